// SPDX-License-Identifier: Apache-2.0

/// The lines that some other line did not know of, although neither came before the other: only
/// among these can two laptops have changed the same field.
///
/// Nearly all lines of a record know everything before them, so this is worked out first, by
/// counts alone, and the rest of the reading goes on as if there were one laptop.
struct ApartLines {
  private var isApart: [Bool]

  /// Finds them; nil when every line knew everything before it.
  init?(_ order: [Int32], _ knowledge: Knowledge) {
    let index = knowledge.index
    isApart = Array(repeating: false, count: index.entries.count)
    let devices = index.devices.names.count
    guard devices > 0 else { return nil }
    var known = Array(repeating: 0, count: devices)
    var highest = known
    for place in order {
      let entry = index.entries[Int(place)]
      knowledge.fillKnown(&known, by: place)
      isApart[Int(place)] =
        knowledge.branches.isForked(entry)
        || ApartLines.lacks(known, of: highest, except: Int(entry.device))
      highest[Int(entry.device)] = max(highest[Int(entry.device)], entry.sequence)
    }
    markUnknown(order, knowledge)
    guard isApart.contains(true) else { return nil }
  }

  private static func lacks(_ known: [Int], of highest: [Int], except device: Int) -> Bool {
    for other in known.indices where other != device && highest[other] > known[other] {
      return true
    }
    return false
  }

  /// Marks the lines that a later one did not know of.
  private mutating func markUnknown(_ order: [Int32], _ knowledge: Knowledge) {
    let devices = knowledge.index.devices.names.count
    var known = Array(repeating: 0, count: devices)
    var least = Array(repeating: Int.max, count: devices)
    for place in order.reversed() {
      let entry = knowledge.index.entries[Int(place)]
      let own = Int(entry.device)
      if entry.sequence > least[own] { isApart[Int(place)] = true }
      knowledge.fillKnown(&known, by: place)
      for other in least.indices where other != own {
        least[other] = min(least[other], known[other])
      }
    }
  }

  /// Whether a line is one of them.
  func contains(_ place: Int32) -> Bool { isApart[Int(place)] }
}
