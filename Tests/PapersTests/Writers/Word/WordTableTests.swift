// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

struct WordTableTests {
  private static func paper(_ elements: Element...) -> Paper {
    Paper(title: "Register", body: "Group", marking: "OFFICIAL", elements: elements)
  }

  private static func register(columns: Int, rows: Int, words: String) -> Table {
    let titles = (1...columns).map { Column(title: "Column \($0)") }
    let cells = (1...columns).map { TableCell("\(words) \($0)") }
    return Table(
      caption: "Register", columns: titles,
      rows: Array(repeating: TableRow(cells: cells), count: rows), emptyNote: "Nothing.")
  }

  private static func widths(_ table: XMLElement) -> [Int] {
    table.child("tblGrid")?.children.compactMap { Int($0.value("w") ?? "") } ?? []
  }

  @Test func `the header row repeats, no row is torn, and the first column names the row`() throws {
    let table = try #require(WordFile(SamplePaper.paper).tables().first)
    let rows = table.children.filter { $0.name.local == "tr" }
    #expect(rows.count == 3)
    #expect(rows.map { $0.child("trPr")?.child("tblHeader") != nil } == [true, false, false])
    #expect(rows.allSatisfy { $0.child("trPr")?.child("cantSplit") != nil })
    #expect(table.child("tblPr")?.child("tblLook")?.value("firstColumn") == "1")
    #expect(table.child("tblPr")?.child("tblLook")?.value("firstRow") == "1")
    #expect(rows[0].all("p").map(\.words) == ["Action", "Owner", "Days", "Progress"])
  }

  @Test func `figures stand right, and a status is shaded beside its letter and word`() throws {
    let table = try #require(WordFile(SamplePaper.paper).tables().first)
    let cells = table.children.filter { $0.name.local == "tr" }[1].children
      .filter { $0.name.local == "tc" }
    #expect(cells[2].all("jc").map { $0.value("val") } == ["right"])
    #expect(cells[3].words == "R Not Started")
    #expect(cells[3].all("shd").map { $0.value("fill") } == ["F8DCD7"])
    #expect(cells[0].all("shd").isEmpty)
  }

  @Test(arguments: [1, 2, 5, 9, 14])
  func `the widths add up to what can be printed on, upright or turned`(columns: Int) throws {
    let table = Self.register(
      columns: columns, rows: 3, words: "Some rather longer words that stand in every cell of it")
    let file = try WordFile(Self.paper(.table(table)))
    let section = try #require(file.body().child("sectPr"))
    let isTurned = section.child("pgSz")?.value("orient") == "landscape"
    #expect(isTurned == (columns >= 9))
    let written = try #require(file.tables().first)
    #expect(Self.widths(written).reduce(0, +) == (isTurned ? 16_838 : 11_906) - 2 * 1_134)
    #expect(Self.widths(written).allSatisfy { $0 > 0 })
  }

  @Test func `a word of ten thousand letters does not take the page from the others`() throws {
    var table = Self.register(columns: 3, rows: 1, words: "Short")
    table.rows[0].cells[0] = TableCell(line: Line(String(repeating: "x", count: 10_000)))
    let written = try #require(WordFile(Self.paper(.table(table))).tables().first)
    let widths = Self.widths(written)
    #expect([9_638, 14_570].contains(widths.reduce(0, +)))
    #expect(widths.dropFirst().allSatisfy { $0 > 900 })
  }

  @Test func `a figure's column is narrow and a text's column wide`() throws {
    let table = Table(
      caption: "Actions", columns: [Column(title: "No.", isNumeric: true), "Action"],
      rows: [TableRow(cells: ["7", "Share the evaluation of the pilot with every agency in it"])],
      emptyNote: "")
    let widths = Self.widths(try #require(WordFile(Self.paper(.table(table))).tables().first))
    #expect(widths[0] * 4 < widths[1])
  }

  @Test func `only the stretch around a wide table is turned when there is much else`() throws {
    let wide = Self.register(
      columns: 9, rows: 3, words: "Some rather longer words that stand in every cell of it")
    let text = Array(repeating: Element.paragraph("Text that stands upright."), count: 6)
    var paper = Self.paper()
    paper.elements = text + [.heading(level: 1, "The register"), .table(wide)] + text
    let body = try WordFile(paper).body()
    let turned = body.all("sectPr").map { $0.child("pgSz")?.value("orient") ?? "upright" }
    #expect(turned == ["upright", "landscape", "upright"])
    let first = try #require(body.children.firstIndex { $0.child("pPr")?.child("sectPr") != nil })
    #expect(body.children[first + 1].words == "The register")
  }

  @Test func `rows without a word are high enough to write in, and the first stays with the next`()
    throws
  {
    var table = Self.register(columns: 2, rows: 3, words: "A")
    table.rows[1] = TableRow(cells: ["", ""], isHeaderFirst: false)
    let written = try #require(WordFile(Self.paper(.table(table))).tables().first)
    let rows = written.children.filter { $0.name.local == "tr" }
    let heights = rows.map { $0.child("trPr")?.child("trHeight")?.value("val") }
    #expect(heights == [nil, nil, "1020", nil])
    #expect(rows.map { $0.all("keepNext").count } == [0, 2, 0, 0])
  }

  @Test func `tables with the same columns are set alike, and two never grow into one`() throws {
    let short = Self.register(columns: 3, rows: 1, words: "A")
    let long = Self.register(columns: 3, rows: 1, words: "Many more words than the other has")
    var uncaptioned = short
    uncaptioned.caption = ""
    let file = try WordFile(Self.paper(.table(short), .table(long), .table(uncaptioned)))
    let tables = try file.tables()
    #expect(Self.widths(tables[0]) == Self.widths(tables[1]))
    let kinds = try file.body().children.map(\.name.local)
    #expect(!zip(kinds, kinds.dropFirst()).contains { $0 == "tbl" && $1 == "tbl" })
  }
}
