// SPDX-License-Identifier: Apache-2.0

/// What forms and registers leave to a record's own operations: states, given numbers, decisions
/// and everything under agreed minutes.
extension Book {
  /// Refuses a form's values that only operations may set; the marking may always be changed.
  func checkProtection(
    of kind: KindEntry, present: Row?, values: [Int: Stored?]
  ) throws(Refusal) {
    guard let present else {
      if kind.isNumbered || kind.isIssued { throw .ownCommands(what: kind.names.title) }
      return
    }
    let changed = kind.ownFields.filter { field in
      values[field.slot].map { $0 != present[field.slot] } ?? false
    }
    guard !changed.isEmpty else { return }
    try checkFixed(present, kind: kind)
    if changed.contains(where: { $0.isState || $0 is any NumberDeclaration }) {
      throw .ownCommands(what: title(of: present, kind: kind))
    }
  }

  func checkRemovable(_ row: Row, kind: KindEntry) throws(Refusal) {
    try checkFixed(row, kind: kind)
    if kind.isNumbered { throw .ownCommands(what: title(of: row, kind: kind)) }
  }

  /// Refuses to put another version in the place of the one that stands, where the record is fixed.
  ///
  /// States and numbers come here too: each version was made by the record's own commands. What is
  /// said of a decision may be settled until members have the minutes that print it; how it was
  /// carried out, ratified and reported, always.
  func checkSettlable(
    _ row: Row, kind: KindEntry, field: any FieldDeclaration
  ) throws(Refusal) {
    guard kind.names.name == Decision.about.name else { return try checkFixed(row, kind: kind) }
    let shape = Decision.shape
    let told = [
      shape.carriedOut.slot, shape.carriedOutOn.slot, shape.carriedOutNote.slot,
      shape.ratifiedAt.slot, shape.reportedAt.slot,
    ]
    if !told.contains(field.slot) { try checkWritable(at: Record<Decision>(row: row).meeting) }
  }

  /// Refuses to take a record out that a form could not take out either; what only its own commands
  /// take out was taken out by them.
  func checkTakingOut(_ row: Row, kind: KindEntry) throws(Refusal) {
    if kind.isNumbered || kind.names.name == MinuteEntry.about.name { return }
    try checkReferrers(of: RecordReference(kind: kind.names.name, id: row.id))
  }

  private func checkFixed(_ row: Row, kind: KindEntry) throws(Refusal) {
    if kind.names.name == Decision.about.name {
      throw .decisionFixed(number: Record<Decision>(row: row).number)
    }
    if kind.isFixed { throw .neverEdited(what: title(of: row, kind: kind)) }
    if kind.isIssued { throw .issuedFixed(what: title(of: row, kind: kind)) }
    guard let id = meeting(holding: row, kind: kind) else { return }
    // Members' own proposals are made while they have the draft.
    if kind.names.name == ProposedAmendment.about.name, self[id]?.minutes == .circulated { return }
    try checkWritable(at: id)
  }

  /// The meeting whose minutes print a record.
  private func meeting(holding row: Row, kind: KindEntry) -> ID<Meeting>? {
    let printed: Set<String> = [
      AgendaItem.about.name, Attendance.about.name, Declaration.about.name,
      Movement.about.name, MinuteEntry.about.name, Acceptance.about.name, JointBody.about.name,
      ProposedAmendment.about.name, Correction.about.name, ChallengeQuestion.about.name,
    ]
    if kind.names.name == Meeting.about.name { return ID(row.id) }
    guard printed.contains(kind.names.name), let slot = kind.slot(named: Meeting.about.name),
      case .text(let id) = row[slot]
    else { return nil }
    return ID(id)
  }
}

extension KindEntry {
  /// Whether its records say what left the building, and to whom.
  fileprivate var isIssued: Bool {
    [IssuedPaper.about.name, IssuedFile.about.name, Distribution.about.name].contains(names.name)
  }

  /// Whether its records bear a number that is given once.
  fileprivate var isNumbered: Bool { givenNumber != nil }
}

extension FieldDeclaration {
  fileprivate var isState: Bool {
    if case .state = type { true } else { false }
  }
}
