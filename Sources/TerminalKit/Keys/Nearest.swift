// SPDX-License-Identifier: Apache-2.0

/// Finds the known word that a misspelt one was probably meant to be.
enum Nearest {
  /// Returns the nearest word, or nothing when all are too far away to be worth offering.
  static func word(to written: String, among known: [String]) -> String? {
    let target = Array(written.lowercased().utf8)
    guard target.count <= 40 else { return nil }
    let limit = max(1, min(3, target.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in known {
      let bytes = Array(candidate.lowercased().utf8)
      guard abs(bytes.count - target.count) <= limit else { continue }
      let distance = editDistance(target, bytes)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Counts single-byte insertions, deletions, changes and swaps of neighbours.
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
