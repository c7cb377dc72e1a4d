// SPDX-License-Identifier: Apache-2.0

/// One character position of a frame.
package struct Cell: Hashable, Sendable {
  /// One cluster in display form; empty for the right half of a wide character.
  package var text: String
  /// What the cell means.
  package var role: Role

  /// Makes a cell.
  package init(text: String, role: Role) {
    self.text = text
    self.role = role
  }

  /// Nothing drawn.
  package static let blank = Cell(text: " ", role: .text)
}

/// A finished picture of the screen: a grid of cells and the place of the cursor.
///
/// Everything written is put into display form first and clipped, so no stored text, however
/// hostile, can move what stands beside it.
package struct Frame: Sendable, Equatable {
  /// The size of the grid.
  package let size: Size
  /// The signs for lines; ``LineSet/ascii`` also turns all text into ASCII.
  package let lines: LineSet
  /// The grid, row after row.
  package internal(set) var cells: [Cell]
  /// Where the hardware cursor stands; none hides nothing but leaves it to the driver.
  package var cursor: Point?

  /// Makes a blank frame.
  package init(size: Size, lines: LineSet = .unicode) {
    self.size = size
    self.lines = lines
    self.cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a point: blank outside the frame, where setting does nothing.
  ///
  /// Text that is not exactly one column wide is stored as a space; use `write` for it.
  package subscript(point: Point) -> Cell {
    get { index(of: point).map { cells[$0] } ?? .blank }
    set {
      guard let index = index(of: point) else { return }
      if newValue.text != cells[index].text {
        put(newValue.text.oneColumn(ascii: lines == .ascii), columns: 1, at: point, newValue.role)
      }
      cells[index].role = newValue.role
    }
  }

  /// The rows as text, with the spaces at their ends cut off.
  package var text: String {
    rowTexts { $0.text }.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// The rows as one sign for each cell's role, see ``Role/letter``.
  package var roleMap: String {
    rowTexts { String($0.role.letter) }.joined(separator: "\n")
  }

  /// The cells of one row; none outside the frame.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  func index(of point: Point) -> Int? {
    guard Area(size).contains(point) else { return nil }
    return point.row * size.columns + point.column
  }

  private func rowTexts(_ sign: (Cell) -> String) -> [String] {
    (0..<size.rows).map { row($0).map(sign).joined() }
  }
}
