// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Records that nobody declared an interest.
  package func recordNoDeclarations(
    _ id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard declarations(at: id).isEmpty else {
      throw .wrongValue(
        field: Meeting.shape.declarations.label, given: DeclarationsTaken.none.label,
        wanted: "the interests listed already")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.declarations, DeclarationsTaken.none)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("No interests declared")
  }

  /// Records an interest somebody declared; one who withdraws is out of the room for the item.
  ///
  /// - Throws: `Refusal` when somebody withdraws from no item, or is not in the room at it.
  package func addDeclaration(
    _ draft: DeclarationDraft, at id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try writable(id)
    guard !draft.who.isBlank else { throw .needsText(what: "Who declared it") }
    guard !draft.interest.isBlank else { throw .needsText(what: "The interest") }
    if let item = draft.item { _ = try place(of: item, at: meeting) }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Declaration.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.who, draft.who)
    drafting.set(new, \.seat, draft.member?.seat)
    drafting.set(new, \.interest, draft.interest)
    drafting.set(new, \.item, draft.item)
    drafting.set(new, \.conduct, draft.conduct)
    drafting.set(new, \.outcome, draft.outcome)
    drafting.set(id, \.declarations, .made)
    if draft.conduct == .withdrew {
      try withdraw(draft.member, from: draft.item, at: meeting, declaring: new, in: &drafting)
    }
    return drafting.settled(at: id, "Interest declared by \(draft.who)")
  }

  /// Records what was done about an interest, when its item was taken.
  package func setConduct(
    _ id: ID<Declaration>, to conduct: InterestConduct, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let declaration = self[id] else {
      throw .noSuchRecord(what: "declaration of interest", id: id.text)
    }
    let meeting = try writable(declaration.meeting)
    guard declaration.conduct != conduct else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.conduct, conduct)
    for movement in those(\Movement.declaration, id) { drafting.remove(movement.id) }
    if conduct == .withdrew {
      try withdraw(
        member(of: declaration), from: declaration.item, at: meeting, declaring: id,
        in: &drafting)
    }
    return drafting.settled(
      at: meeting.id, "\(declaration.who): \(conduct.label.lowercased())")
  }

  /// Takes a declaration out, and with it the withdrawal it made; the meeting is asked again
  /// when it was the last.
  package func removeDeclaration(
    _ id: ID<Declaration>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let declaration = self[id] else {
      throw .noSuchRecord(what: "declaration of interest", id: id.text)
    }
    let meeting = try writable(declaration.meeting)
    var drafting = Drafting(self, circumstances)
    for movement in those(\Movement.declaration, id) { drafting.remove(movement.id) }
    drafting.remove(id)
    if declarations(at: meeting.id).count == 1 { drafting.set(meeting.id, \.declarations, nil) }
    return drafting.settled(
      at: meeting.id, "Take out the declaration by \(declaration.who)")
  }

  private func withdraw(
    _ member: RoomMember?, from item: ID<AgendaItem>?, at meeting: Record<Meeting>,
    declaring declaration: ID<Declaration>, in drafting: inout Drafting
  ) throws(Refusal) {
    guard let item else {
      throw .requiredField(kind: Declaration.about.title, field: Declaration.shape.item.label)
    }
    guard let member else {
      throw .requiredField(
        kind: Declaration.about.title, field: Declaration.shape.seat.label)
    }
    let movement = MovementDraft(.withdrew, from: item)
    try move(member, movement, at: meeting, declaring: declaration, in: &drafting)
  }

  /// Whose a declaration is in the attendance of its meeting, by seat or by the words.
  package func member(of declaration: Record<Declaration>) -> RoomMember? {
    if let seat = declaration.seat { return .seat(seat) }
    guard let meeting = self[declaration.meeting] else { return nil }
    return attendance(of: meeting).first { $0.label == declaration.who }?.member
  }

  /// The interests declared at a meeting, in the order they were.
  package func declarations(at meeting: ID<Meeting>) -> [Record<Declaration>] {
    those(\Declaration.meeting, meeting)
  }

  /// The interests declared that touch an item.
  package func declarations(on item: ID<AgendaItem>) -> [Record<Declaration>] {
    those(\Declaration.item, item)
  }
}
