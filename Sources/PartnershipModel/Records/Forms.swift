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
      if let value = values[field.slot] {
        drafting.set(kind: kind, id: target, slot: field.slot, to: value)
      }
    }
    if drafting.isEmpty { throw .nothingToChange }
    let after = drafting.outcome
    try after.checkWhole(kind, id: target)
    let title = after.title(of: RecordReference(kind: kind.names.name, id: target))
    return drafting.batch((id == nil ? "Add " : "Change ") + title)
  }

  private func check(
    _ value: Stored?, of field: any FieldDeclaration, kind: KindEntry
  ) throws(Refusal) {
    guard let value, value.plain.contains(where: { !$0.isWhitespace }) else {
      let isOptional = !field.isRequired || field.type.hasChoices || field.type == .number
      if isOptional { return }
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
    try checkParents(of: kind, id: id)
    try checkCycle(of: kind, id: id)
    try checkMeeting(of: kind, id: id)
    try checkEndDate(of: kind, id: id)
  }

  private func checkParents(of kind: KindEntry, id: String) throws(Refusal) {
    guard kind.names.name == Body.about.name, let body = self[ID<Body>(id)],
      let parent = body.parent
    else { return }
    let parents = Dictionary(
      all(Body.self).compactMap { body in body.parent.map { (body.id.text, $0.text) } }
    ) { first, _ in first }
    if Exchange.isInCycle(id, parents: parents) {
      throw .cycle(body: body.name, parent: self[parent]?.name ?? parent.text)
    }
  }

  /// A meeting is of a day its body existed, and a late paper says why the chair takes it.
  private func checkMeeting(of kind: KindEntry, id: String) throws(Refusal) {
    switch kind.names.name {
    case Meeting.about.name:
      guard let meeting = self[ID<Meeting>(id)], let day = meeting.date,
        let body = self[meeting.body]
      else { return }
      try checkDay(day, of: body)
    case AgendaItem.about.name:
      guard let item = self[ID<AgendaItem>(id)], item.isPaperLate == true,
        item.agreement?.isBlank ?? true
      else { return }
      throw .needsReason(toDo: "take a late paper with the chair's agreement")
    default: return
    }
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

  /// Moves a body's or an audit's state to one that may follow; others have moves of their own.
  package func moveState(
    of reference: RecordReference, field name: String, to state: String,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference),
      let slot = kind.slot(named: name), let field = kind.field(at: slot),
      case .state(let options) = field.type
    else { throw .noSuchRecord(what: reference.kind, id: reference.id) }
    let current = options.first { $0.name == row[slot]?.plain } ?? options[0]
    let title = title(of: reference)
    let label = { (name: String) in options.first { $0.name == name }?.label ?? name }
    guard current.followers.contains(state) else {
      throw .wrongMove(
        what: title, from: current.label, to: label(state),
        allowed: current.followers.map(label))
    }
    try checkMove(of: reference, to: state, on: circumstances.today)
    if reference.kind == Body.about.name, let next = BodyStatus(rawValue: state), next.isOver {
      return try endBody(ID(reference.id), as: next, circumstances)
    }
    if reference.kind == Audit.about.name, let next = AuditState(rawValue: state) {
      return try moveAudit(ID(reference.id), to: next, circumstances)
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(kind: kind, id: reference.id, slot: slot, to: .text(state))
    return drafting.batch("\(title): \(label(state))")
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
        guard case .reference(reference.kind) = kind.field(at: slot)?.type else { continue }
        let count = tables[kind.number].referring(slot: slot, to: reference.id)
          .count { !$0.isRemoved }
        if count > 0 { return (kind.names.plural.lowercased(), count) }
      }
      let owned = ownedCount(of: kind, by: reference)
      if owned > 0 { return (kind.names.plural.lowercased(), owned) }
    }
    return nil
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
