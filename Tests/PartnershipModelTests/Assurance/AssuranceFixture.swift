// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Adds and moves records as the registers do: by a form and by a move.
extension Fixture {
  /// What a form for a new record gives.
  func form<Kind: RecordKind>(_ kind: Kind.Type, _ values: [String: Stored]) throws -> Batch {
    let entry = Registry.entry(of: kind)
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name))] = value }
    return try book.save(entry, id: nil, values: slots, now)
  }

  /// Adds a record by its form.
  mutating func fill<Kind: RecordKind>(
    _ kind: Kind.Type, _ values: [String: Stored]
  ) throws -> ID<Kind> {
    apply(try form(kind, values))
    return try latest(kind).id
  }

  /// Changes one field of a record by its form.
  func changing<Kind: RecordKind>(
    _ id: ID<Kind>, _ field: String, to value: Stored?
  ) throws -> Batch {
    let entry = Registry.entry(of: Kind.self)
    let slot = try #require(entry.slot(named: field))
    return try book.save(entry, id: id.text, values: [slot: value], now)
  }

  /// What a move of a record to a state gives.
  func moving<Kind: RecordKind>(
    _ id: ID<Kind>, to state: String, _ answers: [String: Stored] = [:]
  ) throws -> Batch {
    try book.moveState(of: RecordReference(id), to: state, answers: answers, now)
  }

  /// Moves a record through states that ask for nothing more.
  mutating func pass<Kind: RecordKind>(_ id: ID<Kind>, through states: [String]) throws {
    for state in states { apply(try moving(id, to: state)) }
  }
}
