// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// Draws a form: label, answer, and under the one being answered its help and what it means.
struct FormDrawing {
  let form: FormScreen
  let desk: Desk

  private struct Row {
    var text: String
    var role: Role
    var cursorColumn: Int?
  }

  func draw(on frame: inout Frame, in area: Area) -> Point? {
    let columns = max(8, area.columns - 2)
    var rows: [Row] = []
    var focus = 0
    for index in form.questions.indices {
      if index == form.place { focus = rows.count }
      rows += self.rows(of: index, columns: columns)
    }
    let cursorRow = rows.firstIndex { $0.cursorColumn != nil } ?? focus
    let top = min(
      max(0, cursorRow - area.rows + 4, min(focus, max(0, rows.count - area.rows))),
      max(0, rows.count - 1))
    let from = cursorRow < area.rows - 2 ? 0 : top
    var cursor: Point?
    for (offset, row) in rows[from...].prefix(area.rows).enumerated() {
      let point = Point(column: area.column + 1, row: area.row + offset)
      frame.write(row.text, at: point, columns: columns, role: row.role)
      if let column = row.cursorColumn {
        cursor = Point(column: point.column + min(column, columns - 1), row: point.row)
      }
    }
    return cursor
  }

  private func rows(of index: Int, columns: Int) -> [Row] {
    let question = form.questions[index]
    let isFocused = index == form.place
    let label = (isFocused ? "> " : "  ") + question.label + (question.isRequired ? " *" : "")
    var rows = [Row(text: label, role: isFocused ? .strong : .text)]
    rows += isFocused ? focusedRows(question, columns) : [restingRow(index, columns)]
    return rows
  }

  private func restingRow(_ index: Int, _ columns: Int) -> Row {
    let text = form.editors[index].text
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return Row(text: "    " + (line.isEmpty ? "—" : line), role: line.isEmpty ? .dim : .field)
  }

  private func focusedRows(_ question: Question, _ columns: Int) -> [Row] {
    let editor = form.editors[form.place]
    var rows: [Row] = []
    if editor.allowsNewlines {
      let view = editor.wrapped(columns: columns - 4)
      rows += view.lines.enumerated().map { place, line in
        Row(
          text: "    " + line.text, role: .field,
          cursorColumn: place == view.cursor.row ? 4 + view.cursor.column : nil)
      }
    } else {
      let view = editor.visible(columns: columns - 4)
      rows.append(Row(text: "    " + view.text, role: .field, cursorColumn: 4 + view.cursorColumn))
    }
    let reading = form.reading(desk)
    if let echo = reading.echo(editor.text, question) {
      rows.append(Row(text: "    = \(echo)", role: .strong))
    }
    rows += wrapLines(question.help, columns: max(8, columns - 4)).map {
      Row(text: "    " + $0.text, role: .dim)
    }
    return rows + suggestionRows(reading, editor.text, question)
  }

  private func suggestionRows(
    _ reading: AnswerReading, _ text: String, _ question: Question
  ) -> [Row] {
    let found = reading.completions(question.type.hasChoices ? "" : text, question.type)
    guard !found.isEmpty, !(found.count == 1 && found[0] == text) else { return [] }
    return found.prefix(5).map { Row(text: "    · " + $0, role: .hint) }
  }
}
