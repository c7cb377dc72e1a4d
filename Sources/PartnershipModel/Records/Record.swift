// SPDX-License-Identifier: Apache-2.0

/// The stored values of one record, each in its field's slot.
package struct Row: Sendable, Equatable {
  /// The record's identity.
  package let id: String
  private(set) var values: [Stored?] = []
  /// What tells its number apart while others bear it, nil while nobody does; kept by its table,
  /// never written.
  var numberMark: String?

  /// Makes an empty row.
  init(id: String) {
    self.id = id
  }

  /// The value in a slot; nil when never set or cleared.
  package subscript(slot: Int) -> Stored? {
    get { slot < values.count ? values[slot] : nil }
    set {
      if slot >= values.count {
        if newValue == nil { return }
        values.reserveCapacity(slot + 1)
        while values.count <= slot { values.append(nil) }
      }
      values[slot] = newValue
      dropCleared()
    }
  }

  /// Sets several values, making room for them once.
  mutating func set(_ new: ArraySlice<SlotValue>) {
    let highest = new.reduce(-1) { $1.value == nil ? $0 : max($0, $1.slot) }
    if highest >= values.count {
      values.reserveCapacity(highest + 1)
      while values.count <= highest { values.append(nil) }
    }
    for new in new where new.slot < values.count { values[new.slot] = new.value }
    dropCleared()
  }

  /// A cleared row equals one that was never set.
  private mutating func dropCleared() {
    while values.last == .some(nil) { values.removeLast() }
  }

  /// Whether the record was taken out; it stays in the history.
  package var isRemoved: Bool { self[0] == .flag(true) }
}

/// One record of a kind, read through its declaration: `action.due` is a `Day?`.
@dynamicMemberLookup
package struct Record<Kind: RecordKind>: Sendable {
  /// The stored values.
  package let stored: Row

  init(row: Row) {
    stored = row
  }

  /// The record's identity.
  package var id: ID<Kind> { ID(stored.id) }
  /// The record as citations point at it.
  package var reference: RecordReference { RecordReference(id) }
  /// The protective marking, OFFICIAL when not stated.
  package var marking: Marking { common(\.marking) ?? .official }
  /// Where it came from, when it was not entered here.
  package var source: String? { common(\.source) }

  private func common<Value>(_ path: KeyPath<CommonFields, Field<Value>>) -> Value? {
    stored[CommonFields.shape[keyPath: path].slot].flatMap(Value.init(stored:))
  }

  /// Reads an optional field.
  package subscript<Value>(dynamicMember path: KeyPath<Kind, Field<Value>>) -> Value? {
    stored[Kind.shape[keyPath: path].slot].flatMap(Value.init(stored:))
  }

  /// Reads a required field.
  package subscript<Value>(dynamicMember path: KeyPath<Kind, RequiredField<Value>>) -> Value {
    let field = Kind.shape[keyPath: path]
    return stored[field.slot].flatMap(Value.init(stored:)) ?? field.missing
  }
}
