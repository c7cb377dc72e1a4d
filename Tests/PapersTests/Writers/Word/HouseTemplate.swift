// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// A partnership's Word template as a test wants it.
struct HouseTemplate {
  static let main = WordFile.main
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Quite another"/></w:style>
    """
  var header = "<w:p><w:r><w:t>Letterhead</w:t></w:r></w:p>"
  var headerRelation = "Type=\"\(office)/image\" Target=\"media/logo.png\""
  var section = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"2000\" w:right=\"1000\"/>"
  var text = "<w:p><w:r><w:t>Somebody's old letter</w:t></w:r></w:p>"
  var numbering = """
    <w:abstractNum w:abstractNumId="4"/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>
    """
  var settings = ""
  var namespace = main

  var bytes: [UInt8] {
    let word = "xmlns:w=\"\(namespace)\" xmlns:r=\"\(Self.office)\""
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relation(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(kind)\" Target=\"\(target)\"/>"
    }
    let parts = [
      "[Content_Types].xml": "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"PNG\" ContentType=\"image/png\"/></Types>",
      "_rels/.rels": "<Relationships xmlns=\"\(relations)\">"
        + relation("a", "officeDocument", "word/document.xml") + "</Relationships>",
      "word/document.xml": "<w:document \(word)><w:body>\(text)<w:sectPr>"
        + "<w:headerReference w:type=\"default\" r:id=\"h\"/>\(section)</w:sectPr></w:body>"
        + "</w:document>",
      "word/_rels/document.xml.rels": "<Relationships>" + relation("s", "styles", "styles.xml")
        + relation("h", "header", "/word/header7.xml") + relation("n", "numbering", "numbering.xml")
        + relation("e", "settings", "settings.xml") + relation("p", "image", "media/private.png")
        + "</Relationships>",
      "word/styles.xml": "<w:styles \(word)>\(styles)</w:styles>",
      "word/numbering.xml": "<w:numbering \(word)>\(numbering)</w:numbering>",
      "word/settings.xml": "<w:settings \(word)>\(settings)</w:settings>",
      "word/header7.xml": "<w:hdr \(word)>\(header)</w:hdr>",
      "word/_rels/header7.xml.rels": "<Relationships><Relationship Id=\"l\" \(headerRelation)/>"
        + "</Relationships>",
      "word/media/logo.png": "the logo", "word/media/private.png": "a picture of the letter",
      "docProps/core.xml": "<core>The Person Who Made It</core>",
    ]
    return ZipWriter.write(
      parts.sorted { $0.key < $1.key }.map { ZipEntry(name: $0.key, text: $0.value) })
  }
}
