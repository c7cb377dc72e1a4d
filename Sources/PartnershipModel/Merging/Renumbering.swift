// SPDX-License-Identifier: Apache-2.0

/// A record that was given another number, because laptops apart had given its own twice.
///
/// The old number is never given again, and is found here.
package struct Renumbering: RecordKind {
  package static let shape = Renumbering()
  package static let about = KindNames(
    "renumbering", "New number", plural: "New numbers",
    "A record that was given another number, because laptops apart had given its own twice.")
  package let subject = RequiredField<String>(
    3, "subject", "Record", "The record, as `kind:id`.", missing: "")
  package let was = RequiredField<String>(
    4, "was", "Was",
    "The number it had, told apart as it was shown, such as 12 (from Clerk 2's laptop).",
    missing: "", choosable: false)
  package let became = RequiredField<String>(
    5, "became", "Became", "The number it was given instead.", missing: "", choosable: false)
  package let on = Field<Day>(6, "on", "On", "The day it was given.", choosable: false)
}

extension Record<Renumbering> {
  /// The record that was renumbered; nil when it is written in another way.
  package var record: RecordReference? { RecordReference(written: self.subject) }
}

extension RecordReference {
  /// The record as a renumbering names it.
  var subject: String { "\(kind):\(id)" }
}

extension Book {
  /// The renumberings of a kind's records, in the order they were made; with those taken back when
  /// numbers are counted, because a number once given is never given again.
  func renumberings(ofKind name: String) -> [Record<Renumbering>] {
    renumberings(ofKind: name, in: all(Renumbering.self))
  }

  func renumberings(
    ofKind name: String, in records: [Record<Renumbering>]
  ) -> [Record<Renumbering>] {
    records.filter { $0.record?.kind == name }
  }

  /// The numbers a kind's records were ever given in place of shared ones.
  func numbersGivenInstead<Kind: RecordKind>(to kind: Kind.Type) -> [String] {
    numbersGivenInstead(toKind: Kind.about.name)
  }

  func numbersGivenInstead(toKind name: String) -> [String] {
    renumberings(ofKind: name, in: allEver(Renumbering.self)).map(\.became)
  }

  /// The number the next record of a kind gets: never one that any record bore.
  func nextNumber<Kind: RecordKind>(_ path: KeyPath<Kind, NumberField<Int>>) -> Int {
    let borne = allEver(Kind.self).lazy.map { $0[dynamicMember: path].value }.max() ?? 0
    return max(borne, numbersGivenInstead(to: Kind.self).compactMap { Int($0) }.max() ?? 0) + 1
  }

  /// What a register says of a kind's numbers: which were given twice, and what became of some of those.
  ///
  /// - Parameter isMeant: Whether a record is one of those the register shows.
  package func mergingNotes<Kind: RecordKind>(
    of kind: Kind.Type, where isMeant: (Record<Kind>) -> Bool = { _ in true }
  ) -> [String] {
    let entry = Registry.entry(of: kind)
    let shared = sharedNumbers(of: entry).filter { number in
      number.records.contains { self[ID<Kind>($0.id)].map(isMeant) == true }
    }
    let nouns = entry.names.plural.lowercased()
    return shared.map { $0.note(nouns) } + renumberingNotes(of: kind, where: isMeant)
  }

  /// "12 (from Clerk 2's laptop) became 57.", in the order of the numbers.
  private func renumberingNotes<Kind: RecordKind>(
    of kind: Kind.Type, where isMeant: (Record<Kind>) -> Bool
  ) -> [String] {
    renumberings(ofKind: Kind.about.name).filter { stands($0) }
      .filter { note in note.record.flatMap { self[ID<Kind>($0.id)] }.map(isMeant) == true }
      .sorted { ($0.was.numericOrder, $0.id.text) < ($1.was.numericOrder, $1.id.text) }
      .map { "\($0.was) became \($0.became)\($0.on.map { " on \($0.shownShort)" } ?? "")." }
  }

  /// Whether no other laptop's renumbering of the same number stands instead.
  private func stands(_ note: Record<Renumbering>) -> Bool {
    let others = all(Renumbering.self).filter {
      $0.subject == note.subject && $0.was.withoutMark == note.was.withoutMark
    }
    guard others.count > 1, let record = note.record,
      let number = Registry.kind(named: record.kind)?.givenNumber,
      let borne = self.record(record)?[number.slot]?.plain
    else { return true }
    return note.became == borne || !others.contains { $0.became == borne }
  }
}

extension String {
  /// The number without what told it apart.
  var withoutMark: String { firstIndex(of: " ").map { String(self[..<$0]) } ?? self }

  /// A key that sorts 9 before 10.
  var numericOrder: String {
    let digits = prefix { $0.isASCII && $0.isNumber }.count
    return String(repeating: "0", count: max(0, 12 - digits)) + self
  }
}
