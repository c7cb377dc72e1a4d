// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The risk register for the board, the gravest first.
  static let risks = DrawnPaper(
    "risks", "Risk register",
    help: "Prints the open risks, the gravest first, with controls, assurance and review day.",
    of: .groups, from: [Risk.about.name]
  ) { RisksPaper(drawing: $0).paper() }
}

/// Draws the risk register: what is open, and what was closed in the plan year.
private struct RisksPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let open = book.openRisks(of: drawing.scope.body)
    let paper = Paper(
      title: drawing.title("Risk register"), body: book.issuer(drawing.scope.body), marking: "",
      summary: facts(open),
      elements: [.heading(level: 1, "In short"), .table(short(open))] + open.flatMap(part)
        + [
          .heading(level: 1, "Closed this plan year"),
          .bullets(closed.map(line), orElse: "No risk was closed this plan year."),
        ])
    return book.finished(paper, on: drawing.today)
  }

  private func facts(_ open: [Record<Risk>]) -> [Fact] {
    let ratings = RiskRating.allCases.map { rating in
      "\(open.count { $0.rating == rating }) \(rating.rawValue)"
    }
    return [
      drawing.asAt, Fact(label: "Open risks", value: ratings.joined(separator: ", ")),
      Fact(label: "Review overdue", value: "\(open.count(where: isLate))"),
    ]
  }

  private func isLate(_ risk: Record<Risk>) -> Bool { (risk.reviewDue ?? .last) < drawing.today }

  private func short(_ open: [Record<Risk>]) -> Table {
    Table(
      caption: "Open risks, the gravest first",
      columns: [
        Column(title: "Risk", weight: 3), Column(title: "Register of", weight: 2),
        Column(title: "Rating", weight: 2), Column(title: "Owner", weight: 2), "Review",
      ],
      rows: open.map { risk in
        TableRow(
          [
            TableCell(risk.title), TableCell(book.shortName(of: risk.body)),
            TableCell(line: Line(risk.rating.label), status: risk.rating.status),
            TableCell(book.label(of: risk.owner).capitalisedFirst), TableCell(review(risk)),
          ], of: risk.reference)
      }, emptyNote: "No risk is open.")
  }

  private func review(_ risk: Record<Risk>) -> String {
    guard let due = risk.reviewDue else { return notStated }
    return isLate(risk) ? "\(due.shownShort), overdue" : due.shownShort
  }

  private func part(_ risk: Record<Risk>) -> [Element] {
    let cited = [risk.reference]
    let said = [
      ("Cause", stated(risk.cause)), ("Effect", stated(risk.effect)),
      ("Controls", stated(risk.control)), ("Assurance", stated(risk.assurance)),
      ("Raised by", raisedBy(risk)),
    ]
    let origin = risk.origin.map { [$0] } ?? []
    return [
      .heading(level: 1, Line(risk.title, records: cited)),
      .list(
        ordered: false,
        said.map { label, words in
          ListItem(
            line: Line(
              strong: "\(label): ", sentence(words),
              records: cited + (label == "Raised by" ? origin : [])))
        }),
    ]
  }

  private func raisedBy(_ risk: Record<Risk>) -> String {
    let by = risk.origin.map(book.title(of:)) ?? notStated
    return by + (risk.raisedOn.map { ", on \($0.shownShort)" } ?? "")
  }

  private var closed: [Record<Risk>] {
    book.all(Risk.self).filter { risk in
      risk.state == .closed && (drawing.scope.body == nil || risk.body == drawing.scope.body)
        && risk.closedOn.map { drawing.today.planYearStart <= $0 } ?? false
    }
  }

  private func line(_ risk: Record<Risk>) -> Line {
    Line(
      sentence("\(risk.title), \(stated(risk.closedOn?.shownShort)): \(stated(risk.reason))"),
      records: [risk.reference])
  }
}

extension RiskRating {
  /// The shade that goes with the word.
  var status: Status {
    switch self {
    case .red: .red
    case .amber: .amber
    case .green: .green
    }
  }
}
