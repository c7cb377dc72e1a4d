// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The record that a typed number names: "12"; where two bear it "12 (from Clerk 2's laptop)", "12
  /// Clerk 2" or "12 k7f3"; or the record's id. A number that its record has no longer finds it too.
  ///
  /// - Returns: nil when no record bears or bore the number.
  /// - Throws: `Refusal.numberShared` with all of them when several bear it.
  package func numbered<Kind: RecordKind>(
    _ kind: Kind.Type, _ typed: String, among candidates: [Record<Kind>]? = nil
  ) throws(Refusal) -> Record<Kind>? {
    if let record = self[ID<Kind>(typed.trimmed)] { return record }
    let entry = Registry.entry(of: kind)
    let wanted = typed.numberLetters
    guard let slot = entry.givenNumber?.slot, !wanted.isEmpty else { return nil }
    let all = candidates ?? all(kind)
    if let exact = all.first(where: { letters(of: $0.stored, entry).contains(wanted) }) {
      return exact
    }
    let bearing = all.filter { $0.stored[slot]?.plain.numberLetters == wanted }
    guard bearing.count > 1 else { return bearing.first ?? formerlyNumbered(kind, wanted) }
    let titles = bearing.map(\.reference).sorted { $0.id < $1.id }.map { reference in
      "\(title(of: reference)), '\(subjectWords(of: reference))'"
    }
    throw .numberShared(number: typed.trimmed, records: titles)
  }

  /// A record that bore the number, told apart or alone, and was given another.
  private func formerlyNumbered<Kind: RecordKind>(
    _ kind: Kind.Type, _ wanted: String
  ) -> Record<Kind>? {
    let former = renumberings(of: kind)
    let exact = former.filter { note in
      let marks = note.record.map { laptopMarks(of: $0.id) } ?? []
      return ([note.was] + marks.map { note.was.withoutMark + $0 })
        .contains { $0.numberLetters == wanted }
    }
    let alone = former.filter { $0.was.withoutMark.numberLetters == wanted }
    let found = exact.isEmpty ? alone : exact
    let ids = Set(found.compactMap { $0.record?.id })
    return ids.count == 1 ? ids.first.flatMap { self[ID<Kind>($0)] } : nil
  }

  /// What may be typed for a number that others bear; nothing for one that nobody does.
  private func letters(of row: Row, _ kind: KindEntry) -> [String] {
    guard let mark = row.numberMark, let slot = kind.givenNumber?.slot, let number = row[slot]
    else { return [] }
    let others = mark == row.id ? [] : laptopMarks(of: row.id)
    return ([mark] + others).map { "\(number.plain)\($0)".numberLetters }
  }

  /// The laptop a record was made on, as papers and people have called it.
  private func laptopMarks(of id: String) -> [String] {
    guard let laptop = RecordOrigin.laptop(of: id) else { return [] }
    return [laptop, self[ID<Laptop>(laptop)]?.name].compactMap(\.self)
  }
}

extension String {
  /// A number as it is compared: small letters, digits and dashes, without the brackets and space
  /// that people leave out.
  fileprivate var numberLetters: String {
    lowercased().filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }
  }
}
