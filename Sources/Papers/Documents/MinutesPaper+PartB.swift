// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// What Part B of some minutes holds, in numbers.
struct PartBCount: Sendable, Equatable {
  var items = 0
  /// Lines under items that are open themselves.
  var lines = 0
  /// Anything else that is marked: a note of attendance, an interest, an update.
  var others = 0

  var isEmpty: Bool { items + lines + others == 0 }

  /// "1 item and 2 lines".
  var words: String {
    let parts = [(items, "item"), (lines, "line"), (others, "other entry")]
      .filter { $0.0 > 0 }
      .map { counted($0.0, $0.1, $0.1 == "other entry" ? "other entries" : nil) }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "nothing" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Whether one thing only is counted, for the verb after the words.
  var isOne: Bool { items + lines + others == 1 }
}

extension MinutesPaper {
  /// Whether Part B is left out; minutes without one are the same for everybody.
  var isOpen: Bool { rendering == .open && !partB.isEmpty }

  /// What every page of the open version says.
  var openNotice: String? {
    guard isOpen else { return nil }
    return "Open version: \(partB.words) \(partB.isOne ? "is" : "are") withheld under Part B."
  }

  /// What the whole minutes say of their Part B, at the top.
  var partBNote: [Element] {
    guard !isOpen, !partB.isEmpty else { return [] }
    let words = "\(partB.words) \(partB.isOne ? "belongs" : "belong") to Part B of these minutes"
    return [.note(Line("\(words), which is OFFICIAL-SENSITIVE."))]
  }

  /// Counts what is in Part B.
  static func count(_ book: Book, _ meeting: Record<Meeting>) -> PartBCount {
    var count = PartBCount()
    for item in book.agenda(of: meeting.id) {
      if book.isRestricted(item) {
        count.items += 1
      } else {
        count.lines += book.entries(of: item.id).count { book.isRestricted($0) }
      }
    }
    let paper = MinutesPaper(uncounted: book, meeting)
    count.others =
      paper.allActionUpdates.count { paper.isRestricted($0) }
      + paper.allPlanUpdates.count { paper.isRestricted($0) }
      + paper.allPositions.count { paper.isRestricted($0) }
      + book.those(\Attendance.meeting, meeting.id).count { $0.marking == .officialSensitive }
      + book.those(\Declaration.meeting, meeting.id).count { paper.isRestricted($0) }
      + book.corrections(to: meeting.id).count { paper.isRestricted($0) }
      + book.amendmentsWhenAgreed(of: meeting.id).count { paper.isRestricted($0) }
    return count
  }

  private init(uncounted book: Book, _ meeting: Record<Meeting>) {
    self.book = book
    self.meeting = meeting
    rendering = .restricted
    partB = PartBCount()
  }

  /// Whether a line is left out of this rendering.
  func isWithheld(_ entry: Record<MinuteEntry>) -> Bool { isOpen && book.isRestricted(entry) }

  /// Whether an item is left out of this rendering.
  func isWithheld(_ item: Record<AgendaItem>) -> Bool { isOpen && book.isRestricted(item) }

  private func isRestricted(_ entry: ID<MinuteEntry>?) -> Bool {
    book[entry].map { book.isRestricted($0) } ?? false
  }

  private func isSensitive<Kind>(_ record: Record<Kind>?) -> Bool {
    record?.marking == .officialSensitive
  }

  func isRestricted(_ update: Record<ActionUpdate>) -> Bool {
    let action = book[update.action]
    return isSensitive(update) || isSensitive(action) || isRestricted(action?.entry)
  }

  func isRestricted(_ update: Record<PlanUpdate>) -> Bool {
    isSensitive(update) || isSensitive(book[update.row]) || isRestricted(update.entry)
  }

  func isRestricted(_ position: Record<StatementPosition>) -> Bool {
    isSensitive(position) || isSensitive(book[position.statement])
  }

  func isRestricted(_ declaration: Record<Declaration>) -> Bool {
    isSensitive(declaration) || book[declaration.item].map { book.isRestricted($0) } ?? false
  }

  func isRestricted(_ movement: Record<Movement>) -> Bool {
    isSensitive(movement) || book[movement.declaration].map { isRestricted($0) } ?? false
  }

  func isRestricted(_ question: Record<ChallengeQuestion>) -> Bool {
    let items = agenda.filter { $0.type == .challengeQuestions }
    return isSensitive(question) || items.contains { book.isRestricted($0) }
  }

  /// What goes on to the next meeting, in words; an item of Part B by its number alone.
  func line(of matter: CarriedMatter) -> Line {
    guard let item = matter.record.flatMap({ book[ID<AgendaItem>($0.id)] }), isWithheld(item) else {
      return Line(matter.words, records: matter.record.map { [$0] } ?? [])
    }
    return Line("Item \(book.number(of: item)), in Part B")
  }

  func isRestricted(_ correction: Record<Correction>) -> Bool {
    isSensitive(correction) || isRestricted(correction.entry)
  }

  func isRestricted(_ amendment: Record<ProposedAmendment>) -> Bool {
    isSensitive(amendment) || isRestricted(amendment.entry)
      || book[amendment.item].map { book.isRestricted($0) } ?? false
  }

  /// A check accepted at closing quotes what it is about; one kept before that was noted down is
  /// left out wherever there is a Part B.
  func isRestricted(_ acceptance: Record<Acceptance>) -> Bool {
    if isSensitive(acceptance) { return true }
    let parts = acceptance.record?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    guard parts.count == 2 else { return ClosingCheck.quoting.contains(acceptance.check) }
    switch parts[0] {
    case MinuteEntry.about.name: return isRestricted(ID<MinuteEntry>(parts[1]))
    case AgendaItem.about.name:
      return book[ID<AgendaItem>(parts[1])].map { book.isRestricted($0) } ?? false
    case PlanRow.about.name: return isSensitive(book[ID<PlanRow>(parts[1])])
    default: return false
    }
  }
}

extension ClosingCheck {
  /// The checks whose findings quote a line, an item or a plan row.
  fileprivate static let quoting = Set(
    [
      ClosingCheck.unownedAction, .undatedAction, .decisionWording, .escalationAsk, .planRows,
      .itemNotReached, .personName, .pseudonymDetail,
    ].map(\.rawValue))
}
