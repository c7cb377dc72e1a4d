// SPDX-License-Identifier: Apache-2.0

/// The whole partnership as a value: every record, and what refers to what.
///
/// Only a batch changes it, so saving, undo, history and "as at" are one mechanism.
package struct Book: Sendable {
  private(set) var tables: [Table]
  /// Records of kinds and fields that a newer version wrote: carried, never dropped.
  package private(set) var newerRecords = 0
  /// Fields that laptops apart had given different values, settled ones too.
  package private(set) var conflicts: [FieldPlace: FieldConflict] = [:]

  /// Makes an empty book.
  package init() {
    tables = Registry.kinds.map { Table($0) }
  }

  /// Applies what was done; the only way to change a book.
  package mutating func apply(_ batch: Batch) {
    if !conflicts.isEmpty, !batch.settlesConflict { clearConflicts(writtenBy: batch) }
    for change in batch.changes {
      for field in change.fields {
        set(kind: change.kind, id: change.id, slot: field.slot, to: field.new)
      }
    }
  }

  /// Sets one stored value; for the journal's reader, which applies records in their order.
  package mutating func set(kind: Int, id: String, slot: Int, to value: Stored?) {
    tables[kind].set(id: id, slot: slot, to: value)
    if kind == Book.laptops { callLaptops() }
  }

  /// Sets several stored values of one record; for the journal's reader.
  package mutating func set(kind: Int, id: String, values: ArraySlice<SlotValue>) {
    tables[kind].set(id: id, values: values)
    if kind == Book.laptops { callLaptops() }
  }

  private static let laptops = Registry.number(of: Laptop.self)

  /// Numbers that two laptops gave are told apart by what people call these.
  private mutating func callLaptops() {
    let names = laptopNames
    for kind in Registry.kinds where kind.givenNumber != nil { tables[kind.number].call(names) }
  }

  /// Notes what laptops apart had made of a field; for the journal's reader. A field that merely
  /// arranges is no question for anybody: its last value stands.
  package mutating func note(_ conflict: FieldConflict) {
    let kind = Registry.kinds[conflict.place.kind]
    guard !kind.arrangingSlots.contains(conflict.place.slot) else { return }
    conflicts[conflict.place] = conflict
  }

  /// Somebody who knew of all versions wrote another.
  private mutating func clearConflicts(writtenBy batch: Batch) {
    for change in batch.changes {
      for field in change.fields {
        conflicts[FieldPlace(kind: change.kind, id: change.id, slot: field.slot)] = nil
      }
    }
  }

  /// Counts a record or field that this version does not know.
  package mutating func noteNewerRecord() {
    newerRecords += 1
  }

  /// The record, or nil when there is none or it was removed.
  package subscript<Kind>(_ id: ID<Kind>) -> Record<Kind>? {
    guard let row = tables[Registry.number(of: Kind.self)].row(id.text), !row.isRemoved else {
      return nil
    }
    return Record(row: row)
  }

  /// The record a reference may point at.
  package subscript<Kind>(_ id: ID<Kind>?) -> Record<Kind>? {
    id.flatMap { self[$0] }
  }

  /// Every record of a kind, in the order they were first made.
  package func all<Kind>(_ kind: Kind.Type) -> [Record<Kind>] {
    tables[Registry.number(of: kind)].rows.lazy.filter { !$0.isRemoved }.map(Record.init(row:))
  }

  /// Every record of a kind, removed ones too; for numbers that are never given twice.
  package func allEver<Kind>(_ kind: Kind.Type) -> [Record<Kind>] {
    tables[Registry.number(of: kind)].rows.map(Record.init(row:))
  }

  /// The records whose field refers to the given record, in the order they were made.
  package func those<Kind, Target>(
    _ path: KeyPath<Kind, Field<ID<Target>>>, _ target: ID<Target>
  ) -> [Record<Kind>] {
    referring(Kind.self, slot: Kind.shape[keyPath: path].slot, to: target.text)
  }

  /// The records whose required field refers to the given record, in the order they were made.
  package func those<Kind, Target>(
    _ path: KeyPath<Kind, RequiredField<ID<Target>>>, _ target: ID<Target>
  ) -> [Record<Kind>] {
    referring(Kind.self, slot: Kind.shape[keyPath: path].slot, to: target.text)
  }

  func referring<Kind>(_ kind: Kind.Type, slot: Int, to target: String) -> [Record<Kind>] {
    tables[Registry.number(of: kind)].referring(slot: slot, to: target)
      .lazy.filter { !$0.isRemoved }.map(Record.init(row:))
  }

  /// The rows of a kind, removed ones too, for the parts that treat all kinds alike.
  package func rows(of kind: KindEntry) -> [Row] { tables[kind.number].rows }

  /// The stored row of a record, removed or not.
  package func row(kind: Int, id: String) -> Row? { tables[kind].row(id) }

  /// How many records there are, without removed ones.
  package var recordCount: Int {
    tables.reduce(0) { $0 + $1.rows.count(where: { !$0.isRemoved }) }
  }
}
