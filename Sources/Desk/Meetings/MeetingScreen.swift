// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel
package import TerminalKit

/// A meeting being minuted: the agenda beside the item's lines, and the line being typed.
package struct MeetingScreen: Screen {
  /// Where keys go.
  enum Focus: Sendable { case line, entries, agenda }
  /// The meeting.
  package let meeting: ID<Meeting>
  var item: ID<AgendaItem>?
  var focus = Focus.line
  var editor = LineEditor()
  var editing: ID<MinuteEntry>?
  var selectedEntry: ID<MinuteEntry>?
  var lastEntryPlace = 0
  var completion: Completion?
  /// The names and terms known when the item was opened.
  var terms: KnownTerms?
  var wantsToLeave = false
  var setAside = ""
  /// The items left for unplanned ones, the last left at the end, with what was being typed.
  var left: [LeftItem] = []
  /// The item that was asked for and is not there yet.
  var awaited: AwaitedItem?
  var isSaving = false
  var known: MeetingFacts?
  /// The line it was opened at, from where Esc goes straight back.
  var openedAt: ID<MinuteEntry>?
  /// Whether it was opened at a place of its own: a search's, a draft's, or where it was left.
  var hasPlace = false

  /// Opens a meeting, on the line that was being typed when there is one; what else was half typed
  /// there is left for it.
  package init(meeting: ID<Meeting>, drafts: [Draft] = [], book: Book) {
    self.meeting = meeting
    let items = book.agenda(of: meeting)
    item = items.first { $0.state == nil || $0.state == .open }?.id ?? items.first?.id
    goOn(with: drafts, book)
  }

  package var context: KeymapContext { focus == .line ? .text : .list }

  package func title(_ desk: Desk) -> String {
    guard let record = desk.shown[meeting] else { return "Meeting" }
    let book = desk.shown
    let date = record.date?.shown ?? "no date"
    let kind = record.kind.label.lowercased()
    let name = book.bodyNames(of: record)
    let short = book.shortName(of: record.body)
    let room = desk.size.columns - displayColumns(status(desk)) - 4
    let day = record.date?.shownShort ?? "no date"
    let titles = [
      "\(name) · \(kind) · \(date)", "\(name) · \(kind) · \(day)", "\(name) · \(day)",
      "\(short) · \(day)", short,
    ]
    return titles.first { displayColumns($0) <= room } ?? short
  }

  package func status(_ desk: Desk) -> String {
    guard let record = desk.shown[meeting] else { return "" }
    guard record.state == .inSession else { return record.minutes?.label ?? record.state.label }
    let clock = desk.isPlain ? nil : desk.now.time?.shown
    return [clock, facts(desk).quorum].compactMap(\.self).joined(separator: "  ")
  }

  package var draft: Draft? {
    Draft(
      joining: keptLines.map {
        Draft(
          meeting: meeting.text, item: $0.item?.text ?? "", entry: $0.editing?.text ?? "",
          text: $0.text)
      })
  }

  package mutating func prepare(_ desk: Desk) {
    if !hasPlace { goToPlaceLeft(desk) }
    goToNewItem(desk)
    leaveWhatIsGone(desk)
    if terms == nil || known?.item != item { terms = knownTerms(desk) }
    known = facts(desk)
    guard focus == .entries else { return }
    let entries = item.map { desk.shown.entries(of: $0) } ?? []
    if let place = entries.firstIndex(where: { $0.id == selectedEntry }) {
      lastEntryPlace = place
    } else if entries.isEmpty {
      focus = .line
    } else {
      selectedEntry = entries[min(lastEntryPlace, entries.count - 1)].id
    }
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command):
      if command != .back { wantsToLeave = false }
      awaited = nil
      return run(command, desk)
    case .typed(let text): return type(text, desk)
    case .pasted(let text): return insert(text, desk)
    case .recorded: saved()
    case .refused: isSaving = false
    }
    return []
  }

  /// An item or a line that another laptop took out is left; what is being typed stays.
  private mutating func leaveWhatIsGone(_ desk: Desk) {
    guard desk.lookingBack == nil else { return }
    if let editing, desk.book[editing] == nil { self.editing = nil }
    guard let item, desk.book[item] == nil else { return }
    let items = desk.book.agenda(of: meeting)
    self.item = items.first { $0.state == nil || $0.state == .open }?.id ?? items.first?.id
  }

  /// A meeting left in session is opened again where it was.
  private mutating func goToPlaceLeft(_ desk: Desk) {
    hasPlace = true
    guard let item = desk.itemClock.lastItem, desk.book[item]?.meeting == meeting else { return }
    self.item = item
  }

  private mutating func type(_ text: String, _ desk: Desk) -> [Request] {
    if focus == .agenda, let number = Int(text) {
      let items = desk.shown.agenda(of: meeting)
      if items.indices.contains(number - 1) { item = items[number - 1].id }
      return []
    }
    return insert(text, desk)
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .back: return leave(desk)
    case .nextItem: return step(1, desk)
    case .previousItem: return step(-1, desk)
    case .nextPane, .previousPane: focus = focus == .agenda ? .line : .agenda
    case .undo: return focus == .line && editor.undoTyping() ? [] : [.takeBack]
    case .redo: return focus == .line && editor.redoTyping() ? [] : [.doAgain]
    case .convert: return [.open(kindChoice(desk))]
    case .pushItem: return pushItem(desk)
    case .returnItem: return returnItem(desk)
    case .moveToNext, .copyToNext: return send(command, desk)
    case .restrict: return restrict(desk)
    default:
      if let kind = EntryKind(made: command) { return mark(kind, desk) }
      return runItemCommand(command, desk) ?? runReview(command, desk)
        ?? runFocused(command, desk)
    }
    return []
  }

  private mutating func runFocused(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch focus {
    case .line: runOnLine(command, desk)
    case .entries: runOnEntries(command, desk)
    case .agenda: runOnAgenda(command, desk)
    }
  }

  private func knownTerms(_ desk: Desk) -> KnownTerms {
    KnownTerms(desk.book, body: desk.book[meeting]?.body, on: desk.today)
  }

  private mutating func step(_ count: Int, _ desk: Desk) -> [Request] {
    let items = desk.shown.agenda(of: meeting)
    guard let here = items.firstIndex(where: { $0.id == item }) else { return [] }
    let next = here + count
    guard items.indices.contains(next) else {
      return [.say(Message(.hint, "This is the \(count > 0 ? "last" : "first") item."))]
    }
    let words = unfinishedWords(goingTo: next + 1, desk) ?? leavingWords(desk)
    item = items[next].id
    selectedEntry = nil
    if focus == .entries { focus = .line }
    return words.map { [.say(Message(editor.text.isBlank ? .hint : .warning, $0))] } ?? []
  }
}

extension EntryKind {
  private static let commands: [CommandName: EntryKind] = [
    .note: .note, .action: .action, .decision: .decision, .escalation: .escalation,
    .challenge: .challenge, .voice: .voice,
  ]

  /// The kind a command makes a line.
  init?(made command: CommandName) {
    guard let kind = EntryKind.commands[command] else { return nil }
    self = kind
  }

  /// The command that makes a line this kind.
  var command: CommandName? { EntryKind.commands.first { $0.value == self }?.key }
}
