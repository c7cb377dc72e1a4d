// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import OfficeFormat

struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLElement {
    try XMLElement.read(Array(text.utf8))
  }

  @Test
  func `elements, attributes and text are read with their namespaces`() throws {
    let tree = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a --><w:p xmlns:w="urn:w" xmlns="urn:d" w:id='1' id="2"><r>A &amp; B</r>\
      <w:t/><x xmlns=""/></w:p>
      """)
    let text = XMLElement(XMLName("urn:d", "r"), [:], [.text("A & B")])
    #expect(tree.name == XMLName("urn:w", "p"))
    #expect(tree.attributes == [XMLName("urn:w", "id"): "1", XMLName("", "id"): "2"])
    #expect(
      tree.children == [text, XMLElement(XMLName("urn:w", "t")), XMLElement(XMLName("", "x"))])
    #expect(tree.child("r")?.text == "A & B")
  }

  @Test
  func `the five entities, numbers, unparsed text and line ends are read as meant`() throws {
    let tree = try read("<a>&lt;&gt;&quot;&apos;&#65;&#x1F600;<![CDATA[<&]]>\r\n\r</a>")
    #expect(tree.text == "<>\"'A\u{1F600}<&\n\n")
  }

  @Test
  func `an attribute's line ends and tabs are spaces, but not those written as numbers`() throws {
    #expect(try read("<a b='x\n\ty\r\nz'/>").attribute("b") == "x  y z")
    #expect(try read("<a b='x&#9;&#10;&#xD;y'/>").attribute("b") == "x\t\n\ry")
  }

  @Test
  func `definitions and entities of a file's own are refused`() {
    #expect(throws: XMLError.definitions(at: 0)) {
      try read("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
    }
    #expect(throws: XMLError.unknownEntity(at: 3)) { try read("<a>&b;</a>") }
    #expect(throws: XMLError.unknownEntity(at: 3)) { try read("<a>&#0;</a>") }
    #expect(throws: XMLError.unknownEntity(at: 3)) { try read("<a>&#xD800;</a>") }
    #expect(throws: XMLError.unknownEntity(at: 3)) { try read("<a>& b</a>") }
  }

  @Test(arguments: [
    "<a", "<a>", "<a></a", "<a b", "<a b=", "<a b='", "<a><!-- ", "<a><![CDATA[", "", "<?xml",
  ])
  func `a text that ends too soon says so`(text: String) {
    #expect(throws: XMLError.truncated) { try read(text) }
  }

  @Test(arguments: [
    "a", "<a/>b", "<a/><b/>", "<1/>", "<a b=c/>", "<a b='1' b='2'/>", "<a b='<'/>", "<a/ >",
    "<a b='1'c='2'/>", "<a>\u{1}</a>", "<:a/>",
  ])
  func `what is no XML says where`(text: String) throws {
    let error = try #require(throws: XMLError.self) { try read(text) }
    guard case .notXML = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test
  func `a wrong end, an unknown prefix and too deep a nest are named`() {
    #expect(throws: XMLError.wrongEnd(at: 3)) { try read("<a></b>") }
    #expect(throws: XMLError.unknownPrefix("w", at: 0)) { try read("<w:a/>") }
    let deep = String(repeating: "<a>", count: 257) + String(repeating: "</a>", count: 257)
    #expect(throws: XMLError.tooDeep(at: 768, limit: 256)) { try read(deep) }
    let nearly = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
    #expect(throws: Never.self) { try read(nearly) }
  }

  @Test
  func `bytes that are not UTF-8 are refused at the first`() {
    #expect(throws: XMLError.notUTF8(at: 3)) {
      try XMLElement.read(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))
    }
    #expect(throws: XMLError.notUTF8(at: 0)) { try XMLElement.read([0xFF, 0xFE, 0x3C, 0x00]) }
    #expect(throws: Never.self) {
      try XMLElement.read([0xEF, 0xBB, 0xBF] + Array("<a>\u{e9}</a>".utf8))
    }
  }

  @Test
  func `cut or changed anywhere it is read or refused, and never goes wrong`() {
    let text = "<?xml version='1.0'?><w:p xmlns:w='u' a='&#65;'><!-- c --><w:t>b\u{e9}</w:t></w:p>"
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      #expect(throws: XMLError.self) { try XMLElement.read(Array(bytes[..<length])) }
    }
    for place in bytes.indices {
      for value in UInt8.min...UInt8.max {
        var changed = bytes
        changed[place] = value
        let tree = try? XMLElement.read(changed)
        if value == bytes[place] { #expect(tree?.text == "b\u{e9}") }
      }
    }
  }
}
