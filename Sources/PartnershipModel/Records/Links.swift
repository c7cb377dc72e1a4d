// SPDX-License-Identifier: Apache-2.0

/// Which rows refer to which record by one field.
struct Links: Sendable {
  private var lists: [[Int32]] = []
  private var numbers: [String: Int32] = [:]
  /// The target of the last call: neighbouring rows usually refer to the same meeting or item.
  private var lastTarget: String?
  private var lastNumber: Int32 = 0

  /// The places of the rows that refer to the target, in the order the rows were made.
  func places(of target: String) -> [Int32] {
    numbers[target].map { lists[Int($0)] } ?? []
  }

  mutating func add(_ place: Int32, to target: String) {
    lists[list(of: target)].insertInOrder(place)
  }

  mutating func remove(_ place: Int32, from target: String) {
    lists[list(of: target)].removeAll { $0 == place }
  }

  private mutating func list(of target: String) -> Int {
    if target != lastTarget {
      lastTarget = target
      lastNumber = numbers.number(of: target, orNew: Int32(lists.count))
      if lastNumber == lists.count { lists.append([]) }
    }
    return Int(lastNumber)
  }
}

extension [String: Int32] {
  /// The number of a text, which is given the new one when it has none; looks only once.
  mutating func number(of text: String, orNew new: Int32) -> Int32 {
    func kept(_ number: inout Int32) -> Int32 { number }
    return kept(&self[text, default: new])
  }
}

extension [Int32] {
  /// Keeps the order the records were made in, so that undoing leaves no trace of itself.
  fileprivate mutating func insertInOrder(_ place: Int32) {
    guard let last, last >= place else { return append(place) }
    insert(place, at: lastIndex { $0 < place }.map { $0 + 1 } ?? 0)
  }
}
