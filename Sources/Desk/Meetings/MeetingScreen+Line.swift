// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Types or pastes into the line; minutes that are agreed or with members take no more.
  mutating func insert(_ text: String, _ desk: Desk) -> [Request] {
    wantsToLeave = false
    if let refusal = whyNotTyped(desk) { return [.say(Message(.warning, refusal.words))] }
    focus = .line
    completion = nil
    editor.insert(text.split(separator: "\n").joined(separator: " "))
    return []
  }

  private func whyNotTyped(_ desk: Desk) -> Refusal? {
    guard let record = desk.shown[meeting] else { return nil }
    switch record.minutes {
    case .agreed: return .minutesAgreed(meeting: desk.shown.title(of: record))
    case .circulated: return .minutesCirculated(meeting: desk.shown.title(of: record))
    case .drafting, .chairChecking, nil: return nil
    }
  }

  /// The line is safe: the next one begins empty, or with what was set aside.
  mutating func saved() {
    guard isSaving else { return }
    isSaving = false
    beginAnew()
  }

  private mutating func beginAnew() {
    editing = nil
    editor = LineEditor(setAside)
    setAside = ""
    completion = nil
  }

  /// Esc goes back a step at a time and never loses a word.
  mutating func leave(_ desk: Desk) -> [Request] {
    if focus != .line, !isWhereOpened {
      focus = .line
      return []
    }
    if editing != nil { return stopEditing(desk) }
    if editor.text.isBlank { return leaveKeptLines(desk) + [.close] + stillInSession(desk) }
    if wantsToLeave { return [.keep(keptWords ?? editor.text), .close] }
    wantsToLeave = true
    return [
      .say(
        Message(
          .warning,
          "This line is not minuted yet. Enter minutes it; Esc again leaves and keeps it to paste.")
      )
    ]
  }

  /// Whether nothing was done since a search or a paper's line led here.
  private var isWhereOpened: Bool {
    focus == .entries && openedAt != nil && selectedEntry == openedAt && editor.text.isBlank
  }

  /// Letters typed from now on go to a list, so whoever leaves a meeting under way is told.
  private func stillInSession(_ desk: Desk) -> [Request] {
    guard desk.shown[meeting]?.state == .inSession else { return [] }
    let way = desk.keyName(.goMeeting) == "the menu" ? "Enter on it" : desk.keyName(.goMeeting)
    return [.say(Message(.hint, "The meeting is still in session; \(way) goes on minuting it."))]
  }

  /// The minuted line stays as it was; what was typed over it can be pasted.
  private mutating func stopEditing(_ desk: Desk) -> [Request] {
    let words = editor.text
    let before = editing.flatMap { desk.book[$0] }.map { desk.book.typedForm(of: $0) }
    beginAnew()
    guard words != before, !words.isBlank else { return [] }
    let hint = "The line stays as it was; \(desk.keyName(.paste)) pastes what you typed."
    return [.keep(words), .say(Message(.hint, hint))]
  }

  mutating func runOnLine(_ command: CommandName, _ desk: Desk) -> [Request] {
    switch command {
    case .accept, .open:
      return editor.text.isBlank ? runItemCommand(.itemAction, desk) ?? [] : commit(desk)
    case .complete: return complete(desk)
    case .splitLine: return split(desk)
    case .moveUp:
      if !editor.moveUp(columns: typingColumns(desk)) { selectEntry(back: 1, desk) }
    case .moveDown: editor.moveDown(columns: typingColumns(desk))
    case .pageUp: selectEntry(back: max(1, desk.size.rows / 3), desk)
    default:
      completion = nil
      if case .toClipboard(let text) = editor.answer(command, clipboard: desk.clipboard) {
        return [.keep(text)]
      }
    }
    return []
  }

  /// The columns the typed line is wrapped to.
  private func typingColumns(_ desk: Desk) -> Int {
    let drawing = MeetingDrawing(screen: self, desk: desk)
    return MeetingDrawing.typingColumns(in: drawing.linesColumns(of: desk.size.columns))
  }

  private mutating func selectEntry(back count: Int, _ desk: Desk) {
    let entries = item.map { desk.shown.entries(of: $0) } ?? []
    guard !entries.isEmpty else { return }
    selectedEntry = entries[max(0, entries.count - count)].id
    focus = .entries
  }

  /// What the line is understood as, now; the first of the lines when it holds several.
  func understood(_ desk: Desk) -> CaptureLine? { understoodLines(desk).first }

  /// The lines that what is typed is understood as.
  func understoodLines(_ desk: Desk) -> [CaptureLine] { understand(editor.text, desk) }

  private func understand(_ text: String, _ desk: Desk) -> [CaptureLine] {
    guard let record = desk.book[meeting] else { return [] }
    let kind = editing.flatMap { desk.book[$0]?.kind }
    let surroundings = CaptureSurroundings(
      book: desk.book, body: record.body, today: desk.today, nextMeeting: facts(desk).nextMeeting)
    var lines = surroundings.understandAll(text)
    guard let first = lines.first else { return lines }
    if kind == .update, !first.hasMark { lines[0].kind = .update }
    // A line put back to be changed shows its Part B mark, so one taken away is meant.
    if editing != nil, first.isRestricted == nil { lines[0].isRestricted = false }
    return lines
  }

  private mutating func commit(_ desk: Desk) -> [Request] { record(understoodLines(desk), desk) }

  /// Minutes what was understood, or changes the line being changed to it.
  private mutating func record(_ lines: [CaptureLine], _ desk: Desk) -> [Request] {
    guard let item, !lines.isEmpty else { return [] }
    isSaving = true
    let isDeciding = lines.contains { $0.kind == .decision }
    let warning = isDeciding ? inquorateWarning(.decision, desk) : []
    if let entry = editing {
      return [
        .record(
          { (book, now) throws(Refusal) in try book.editEntry(entry, to: lines, now) },
          then: warning)
      ]
    }
    return [
      .record(
        { (book, now) throws(Refusal) in try book.addEntries(lines, to: item, now) },
        then: warning)
    ]
  }

  /// Makes two lines at the cursor: of a minuted line both are recorded; of a new one the first,
  /// and the rest stays to be typed on.
  private mutating func split(_ desk: Desk) -> [Request] {
    let first = String(editor.textBeforeCursor)
    let rest = String(editor.text.dropFirst(first.count))
    guard !first.isBlank, !rest.isBlank else {
      return [.say(Message(.hint, "Put the cursor where the second line is to begin."))]
    }
    if editing != nil { return record(understand(first, desk) + understand(rest, desk), desk) }
    setAside = rest.trimmedStart
    return record(understand(first, desk), desk)
  }

  /// Makes the line being typed, or the selected one, another kind.
  mutating func mark(_ kind: EntryKind, _ desk: Desk) -> [Request] {
    if focus == .entries, let entry = selectedEntry {
      return [
        .record(
          { (book, now) throws(Refusal) in try book.convertEntry(entry, to: kind, now) },
          then: inquorateWarning(kind, desk))
      ]
    }
    focus = .line
    let fromEnd = editor.text.utf8.count - editor.cursor
    let (part, before) = typedParts
    let marks = Set(EntryKind.allCases.compactMap(\.mark))
    let isMarked = before.first.map(marks.contains) == true
    let words = isMarked ? String(before.dropFirst()).trimmedStart : before
    editor.replaceAll(part + (kind.mark.map { "\($0) \(words)" } ?? words))
    editor.move(to: max(0, editor.text.utf8.count - fromEnd))
    return []
  }

  /// Puts a line back into the editor to be changed; what is half typed is set aside.
  mutating func edit(_ entry: Record<MinuteEntry>, _ desk: Desk) -> [Request] {
    let stopped = editing == nil ? [] : stopEditing(desk)
    setAside = [editor.text, setAside].filter { !$0.isBlank }.joined(separator: " | ")
    editing = entry.id
    editor = LineEditor(desk.book.typedForm(of: entry))
    focus = .line
    return stopped
  }
}

extension String {
  /// Without space at its start.
  var trimmedStart: String { String(drop(while: \.isWhitespace)) }
}
