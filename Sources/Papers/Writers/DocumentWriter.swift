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

  /// The property that says which record the paper is of, as its kind, a colon and its id.
  package static let recordProperty = "Minutebook record"

  /// The property of a report from which something was withheld, so that it is not taken for the
  /// report when it comes back.
  package static let openProperty = "Minutebook open version"

  /// The property that names the narrative of a number, from 1; its digest is under the same name
  /// and `digest`.
  package static func narrativeProperty(_ number: Int) -> String {
    "Minutebook narrative \(number)"
  }

  /// The bookmark around the narrative of a number, from 1.
  package static func narrativeBookmark(_ number: Int) -> String { "narrative_\(number)" }

  /// Writes the whole document; the same paper gives the same bytes.
  ///
  /// A template that cannot be used is left out; `HouseStyle.templateLacks()` says so beforehand.
  package func write(_ paper: Paper) -> [UInt8] {
    let paper = paper.cleaned
    let document = WordDocument(paper, look: WordLook(style))
    guard paper.reference != nil, document.hasNarratives,
      let written = try? WordReader.read(document.archive)
    else { return document.archive }
    return document.archive(with: RecordMarks.properties(of: written))
  }
}
