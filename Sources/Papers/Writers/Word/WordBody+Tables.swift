// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

extension WordBody {
  /// Writes a table with its caption, or the sentence that stands for an empty one.
  mutating func write(_ table: Table, width: Int) {
    if table.rows.isEmpty { return writeParagraph(.normal, Line(table.emptyNote)) }
    if !table.caption.isEmpty {
      writeParagraph(.caption, Line(table.caption))
    } else if isAfterTable {
      // Word would make one table of two that follow each other.
      writeParagraph(.caption, Line("\u{00A0}"))
    }
    let fit = shapes.fit(table, width: width, look)
    xml.begin("w:tbl")
    writeProperties(of: table, fit)
    writeHeaderRow(of: table, fit)
    for (place, row) in table.rows.enumerated() {
      write(row, table.columns, fit, keepsWithNext: place == 0 && table.rows.count > 1)
    }
    xml.end()
    isAfterTable = true
  }

  private mutating func writeProperties(of table: Table, _ fit: WordTableFit) {
    let isHeaderFirst = table.rows.allSatisfy(\.isHeaderFirst)
    xml.begin("w:tblPr")
    xml.leaf("w:tblStyle", ["w:val": look.styles[.table]])
    xml.leaf("w:tblW", ["w:w": "\(fit.widths.reduce(0, +))", "w:type": "dxa"])
    xml.leaf("w:tblLayout", ["w:type": "fixed"])
    xml.leaf(
      "w:tblLook",
      [
        "w:val": isHeaderFirst ? "06A0" : "0620", "w:firstRow": "1", "w:lastRow": "0",
        "w:firstColumn": isHeaderFirst ? "1" : "0", "w:lastColumn": "0", "w:noHBand": "1",
        "w:noVBand": "1",
      ])
    if !table.caption.isEmpty { xml.leaf("w:tblCaption", ["w:val": table.caption]) }
    xml.end()
    xml.begin("w:tblGrid")
    for width in fit.widths { xml.leaf("w:gridCol", ["w:w": "\(width)"]) }
    xml.end()
  }

  private mutating func writeHeaderRow(of table: Table, _ fit: WordTableFit) {
    xml.begin("w:tr")
    writeRowProperties(isHeader: true)
    for (column, width) in zip(table.columns, fit.widths) {
      beginCell(width: width, shade: look.template == nil ? "E3E8EB" : nil)
      let style = WordStyle.tableHeading
      beginParagraph(style, isRight: column.isNumeric)
      writeCellText(Line(column.title), fit, spellsOut: false)
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private mutating func write(
    _ row: TableRow, _ columns: [Column], _ fit: WordTableFit, keepsWithNext: Bool
  ) {
    xml.begin("w:tr")
    writeRowProperties(isHeader: false, isToWriteIn: row.isToWriteIn)
    for (place, cell) in row.cells.enumerated() {
      beginCell(width: fit.widths[place], shade: cell.status?.shade)
      // One row alone at the foot of a page looks like the whole table.
      beginParagraph(
        .tableText, isRight: columns[place].isNumeric, keepsWithNext: keepsWithNext)
      writeCellText(cell.line, fit)
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private mutating func writeRowProperties(isHeader: Bool, isToWriteIn: Bool = false) {
    xml.begin("w:trPr")
    xml.leaf("w:cantSplit")
    // Two lines of handwriting: 18 mm.
    if isToWriteIn { xml.leaf("w:trHeight", ["w:val": "1020", "w:hRule": "atLeast"]) }
    if isHeader { xml.leaf("w:tblHeader") }
    xml.end()
  }

  private mutating func beginCell(width: Int, shade: String?) {
    isAfterTable = false
    xml.begin("w:tc")
    xml.begin("w:tcPr")
    xml.leaf("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
    if let shade { xml.leaf("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": shade]) }
    xml.end()
  }

  private mutating func writeCellText(_ line: Line, _ fit: WordTableFit, spellsOut: Bool = true) {
    textSize = fit.size == WordColumns.sizes[0] ? nil : fit.size
    write(line, spellsOut: spellsOut)
    textSize = nil
  }
}

extension Status {
  /// The shade behind the letter and word, on which black text is at least 15:1.
  fileprivate var shade: String {
    switch self {
    case .red: "F8DCD7"
    case .amber: "FFF1C9"
    case .green: "D5ECDA"
    }
  }
}
