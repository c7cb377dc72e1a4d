// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What the hint line says: the keys of the moment, most useful first.
  var hints: [String] {
    if !pressed.isEmpty { return pendingHints }
    if front is KeyTesterScreen { return [] }
    var named: Set<CommandName> = []
    return hintOffers.compactMap { offer in
      named.insert(offer.command).inserted ? hint(offer.command, offer.title) : nil
    }
  }

  private var hintOffers: [Offer] {
    var offers = front.offers(self).filter { $0.disabled == nil }
    if shownMessage?.rank == .error { offers.insert(Offer(.back, "Hide this"), at: 0) }
    if isCommanding, front.context == .text { offers.insert(Offer(.note, "Type again"), at: 0) }
    if isInSearch { offers.insert(Offer(.findNext, "Next found"), at: min(1, offers.count)) }
    if done.isEmpty { offers.removeAll { $0.command == .undo } }
    if undone.isEmpty { offers.removeAll { $0.command == .redo } }
    if screens.count > 1 || lookingBack != nil { offers.append(Offer(.back)) }
    offers += isMenuOpen ? [Offer(.help)] : [Offer(.menu), Offer(.help)]
    if !done.isEmpty { offers.append(Offer(.undo)) }
    return offers
  }

  private var isInSearch: Bool { screens.dropLast().last is SearchScreen }

  private func hint(_ command: CommandName, _ title: String?) -> String? {
    let isKnown = hintKeys.contexts == contexts && hintKeys.keymapIndex == keymapIndex
    let known = isKnown ? hintKeys.names[command] : nil
    guard let name = known ?? hintKeyName(command) else { return nil }
    return "\(name) \(title ?? command.about.title)"
  }

  private func hintKeyName(_ command: CommandName) -> String? {
    keymap.keys(for: command.rawValue, contexts: contexts).first.map(displayName)
  }

  /// Looks the keys of the hints up once for where keys go now, not at every frame.
  mutating func prepareHints() {
    if hintKeys.contexts != contexts || hintKeys.keymapIndex != keymapIndex {
      hintKeys = HintKeys(contexts: contexts, keymapIndex: keymapIndex)
    }
    for offer in hintOffers where hintKeys.names[offer.command] == nil {
      hintKeys.names[offer.command] = .some(hintKeyName(offer.command))
    }
  }

  private var pendingHints: [String] {
    guard case .pending(let next) = keymap.lookup(pressed: pressed, contexts: contexts) else {
      return ["\(displayName(of: pressed)) …"]
    }
    let choices = next.map { key, command in
      let title = CommandName(rawValue: command)?.about.title ?? command
      return "\(displayName(of: [key])) \(title)"
    }
    return ["\(displayName(of: pressed)) then:", "Esc Cancel"] + choices
  }

  /// Draws whole hints as far as they fit; when some do not, the menu that has them all is named.
  func drawHints(on frame: inout Frame) {
    guard !isShort else { return }
    let row = size.rows - 1
    let saved = savedWords
    let savedColumns = displayColumns(saved)
    frame.write(
      saved, at: Point(column: max(0, size.columns - savedColumns - 1), row: row),
      columns: savedColumns, role: .hint)
    frame.write(
      fittingHints(in: size.columns - savedColumns - 4), at: Point(column: 1, row: row),
      columns: size.columns - savedColumns - 3, role: .hint)
  }

  private func fittingHints(in columns: Int) -> String {
    let all = hints
    let whole = all.joined(separator: "  ")
    if displayColumns(whole) <= columns { return whole }
    let menu = pressed.isEmpty ? hint(.menu, nil).map { "  \($0)" } ?? "" : ""
    let end = lines.ellipsis + menu
    let room = columns - displayColumns(end)
    var line = ""
    guard let first = all.first, displayColumns(first) <= room else { return all.first ?? "" }
    for one in all {
      let longer = line.isEmpty ? one : "\(line)  \(one)"
      guard displayColumns(longer) <= room else { break }
      line = longer
    }
    // Words that end in the sign already need it only once.
    if line.hasSuffix("\u{2026}") { line.removeLast() }
    return line.contains(menu.trimmed) && !menu.isEmpty ? line + lines.ellipsis : line + end
  }

  private var savedWords: String {
    if readOnlyReason != nil { return "read only" }
    if saveFailure != nil { return "not saved" }
    return savedAt.flatMap { isPlain || isNarrow ? nil : "saved \($0.shownTime)" } ?? "saved"
  }
}

/// The keys of hinted commands as far as they were looked up, and what they were looked up for.
struct HintKeys: Sendable {
  var contexts: [KeymapContext] = []
  var keymapIndex = 0
  /// A command without a key is there too, with nil.
  var names: [CommandName: String?] = [:]
}
