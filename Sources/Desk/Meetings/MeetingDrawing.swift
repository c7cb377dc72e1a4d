// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

extension MeetingScreen {
  /// Draws agenda, lines and the line being typed, with what it is understood as beneath.
  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let drawing = MeetingDrawing(screen: self, desk: desk)
    let echo = drawing.echoLines(columns: area.columns - 2)
    let (rest, echoArea) = area.splitBottom(area.rows < 5 ? 0 : echo.count)
    drawing.draw(echo, on: &frame, in: echoArea)
    guard !desk.isNarrow else {
      return focus == .agenda
        ? drawing.drawAgenda(on: &frame, in: rest) : drawing.drawLines(on: &frame, in: rest)
    }
    let (left, others) = rest.splitLeft(drawing.agendaColumns(of: area.columns))
    let (edge, right) = others.splitLeft(2)
    frame.drawVerticalLine(at: edge.origin, rows: edge.rows)
    let agendaCursor = drawing.drawAgenda(on: &frame, in: left)
    let lineCursor = drawing.drawLines(on: &frame, in: right)
    return focus == .agenda ? agendaCursor : lineCursor
  }
}

/// Draws the parts of a meeting.
struct MeetingDrawing {
  let screen: MeetingScreen
  let desk: Desk

  var facts: MeetingFacts { screen.facts(desk) }

  private struct Row {
    var text: String
    var role = Role.text
    var cursorColumn: Int?
    var isSelected = false
  }

  /// As wide as its longest title, within three eighths of the screen.
  func agendaColumns(of columns: Int) -> Int {
    max(22, min(facts.titleColumns + 8, columns * 3 / 8))
  }

  /// The columns beside the agenda, for the lines.
  func linesColumns(of columns: Int) -> Int {
    desk.isNarrow ? columns : columns - agendaColumns(of: columns) - 2
  }

  /// The columns of the line being typed, after its sign.
  static func typingColumns(in columns: Int) -> Int { max(8, columns - 2) }

  func drawAgenda(on frame: inout Frame, in area: Area) -> Point? {
    let items = facts.items
    let place = items.firstIndex { $0.id == screen.item } ?? 0
    let digits = "\(items.count)".count
    let top = ListScreen.top(showing: place, of: items.count, in: area.rows)
    var cursor: Point?
    for (offset, item) in items[top...].prefix(area.rows).enumerated() {
      let isHere = item.id == screen.item
      let point = Point(column: area.column, row: area.row + offset)
      let role: Role = isHere ? (screen.focus == .agenda ? .selected : .strong) : .text
      let sign = sign(of: item)
      frame.write(isHere ? ">" : " ", at: point, columns: 1, role: role)
      frame.write(
        "\(top + offset + 1)".paddedLeft(to: digits) + " \(facts.title(of: item))",
        at: Point(column: point.column + 2, row: point.row),
        columns: max(0, area.columns - 5), role: role)
      frame.write(
        sign, at: Point(column: point.column + area.columns - 2, row: point.row), columns: 2,
        role: role)
      if isHere { cursor = point }
    }
    return cursor
  }

  private func sign(of item: Record<AgendaItem>) -> String {
    if facts.dealtWith.contains(item.id) { return desk.lines == .ascii ? "x" : "✓" }
    return switch item.state {
    case .carried, .moved: desk.lines == .ascii ? ">" : "→"
    case .left, .backlog: "-"
    // Minuted under, yet what the item is for is still to do.
    case .done, .open, nil: ""
    }
  }

  func drawLines(on frame: inout Frame, in area: Area) -> Point? {
    guard let item = screen.currentItem(desk) else {
      frame.write(
        "This meeting has no agenda yet.", at: area.origin, columns: area.columns, role: .dim)
      return area.origin
    }
    let (head, rest) = area.splitTop(1)
    drawHead(of: item, on: &frame, in: head)
    let rows = contentRows(item, columns: rest.columns)
    let focus = rows.lastIndex { $0.isSelected } ?? rows.lastIndex { $0.cursorColumn != nil } ?? 0
    let from = firstRow(showing: focus, of: rows.count, in: rest.rows)
    var cursor: Point?
    for (offset, row) in rows[from...].prefix(rest.rows).enumerated() {
      let point = Point(column: rest.column, row: rest.row + offset)
      frame.write(row.text, at: point, columns: rest.columns, role: row.role)
      if let column = row.cursorColumn {
        cursor = Point(column: point.column + min(column, max(0, rest.columns - 1)), row: point.row)
      }
      if row.isSelected, cursor == nil { cursor = point }
    }
    return cursor ?? rest.origin
  }

