// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

struct HouseStyleTests {
  private static func file(_ template: HouseTemplate) throws -> WordFile {
    try WordFile(SamplePaper.paper, HouseStyle(template: template.bytes))
  }

  private static func fault(_ template: [UInt8]) -> TemplateFault? {
    do throws(TemplateFault) {
      _ = try HouseStyle(template: template).templateLacks()
      return nil
    } catch {
      return error
    }
  }

  @Test func `our text goes into the template's styles by name, whatever their ids`() throws {
    let paragraphs = try Self.file(HouseTemplate()).paragraphs()
    let style = { (words: String) in paragraphs.first { $0.words.hasPrefix(words) }?.style }
    #expect(style("Allocation pilot") == "berschrift1")
    #expect(style("The pilot was") == "Standard")
    // An id that is taken by a style of another name is not used.
    #expect(style("Outcome") == "Heading2Paper")
  }

  @Test func `every style that is used is there once, and stands on one that is there`() throws {
    let file = try Self.file(HouseTemplate())
    let styles = try file.part("word/styles.xml").children.filter { $0.name.local == "style" }
    let ids = styles.compactMap { $0.value("styleId") }
    #expect(Set(ids).count == ids.count)
    let body = try file.body()
    for kind in ["pStyle", "rStyle", "tblStyle"] {
      for used in body.all(kind).compactMap({ $0.value("val") }) { #expect(ids.contains(used)) }
    }
    for base in styles.flatMap({ $0.all("basedOn") + $0.all("next") }) {
      #expect(ids.contains(base.value("val") ?? ""))
    }
    #expect(styles.filter { $0.value("default") == "1" }.count == 1)
  }

  @Test func `the letterhead stays with its logo, and gets marking, notice and pages`() throws {
    let file = try Self.file(HouseTemplate())
    let header = try file.part("word/header7.xml")
    #expect(header.children.first?.words == "Letterhead")
    #expect(header.text.contains("OFFICIAL-SENSITIVE"))
    #expect(header.text.contains("DRAFT"))
    #expect(try file.bytes("word/media/logo.png") == Array("the logo".utf8))
    let footer = try #require(file.edges.first { $0.contains("footer") })
    #expect(try file.part(footer).text.contains("Page 1 of 1"))
  }

  @Test func `nothing of the template's text, pictures and properties goes into a paper`() throws {
    let file = try Self.file(HouseTemplate())
    #expect(!file.names.contains("word/media/private.png"))
    for name in file.names where name.hasSuffix("xml") {
      let text = String(decoding: try file.bytes(name), as: UTF8.self)
      #expect(!text.contains("old letter"))
      #expect(!text.contains("The Person Who Made It"))
    }
  }

  @Test func `first pages and left pages of a template are marked as well`() throws {
    var template = HouseTemplate()
    template.section += "<w:titlePg/>"
    template.settings = "<w:evenAndOddHeaders/>"
    let file = try Self.file(template)
    let section = try #require(file.body().all("sectPr").last)
    #expect(section.child("titlePg") != nil)
    let references = section.children.filter { $0.name.local.hasSuffix("Reference") }
    #expect(
      references.compactMap { $0.value("type") }
        == ["default", "default", "first", "first", "even", "even"])
    #expect(file.edges.count == 6)
    for edge in file.edges {
      #expect(try file.part(edge).text.contains("OFFICIAL-SENSITIVE"), "\(edge)")
    }
    #expect(try file.part("word/settings.xml").child("evenAndOddHeaders") != nil)
  }

  @Test func `a header that several kinds of page share, or an earlier section has, is used`()
    throws
  {
    var template = HouseTemplate()
    template.section += "<w:titlePg/>"
    template.text =
      "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"first\" r:id=\"h\"/>"
      + "</w:sectPr></w:pPr></w:p>"
    let file = try Self.file(template)
    #expect(Set(file.names).count == file.names.count)
    let headers = try file.body().all("headerReference")
    #expect(headers.map { $0.value("type") } == ["default", "first"])
    #expect(file.edges.filter { $0.contains("header") } == ["word/header7.xml"])
  }

  @Test func `numbers and sizes beyond all reason do no harm`() throws {
    var template = HouseTemplate()
    template.numbering = "<w:num w:numId=\"9223372036854775807\"/>"
    template.section =
      "<w:pgSz w:w=\"9223372036854775807\" w:h=\"-1\"/>"
      + "<w:pgMar w:left=\"30000\" w:right=\"30000\" w:top=\"-9223372036854775808\"/>"
    let table = try #require(Self.file(template).tables().first)
    let widths = table.child("tblGrid")?.children.compactMap { Int($0.value("w") ?? "") } ?? []
    #expect(widths.reduce(0, +) == 2_880)
  }

  @Test func `a template that passes its text off as something else is refused`() {
    var template = HouseTemplate()
    template.headerRelation = "Type=\"\(HouseTemplate.office)/image\" Target=\"document.xml\""
    #expect(Self.fault(template.bytes) == .damagedPart("word/document.xml"))
  }

  @Test func `tables fit the template's page, and lists keep clear of its own numbers`() throws {
    let file = try Self.file(HouseTemplate())
    let table = try #require(file.tables().first)
    let widths = table.child("tblGrid")?.children.compactMap { Int($0.value("w") ?? "") }
    #expect(widths?.reduce(0, +) == 11_906 - 3_000)
    let lists = try file.part("word/numbering.xml").children
    #expect(lists.map(\.name.local).prefix(3) == ["abstractNum", "abstractNum", "abstractNum"])
    let numbers = lists.filter { $0.name.local == "num" }.compactMap { $0.value("numId") }
    #expect(Set(numbers).count == numbers.count)
    for used in try file.body().all("numId").compactMap({ $0.value("val") }) {
      #expect(numbers.contains(used) && used != "9")
    }
  }

