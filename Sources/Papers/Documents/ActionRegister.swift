// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The register of actions that a filter lets through, by due date.
package struct ActionRegister: Sendable {
  private let book: Book
  private let filter: ActionFilter
  private let today: Day

  /// Prepares a register; `today` decides what is overdue.
  package init(_ book: Book, filter: ActionFilter, today: Day) {
    self.book = book
    self.filter = filter
    self.today = today
  }

  /// The actions it shows.
  package var records: [Record<Action>] { book.actions(filter, on: today) }

  /// Draws the register up.
  package func paper() -> Paper {
    let records = records
    let rows = records.map(row)
    let paper = Paper(
      title: "Action register", subtitle: words, body: book.issuer(filter.body), marking: "",
      summary: [Fact(label: "As at", value: today.shownLong)],
      elements: notes(records) + [.table(table(rows))]
        + (rows.isEmpty ? [] : [.note(Line(Progress.key))]))
    return book.finished(paper, on: today)
  }

  private func table(_ rows: [TableRow]) -> Table {
    Table(
      caption: counted(rows.count, "action"),
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Progress", weight: 2), Column(title: "Latest update", weight: 4),
        Column(title: "Group", weight: 3), Column(title: "Source", weight: 2),
      ],
      rows: rows, emptyNote: "No \(filter.states.noun.lowercasedFirst).")
  }

  /// Which numbers stand twice, and what others became.
  private func notes(_ records: [Record<Action>]) -> [Element] {
    let shown = Set(records.map(\.id))
    let notes = book.mergingNotes(of: Action.self) { shown.contains($0.id) }
    return notes.map { .note(Line($0)) }
  }

  private func row(_ action: Record<Action>) -> TableRow {
    let source = book.cite(action)
    return TableRow(
      [
        TableCell("\(action.number)"), TableCell(action.text),
        TableCell(book.label(of: action.owner)), TableCell(book.dueWords(of: action, on: today)),
        progress(of: action), latestCell(action), TableCell(book.shortName(of: action.body)),
        TableCell(source.label, records: [source.reference]),
      ], of: action.reference)
  }

  private func progress(of action: Record<Action>) -> TableCell {
    var cell = action.state.cell
    guard action.state.isOpen else { return cell }
    let words = [
      action.state.progressWords,
      action.reportedDone.map { "reported done \($0.shownShort), to be agreed" },
      book.sleepWords(action, on: today),
      book.goneWords(action.owner, on: today).map { "owner's \($0)" },
    ]
    cell.line = Line(words.compactMap(\.self).joined(separator: ", "))
    return cell
  }

  private func latest(_ action: Record<Action>) -> Record<ActionUpdate>? {
    book.updates(of: action.id).last { $0.note?.isBlank == false }
  }

  private func latestCell(_ action: Record<Action>) -> TableCell {
    guard let update = latest(action), let note = update.note else { return "" }
    return TableCell("\(stated(update.on?.shownShort)): \(note)", records: [update.reference])
  }

  /// Which actions these are, in words.
  var words: String {
    var words = filter.states.noun
    if let body = filter.body { words += " of \(withArticle(book.name(of: body)))" }
    if let agency = book[filter.agency] { words += ", owned by \(agency.name)" }
    if let dueBy = filter.dueBy { words += ", due by \(dueBy.shownShort)" }
    if let origin = filter.origin { words += ", from \(origin.label)" }
    return words
  }
}

extension ActionFilter.States {
  /// What the actions of these states are called together.
  var noun: String {
    switch self {
    case .open: "Open actions"
    case .overdue: "Overdue actions"
    case .reportedDone: "Actions reported done, to be agreed"
    case .completed: "Completed actions"
    case .all: "Actions"
    }
  }
}
