// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// Parts of a submitted report that stand in another paper, each line knowing the report.
extension Element {
  /// The same, with the record it was drawn from on every line.
  func drawn(from record: RecordReference) -> Element {
    switch self {
    case .heading(let level, let line): .heading(level: level + 1, line.drawn(from: record))
    case .paragraph(let line): .paragraph(line.drawn(from: record))
    case .note(let line): .note(line.drawn(from: record))
    case .list(let ordered, let items):
      .list(ordered: ordered, items.map { $0.drawn(from: record) })
    case .table(let table): .table(table.drawn(from: record))
    case .pageBreak: self
    }
  }
}

extension Line {
  func drawn(from record: RecordReference) -> Line {
    var line = self
    if !line.records.contains(record) { line.records.append(record) }
    // What a chair wrote is changed in the report it stands in, not here.
    for place in line.runs.indices { line.runs[place].narrative = nil }
    return line
  }
}

extension ListItem {
  func drawn(from record: RecordReference) -> ListItem {
    var item = self
    item.line = line.drawn(from: record)
    item.children = children.map { $0.drawn(from: record) }
    return item
  }
}

extension Table {
  func drawn(from record: RecordReference) -> Table {
    var table = self
    for row in table.rows.indices where table.rows[row].record == nil {
      table.rows[row].record = record
    }
    return table
  }
}
