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

  package func offers(_ desk: Desk) -> [Offer] { [Offer(.accept, "Go there")] }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .typed(let text), .pasted(let text):
      query.insert(text)
      search(desk)
    case .command(.moveUp): place = max(0, place - 1)
    case .command(.moveDown): place = min(place + 1, max(0, hits.count - 1))
    case .command(.accept), .command(.open):
      guard hits.indices.contains(place) else { return [] }
      return desk.requests(toShow: hits[place].reference)
    case .command(.back): return [.close]
    case .command(let command):
      if query.answer(command, clipboard: desk.clipboard) != nil { search(desk) }
    case .recorded, .refused: break
    }
    return []
  }

  private mutating func search(_ desk: Desk) {
    place = 0
    hits = query.text.isBlank ? [] : desk.shown.search(query.text, limit: SearchScreen.limit)
  }

  package func draw(on frame: inout Frame, in area: Area, _ desk: Desk) -> Point? {
    let (top, rest) = area.splitTop(2)
    frame.write("Find: ", at: Point(column: 1, row: top.row), columns: 6, role: .strong)
    let view = query.visible(columns: max(1, top.columns - 9))
    frame.write(
      view.text, at: Point(column: 7, row: top.row), columns: max(0, top.columns - 8), role: .field)
    let perHit = 2
    let shown = max(1, rest.rows / perHit)
    let first = ListScreen.top(showing: place, of: hits.count, in: shown)
    for (offset, hit) in hits.dropFirst(first).prefix(shown).enumerated() {
      let row = rest.row + offset * perHit
      let isHere = first + offset == place
      frame.write(
        (isHere ? "> " : "  ") + hit.place, at: Point(column: 0, row: row),
        columns: area.columns, role: isHere ? .selected : .dim)
      frame.write(
        "    " + hit.text, at: Point(column: 0, row: row + 1), columns: area.columns, role: .text)
    }
    return Point(column: 7 + view.cursorColumn, row: top.row)
  }
}
