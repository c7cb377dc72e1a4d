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
  private var remembered: (stamp: Desk.Stamp, lines: [ListLine])?

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

  /// The body the list is about, or the selected line's.
  func body(_ desk: Desk) -> ID<Body>? { source.body?(selected(desk), desk) }

  /// The lines shown now.
  func visibleLines(_ desk: Desk) -> [ListLine] {
    let all = withoutHidden(lines(desk))
    guard source.isFiltering, isTyping else { return all }
    let matching = Matching(typed.text)
    return all.filter { !$0.isHeading }
      .compactMap { line in matching.rank([line.cells[0]] + line.names).map { (line, $0) } }
      .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
      .map(\.element.0)
  }

  /// The source's lines, made anew only when the book or the day has changed.
  private func lines(_ desk: Desk) -> [ListLine] {
    if let remembered, remembered.stamp == desk.stamp { return remembered.lines }
    return source.lines(desk)
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
    if let place = lines.firstIndex(where: { $0.id == selectedID }) { return place }
    let near = min(lastPlace, lines.count - 1)
    return lines.indices.filter { !lines[$0].isHeading }.min { abs($0 - near) < abs($1 - near) }
  }

  /// The selected line.
  func selected(_ desk: Desk) -> ListLine? {
    let lines = visibleLines(desk)
    return place(in: lines).map { lines[$0] }
  }

  package func offers(_ desk: Desk) -> [Offer] {
    let disabled = selected(desk) == nil ? "There is no line to do that to." : nil
    let hasLine = disabled == nil
    let taken = Set(
      (hasLine ? source.commands.map(\.offer) : source.general.map(\.offer)).map(\.command))
    var offers = [Offer(source.isFiltering ? .accept : .open, source.openTitle, disabled: disabled)]
    offers += source.commands.filter { hasLine || !taken.contains($0.offer.command) }
      .map { Offer($0.offer.command, $0.offer.title, disabled: disabled) }
    offers += source.general.map(\.offer).filter { !hasLine || !taken.contains($0.command) }
    if source.detail != nil { offers.append(Offer(.nextPane, "Pane")) }
    return offers
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    if remembered?.stamp != desk.stamp { remembered = (desk.stamp, source.lines(desk)) }
    defer { rememberPlace(desk) }
    switch input {
    case .command(let command): return run(command, desk)
    case .typed(let text): return type(text, desk)
    case .pasted(let text): return pasted(text, desk)
    case .recorded, .refused: return []
    }
  }

  /// When the selected line goes, the one that takes its place is selected.
  private mutating func rememberPlace(_ desk: Desk) {
    let lines = visibleLines(desk)
    if let place = lines.firstIndex(where: { $0.id == selectedID }) { lastPlace = place }
  }

  private mutating func pasted(_ text: String, _ desk: Desk) -> [Request] {
    guard source.isFiltering else {
      return [.say(Message(.warning, "Pasted text was not used: this is a list, not a text."))]
    }
    typed.insert(text)
    return []
  }

  private mutating func type(_ text: String, _ desk: Desk) -> [Request] {
    if source.digitsChoose, let digit = Int(text) { return choose(digit, desk) }
    typed.insert(text)
    if source.isFiltering {
      selectedID = visibleLines(desk).first?.id
      return []
    }
    if !jump(to: typed.text, desk) {
      let tried = typed.text
      typed = LineEditor()
      return [.say(Message(.hint, "Nothing here begins with '\(tried)'."))]
    }
    return []
  }

  private mutating func choose(_ digit: Int, _ desk: Desk) -> [Request] {
    let lines = visibleLines(desk)
    guard lines.indices.contains(digit - 1) else { return [] }
    selectedID = lines[digit - 1].id
    return runOwn(.open, desk) ?? []
  }

  private mutating func jump(to letters: String, _ desk: Desk) -> Bool {
    let matching = Matching(letters)
    let ranked = visibleLines(desk).filter { !$0.isHeading }.compactMap { line in
      matching.rank([line.cells[0]] + line.names).map { (line.id, $0) }
    }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return false }
    selectedID = best.0
    return true
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    if let requests = runOwn(command, desk) {
      if !source.isFiltering { typed = LineEditor() }
      return requests
    }
    if move(command, desk) {
      if !source.isFiltering { typed = LineEditor() }
      return []
    }
    return edit(command)
  }

  private mutating func runOwn(_ command: CommandName, _ desk: Desk) -> [Request]? {
    let line = selected(desk)
    if let line, let own = source.commands.first(where: { $0.offer.command == command }) {
      return own.answer(line, desk)
    }
    if let general = source.general.first(where: { $0.offer.command == command }) {
      return general.answer(desk)
    }
    if command == .nextPane || command == .previousPane, source.detail != nil {
      detailIsFocused.toggle()
      return []
    }
    if command == .back { return typed.isEmpty || source.isFiltering ? [.close] : [] }
    guard let line else { return nil }
    if command == .open || command == .accept {
      if let reason = line.disabled { return [.say(Message(.warning, reason))] }
      return source.open(line, desk)
    }
    return fold(command, line) ? [] : nil
  }

  private mutating func fold(_ command: CommandName, _ line: ListLine) -> Bool {
    switch command {
    case .collapse: closed.insert(line.id)
    case .expand: closed.remove(line.id)
    default: return false
    }
    return true
  }

  private mutating func move(_ command: CommandName, _ desk: Desk) -> Bool {
    let page = max(1, desk.size.rows - 5)
    if detailIsFocused {
      switch command {
      case .moveUp: detailTop = max(0, detailTop - 1)
      case .moveDown: detailTop += 1
      case .pageUp: detailTop = max(0, detailTop - page)
      case .pageDown: detailTop += page
      case .first: detailTop = 0
      default: return false
      }
      return true
    }
    let lines = visibleLines(desk)
    switch command {
    case .moveUp: step(-1, in: lines)
    case .moveDown: step(1, in: lines)
    case .pageUp: step(-page, in: lines)
    case .pageDown: step(page, in: lines)
    case .first: step(-lines.count, in: lines)
    case .last: step(lines.count, in: lines)
    default: return false
    }
    return true
  }

  private mutating func step(_ count: Int, in lines: [ListLine]) {
    let choosable = lines.indices.filter { !lines[$0].isHeading }
    guard let place = place(in: lines), let here = choosable.firstIndex(of: place) else { return }
    let next = choosable[min(max(0, here + count), choosable.count - 1)]
    selectedID = lines[next].id
    detailTop = 0
  }

  private mutating func edit(_ command: CommandName) -> [Request] {
    if source.isFiltering { _ = typed.answer(command, clipboard: "") }
    return []
  }
}
