// SPDX-License-Identifier: Apache-2.0

extension Frame {
  /// Writes text on one row, in display form, inside a number of columns.
  ///
  /// Text that does not fit is cut between clusters, and its last column shows `…` unless
  /// `ellipsis` is off. Points outside the frame are ignored.
  ///
  /// - Returns: The columns used, so that a caller can go on beside the text.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, columns: Int, role: Role, ellipsis: Bool = true
  ) -> Int {
    guard index(of: point) != nil else { return 0 }
    let room = min(columns, size.columns - point.column)
    guard room > 0 else { return 0 }
    let clusters = displayForm(text, ascii: lines == .ascii, limit: room)
    let isCut = clusters.reduce(0) { $0 + $1.columns } > room
    let textRoom = isCut && ellipsis ? room - 1 : room
    var place = point
    for cluster in clusters {
      guard place.column - point.column + cluster.columns <= textRoom else { break }
      put(cluster.text, columns: cluster.columns, at: place, role)
      place.column += cluster.columns
    }
    if isCut && ellipsis {
      put(lines.ellipsis, columns: 1, at: place, role)
      place.column += 1
    }
    return place.column - point.column
  }

  /// Covers an area with one sign.
  package mutating func fill(_ area: Area, role: Role, with sign: Character = " ") {
    let text = String(sign).oneColumn(ascii: lines == .ascii)
    forEachPoint(of: area) { frame, point in
      frame.put(text, columns: 1, at: point, role)
    }
  }

  /// Changes what an area means and leaves its text alone.
  package mutating func paint(_ area: Area, _ role: Role) {
    forEachPoint(of: area) { frame, point in
      guard let index = frame.index(of: point) else { return }
      frame.cells[index].role = role
    }
  }

  /// Puts one cluster that is known to fit, and blanks the other half of what it cuts in two.
  mutating func put(_ text: String, columns: Int, at point: Point, _ role: Role) {
    guard let first = index(of: point) else { return }
    let rowEnd = (point.row + 1) * size.columns
    let end = min(first + columns, rowEnd)
    if cells[first].text.isEmpty && point.column > 0 { cells[first - 1].text = " " }
    if end < rowEnd && cells[end].text.isEmpty { cells[end].text = " " }
    cells[first] = Cell(text: text, role: role)
    for index in (first + 1)..<max(first + 1, end) { cells[index] = Cell(text: "", role: role) }
  }

  private mutating func forEachPoint(of area: Area, _ body: (inout Frame, Point) -> Void) {
    let (columns, rows) = (
      visible(area.column, area.columns, of: size.columns),
      visible(area.row, area.rows, of: size.rows)
    )
    for row in rows {
      for column in columns { body(&self, Point(column: column, row: row)) }
    }
  }

  private func visible(_ start: Int, _ length: Int, of limit: Int) -> Range<Int> {
    guard start < limit else { return 0..<0 }
    let (end, isHuge) = start.addingReportingOverflow(length)
    let last = isHuge ? limit : min(end, limit)
    return max(0, start)..<max(0, start, last)
  }
}

extension String {
  /// The display form when that is one column wide, else a space.
  func oneColumn(ascii: Bool) -> String {
    let clusters = displayForm(self, ascii: ascii)
    guard let only = clusters.first, clusters.count == 1, only.columns == 1 else { return " " }
    return only.text
  }
}
