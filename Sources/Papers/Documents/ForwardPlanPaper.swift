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
      elements: meetings + [.table(backlog)])
    return book.finished(paper, on: today)
  }

  private static let itemColumns = [
    Column(title: "Item", weight: 5), Column(title: "Purpose", weight: 2),
    Column(title: "Lead", weight: 2), Column(title: "Paper", weight: 2),
    Column(title: "Minutes", isNumeric: true),
  ]

  private var meetings: [Element] {
    let plan = book.forwardPlan(of: body, from: today)
    guard !plan.isEmpty else { return [.paragraph("No meeting is scheduled.")] }
    return plan.map { .table(table(of: $0)) }
  }

  private func table(of planned: PlannedMeeting) -> Table {
    let meeting = planned.meeting
    let names = ([meeting.body] + book.guests(at: meeting.id)).map { book.shortName(of: $0) }
    let due = book.papersDue(for: meeting).map { "; papers due \($0.day.shownShort)" } ?? ""
    let rows =
      planned.items.map { item in
        TableRow(
          cells(item.title, item.purpose, item.lead, item.paper, item.minutes),
          of: item.reference)
      }
      + planned.expected.map { item in
        TableRow(
          cells(
            "\(item.title) (to come)", item.purpose, item.lead, item.paper, item.minutes,
            records: sources(of: item)),
          of: meeting.reference)
      }
    let caption = "\(stated(meeting.date?.shown)): \(names.joined(separator: " and "))\(due)"
    return Table(
      caption: caption, columns: ForwardPlanPaper.itemColumns, rows: rows,
      emptyNote: "\(caption). Nothing is on its agenda yet.", records: [meeting.reference])
  }

  /// What an item that is no record yet is made of.
  private func sources(of item: ProposedItem) -> [RecordReference] {
    [
      item.escalation.map { RecordReference($0) }, item.carriedFrom.map { RecordReference($0) },
      item.backlog.map { RecordReference($0) },
    ].compactMap(\.self)
  }

  private func cells(
    _ title: String, _ purpose: ItemPurpose?, _ lead: String?, _ paper: String?, _ minutes: Int?,
    records: [RecordReference] = []
  ) -> [TableCell] {
    [title, purpose?.label ?? "", lead ?? "", paper ?? "", minutes.map { "\($0)" } ?? ""].map {
      TableCell($0, records: records)
    }
  }

  private var backlog: Table {
    Table(
      caption: "Waiting for a meeting",
      columns: ForwardPlanPaper.itemColumns + [
        Column(title: "Group", weight: 2), Column(title: "When", weight: 2),
      ],
      rows: book.backlog(of: body).map { item in
        TableRow(
          cells(item.title, item.purpose, item.lead, item.paper, item.minutes) + [
            TableCell(book.shortName(of: item.body)), TableCell(book.timing(of: item)),
          ], of: item.reference)
      }, emptyNote: "Nothing waits for a meeting.")
  }
}
