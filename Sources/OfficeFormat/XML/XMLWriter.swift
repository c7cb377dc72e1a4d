// SPDX-License-Identifier: Apache-2.0

/// Writes an XML 1.0 document in UTF-8, element by element.
///
/// An attribute whose value is nil is left out. Every text and attribute is escaped, and characters that XML 1.0 forbids are left out, so that
/// whatever is written can be read back.
package struct XMLWriter: Sendable {
  /// Everything written so far.
  package private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  /// Begins a document; a `fragment` lacks the XML declaration, to stand inside another document.
  package init(fragment: Bool = false) {
    if !fragment {
      write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    }
  }

  /// Begins an element, which lasts until `end()`.
  package mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    writeTag(name, attributes)
    write(">")
    open.append(name)
  }

  /// Ends the element that was begun last; without one it does nothing.
  package mutating func end() {
    guard let name = open.popLast() else { return }
    write("</")
    write(name)
    write(">")
  }

  /// Writes an element without content.
  package mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    writeTag(name, attributes)
    write("/>")
  }

  /// Writes an element that holds only text.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) {
    begin(name, attributes)
    self.text(text)
    end()
  }

  /// Writes text.
  package mutating func text(_ text: String) { writeEscaped(text, inAttribute: false) }

  /// Writes what another writer wrote as a fragment.
  package mutating func add(_ fragment: XMLWriter) { bytes += fragment.bytes }

  private mutating func writeTag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    write("<")
    write(name)
    for (name, value) in attributes {
      guard let value else { continue }
      write(" ")
      write(name)
      write("=\"")
      writeEscaped(value, inAttribute: true)
      write("\"")
    }
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func writeEscaped(_ text: String, inAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"" where inAttribute: write("&quot;")
      // A reader turns these into spaces or line feeds unless they are spelled as numbers.
      case "\r": write("&#13;")
      case "\t" where inAttribute: write("&#9;")
      case "\n" where inAttribute: write("&#10;")
      case let scalar where scalar.isXML: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      default: break
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows the character in a document.
  fileprivate var isXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
