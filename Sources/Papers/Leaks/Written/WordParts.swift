// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// Reads a Word document back: every file of the archive, every paragraph, value and comment.
enum WordParts {
  static func parts(of bytes: [UInt8]) throws(PaperRefusal) -> [WrittenPart] {
    let entries: [ZipEntry]
    do { entries = try ZipReader.read(bytes) } catch {
      throw .unsearchable(place: "the Word document")
    }
    var parts = [WrittenPart("the names of files inside", entries.map(\.name), holdsNames: false)]
    for entry in entries {
      parts += isXML(entry.name) ? try xmlParts(of: entry) : otherParts(of: entry)
    }
    return parts
  }

  private static func isXML(_ name: String) -> Bool {
    [".xml", ".rels"].contains { name.lowercased().hasSuffix($0) }
  }

  /// "the header (word/header1.xml)".
  private static func place(_ name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    let nouns = [
      ("document", "the text"), ("header", "the header"), ("footer", "the footer"),
      ("comments", "the comments"), ("footnotes", "the footnotes"), ("endnotes", "the endnotes"),
      ("core", "the properties"), ("app", "the properties"), ("custom", "the properties"),
      ("styles", "the styles"),
    ]
    let noun =
      name.hasSuffix(".rels")
      ? "the relationships" : nouns.first { file.hasPrefix($0.0) }?.1 ?? "a part"
    return "\(noun) (\(name))"
  }

  private static func xmlParts(of entry: ZipEntry) throws(PaperRefusal) -> [WrittenPart] {
    let place = place(entry.name)
    var texts = XMLTexts()
    do { try texts.read(entry.bytes) } catch { throw .unsearchable(place: place) }
    return [
      WrittenPart(place, texts.texts),
      WrittenPart("descriptions and authors in \(place)", texts.told),
      WrittenPart("attributes in \(place)", texts.values, holdsNames: false),
      WrittenPart("a comment in \(place)", comments(in: entry.bytes)),
    ].filter { !$0.stretches.isEmpty }
  }

  /// What stands between the marks of a comment, which readers of XML pass over.
  private static func comments(in bytes: [UInt8]) -> [String] {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    var comments: [String] = []
    while let start = rest.range(of: "<!--") {
      rest = rest[start.upperBound...]
      let end = rest.range(of: "-->")
      comments.append(String(rest[..<(end?.lowerBound ?? rest.endIndex)]))
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return comments
  }

  /// Pictures and typefaces: whatever text stands in them as bytes.
  private static func otherParts(of entry: ZipEntry) -> [WrittenPart] {
    let runs = entry.bytes.split { $0 < 0x20 || $0 == 0x7F }.filter { $0.count >= 8 }
    let texts = runs.map { String(decoding: $0, as: UTF8.self) }
    return texts.isEmpty ? [] : [WrittenPart(place(entry.name), texts, holdsNames: false)]
  }
}

/// The texts of one XML file: paragraphs as they read, and the values of attributes.
private struct XMLTexts {
  /// Each paragraph, whatever runs it is cut into; outside paragraphs, each element's own text.
  private(set) var texts: [String] = []
  /// The values that people read or that say who wrote: descriptions, titles, authors.
  private(set) var told: [String] = []
  /// Every other value.
  private(set) var values: [String] = []
  /// The text of each open paragraph; the last is for what stands in none.
  private var open = [""]
  /// Whether each open element is a paragraph.
  private var isParagraph: [Bool] = []

  mutating func read(_ bytes: [UInt8]) throws(XMLError) {
    var reader = try XMLReader(bytes)
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes): start(name.local, attributes)
      case .text(let text): open[open.count - 1] += text
      case .end: end()
      }
    }
    try reader.finish()
    close()
  }

  private mutating func start(_ name: String, _ attributes: [XMLName: String]) {
    for (attribute, value) in attributes.sorted(by: { $0.key.local < $1.key.local })
    where !value.isEmpty {
      if XMLTexts.human.contains(attribute.local) || name == "docPr" {
        told.append(value)
      } else {
        values.append(value)
      }
    }
    if name == "p" { open.append("") }
    if ["tab", "br", "cr", "noBreakHyphen"].contains(name) { open[open.count - 1] += " " }
    if open.count == 1 { close() }
    isParagraph.append(name == "p")
  }

  private mutating func end() {
    let isParagraph = isParagraph.popLast() ?? false
    guard isParagraph || open.count == 1 else { return }
    close()
    if isParagraph, open.count > 1 { open.removeLast() }
  }

  private mutating func close() {
    if open[open.count - 1].contains(where: { !$0.isWhitespace }) {
      texts.append(open[open.count - 1])
    }
    open[open.count - 1] = ""
  }

  private static let human: Set<String> = [
    "author", "initials", "descr", "title", "alt", "tooltip", "alias", "string", "userId",
    "lastModifiedBy",
  ]
}
