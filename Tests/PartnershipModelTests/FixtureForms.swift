// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Forms and registers as screens use them: values by the stable names of their fields.
extension Fixture {
  /// Adds a record through its form, as every screen does.
  @discardableResult
  mutating func add(_ kind: String, _ values: [String: Stored]) throws -> RecordReference {
    let batch = try adding(kind, values)
    apply(batch)
    return RecordReference(kind: kind, id: try #require(batch.changes.first).id)
  }

  /// What adding a record through its form would do.
  func adding(_ kind: String, _ values: [String: Stored]) throws -> Batch {
    let entry = try #require(Registry.kind(named: kind))
    return try book.save(entry, id: nil, values: try slots(entry, values), now)
  }

  /// Changes a record through its form.
  mutating func change(_ reference: RecordReference, _ values: [String: Stored]) throws {
    let entry = try #require(Registry.kind(named: reference.kind))
    apply(try book.save(entry, id: reference.id, values: try slots(entry, values), now))
  }

  /// Moves a record on in its register.
  mutating func move(
    _ reference: RecordReference, to state: String, _ answers: [String: Stored] = [:]
  ) throws {
    apply(try book.moveState(of: reference, to: state, answers: answers, now))
  }

  private func slots(_ kind: KindEntry, _ values: [String: Stored]) throws -> [Int: Stored?] {
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(kind.slot(named: name))] = value }
    return slots
  }
}
