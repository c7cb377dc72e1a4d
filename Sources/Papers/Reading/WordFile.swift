// SPDX-License-Identifier: Apache-2.0

/// A Word document as it is read: what it says, what was changed in it and what was noted on it.
///
/// Nobody's name is kept: neither whose change nor whose comment it was.
package struct WordFile: Sendable, Equatable {
  /// Paragraphs and tables of the body, in order.
  package var blocks: [WordBlock]
  /// The words of each comment by its number in the file.
  package var comments: [String: String]
  /// The properties that were added to the usual ones, by name.
  package var properties: [String: String]
}

/// A block of a Word document.
package enum WordBlock: Sendable, Equatable {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// What was recorded of some words while changes were tracked.
package enum WordChange: Sendable, Equatable {
  case inserted, deleted
}

/// A paragraph.
package struct WordParagraph: Sendable, Equatable {
  /// The name of its style; empty for the document's usual one.
  package var style = ""
  /// Its level among the headings, from 1; nil for text.
  package var headingLevel: Int?
  /// Whether it is an item of a list.
  package var isListItem = false
  /// Its words.
  package var pieces: [WordPiece] = []
  /// Whether the break at its end was put in or taken out.
  package var breakChange: WordChange?
  /// The comments noted on it, by number, each with the words it is about.
  package var commented: [String] = []

  /// The words with all tracked changes refused.
  package var textBefore: String {
    pieces.filter { $0.change != .inserted }.map(\.text).joined()
  }
  /// The words with all tracked changes accepted.
  package var text: String {
    pieces.filter { $0.change != .deleted }.map(\.text).joined()
  }
}

/// Some words of a paragraph that were changed alike and stand in the same places.
package struct WordPiece: Sendable, Equatable {
  /// The words.
  package var text: String
  /// Whether they were put in or taken out.
  package var change: WordChange?
  /// The names of the bookmarks around them.
  package var bookmarks: Set<String> = []
  /// The numbers of the comments on them.
  package var comments: Set<String> = []
}

/// A table.
package struct WordTable: Sendable, Equatable {
  /// Its rows.
  package var rows: [WordRow] = []
}

/// A row of a table.
package struct WordRow: Sendable, Equatable {
  /// What stands in each cell, tables within cells as their paragraphs.
  package var cells: [[WordParagraph]] = []
  /// Whether the whole row was put in or taken out.
  package var change: WordChange?
}
