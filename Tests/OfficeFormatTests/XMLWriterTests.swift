// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Testing

struct XMLWriterTests {
  private static func read(_ xml: XMLWriter) throws -> XMLElement { try XMLElement.read(xml.bytes) }

  @Test(arguments: [
    "a < b > c & d \"e\" 'f'", "]]>", "  two  spaces  ", "€ 漢字 🙂 e\u{301}",
  ])
  func `any text comes back as it was, from an element and from an attribute`(text: String) throws {
    var xml = XMLWriter()
    xml.element("a", ["b": text], text: text)
    let element = try Self.read(xml)
    #expect(element.text == text)
    #expect(element.attribute("b") == text)
  }

  @Test func `tabs and the ends of lines are spelled out where a reader would change them`() throws
  {
    var xml = XMLWriter(fragment: true)
    xml.element("a", ["b": "\t\n\r"], text: "\t\n\r")
    #expect(xml.bytes.elementsEqual("<a b=\"&#9;&#10;&#13;\">\t\n&#13;</a>".utf8))
  }

  @Test func `characters that XML forbids are left out`() throws {
    var xml = XMLWriter()
    xml.element("a", ["b": "x\u{0}y\u{FFFE}"], text: "p\u{1}q\u{8}r\u{1F}s\u{FFFF}t\u{7F}")
    let element = try Self.read(xml)
    #expect(element.text == "pqrst\u{7F}")
    #expect(element.attribute("b") == "xy")
  }

  @Test func `elements stand in one another as they were begun and ended`() throws {
    var inner = XMLWriter(fragment: true)
    inner.leaf("c", ["left": nil, "kept": "1"])
    var xml = XMLWriter()
    xml.begin("a")
    xml.begin("b")
    xml.add(inner)
    xml.end()
    xml.text("after")
    xml.end()
    xml.end()
    #expect(
      xml.bytes.elementsEqual(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a><b><c kept="1"/></b>after</a>
        """.utf8))
  }
}
