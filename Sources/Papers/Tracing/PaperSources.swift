// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Numbers the sources of a paper in the order of the text and lists them at its end.
package struct PaperSources: Sendable {
  /// The heading of the list.
  package static let heading = "Sources"
  private let book: Book

  /// Prepares to say what the sources of a paper are.
  package init(_ book: Book) {
    self.book = book
  }

  /// The paper with a number after everything that comes from a record, and the list of them.
  package func numbered(_ paper: Paper) -> Paper {
    var numbers = SourceNumbers()
    var result = paper.changing { numbers.number(&$0) }
    result.elements.append(.heading(level: 1, Line(Self.heading)))
    let isOpen = paper.marking != Marking.officialSensitive.label
    let items = numbers.sources.enumerated().map { place, source in
      ListItem(line: line(for: source, isOpen: isOpen), number: "[\(place + 1)]")
    }
    result.elements.append(
      items.isEmpty
        ? .paragraph("Nothing in this paper comes from a single record.")
        : .list(ordered: false, items))
    return result
  }

  /// A source in words, and as `minutebook history` takes it; an open paper says no word of what
  /// is not open.
  private func line(for source: RecordReference, isOpen: Bool) -> Line {
    let isWithheld = isOpen && book.holds(source) && book.isRestricted(source)
    let words = isWithheld ? "Withheld: a record not for open papers" : book.sourceWords(source)
    // A withheld record is only counted here, so that it does not raise the paper's marking.
    var line = Line("\(sentence(words)) \(source.kind) \(source.id)", counting: [source])
    if !isWithheld { (line.records, line.counted) = ([source], []) }
    return line
  }
}

/// The sources met so far, the first with number 1.
private struct SourceNumbers {
  private(set) var sources: [RecordReference] = []
  private var known: [RecordReference: Int] = [:]

  /// Puts the numbers of its sources after a piece.
  mutating func number(_ unit: inout PaperUnit) {
    switch unit.content {
    // What a heading is about is said by the lines beneath it.
    case .heading(let line):
      unit.content = .heading(numbered(line, line.citations.map(\.reference)))
    case .line(let line): unit.content = .line(numbered(line, line.sources))
    case .row(let row, let columns): unit.content = .row(numbered(row, columns), columns)
    case .emptyNote: break
    }
  }

  private mutating func numbered(_ row: TableRow, _ columns: [Column]) -> TableRow {
    var row = row
    let named = Set(row.cells.flatMap(\.line.sources))
    // A figure keeps its column to itself where another can take the number.
    let place = row.cells.indices.first { !columns.indices.contains($0) || !columns[$0].isNumeric }
    for cell in row.cells.indices {
      var sources = row.cells[cell].line.sources
      if let record = row.record, !named.contains(record), cell == place ?? 0 {
        sources.append(record)
      }
      row.cells[cell].line = numbered(row.cells[cell].line, sources)
    }
    return row
  }

  private mutating func numbered(_ line: Line, _ sources: [RecordReference]) -> Line {
    var line = line
    line.citations = sources.eachOnce.map { source in
      Citation(label: "\(number(of: source))", kind: source.kind, record: source.id)
    }
    return line
  }

  private mutating func number(of source: RecordReference) -> Int {
    if let number = known[source] { return number }
    sources.append(source)
    known[source] = sources.count
    return sources.count
  }
}
