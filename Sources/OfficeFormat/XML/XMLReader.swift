// SPDX-License-Identifier: Apache-2.0

/// Reads XML 1.0 with namespaces in UTF-8, one event after another.
///
/// It takes no definitions and no entity but the five every reader knows, so nothing in a file can
/// make it read another file or grow without end.
package struct XMLReader {
  /// The deepest that elements may stand in one another.
  package static let deepest = 256

  let bytes: [UInt8]
  /// The byte that is read next.
  package internal(set) var position = 0
  /// The open elements' names as written, and the prefixes each declares.
  private var open: [(name: String, prefixes: [String: String])] = []
  /// An element that ended where it began, whose end is still to be told.
  private var endsAtOnce = false
  private var hasBegun = false

  /// Prepares to read a document's bytes.
  package init(_ bytes: [UInt8]) throws(XMLError) {
    self.bytes = bytes
    if let bad = UTF8Check.firstBadByte(of: bytes) { throw .notUTF8(at: bad) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next event; nil once the first element has ended.
  package mutating func next() throws(XMLError) -> XMLEvent? {
    if endsAtOnce {
      endsAtOnce = false
      return end()
    }
    while !(hasBegun && open.isEmpty) {
      guard position < bytes.count else { throw .truncated }
      if bytes[position] != UInt8(ascii: "<") {
        if let text = try text() { return .text(text) }
      } else if starts("</") {
        return try endTag()
      } else if starts("<![CDATA[") {
        return .text(try characterData())
      } else if try !passOver() {
        return try startTag()
      }
    }
    return nil
  }

  /// Makes sure that nothing but space and comments follows.
  package mutating func finish() throws(XMLError) {
    while position < bytes.count {
      if bytes[position].isXMLSpace {
        position += 1
      } else if try !passOver() {
        throw .notXML(at: position)
      }
    }
  }

  private mutating func end() -> XMLEvent {
    open.removeLast()
    return .end
  }

  /// Passes over a comment or a processing instruction; false when neither stands here.
  private mutating func passOver() throws(XMLError) -> Bool {
    if starts("<!--") {
      position += 4
      _ = try slice(upTo: "-->")
    } else if starts("<?") {
      position += 2
      _ = try slice(upTo: "?>")
    } else if starts("<!") {
      throw .definitions(at: position)
    } else {
      return false
    }
    return true
  }

  /// Text up to the next tag; nil outside the first element, where only space may stand.
  private mutating func text() throws(XMLError) -> String? {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    let piece = bytes[start..<position]
    guard open.isEmpty else { return try XMLCharacters.decoded(piece, isAttribute: false) }
    guard piece.allSatisfy(\.isXMLSpace) else { throw .notXML(at: start) }
    return nil
  }

  private mutating func characterData() throws(XMLError) -> String {
    guard !open.isEmpty else { throw .notXML(at: position) }
    position += 9
    return try XMLCharacters.plain(slice(upTo: "]]>"))
  }

  private mutating func endTag() throws(XMLError) -> XMLEvent {
    let start = position
    position += 2
    let name = try name()
    passSpace()
    guard open.last?.name == name else { throw .wrongEnd(at: start) }
    try pass(UInt8(ascii: ">"))
    return end()
  }

  private mutating func startTag() throws(XMLError) -> XMLEvent {
    let start = position
    guard open.count < XMLReader.deepest else {
      throw .tooDeep(at: start, limit: XMLReader.deepest)
    }
    position += 1
    let name = try name()
    let written = try attributes()
    endsAtOnce = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if endsAtOnce { position += 1 }
    try pass(UInt8(ascii: ">"))
    hasBegun = true
    open.append((name, XMLReader.prefixes(in: written)))
    var attributes: [XMLName: String] = [:]
    for (attribute, value) in written where !XMLReader.declares(attribute) {
      let full = try resolved(attribute, isAttribute: true, at: start)
      guard attributes.updateValue(value, forKey: full) == nil else { throw .notXML(at: start) }
    }
    return .start(try resolved(name, isAttribute: false, at: start), attributes: attributes)
  }

  private mutating func attributes() throws(XMLError) -> [(String, String)] {
    var attributes: [(String, String)] = []
    while true {
      let start = position
      passSpace()
      guard position < bytes.count else { throw .truncated }
      if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") {
        return attributes
      }
      guard position > start else { throw .notXML(at: position) }
      let name = try name()
      passSpace()
      try pass(UInt8(ascii: "="))
      passSpace()
      attributes.append((name, try quoted()))
    }
  }

  private mutating func quoted() throws(XMLError) -> String {
    guard position < bytes.count else { throw .truncated }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw .notXML(at: position)
    }
    position += 1
    let value = try slice(upTo: quote == UInt8(ascii: "'") ? "'" : "\"")
    if let bad = value.firstIndex(of: UInt8(ascii: "<")) { throw .notXML(at: bad) }
    return try XMLCharacters.decoded(value, isAttribute: true)
  }

  private static func declares(_ attribute: String) -> Bool {
    attribute == "xmlns" || attribute.hasPrefix("xmlns:")
  }

  private static func prefixes(in attributes: [(String, String)]) -> [String: String] {
    var prefixes: [String: String] = [:]
    for (name, value) in attributes where declares(name) {
      prefixes[name == "xmlns" ? "" : String(name.dropFirst(6))] = value
    }
    return prefixes
  }

  /// A name as written with its prefix's namespace; attributes without one are in none.
  private func resolved(
    _ name: String, isAttribute: Bool, at start: Int
  ) throws(XMLError) -> XMLName {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    let local = String(parts[parts.count - 1])
    guard !local.isEmpty, !local.contains(":"), parts.count == 1 || !prefix.isEmpty else {
      throw .notXML(at: start)
    }
    if prefix.isEmpty, isAttribute { return XMLName("", local) }
    if prefix == "xml" { return XMLName("http://www.w3.org/XML/1998/namespace", local) }
    for element in open.reversed() {
      if let namespace = element.prefixes[prefix] { return XMLName(namespace, local) }
    }
    guard prefix.isEmpty else { throw .unknownPrefix(prefix, at: start) }
    return XMLName("", local)
  }
}
