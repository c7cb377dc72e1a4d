// SPDX-License-Identifier: Apache-2.0

import OfficeFormat
import Papers
import Testing

/// A Word document opened again, part by part.
struct WordFile {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  let names: [String]
  private let parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws {
    let entries = try ZipReader.read(bytes)
    names = entries.map(\.name)
    parts = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.bytes) })
  }

  init(_ paper: Paper, _ style: HouseStyle = HouseStyle()) throws {
    try self.init(DocumentWriter(style: style).write(paper))
  }

  func bytes(_ name: String) throws -> [UInt8] { try #require(parts[name], "no \(name)") }
  func part(_ name: String) throws -> XMLElement { try XMLElement.read(bytes(name)) }
  func body() throws -> XMLElement { try #require(part("word/document.xml").child("body")) }

  /// The paragraphs outside tables.
  func paragraphs() throws -> [XMLElement] { try body().children.filter { $0.name.local == "p" } }
  func tables() throws -> [XMLElement] { try body().children.filter { $0.name.local == "tbl" } }

  /// The parts that are headers or footers.
  var edges: [String] {
    names.filter {
      $0.hasPrefix("word/") && ($0.contains("header") || $0.contains("footer"))
        && !$0.contains("_rels")
    }
  }
}

extension XMLElement {
  /// Every element of a name in it, in order.
  func all(_ local: String) -> [XMLElement] {
    children.flatMap { ($0.name.local == local ? [$0] : []) + $0.all(local) }
  }

  func value(_ local: String) -> String? { attributes[XMLName(WordFile.main, local)] }

  /// The style of a paragraph, and the text with tabs.
  var style: String? { child("pPr")?.child("pStyle")?.value("val") }

  var words: String {
    all("r").flatMap(\.children).map { part in
      switch part.name.local {
      case "t": part.text
      case "tab": "\t"
      default: ""
      }
    }.joined()
  }
}
