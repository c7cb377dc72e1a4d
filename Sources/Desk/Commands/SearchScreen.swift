// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

/// Finds words in every record as they are typed; a hit opens where it stands.
package struct SearchScreen: Screen {
  private var query = LineEditor()
  private var hits: [SearchHit] = []
  private var place = 0

  package var context: KeymapContext { .form }
  package func title(_ desk: Desk) -> String { "Find" }

  package func status(_ desk: Desk) -> String {
    query.text.isBlank ? "" : "\(hits.count)\(hits.count == SearchScreen.limit ? "+" : "") found"
  }

  private static let limit = 200

  package func offers(_ desk: Desk) -> [Offer] {
    let nothing = hits.isEmpty ? "Nothing is found yet." : nil
    return [
      Offer(.accept, "Go there", disabled: nothing), Offer(.findNext, "Next", disabled: nothing),
    ]
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .typed(let text), .pasted(let text):
      query.insert(text)
      search(desk)
    case .command(let command): return run(command, desk)
    case .recorded, .refused: break
    }
    return []
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    let page = max(1, (desk.size.rows - 5) / 2)
    switch command {
    case .moveUp: step(-1)
    case .moveDown, .findNext: step(1)
    case .pageUp: step(-page)
    case .pageDown: step(page)
    case .accept, .open: return show(desk)
    case .back: return [.close]
    default: return edit(command, desk)
    }
    return []
  }

  private mutating func step(_ count: Int) {
    place = min(max(0, place + count), max(0, hits.count - 1))
  }

  private mutating func edit(_ command: CommandName, _ desk: Desk) -> [Request] {
    let before = query.text
    let answer = query.answer(command, clipboard: desk.clipboard)
    if query.text != before { search(desk) }
    if case .toClipboard(let text) = answer { return [.keep(text)] }
    return []
  }

  private func show(_ desk: Desk) -> [Request] {
    guard hits.indices.contains(place) else { return [] }
    return desk.requests(toShow: hits[place].reference)
  }

  /// Goes on to the hit after this one.
  mutating func goToNext(_ desk: Desk) -> [Request] {
    guard place + 1 < hits.count else {
      return [.say(Message(.hint, "That was the last one found."))]
    }
    step(1)
    return show(desk)
  }

  private mutating func search(_ desk: Desk) {
    place = 0
    hits = query.text.isBlank ? [] : desk.shown.search(query.text, limit: SearchScreen.limit)
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let (top, rest) = area.splitTop(area.rows > 4 ? 2 : 1)
    frame.write("Find: ", at: Point(column: 1, row: top.row), columns: 6, role: .strong)
    let view = query.visible(columns: max(1, top.columns - 9))
    frame.write(
      view.text, at: Point(column: 7, row: top.row), columns: max(0, top.columns - 8), role: .field)
    drawHits(on: &frame, in: rest)
    return Point(column: 7 + view.cursorColumn, row: top.row)
  }

  private func drawHits(on frame: inout Frame, in area: Area) {
    let rowsForEach = 2
    let shown = max(1, area.rows / rowsForEach)
    let first = ListScreen.top(showing: place, of: hits.count, in: shown)
    for (offset, hit) in hits.dropFirst(first).prefix(shown).enumerated() {
      let row = area.row + offset * rowsForEach
      let isHere = first + offset == place
      frame.write(
        (isHere ? "> " : "  ") + hit.place, at: Point(column: 0, row: row),
        columns: area.columns, role: isHere ? .selected : .dim)
      guard row + 1 < area.row + area.rows else { return }
      frame.write(
        "    " + hit.text, at: Point(column: 0, row: row + 1), columns: area.columns, role: .text)
    }
  }
}
