// SPDX-License-Identifier: Apache-2.0
package import TerminalKit

extension ListScreen {
  /// Draws the list, and beside it what its detail says when there is room for both.
  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    var area = area
    if source.isFiltering { area = drawQuery(on: &frame, in: area) }
    if !visibleLines(desk).isEmpty { area = drawAnswers(on: &frame, in: area, desk) }
    guard source.detail != nil else {
      let (list, whole) = area.splitBottom(wholeLineRows(in: area))
      drawWholeLine(on: &frame, in: whole, desk)
      return drawList(on: &frame, in: list, desk)
    }
    guard !desk.isNarrow else {
      guard detailIsFocused else { return drawList(on: &frame, in: area, desk) }
      return drawDetail(on: &frame, in: area, desk)
    }
    let (left, rest) = area.splitLeft(max(28, area.columns * 9 / 20))
    let (edge, right) = rest.splitLeft(2)
    frame.drawVerticalLine(at: edge.origin, rows: edge.rows)
    let listCursor = drawList(on: &frame, in: left, desk)
    let detailCursor = drawDetail(on: &frame, in: right, desk)
    return detailIsFocused ? detailCursor : listCursor
  }

  /// The digits and what they answer, along the bottom.
  private func drawAnswers(on frame: inout Frame, in area: Area, _ desk: Desk) -> Area {
    let rows = answerRows(columns: area.columns - 2, desk)
    guard !rows.isEmpty, area.rows > rows.count + 2 else { return area }
    let (rest, foot) = area.splitBottom(rows.count)
    for (row, words) in rows.enumerated() {
      frame.write(
        words, at: Point(column: foot.column + 1, row: foot.row + row), columns: foot.columns - 2,
        role: .strong)
    }
    return rest
  }

  private func drawQuery(on frame: inout Frame, in area: Area) -> Area {
    let (top, rest) = area.splitTop(1)
    let view = typed.visible(columns: max(1, top.columns - 2))
    frame.write("> ", at: top.origin, columns: top.columns, role: .strong)
    frame.write(
      view.text, at: Point(column: top.column + 2, row: top.row), columns: top.columns - 2,
      role: .field)
    return rest
  }

  /// The rows kept for the selected line in full, where columns cut it short.
  private func wholeLineRows(in area: Area) -> Int {
    guard source.columns.count > 1, !source.isOverlay else { return 0 }
    return area.rows >= 16 ? 3 : (area.rows >= 8 ? 2 : 0)
  }

  private func drawWholeLine(on frame: inout Frame, in area: Area, _ desk: Desk) {
    guard area.rows > 0, let line = selected(desk) else { return }
    let columns = max(8, area.columns - 2)
    let words = wholeWords(of: line, columns: columns, rows: area.rows)
    for (row, part) in wrapLines(words, columns: columns).enumerated() where row < area.rows {
      frame.write(
        part.text, at: Point(column: area.column + 1, row: area.row + row),
        columns: area.columns - 2, role: .hint)
    }
  }

  /// Every cell of a line; where there is no room for all, the first gives way to the others, which
  /// the columns may not show.
  private func wholeWords(of line: ListLine, columns: Int, rows: Int) -> String {
    let cells = line.cells.filter { !$0.isEmpty }
    let words = line.whole ?? cells.joined(separator: " · ")
    guard line.whole == nil, cells.count > 1, wrapLines(words, columns: columns).count > rows
    else { return words }
    let rest = cells.dropFirst().joined(separator: " · ")
    // A row may end some letters early, for words stay whole.
    let room = (columns - 6) * rows - rest.count - 4
    return room > columns / 3 ? "\(cells[0].prefix(room))… · \(rest)" : words
  }

  private func drawDetail(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let lines = detailLines(desk).flatMap { wrapped($0, columns: area.columns) }
    guard !lines.isEmpty else { return area.origin }
    let top = min(detailTop, max(0, lines.count - area.rows))
    for (row, line) in lines[top...].prefix(area.rows).enumerated() {
      frame.write(
        line.cells[0], at: Point(column: area.column, row: area.row + row), columns: area.columns,
        role: line.role)
    }
    return area.origin
  }

  private func wrapped(_ line: ListLine, columns: Int) -> [ListLine] {
    guard line.cells.count == 2 else {
      return wrapLines(line.cells.first ?? "", columns: max(8, columns)).map {
        ListLine(id: line.id, $0.text, role: line.role)
      }
    }
    let label = line.cells[0].padded(to: ListScreen.labelColumns)
    let indent = String(repeating: " ", count: ListScreen.labelColumns)
    let value = wrapLines(line.cells[1], columns: max(8, columns - ListScreen.labelColumns))
    return value.enumerated().map {
      ListLine(id: line.id, ($0 == 0 ? label : indent) + $1.text, role: line.role)
    }
  }

  /// How far in the values of a sheet stand, after their labels.
  private static let labelColumns = 13

  private func drawList(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let lines = visibleLines(desk)
    guard !lines.isEmpty else {
      drawEmpty(on: &frame, in: area)
      return queryCursor(area)
    }
    var area = area
    let layout = ColumnLayout(source.columns, in: area.columns)
    if source.columns.contains(where: { !$0.title.isEmpty }), area.rows > 3 {
      let (head, rest) = area.splitTop(1)
      layout.draw(
        layout.titles, depth: 0, on: &frame, at: head.origin, role: .dim)
      area = rest
    }
    let place = place(in: lines) ?? 0
    let top = ListScreen.top(showing: place, of: lines.count, in: area.rows)
    var cursor: Point?
    for (offset, line) in lines[top...].prefix(area.rows).enumerated() {
      let point = Point(column: area.column, row: area.row + offset)
      let isSelected = top + offset == place && !line.isHeading
      draw(line, isSelected: isSelected, layout, on: &frame, at: point, in: area)
      if isSelected { cursor = point }
    }
    return queryCursor(area) ?? cursor
  }

  /// While letters choose the lines, the cursor stays where they are typed.
  private func queryCursor(_ area: Area) -> Point? {
    guard source.isFiltering else { return nil }
    let column = 2 + typed.visible(columns: max(1, area.columns - 2)).cursorColumn
    return Point(column: area.column + column, row: queryRow(area))
  }

  private func queryRow(_ area: Area) -> Int {
    let hasHead = source.columns.contains { !$0.title.isEmpty } && area.rows > 3
    return max(0, area.row - (hasHead ? 2 : 1))
  }

  private func drawEmpty(on frame: inout Frame, in area: Area) {
    for (row, line) in wrapLines(source.emptyNote, columns: max(8, area.columns - 2)).enumerated()
    where row < area.rows {
      frame.write(
        line.text, at: Point(column: area.column + 1, row: area.row + row),
        columns: area.columns - 1, role: .dim)
    }
  }

  private func draw(
    _ line: ListLine, isSelected: Bool, _ layout: ColumnLayout, on frame: inout Frame,
    at point: Point, in area: Area
  ) {
    var role = line.disabled == nil ? line.role : .dim
    if isSelected { role = .selected }
    if isSelected {
      frame.fill(
        Area(column: point.column, row: point.row, columns: area.columns, rows: 1), role: role)
      frame.write(">", at: point, columns: 1, role: role)
    }
    if line.isHeading {
      let column = point.column + 2 + line.depth * 2
      frame.write(
        line.cells[0], at: Point(column: column, row: point.row),
        columns: max(0, area.columns - column + area.column), role: role)
      return
    }
    var cells = line.cells
    if closed.contains(line.id), !cells.isEmpty { cells[0] += " [+]" }
    layout.draw(cells, depth: line.depth, on: &frame, at: point, role: role)
  }

  /// The first line to show so that the selected one is in view, with its surroundings.
  static func top(showing place: Int, of count: Int, in rows: Int) -> Int {
    guard count > rows, rows > 0 else { return 0 }
    return min(max(0, place - rows / 2), count - rows)
  }
}
