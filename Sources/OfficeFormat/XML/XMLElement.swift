// SPDX-License-Identifier: Apache-2.0

/// The name of an element or attribute: its namespace's address and its name there.
package struct XMLName: Sendable, Hashable {
  /// The namespace's address; empty for none.
  package var namespace: String
  /// The name without its prefix.
  package var local: String

  /// Names something.
  package init(_ namespace: String, _ local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// One thing read from XML, in the order of the text.
package enum XMLEvent: Sendable, Equatable {
  /// An element begins.
  case start(XMLName, attributes: [XMLName: String])
  /// Text; two may follow one another.
  case text(String)
  /// The element begun last ends.
  case end
}

/// An element with all that stands in it.
package struct XMLElement: Sendable, Equatable {
  /// A part of an element.
  package enum Part: Sendable, Equatable {
    case element(XMLElement)
    case text(String)
  }

  /// What the element is.
  package var name: XMLName
  /// Its attributes.
  package var attributes: [XMLName: String]
  /// What stands in it, in order.
  package var parts: [Part]

  /// Makes an element.
  package init(_ name: XMLName, _ attributes: [XMLName: String] = [:], _ parts: [Part] = []) {
    self.name = name
    self.attributes = attributes
    self.parts = parts
  }

  /// The elements directly in it.
  package var children: [XMLElement] {
    parts.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in it and below.
  package var text: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The first element directly in it of a name, whatever its namespace.
  package func child(_ local: String) -> XMLElement? {
    children.first { $0.name.local == local }
  }

  /// The value of the attribute of a name, whatever its namespace.
  package func attribute(_ local: String) -> String? {
    attributes.first { $0.key.local == local }?.value
  }

  /// Reads a whole document; its definitions, comments and processing instructions are not kept.
  package static func read(_ bytes: [UInt8]) throws(XMLError) -> XMLElement {
    var reader = try XMLReader(bytes)
    var open: [XMLElement] = []
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes): open.append(XMLElement(name, attributes))
      case .text(let text): open[open.count - 1].parts.append(.text(text))
      case .end:
        guard let ended = open.popLast() else { throw .notXML(at: reader.position) }
        if open.isEmpty {
          try reader.finish()
          return ended
        }
        open[open.count - 1].parts.append(.element(ended))
      }
    }
    throw .truncated
  }
}
