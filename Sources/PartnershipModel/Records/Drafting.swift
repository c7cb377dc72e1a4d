// SPDX-License-Identifier: Apache-2.0

/// What an operation needs from outside: who does it, when, and the next unused identity.
package struct Circumstances: Sendable {
  /// The laptop's date and time.
  package var now: Moment
  /// Who does it: a role.
  package var author: String
  /// The device's short name, which begins every identity it gives.
  package var device: String
  /// The number the device's next batch will have; with the device it makes identities unique.
  package var sequence: Int
  /// SHA-256 of the record so far, for papers that state it; empty for a book that is on no disk.
  package var digest: String

  /// Describes the circumstances.
  package init(
    now: Moment, author: String, device: String, sequence: Int, digest: String = ""
  ) {
    self.now = now
    self.author = author
    self.device = device
    self.sequence = sequence
    self.digest = digest
  }

  /// Describes the circumstances of what will stand in a place of the record.
  package init(now: Moment, author: String, place: RecordPlace) {
    self.init(
      now: now, author: author, device: place.device, sequence: place.nextSequence,
      digest: place.digest)
  }

  /// The laptop's date.
  package var today: Day { now.day }
}

/// Gathers the changes of one operation against a book that stays as it is.
package struct Drafting {
  /// The book the operation started from.
  package let book: Book
  /// Who, when and with which identities.
  package let circumstances: Circumstances
  private var changes: [RecordChange] = []
  private var places: [RecordReference: Int] = [:]
  private var made = 0
  private var attachments: [Attachment] = []

  /// Begins an operation.
  package init(_ book: Book, _ circumstances: Circumstances) {
    self.book = book
    self.circumstances = circumstances
  }

  /// Begins a record; `id` only where an imported structure brings its own.
  package mutating func create<Kind>(_ kind: Kind.Type, id: String? = nil) -> ID<Kind> {
    let id = id ?? freshIdentity()
    begin(kind: Registry.entry(of: kind), id: id)
    return ID(id)
  }

  /// Begins a record of any kind under a given identity.
  package mutating func begin(kind: KindEntry, id: String) {
    places[RecordReference(kind: kind.names.name, id: id)] = changes.count
    changes.append(RecordChange(kind: kind.number, id: id, isNew: true, fields: []))
    if let marking = kind.usualMarking {
      set(kind: kind, id: id, slot: CommonFields.shape.marking.slot, to: marking.stored)
    }
  }

  /// Whether the operation has begun or changed a record already.
  func hasBegun(_ reference: RecordReference) -> Bool { places[reference] != nil }

  mutating func freshIdentity() -> String {
    defer { made += 1 }
    let base = "\(circumstances.device)-\(String(circumstances.sequence, radix: 36))"
    return made == 0 ? base : "\(base).\(made)"
  }

  /// Sets an optional field, or clears it with nil.
  package mutating func set<Kind, Value>(
    _ id: ID<Kind>, _ path: KeyPath<Kind, Field<Value>>, _ value: Value?
  ) {
    set(id, slot: Kind.shape[keyPath: path].slot, to: value?.stored)
  }

  /// Sets a required field.
  package mutating func set<Kind, Value>(
    _ id: ID<Kind>, _ path: KeyPath<Kind, RequiredField<Value>>, _ value: Value
  ) {
    set(id, slot: Kind.shape[keyPath: path].slot, to: value.stored)
  }

  /// Sets the protective marking.
  package mutating func mark<Kind>(_ id: ID<Kind>, _ marking: Marking?) {
    set(id, slot: CommonFields.shape.marking.slot, to: marking?.stored)
  }

  /// Adds a file that a record of this operation names.
  mutating func attach(_ attachment: Attachment) { attachments.append(attachment) }

  /// Takes a record out; its values stay for the history.
  package mutating func remove<Kind>(_ id: ID<Kind>) {
    set(id, slot: CommonFields.shape.removed.slot, to: .flag(true))
  }

  /// Brings a removed record back as it was.
  package mutating func restore<Kind>(_ id: ID<Kind>) {
    set(id, slot: CommonFields.shape.removed.slot, to: nil)
  }

  /// Sets a stored value by slot; for forms and imports, which treat all kinds alike.
  package mutating func set<Kind>(_ id: ID<Kind>, slot: Int, to value: Stored?) {
    set(kind: Registry.entry(of: Kind.self), id: id.text, slot: slot, to: value)
  }

  /// Sets a stored value of any kind's record by slot.
  package mutating func set(kind: KindEntry, id: String, slot: Int, to value: Stored?) {
    let place = place(of: RecordReference(kind: kind.names.name, id: id), kind: kind.number)
    let old = changes[place].isNew ? nil : book.row(kind: kind.number, id: id)?[slot]
    changes[place].fields.removeAll { $0.slot == slot }
    if old != value {
      changes[place].fields.append(FieldChange(slot: slot, old: old, new: value))
    }
  }

  /// Writes a value again as it stands, so that the record has who confirmed it and when.
  mutating func confirm(kind: KindEntry, id: String, slot: Int) {
    let place = place(of: RecordReference(kind: kind.names.name, id: id), kind: kind.number)
    let value = book.row(kind: kind.number, id: id)?[slot]
    changes[place].fields.append(FieldChange(slot: slot, old: value, new: value))
  }

  private mutating func place(of reference: RecordReference, kind: Int) -> Int {
    if let place = places[reference] { return place }
    places[reference] = changes.count
    changes.append(RecordChange(kind: kind, id: reference.id, isNew: false, fields: []))
    return changes.count - 1
  }

  /// Whether anything would change.
  package var isEmpty: Bool { changes.allSatisfy(\.fields.isEmpty) }

  /// Ends the operation with the sentence that says what was done.
  package func batch(_ did: String) -> Batch {
    Batch(
      did: did, author: circumstances.author, moment: circumstances.now,
      changes: changes.filter { !$0.fields.isEmpty }, attachments: attachments)
  }

  /// The book as it will be once the batch is applied; for operations made of others.
  package var outcome: Book {
    var next = book
    next.apply(batch(""))
    return next
  }
}
