// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct JSONTests {
  @Test(arguments: [
    (#""a\"b\\c\/d""#, #"a"b\c/d"#), (#""\n\t\r""#, "\n\t\r"), (#""\u00e9\u2019""#, "é’"),
    (#""\ud83d\ude00""#, "😀"), (#""😀 é""#, "😀 é"), (#""""#, ""),
  ])
  func `text is read with its escapes`(json: String, text: String) throws {
    #expect(try JSONReader.read(json).text == text)
  }

  @Test(arguments: ["\u{1}\u{1F}\u{7F}", "a\"b\\c\n\t\r", "É’😀\u{2028}", ""])
  func `what is written is read again as it was`(text: String) throws {
    var writer = JSONWriter()
    writer.value(.text(text))
    #expect(try JSONReader.read(writer.text).text == text)
    #expect(!writer.text.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ud83dxude00""#, #""\ud83d\n""#, #""\u+12a""#, #""\u12"#, #""\x""#, "\"a",
    "\"a\nb\"", "{\"a\": 1,}", "{\"a\": 1, \"a\": 2}", "[1 2]", "[1,]", "1.5", "1e3", "tru", "",
    "{a: 1}", "[] []", "99999999999999999999", "-",
  ])
  func `text that is not JSON of whole numbers is refused`(json: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(json) }
  }

  @Test func `a mistake has its line, and so has each value`() throws {
    do {
      _ = try JSONReader.read("{\n\"a\": 1,\n\"b\": ?}")
      Issue.record("not refused")
    } catch {
      #expect(error.line == 3 && error.reason == "a value or a whole number was expected")
    }
    #expect(try JSONReader.read("{\"a\":\n\n[7]}")["a"]?.line == 3)
  }

  @Test func `nesting has an end`() {
    #expect(throws: JSONError.self) {
      try JSONReader.read(String(repeating: "[", count: 100_000))
    }
  }
}
