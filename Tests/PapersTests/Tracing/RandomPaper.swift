// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel

/// Papers made by chance, the same again from the same seed.
struct RandomPaper {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func paper() -> Paper {
    let marking = below(2) == 0 ? "OFFICIAL" : "OFFICIAL-SENSITIVE"
    return Paper(
      title: "Paper", body: "Group", marking: marking,
      elements: (0..<(1 + below(24))).map { _ in element() })
  }

  private mutating func element() -> Element {
    switch below(8) {
    case 0, 1: .heading(level: 1 + below(3), line())
    case 2, 3: .paragraph(line())
    case 4: .note(line())
    case 5: .list(ordered: below(2) == 0, items(depth: 0))
    case 6: .table(table())
    default: below(4) == 0 ? .pageBreak : .paragraph(line())
    }
  }

  private mutating func items(depth: Int) -> [ListItem] {
    (0..<(1 + below(4))).map { _ in
      ListItem(
        line: line(), children: depth < 2 && below(4) == 0 ? items(depth: depth + 1) : [],
        number: below(5) == 0 ? "\(below(9)).\(below(9))" : nil)
    }
  }

  private mutating func table() -> Table {
    let columns = (0..<(1 + below(4))).map { place in
      Column(title: "Column \(place)", isNumeric: below(3) == 0)
    }
    let rows = (0..<below(5)).map { _ in
      TableRow(
        cells: columns.map { _ in TableCell(line: line()) }, isHeaderFirst: below(2) == 0,
        record: below(2) == 0 ? record() : nil)
    }
    return Table(caption: words(), columns: columns, rows: rows, emptyNote: "None.")
  }

  private mutating func line() -> Line {
    if below(20) == 0 { return Line("") }
    let citations = (0..<below(3)).map { _ in
      let record = record()
      return Citation(label: "min \(below(9))", kind: record.kind, record: record.id)
    }
    var line = Line(words(), citations: citations, records: below(4) == 0 ? [record()] : [])
    if below(8) == 0 { line.counted = [record(), record()] }
    return line
  }

  private mutating func record() -> RecordReference {
    let kinds = ["action", "minute", "narrative", "plan-row", "decision"]
    return RecordReference(kind: kinds[below(kinds.count)], id: "r\(below(12))")
  }

  private mutating func words() -> String {
    let known = ["health", "figures", "were", "not", "supplied", "3", "14", "the", "pilot"]
    return (0..<(1 + below(6))).map { _ in known[below(known.count)] }.joined(separator: " ")
  }
}
