// SPDX-License-Identifier: Apache-2.0

/// How many columns and rows something takes; never negative.
package struct Size: Hashable, Sendable {
  /// Columns from left to right.
  package let columns: Int
  /// Rows from top to bottom.
  package let rows: Int

  /// Makes a size; a negative number counts as 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place on the screen, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// Columns from the left edge.
  package var column: Int
  /// Rows from the top edge.
  package var row: Int

  /// Makes a point; it may lie outside every frame.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of the screen that one pane may draw in.
package struct Area: Hashable, Sendable {
  /// The leftmost column.
  package let column: Int
  /// The topmost row.
  package let row: Int
  /// The width; 0 when there is no room.
  package let columns: Int
  /// The height; 0 when there is no room.
  package let rows: Int

  /// Makes an area; a negative width or height counts as 0.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Makes the area that covers a whole screen of a size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The top left corner.
  package var origin: Point { Point(column: column, row: row) }

  /// The width and height.
  package var size: Size { Size(columns: columns, rows: rows) }

  /// Says whether nothing can be drawn here.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Says whether a point lies inside.
  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column - column < columns
      && point.row >= row && point.row - row < rows
  }

  /// Takes a margin away on all four sides.
  package func inset(_ margin: Int = 1) -> Area {
    inset(columns: margin, rows: margin)
  }

  /// Takes a margin away at left and right, and at top and bottom.
  package func inset(columns margin: Int, rows rowMargin: Int) -> Area {
    let (left, top) = (clamp(margin, to: columns), clamp(rowMargin, to: rows))
    return Area(
      column: column + left, row: row + top,
      columns: columns - left - clamp(margin, to: columns - left),
      rows: rows - top - clamp(rowMargin, to: rows - top))
  }

  /// Cuts off a number of columns at the left.
  package func splitLeft(_ wanted: Int) -> (left: Area, right: Area) {
    let taken = clamp(wanted, to: columns)
    return (
      Area(column: column, row: row, columns: taken, rows: rows),
      Area(column: column + taken, row: row, columns: columns - taken, rows: rows)
    )
  }

  /// Cuts off a number of rows at the top.
  package func splitTop(_ wanted: Int) -> (top: Area, rest: Area) {
    let taken = clamp(wanted, to: rows)
    return (
      Area(column: column, row: row, columns: columns, rows: taken),
      Area(column: column, row: row + taken, columns: columns, rows: rows - taken)
    )
  }

  /// Cuts off a number of rows at the bottom.
  package func splitBottom(_ wanted: Int) -> (rest: Area, bottom: Area) {
    let (rest, bottom) = splitTop(rows - clamp(wanted, to: rows))
    return (rest, bottom)
  }

  private func clamp(_ wanted: Int, to available: Int) -> Int {
    min(max(0, wanted), available)
  }
}
