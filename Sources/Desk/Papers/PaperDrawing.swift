// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// Draws a paper with the line the cursor stands on, and what is looked for.
struct PaperDrawing {
  let sheet: PaperSheet
  let place: Int
  let finding: PaperFinding

  func draw(on frame: inout Frame, in area: Area) -> Point? {
    let (asking, rest) = area.splitTop(finding.isAsking ? 1 : 0)
    let top = ListScreen.top(showing: place, of: sheet.lines.count, in: rest.rows)
    var cursor = rest.origin
    for (row, line) in sheet.lines[top...].prefix(rest.rows).enumerated() {
      let start = Point(column: rest.column, row: rest.row + row)
      let isHere = top + row == place
      draw(line, isHere: isHere, on: &frame, at: start, columns: rest.columns)
      guard let hit = finding.columns(on: line.text) else {
        if isHere { cursor = start }
        continue
      }
      let column = rest.column + 1 + hit.before
      let words = Area(column: column, row: start.row, columns: hit.taken, rows: 1)
      frame.paint(words, isHere ? .field : .strong)
      if isHere { cursor = words.origin }
    }
    return finding.isAsking ? drawQuery(on: &frame, in: asking) : cursor
  }

  /// The line of the cursor has a sign before it, as in every list.
  private func draw(
    _ line: PrintedLine, isHere: Bool, on frame: inout Frame, at start: Point, columns: Int
  ) {
    let role: Role = isHere ? .selected : (line.heading == nil ? .text : .heading)
    if isHere {
      frame.fill(Area(column: start.column, row: start.row, columns: columns, rows: 1), role: role)
      frame.write(">", at: start, columns: 1, role: role)
    }
    frame.write(
      line.text, at: Point(column: start.column + 1, row: start.row), columns: columns - 2,
      role: role)
  }

  private func drawQuery(on frame: inout Frame, in area: Area) -> Point {
    let label = "Find: "
    let start = Point(column: area.column + label.count, row: area.row)
    let columns = max(1, area.columns - label.count)
    let view = finding.query.visible(columns: columns - 1)
    frame.write(label, at: area.origin, columns: area.columns, role: .strong)
    frame.write(view.text, at: start, columns: columns, role: .field)
    return Point(column: start.column + view.cursorColumn, row: start.row)
  }
}
