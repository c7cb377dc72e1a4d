// SPDX-License-Identifier: Apache-2.0

/// The size of type and the widths of columns that a table is set in.
struct WordTableFit {
  // Rows with more lines than this on average are towers, when there are columns to set in width.
  private static let mostLines = 4
  private static let manyColumns = 7

  /// The size in half points.
  let size: Int
  /// The widths in twentieths of a point.
  let widths: [Int]
  /// Whether every word stands whole and rows are no towers.
  let isComfortable: Bool

  /// Sets a table within a width, in smaller type where that helps; `allowance` is what a hundred
  /// of our type's widths take in the type that is used.
  init(_ table: Table, width: Int, allowance: Int) {
    let tries = WordColumns.sizes.map { size in
      (size, WordColumns(table, size: size, width: width, allowance: allowance))
    }
    let best = tries.first { WordTableFit.isComfortable($1) } ?? tries[tries.count - 1]
    (size, widths) = (best.0, best.1.widths)
    isComfortable = WordTableFit.isComfortable(best.1)
  }

  /// Whether a table would be read better on a sheet on its side: many columns want the width
  /// before they take smaller type.
  var wantsWidth: Bool {
    !isComfortable || (widths.count >= WordTableFit.manyColumns && size < WordColumns.sizes[0])
  }

  private static func isComfortable(_ columns: WordColumns) -> Bool {
    columns.holdsEveryWord
      && (columns.widths.count < manyColumns || columns.linesPerRow <= mostLines)
  }
}
