// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// A text of several lines as somebody wrote it: each line a paragraph, those that begin with a
/// hyphen or a bullet points, those that stand further in points beneath them.
struct WrittenText {
  private struct Piece {
    /// 0 for a paragraph, 1 for a point, 2 for a point beneath one.
    let depth: Int
    let words: String
  }

  private let pieces: [Piece]
  private let records: [RecordReference]

  /// Reads a text that was taken from some records.
  init(_ text: String, of records: [RecordReference]) {
    self.records = records
    pieces = text.split(whereSeparator: \.isNewline).filter { !$0.isBlank }.map { line in
      let words = String(line).trimmed
      guard let mark = ["- ", "• "].first(where: words.hasPrefix) else {
        return Piece(depth: 0, words: words)
      }
      let isDeep = line.first?.isWhitespace == true
      return Piece(depth: isDeep ? 2 : 1, words: String(words.dropFirst(mark.count)).trimmed)
    }
  }

  /// The text as paragraphs and lists, the first words set off.
  func elements(after opening: String = "") -> [Element] {
    var elements: [Element] = []
    var rest = pieces[...]
    if let first = rest.first, first.depth > 0, !opening.isEmpty {
      elements.append(.paragraph(Line(strong: opening, "")))
    }
    while let piece = rest.first {
      if piece.depth == 0 {
        rest = rest.dropFirst()
        let opening = elements.isEmpty ? opening : ""
        elements.append(.paragraph(line(piece, after: opening)))
      } else {
        elements.append(.list(ordered: false, items(&rest)))
      }
    }
    return elements
  }

  /// The text as one item of a list, its points beneath it.
  func item() -> ListItem {
    var item = ListItem(line: Line("", records: records))
    var rest = pieces[...]
    while let piece = rest.first {
      if piece.depth == 0 {
        rest = rest.dropFirst()
        let before = item.line.isEmpty ? "" : item.line.plainText + " "
        item.line.runs = [Run(text: before + piece.words, isVerbatim: true)]
      } else {
        item.children += items(&rest)
      }
    }
    return item
  }

  private func items(_ rest: inout ArraySlice<Piece>) -> [ListItem] {
    var items: [ListItem] = []
    while let piece = rest.first, piece.depth > 0 {
      rest = rest.dropFirst()
      let item = ListItem(line: line(piece, after: ""))
      if piece.depth > 1, !items.isEmpty {
        items[items.count - 1].children.append(item)
      } else {
        items.append(item)
      }
    }
    return items
  }

  private func line(_ piece: Piece, after opening: String) -> Line {
    var line = Line("", asStated: piece.words, records: records)
    if !opening.isEmpty { line.runs.insert(Run(text: opening, strong: true), at: 0) }
    return line
  }
}