  /// The item's title, and at the right the time it has taken and has left, in words.
  private func drawHead(of item: Record<AgendaItem>, on frame: inout Frame, in head: Area) {
    let time = desk.isPlain ? "" : desk.itemClock.words(for: item) ?? ""
    let columns = displayColumns(time)
    let hasRoom = columns > 0 && head.columns >= columns + 16
    frame.write(
      "\(number(of: item))  \(facts.title(of: item))", at: head.origin,
      columns: head.columns - (hasRoom ? columns + 2 : 0), role: .heading)
    guard hasRoom else { return }
    frame.write(
      time, at: Point(column: head.column + head.columns - columns - 1, row: head.row),
      columns: columns, role: desk.itemClock.isOver(item) ? .warning : .dim)
  }

  private func firstRow(showing focus: Int, of count: Int, in rows: Int) -> Int {
    guard count > rows else { return 0 }
    return screen.focus == .entries
      ? ListScreen.top(showing: focus, of: count, in: rows) : max(0, min(focus + 1, count) - rows)
  }

  private func contentRows(_ item: Record<AgendaItem>, columns: Int) -> [Row] {
    let facts = facts
    var rows = facts.facts.flatMap { fact in
      wrapLines(fact, columns: max(8, columns)).map { Row(text: $0.text, role: .dim) }
    }
    let number = number(of: item)
    for (place, entry) in facts.entries.enumerated() {
      rows += self.rows(of: entry.record, entry.words, number: "\(number).\(place + 1)", columns)
    }
    return rows + typingRows(columns)
  }

  func number(of item: Record<AgendaItem>) -> Int {
    (facts.items.firstIndex { $0.id == item.id } ?? -1) + 1
  }

  private func rows(
    of entry: Record<MinuteEntry>, _ words: String, number: String, _ columns: Int
  ) -> [Row] {
    let isSelected = screen.focus == .entries && entry.id == screen.selectedEntry
    let isEdited = entry.id == screen.editing
    let text = (isEdited ? "(being changed) " : "") + words
    let indent = String(repeating: " ", count: 6)
    let head = number.padded(to: 5)
    let role: Role = isSelected ? .selected : (isEdited ? .dim : entry.kind.role)
    return wrapLines(text, columns: max(8, columns - 6)).enumerated().map { place, line in
      Row(
        text: (place == 0 ? (isSelected ? ">" : " ") + head : indent) + line.text, role: role,
        isSelected: isSelected && place == 0)
    }
  }

  private func typingRows(_ columns: Int) -> [Row] {
    switch desk.shown[screen.meeting]?.minutes {
    case .agreed: return [Row(text: "These minutes are agreed and never change.", role: .dim)]
    case .circulated where screen.editor.text.isBlank:
      let words = "Members have these minutes; \(desk.keyName(.progress)) takes them back."
      return wrapLines(words, columns: max(8, columns)).map { Row(text: $0.text, role: .dim) }
    case .drafting, .chairChecking, .circulated, nil: break
    }
    let view = screen.editor.wrapped(columns: MeetingDrawing.typingColumns(in: columns))
    return view.lines.enumerated().map { place, line in
      let isHere = place == view.cursor.row && screen.focus == .line
      return Row(
        text: (place == 0 ? "> " : "  ") + line.text, role: .field,
        cursorColumn: isHere ? view.cursor.column + 2 : nil)
    }
  }
}

extension EntryKind {
  var role: Role {
    switch self {
    case .note, .update: .text
    case .action, .decision, .escalation, .challenge, .voice: .strong
    }
  }
}

extension String {
  /// With spaces after it to a number of columns.
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - displayColumns(self)))
  }

  /// With spaces before it to a number of columns.
  func paddedLeft(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - displayColumns(self))) + self
  }
}
