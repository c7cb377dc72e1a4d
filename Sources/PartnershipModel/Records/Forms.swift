// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Saves what a form holds as a new record or as changes to one; checked against its kind.
  ///
  /// - Throws: `Refusal` naming the first field that is missing or wrong.
  package func save(
    _ kind: KindEntry, id: String?, values: [Int: Stored?], _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let present = id.flatMap { record(RecordReference(kind: kind.names.name, id: $0)) }
    if let id, present == nil {
      throw .noSuchRecord(what: kind.names.title.lowercased(), id: id)
    }
    try checkProtection(of: kind, present: present, values: values)
    var drafting = Drafting(self, circumstances)
    let target = id ?? drafting.freshIdentity()
    if id == nil { drafting.begin(kind: kind, id: target) }
    for field in kind.fields {
      let value = values[field.slot] ?? present?[field.slot]
      try check(value, of: field, kind: kind)
      // What a new record leaves empty stays as its kind begins it.
      if let value = values[field.slot], id != nil || value != nil {
        drafting.set(kind: kind, id: target, slot: field.slot, to: value)
      }
    }
    if drafting.isEmpty { throw .nothingToChange }
    if let row = drafting.outcome.row(kind: kind.number, id: target) {
      try kind.saved(row, &drafting)
    }
    let after = drafting.outcome
    try after.checkWhole(kind, id: target)
    noteMovedDueDays(kind, id: target, &drafting)
    let title = after.title(of: RecordReference(kind: kind.names.name, id: target))
    return drafting.batch((id == nil ? "Add " : "Change ") + title)
  }

  private func check(
    _ value: Stored?, of field: any FieldDeclaration, kind: KindEntry
  ) throws(Refusal) {
    guard let value, value.plain.contains(where: { !$0.isWhitespace }) else {
      if !field.isRequired || field.standIn != nil { return }
      throw .requiredField(kind: kind.names.title, field: field.label)
    }
    guard field.accepts(value) else {
      throw .wrongValue(field: field.label, given: value.plain, wanted: field.type.words)
    }
    if let target = field.reference(value), record(target) == nil {
      throw .missingReference(field: field.label, kind: target.kind, id: target.id)
    }
  }

  /// What a record as a whole must hold, once its fields are what they are to be.
  func checkWhole(_ kind: KindEntry, id: String) throws(Refusal) {
    guard let row = row(kind: kind.number, id: id), !row.isRemoved else { return }
    let missing = kind.ownFields.first { $0.isNeeded && row[$0.slot]?.plain.isBlank ?? true }
    if let missing { throw .requiredField(kind: kind.names.title, field: missing.label) }
    try kind.check(row, self)
  }

  /// The stored row a reference points at, unless it was removed.
  package func record(_ reference: RecordReference) -> Row? {
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id), !row.isRemoved
    else { return nil }
    return row
  }

  /// Takes a record out; refused while others still refer to it.
  package func remove(
    _ reference: RecordReference, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference) else {
      throw .noSuchRecord(what: reference.kind, id: reference.id)
    }
    try checkRemovable(row, kind: kind)
    try checkReferrers(of: reference)
    var drafting = Drafting(self, circumstances)
    drafting.set(
      kind: kind, id: reference.id, slot: CommonFields.shape.removed.slot, to: .flag(true))
    return drafting.batch("Take out \(title(of: reference))")
  }

  /// Moves a record to a state that may follow, with what that state asks for.
  ///
  /// - Parameter answers: The fields the state asks for, and others set with it, by stable name.
  /// - Throws: `Refusal` when the state may not follow, when something it asks for is missing, or
  ///   when the kind's states move by commands of their own.
  package func moveState(
    of reference: RecordReference, to state: String, answers: [String: Stored] = [:],
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference),
      let field = kind.stateField, case .state(let options) = field.type
    else { throw .noSuchRecord(what: reference.kind, id: reference.id) }
    guard kind.movesInRegister else { throw .ownCommands(what: title(of: reference)) }
    let current = options.first { $0.name == row[field.slot]?.plain } ?? options[0]
    let followers = kind.followers(of: current, for: row)
    guard let next = options.first(where: { $0.name == state }), followers.contains(state)
    else { throw wrongMove(of: reference, from: current, to: state, followers, options) }
    if let status = BodyStatus(rawValue: state), reference.kind == Body.about.name, status.isOver {
      return try endBodyInRegister(ID(reference.id), as: status, circumstances)
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(kind: kind, id: reference.id, slot: field.slot, to: .text(state))
    let besides = answers.keys.filter { !next.asks.contains($0) }.sorted()
    try answer(next.asks + besides, answers, of: kind, row, in: &drafting)
    try enter(kind, reference, &drafting)
    return drafting.batch(
      "\(sentenceName(of: reference).capitalisedFirst): \(next.label.lowercasedFirst)")
  }

  private func wrongMove(
    of reference: RecordReference, from current: ChoiceOption, to state: String,
    _ followers: [String], _ options: [ChoiceOption]
  ) -> Refusal {
    let label = { (name: String) in options.first { $0.name == name }?.label ?? name }
    return .wrongMove(
      what: title(of: reference), from: current.label, to: label(state),
      allowed: followers.map(label))
  }

  private func answer(
    _ asks: [String], _ answers: [String: Stored], of kind: KindEntry, _ row: Row,
    in drafting: inout Drafting
  ) throws(Refusal) {
    for name in asks {
      guard let slot = kind.slot(named: name), let field = kind.field(at: slot) else { continue }
      // A day that nobody states is the day of the move.
      let unstated = field.type == .day ? drafting.circumstances.today.stored : nil
      guard let value = answers[name] ?? row[slot] ?? unstated, !value.plain.isBlank else {
        throw .requiredField(kind: title(of: row, kind: kind), field: field.label)
      }
      try check(value, of: field, kind: kind)
      drafting.set(kind: kind, id: row.id, slot: slot, to: value)
    }
  }

  /// What else happens at the state a record has come to, and whether the record is whole there.
  private func enter(
    _ kind: KindEntry, _ reference: RecordReference, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard let row = drafting.outcome.row(kind: kind.number, id: reference.id) else { return }
    try kind.entered(row, &drafting)
    try drafting.outcome.checkWhole(kind, id: reference.id)
    noteMovedDueDays(kind, id: reference.id, &drafting)
  }

  /// Refuses to take out what others still refer to.
  func checkReferrers(of reference: RecordReference) throws(Refusal) {
    if let (by, count) = referrers(of: reference) {
      throw .stillReferredTo(what: title(of: reference), by: by, count: count)
    }
  }

  private func referrers(of reference: RecordReference) -> (String, Int)? {
    for kind in Registry.kinds {
      for slot in kind.referenceSlots {
        let count = referring(kind, slot: slot, to: reference).count { !$0.isRemoved }
        if count > 0 { return (kind.names.plural.lowercased(), count) }
      }
      let owned = ownedCount(of: kind, by: reference)
      if owned > 0 { return (kind.names.plural.lowercased(), owned) }
    }
    return nil
  }

  /// The rows whose field, of one kind or of any, names a record.
  package func referring(_ kind: KindEntry, slot: Int, to reference: RecordReference) -> [Row] {
    switch kind.field(at: slot)?.type {
    case .reference(reference.kind)?:
      tables[kind.number].referring(slot: slot, to: reference.id)
    case .record?: tables[kind.number].referring(slot: slot, to: reference.stored.plain)
    default: []
    }
  }

  private func ownedCount(of kind: KindEntry, by reference: RecordReference) -> Int {
    let slots = kind.fields.filter { $0.type == .owner }.map(\.slot)
    guard !slots.isEmpty else { return 0 }
    return rows(of: kind).count { row in
      !row.isRemoved
        && slots.contains { row[$0].flatMap(Owner.init(stored:))?.reference == reference }
    }
  }
}

extension FieldType {
  /// Whether the value is one of a fixed set, the first being the default.
  package var hasChoices: Bool {
    switch self {
    case .choice, .state: true
    default: false
    }
  }
}
