// SPDX-License-Identifier: Apache-2.0

/// Keeps headings in order, so that no level is skipped on the way down.
struct HeadingOrder {
  // Below the title, which is heading 1, there are five more levels.
  private static let deepest = 5
  private var last = 0

  /// The level to print a heading at, where 1 stands directly below the title.
  mutating func level(_ wanted: Int) -> Int {
    last = max(1, min(wanted, last + 1, Self.deepest))
    return last
  }
}
