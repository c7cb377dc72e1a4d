// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// What is asked about: "the due date of action 12"; for a record's own state, the record.
  func whatIsAsked(_ place: FieldPlace) -> String {
    let record = sentenceName(of: place.reference)
    let kind = Registry.kinds[place.kind]
    guard let field = place.field, !field.isState(of: kind) else { return record }
    return "\(field.sentenceName(of: kind)) of \(record)"
  }

  /// What stands in a field now.
  package func standing(at place: FieldPlace) -> Stored? {
    row(kind: place.kind, id: place.id)?[place.slot]
  }

  /// What was decided, for the history: "Let the due date of action 12 be Thu 3 Dec 2026".
  func settlingWords(_ choice: ConflictChoice, of conflict: FieldConflict) -> String {
    let record = sentenceName(of: conflict.place.reference)
    if conflict.isRemoval { return choice.value == nil ? "Keep \(record)" : "Take out \(record)" }
    guard let field = conflict.place.field else { return "Settle \(record)" }
    let value = choice.value == nil ? "empty" : Book.shortened(words(choice.value, of: field))
    let isText = field.isQuoted && choice.value != nil
    return "Let \(whatIsAsked(conflict.place)) be \(isText ? "'\(value)'" : value)"
  }

  /// What a record is called inside a sentence: "action 12", "minute 5.2 of Tackling Exploitation
  /// Group, Tue 24 Nov 2026".
  package func sentenceName(of reference: RecordReference, cutTo limit: Int = 60) -> String {
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return "\(reference.kind) \(reference.id)" }
    switch reference.kind {
    case Partnership.about.name, Agency.about.name, Body.about.name, Seat.about.name,
      Meeting.about.name:
      let title = title(of: row, kind: kind)
      return title.isBlank ? "\(kind.names.title.lowercasedFirst) \(row.id)" : title
    case MinuteEntry.about.name: return sentenceName(of: Record<MinuteEntry>(row: row))
    case AgendaItem.about.name: return sentenceName(of: Record<AgendaItem>(row: row))
    case Attendance.about.name: return sentenceName(of: Record<Attendance>(row: row))
    default: return sentenceName(of: row, kind, cutTo: limit)
    }
  }

  /// What a settlement is called: "the decision about the due date of action 12".
  func title(of settlement: Record<Settlement>) -> String {
    let parts = settlement.subject.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Registry.kind(named: parts[0]),
      let slot = kind.slot(named: settlement.field)
    else { return "the decision about \(settlement.subject)" }
    let place = FieldPlace(kind: kind.number, id: parts[1], slot: slot)
    return "the decision about \(whatIsAsked(place))"
  }

  private func sentenceName(of entry: Record<MinuteEntry>) -> String {
    let number = self[entry.id].map { self.number(of: $0) } ?? ""
    let words = number.isEmpty ? "'\(Book.shortened(entry.text, to: 40))'" : number
    return "minute \(words) of \(meetingWords(entry.meeting))"
  }

  private func sentenceName(of item: Record<AgendaItem>) -> String {
    let place = self[item.id].map { "\(number(of: $0)) " } ?? ""
    return "item \(place)(\(Book.shortened(item.title))) of \(meetingWords(item.meeting))"
  }

  private func sentenceName(of attendance: Record<Attendance>) -> String {
    let who = self[attendance.seat].map { label(of: $0) } ?? attendance.who ?? "somebody"
    return "the attendance of \(who) at \(meetingWords(attendance.meeting))"
  }

  private func meetingWords(_ id: ID<Meeting>?) -> String {
    self[id].map { title(of: $0) } ?? "no meeting"
  }

  private func sentenceName(of row: Row, _ kind: KindEntry, cutTo limit: Int) -> String {
    let what = kind.names.title.lowercasedFirst
    let title = title(of: row, kind: kind, cutTo: limit)
    if title.hasPrefix("\(kind.names.title) ") {
      guard title.hasSuffix(" \(row.id)") else { return title.lowercasedFirst }
      // It has no name of its own: the first record it belongs to names it.
      let holder = kind.referenceSlots.lazy.compactMap { slot in
        row[slot].flatMap { kind.field(at: slot)?.reference($0) }
      }.first
      return holder.map { "\(what) of \(self.title(of: $0))" } ?? title.lowercasedFirst
    }
    return title.isBlank ? "\(what) \(row.id)" : "\(what) '\(title)'"
  }
}
