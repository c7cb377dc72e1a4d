// SPDX-License-Identifier: Apache-2.0

/// Which of a table's rows bear which number; kept as rows change, so that nobody has to look.
struct NumberHolders: Sendable {
  private struct Key: Hashable, Sendable {
    let number: Stored
    let scope: Stored?
  }

  /// The slots whose values decide: the number, what it is counted within, and `removed`.
  private let number: Int
  private let scope: Int?
  private var only: [Key: Int32] = [:]
  /// The numbers that several rows bear, with all their rows.
  private var several: [Key: [Int32]] = [:]

  init(number: Int, scope: Int?) {
    self.number = number
    self.scope = scope
  }

  func watches(_ slot: Int) -> Bool {
    slot == number || slot == scope || slot == CommonFields.shape.removed.slot
  }

  /// The rows of each shared number.
  var shared: [[Int32]] { Array(several.values) }

  /// Notes that a row has changed; gives the rows whose sharing has to be told anew.
  mutating func move(_ place: Int32, from old: Row, to new: Row) -> [Int32] {
    let before = key(of: old)
    let after = key(of: new)
    guard before != after else { return [] }
    var touched = [place]
    if let before { touched += remove(place, from: before) }
    if let after { touched += add(place, to: after) }
    return touched
  }

  /// The rows that bear the same number as a row, itself too; empty while it is alone.
  func sharing(with row: Row) -> [Int32] { key(of: row).flatMap { several[$0] } ?? [] }

  private func key(of row: Row) -> Key? {
    guard !row.isRemoved, let value = row[number] else { return nil }
    return Key(number: value, scope: scope.flatMap { row[$0] })
  }

  private mutating func add(_ place: Int32, to key: Key) -> [Int32] {
    if several[key] != nil {
      several[key]?.append(place)
      return several[key] ?? []
    }
    guard let other = only.updateValue(place, forKey: key) else { return [] }
    only[key] = nil
    several[key] = [other, place]
    return [other]
  }

  private mutating func remove(_ place: Int32, from key: Key) -> [Int32] {
    guard let rest = several[key]?.filter({ $0 != place }) else {
      only[key] = nil
      return []
    }
    several[key] = rest.count > 1 ? rest : nil
    if rest.count == 1 { only[key] = rest[0] }
    return rest
  }
}

/// What an identity says of where its record was made.
package enum RecordOrigin {
  /// The laptop of an identity such as `k7f3-1a` or `k7f3-1a.2`; nil for one that an import brought
  /// or that is made of a key.
  package static func laptop(of identity: String) -> String? {
    let parts = identity.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isPlain else { return nil }
    let counts = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard counts.count <= 2, counts.allSatisfy(\.isPlain) else { return nil }
    return String(parts[0])
  }
}

extension Substring {
  fileprivate var isPlain: Bool {
    !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
