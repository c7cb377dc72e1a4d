// SPDX-License-Identifier: Apache-2.0

/// What a cell means; only the terminal driver knows how that looks.
///
/// A screen names a meaning and never a colour, so every theme, and a terminal with no colours,
/// is served by one table.
package enum Role: UInt8, CaseIterable, Sendable {
  case text, strong, dim, heading, selected, bar, hint, field
  case warning, alarm, success, red, amber, green, border

  /// The sign of this role in ``Frame/roleMap``.
  package var letter: Character {
    switch self {
    case .text: "."
    case .strong: "S"
    case .dim: "d"
    case .heading: "H"
    case .selected: ">"
    case .bar: "B"
    case .hint: "h"
    case .field: "F"
    case .warning: "W"
    case .alarm: "!"
    case .success: "s"
    case .red: "r"
    case .amber: "a"
    case .green: "g"
    case .border: "+"
    }
  }
}
