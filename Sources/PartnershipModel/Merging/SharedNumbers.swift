// SPDX-License-Identifier: Apache-2.0

/// A number that laptops apart gave to several records; all of them stand.
package struct SharedNumber: Hashable, Sendable {
  /// The records' kind, by its stable name.
  package let kind: String
  /// The number alone.
  package let number: String
  /// The records that bear it, at least two, in an order that later arrivals do not change.
  package let records: [RecordReference]
}

extension Book {
  /// The numbers given more than once, kind by kind and in their order.
  package var sharedNumbers: [SharedNumber] {
    Registry.kinds.flatMap { sharedNumbers(of: $0) }
  }

  /// The numbers given to more than one record of a kind, in their order.
  func sharedNumbers(of kind: KindEntry) -> [SharedNumber] {
    tables[kind.number].sharedNumbers.map { SharedNumber($0, kind) }
      .sorted { ($0.order, $0.records[0].id) < ($1.order, $1.records[0].id) }
  }

  /// What happened to a number, in a sentence for the laptop it is read on.
  ///
  /// - Parameter here: The short name of this laptop.
  package func words(of shared: SharedNumber, here: String) -> String {
    let kind = Registry.kind(named: shared.kind)
    let noun = kind.map { $0.names.plural.lowercasedStart } ?? shared.kind
    let whose = shared.records.map { record in
      "'\(subjectWords(of: record))' on \(laptopWords(of: record, here: here))"
    }
    let names = shared.records.map { title(of: $0).lowercasedStart }
    return "Number \(shared.number) was given to \(shared.records.count.word) \(noun)"
      + "\(within(shared)): \(whose.listed). They are shown as \(names.listed)."
  }

  /// What a numbered record is about, without its number.
  package func subjectWords(of reference: RecordReference) -> String {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference) else {
      return title(of: reference)
    }
    let named = ["text", "issue", "title", "label"].lazy.compactMap { kind.slot(named: $0) }
    let words = named.compactMap { row[$0]?.plain }.first ?? title(of: reference)
    return Book.shortened(words.insideSentence)
  }

  /// What tells a record apart from those that share its number, as it is shown: "from Clerk 2's
  /// laptop"; nil while it is alone.
  package func numberMark(of reference: RecordReference) -> String? {
    record(reference)?.numberMark
  }

  /// The laptop a record was made on, as sentences call it.
  package func laptopWords(of reference: RecordReference, here: String) -> String {
    RecordOrigin.laptop(of: reference.id).map { laptopName($0, own: here) } ?? "an import"
  }

  /// The records that share the number of one, itself among them; empty while it is alone.
  package func sharing(with reference: RecordReference) -> [RecordReference] {
    guard let kind = Registry.kind(named: reference.kind), let row = record(reference) else {
      return []
    }
    return tables[kind.number].sharing(with: row).references(of: kind)
  }

  /// What a number is counted within, where that is not the whole book.
  private func within(_ shared: SharedNumber) -> String {
    guard let kind = Registry.kind(named: shared.kind), let scope = kind.givenNumber?.scope,
      let slot = kind.slot(named: scope), let row = record(shared.records[0]),
      let holder = row[slot].flatMap({ kind.field(at: slot)?.reference($0) })
    else { return "" }
    return " of \(title(of: holder))"
  }
}

extension SharedNumber {
  /// The number in a register's note: "12 was given twice, by two laptops apart; both actions stand".
  func note(_ nouns: String) -> String {
    let times = records.count == 2 ? "twice" : "\(records.count) times"
    let all = records.count == 2 ? "both" : "all"
    return "\(number) was given \(times), by laptops apart; \(all) \(nouns) stand, each with the "
      + "laptop that gave it."
  }

  fileprivate init(_ rows: [Row], _ kind: KindEntry) {
    self.init(
      kind: kind.names.name,
      number: kind.givenNumber.flatMap { field in rows.first?[field.slot]?.plain } ?? "",
      records: rows.references(of: kind))
  }

  fileprivate var order: String {
    String(repeating: "0", count: max(0, 24 - number.count)) + number
  }
}

extension [Row] {
  fileprivate func references(of kind: KindEntry) -> [RecordReference] {
    map(\.id).sorted().map { RecordReference(kind: kind.names.name, id: $0) }
  }
}

extension [String] {
  /// "A, B and C".
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  fileprivate var word: String { self == 2 ? "two" : self == 3 ? "three" : "\(self)" }
}
