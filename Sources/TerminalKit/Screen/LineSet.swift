// SPDX-License-Identifier: Apache-2.0

/// The signs that lines and cut edges are drawn with.
package enum LineSet: Sendable, Equatable {
  /// Box drawing signs, for a terminal that understands UTF-8.
  case unicode
  /// Only `-`, `|` and `+`, for every other terminal; all text is then shown in ASCII as well.
  case ascii
  /// No lines at all, for screen readers and for those who want a quiet screen.
  case plain

  /// The four directions in which a line may leave a cell.
  struct Arms: OptionSet {
    let rawValue: UInt8
    static let up = Arms(rawValue: 1)
    static let down = Arms(rawValue: 2)
    static let left = Arms(rawValue: 4)
    static let right = Arms(rawValue: 8)
    static let across: Arms = [.left, .right]
    static let along: Arms = [.up, .down]
  }

  private static let joints: [(arms: Arms, sign: String)] = [
    (.across, "─"), (.along, "│"), ([.across, .along], "┼"),
    ([.along, .right], "├"), ([.along, .left], "┤"),
    ([.across, .down], "┬"), ([.across, .up], "┴"),
    ([.down, .right], "┌"), ([.down, .left], "┐"),
    ([.up, .right], "└"), ([.up, .left], "┘"),
  ]

  /// The sign that ends a text cut short.
  package var ellipsis: String { self == .ascii ? "~" : "…" }

  /// The plain horizontal line.
  package var horizontal: String { sign(for: .across) }

  /// The plain vertical line.
  package var vertical: String { sign(for: .along) }

  /// Finds the sign whose lines leave in the given directions; a single arm is drawn as a line.
  func sign(for arms: Arms) -> String {
    if self == .plain { return " " }
    if arms.isSubset(of: .across) { return self == .unicode ? "─" : "-" }
    if arms.isSubset(of: .along) { return self == .unicode ? "│" : "|" }
    guard self == .unicode else { return "+" }
    return Self.joints.first { $0.arms == arms }?.sign ?? "┼"
  }

  /// Reads the directions back from a sign already on the frame; none for any other text.
  func arms(of sign: String) -> Arms {
    switch (self, sign) {
    case (.ascii, "-"): .across
    case (.ascii, "|"): .along
    case (.ascii, "+"): [.across, .along]
    case (.ascii, _), (.plain, _): []
    case (.unicode, _): Self.joints.first { $0.sign == sign }?.arms ?? []
    }
  }
}
