// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The record that a typed number names: "12", or "12 (k7f3)" and "12 k7f3" where two bear it, or
  /// the record's id. A number that its record has no longer finds it too.
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
    if let exact = all.first(where: { kind.letters(of: $0) == wanted }) { return exact }
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
    let exact = former.filter { $0.was.numberLetters == wanted }
    let alone = former.filter { $0.was.withoutMark.numberLetters == wanted }
    let found = exact.isEmpty ? alone : exact
    let ids = Set(found.compactMap { $0.record?.id })
    return ids.count == 1 ? ids.first.flatMap { present(kind, $0) } : nil
  }
}

extension KindEntry {
  fileprivate func letters(of row: Row) -> String? {
    row.sharing == .alone ? nil : shownNumber(of: row)?.numberLetters
  }
}

extension String {
  /// A number as it is compared: small letters, digits and dashes, without the brackets and space
  /// that people leave out.
  fileprivate var numberLetters: String {
    lowercased().filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }
  }

  fileprivate var withoutMark: String {
    firstIndex(of: " ").map { String(self[..<$0]) } ?? self
  }
}
