// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Records of any kind, by the operations that forms and registers use.
extension Player {
  mutating func performAnyKind(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .add: try addRecord(event)
    case .change: try changeRecord(event)
    case .openAction: try openAction(event)
    default: try moveRecord(event)
    }
  }

  private mutating func addRecord(_ event: Event) throws(DemonstrationError) {
    let name = try event.needed("kind")
    guard let kind = Registry.kind(named: name) else {
      throw event.mistake("there is no kind of record '\(name)'; the data dictionary names them")
    }
    let values = try formValues(of: kind, event)
    try perform(event, making: [name]) { book, circumstances throws(Refusal) in
      try book.save(kind, id: nil, values: values, circumstances)
    }
  }

  private mutating func changeRecord(_ event: Event) throws(DemonstrationError) {
    let (reference, kind) = try recordToChange(event)
    let values = try formValues(of: kind, event)
    try perform(event) { book, circumstances throws(Refusal) in
      try book.save(kind, id: reference.id, values: values, circumstances)
    }
  }

  /// A key names the record of the kind in 'made' that the move makes.
  private mutating func moveRecord(_ event: Event) throws(DemonstrationError) {
    let (reference, kind) = try recordToChange(event)
    guard let field = kind.stateField else {
      throw event.mistake("a \(kind.names.name) has no state to move")
    }
    let state = try stored(event["to"], for: field, saidAs: "to", nil, event)
    var answers: [String: Stored] = [:]
    for (name, value) in try event.members("answers") {
      let field = try self.field(name, of: kind, event)
      answers[name] = try stored(value, for: field, book.body(of: reference), event)
    }
    if kind.names.name == Submission.about.name, state == SubmissionState.submitted.stored {
      return try submitPaper(ID(reference.id), event)
    }
    let made = event.text("made").map { [$0] } ?? []
    try perform(event, making: made) { book, circumstances throws(Refusal) in
      try book.moveState(of: reference, to: state.plain, answers: answers, circumstances)
    }
  }

  /// A paper that goes up is kept as it then is.
  private mutating func submitPaper(
    _ id: ID<Submission>, _ event: Event
  ) throws(DemonstrationError) {
    let issuing = issuing
    try perform(event) { book, circumstances throws(Refusal) in
      try book.submit(id, freezing: issuing, circumstances)
    }
  }

  /// Opens an action outside a meeting, for a record where it names one.
  private mutating func openAction(_ event: Event) throws(DemonstrationError) {
    let body = try id("body", Body.self, event)
    let owner = try owner(try event.needed("owner"), of: body, event)
    let due = event["due"] == nil ? nil : try neededDay("due", event)
    let draft = ActionDraft(text: try event.needed("text"), owner: owner, due: due)
    let origin = event["origin"] == nil ? nil : try record(try event.needed("origin"), event)
    try perform(event, making: [Action.about.name]) { book, circumstances throws(Refusal) in
      try book.addAction(draft, body: body, origin: origin, circumstances)
    }
  }

  private func recordToChange(
    _ event: Event
  ) throws(DemonstrationError) -> (RecordReference, KindEntry) {
    let reference = try record(try event.needed("record"), event)
    guard let kind = Registry.kind(named: reference.kind) else {
      throw event.mistake("there is no kind of record '\(reference.kind)'")
    }
    return (reference, kind)
  }

  /// What a form would hold; states are moved and never filled in.
  private func formValues(
    of kind: KindEntry, _ event: Event
  ) throws(DemonstrationError) -> [Int: Stored?] {
    let fields = try event.members("fields")
    if let state = kind.stateField, fields.contains(where: { $0.name == state.name }) {
      throw event.mistake("'\(state.name)' is a state: 'move' moves a record to it")
    }
    let body = fields.first { $0.name == "body" }?.value.text
    return try values(of: kind, fields, body, event)
  }
}
