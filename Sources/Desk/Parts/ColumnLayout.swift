// SPDX-License-Identifier: Apache-2.0
import TerminalKit

/// Where the columns of a list stand; each is drawn at its own address and cut to its width.
///
/// Where the fixed columns would leave the others less than a third of the room, those that can be
/// spared go, the last first; on a narrow screen all of them, and the fixed ones share about half.
struct ColumnLayout {
  private var places: [(column: Int, columns: Int)] = []
  /// The words over the columns.
  let titles: [String]

  init(_ columns: [ListColumn], in total: Int) {
    let isNarrow = total - 2 < ColumnLayout.narrow
    titles = columns.map { isNarrow ? $0.narrow?.title ?? $0.title : $0.title }
    let widths = ColumnLayout.widths(columns, in: total - 2)
    var column = 2
    for width in widths {
      places.append((column, max(0, min(width, total - column))))
      if width > 0 { column += width + 1 }
    }
  }

  /// The most columns a screen has where lists show only what they must.
  static let narrow = 62

  private static func widths(_ columns: [ListColumn], in total: Int) -> [Int] {
    let isNarrow = total < narrow
    let asked = columns.map { (isNarrow ? $0.narrow?.columns : nil) ?? $0.columns }
    let isSpare = columns.map(\.isSpare)
    var kept = isSpare.map { !isNarrow || !$0 }
    while let last = spared(asked, isSpare, kept, in: total) { kept[last] = false }
    let wanted = zip(asked, kept).map { $1 ? $0 : 0 }
    let fixed = wanted.compactMap(\.self).reduce(0, +)
    let gaps = max(0, kept.count { $0 } - 1)
    let most = wanted.contains(nil) ? total * 11 / 20 : total - gaps
    let given = wanted.map { width in
      width.map { isNarrow && fixed > most ? $0 * most / fixed : $0 }
    }
    let flexible = max(1, given.count { $0 == nil })
    let rest = total - gaps - given.compactMap(\.self).reduce(0, +)
    return given.map { $0 ?? max(8, rest / flexible) }
  }

  /// The next column to go; nil where there is room enough, or none can be spared.
  private static func spared(
    _ asked: [Int?], _ isSpare: [Bool], _ kept: [Bool], in total: Int
  ) -> Int? {
    let shown = zip(asked, kept).filter(\.1).map(\.0)
    guard shown.contains(nil) else { return nil }
    let fixed = shown.compactMap(\.self).reduce(0, +) + shown.count - 1
    guard total - fixed < total / 3 else { return nil }
    return asked.indices.last { kept[$0] && isSpare[$0] }
  }

  func draw(_ cells: [String], depth: Int, on frame: inout Frame, at point: Point, role: Role) {
    for (place, cell) in zip(places, cells) where place.columns > 0 {
      let indent = place.column == 2 ? min(depth * 2, place.columns / 2) : 0
      frame.write(
        cell, at: Point(column: point.column + place.column + indent, row: point.row),
        columns: place.columns - indent, role: role)
    }
  }
}
