// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A table of data.
package struct Table: Sendable, Equatable {
  /// Names the table.
  package var caption: String
  /// The columns, in reading order.
  package var columns: [Column]
  /// The rows; a short row ends in empty cells, and a long one gains columns named by number.
  package var rows: [TableRow]
  /// The sentence printed instead of a table without rows.
  package var emptyNote: String
  /// Says that columns without a word in any row are printed in sheets only.
  package var omitsEmptyColumns = false
  /// The records whose words stand in the caption, the headings and the sentence.
  package var records: [RecordReference]

  /// Makes a table.
  package init(
    caption: String, columns: [Column], rows: [TableRow], emptyNote: String,
    records: [RecordReference] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.emptyNote = emptyNote
    self.records = records
  }
}

/// One column of a table.
package struct Column: Sendable, Equatable {
  /// The heading of the column.
  package var title: String
  /// The column's share of the width, beside the other columns' weights.
  package var weight: Int
  /// Sets the cells to the right.
  package var isNumeric: Bool

  /// Makes a column.
  package init(title: String, weight: Int = 1, isNumeric: Bool = false) {
    self.title = title
    self.weight = weight
    self.isNumeric = isNumeric
  }
}

extension Column: ExpressibleByStringLiteral {
  /// Makes a column of text from its heading.
  package init(stringLiteral title: String) {
    self.init(title: title)
  }
}

/// One row of a table.
package struct TableRow: Sendable, Equatable {
  /// The cells, one for each column.
  package var cells: [TableCell]
  /// Says that the first cell names the row, so that a screen reader repeats it.
  package var isHeaderFirst: Bool
  /// The record the row stands for; used on screen and under sources, never printed in the row.
  package var record: RecordReference?

  /// Makes a row.
  package init(cells: [TableCell], isHeaderFirst: Bool = true, record: RecordReference? = nil) {
    self.cells = cells
    self.isHeaderFirst = isHeaderFirst
    self.record = record
  }
}

extension TableRow {
  /// Whether no cell says anything: a row of a form, which is printed high enough to write in.
  var isToWriteIn: Bool { cells.allSatisfy(\.line.isEmpty) }
}

/// One cell of a table.
package struct TableCell: Sendable, Equatable {
  /// What the cell says; it carries the letter and word of any status itself.
  package var line: Line
  /// The status to shade the cell by, where the output has shading.
  package var status: Status?

  /// Makes a cell.
  package init(line: Line, status: Status? = nil) {
    self.line = line
    self.status = status
  }
}

extension TableCell: ExpressibleByStringInterpolation {
  /// Makes a cell of plain text.
  package init(stringLiteral text: String) {
    self.init(line: Line(text))
  }
}

/// A status that a cell may be shaded by; the shade is an extra, never the message.
package enum Status: String, Sendable, Equatable {
  case red, amber, green
}
