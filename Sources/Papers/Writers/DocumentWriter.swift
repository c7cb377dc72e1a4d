// SPDX-License-Identifier: Apache-2.0

/// Writes a paper as a Word document (Office Open XML, ISO/IEC 29500 transitional).
package struct DocumentWriter: Sendable {
  /// What stands where the chair has not written yet; it counts as no words at all.
  package static let narrativePlaceholder = "[The chair may write here.]"

  /// How the partnership wants it to look.
  package var style: HouseStyle

  /// Makes a writer.
  package init(style: HouseStyle = HouseStyle()) {
    self.style = style
  }

  /// The property that names the narrative of a number, from 1; its digest is under the same name
  /// and `digest`.
  package static func narrativeProperty(_ number: Int) -> String {
    "Minutebook narrative \(number)"
  }

  /// The bookmark around the narrative of a number, from 1.
  package static func narrativeBookmark(_ number: Int) -> String { "narrative_\(number)" }

  /// Writes the whole document; the same paper gives the same bytes.
  ///
  /// A template that cannot be used is left out; `HouseStyle.check()` says so beforehand.
  package func write(_ paper: Paper) -> [UInt8] {
    let paper = paper.cleaned
    let look = WordLook(style)
    return WordDocument(paper, look: look).archive
  }
}
