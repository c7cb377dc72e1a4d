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

  /// How far in answers stand, under their labels.
  private static let indent = 4

  /// The columns an answer has on a screen.
  static func answerColumns(in columns: Int) -> Int { max(4, columns - 2 - indent) }

  func draw(on frame: inout Frame, in area: Area) -> Point? {
    let columns = max(8, area.columns - 2)
    let before = form.questions.indices.prefix(form.place).flatMap { rows(of: $0, columns) }
    let own = rows(of: form.place, columns)
    let after = form.questions.indices.dropFirst(form.place + 1).flatMap { rows(of: $0, columns) }
    let all = before + own + after
    let cursorRow = before.count + (own.firstIndex { $0.cursorColumn != nil } ?? 0)
    let from = firstRow(
      showing: before.count..<before.count + own.count, cursorRow, of: all.count, in: area.rows)
    var cursor: Point?
    for (offset, row) in all[from...].prefix(area.rows).enumerated() {
      let point = Point(column: area.column + 1, row: area.row + offset)
      frame.write(row.text, at: point, columns: columns, role: row.role)
      if let column = row.cursorColumn {
        cursor = Point(column: point.column + min(column, columns - 1), row: point.row)
      }
    }
    return cursor
  }

  /// The whole question with its help when it fits, and always the cursor.
  private func firstRow(
    showing own: Range<Int>, _ cursorRow: Int, of count: Int, in rows: Int
  ) -> Int {
    guard count > rows else { return 0 }
    let toEnd = max(0, own.upperBound - rows)
    let start = min(toEnd, own.lowerBound)
    return max(0, min(max(start, cursorRow - rows + 1), count - 1))
  }

  private func rows(of index: Int, _ columns: Int) -> [Row] {
    let question = form.questions[index]
    let isFocused = index == form.place
    let versions = form.record.flatMap { desk.shown.versionsMark($0, question.name) }
    let label =
      (isFocused ? "> " : "  ") + question.label + (question.isRequired ? " *" : "")
      + (versions.map { " (\($0))" } ?? "")
    let head = Row(text: label, role: isFocused ? .strong : .text)
    return [head] + (isFocused ? focusedRows(question, columns) : [restingRow(index)])
  }

  private func restingRow(_ index: Int) -> Row {
    let editor = form.editors[index]
    let line =
      form.questions[index].isSecret
      ? editor.masked(columns: editor.text.count + 1).text
      : editor.text.split(separator: "\n").joined(separator: " / ")
    return indented(line.isEmpty ? "—" : line, line.isEmpty ? .dim : .field)
  }

  private func indented(_ text: String, _ role: Role, cursor: Int? = nil) -> Row {
    let indent = String(repeating: " ", count: FormDrawing.indent)
    return Row(text: indent + text, role: role, cursorColumn: cursor.map { $0 + indent.count })
  }

  private func focusedRows(_ question: Question, _ columns: Int) -> [Row] {
    let room = max(4, columns - FormDrawing.indent)
    let reading = form.reading(desk)
    let text = form.editors[form.place].text
    var rows = answerRows(room)
    if let echo = reading.echo(text, question) {
      rows += wrapLines("= \(echo)", columns: room).map { indented($0.text, .strong) }
    }
    let proposal =
      form.replacesProposal ? " Typing replaces it; an arrow key keeps it to change." : ""
    rows += wrapLines(question.help + proposal, columns: room).map { indented($0.text, .dim) }
    return rows + suggestionRows(reading, text, question)
  }

  private func answerRows(_ room: Int) -> [Row] {
    let editor = form.editors[form.place]
    if form.questions[form.place].isSecret {
      let dots = editor.masked(columns: room)
      return [indented(dots.text, .field, cursor: dots.cursorColumn)]
    }
    guard editor.allowsNewlines else {
      let view = editor.visible(columns: room)
      let role = form.replacesProposal ? Role.selected : .field
      return [indented(view.text, role, cursor: view.cursorColumn)]
    }
    let view = editor.wrapped(columns: room)
    return view.lines.enumerated().map { place, line in
      indented(line.text, .field, cursor: place == view.cursor.row ? view.cursor.column : nil)
    }
  }

  private func suggestionRows(
    _ reading: AnswerReading, _ text: String, _ question: Question
  ) -> [Row] {
    let letters = form.suggestion?.typed ?? text
    let found = reading.completions(question.isChosen ? "" : letters, question)
    guard found != [text] else { return [] }
    return found.prefix(6).map { indented(($0 == text ? "> " : "· ") + $0, .hint) }
  }
}
