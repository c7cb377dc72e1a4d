// SPDX-License-Identifier: Apache-2.0

/// The records of one kind, found by identity and by what they refer to.
struct Table: Sendable {
  private(set) var rows: [Row] = []
  private var places: [String: Int32] = [:]
  private let referenceSlots: [Int]
  private var links: [Links]
  private var numbers: NumberHolders?
  /// What sentences call the laptops that have a name, where numbers have to be told apart.
  private var laptopNames: [String: String] = [:]

  init(_ kind: KindEntry) {
    referenceSlots = kind.referenceSlots
    links = Array(repeating: Links(), count: referenceSlots.count)
    numbers = kind.givenNumber.map { field in
      NumberHolders(number: field.slot, scope: field.scope.flatMap { kind.slot(named: $0) })
    }
  }

  func row(_ id: String) -> Row? {
    places[id].map { rows[Int($0)] }
  }

  func referring(slot: Int, to target: String) -> [Row] {
    guard let index = referenceSlots.firstIndex(of: slot) else { return [] }
    return links[index].places(of: target).map { rows[Int($0)] }
  }

  mutating func set(id: String, slot: Int, to value: Stored?) {
    let place = place(of: id)
    if let index = referenceSlots.firstIndex(of: slot) {
      relink(index, place: place, from: rows[Int(place)][slot], to: value)
    }
    let old = numbers?.watches(slot) == true ? rows[Int(place)] : nil
    rows[Int(place)][slot] = value
    if let old { renumber(place, from: old) }
  }

  /// Sets several values of one record, which is found only once.
  mutating func set(id: String, values: ArraySlice<SlotValue>) {
    let place = place(of: id)
    for new in values {
      guard let index = referenceSlots.firstIndex(of: new.slot) else { continue }
      relink(index, place: place, from: rows[Int(place)][new.slot], to: new.value)
    }
    let isNumbering = numbers.map { numbers in values.contains { numbers.watches($0.slot) } }
    let old = isNumbering == true ? rows[Int(place)] : nil
    rows[Int(place)].set(values)
    if let old { renumber(place, from: old) }
  }

  /// The rows that bear one number, number by number, in no order.
  var sharedNumbers: [[Row]] {
    numbers?.shared.map { places in places.map { rows[Int($0)] } } ?? []
  }

  /// The rows that bear the same number as a row, itself too; empty while it is alone.
  func sharing(with row: Row) -> [Row] {
    numbers?.sharing(with: row).map { rows[Int($0)] } ?? []
  }

  /// Tells shared numbers apart by other names of laptops from now on.
  mutating func call(_ laptopNames: [String: String]) {
    guard let shared = numbers?.shared else { return }
    self.laptopNames = laptopNames
    for place in shared.joined() { rows[Int(place)].numberMark = mark(at: place) }
  }

  private mutating func renumber(_ place: Int32, from old: Row) {
    for touched in numbers?.move(place, from: old, to: rows[Int(place)]) ?? [] {
      rows[Int(touched)].numberMark = mark(at: touched)
    }
  }

  /// The laptop that gave the number; its record's identity where that laptop gave it twice, as after
  /// an import or on a copied laptop.
  private func mark(at place: Int32) -> String? {
    let id = rows[Int(place)].id
    let others = (numbers?.sharing(with: rows[Int(place)]) ?? []).filter { $0 != place }
    guard !others.isEmpty else { return nil }
    let laptop = RecordOrigin.laptop(of: id)
    let isTwice = others.contains { RecordOrigin.laptop(of: rows[Int($0)].id) == laptop }
    guard let laptop, !isTwice else { return id }
    return "from \(laptopNames[laptop] ?? Laptop.unnamed(laptop))"
  }

  private mutating func place(of id: String) -> Int32 {
    let place = places.number(of: id, orNew: Int32(rows.count))
    if place == rows.count { rows.append(Row(id: id)) }
    return place
  }

  private mutating func relink(_ index: Int, place: Int32, from old: Stored?, to new: Stored?) {
    guard old != new else { return }
    if case .text(let target) = old {
      links[index].remove(place, from: target)
    }
    if case .text(let target) = new {
      links[index].add(place, to: target)
    }
  }
}
