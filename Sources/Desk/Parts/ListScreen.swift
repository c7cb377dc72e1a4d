// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

/// A list to walk with arrows and letters; the structure, the registers and the menus are lists.
package struct ListScreen: Screen {
  let source: ListSource
  var selectedID: String?
  var closed: Set<String> = []
  var typed = LineEditor()
  var detailIsFocused = false
  var detailTop = 0
  private var lastPlace = 0
  private var remembered: Remembered?

  /// What was made from the book, and from what it was made.
  private struct Remembered: Sendable {
    let stamp: Desk.Stamp
    let all: [ListLine]
    let closed: Set<String>
    let letters: String
    let visible: [ListLine]
    var detail: (of: String, lines: [ListLine])?
  }

  /// Shows a list, on a line when one is named.
  package init(_ source: ListSource, selecting id: String? = nil) {
    self.source = source
    selectedID = id
  }

  package var context: KeymapContext { source.isFiltering ? .form : .list }
  package var isOverlay: Bool { source.isOverlay }
  package func title(_ desk: Desk) -> String { source.title(desk) }

  package func rows(_ desk: Desk) -> Int {
    source.isFiltering ? desk.size.rows : visibleLines(desk).count
  }

  /// Whether letters were typed to find a line.
  var isTyping: Bool { !typed.isEmpty }

  /// Whether Esc has something to take back before it leaves.
  var hasSomethingToCancel: Bool { detailIsFocused || (isTyping && !source.isFiltering) }

  /// The body the list is about, or the selected line's.
  func body(_ desk: Desk) -> ID<Body>? { source.body?(selected(desk), desk) }

  package mutating func prepare(_ desk: Desk) {
    if !isFresh(desk) {
      let all = remembered?.stamp == desk.stamp ? remembered?.all : nil
      let lines = all ?? source.lines(desk)
      remembered = Remembered(
        stamp: desk.stamp, all: lines, closed: closed, letters: letters,
        visible: visible(of: lines))
    }
    settlePlace(desk)
    guard let detail = source.detail, let line = selected(desk) else { return }
    if remembered?.detail?.of != line.id { remembered?.detail = (line.id, detail(line, desk)) }
  }

  private func isFresh(_ desk: Desk) -> Bool {
    guard let remembered else { return false }
    return remembered.stamp == desk.stamp && remembered.closed == closed
      && remembered.letters == letters
  }

  /// The letters that choose which lines are shown.
  private var letters: String { source.isFiltering ? typed.text : "" }

  /// When the selected line goes, the one that takes its place is selected.
  private mutating func settlePlace(_ desk: Desk) {
    let lines = visibleLines(desk)
    guard let place = place(in: lines) else { return }
    selectedID = lines[place].id
    lastPlace = place
  }

  /// The lines shown now.
  func visibleLines(_ desk: Desk) -> [ListLine] {
    if let remembered, isFresh(desk) { return remembered.visible }
    return visible(of: source.lines(desk))
  }

  /// What stands beside the list about the selected line.
  func detailLines(_ desk: Desk) -> [ListLine] {
    guard let detail = source.detail, let line = selected(desk) else { return [] }
    if let ready = remembered?.detail, ready.of == line.id, isFresh(desk) { return ready.lines }
    return detail(line, desk)
  }

  private func visible(of all: [ListLine]) -> [ListLine] {
    let lines = withoutHidden(all)
    guard !letters.isEmpty else { return lines }
    let matching = Matching(letters)
    return lines.filter { !$0.isHeading }
      .compactMap { line in matching.rank([line.cells[0]] + line.names).map { (line, $0) } }
      .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  private func withoutHidden(_ lines: [ListLine]) -> [ListLine] {
    guard !closed.isEmpty else { return lines }
    var shown: [ListLine] = []
    var hiddenBelow: Int?
    for line in lines {
      if let depth = hiddenBelow, line.depth > depth { continue }
      hiddenBelow = closed.contains(line.id) ? line.depth : nil
      shown.append(line)
    }
    return shown
  }

  /// The place of the selected line among those shown; the nearest when it is gone.
  func place(in lines: [ListLine]) -> Int? {
    if lines.indices.contains(lastPlace), lines[lastPlace].id == selectedID { return lastPlace }
    if let place = lines.firstIndex(where: { $0.id == selectedID }) { return place }
    let near = min(lastPlace, lines.count - 1)
    return lines.indices.filter { !lines[$0].isHeading }.min { abs($0 - near) < abs($1 - near) }
  }

  /// The selected line.
  func selected(_ desk: Desk) -> ListLine? {
    let lines = visibleLines(desk)
    return place(in: lines).map { lines[$0] }
  }

  /// Selects the first of these records that the list shows.
  mutating func select(firstOf ids: [String], _ desk: Desk) {
    guard !ids.isEmpty, !source.isOverlay else { return }
    prepare(desk)
    let wanted = Set(ids)
    let line = visibleLines(desk).first { line in
      wanted.contains(line.id) || line.reference.map { wanted.contains($0.id) } ?? false
    }
    if let line { selectedID = line.id }
  }

  /// Selects a line; letters typed to find another are done with.
  mutating func go(to line: String) {
    selectedID = line
    typed = LineEditor()
  }

  package func offers(_ desk: Desk) -> [Offer] {
    let hasLine = selected(desk) != nil
    let disabled = hasLine ? nil : "There is no line to do that to."
    let own = source.commands.map(\.offer)
    let general = source.general.map(\.offer)
    let first = Set((hasLine ? own : general).map(\.command))
    let title = source.openTitleNow?(selected(desk), desk) ?? source.openTitle
    var offers = [Offer(source.isFiltering ? .accept : .open, title, disabled: disabled)]
    offers += own.filter { hasLine || !first.contains($0.command) }
      .map { Offer($0.command, $0.title, disabled: disabled ?? $0.disabled) }
    offers += general.filter { !hasLine || !first.contains($0.command) }
    if source.detail != nil { offers.append(Offer(.nextPane, "Pane")) }
    // What is done oftener stands first in the hint line.
    let rare: Set<CommandName> = [.history, .expand, .collapse, .delete]
    return offers.filter { !rare.contains($0.command) }
      + offers.filter { rare.contains($0.command) }
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    prepare(desk)
    switch input {
    case .command(let command): return run(command, desk)
    case .typed(let text): return type(text, desk)
    case .pasted(let text): return pasted(text)
    case .recorded, .refused: return []
    }
  }

  private mutating func pasted(_ text: String) -> [Request] {
    guard source.isFiltering else {
      return [.say(Message(.warning, "Pasted text was not used: this is a list, not a text."))]
    }
    typed.insert(text)
    return []
  }
}
