// SPDX-License-Identifier: Apache-2.0

/// Writes a paper as a Word document.
package struct DocumentWriter: Sendable {
  /// How the partnership wants it to look.
  package var style: HouseStyle

  /// Makes a writer.
  package init(style: HouseStyle = HouseStyle()) {
    self.style = style
  }

  /// Writes the whole document; the same paper gives the same bytes.
  package func write(_ paper: Paper) -> [UInt8] {
    []
  }
}
