// SPDX-License-Identifier: Apache-2.0

/// Chooses how wide the columns of a table are, from what stands in them.
///
/// Each column first gets its longest word, so that no word is broken while there is room; what is
/// left goes where the text is, more to the columns with the greater weight.
struct WordColumns {
  /// The sizes that a table may be set in, in half points, the usual one first.
  static let sizes = [20, 19, 18]
  // The space that a cell keeps on both sides of its text, with a little for the type's tolerance.
  private static let margins = 170 + 30

  /// The widths in twentieths of a point, which add up to the width given.
  let widths: [Int]
  /// Whether each column holds its longest word.
  let holdsEveryWord: Bool
  /// How many lines the rows have on average.
  let linesPerRow: Int

  /// Sets a table with cleaned, rectangular rows at a size in half points within a width.
  init(_ table: Table, size: Int, width: Int, allowance: Int = 100) {
    let columns = table.columns.indices.map {
      Measured(table, column: $0, size: size * allowance / 100)
    }
    let least = columns.map { min($0.longestWord, width / 2) + WordColumns.margins }
    let needed = least.reduce(0, +)
    holdsEveryWord = needed <= width
    let wished = holdsEveryWord ? columns.map { $0.longestCell + WordColumns.margins } : least
    let shares = columns.map(\.share)
    widths = WordColumns.filled(
      from: holdsEveryWord ? least : WordColumns.scaled(least, to: width), to: wished, shares,
      width: width)
    linesPerRow = WordColumns.linesPerRow(columns, widths)
  }

  /// Shares out what is left above the least widths; nobody gets more than was wished for until
  /// everybody has that.
  private static func filled(
    from least: [Int], to wished: [Int], _ shares: [Int], width: Int
  ) -> [Int] {
    var widths = least
    var open = Set(widths.indices.filter { widths[$0] < wished[$0] })
    var left = width - widths.reduce(0, +)
    while left > 0, !open.isEmpty {
      let total = max(1, open.reduce(0) { $0 + shares[$1] })
      let portion = left
      for column in open.sorted() {
        let gain = min(max(1, portion * shares[column] / total), wished[column] - widths[column])
        let given = min(gain, left)
        widths[column] += given
        left -= given
        if widths[column] >= wished[column] { open.remove(column) }
      }
    }
    return left > 0 ? scaled(widths, to: width) : widths
  }

  /// The same widths made larger or smaller, so that they add up to the width.
  private static func scaled(_ widths: [Int], to width: Int) -> [Int] {
    let total = max(1, widths.reduce(0, +))
    var scaled = widths.map { $0 * width / total }
    if let last = scaled.indices.last { scaled[last] += width - scaled.reduce(0, +) }
    return scaled
  }

  private static func linesPerRow(_ columns: [Measured], _ widths: [Int]) -> Int {
    let rows = columns.first?.cells.count ?? 0
    let lines = (0..<rows).map { row in
      zip(columns, widths).reduce(1) { highest, pair in
        max(highest, pair.0.cells[row] * 11 / 10 / max(1, pair.1 - margins) + 1)
      }
    }
    return rows == 0 ? 0 : lines.reduce(0, +) / rows
  }
}

/// What one column needs, in twentieths of a point.
private struct Measured {
  var cells: [Int]
  var longestWord: Int
  var longestCell: Int
  var share: Int

  init(_ table: Table, column: Int, size: Int) {
    let title = table.columns[column].title
    let texts = table.rows.map { $0.cells[column].line.plainText }
    cells = texts.map { WordTextWidth.of($0, size: size) }
    let heading = WordTextWidth.of(title, size: size, bold: true)
    longestWord = texts.reduce(
      WordTextWidth.ofLongestWord(in: title, size: size, bold: true)
    ) { max($0, WordTextWidth.ofLongestWord(in: $1, size: size)) }
    // Short cells such as dates and figures are worth keeping on one line.
    let short = cells.filter { $0 < 1_500 }.max() ?? 0
    longestWord = max(longestWord, cells.allSatisfy { $0 < 1_500 } ? short : 0)
    longestCell = max(heading, cells.max() ?? 0)
    // A row is as high as its fullest cell, so a little more room for much text is enough.
    let mean = cells.reduce(0, +) / max(1, cells.count)
    let root = Int(Double(mean + heading).squareRoot())
    share = max(1, root * (2 + table.columns[column].weight))
  }
}
