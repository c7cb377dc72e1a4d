// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What agencies were asked for, and what came back (annual report 2021–22, the information
  /// gathering form).
  static let informationReturns = DrawnPaper(
    "information-returns", "Information asked of agencies",
    help: "Prints which agencies were asked for information, what is missing and what came back.",
    of: .groups, from: [InformationRequest.about.name]
  ) { InformationReturnsPaper(drawing: $0).paper() }
}

/// Draws what is missing first, then what came back; a nil return is an answer.
private struct InformationReturnsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var today: Day { drawing.today }

  private var requests: [Record<InformationRequest>] {
    let all = book.all(InformationRequest.self).filter { request in
      guard let body = drawing.scope.body, let origin = request.origin else { return true }
      return book.body(of: origin) == body
    }
    return all.sorted { ($0.due ?? .last, $0.id.text) < ($1.due ?? .last, $1.id.text) }
  }

  func paper() -> Paper {
    let requests = requests
    let open = requests.filter { $0.state == .requested || $0.state == .queried }
    let late = open.filter { ($0.due ?? .last) < today }
    let awaited = open.filter { ($0.due ?? .last) >= today }
    let answered = requests.filter { request in !open.contains { $0.id == request.id } }
    let paper = Paper(
      title: "Information asked of agencies", subtitle: "As at \(today.shownLong)",
      body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "Asked for", value: "\(requests.count)"),
        Fact(label: "Overdue", value: "\(late.count)"),
        Fact(label: "Nil returns", value: "\(answered.count { $0.state == .nilReturn })"),
      ],
      elements: [
        .table(askedTable("Overdue", late, isLate: true, none: "No return is overdue.")),
        .table(askedTable("Not due yet", awaited, isLate: false, none: "Nothing else is awaited.")),
        .table(answeredTable(answered)),
        .note(
          Line(
            "A nil return says that the agency looked and holds nothing. A return that is missing "
              + "says nothing.")),
      ])
    return book.finished(paper, on: today)
  }

  private let whose = [Column(title: "Agency", weight: 3), Column(title: "For", weight: 2)]

  private func cells(_ request: Record<InformationRequest>) -> [TableCell] {
    [
      TableCell(book.name(ofAgency: request.agency)),
      TableCell(
        stated(request.origin.map { book.title(of: $0) }),
        records: [request.origin].compactMap(\.self)),
    ]
  }

  private func askedTable(
    _ caption: String, _ requests: [Record<InformationRequest>], isLate: Bool, none: String
  ) -> Table {
    let late = isLate ? [Column(title: "Late by", weight: 2)] : []
    let tables = ReviewTables(book: book, today: today)
    return Table(
      caption: caption,
      columns: whose + [
        Column(title: "Asked with", weight: 3), Column(title: "Sent", weight: 2),
        Column(title: "Due", weight: 2),
      ] + late,
      rows: requests.map { request in
        let form = request.formVersion.map { "form \($0)" }
        return TableRow(
          cells(request) + [
            TableCell(stated(form)), TableCell(stated(request.sent?.shownShort)),
            TableCell(stated(request.due?.shownShort)),
          ] + (isLate ? [TableCell(tables.lateness(of: request))] : []), of: request.reference)
      }, emptyNote: none)
  }

  private func answeredTable(_ requests: [Record<InformationRequest>]) -> Table {
    Table(
      caption: "Answered",
      columns: whose + [
        Column(title: "What came", weight: 2), Column(title: "On", weight: 2),
        Column(title: "Quality", weight: 2), Column(title: "Note", weight: 3),
      ],
      rows: requests.map { request in
        TableRow(
          cells(request) + [
            TableCell(request.state.label), TableCell(stated(request.returned?.shownShort)),
            TableCell(request.quality?.label ?? ""), TableCell(request.note ?? ""),
          ], of: request.reference)
      }, emptyNote: "No agency has answered yet.")
  }
}
