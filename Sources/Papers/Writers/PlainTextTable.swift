// SPDX-License-Identifier: Apache-2.0

/// Lays a table out for plain text: side by side where at most one column needs several lines,
/// else one labelled block a row, so that what is read aloud line by line keeps its order.
struct PlainTextTable {
  private static let gap = 2
  // A column narrower than this breaks ordinary sentences into ladders of single words.
  private static let leastReadable = 10
  // Of more than three lines it needs room for a few words, unless it only names the row: a grid
  // of figures or months is worth more than the look of the names beside it.
  private static let leastOfMany = 24
  private static let manyLines = 3

  /// The columns, one for each cell of a row.
  let columns: [Column]
  /// The text of each cell, row by row.
  let cells: [[String]]
  /// The longest line allowed.
  let width: Int

  /// The finished lines, each with the place of the row it prints, if any.
  var lines: [(text: String, row: Int?)] {
    guard let widths = columnWidths else { return numbered(cells.map { block($0) }, isOpen: true) }
    let titles = row(columns.map(\.title), widths: widths)
    let rule = joined(widths.map { String(repeating: "-", count: $0) })
    let rows = cells.map { row($0, widths: widths) }
    // A blank line keeps rows apart as soon as one of them takes more than one line.
    let isOpen = rows.contains { $0.count > 1 }
    return (titles + [rule]).map { ($0, nil) } + numbered(rows, isOpen: isOpen)
  }

  private func numbered(_ rows: [[String]], isOpen: Bool) -> [(text: String, row: Int?)] {
    rows.enumerated().flatMap { place, lines in
      (isOpen && place > 0 ? [("", nil)] : []) + lines.map { ($0, place) }
    }
  }

  private var columnWidths: [Int]? {
    let room = width - Self.gap * (columns.count - 1)
    let full = columns.indices.map { max(measured($0), TextMeasure.width(of: columns[$0].title)) }
    if full.reduce(0, +) <= room { return full }
    var widths = columns.indices.map {
      max(measured($0), TextMeasure.longestWord(in: columns[$0].title))
    }
    var spare = room - widths.reduce(0, +)
    if spare < 0 {
      guard let (place, width) = folded(widths, by: -spare) else { return nil }
      (widths[place], spare) = (width, 0)
    }
    // Headings take several lines where they must; the narrowest for its weight grows next.
    while spare > 0, let next = narrowest(widths, full: full) {
      widths[next] += 1
      spare -= 1
    }
    return widths
  }

  /// The widest column made narrower, when it alone may take several lines: of a row in which two
  /// do, what is read aloud line by line is a jumble.
  private func folded(_ widths: [Int], by excess: Int) -> (place: Int, width: Int)? {
    guard let place = widths.indices.max(by: { widths[$0] < widths[$1] }) else { return nil }
    let words = cells.map { TextMeasure.longestWord(in: $0[place]) }
    let least = max(
      words.max() ?? 0, TextMeasure.longestWord(in: columns[place].title), Self.leastReadable)
    let width = widths[place] - excess
    guard width >= least else { return nil }
    let isLadder =
      place > 0 && width < Self.leastOfMany
      && cells.contains { TextMeasure.wrap($0[place], to: width).count > Self.manyLines }
    return isLadder ? nil : (place, width)
  }

  private func narrowest(_ widths: [Int], full: [Int]) -> Int? {
    columns.indices.filter { widths[$0] < full[$0] }.min {
      widths[$0] * columns[$1].weight < widths[$1] * columns[$0].weight
    }
  }

  /// The longest text of a column, without its heading.
  private func measured(_ column: Int) -> Int {
    cells.reduce(0) { max($0, TextMeasure.width(of: $1[column])) }
  }

  private func row(_ texts: [String], widths: [Int]) -> [String] {
    let wrapped = zip(texts, widths).map { TextMeasure.wrap($0, to: $1) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      joined(
        columns.indices.map { column in
          let text = line < wrapped[column].count ? wrapped[column][line] : ""
          return TextMeasure.pad(
            text, to: widths[column], alignRight: columns[column].isNumeric)
        })
    }
  }

  private func joined(_ parts: [String]) -> String {
    parts.joined(separator: String(repeating: " ", count: Self.gap)).droppingTrailingSpaces
  }

  // An empty cell says nothing when read aloud, so its label is left out as well.
  private func block(_ texts: [String]) -> [String] {
    var lines: [String] = []
    for (column, text) in zip(columns, texts) where !text.isEmpty {
      let margin = lines.isEmpty ? "" : "  "
      let colon = column.title.hasSuffix("?") ? "" : ":"
      let label = column.title.isEmpty ? "" : "\(column.title)\(colon) "
      let wrapped = TextMeasure.wrap(label + text, to: width - margin.count, hang: 4)
      lines += wrapped.map { margin + $0 }
    }
    return lines
  }
}
