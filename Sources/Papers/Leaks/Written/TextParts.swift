// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Reads plain text back: paragraphs that were wrapped, lists, and tables set side by side.
enum TextParts {
  static func parts(of text: String) -> [WrittenPart] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var stretches: [String] = []
    var cells: [String] = []
    var columns: [Range<Int>]?
    for block in lines.split(whereSeparator: \.isEmpty).map(Array.init) {
      if isStacked(block) {
        stretches += stackedCells(block)
      } else if let rule = block.firstIndex(where: isRule) {
        columns = ranges(of: block[rule])
        let found = columns ?? []
        cells += slices(block[..<rule], found)
        cells += block[(rule + 1)...].flatMap { slices([$0], found) }
      } else if let columns, respects(columns, block) {
        cells += slices(block[...], columns)
      } else {
        stretches += pieces(of: block)
      }
    }
    // Words of a table are searched as cells for names, and as they stand for all the rest.
    return [
      WrittenPart("the text", stretches), WrittenPart("a table", cells),
      WrittenPart("the text", lines, holdsNames: false),
    ].filter { !$0.stretches.isEmpty }
  }

  /// The line of hyphens under the titles of a table; one that underlines a heading has no gap.
  private static func isRule(_ line: String) -> Bool {
    line.hasPrefix("-") && line.contains("  ") && line.allSatisfy { $0 == "-" || $0 == " " }
  }

  /// The columns that a rule shows, in characters from the left.
  private static func ranges(of rule: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (place, character) in rule.enumerated() {
      if character == "-" {
        start = start ?? place
      } else if let begun = start {
        ranges.append(begun..<place)
        start = nil
      }
    }
    return ranges + (start.map { [$0..<rule.count] } ?? [])
  }

  /// Whether it is a row of a table that was set cell under cell, each after its column's title: the
  /// first at the left, the others two spaces in, what goes on of one further in.
  private static func isStacked(_ block: [String]) -> Bool {
    guard let first = block.first, first.first?.isWhitespace == false, first.contains(": ") else {
      return false
    }
    let rest = block.dropFirst()
    return rest.contains(where: isStackedCell)
      && rest.allSatisfy { isStackedCell($0) || $0.hasPrefix("    ") }
  }

  private static func isStackedCell(_ line: String) -> Bool {
    line.hasPrefix("  ") && line.dropFirst(2).first?.isWhitespace == false && line.contains(": ")
  }

  /// The cells of such a row, each by itself.
  private static func stackedCells(_ block: [String]) -> [String] {
    block.reduce(into: []) { cells, line in
      if line.hasPrefix("    "), !cells.isEmpty {
        cells[cells.count - 1] += " " + line.trimmed
      } else {
        cells.append(line.trimmed)
      }
    }
  }

  /// Whether nothing stands in the gaps between the columns.
  private static func respects(_ columns: [Range<Int>], _ block: [String]) -> Bool {
    block.allSatisfy { line in
      let characters = Array(line)
      return zip(columns, columns.dropFirst()).allSatisfy { left, right in
        (left.upperBound..<right.lowerBound).allSatisfy {
          $0 >= characters.count || characters[$0] == " "
        }
      }
    }
  }

  /// Each column's words, from the first line to the last; the last column goes on to the end.
  private static func slices(_ block: ArraySlice<String>, _ columns: [Range<Int>]) -> [String] {
    columns.indices.map { column in
      let isLast = column == columns.count - 1
      return block.map { line in
        let rest = line.dropFirst(columns[column].lowerBound)
        return String(isLast ? rest : rest.prefix(columns[column].count))
      }.joined(separator: " ")
    }
  }

  /// A paragraph as one piece; each item of a list and each fact as a piece of its own.
  private static func pieces(of block: [String]) -> [String] {
    var pieces: [String] = []
    for line in block {
      if pieces.isEmpty || startsPiece(line) {
        pieces.append(line)
      } else {
        pieces[pieces.count - 1] += " " + line
      }
    }
    return pieces
  }

  /// "- text", "2. text", "5.2 text", "Date: text".
  private static func startsPiece(_ line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return false }
    if first == "-" { return true }
    if first.first?.isNumber == true, first.allSatisfy({ $0.isNumber || $0 == "." }) { return true }
    guard let colon = line.firstIndex(of: ":") else { return false }
    return line[..<colon].split(separator: " ").count <= 3
  }
}
