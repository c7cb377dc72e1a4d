// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The business unit's desk on paper: what is next, owed, missing and overdue on a day.
package struct DeskPaper: Sendable {
  private let book: Book
  private let desk: BusinessDesk

  /// Prepares the desk of a day.
  package init(_ book: Book, today: Day) {
    self.book = book
    desk = book.businessDesk(on: today)
  }

  private var today: Day { desk.day }

  /// Draws the paper up.
  package func paper() -> Paper {
    let paper = Paper(
      title: "Business desk", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "As at", value: today.shownLong),
        Fact(label: "In short", value: sentence(desk.words).capitalisedFirst),
      ],
      elements: section("Next meetings", .table(meetings)) + section("Owed", .table(owed))
        + desk.reports.flatMap { received in
          section("Reports to \(withArticle(book.name(of: received.to)))", .table(table(received)))
        } + section("Chairs to remind", chairs) + section("Overdue by agency", .table(agencies))
        + section("Escalations without an answer", .table(escalations))
        + section("Late besides", .table(besides)))
    return book.finished(paper, counting: overdue, on: today)
  }

  private func section(_ title: String, _ element: Element) -> [Element] {
    [.heading(level: 1, Line(title)), element]
  }

  /// The records it counts without listing them.
  private var overdue: [RecordReference] {
    let actions = (desk.agencies + desk.chairs).flatMap(\.actions) + desk.unowned
    return actions.map(\.reference)
  }

  private var meetings: Table {
    Table(
      caption: "The next \(Book.deskAheadDays) days",
      columns: [
        Column(title: "When", weight: 2), Column(title: "Group", weight: 4),
        Column(title: "State", weight: 2),
      ],
      rows: desk.next.map { meeting in
        let when = [meeting.date?.shown, meeting.start?.shown].compactMap(\.self)
        return TableRow(
          [
            TableCell(when.joined(separator: " ")),
            TableCell(book.name(of: meeting.body, on: meeting.date)),
            TableCell(meeting.state.label),
          ], of: meeting.reference)
      }, emptyNote: "No meeting is under way or scheduled.")
  }

  private var owed: Table {
    Table(
      caption: counted(desk.owed.count, "matter"),
      columns: [
        Column(title: "What", weight: 4), Column(title: "Due", weight: 2),
        Column(title: "Why that day", weight: 4),
      ],
      rows: desk.owed.map { owed in
        TableRow(
          cells: [
            TableCell(book.title(of: owed)), TableCell(due(owed.due)), TableCell(owed.why),
          ], record: owed.meeting?.reference)
      }, emptyNote: "Nothing is owed.")
  }

  private func due(_ day: Day?) -> String {
    guard let day else { return notStated }
    let lateness = book.calendar().lateness(of: day, on: today)
    return "\(day.shownShort), \(lateness)"
  }

  private func table(_ received: ReportsReceived) -> Table {
    Table(
      caption: received.words.capitalisedFirst,
      columns: [Column(title: "Group", weight: 4), Column(title: "Report", weight: 3)],
      rows: received.standings.map { standing in
        TableRow(
          cells: [
            TableCell(book.name(of: standing.body)), TableCell(standing.words.capitalisedFirst),
          ], record: standing.report?.reference)
      }, emptyNote: "No group reports to it.")
  }

  private var chairs: Element {
    let items = desk.chairs.map { chase in
      ListItem(
        line: Line(strong: "\(book.label(of: chase.recipient)): ", sentence(chase.words(in: book))))
    }
    return items.isEmpty
      ? .paragraph("No chair owes anything.") : .list(ordered: false, items)
  }

  private var agencies: Table {
    let rows = desk.agencies.map { chase in
      row(book.label(of: chase.recipient), chase.actions)
    }
    let unowned = desk.unowned.isEmpty ? [] : [row("Owner to be confirmed", desk.unowned)]
    return Table(
      caption: counted(desk.overdueCount, "overdue action"),
      columns: [
        Column(title: "Agency", weight: 4), Column(title: "Overdue", isNumeric: true),
        Column(title: "Oldest", weight: 2),
      ], rows: rows + unowned, emptyNote: "No action of any agency is overdue.")
  }

  private func row(_ name: String, _ actions: [Record<Action>]) -> TableRow {
    TableRow(cells: [
      TableCell(name), TableCell("\(actions.count)"), TableCell(due(actions.first?.due)),
    ])
  }

  private var besides: Table {
    Table(
      caption: "What else is late: \(desk.besides.count)",
      columns: [
        Column(title: "What", weight: 5), Column(title: "Who", weight: 2),
        Column(title: "Due", weight: 2),
      ],
      rows: desk.besides.map { line in
        let cells = [TableCell(line.what), TableCell(line.who), TableCell(due(line.due))]
        return line.source.map { TableRow(cells, of: $0) } ?? TableRow(cells: cells)
      }, emptyNote: "Nothing else is late.")
  }

  private var escalations: Table {
    Table(
      caption: counted(desk.escalations.count, "escalation"),
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Issue", weight: 5),
        Column(title: "With", weight: 2), Column(title: "Age", weight: 2),
      ],
      rows: desk.escalations.map { escalation, hop in
        TableRow(
          [
            TableCell("\(escalation.number)"), TableCell(escalation.issue),
            TableCell(book.shortName(of: hop.to), records: [hop.reference]),
            TableCell(book.ageWords(of: hop, on: today), records: [hop.reference]),
          ], of: escalation.reference)
      }, emptyNote: "No escalation waits for an answer.")
  }
}
