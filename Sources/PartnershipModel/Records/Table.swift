// SPDX-License-Identifier: Apache-2.0

/// The records of one kind, found by identity and by what they refer to.
struct Table: Sendable {
  private(set) var rows: [Row] = []
  private var places: [String: Int32] = [:]
  private let referenceSlots: [Int]
  private var links: [Links]

  init(referenceSlots: [Int]) {
    self.referenceSlots = referenceSlots
    links = Array(repeating: Links(), count: referenceSlots.count)
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
    rows[Int(place)][slot] = value
  }

  /// Sets several values of one record, which is found only once.
  mutating func set(id: String, values: ArraySlice<SlotValue>) {
    let place = place(of: id)
    for new in values {
      guard let index = referenceSlots.firstIndex(of: new.slot) else { continue }
      relink(index, place: place, from: rows[Int(place)][new.slot], to: new.value)
    }
    rows[Int(place)].set(values)
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
