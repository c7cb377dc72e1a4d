// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension ListScreen {
  /// What typed letters do: choose lines to show, choose a line by its digit, or jump to one.
  mutating func type(_ text: String, _ desk: Desk) -> [Request] {
    if source.digitsChoose, let digit = Int(text) { return choose(digit, desk) }
    if let requests = answers(text, desk) {
      typed = LineEditor()
      return requests
    }
    typed.insert(text)
    if source.isFiltering {
      selectedID = visibleLines(desk).first?.id
      return []
    }
    if jump(to: typed.text, desk) { return [] }
    let tried = typed.text
    typed = LineEditor()
    return [.say(Message(.hint, "Nothing here begins with '\(tried)'."))]
  }

  private mutating func choose(_ digit: Int, _ desk: Desk) -> [Request] {
    let lines = visibleLines(desk)
    guard lines.indices.contains(digit - 1) else { return [] }
    selectedID = lines[digit - 1].id
    return runOwn(.open, desk) ?? []
  }

  private mutating func jump(to letters: String, _ desk: Desk) -> Bool {
    guard let line = line(foundBy: letters, desk) else { return false }
    selectedID = line
    return true
  }

  private func line(foundBy letters: String, _ desk: Desk) -> String? {
    let matching = Matching(letters)
    let ranked = visibleLines(desk).filter { !$0.isHeading }.compactMap { line in
      matching.rank([line.cells[0]] + line.names).map { (line.id, $0) }
    }
    return ranked.min { $0.1 < $1.1 }?.0
  }

  /// What a digit answers; after letters only where with them it finds no line.
  private func answers(_ text: String, _ desk: Desk) -> [Request]? {
    guard let digit = Int(text), let requests = requests(forDigit: digit, desk) else { return nil }
    return isTyping && line(foundBy: typed.text + text, desk) != nil ? nil : requests
  }

  /// Whether the last word typed is a whole word that others follow somewhere in the list, so that
  /// a space goes on to those.
  func hasMoreWords(_ desk: Desk) -> Bool {
    guard let last = typed.text.split(separator: " ").last?.lowercased() else { return false }
    return visibleLines(desk).contains { line in
      !line.isHeading
        && ([line.cells[0]] + line.names).contains { name in
          let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
          return words.dropLast().contains { $0 == last }
        }
    }
  }

  /// Answers a command: the list's own first, then moving, then editing what is typed.
  mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    if !source.isFiltering, isTyping, command == .deleteBackward || command == .back {
      return shortenLetters(command, desk)
    }
    if let requests = runOwn(command, desk) {
      if !source.isFiltering { typed = LineEditor() }
      return requests
    }
    if move(command, desk) {
      if !source.isFiltering { typed = LineEditor() }
      return []
    }
    return edit(command, desk)
  }

  private mutating func shortenLetters(_ command: CommandName, _ desk: Desk) -> [Request] {
    if command == .back { typed = LineEditor() } else { typed.deleteBackward() }
    if isTyping { _ = jump(to: typed.text, desk) }
    return []
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
    if command == .back { return leave() }
    guard let line else { return nil }
    if command == .open || command == .accept {
      if let reason = line.disabled { return [.say(Message(.warning, reason))] }
      return source.open(line, desk)
    }
    return fold(command, line, desk) ? [] : nil
  }

  private mutating func leave() -> [Request] {
    guard detailIsFocused else { return [.close] }
    detailIsFocused = false
    return []
  }

  /// Hides or shows what stands beneath a line; from a line with nothing beneath, goes to the one
  /// above it.
  private mutating func fold(_ command: CommandName, _ line: ListLine, _ desk: Desk) -> Bool {
    switch command {
    case .collapse:
      let lines = visibleLines(desk)
      guard let place = place(in: lines) else { return true }
      let hasMore = lines.indices.contains(place + 1) && lines[place + 1].depth > line.depth
      if hasMore {
        closed.insert(line.id)
      } else if let above = lines[..<place].last(where: { $0.depth < line.depth && !$0.isHeading })
      {
        selectedID = above.id
      }
    case .expand: closed.remove(line.id)
    default: return false
    }
    return true
  }

  private mutating func move(_ command: CommandName, _ desk: Desk) -> Bool {
    let page = max(1, desk.size.rows - 5)
    if detailIsFocused { return scroll(command, page: page) }
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

  private mutating func scroll(_ command: CommandName, page: Int) -> Bool {
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

  private mutating func step(_ count: Int, in lines: [ListLine]) {
    guard let place = place(in: lines) else { return }
    let way = count < 0 ? -1 : 1
    var (here, left) = (place, abs(count))
    var next = place + way
    while left > 0, lines.indices.contains(next) {
      if !lines[next].isHeading {
        here = next
        left -= 1
      }
      next += way
    }
    selectedID = lines[here].id
    detailTop = 0
  }

  private mutating func edit(_ command: CommandName, _ desk: Desk) -> [Request] {
    guard source.isFiltering else { return [] }
    let answer = typed.answer(command, clipboard: desk.clipboard)
    if answer != nil { selectedID = visibleLines(desk).first?.id }
    if case .toClipboard(let text) = answer { return [.keep(text)] }
    return []
  }
}
