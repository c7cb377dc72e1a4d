// SPDX-License-Identifier: Apache-2.0

// What open versions leave out: what is marked OFFICIAL-SENSITIVE, and what was born in it.
extension Book {
  /// Whether a record's words are left out of open versions. A record that this book does not know
  /// is left out as well, because nobody can say what it holds.
  package func isRestricted(_ reference: RecordReference) -> Bool {
    var seen: Set<RecordReference> = []
    return isRestricted(reference, &seen)
  }

  private func isRestricted(
    _ reference: RecordReference, _ seen: inout Set<RecordReference>
  ) -> Bool {
    // A record is met again only on a way round; the first meeting with it gives the answer.
    guard seen.insert(reference).inserted else { return false }
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return true }
    if row[CommonFields.shape.marking.slot] == Marking.officialSensitive.stored { return true }
    return origins(of: row, kind).contains { isRestricted($0, &seen) }
  }

  /// The records whose restriction a record shares.
  private func origins(of row: Row, _ kind: KindEntry) -> [RecordReference] {
    let name = kind.names.name
    let own = (Book.originFields[name] ?? []).compactMap { field -> RecordReference? in
      guard let slot = kind.slot(named: field), let value = row[slot] else { return nil }
      return kind.field(at: slot)?.reference(value)
    }
    // A reference to what is not there restricts nothing.
    return (own + otherOrigins(of: row, name)).filter(holds)
  }

  /// Whether a record is in the book, taken out or not.
  package func holds(_ reference: RecordReference) -> Bool {
    Registry.kind(named: reference.kind).map { row(kind: $0.number, id: reference.id) != nil }
      ?? false
  }

  /// By kind, the fields that name what a record was born in or tells of.
  private static let originFields: [String: [String]] = [
    AgendaItem.about.name: ["meeting", "escalation", "audit", "backlog-item"],
    BacklogItem.about.name: ["placed-as"],
    MinuteEntry.about.name: ["meeting", "item", "action", "decision", "escalation", "plan-row"],
    Action.about.name: ["minute", "escalation"],
    ActionUpdate.about.name: ["action"],
    Escalation.about.name: ["minute"],
    Hop.about.name: ["escalation"],
    PlanRow.about.name: ["plan"],
    PlanUpdate.about.name: ["plan-row", "minute"],
    StatementPosition.about.name: ["statement"],
    Attendance.about.name: ["meeting"],
    Declaration.about.name: ["meeting", "item"],
    Movement.about.name: ["meeting", "declaration"],
    ChallengeQuestion.about.name: ["meeting"],
    Correction.about.name: ["meeting", "minute"],
    ProposedAmendment.about.name: ["meeting", "minute", "item"],
    Acceptance.about.name: ["meeting"],
    Narrative.about.name: ["report"],
  ]

  /// The origins that no field of the record names by itself.
  private func otherOrigins(of row: Row, _ kind: String) -> [RecordReference] {
    switch kind {
    case Decision.about.name:
      those(\MinuteEntry.decision, ID(row.id)).map(\.reference)
    case ChallengeQuestion.about.name:
      Record<ChallengeQuestion>(row: row).meeting.map { meeting in
        agenda(of: meeting).filter { $0.type == .challengeQuestions }.map(\.reference)
      } ?? []
    case Acceptance.about.name:
      Record<Acceptance>(row: row).record.flatMap(RecordReference.init(written:)).map { [$0] } ?? []
    case Narrative.about.name:
      RecordReference(section: Record<Narrative>(row: row).section).map { [$0] } ?? []
    default: []
    }
  }

  /// Where a record is to be found, without any of its words: "minute 8.2 of HG, 24 Nov 2026".
  package func whereabouts(of reference: RecordReference) -> String {
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return "a record that is not in this book" }
    if let entry = self[ID<MinuteEntry>(row.id)], kind.names.name == MinuteEntry.about.name {
      return "minute \(number(of: entry)) of \(meetingName(entry.meeting))"
    }
    if let item = self[ID<AgendaItem>(row.id)], kind.names.name == AgendaItem.about.name {
      return "item \(number(of: item)) of \(meetingName(item.meeting))"
    }
    let noun = kind.names.title.lowercasedStart
    if let number = kind.shownNumber(of: row) {
      return "\(noun) \(number)"
    }
    for name in ["action", "escalation", "minute", "item", "meeting", "body", "plan"] {
      guard let slot = kind.slot(named: name), let value = row[slot],
        let holder = kind.field(at: slot)?.reference(value)
      else { continue }
      let isNamed = name == "meeting" || name == "body"
      return "\(noun) of \(isNamed ? title(of: holder) : whereabouts(of: holder))"
    }
    return "\(noun) \(row.id)"
  }

  private func meetingName(_ id: ID<Meeting>?) -> String {
    guard let meeting = self[id] else { return "a meeting" }
    return "\(shortName(of: meeting.body)), \(meeting.date?.shownShort ?? "no date")"
  }
}

extension RecordReference {
  /// The record a chair writes about under the name of a section; nil for a whole section.
  fileprivate init?(section: String) {
    guard let named = RecordReference(written: section) else { return nil }
    switch named.kind {
    case "row": self.init(ID<PlanRow>(named.id))
    case "action", "statement": self = named
    default: return nil
    }
  }
}

extension String {
  /// With a small first letter, to stand inside a sentence; initials stay.
  var lowercasedStart: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
