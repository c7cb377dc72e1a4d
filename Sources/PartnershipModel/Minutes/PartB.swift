// SPDX-License-Identifier: Apache-2.0

// Part B of the minutes is what is marked OFFICIAL-SENSITIVE, item by item and line by line, so
// that the rest (Part A) can travel.
extension Book {
  /// Whether an item belongs to Part B: it is marked, or what it brings is.
  package func isRestricted(_ item: Record<AgendaItem>) -> Bool {
    item.marking == .officialSensitive || isSensitive(self[item.escalation])
      || isSensitive(self[item.audit])
  }

  /// Whether a line belongs to Part B: it is marked, its item is, or what it recorded is.
  package func isRestricted(_ entry: Record<MinuteEntry>) -> Bool {
    if entry.marking == .officialSensitive { return true }
    if let item = self[entry.item], isRestricted(item) { return true }
    switch entry.kind {
    case .action: return isSensitive(self[entry.action])
    case .decision: return isSensitive(self[entry.decision])
    case .escalation: return isSensitive(self[entry.escalation])
    case .note, .update, .challenge, .voice: return false
    }
  }

  /// Whether anything a meeting's minutes print belongs to Part B.
  package func hasPartB(_ meeting: ID<Meeting>) -> Bool {
    agenda(of: meeting).contains { item in
      isRestricted(item) || entries(of: item.id).contains { isRestricted($0) }
    }
  }

  private func isSensitive<Kind>(_ record: Record<Kind>?) -> Bool {
    record?.marking == .officialSensitive
  }

  /// Puts a line into Part B or opens it again; what it recorded is marked as the line is.
  package func restrict(
    _ id: ID<MinuteEntry>, _ isRestricted: Bool, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id] else { throw .noSuchRecord(what: "minute", id: id.text) }
    if !isRestricted, let item = self[entry.item], self.isRestricted(item) {
      throw .itemInPartB(item: number(of: item), title: item.title)
    }
    var drafting = Drafting(self, circumstances)
    mark(entry, isRestricted, in: &drafting)
    if drafting.isEmpty { throw .nothingToChange }
    let number = number(of: entry)
    return drafting.batch(
      isRestricted ? "Put minute \(number) into Part B" : "Open minute \(number) again")
  }

  /// Puts an item with all its lines into Part B, or opens the item again; lines that were marked
  /// by themselves stay marked.
  package func restrict(
    _ id: ID<AgendaItem>, _ isRestricted: Bool, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let item = self[id] else { throw .noSuchRecord(what: "agenda item", id: id.text) }
    var drafting = Drafting(self, circumstances)
    drafting.mark(id, isRestricted ? .officialSensitive : nil)
    if let escalation = item.escalation, !isRestricted, self[escalation] != nil {
      drafting.mark(escalation, nil)
    }
    for entry in entries(of: id) where isRestricted || entry.marking == .official {
      markSubject(of: entry, isRestricted, in: &drafting)
    }
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch(
      isRestricted
        ? "Put item \(number(of: item)) into Part B" : "Open item \(number(of: item)) again")
  }

  func mark(_ entry: Record<MinuteEntry>, _ isRestricted: Bool, in drafting: inout Drafting) {
    drafting.mark(entry.id, isRestricted ? .officialSensitive : nil)
    markSubject(of: entry, isRestricted, in: &drafting)
  }

  private func markSubject(
    of entry: Record<MinuteEntry>, _ isRestricted: Bool, in drafting: inout Drafting
  ) {
    let marking: Marking? = isRestricted ? .officialSensitive : nil
    if let action = self[entry.action] { drafting.mark(action.id, marking) }
    if let decision = self[entry.decision] { drafting.mark(decision.id, marking) }
    if let escalation = self[entry.escalation] { drafting.mark(escalation.id, marking) }
  }

  /// Marks a line just minuted or changed, and what it recorded, as its text or its item says.
  ///
  /// The line and its subject are read from the book as it will be, because both may be new.
  func markAsTyped(
    _ id: ID<MinuteEntry>, _ line: CaptureLine, under item: ID<AgendaItem>?,
    in drafting: inout Drafting
  ) {
    let isInPartB = self[item].map { isRestricted($0) } ?? false
    let wasRestricted = self[id]?.marking == .officialSensitive
    guard isInPartB || wasRestricted || line.isRestricted == true else { return }
    let outcome = drafting.outcome
    guard let entry = outcome[id] else { return }
    switch line.isRestricted {
    case true?: outcome.mark(entry, true, in: &drafting)
    case false? where !isInPartB: outcome.mark(entry, false, in: &drafting)
    default: outcome.markSubject(of: entry, true, in: &drafting)
    }
  }
}
