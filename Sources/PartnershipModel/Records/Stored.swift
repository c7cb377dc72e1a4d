// SPDX-License-Identifier: Apache-2.0

/// A field's value as the journal keeps it: the only four shapes a value may have.
package enum Stored: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([String])

  /// The value as one line of words, for CSV, search and history.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: "; ")
    }
  }
}

/// A value and the slot it belongs in; nil clears the slot.
package struct SlotValue: Sendable {
  /// The field's place in the row.
  package let slot: Int
  /// What it is set to.
  package let value: Stored?

  /// Pairs a slot with its value.
  package init(slot: Int, value: Stored?) {
    self.slot = slot
    self.value = value
  }
}
