// SPDX-License-Identifier: Apache-2.0

/// One block of a paper.
package enum Element: Sendable, Equatable {
  /// A heading; level 1 stands directly below the title. Writers close gaps between levels.
  case heading(level: Int, Line)
  /// A paragraph of text.
  case paragraph(Line)
  /// A list of items, numbered when `ordered`.
  case list(ordered: Bool, [ListItem])
  /// A table with a caption and column headings.
  case table(Table)
  /// An aside to the reader, printed apart from the text and named a note.
  case note(Line)
  /// Starts a new page where the output has pages.
  case pageBreak
}

/// One item of a list, with any items below it.
package struct ListItem: Sendable, Equatable {
  /// What the item says.
  package var line: Line
  /// The items below this one, printed as a list of the same sort.
  package var children: [ListItem]
  /// The item's own label, such as `5.2`, printed instead of a bullet or counted number.
  package var number: String?

  /// Makes an item.
  package init(line: Line, children: [ListItem] = [], number: String? = nil) {
    self.line = line
    self.children = children
    self.number = number
  }
}

extension ListItem: ExpressibleByStringInterpolation {
  /// Makes an item of plain text.
  package init(stringLiteral text: String) {
    self.init(line: Line(text))
  }
}
