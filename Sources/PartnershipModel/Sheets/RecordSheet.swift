// SPDX-License-Identifier: Apache-2.0

/// The records of one kind as a sheet under their storage names, every value exactly as stored.
///
/// The first column is the record's id; a list is written as JSON, and a field that is not set
/// holds nothing at all, not even quotes. What the exchange file leaves out is left out here too.
package struct RecordSheet: Sendable {
  /// The kind.
  package let kind: KindEntry
  /// The storage names of the columns, the id's first.
  package var columns: [String] { ["id"] + kind.fields.map(\.name) }

  private let rows: [Row]
  private let book: Book

  /// Takes every record of a kind that is not taken out, or only the given rows.
  package init(_ kind: KindEntry, in book: Book, rows: [Row]? = nil) {
    self.kind = kind
    self.book = book
    self.rows = (rows ?? book.rows(of: kind)).filter { !$0.isRemoved }
  }

  /// Writes the sheet without a byte-order mark and without a guard against formulas.
  package var text: String {
    var sheet = SheetText(for: .program)
    sheet.row(columns)
    let kinds = Exchange.everyKind
    for row in rows {
      let values = Exchange.values(of: row, kind, in: book, among: kinds)
      let bySlot = Dictionary(values.map { ($0.field.slot, $0.value) }) { first, _ in first }
      sheet.row([row.id] + kind.fields.map { field in bySlot[field.slot].map(RecordSheet.cell) })
    }
    return sheet.text
  }

  /// A stored value as one field of the sheet.
  private static func cell(_ value: Stored) -> String {
    switch value {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list:
      var writer = JSONWriter()
      writer.value(value)
      return writer.text
    }
  }
}

/// A sheet on its way into a book.
package struct SheetFile: Sendable {
  /// The file's name as given.
  package let file: String
  /// The kind of its records.
  package let kind: KindEntry
  /// What it holds.
  package let text: String

  /// Names a sheet.
  package init(file: String, kind: KindEntry, text: String) {
    self.file = file
    self.kind = kind
    self.text = text
  }
}

extension SheetFile {
  /// The sheet as the records of an exchange file; its mistakes are told apart by line and column.
  func records() -> (records: [JSONValue], problems: [ExchangeProblem]) {
    do {
      var rows = try SheetReader.read(text)[...]
      guard let header = rows.popFirst() else {
        return ([], [problem(1, "the sheet is empty; its first row names the columns")])
      }
      let mistakes = mistakes(in: header)
      if !mistakes.isEmpty { return ([], mistakes) }
      return split(rows, header)
    } catch {
      return ([], [problem(error.line, error.reason)])
    }
  }

  private func problem(_ line: Int, _ reason: String) -> ExchangeProblem {
    ExchangeProblem(file: file, line: line, reason: reason)
  }

  private func mistakes(in header: SheetRow) -> [ExchangeProblem] {
    let names = header.cells.map(\.text)
    var found: [ExchangeProblem] = []
    if !names.contains("id") {
      found.append(problem(header.line, "the column 'id' is missing; --raw writes it"))
    }
    for (place, name) in names.enumerated() {
      if names.firstIndex(of: name) != place {
        found.append(problem(header.line, "column \(place + 1) is '\(name)' a second time"))
      } else if name != "id", kind.slot(named: name) == nil {
        let near = nearest(to: name, among: kind.fields.map(\.name))
        found.append(
          problem(
            header.line,
            "column \(place + 1) is '\(name)', which is no field of \(kind.names.name)\(near)"))
      }
    }
    return found
  }

  private func split(
    _ rows: ArraySlice<SheetRow>, _ header: SheetRow
  ) -> (records: [JSONValue], problems: [ExchangeProblem]) {
    var records: [JSONValue] = []
    var problems: [ExchangeProblem] = []
    for row in rows {
      guard row.cells.count == header.cells.count else {
        problems.append(
          problem(
            row.line,
            "this row has \(row.cells.count) columns; the first row names \(header.cells.count)"))
        continue
      }
      let members = zip(header.cells, row.cells).compactMap { name, cell in
        value(of: cell, named: name.text, line: row.line).map { (name: name.text, value: $0) }
      }
      records.append(JSONValue(content: .object(members), line: row.line))
    }
    return (records, problems)
  }

  /// What a cell holds; nil for nothing. What cannot be read stays text, for the checks to name.
  private func value(of cell: SheetCell, named name: String, line: Int) -> JSONValue? {
    if cell.text.isEmpty, !cell.isQuoted { return nil }
    let field = kind.slot(named: name).flatMap { kind.field(at: $0) }
    let text = JSONValue.Content.text(cell.text)
    let content =
      switch field?.type {
      case .number, .planYear, .money: Int(cell.text).map(JSONValue.Content.number) ?? text
      case .flag: ["true": true, "false": false][cell.text].map(JSONValue.Content.flag) ?? text
      case .lines: (try? JSONReader.read(cell.text))?.content ?? text
      default: text
      }
    return JSONValue(content: content, line: line)
  }
}
