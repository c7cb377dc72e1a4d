// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// What the meetings to come are to take, of every body or of one, and what waits for a meeting.
package struct ForwardPlanPaper: Sendable {
  private let book: Book
  private let body: ID<Body>?
  private let today: Day

  /// Prepares the plan from a day on.
  package init(_ book: Book, body: ID<Body>? = nil, today: Day) {
    self.book = book
    self.body = body
    self.today = today
  }

  /// Draws the plan up.
  package func paper() -> Paper {
    let paper = Paper(
      title: "Forward plan", body: book.issuer(body), marking: "",
      summary: [Fact(label: "From", value: today.shownLong)],
      elements: [.table(meetings), .table(backlog)])
    return book.finished(paper, on: today)
  }

  private static let itemColumns = [
    Column(title: "Item", weight: 5), Column(title: "Purpose", weight: 2),
    Column(title: "Lead", weight: 2), Column(title: "Paper", weight: 2),
    Column(title: "Minutes", isNumeric: true),
  ]

  private var meetings: Table {
    let plan = book.forwardPlan(of: body, from: today)
    return Table(
      caption: "Meetings to come",
      columns: [
        Column(title: "Date", weight: 2), Column(title: "Group", weight: 2),
        Column(title: "Papers due", weight: 2),
      ] + ForwardPlanPaper.itemColumns,
      rows: plan.flatMap(rows), emptyNote: "No meeting is scheduled.")
  }

  private func rows(of planned: PlannedMeeting) -> [TableRow] {
    let meeting = planned.meeting
    let names = ([meeting.body] + book.guests(at: meeting.id)).map { book.shortName(of: $0) }
    let head = [
      TableCell(stated(meeting.date?.shown)), TableCell(names.joined(separator: " and ")),
      TableCell(stated(book.papersDue(for: meeting)?.shownShort)),
    ]
    let own = planned.items.map { item in
      TableRow(
        head
          + cells(item.title, item.purpose, item.lead, item.paper, item.minutes),
        of: item.reference)
    }
    let expected = planned.expected.map { item in
      TableRow(
        head
          + cells(
            "\(item.title) (to come)", item.purpose, item.lead, item.paper, item.minutes),
        of: meeting.reference)
    }
    let none = TableRow(head + cells("Nothing yet", nil, nil, nil, nil), of: meeting.reference)
    return own + expected + (own.isEmpty && expected.isEmpty ? [none] : [])
  }

  private func cells(
    _ title: String, _ purpose: ItemPurpose?, _ lead: String?, _ paper: String?, _ minutes: Int?
  ) -> [TableCell] {
    [
      TableCell(title), TableCell(purpose?.label ?? ""), TableCell(lead ?? ""),
      TableCell(paper ?? ""), TableCell(minutes.map { "\($0)" } ?? ""),
    ]
  }

  private var backlog: Table {
    Table(
      caption: "Waiting for a meeting",
      columns: [Column(title: "Planned or wanted", weight: 2), Column(title: "Group", weight: 2)]
        + ForwardPlanPaper.itemColumns,
      rows: book.backlog(of: body).map { item in
        TableRow(
          [TableCell(book.timing(of: item)), TableCell(book.shortName(of: item.body))]
            + cells(item.title, item.purpose, item.lead, item.paper, item.minutes),
          of: item.reference)
      }, emptyNote: "Nothing waits for a meeting.")
  }
}
