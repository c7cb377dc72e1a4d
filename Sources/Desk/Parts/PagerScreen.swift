// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

/// A text to read: papers, help, history, messages.
package struct PagerScreen: Screen {
  let heading: String
  let text: @Sendable (Desk) -> String
  var write: (@Sendable (Desk) -> [Request])?
  private var top = 0
  private var found: Int?
  private var query = LineEditor()
  private var isAsking = false
  private var remembered: (of: Remembered, lines: [String])?

  /// What the wrapped text was made from.
  private struct Remembered: Sendable, Equatable {
    let stamp: Desk.Stamp
    let columns: Int
    let messages: Int
  }

  /// Shows a text, made anew when the book, the keymap or the width has changed.
  package init(_ heading: String, text: @escaping @Sendable (Desk) -> String) {
    self.heading = heading
    self.text = text
  }

  /// While it asks what to find, letters are text and no commands.
  package var context: KeymapContext { isAsking ? .form : .help }
  package func title(_ desk: Desk) -> String { heading }

  package func offers(_ desk: Desk) -> [Offer] {
    if isAsking { return [Offer(.accept, "Find it"), Offer(.back, "Cancel")] }
    let looking = [Offer(.find, "Find"), Offer(.findNext, "Next"), Offer(.pageDown)]
    guard write != nil else { return looking }
    return [Offer(.writePaper, "Write to a file")] + looking + [Offer(.copy)]
  }

  package mutating func prepare(_ desk: Desk) {
    let now = state(desk)
    if remembered?.of != now { remembered = (now, wrapped(desk)) }
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command): return isAsking ? ask(command, desk) : run(command, desk)
    case .typed(let text) where isAsking: query.insert(text)
    case .typed: return [.say(Message(.hint, "\(desk.keyName(.find)) finds words in this text."))]
    case .pasted(let text):
      if isAsking { query.insert(text) }
    case .recorded, .refused: break
    }
    return []
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    let page = max(1, desk.size.rows - 5)
    switch command {
    case .moveUp: scroll(-1, desk)
    case .moveDown: scroll(1, desk)
    case .pageUp: scroll(-page, desk)
    case .pageDown, .accept: scroll(page, desk)
    case .first, .lineStart: scroll(-top, desk)
    case .last, .lineEnd: scroll(lines(desk).count, desk)
    case .find: isAsking = true
    case .findNext: return findNext(desk)
    case .writePaper: return write?(desk) ?? []
    case .copy: return [.keep(text(desk)), .say(Message(.done, "The text is kept to paste."))]
    case .back: return [.close]
    default: break
    }
    return []
  }

  private mutating func ask(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open:
      isAsking = false
      return findNext(desk)
    case .back: isAsking = false
    default:
      let answer = query.answer(command, clipboard: desk.clipboard)
      if case .toClipboard(let text) = answer { return [.keep(text)] }
    }
    return []
  }

  private func state(_ desk: Desk) -> Remembered {
    Remembered(
      stamp: desk.stamp, columns: desk.size.columns, messages: desk.messages.count)
  }

  private func wrapped(_ desk: Desk) -> [String] {
    wrapLines(text(desk), columns: max(20, desk.size.columns - 2)).map(\.text)
  }

  private func lines(_ desk: Desk) -> [String] {
    if let remembered, remembered.of == state(desk) { return remembered.lines }
    return wrapped(desk)
  }

  private mutating func scroll(_ count: Int, _ desk: Desk) {
    let limit = max(0, lines(desk).count - max(1, desk.size.rows - 4))
    top = min(max(0, top + count), limit)
    found = nil
  }

  private mutating func findNext(_ desk: Desk) -> [Request] {
    guard !query.isEmpty else {
      isAsking = true
      return []
    }
    let lines = lines(desk)
    let wanted = query.text.lowercased()
    let from = found.map { $0 + 1 } ?? top
    let here =
      lines.indices.first { $0 >= from && lines[$0].lowercased().contains(wanted) }
      ?? lines.indices.first { lines[$0].lowercased().contains(wanted) }
    guard let here else { return [.say(Message(.hint, "'\(query.text)' is not in this text."))] }
    scroll(max(0, here - 2) - top, desk)
    found = here
    return []
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let (asking, rest) = area.splitTop(isAsking ? 1 : 0)
    let lines = lines(desk)
    let from = min(top, max(0, lines.count - 1))
    var cursor = rest.origin
    for (row, line) in lines[from...].prefix(rest.rows).enumerated() {
      let point = Point(column: rest.column + 1, row: rest.row + row)
      let isFound = from + row == found
      frame.write(line, at: point, columns: rest.columns - 2, role: isFound ? .selected : .text)
      if isFound { cursor = Point(column: rest.column, row: point.row) }
    }
    return isAsking ? drawQuery(on: &frame, in: asking) : cursor
  }

  private func drawQuery(on frame: inout Frame, in area: Area) -> Point {
    let label = "Find: "
    let start = Point(column: area.column + label.count, row: area.row)
    let columns = max(1, area.columns - label.count)
    let view = query.visible(columns: columns - 1)
    frame.write(label, at: area.origin, columns: area.columns, role: .strong)
    frame.write(view.text, at: start, columns: columns, role: .field)
    return Point(column: start.column + view.cursorColumn, row: start.row)
  }
}
