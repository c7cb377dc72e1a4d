// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// Reads Word documents, whoever wrote them.
///
/// Pictures, text boxes, footnotes, headers and footers are passed over knowingly: nothing of a
/// report's own words stands in them.
package enum WordReader {
  /// Reads a document.
  ///
  /// - Throws: `WordError` with what is wrong with the file.
  package static func read(_ bytes: [UInt8]) throws(WordError) -> WordFile {
    let parts = try WordFileParts(bytes)
    let styles = WordFileStyles(try parts.element(of: "styles"))
    guard let main = try parts.element(of: "officeDocument"), main.name.local == "document",
      let body = main.child("body")
    else { throw .notWord }
    var walk = WordWalk(styles: styles)
    walk.walkBlocks(body.children)
    return WordFile(
      blocks: walk.blocks.map { .paragraphsJoined($0) },
      comments: comments(try parts.element(of: "comments")),
      properties: properties(try parts.element(of: "custom-properties")))
  }

  private static func comments(_ element: XMLElement?) -> [String: String] {
    var comments: [String: String] = [:]
    for comment in element?.children ?? [] where comment.name.local == "comment" {
      guard let id = comment.attribute("id") else { continue }
      var walk = WordWalk(styles: WordFileStyles(nil))
      walk.walkBlocks(comment.children)
      comments[id] = walk.paragraphs.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return comments
  }

  private static func properties(_ element: XMLElement?) -> [String: String] {
    var properties: [String: String] = [:]
    for property in element?.children ?? [] {
      guard let name = property.attribute("name") else { continue }
      properties[name] = property.text
    }
    return properties
  }
}

extension WordBlock {
  fileprivate static func paragraphsJoined(_ block: WordBlock) -> WordBlock {
    guard case .paragraph(var paragraph) = block else { return block }
    paragraph.joinPieces()
    return .paragraph(paragraph)
  }
}

extension WordParagraph {
  /// Joins neighbouring words that nothing tells apart; Word cuts them wherever it likes.
  fileprivate mutating func joinPieces() {
    var joined: [WordPiece] = []
    for piece in pieces {
      if var last = joined.last, last.change == piece.change, last.bookmarks == piece.bookmarks,
        last.comments == piece.comments
      {
        last.text += piece.text
        joined[joined.count - 1] = last
      } else {
        joined.append(piece)
      }
    }
    pieces = joined
  }
}

/// The parts of a document's archive, found by what they are to it.
private struct WordFileParts {
  private let parts: [String: [UInt8]]
  private var places: [String: String] = [:]

  init(_ bytes: [UInt8]) throws(WordError) {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
    do throws(ZipError) {
      parts = Dictionary(try ZipReader.read(bytes).map { ($0.name, $0.bytes) }) { first, _ in first
      }
    } catch {
      throw .archive(error)
    }
    try addRelations(of: "")
    guard let main = places["officeDocument"] else { throw .notWord }
    try addRelations(of: main)
  }

  /// Notes which part is what, as the relations beside a part say.
  private mutating func addRelations(of part: String) throws(WordError) {
    let folders = part.split(separator: "/").map(String.init)
    let folder = folders.dropLast().map { $0 + "/" }.joined()
    guard let relations = try read(folder + "_rels/\(folders.last ?? "").rels") else { return }
    for relation in relations.children where relation.attribute("TargetMode") != "External" {
      guard let type = relation.attribute("Type")?.split(separator: "/").last,
        let target = relation.attribute("Target")
      else { continue }
      let place = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      if places[String(type)] == nil { places[String(type)] = place }
    }
  }

  private func read(_ name: String) throws(WordError) -> XMLElement? {
    guard let bytes = parts[name] else { return nil }
    do throws(XMLError) {
      return try XMLElement.read(bytes)
    } catch {
      throw .part(name: name, error)
    }
  }

  func element(of type: String) throws(WordError) -> XMLElement? {
    guard let place = places[type] else { return nil }
    return try read(place)
  }
}
