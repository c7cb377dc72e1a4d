// SPDX-License-Identifier: Apache-2.0

// Which record keeps a number that laptops apart have given twice, and what the others get instead.
// Both follow from the records alone: wherever the same records are, the same is done.
extension Book {
  /// The number that a record shares with others; nil while it is alone.
  package func sharedNumber(of reference: RecordReference) -> SharedNumber? {
    sharedNumbers.first { $0.records.contains(reference) }
  }

  /// The record that keeps a shared number: one that people have on paper, else one that was given it
  /// first of all, else the first by identity.
  package func keeper(of shared: SharedNumber) -> RecordReference? {
    let first = firstNumbers(ofKind: shared.kind)
    return shared.records.min { order(of: $0, first) < order(of: $1, first) }
  }

  private func order(
    of reference: RecordReference, _ first: [String: String]
  ) -> (Int, Int, String) {
    var isPrinted = false
    do { try checkUnprinted(reference) } catch { isPrinted = true }
    return (isPrinted ? 0 : 1, first[reference.id] == nil ? 0 : 1, reference.id)
  }

  /// The number a record would be given in place of its shared one, as it is shown.
  package func numberGivenInstead(of reference: RecordReference) -> String {
    let place = numberInstead(of: reference)
    guard reference.kind == Decision.about.name else { return "\(place)" }
    return decisionNumber(place, after: numberStart(of: reference))
  }

  /// The place in the count: behind all numbers that were first given, in the order of the records
  /// that need another, so that it matters not which is given one first.
  func numberInstead(of reference: RecordReference) -> Int {
    let count = NumberCount(of: reference, in: self)
    guard let rank = count.waiting.firstIndex(of: reference.id) else { return count.next }
    let place = count.highest + 1 + rank
    return count.given.contains(place) ? count.next : place
  }

  /// What a kind's renumbered records were numbered first of all, without what told it apart.
  fileprivate func firstNumbers(ofKind name: String) -> [String: String] {
    renumberings(ofKind: name, in: all(Renumbering.self)).reduce(into: [:]) { first, note in
      guard let id = note.record?.id else { return }
      let was = note.was.withoutMark
      if first[id].map({ was.numericOrder < $0.numericOrder }) ?? true { first[id] = was }
    }
  }

  /// What all numbers begin with that are counted together with a record's.
  func numberStart(of reference: RecordReference) -> String {
    guard reference.kind == Decision.about.name, let decision = self[ID<Decision>(reference.id)]
    else { return "" }
    let number = decision.number.value
    return String(number.prefix(number.count - number.reversed().prefix { $0.isNumber }.count))
  }
}

/// The numbers counted together with one record's.
private struct NumberCount {
  /// The highest that a record was given when it was made, 0 when there is none.
  let highest: Int
  /// Every one that was ever given, also those taken back.
  let given: Set<Int>
  /// The records that need another or were given it since, in their order.
  let waiting: [String]

  /// The first behind all.
  var next: Int { (given.max() ?? 0) + 1 }

  init(of reference: RecordReference, in book: Book) {
    let start = book.numberStart(of: reference)
    let count = { (text: String) in
      text.hasPrefix(start) ? Int(text.dropFirst(start.count)) : nil
    }
    let first = book.firstNumbers(ofKind: reference.kind)
    var firstGiven: [String: Int] = [:]
    var borne: [String: Int] = [:]
    if let kind = Registry.kind(named: reference.kind), let slot = kind.givenNumber?.slot {
      for row in book.rows(of: kind) {
        guard let number = row[slot].flatMap({ count($0.plain) }) else { continue }
        borne[row.id] = number
        firstGiven[row.id] = first[row.id].flatMap(count) ?? number
      }
    }
    let instead = book.numbersGivenInstead(toKind: reference.kind).compactMap(count)
    let highest = firstGiven.values.max() ?? 0
    given = Set(borne.values).union(instead)
    self.highest = highest
    let shared = book.sharedNumbers.filter { $0.kind == reference.kind && count($0.number) != nil }
    let moving = shared.flatMap { shared in
      let keeper = book.keeper(of: shared)
      return shared.records.filter { $0 != keeper }.map(\.id)
    }
    let moved = first.keys.filter { (borne[$0] ?? 0) > highest }
    waiting = Set(moving + moved).sorted {
      (firstGiven[$0] ?? 0, $0) < (firstGiven[$1] ?? 0, $1)
    }
  }
}
