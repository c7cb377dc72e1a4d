// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import PartnershipModel
import Testing

struct WordLeakTests {
  private static let word = "xmlns:w=\"urn:w\" xmlns:wp=\"urn:wp\""

  private func leaks(_ entries: [ZipEntry]) throws -> [Leak] {
    try LeakScenario().search.leaks(in: ZipWriter.write(entries), .docx, named: "paper")
  }

  private func document(_ inner: String) -> String {
    "<w:document \(WordLeakTests.word)><w:body>\(inner)</w:body></w:document>"
  }

  @Test(arguments: [
    ("word/document.xml", "the text (word/document.xml)"),
    ("word/header2.xml", "the header (word/header2.xml)"),
    ("word/footer1.xml", "the footer (word/footer1.xml)"),
    ("word/comments.xml", "the comments (word/comments.xml)"),
    ("word/footnotes.xml", "the footnotes (word/footnotes.xml)"),
    ("docProps/core.xml", "the properties (docProps/core.xml)"),
    ("docProps/custom.xml", "the properties (docProps/custom.xml)"),
    ("customXml/item1.xml", "a part (customXml/item1.xml)"),
  ])
  func `every part of the archive is searched and named`(name: String, place: String) throws {
    let text = document("<w:p><w:r><w:t>\(LeakScenario.secret)</w:t></w:r></w:p>")
    let found = try leaks([ZipEntry(name: name, text: text)])
    #expect(found.contains { $0.kind == .withheld && $0.place == place }, "\(found)")
  }

  @Test(arguments: [
    "<w:p><w:r><w:t>the fam</w:t></w:r><w:r><w:t>ily at Thornf</w:t></w:r><w:r><w:t>ield asked</w:t></w:r></w:p>",
    "<w:p><w:r><w:delText>the family at Thornfield asked</w:delText></w:r></w:p>",
    "<w:p><w:r><w:t>the family at</w:t><w:tab/><w:t>Thornfield</w:t><w:br/><w:t>asked</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>the family&#x20;at &#84;hornfield asked</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>the family at Thornfield asked</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<w:p><wp:docPr descr=\"the family at Thornfield asked\"/></w:p>",
    "<w:p><w:bookmarkStart w:name=\"the_family_at_Thornfield_asked\"/></w:p>",
    "<!-- the family at Thornfield asked -->",
    "<w:p><w:r><w:instrText>TITLE the family at Thornfield asked</w:instrText></w:r></w:p>",
  ])
  func `however the text is cut or kept, it is found`(inner: String) throws {
    let found = try leaks([ZipEntry(name: "word/document.xml", text: document(inner))])
    #expect(found.contains { $0.kind == .withheld }, "\(found)")
  }

  @Test(arguments: [
    ("docProps/core.xml", "<c xmlns:dc='urn:dc'><dc:creator>Jemima Puddleduck</dc:creator></c>"),
    ("word/comments.xml", "<w xmlns:w='urn:w'><w:comment w:author='Jemima Puddleduck'/></w>"),
    ("word/document.xml", "<w xmlns:w='urn:w'><w:ins w:author='Jemima Puddleduck'/></w>"),
  ])
  func `who wrote it is a name too`(name: String, text: String) throws {
    let found = try leaks([ZipEntry(name: name, text: text)])
    #expect(found.map(\.kind) == [.personName], "\(found)")
  }

  @Test func `a link, a name inside and the bytes of a picture are searched`() throws {
    let link = "<r><Relationship Target='https://example.org/the-family-at-thornfield-asked'/></r>"
    let picture = [0x89, 0x50, 0x00] + Array("tEXtComment the family at Thornfield asked".utf8)
    let entries = [
      ZipEntry(name: "word/_rels/document.xml.rels", text: link),
      ZipEntry(name: "word/media/the family at thornfield asked.png", bytes: [1, 2, 3]),
      ZipEntry(name: "word/media/image1.png", bytes: picture),
    ]
    let places = try entries.map { try leaks([$0]).first?.place }
    #expect(
      places == [
        "attributes in the relationships (word/_rels/document.xml.rels)",
        "the names of files inside", "a part (word/media/image1.png)",
      ])
  }

  @Test func `typefaces and styles are nobody's name`() throws {
    let styles =
      "<w:styles \(WordLeakTests.word)><w:rFonts w:ascii=\"Gill Sans Nova\"/>"
      + "<w:name w:val=\"Heading Numbered\"/></w:styles>"
    #expect(try leaks([ZipEntry(name: "word/styles.xml", text: styles)]) == [])
  }

  @Test func `a part that is no XML refuses the whole`() throws {
    let search = try LeakScenario().search
    let bytes = ZipWriter.write([ZipEntry(name: "word/document.xml", text: "<w:p>")])
    #expect(throws: PaperRefusal.unsearchable(place: "the text (word/document.xml)")) {
      try search.check(bytes, .docx, named: "x")
    }
  }

  @Test(arguments: [
    "/Title (The family at Thorn\\146ield asked for)",
    "/Author <FEFF004A0065006D0069006D0061002000500075006400640079>",
    "<x:xmpmeta><dc:description>the family at Thornfield asked</dc:description></x:xmpmeta>",
  ])
  func `what a PDF says of itself is searched`(text: String) throws {
    let bytes = Array("%PDF-1.7\n1 0 obj << \(text) >> endobj".utf8)
    #expect(try LeakScenario().search.leaks(in: bytes, .pdf, named: "x").count == 1)
  }
}
