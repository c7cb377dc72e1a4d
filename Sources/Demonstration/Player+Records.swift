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
    let fields = event.fields.filter { !left.contains($0.name) }
    return try values(of: entry, fields, event.text("body"), event)
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
