// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// One item of a meeting's minutes by itself, to be sent to another body: what was minuted under it
/// and what was decided and agreed, with no more of the meeting than its reader needs.
package struct ExtractPaper: Sendable {
  private let item: Record<AgendaItem>
  private let minutes: MinutesPaper
  private var book: Book { minutes.book }
  private var meeting: Record<Meeting> { minutes.meeting }

  /// Prepares the extract, whole unless the open version is asked for; nil when the item belongs
  /// to no meeting.
  package init?(
    _ book: Book, item: Record<AgendaItem>, rendering: MinutesRendering = .restricted
  ) {
    guard let meeting = book[item.meeting] else { return nil }
    self.item = item
    minutes = MinutesPaper(book, meeting: meeting, rendering: rendering)
  }

  private var isWithheld: Bool { minutes.isWithheld(item) }

  /// Draws the extract up.
  package func paper() -> Paper {
    let name = book.bodyNames(of: meeting)
    let number = book.number(of: item)
    let paper = Paper(
      title: "Extract from the minutes of \(withArticle(name))",
      subtitle: "Item \(number) of the meeting of \(stated(meeting.date?.shownLong))", body: name,
      marking: "", summary: facts,
      elements: minutes.elements(of: item, number: number).map(traced) + outcomes + corrections
        + [.note(Line(whole))])
    return book.finished(
      paper, notice: notice, also: isWithheld ? [] : printed, on: meeting.date)
  }

  /// As the minutes say; of what is withheld only as far as this item goes.
  private var notice: String? {
    let draft = meeting.minutes == .agreed ? nil : "DRAFT: these minutes are not agreed yet."
    let entries = book.entries(of: item.id)
    let hidden = entries.count { minutes.isWithheld($0) }
    let open: String? =
      isWithheld
      ? "Open version: this item is withheld under Part B."
      : hidden > 0 ? "Open version: \(counted(hidden, "line")) withheld under Part B." : nil
    let parts = [draft, open].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var facts: [Fact] {
    let quorum = meeting.kind == .network ? nil : book.quorumWords(of: meeting, during: item.id)
    return [
      Fact(label: "Meeting", value: meeting.kind.label),
      Fact(label: "Date", value: stated(meeting.date?.shownLong)),
      Fact(label: "Chair", value: minutes.chair), Fact(label: "Minutes", value: minutes.version),
    ] + (quorum.map { [Fact(label: "In the room for this item", value: $0)] } ?? [])
  }

  private var whole: String {
    let holder = book.secretary(of: meeting.body, on: minutes.day)
    return "This is one item of the minutes only. For the whole, ask: \(holder)."
  }

  private var entries: [Record<MinuteEntry>] {
    book.entries(of: item.id).filter { !minutes.isWithheld($0) }
  }

  /// Every record whose words the extract prints, for its marking.
  private var printed: [RecordReference] {
    let subjects =
      entries.compactMap { $0.action.map { RecordReference($0) } }
      + entries.compactMap { $0.decision.map { RecordReference($0) } }
      + entries.compactMap { $0.escalation.map { RecordReference($0) } }
    let escalation = item.escalation.map { [RecordReference($0)] } ?? []
    let under = minutes.printedUnder(item)
    let shown = minutes.isOpen ? under.filter { book.marking(of: [$0]) == .official } : under
    return [meeting.reference, item.reference] + entries.map(\.reference) + subjects + escalation
      + shown
  }

  /// The lines of the item know the minutes they are.
  private func traced(_ element: Element) -> Element {
    let number = book.number(of: item)
    guard case .list(true, var items) = element else { return element }
    let lines = book.entries(of: item.id)
    for (place, entry) in lines.enumerated() where items.indices.contains(place) {
      guard items[place].number == "\(number).\(place + 1)", !minutes.isWithheld(entry),
        !items[place].line.references.contains(entry.reference)
      else { continue }
      items[place].line.records.append(entry.reference)
    }
    return .list(ordered: true, items)
  }

  /// The decisions and actions once more, so that its reader sees at once what is wanted.
  private var outcomes: [Element] {
    guard !isWithheld else { return [] }
    return [
      .table(
        minutes.decisionTable(
          of: entries, caption: "Decisions under this item",
          emptyNote: none(.decision, "No decision was made under this item."))),
      .table(
        minutes.actionTable(
          of: entries, caption: "Actions under this item",
          emptyNote: none(.action, "No action was agreed under this item."))),
    ]
  }

  private func none(_ kind: EntryKind, _ words: String) -> String {
    minutes.emptyNote(kind, among: book.entries(of: item.id), words)
  }

  /// What was corrected in this item's lines since the minutes were agreed.
  private var corrections: [Element] {
    let lines = Set(entries.map(\.id))
    let found = minutes.corrections.filter { correction in
      correction.entry.map(lines.contains) == true
        && !(minutes.isOpen && minutes.isRestricted(correction))
    }
    guard !found.isEmpty else { return [] }
    let items = found.map { correction in
      let number = book[correction.entry].map { book.number(of: $0) } ?? ""
      let words = "\(sentence(correction.text)) Recorded \(stated(correction.on?.shownShort))."
      return ListItem(
        line: Line(strong: "Minute \(number) is to read: ", words, records: [correction.reference]))
    }
    return [.heading(level: 1, "Corrections since"), .list(ordered: false, items)]
  }
}

extension MinutesPaper {
  /// What an item prints besides its own lines: updates, judgements and interests of the meeting.
  fileprivate func printedUnder(_ item: Record<AgendaItem>) -> [RecordReference] {
    switch item.type {
    case .declarations: book.declarations(at: meeting.id).map(\.reference)
    case .mattersArising:
      book.those(\ActionUpdate.meeting, meeting.id)
        .flatMap { [$0.reference] + ($0.action.map { [RecordReference($0)] } ?? []) }
    case .planReview:
      book.those(\PlanUpdate.meeting, meeting.id)
        .flatMap { [$0.reference] + ($0.row.map { [RecordReference($0)] } ?? []) }
    case .challengeQuestions: book.those(\ChallengeQuestion.meeting, meeting.id).map(\.reference)
    case .escalationReceived, .answerReturned:
      (item.escalation.map { book.hops(of: $0) } ?? []).map(\.reference)
    default: []
    }
  }
}
