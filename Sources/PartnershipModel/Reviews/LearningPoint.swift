// SPDX-License-Identifier: Apache-2.0

/// One of the local list of themes that learning is told apart by.
package struct Theme: RecordKind {
  package static let shape = Theme()
  package static let about = KindNames(
    "theme", "Learning theme", plural: "Learning themes",
    "A theme of the local list, such as information sharing, that learning points bear.")
  package let name = RequiredField<String>(
    3, "name", "Name", "What the theme is called.", missing: "")
  package let note = Field<String>(4, "note", "Note", "What belongs under it.", as: .paragraph)

  package static let register = RegisterPlace(
    .learning, columns: ["name", "note"], opensPage: true)

  package static func check(_ record: Record<Theme>, in book: Book) throws(Refusal) {
    let same = book.all(Theme.self).contains {
      $0.id != record.id && $0.name.lowercased() == record.name.lowercased()
    }
    guard !same else {
      throw .wrongValue(
        field: shape.name.label, given: record.name, wanted: "a name no other theme bears")
    }
  }
}

/// One numbered point that a review or an audit teaches.
package struct LearningPoint: RecordKind {
  package static let shape = LearningPoint()
  package static let about = KindNames(
    "learning-point", "Learning point", plural: "Learning points",
    "A numbered point of learning from a review or an audit, under themes of the local list.")
  package let origin = Field<RecordReference>(
    3, "origin", "From", "The review or audit that teaches it.", isNeeded: true)
  package let position = Field<Int>(
    4, "position", "Number", "Its number in the briefing.", choosable: false)
  package let text = RequiredField<String>(
    5, "text", "Learning point", "In a sentence or two; no case detail.", missing: "",
    as: .paragraph)
  package let theme = Field<ID<Theme>>(
    6, "theme", "Theme", "The theme it bears first.", isNeeded: true)
  package let secondTheme = Field<ID<Theme>>(
    7, "second-theme", "Second theme", "Another theme it bears.")
  package let thirdTheme = Field<ID<Theme>>(
    8, "third-theme", "Third theme", "One more theme it bears.")
  package let improvement = Field<String>(
    9, "improvement", "Improvement", "What is better since, and what shows that.", as: .paragraph)

  package static let register = RegisterPlace(
    .learning, of: "origin", on: ["review-case"],
    columns: ["position", "text", "theme", "second-theme"],
    opensPage: true)
}

extension Record<LearningPoint> {
  /// Every theme it bears, each once.
  package var themes: Set<ID<Theme>> {
    Set([self.theme, self.secondTheme, self.thirdTheme].compactMap(\.self))
  }
}
