// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What stands beneath the lines: what is being typed is understood as.
extension MeetingDrawing {
  /// What the line is understood as before Enter; the marks while nothing is typed. At most two
  /// rows; where there is more, the second is wider than its room, so that drawing shows the cut.
  func echoLines(columns: Int) -> [String] {
    let owners = ownersOffered
    if owners == nil, let suggestions { return [suggestions, understoodWords] }
    let rows = wrapLines(owners ?? understoodWords, columns: max(8, columns)).map(\.text)
    return rows.prefix(1) + (rows.count > 1 ? [rows.dropFirst().joined()] : [])
  }

  func draw(_ echo: [String], on frame: inout Frame, in area: Area) {
    for (row, line) in echo.enumerated() where row < area.rows {
      frame.write(
        line, at: Point(column: area.column + 1, row: area.row + row),
        columns: max(0, area.columns - 2), role: .hint)
    }
  }

  /// Whom the letters after `@` may mean; letters that find nobody may be a name with its date, or
  /// name several, which the line read back says.
  private var ownersOffered: String? {
    let found = screen.ownerSuggestions(desk).prefix(4).map(\.label)
    return found.isEmpty
      ? nil : "@ \(desk.keyName(.complete)): " + found.joined(separator: " · ")
  }

  private var understoodWords: String {
    let lines = screen.understoodLines(desk)
    guard !screen.editor.text.isBlank, !lines.isEmpty else {
      return desk.isNarrow
        ? "! action = decision ^ escalate @ who"
        : "! action  = decision  ^ escalation  ? challenge  \" voice  @ who  by when"
    }
    let words = desk.book.echo(of: lines, after: lastEntry, isInquorate: facts.isInquorate)
    // What a message says already is not said twice.
    return desk.shownMessage?.text == words ? "" : words
  }

  /// What the word being typed may be finished to.
  private var suggestions: String? {
    guard let found = (screen.completion ?? screen.wordCompletion)?.found else { return nil }
    return "\(desk.keyName(.complete)): " + found.prefix(4).joined(separator: " · ")
  }

  private var lastEntry: String? {
    guard let item = screen.currentItem(desk), !facts.entries.isEmpty else { return nil }
    return "\(number(of: item)).\(facts.entries.count)"
  }
}
