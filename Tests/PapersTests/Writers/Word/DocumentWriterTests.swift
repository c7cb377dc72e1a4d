// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

struct DocumentWriterTests {
  private let file: WordFile

  init() throws { file = try WordFile(SamplePaper.paper) }

  @Test func `the same paper gives the same bytes`() {
    #expect(DocumentWriter().write(SamplePaper.paper) == DocumentWriter().write(SamplePaper.paper))
  }

  @Test func `every part is well-formed XML with a type, and every relation leads to a part`()
    throws
  {
    let types = try file.part("[Content_Types].xml")
    let named = types.children.compactMap { $0.attribute("PartName") }
    for name in file.names where name != "[Content_Types].xml" {
      let part = try file.part(name)
      if name.hasSuffix(".rels") {
        for relation in part.children {
          let target = try #require(relation.attribute("Target"))
          #expect(file.names.contains(target.hasPrefix("/") ? String(target.dropFirst()) : target))
        }
      } else {
        #expect(named.contains("/" + name))
      }
    }
  }

  @Test func `what is printed stands in its order in styles of its own`() throws {
    let lines = try file.paragraphs().filter { !$0.words.isEmpty }
      .map { "\($0.style ?? "-"): \($0.words)" }
    #expect(
      lines == [
        "Title: Minutes of the Exploitation Group", "Subtitle: Ordinary meeting",
        "IssuingBody: Exploitation Group", "PaperFact: Date\tTue 24 Nov 2026",
        "PaperFact: Chair\tDetective Superintendent, Police", "Heading1: Allocation pilot",
        "Normal: The pilot was agreed & goes to the Strategic Governing Group (SGG) as "
          + "SGG-2026-07; the SGG answers by March. [min 5.2, 24 Nov 2026]",
        "Heading2: Outcome", "ListParagraph: 5.2\tShare the evaluation",
        "ListParagraph: 5.2.1\twith Adult Social Care (ASC)", "ListBullet: No further steps",
        "ListNumber: First point", "ListNumber: Second point",
        "PaperNote: Note: One item was withheld.", "Heading1: Actions", "Caption: Open actions",
        "Normal: No risks were recorded.",
      ])
  }

  @Test func `styles have the names that Word knows, and headings an outline`() throws {
    let styles = try file.part("word/styles.xml").children.filter { $0.name.local == "style" }
    let names = styles.compactMap { $0.child("name")?.value("val") }
    for name in [
      "Normal", "Title", "heading 1", "heading 5", "caption", "List Bullet", "List Number",
      "Table Grid", "header", "footer", "Strong", "Chair's words",
    ] {
      #expect(names.filter { $0 == name }.count == 1, "\(name)")
    }
    for level in 1...5 {
      let heading = styles.first { $0.value("styleId") == "Heading\(level)" }
      #expect(heading?.child("pPr")?.child("outlineLvl")?.value("val") == "\(level - 1)")
      #expect(heading?.child("pPr")?.child("keepNext") != nil)
    }
    let language = try #require(file.part("word/styles.xml").all("lang").first)
    #expect(language.value("val") == "en-GB")
  }

  @Test func `every list that counts begins at one`() throws {
    var paper = SamplePaper.paper
    let inner = ListItem(line: "a", children: ["b"])
    paper.elements = [.list(ordered: true, [inner, "c"]), .list(ordered: true, ["d"])]
    let file = try WordFile(paper)
    let numbers = try file.paragraphs().compactMap { $0.child("pPr")?.child("numPr") }
      .map { "\($0.child("numId")?.value("val") ?? "") \($0.child("ilvl")?.value("val") ?? "")" }
    #expect(numbers == ["2 0", "3 1", "2 0", "4 0"])
    let starts = try file.part("word/numbering.xml").all("startOverride")
    #expect(starts.count == 3)
  }

  @Test func `marking, notice and page x of y stand on every page, upright or turned`() throws {
    let sections = try file.body().all("sectPr")
    for section in sections {
      #expect(section.children.filter { $0.name.local.hasSuffix("Reference") }.count == 2)
      #expect(section.child("titlePg") == nil)
    }
    #expect(file.edges.count == 2)
    for edge in file.edges {
      let part = try file.part(edge)
      #expect(part.text.contains("OFFICIAL-SENSITIVE"))
      let fields = part.all("fldSimple").compactMap { $0.value("instr") }
      #expect(fields == (edge.contains("header") ? [] : [" PAGE ", " NUMPAGES "]))
      #expect(part.text.contains("DRAFT") == edge.contains("header"))
    }
  }

  @Test func `the properties name title, issuing body and language, and no person or date`() throws
  {
    let core = try file.part("docProps/core.xml")
    #expect(core.children.map(\.name.local) == ["title", "creator", "language"])
    #expect(
      core.children.map(\.text)
        == ["Minutes of the Exploitation Group", "Exploitation Group", "en-GB"])
    #expect(try file.part("docProps/app.xml").children.map(\.name.local) == ["Application"])
    #expect(!file.names.contains("docProps/custom.xml"))
  }

  @Test func `an empty paper is a document all the same`() throws {
    let file = try WordFile(Paper(title: "", body: "", marking: ""))
    #expect(try file.body().children.map(\.name.local) == ["sectPr"])
    let header = try #require(file.edges.first { $0.contains("header") })
    #expect(try file.part(header).children.count == 1)
  }

  @Test(arguments: [
    "null\u{0}bell\u{7}escape\u{1B}", "turned \u{202E}round\u{202C}", "\u{FFFE}\u{FFFF}",
    "line\u{2028}end\nhere", String(repeating: "long", count: 2_500), "<w:p/> & ]]> \"'",
    "שלום العربية 漢字",
  ])
  func `rubbish in every text makes a document that reads back`(text: String) throws {
    let line = Line(
      runs: [Run(text: text), Run(text: text, strong: true, narrative: text)],
      citations: [Citation(label: text, kind: text, record: text)])
    let table = Table(
      caption: text, columns: [Column(title: text), "Other"],
      rows: [TableRow(cells: [TableCell(line: line), "x", "extra"])], emptyNote: text)
    let paper = Paper(
      title: text, subtitle: text, body: text, marking: text, notice: text, language: text,
      summary: [Fact(label: text, value: text)],
      elements: [
        .heading(level: 99, line), .paragraph(line), .note(line), .table(table),
        .list(
          ordered: true, [ListItem(line: line, children: [ListItem(line: line, number: text)])]),
      ], abbreviations: [Abbreviation(short: text, long: text)])
    let file = try WordFile(paper)
    for name in file.names { _ = try file.part(name) }
    let forbidden = try file.body().text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value)
        || scalar.value >= 0xFFFE && scalar.value <= 0xFFFF
    }
    #expect(forbidden.isEmpty)
  }
}
