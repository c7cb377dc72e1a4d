// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

/// A text to read: papers, help, history, messages.
package struct PagerScreen: Screen {
  let heading: String
  let text: @Sendable (Desk) -> String
  var write: (@Sendable (Desk) -> [Request])?
  var about: ID<Body>?
  private var top = 0
  private var query = LineEditor()
  private var isAsking = false

  /// Shows a text, made anew whenever it is drawn.
  package init(_ heading: String, text: @escaping @Sendable (Desk) -> String) {
    self.heading = heading
    self.text = text
  }

  package var context: KeymapContext { .help }
  package func title(_ desk: Desk) -> String { heading }

  package func offers(_ desk: Desk) -> [Offer] {
    var offers: [Offer] = []
    if write != nil { offers.append(Offer(.writePaper, "Write to a file")) }
    offers += [Offer(.find, "Find"), Offer(.findNext, "Next")]
    return offers
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command): return run(command, desk)
    case .typed(let text) where isAsking: query.insert(text)
    case .typed: return [.say(Message(.hint, "\(desk.keyName(.find)) finds words in this text."))]
    case .pasted(let text):
      if isAsking { query.insert(text) }
    case .recorded, .refused: break
    }
    return []
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    if isAsking, ask(command, desk) { return [] }
    let page = max(1, desk.size.rows - 5)
    switch command {
    case .moveUp: scroll(-1, desk)
    case .moveDown: scroll(1, desk)
    case .pageUp: scroll(-page, desk)
    case .pageDown, .accept: scroll(page, desk)
    case .first, .lineStart: top = 0
    case .last, .lineEnd: scroll(.max / 2, desk)
    case .find: isAsking = true
    case .findNext: return findNext(desk)
    case .writePaper: return write?(desk) ?? []
    case .back: return [.close]
    default: break
    }
    return []
  }

  private mutating func ask(_ command: CommandName, _ desk: Desk) -> Bool {
    switch command {
    case .accept:
      isAsking = false
      _ = findNext(desk)
    case .back: isAsking = false
    default: return query.answer(command, clipboard: desk.clipboard) != nil
    }
    return true
  }

  private func lines(_ desk: Desk) -> [String] {
    wrapLines(text(desk), columns: max(20, desk.size.columns - 2)).map(\.text)
  }

  private mutating func scroll(_ count: Int, _ desk: Desk) {
    let limit = max(0, lines(desk).count - max(1, desk.size.rows - 4))
    let (sum, overflow) = top.addingReportingOverflow(count)
    top = min(max(0, overflow ? limit : sum), limit)
  }

  private mutating func findNext(_ desk: Desk) -> [Request] {
    guard !query.isEmpty else {
      isAsking = true
      return []
    }
    let lines = lines(desk)
    let wanted = query.text.lowercased()
    let found =
      lines.indices.first { $0 > top && lines[$0].lowercased().contains(wanted) }
      ?? lines.indices.first { lines[$0].lowercased().contains(wanted) }
    guard let found else { return [.say(Message(.hint, "'\(query.text)' is not in this text."))] }
    top = found
    return []
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    var area = area
    var cursor = area.origin
    if isAsking {
      let (top, rest) = area.splitTop(1)
      frame.write("Find: ", at: top.origin, columns: top.columns, role: .strong)
      let view = query.visible(columns: max(1, top.columns - 7))
      frame.write(
        view.text, at: Point(column: 6, row: top.row), columns: top.columns - 6, role: .field)
      cursor = Point(column: 6 + view.cursorColumn, row: top.row)
      area = rest
    }
    let lines = lines(desk)
    let from = min(top, max(0, lines.count - 1))
    for (row, line) in lines[from...].prefix(area.rows).enumerated() {
      frame.write(
        line, at: Point(column: area.column + 1, row: area.row + row), columns: area.columns - 2,
        role: .text)
    }
    return cursor
  }
}
