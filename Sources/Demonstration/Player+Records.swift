// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Records that are entered on a form: agencies, seats, terms, standing items, plan rows, audits.
extension Player {
  /// Adds a record from the event's fields, named as in the data dictionary.
  mutating func add<Kind: RecordKind>(
    _ kind: Kind.Type, _ event: Event, without left: Set<String> = [],
    and more: [Int: Stored?] = [:]
  ) throws(DemonstrationError) {
    let entry = Registry.entry(of: kind)
    let values = try values(of: entry, event, without: left).merging(more) { $1 }
    try perform(event, making: [entry.names.name]) { book, circumstances throws(Refusal) in
      try book.save(entry, id: nil, values: values, circumstances)
    }
  }

  /// Changes the record that stands under a name by the event's other fields.
  mutating func change<Kind: RecordKind>(
    _ kind: Kind.Type, named name: String, _ event: Event
  ) throws(DemonstrationError) {
    let id = try id(name, kind, event)
    let entry = Registry.entry(of: kind)
    let values = try values(of: entry, event, without: [name])
    try perform(event) { book, circumstances throws(Refusal) in
      try book.save(entry, id: id.text, values: values, circumstances)
    }
  }

  private func values(
    of entry: KindEntry, _ event: Event, without left: Set<String>
  ) throws(DemonstrationError) -> [Int: Stored?] {
    var values: [Int: Stored?] = [:]
    for (name, value) in event.fields where !left.contains(name) {
      guard let slot = entry.slot(named: name), let field = entry.field(at: slot) else {
        throw event.mistake("a \(entry.names.name) has no field '\(name)'")
      }
      values[slot] = try stored(value, for: field, event)
    }
    return values
  }

  private func stored(
    _ value: JSONValue, for field: any FieldDeclaration, _ event: Event
  ) throws(DemonstrationError) -> Stored {
    switch field.type {
    case .reference(let kind):
      return .text(try reference(value.text ?? "", kind: kind, event).id)
    case .owner:
      let body = try optionalID("body", Body.self, event)
      return try owner(value.text ?? "", of: body, event).stored
    case .day:
      if let day = calendar.day(value) { return day.stored }
    case .plannedDate:
      if let day = calendar.day(value) {
        return PlannedDate.month(year: day.year, month: day.month).stored
      }
    case .record:
      let parts = (value.text ?? "").split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        return try reference(parts[1], kind: parts[0], event).stored
      }
    default:
      if let stored = value.stored { return stored }
    }
    throw event.mistake("'\(field.name)' is \(value.description); it takes \(field.type.words)")
  }

  /// The owner whom a group would mean by a name on the day.
  func owner(
    _ name: String, of body: ID<Body>?, _ event: Event
  ) throws(DemonstrationError) -> Owner {
    do {
      return try book.owner(named: name, for: body, on: day)
    } catch {
      throw event.mistake(error.words)
    }
  }

  /// Plans an audit; its year is the plan year of the day it is to be held.
  mutating func addAudit(_ event: Event) throws(DemonstrationError) {
    let year = try neededDay("year", event).planYear
    try add(
      Audit.self, event, without: ["year"], and: [Audit.shape.year.slot: .number(year)])
  }

  /// Moves an audit on and keeps its finding once there is one.
  mutating func moveAudit(_ event: Event) throws(DemonstrationError) {
    let id = try id("audit", Audit.self, event)
    let state = try event.neededChoice("to", AuditState.self)
    try perform(event) { book, circumstances throws(Refusal) in
      try book.moveState(of: RecordReference(id), to: state.rawValue, circumstances)
    }
    guard let finding = event.text("finding") else { return }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.save(
        Registry.entry(of: Audit.self), id: id.text,
        values: [Audit.shape.finding.slot: .text(finding)], circumstances)
    }
  }
}
