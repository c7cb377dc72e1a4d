// SPDX-License-Identifier: Apache-2.0

import CNcurses
import TerminalKit

/// How the roles of cells look on this terminal.
enum Theme: Equatable, Sendable {
  /// Eight colours on the terminal's own background.
  case colour
  /// Attributes only, for `NO_COLOR` and for terminals without colours.
  case monochrome

  /// What ncurses is told for one role.
  struct Look: Equatable {
    var attributes: UInt32 = 0
    /// A colour's number is also its pair's; 0 is the terminal's own.
    var colour: Int16 = 0
  }

  /// Finds the look of a role; each one that matters differs without its colour as well.
  func look(of role: Role) -> Look {
    var look = Look(attributes: attributes(of: role))
    if self == .colour { look.colour = colour(of: role) }
    return look
  }

  private func attributes(of role: Role) -> UInt32 {
    switch role {
    case .text, .success, .amber, .green, .border: 0
    case .strong, .heading, .warning, .red: terminal_bold
    case .dim, .hint: terminal_dim
    case .selected, .bar: terminal_reverse
    case .field: terminal_underline
    case .alarm: terminal_bold | terminal_reverse
    }
  }

  private func colour(of role: Role) -> Int16 {
    switch role {
    case .heading: Int16(COLOR_CYAN)
    case .warning, .amber: Int16(COLOR_YELLOW)
    case .alarm, .red: Int16(COLOR_RED)
    case .success, .green: Int16(COLOR_GREEN)
    case .text, .strong, .dim, .selected, .bar, .hint, .field, .border: 0
    }
  }
}
