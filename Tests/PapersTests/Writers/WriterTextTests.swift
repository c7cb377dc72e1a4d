// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// What every writer does to text, whatever it writes.
struct WriterTextTests {
  @Test(arguments: [
    ("a\tb", "a b"), ("a\r\nb", "a b"), ("a\u{2028}b", "a b"), ("a  b", "a b"), (" a ", "a"),
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{0}b", "a␀b"), ("a\u{7F}b", "a␡b"),
    ("a\u{9B}b", "a\u{FFFD}b"), ("a\u{202E}b", "a\u{FFFD}b"), ("£5 — naïve “é”", "£5 — naïve “é”"),
  ])
  func `control characters become visible or a space`(text: String, expected: String) {
    let paper = Paper(title: "", body: "", marking: "", elements: [.paragraph(Line(text))])
    #expect(PlainTextWriter().write(paper) == expected + "\n")
  }

  @Test func `no control character reaches an output from any field of a paper`() {
    let paper = Paper.filled(with: "a\u{1B}\u{7}\u{85}\u{202E}\r\u{0}z")
    let outputs = [
      PlainTextWriter().write(paper), PlainTextWriter(columns: 20).write(paper),
      MarkdownWriter().write(paper), HTMLWriter().write(paper),
      CSVWriter(raw: true).write(paper),
    ]
    for output in outputs {
      let text = output.replacing("\r\n", with: "\n")
      #expect(
        !text.unicodeScalars.contains {
          ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}"
        })
    }
  }

  @Test(arguments: [
    ("the SGG and the SGG", "the Full Name (SGG) and the SGG"),
    ("SGG", "Full Name (SGG)"),
    ("“SGG’s” — (SGG)", "“Full Name (SGG)’s” — (SGG)"),
    ("SGG-2026-07, SGGs, MSGG", "SGG-2026-07, SGGs, MSGG"),
    ("the Full Name (SGG), then SGG", "the Full Name (SGG), then SGG"),
    ("SGG (Full Name), then SGG", "SGG (Full Name), then SGG"),
    ("SGGB before SGG", "Board Name (SGGB) before Full Name (SGG)"),
  ])
  func `a short form is spelled out once, at its first use as a word`(
    text: String, expected: String
  ) {
    let paper = Paper(
      title: "", body: "", marking: "", elements: [.paragraph(Line(text))],
      abbreviations: [
        Abbreviation(short: "SGG", long: "Full Name"),
        Abbreviation(short: "SGGB", long: "Board Name"),
        Abbreviation(short: "SGG", long: "Second Meaning"),
        Abbreviation(short: "", long: "Nothing"),
      ])
    #expect(PlainTextWriter(columns: 200).write(paper) == expected + "\n")
  }

  @Test func `R22: nothing is spelled out within a longer name, nor in words taken over`() {
    var paper = Paper(
      title: "", body: "", marking: "",
      elements: [
        .paragraph(
          Line(runs: [
            Run(text: "SGG Executive: "), Run(text: "call it SGG. ", isVerbatim: true),
            Run(text: "SGG Executives of the SGG"),
          ]))
      ], abbreviations: [Abbreviation(short: "SGG", long: "Full Name")])
    paper.wholeNames = ["SGG Executive"]
    let kept = try? PaperCodec.read(PaperCodec.write(paper))
    #expect(kept == paper)
    let expected = "SGG Executive: call it SGG. Full Name (SGG) Executives of the SGG"
    #expect(PlainTextWriter(columns: 200).write(paper) == expected + "\n")
    #expect(MarkdownWriter().write(paper).contains(expected))
    #expect(HTMLWriter().write(paper).contains("call it SGG. Full Name (<abbr>SGG</abbr>)"))
  }

  @Test func `a paper without content still carries its marking`() {
    let paper = Paper(title: "", body: "", marking: "OFFICIAL")
    #expect(PlainTextWriter().write(paper) == "OFFICIAL\n\nOFFICIAL\n")
    #expect(MarkdownWriter().write(paper) == "**OFFICIAL**\n\n**OFFICIAL**\n")
    #expect(CSVWriter().write(paper) == "")
  }
}

extension Paper {
  /// A paper that says the same text in every place it has.
  static func filled(with text: String) -> Paper {
    let line = Line(
      runs: [Run(text: text), Run(text: text, strong: true)],
      citations: [Citation(label: text, kind: text, record: text)])
    let cell = TableCell(line: line, status: .amber)
    let record = RecordReference(kind: text, id: text)
    let row = TableRow(cells: [cell, cell], record: record)
    let item = ListItem(line: line, children: [ListItem(line: line)], number: text)
    return Paper(
      title: text, subtitle: text, body: text, marking: text, notice: text, language: text,
      summary: [Fact(label: text, value: text)],
      elements: [
        .heading(level: 1, line), .paragraph(line), .list(ordered: true, [item]), .note(line),
        .pageBreak,
        .table(
          Table(
            caption: text, columns: [Column(title: text), Column(title: text, isNumeric: true)],
            rows: [row], emptyNote: text)),
        .table(Table(caption: text, columns: [], rows: [], emptyNote: text)),
      ],
      abbreviations: [Abbreviation(short: text, long: text)])
  }
}
