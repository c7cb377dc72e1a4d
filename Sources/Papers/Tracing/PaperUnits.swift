// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// One piece of a paper that may be changed by itself: a line, a table's row or its empty note.
struct PaperUnit {
  /// What the piece is.
  enum Content: Equatable {
    case heading(Line)
    case line(Line)
    case row(TableRow, [Column])
    case emptyNote(String)
  }

  /// What the piece is.
  var content: Content
  /// The headings it stands under, from the highest.
  let section: [String]
  /// The caption of its table; empty outside tables.
  let table: String

  /// The words without their sources.
  var words: String {
    switch content {
    case .heading(let line), .line(let line): line.words
    case .row(let row, _):
      row.cells.map(\.line.words).filter { !$0.isEmpty }.joined(separator: "; ")
    case .emptyNote(let text): text
    }
  }

  /// Every record the piece leads back to, its own first.
  var sources: [RecordReference] {
    switch content {
    case .heading(let line), .line(let line): line.sources
    case .row(let row, _): row.sources
    case .emptyNote: []
    }
  }
}

extension Line {
  /// The words without their sources.
  var words: String { runs.map(\.text).joined() }
}

extension Paper {
  /// The paper with each of its pieces changed, from the first to the last.
  func changing(_ change: (inout PaperUnit) -> Void) -> Paper {
    var paper = self
    var section: [(level: Int, words: String)] = []
    paper.elements = elements.map { element in
      if case .heading(let level, let line) = element {
        section.removeAll { $0.level >= level }
        section.append((level, line.words))
      }
      return element.changing(section.map(\.words), change)
    }
    return paper
  }

  /// The pieces from the first to the last.
  var units: [PaperUnit] {
    var units: [PaperUnit] = []
    _ = changing { units.append($0) }
    return units
  }
}

extension Element {
  fileprivate func changing(_ section: [String], _ change: (inout PaperUnit) -> Void) -> Element {
    func changed(_ line: Line) -> Line {
      guard !line.isEmpty else { return line }
      return line.changing(section, change)
    }
    switch self {
    case .heading(let level, let line):
      var unit = PaperUnit(content: .heading(line), section: section, table: "")
      if !line.isEmpty { change(&unit) }
      guard case .heading(let line) = unit.content else { return self }
      return .heading(level: level, line)
    case .paragraph(let line): return .paragraph(changed(line))
    case .note(let line): return .note(changed(line))
    case .list(let ordered, let items):
      return .list(ordered: ordered, items.map { $0.changing(changed) })
    case .table(let table): return .table(table.changing(section, change))
    case .pageBreak: return self
    }
  }
}

extension Line {
  fileprivate func changing(_ section: [String], _ change: (inout PaperUnit) -> Void) -> Line {
    var unit = PaperUnit(content: .line(self), section: section, table: "")
    change(&unit)
    guard case .line(let line) = unit.content else { return self }
    return line
  }
}

extension ListItem {
  fileprivate func changing(_ change: (Line) -> Line) -> ListItem {
    var item = self
    item.line = change(line)
    item.children = children.map { $0.changing(change) }
    return item
  }
}

extension Table {
  fileprivate func changing(_ section: [String], _ change: (inout PaperUnit) -> Void) -> Table {
    var table = self
    if rows.isEmpty, !emptyNote.isEmpty {
      var unit = PaperUnit(content: .emptyNote(emptyNote), section: section, table: caption)
      change(&unit)
      table.emptyNote = unit.words
    }
    table.rows = rows.map { row in
      var unit = PaperUnit(content: .row(row, columns), section: section, table: caption)
      change(&unit)
      guard case .row(let row, _) = unit.content else { return row }
      return row
    }
    return table
  }
}
