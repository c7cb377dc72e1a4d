// SPDX-License-Identifier: Apache-2.0

/// The versions of one value: what somebody chooses between.
package struct ConflictChoice: Hashable, Sendable {
  /// The value; nil when the field was emptied, or the record kept.
  package let value: Stored?
  /// Who gave it, in the record's order; at least one.
  package let versions: [FieldVersion]

  /// The entry a settlement names for it.
  package var entry: EntryMark { versions[0].entry }
}

extension FieldConflict {
  /// Whether it is about taking the record out.
  package var isRemoval: Bool { place.slot == CommonFields.shape.removed.slot }

  /// What there is to choose between, in the record's order; equal values are one choice.
  package var choices: [ConflictChoice] {
    var values: [Stored?] = []
    for version in versions where !values.contains(value(of: version)) {
      values.append(value(of: version))
    }
    return values.map { value in
      ConflictChoice(value: value, versions: versions.filter { self.value(of: $0) == value })
    }
  }

  /// A record that is not taken out is kept, whatever was written.
  private func value(of version: FieldVersion) -> Stored? {
    isRemoval && version.value != .flag(true) ? nil : version.value
  }

  /// The choice an entry belongs to.
  package func choice(of entry: EntryMark) -> ConflictChoice? {
    choices.first { $0.versions.contains { $0.entry == entry } }
  }

  /// Whether a settlement decided between all of its versions.
  func isCovered(by settlement: Record<Settlement>) -> Bool {
    let known = Set(settlement.versions ?? [])
    return versions.allSatisfy { known.contains($0.entry.text) }
  }

  /// What a settlement chose: the place of the choice, or the entry's text when it is none of these.
  func chosen(by settlement: Record<Settlement>) -> String {
    let place = choices.firstIndex { choice in
      choice.versions.contains { $0.entry.text == settlement.chosen }
    }
    return place.map { "choice \($0)" } ?? settlement.chosen
  }
}

extension Book {
  /// The conflicts nobody has decided yet, by group, meeting and record, then by field.
  package var openConflicts: [FieldConflict] {
    guard !conflicts.isEmpty else { return [] }
    let settlements = settlementsByField
    return conflicts.values.filter { isOpen($0, settlements[key(of: $0.place)] ?? []) }
      .map { (order: ConflictOrder(of: $0.place, in: self), conflict: $0) }
      .sorted { $0.order < $1.order }.map(\.conflict)
  }

  /// The conflict about a field that nobody has decided yet.
  package func openConflict(at place: FieldPlace) -> FieldConflict? {
    guard let conflict = conflicts[place], isOpen(conflict, settlements(of: place)) else {
      return nil
    }
    return conflict
  }

  /// The settlements of a field that stand.
  func settlements(of place: FieldPlace) -> [Record<Settlement>] {
    let (subject, field) = (place.subject, place.fieldName)
    return all(Settlement.self).filter { $0.field == field && $0.subject == subject }
  }

  /// Open unless settlements that knew every version agree; of a record that was taken out nothing
  /// is asked but whether it is to stay so.
  private func isOpen(_ conflict: FieldConflict, _ settlements: [Record<Settlement>]) -> Bool {
    guard let row = row(kind: conflict.place.kind, id: conflict.place.id),
      conflict.isRemoval || !row.isRemoved
    else { return false }
    let deciding = settlements.filter { conflict.isCovered(by: $0) }
    return Set(deciding.map { conflict.chosen(by: $0) }).count != 1
  }

  private var settlementsByField: [String: [Record<Settlement>]] {
    Dictionary(grouping: all(Settlement.self)) { "\($0.subject) \($0.field)" }
  }

  private func key(of place: FieldPlace) -> String { "\(place.subject) \(place.fieldName)" }
}

extension FieldPlace {
  /// The record, as a settlement names it.
  var subject: String { "\(Registry.kinds[kind].names.name):\(id)" }
  /// The field, as a settlement names it.
  var fieldName: String { Registry.kinds[kind].field(at: slot)?.name ?? "" }
  /// The record it is a field of.
  package var reference: RecordReference {
    RecordReference(kind: Registry.kinds[kind].names.name, id: id)
  }
}