  @Test func `a template's own bullets stay, and the language is said at each text`() throws {
    var template = HouseTemplate()
    template.styles += """
      <w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="list bullet"/><w:pPr><w:numPr>
      <w:numId w:val="9"/></w:numPr></w:pPr></w:style>
      """
    let paragraphs = try Self.file(template).paragraphs()
    let bullet = try #require(paragraphs.first { $0.words == "No further steps" })
    #expect(bullet.style == "Bullets")
    #expect(bullet.child("pPr")?.child("numPr") == nil)
    #expect(bullet.all("lang").map { $0.value("val") } == ["en-GB"])
  }

  @Test func `what a template lacks is told by Word's names`() throws {
    let told = try HouseStyle(template: HouseTemplate().bytes).templateLacks()
    #expect(told.count == 1)
    #expect(told[0].contains("Title, Subtitle, Heading 2"))
    #expect(!told[0].contains("Heading 1,"))
    #expect(!told[0].contains("Normal"))
    var bare = HouseTemplate()
    bare.section = "<w:pgSz w:w=\"1\" w:h=\"1\"/>"
    #expect(try WordFile(SamplePaper.paper, HouseStyle(template: bare.bytes)).tables().count == 1)
    #expect(try HouseStyle().templateLacks().isEmpty)
  }

  @Test func `what is no template is refused, and the paper is written in our own style`() throws {
    var strict = HouseTemplate()
    strict.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let zip = ZipWriter.write([ZipEntry(name: "a.txt", text: "a")])
    let cases: [([UInt8], TemplateFault)] = [
      ([], .notAnArchive), (Array("<html>".utf8), .notAnArchive),
      (Array(HouseTemplate().bytes.prefix(900)), .notAnArchive), (zip, .notADocument),
      (strict.bytes, .strict),
    ]
    let own = DocumentWriter().write(SamplePaper.paper)
    for (bytes, fault) in cases {
      #expect(Self.fault(bytes) == fault)
      let style = HouseStyle(template: bytes)
      #expect(DocumentWriter(style: style).write(SamplePaper.paper) == own)
    }
  }

  @Test func `macros and files within the file are refused`() throws {
    var entries = try ZipReader.read(HouseTemplate().bytes)
    let types = try #require(entries.firstIndex { $0.name == "[Content_Types].xml" })
    let list = String(decoding: entries[types].bytes, as: UTF8.self)
    let type = "application/vnd.ms-word.document.macroEnabled.main+xml"
    entries[types].bytes = Array(
      list.replacing(
        "</Types>",
        with: "<Override PartName=\"/word/document.xml\" ContentType=\"\(type)\"/></Types>"
      ).utf8)
    #expect(Self.fault(ZipWriter.write(entries)) == .macros)
    var object = HouseTemplate()
    object.headerRelation = "Type=\"\(HouseTemplate.office)/oleObject\" Target=\"media/logo.png\""
    #expect(Self.fault(object.bytes) == .embedded(part: "word/header7.xml"))
  }

  @Test func `a header that asks elsewhere or names a person is refused`() {
    var outside = HouseTemplate()
    outside.headerRelation =
      "Type=\"\(HouseTemplate.office)/image\" Target=\"http://a.example/b.png\""
      + " TargetMode=\"External\""
    #expect(Self.fault(outside.bytes) == .outsidePicture(address: "http://a.example/b.png"))
    var link = outside
    link.headerRelation = outside.headerRelation.replacing("/image\"", with: "/hyperlink\"")
    #expect(Self.fault(link.bytes) == nil)
    var changed = HouseTemplate()
    changed.header = "<w:p><w:ins w:author=\"Somebody\"><w:r/></w:ins></w:p>"
    #expect(Self.fault(changed.bytes) == .trackedChanges(part: "word/header7.xml"))
    var damaged = HouseTemplate()
    damaged.header = "<w:p>"
    #expect(Self.fault(damaged.bytes) == .damagedPart("word/header7.xml"))
  }

  @Test(arguments: [
    "p { } </style><script>", "@import 'x.css';", "@IMPORT \"x\"", "p { background: url(x.png) }",
    "p { background: URL( 'https://a.example' ) }", "@\\69mport 'x'", "<!-- -->",
    "p { background: image-set('x.png' 1x) }",
  ])
  func `a style sheet that asks elsewhere or ends the style is refused and left out`(
    sheet: String
  ) {
    let style = HouseStyle(styleSheet: sheet)
    #expect(throws: StyleSheetFault.self) { try style.checkStyleSheet() }
    let page = PaperFormat.html.write(SamplePaper.paper, style: style)
    #expect(page == PaperFormat.html.write(SamplePaper.paper))
  }

  @Test func `a style sheet follows our own, and may bring a picture along`() throws {
    let sheet = "h1 { color: navy; background: url(\"data:image/png;base64,AAAA\") }"
    let style = HouseStyle(styleSheet: sheet)
    try style.checkStyleSheet()
    let page = String(
      decoding: PaperFormat.html.write(SamplePaper.paper, style: style), as: UTF8.self)
    let ours = try #require(page.firstRange(of: "@media print"))
    let theirs = try #require(page.firstRange(of: sheet))
    #expect(ours.upperBound < theirs.lowerBound)
  }
}
