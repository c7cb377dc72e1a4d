// SPDX-License-Identifier: Apache-2.0

extension Frame {
  /// Draws a line to the right, joining the lines that it meets.
  package mutating func drawHorizontalLine(at start: Point, columns: Int) {
    drawLine(length: min(columns, size.columns), first: .right, last: .left) {
      Point(column: start.column + $0, row: start.row)
    }
  }

  /// Draws a line downwards, joining the lines that it meets.
  package mutating func drawVerticalLine(at start: Point, rows: Int) {
    drawLine(length: min(rows, size.rows), first: .down, last: .up) {
      Point(column: start.column, row: start.row + $0)
    }
  }

  /// The ends of a line have one arm only, so that a line ending on another makes a `┤`, not a `┼`.
  private mutating func drawLine(
    length: Int, first: LineSet.Arms, last: LineSet.Arms, place: (Int) -> Point
  ) {
    guard length > 0 else { return }
    for step in 0..<length {
      var arms: LineSet.Arms = []
      if step < length - 1 || length == 1 { arms.insert(first) }
      if step > 0 || length == 1 { arms.insert(last) }
      join(arms, at: place(step))
    }
  }

  private mutating func join(_ arms: LineSet.Arms, at point: Point) {
    guard let index = index(of: point) else { return }
    let isLine = cells[index].role == .border
    let old = isLine ? lines.arms(of: cells[index].text) : []
    put(lines.sign(for: old.union(arms)), columns: 1, at: point, .border)
  }
}
