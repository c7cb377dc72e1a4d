// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Makes the open version of a paper: what is restricted is left out and counted.
///
/// A row, list item, paragraph or cell goes when it, or anything it cites, is restricted. A count
/// of withheld things stays, because it tells that there are some and nothing of what they say.
package struct OpenVersion {
  /// Stands where something was, if its place must be kept.
  package static let withheld = "Withheld"
  /// What the notice of a paper from which something was withheld begins with.
  static let opening = "Open version:"

  private let isRestricted: (RecordReference) -> Bool
  /// How many rows, items, paragraphs and cells were withheld so far.
  private var count = 0

  private init(_ isRestricted: @escaping (RecordReference) -> Bool) {
    self.isRestricted = isRestricted
  }

  /// The open version of a paper of a book; the same paper where nothing is withheld. A paper of
  /// the past leaves out what is restricted in the present as well.
  ///
  /// - Throws: `PaperRefusal` when the paper as a whole is restricted, or does not say which
  ///   records its lines were taken from.
  package static func of(
    _ paper: Paper, in book: Book, now present: Book? = nil
  ) throws(PaperRefusal) -> Paper {
    guard paper.isTraced else { throw .untraced(title: paper.title) }
    let isRestricted = { (reference: RecordReference) in
      book.isRestricted(reference)
        || present.map { $0.holds(reference) && $0.isRestricted(reference) } ?? false
    }
    let whole = paper.records.filter(isRestricted)
    guard whole.isEmpty else {
      throw .restrictedWhole(title: paper.title, records: whole.map(book.whereabouts))
    }
    var version = OpenVersion(isRestricted)
    var open = paper
    open.elements = version.opened(paper.elements[...])
    open.marking = book.marking(of: open.references).label
    guard open.marking == Marking.official.label else {
      throw .restrictedWhole(title: paper.title, records: [])
    }
    if version.count > 0 {
      let own = "\(OpenVersion.opening) \(version.withheldWords)."
      open.notice = [own, paper.notice].compactMap(\.self).joined(separator: " ")
    }
    return open
  }

  private var withheldWords: String {
    counted(count, "entry is", "entries are") + " withheld"
  }

  private func isWithheld(_ references: [RecordReference]) -> Bool {
    references.contains(where: isRestricted)
  }

  /// The elements, section by section, so that a section left empty says so.
  private mutating func opened(_ elements: ArraySlice<Element>) -> [Element] {
    var result: [Element] = []
    var rest = elements
    while let element = rest.popFirst() {
      guard case .heading(let level, let line) = element else {
        result += opened(element)
        continue
      }
      let section = rest.prefix { !$0.isHeading(upTo: level) }
      rest = rest.dropFirst(section.count)
      result += self.section(level, line, section)
    }
    return result
  }

  /// Under a restricted heading nothing is printed, whatever it was taken from.
  private mutating func section(
    _ level: Int, _ line: Line, _ section: ArraySlice<Element>
  ) -> [Element] {
    if isWithheld(line.references) {
      count += 1 + section.reduce(0) { $0 + $1.entries }
      return [.heading(level: level, Line(OpenVersion.withheld)), OpenVersion.note]
    }
    let content = opened(section)
    let isEmptied = content.isEmpty && !section.isEmpty
    return [.heading(level: level, line)] + (isEmptied ? [OpenVersion.note] : content)
  }

  private static let note = Element.paragraph("What stands here is withheld.")

  private mutating func opened(_ element: Element) -> [Element] {
    switch element {
    case .heading, .pageBreak: return [element]
    case .paragraph(let line), .note(let line):
      guard isWithheld(line.references) else { return [element] }
      count += 1
      return []
    case .list(let ordered, let items):
      let left = opened(items, isOrdered: ordered)
      return left.isEmpty && !items.isEmpty ? [OpenVersion.note] : [.list(ordered: ordered, left)]
    case .table(let table): return [opened(table)]
    }
  }

  /// An item takes those below it with it; one in a counted list leaves its number behind.
  private mutating func opened(_ items: [ListItem], isOrdered: Bool) -> [ListItem] {
    var left: [ListItem] = []
    for item in items {
      if isWithheld(item.line.references) {
        count += item.entries
        if isOrdered || item.number != nil {
          left.append(ListItem(line: Line(OpenVersion.withheld), number: item.number))
        }
      } else {
        let children = opened(item.children, isOrdered: isOrdered)
        left.append(ListItem(line: item.line, children: children, number: item.number))
      }
    }
    return left
  }

  private mutating func opened(_ table: Table) -> Element {
    guard !isWithheld(table.records) else {
      count += max(1, table.rows.count)
      return OpenVersion.note
    }
    var open = table
    open.rows = []
    for row in table.rows {
      if let record = row.record, isRestricted(record) {
        count += 1
      } else {
        open.rows.append(opened(row))
      }
    }
    if open.rows.isEmpty, !table.rows.isEmpty {
      open.emptyNote = "What this table lists is withheld."
    }
    return .table(open)
  }

  private mutating func opened(_ row: TableRow) -> TableRow {
    var row = row
    let hidden = row.cells.indices.filter { isWithheld(row.cells[$0].line.references) }
    for place in hidden { row.cells[place] = TableCell(OpenVersion.withheld) }
    // What is withheld of one row is one entry, in however many cells it stands.
    if !hidden.isEmpty { count += 1 }
    return row
  }
}

extension Element {
  /// Whether it is a heading that ends a section of a level.
  fileprivate func isHeading(upTo level: Int) -> Bool {
    guard case .heading(let own, _) = self else { return false }
    return own <= level
  }

  /// How many entries it holds.
  fileprivate var entries: Int {
    switch self {
    case .heading, .pageBreak: 0
    case .paragraph, .note: 1
    case .list(_, let items): items.reduce(0) { $0 + $1.entries }
    case .table(let table): table.rows.count
    }
  }
}

extension ListItem {
  fileprivate var entries: Int { 1 + children.reduce(0) { $0 + $1.entries } }
}
