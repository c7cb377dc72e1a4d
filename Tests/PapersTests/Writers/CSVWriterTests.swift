// SPDX-License-Identifier: Apache-2.0

import Papers
import Testing

struct CSVWriterTests {
  @Test func `every table of a paper is written with its caption and the paper's marking`() {
    let marking = "OFFICIAL-SENSITIVE; DRAFT — not yet agreed"
    let expected = [
      "Open actions",
      "Action,Owner,Days,Progress,Marking",
      "Share the pilot's evaluation with Community Safety,Adult Services,-3,R Not Started,"
        + marking,
      "Name a deputy,Police,14,A In Progress,\(marking)",
      "",
      "Risks",
      "Risk,Marking",
    ]
    let text = CSVWriter().write(SamplePaper.paper)
    #expect(text == "\u{FEFF}" + expected.map { $0 + "\r\n" }.joined())
  }

  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("a,b", "\"a,b\"", "\"a,b\""),
    ("say \"no\"", "\"say \"\"no\"\"\"", "\"say \"\"no\"\"\""),
    ("two\r\nlines", "\"two\nlines\"", "\"two\nlines\""),
    ("\n=1+1", "'=1+1", "=1+1"),
    ("＋1", "'＋1", "＋1"),
    ("－1", "'－1", "－1"),
    ("＠A", "'＠A", "＠A"),
    ("=1+1", "'=1+1", "=1+1"),
    ("\t=1+1", "'=1+1", "=1+1"),
    ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\"", "\"=A1,\"\"x\"\"\""),
    ("@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"),
    ("+44 20", "'+44 20", "+44 20"),
    ("-2+3", "'-2+3", "-2+3"),
    ("-12.5", "-12.5", "-12.5"),
    ("- none", "'- none", "- none"),
    ("＝1", "'＝1", "＝1"),
    ("", "\"\"", "\"\""),
  ])
  func `a field is quoted, and guarded unless the output is raw`(
    text: String, guarded: String, raw: String
  ) {
    let table = Table(
      caption: "", columns: ["Column"],
      rows: [TableRow(cells: [TableCell(line: Line(text))])], emptyNote: "")
    #expect(CSVWriter().write(table) == "\u{FEFF}Column\r\n\(guarded)\r\n")
    #expect(CSVWriter(raw: true).write(table) == "Column\r\n\(raw)\r\n")
  }

  @Test func `a short row is filled up and a long row gains a named column`() {
    let table = Table(
      caption: "", columns: ["One"], rows: [TableRow(cells: ["a", "b"]), TableRow(cells: [])],
      emptyNote: "")
    #expect(CSVWriter().write(table) == "\u{FEFF}One,Column 2\r\na,b\r\n,\r\n")
  }
}
