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
    try numbered(Registry.entry(of: kind), typed, among: candidates?.map(\.stored))
      .map(Record.init(row:))
  }

  /// The row of the record that a typed number names, for the parts that treat all kinds alike.
  ///
  /// - Returns: nil when no record bears or bore the number.
  /// - Throws: `Refusal.numberShared` with all of them when several bear it.
  package func numbered(
    _ kind: KindEntry, _ typed: String, among candidates: [Row]? = nil
  ) throws(Refusal) -> Row? {
    if let row = present(kind, typed.trimmed) { return row }
    let wanted = typed.numberLetters
    guard let slot = kind.givenNumber?.slot, !wanted.isEmpty else { return nil }
    let all = candidates ?? rows(of: kind).filter { !$0.isRemoved }
    if let exact = all.first(where: { letters(of: $0, kind).contains(wanted) }) { return exact }
    let bearing = all.filter { $0[slot]?.plain.numberLetters == wanted }
    guard bearing.count > 1 else { return bearing.first ?? formerlyNumbered(kind, wanted) }
    let titles = bearing.map(\.id).sorted().map { id in
      let reference = RecordReference(kind: kind.names.name, id: id)
      return "\(title(of: reference)), '\(subjectWords(of: reference))'"
    }
    throw .numberShared(number: typed.trimmed, records: titles)
  }

  private func present(_ kind: KindEntry, _ id: String) -> Row? {
    row(kind: kind.number, id: id).flatMap { $0.isRemoved ? nil : $0 }
  }

  /// A record that bore the number, told apart or alone, and was given another.
  private func formerlyNumbered(_ kind: KindEntry, _ wanted: String) -> Row? {
    let former = renumberings(ofKind: kind.names.name)
    let exact = former.filter { note in
      let marks = note.record.map { laptopMarks(of: $0.id) } ?? []
      return ([note.was] + marks.map { note.was.withoutMark + $0 })
        .contains { $0.numberLetters == wanted }
    }
    let alone = former.filter { $0.was.withoutMark.numberLetters == wanted }
    let found = exact.isEmpty ? alone : exact
    let ids = Set(found.compactMap { $0.record?.id })
    return ids.count == 1 ? ids.first.flatMap { present(kind, $0) } : nil
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
