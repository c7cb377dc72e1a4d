// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// A year of the assurance cycle: which topic comes to which meeting, and what was judged.
  static let assuranceCycle = DrawnPaper(
    "assurance-cycle", "Assurance cycle",
    help: "Prints which assurance reports come to which meeting in a year, and what was judged.",
    of: .groups, over: .year, from: [AssuranceTopic.about.name]
  ) { AssuranceCyclePaper(drawing: $0).paper() }
}

/// Draws a year's cycle: topics by meeting, what is not assured, what nobody has scheduled.
private struct AssuranceCyclePaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let bodies = drawing.bodies { !book.those(\AssuranceTopic.body, $0).isEmpty }
    let lines = bodies.flatMap(cycle)
    let reports = lines.flatMap(\.reports)
    let paper = Paper(
      title: drawing.title("Assurance cycle"), subtitle: "Plan year \(drawing.year.shown)",
      body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        drawing.asAt, Fact(label: "Topics", value: "\(lines.count)"),
        Fact(label: "Reports", value: counts(reports)),
        Fact(label: "Late", value: "\(reports.count(where: isLate))"),
      ],
      elements: (bodies.isEmpty ? [.paragraph("No group has an assurance topic yet.")] : [])
        + drawing.parts(of: bodies, part))
    return book.finished(paper, on: drawing.today)
  }

  private func cycle(_ body: ID<Body>) -> [AssuranceCycleLine] {
    book.assuranceCycle(of: body, planYear: drawing.scope.until.planYear)
  }

  private func counts(_ reports: [Record<AssuranceReport>]) -> String {
    let words = AssuranceState.allCases.compactMap { state -> String? in
      let count = reports.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.label.lowercased())"
    }
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }

  private func isLate(_ report: Record<AssuranceReport>) -> Bool {
    report.state == .due && (report.due?.lastDay ?? .last) < drawing.today
  }

  private func part(_ body: ID<Body>, _ level: Int) -> [Element] {
    let lines = cycle(body)
    let gaps = lines.flatMap(\.reports).filter(\.state.leavesGap)
    let unscheduled = lines.filter(\.reports.isEmpty)
    return [
      .table(table(lines)), .heading(level: level, "Not assured"),
      .bullets(gaps.map(gap), orElse: "Nothing that was judged leaves a gap."),
      .heading(level: level, "Not scheduled"),
      .bullets(
        unscheduled.map { Line($0.topic.title, records: [$0.topic.reference]) },
        orElse: "Every topic has its report in the year."),
    ]
  }

  /// Topics in the order in which their reports come.
  private func table(_ lines: [AssuranceCycleLine]) -> Table {
    let due = lines.flatMap { line in line.reports.map { (line.topic, $0) } }
      .sorted { ($0.1.due?.lastDay ?? .last) < ($1.1.due?.lastDay ?? .last) }
    return Table(
      caption: "Reports of \(drawing.year.shown), the earliest first",
      columns: [
        "Due", Column(title: "Meeting", weight: 2), Column(title: "Topic", weight: 3),
        Column(title: "Reported by", weight: 2), Column(title: "Where it stands", weight: 2),
      ],
      rows: due.map { topic, report in
        let name = topic.title + (topic.isInDepth == true ? " (in depth)" : "")
        return TableRow(
          [
            TableCell(stated(report.due?.shown)), TableCell(meeting(report)),
            TableCell(name, records: [topic.reference]),
            TableCell(book.label(of: topic.owner).capitalisedFirst, records: [topic.reference]),
            TableCell(standing(report)),
          ], of: report.reference)
      }, emptyNote: "No report is scheduled in the year.")
  }

  private func meeting(_ report: Record<AssuranceReport>) -> String {
    guard let meeting = book[report.meeting] else { return notStated }
    return "\(book.shortName(of: meeting.body)), \(stated(meeting.date?.shownShort))"
  }

  private func standing(_ report: Record<AssuranceReport>) -> String {
    let on = report.state.isJudged ? report.judgedOn : report.receivedOn
    let day = on.map { " on \($0.shownShort)" } ?? ""
    if report.state == .due { return isLate(report) ? "Late" : "Due" }
    return report.state.label + day
  }

  /// What is not assured, and where it went: the risk it raised.
  private func gap(_ report: Record<AssuranceReport>) -> Line {
    let risks = book.risks(raisedBy: report.reference)
    let raised = risks.map { risk in
      "risk '\(risk.title)', \(risk.rating.rawValue), \(risk.state.label.lowercased())"
    }
    let outcome = raised.isEmpty ? "no risk is raised by it" : raised.joined(separator: "; ")
    let topic = stated(book[report.topic]?.title)
    return Line(
      strong: "\(topic) (\(report.state.label.lowercased())): ",
      "\(sentence(stated(report.gap))) \(sentence(outcome.capitalisedFirst))",
      records: [report.reference] + risks.map(\.reference))
  }
}
