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
  var suggestion = 0
  private var wantsToLeave = false
  private var setAside = ""
  private var isSaving = false

  /// Opens a meeting, on the line that was being typed when there is one.
  package init(meeting: ID<Meeting>, draft: Draft? = nil, book: Book) {
    self.meeting = meeting
    let items = book.agenda(of: meeting)
    item = items.first { $0.state == nil || $0.state == .open }?.id ?? items.first?.id
    guard let draft else { return }
    if let found = book[ID<AgendaItem>(draft.item)] { item = found.id }
    if !draft.entry.isEmpty, book[ID<MinuteEntry>(draft.entry)] != nil {
      editing = ID(draft.entry)
    }
    editor.replaceAll(draft.text)
  }

  package var context: KeymapContext { focus == .line ? .text : .list }

  package func title(_ desk: Desk) -> String {
    guard let record = desk.shown[meeting] else { return "Meeting" }
    let book = desk.shown
    return "\(book.name(of: record.body, on: record.date)) · \(record.kind.label.lowercased()) · "
      + (record.date?.shown ?? "no date")
  }

  package func status(_ desk: Desk) -> String {
    guard let record = desk.shown[meeting] else { return "" }
    guard record.state == .inSession else { return record.minutes?.label ?? record.state.label }
    let count = desk.shown.quorumCount(of: record)
    let quorum = desk.shown.isAttendanceTaken(record) ? count.outcome.label.uppercased() : ""
    return desk.isPlain ? quorum : "\(desk.now.time?.shown ?? "")  \(quorum)"
  }

  package var draft: Draft? {
    guard !editor.text.isBlank else { return nil }
    return Draft(
      meeting: meeting.text, item: item?.text ?? "", entry: editing?.text ?? "", text: editor.text)
  }

  package func offers(_ desk: Desk) -> [Offer] {
    var offers: [Offer] = []
    if focus == .line {
      let own = editor.text.isBlank ? itemActionTitle(desk) : nil
      offers.append(Offer(.accept, own ?? (editing == nil ? "Minute it" : "Change it")))
    } else {
      offers.append(Offer(.open, focus == .agenda ? "Go to item" : "Change"))
    }
    offers += [
      Offer(.nextItem, "Next item"), Offer(.action), Offer(.decision), Offer(.escalation),
      Offer(.note), Offer(.convert), Offer(.attendance), Offer(.closeMeeting, "Close"),
      Offer(.previousItem), Offer(.challenge), Offer(.voice), Offer(.declarations),
      Offer(.mattersArising), Offer(.planReview), Offer(.itemAction), Offer(.undo), Offer(.redo),
      Offer(.preview), Offer(.writePaper), Offer(.progress, "Move on"),
    ]
    if focus == .entries {
      offers += [Offer(.edit), Offer(.delete), Offer(.owner), Offer(.dueDate), Offer(.history)]
    }
    if focus == .agenda {
      offers += [
        Offer(.new, "Add item"), Offer(.markDone, "Dealt with"), Offer(.edit, "Change item"),
      ]
    }
    return offers
  }

  package mutating func handle(_ input: ScreenInput, _ desk: Desk) -> [Request] {
    switch input {
    case .command(let command):
      if command != .back { wantsToLeave = false }
      return run(command, desk)
    case .typed(let text): return type(text, desk)
    case .pasted(let text):
      focus = .line
      editor.insert(text.split(separator: "\n").joined(separator: " "))
    case .recorded: saved()
    case .refused: isSaving = false
    }
    return []
  }

  private mutating func type(_ text: String, _ desk: Desk) -> [Request] {
    wantsToLeave = false
    if focus == .agenda, let number = Int(text) {
      let items = desk.shown.agenda(of: meeting)
      if items.indices.contains(number - 1) { item = items[number - 1].id }
      return []
    }
    focus = .line
    suggestion = 0
    editor.insert(text)
    return []
  }

  /// The line is safe: the next one begins empty, or with what was set aside.
  private mutating func saved() {
    guard isSaving else { return }
    isSaving = false
    editing = nil
    editor = LineEditor(setAside)
    setAside = ""
  }

  private mutating func run(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .back: return leave()
    case .nextItem: return step(1, desk)
    case .previousItem: return step(-1, desk)
    case .nextPane, .previousPane: focus = focus == .agenda ? .line : .agenda
    case .undo: return editor.undoTyping() && focus == .line ? [] : [.takeBack]
    case .redo: return editor.redoTyping() && focus == .line ? [] : [.doAgain]
    case .note: return mark(.note, desk)
    case .action: return mark(.action, desk)
    case .decision: return mark(.decision, desk)
    case .escalation: return mark(.escalation, desk)
    case .challenge: return mark(.challenge, desk)
    case .voice: return mark(.voice, desk)
    case .convert: return [.open(kindChoice(desk))]
    default: return runItemCommand(command, desk) ?? runFocused(command, desk)
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

  private mutating func leave() -> [Request] {
    if focus != .line {
      focus = .line
      return []
    }
    if editing != nil {
      editing = nil
      editor = LineEditor(setAside)
      setAside = ""
      return []
    }
    if editor.text.isBlank { return [.close] }
    if wantsToLeave { return [.keep(editor.text), .close] }
    wantsToLeave = true
    return [
      .say(
        Message(
          .warning,
          "This line is not minuted yet. Enter minutes it; Esc again leaves and keeps it to paste.")
      )
    ]
  }

  private mutating func step(_ count: Int, _ desk: Desk) -> [Request] {
    let items = desk.shown.agenda(of: meeting)
    guard let here = items.firstIndex(where: { $0.id == item }) else { return [] }
    let next = min(max(0, here + count), items.count - 1)
    item = items[next].id
    selectedEntry = nil
    if focus == .entries { focus = .line }
    return []
  }

  private mutating func runOnLine(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open:
      return editor.text.isBlank ? runItemCommand(.itemAction, desk) ?? [] : commit(desk)
    case .complete: return complete(desk)
    case .moveUp: selectLastEntry(desk)
    case .moveDown: break
    default:
      suggestion = 0
      if case .toClipboard(let text) = editor.answer(command, clipboard: desk.clipboard) {
        return [.keep(text)]
      }
    }
    return []
  }

  private mutating func selectLastEntry(_ desk: Desk) {
    guard let last = item.flatMap({ desk.shown.entries(of: $0).last }) else { return }
    selectedEntry = last.id
    focus = .entries
  }

  /// What the line is understood as, now.
  func understood(_ desk: Desk) -> CaptureLine? {
    guard let record = desk.book[meeting] else { return nil }
    let kind = editing.flatMap { desk.book[$0]?.kind }
    var line = desk.book.surroundings(of: record, today: desk.today)
      .understand(editor.text, as: .note)
    if let kind, !line.hasMark, kind == .update { line.kind = kind }
    return line
  }

  private mutating func commit(_ desk: Desk) -> [Request] {
    guard let line = understood(desk), let item else { return [] }
    isSaving = true
    if let entry = editing {
      return [.record({ (book, now) throws(Refusal) in try book.editEntry(entry, to: line, now) })]
    }
    return [.record({ (book, now) throws(Refusal) in try book.addEntry(line, to: item, now) })]
  }

  /// Makes the line being typed, or the selected one, another kind.
  private mutating func mark(_ kind: EntryKind, _ desk: Desk) -> [Request] {
    if focus == .entries, let entry = selectedEntry {
      return [
        .record({ (book, now) throws(Refusal) in try book.convertEntry(entry, to: kind, now) })
      ]
    }
    focus = .line
    var text = editor.text
    let marks = Set(EntryKind.allCases.compactMap(\.mark))
    if let first = text.first, marks.contains(first) {
      text = String(text.dropFirst()).trimmedStart
    }
    editor.replaceAll(kind.mark.map { "\($0) \(text)" } ?? text)
    return []
  }

  /// Puts a line back into the editor to be changed; a half-typed new line is set aside.
  mutating func edit(_ entry: Record<MinuteEntry>, _ desk: Desk) {
    if editing == nil { setAside = editor.text }
    editing = entry.id
    editor = LineEditor(desk.book.typedForm(of: entry))
    focus = .line
  }

  /// Sets the line's words, as a choice made in another screen.
  mutating func complete(_ desk: Desk) -> [Request] {
    guard let typed = unfinishedOwner(desk) else {
      focus = .agenda
      return []
    }
    let found = ownerSuggestions(desk)
    guard !found.isEmpty else { return [] }
    let chosen = found[suggestion % found.count]
    for _ in typed { editor.deleteBackward() }
    editor.insert(chosen.label + " ")
    suggestion = 0
    return []
  }

  /// The letters after the last `@` before the cursor.
  var ownerBeingTyped: String? {
    let before = editor.textBeforeCursor
    guard let at = before.lastIndex(of: "@") else { return nil }
    let typed = String(before[before.index(after: at)...])
    return typed.count > 40 || typed.hasSuffix(" ") ? nil : typed
  }

  /// Those letters, unless they name an owner whole already.
  func unfinishedOwner(_ desk: Desk) -> String? {
    guard let typed = ownerBeingTyped else { return nil }
    let named = understood(desk)?.owner.map { desk.book.label(of: $0) }
    return named.map { typed.hasPrefix($0) } == true ? nil : typed
  }

  /// The owners those letters may mean.
  func ownerSuggestions(_ desk: Desk) -> [OwnerCandidate] {
    guard let typed = ownerBeingTyped, let record = desk.book[meeting] else { return [] }
    return desk.book.owners(matching: typed, for: record.body, on: desk.today)
  }
}

extension String {
  /// Without space at its start.
  var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
