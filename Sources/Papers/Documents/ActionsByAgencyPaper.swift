// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The actions a filter lets through, agency by agency, so that each can be sent its own.
package struct ActionsByAgencyPaper: Sendable {
  private let book: Book
  private let filter: ActionFilter
  private let today: Day

  /// Prepares the log; `today` decides what is overdue.
  package init(_ book: Book, filter: ActionFilter, today: Day) {
    self.book = book
    self.filter = filter
    self.today = today
  }

  /// The actions it shows.
  package var records: [Record<Action>] { book.actions(filter, on: today) }

  /// Draws the log up.
  package func paper() -> Paper {
    let groups = book.ownerGroups(records)
    let none = "No \(filter.states.noun.lowercasedFirst)."
    let paper = Paper(
      title: "Action log by agency",
      subtitle: ActionRegister(book, filter: filter, today: today).words,
      body: book.issuer(filter.body), marking: "",
      summary: [
        Fact(label: "As at", value: today.shownLong),
        Fact(label: "Actions", value: words(of: records)),
      ],
      elements: groups.isEmpty
        ? [.paragraph(Line(none))] : groups.flatMap(elements) + [.note(Line(Progress.key))])
    return book.finished(paper, on: today)
  }

  /// "12 actions, 3 overdue".
  private func words(of actions: [Record<Action>]) -> String {
    let late = actions.count { book.isOverdue($0, on: today) }
    return counted(actions.count, "action") + (late == 0 ? "" : ", \(late) overdue")
  }

  private func elements(of group: OwnerGroup) -> [Element] {
    let heading = Line(group.title, records: group.record.map { [$0] } ?? [])
    let table = Table(
      caption: words(of: group.actions),
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Progress", weight: 2), Column(title: "Group", weight: 2),
      ],
      rows: group.actions.map { action in
        TableRow(
          [
            TableCell("\(action.number)"), TableCell(action.text, [book.cite(action)]),
            TableCell(book.label(of: action.owner)),
            TableCell(book.dueWords(of: action, on: today)), action.state.cell,
            TableCell(book.shortName(of: action.body)),
          ], of: action.reference)
      }, emptyNote: "")
    return [.heading(level: 1, heading), .table(table)]
  }
}
