// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

struct WordReaderTests {
  private func document(_ body: String, comments: String = "") -> [UInt8] {
    let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relations(_ text: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + text + "</Relationships>"
    }
    func relation(_ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(type)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
    }
    let styles =
      "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:styleId=\"Own\"><w:name w:val=\"House\"/><w:basedOn w:val=\"H1\"/></w:style>"
    return ZipWriter.write([
      ZipEntry(
        name: "_rels/.rels", text: relations(relation("officeDocument", "word/document.xml"))),
      ZipEntry(
        name: "word/_rels/document.xml.rels",
        text: relations(relation("styles", "styles.xml") + relation("comments", "comments.xml"))),
      ZipEntry(
        name: "word/styles.xml", text: "<w:styles xmlns:w=\"\(words)\">\(styles)</w:styles>"),
      ZipEntry(
        name: "word/comments.xml", text: "<w:comments xmlns:w=\"\(words)\">\(comments)</w:comments>"
      ),
      ZipEntry(
        name: "word/document.xml",
        text: "<w:document xmlns:w=\"\(words)\"><w:body>\(body)</w:body></w:document>"),
    ])
  }

  private func paragraphs(_ body: String) throws -> [WordParagraph] {
    try WordReader.read(document(body)).blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
    }
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test
  func `headings, lists and text are told apart, by style and by what styles are based on`() throws
  {
    let read = try paragraphs(
      """
      <w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>\(run("One"))</w:p>
      <w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>\(run("Two"))</w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>\(run("Item"))</w:p>
      <w:p><w:r><w:t>A</w:t><w:tab/><w:br/><w:t>B</w:t><w:noBreakHyphen/></w:r></w:p>
      """)
    #expect(read.map(\.headingLevel) == [1, 1, nil, nil])
    #expect(read.map(\.style) == ["heading 1", "House", "", ""])
    #expect(read.map(\.isListItem) == [false, false, true, false])
    #expect(read.map(\.text) == ["One", "Two", "Item", "A  B\u{2011}"])
  }

  @Test
  func `tracked words, moves and paragraph ends are read as they were and as they are`() throws {
    let read = try paragraphs(
      """
      <w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>\(run("It was "))
      <w:del w:id="2"><w:r><w:delText>slow</w:delText></w:r></w:del>
      <w:ins w:id="3">\(run("fast"))<w:del w:id="4"><w:r><w:delText>er</w:delText></w:r></w:del>
      </w:ins></w:p>
      <w:p><w:moveFrom w:id="5">\(run("Here"))</w:moveFrom></w:p>
      <w:p><w:pPr><w:rPr><w:del w:id="6"/></w:rPr></w:pPr><w:moveTo w:id="7">\(run("Here"))
      </w:moveTo></w:p>
      """)
    #expect(read.map(\.textBefore) == ["It was slow", "Here", ""])
    #expect(read.map(\.text) == ["It was fast", "", "Here"])
    #expect(read.map(\.breakChange) == [.inserted, nil, .deleted])
  }

  @Test
  func `links, fields, controls and smart tags are read for their words, boxes are passed over`()
    throws
  {
    let read = try paragraphs(
      """
      <w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>\(run("link"))</w:hyperlink>
      <w:fldSimple w:instr="DATE">\(run(" today"))</w:fldSimple>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:smartTag>\(run(" tag"))</w:smartTag>
      <w:r><w:pict><w:txbxContent><w:p>\(run("box"))</w:p></w:txbxContent></w:pict></w:r>
      </w:p></w:sdtContent></w:sdt>
      """)
    #expect(read.map(\.text) == ["link today tag"])
  }

  @Test
  func `bookmarks and comments stand with the words they are on, over paragraphs too`() throws {
    let comment = "<w:comment w:id=\"4\" w:author=\"A. Name\"><w:p>\(run("Why?"))</w:p></w:comment>"
    let file = try WordReader.read(
      document(
        """
        <w:p>\(run("a"))<w:bookmarkStart w:id="1" w:name="place"/>
        <w:commentRangeStart w:id="4"/>\(run("b"))</w:p>
        <w:p>\(run("c"))<w:commentRangeEnd w:id="4"/><w:bookmarkEnd w:id="1"/>\(run("d"))</w:p>
        """, comments: comment))
    #expect(file.comments == ["4": "Why?"])
    let pieces = file.blocks.flatMap { block -> [WordPiece] in
      if case .paragraph(let paragraph) = block { paragraph.pieces } else { [] }
    }
    #expect(pieces.map(\.text) == ["a", "b", "c", "d"])
    #expect(pieces.map(\.bookmarks) == [[], ["place"], ["place"], []])
    #expect(pieces.map(\.comments) == [[], ["4"], ["4"], []])
    #expect(!"\(file)".contains("A. Name"))
  }

  @Test
  func `tables are read row by row, with rows put in and taken out, and tables in cells`() throws {
    let file = try WordReader.read(
      document(
        """
        <w:tbl><w:tr><w:tc><w:p>\(run("1"))</w:p><w:tbl><w:tr><w:tc><w:p>\(run("in"))</w:p></w:tc>
        </w:tr></w:tbl></w:tc><w:tc><w:p>\(run("2"))</w:p></w:tc></w:tr>
        <w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p>\(run("3"))</w:p></w:tc></w:tr></w:tbl>
        """))
    guard case .table(let table) = try #require(file.blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.cells.map { $0.map(\.text) } } == [[["1", "in"], ["2"]], [["3"]]])
    #expect(table.rows.map(\.change) == [nil, .deleted])
  }

  @Test
  func `what is no Word document says what it is`() {
    #expect(throws: WordError.empty) { try WordReader.read([]) }
    #expect(throws: WordError.oldOrLocked) {
      try WordReader.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])
    }
    #expect(throws: WordError.notAnArchive) { try WordReader.read(Array("Dear chair".utf8)) }
    #expect(throws: WordError.archive(.notAnArchive)) { try WordReader.read([0x50, 0x4B, 3, 4]) }
    #expect(throws: WordError.notWord) {
      try WordReader.read(ZipWriter.write([ZipEntry(name: "mimetype", text: "x")]))
    }
    #expect(throws: WordError.self) { try WordReader.read(document("<w:p>")) }
  }
}
