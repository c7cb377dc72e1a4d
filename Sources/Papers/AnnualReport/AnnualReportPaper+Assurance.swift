// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What the partnership knows and how it assures itself: figures, audits, scrutiny.
extension AnnualReportPaper {
  /// The measures that have a figure of the year, and the assessments of the year.
  var known: [Element] { measures + assessments }

  private var measures: [Element] {
    let lines = book.tellingBodies(in: year.period).flatMap { body in
      book.scorecard(of: body.id, on: year.lastDay).sections.flatMap(\.lines)
    }
    let rows = lines.compactMap(row)
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: "What our measures show",
          columns: [
            Column(title: "Measure", weight: 3), Column(title: "From", weight: 2),
            Column(title: "Latest of the year", weight: 2), Column(title: "Change", weight: 2),
          ], rows: rows, emptyNote: ""))
    ]
  }

  private func row(_ line: ScorecardLine) -> TableRow? {
    guard let latest = line.latest, latest.to.map(year.period.contains) == true else { return nil }
    return TableRow(
      [
        TableCell(line.measure.title, records: [line.measure.reference]),
        TableCell(book[latest.agency]?.name ?? notStated),
        TableCell("\(line.words) (\(period(of: latest)))"), TableCell(line.change ?? ""),
      ], of: latest.reference)
  }

  private func period(of latest: Record<DataReturn>) -> String {
    [latest.from, latest.to].compactMap { $0?.shownShort }.joined(separator: " to ")
  }

  /// Needs and strategic assessments that cover the year or, without a period, came out in it.
  private var assessments: [Element] {
    let found = book.all(NeedsAssessment.self).filter { assessment in
      assessment.period.map { $0.financialYear == year }
        ?? assessment.publishedOn.map(year.period.contains) ?? false
    }
    guard !found.isEmpty else { return [] }
    return [
      .paragraph("Our needs and strategic assessments:"),
      .list(
        ordered: false,
        found.map { assessment in
          let priorities = (assessment.priorities ?? []).map {
            ListItem(line: Line($0, records: [assessment.reference]))
          }
          let lead = book.name(of: assessment.body, on: year.lastDay)
          let stage =
            assessment.publishedOn.map { "published \($0.shownShort)" }
            ?? assessment.state.label.lowercased()
          return ListItem(
            line: Line(
              "\(assessment.title) (\(lead)): \(stage)"
                + (priorities.isEmpty ? "." : ". What it says comes first:"),
              records: [assessment.reference]), children: priorities)
        }),
    ]
  }

  /// The audits of the plan year, whoever held them.
  var audits: [Element] {
    let planYear = year.lastDay.planYear
    let audits = book.tellingBodies(in: year.period).flatMap { body in
      book.those(\Audit.body, body.id).filter { $0.year == planYear }
    }
    guard !audits.isEmpty else { return [] }
    return [
      .heading(level: 2, "Audits"),
      .table(
        Table(
          caption: "Audits of \(year.shown)",
          columns: [
            Column(title: "Audit", weight: 3), Column(title: "Kind", weight: 2),
            Column(title: "Group", weight: 2), Column(title: "State", weight: 2),
            Column(title: "Findings", weight: 4),
          ], rows: audits.map(row), emptyNote: "")),
    ]
  }

  private func row(_ audit: Record<Audit>) -> TableRow {
    let points = book.findings(of: audit.id)
    let words = audit.state.isStopped ? audit.reason : audit.finding
    let own = words.map { sentence($0) }
    let all = [own].compactMap(\.self) + points.map { sentence($0.text) }.filter { $0 != own }
    return TableRow(
      [
        TableCell(audit.theme), TableCell(audit.kind.label),
        TableCell(book.name(of: audit.body, on: year.lastDay)), TableCell(audit.state.label),
        TableCell(
          all.isEmpty ? notStated : all.joined(separator: " "), records: points.map(\.reference)),
      ], of: audit.reference)
  }

  /// What independent scrutiny did, found and challenged.
  var scrutiny: [Element] {
    let found = book.scrutiny(reportedIn: year.period)
    guard !found.isEmpty else { return [] }
    return [.list(ordered: false, found.map(item))]
  }

  private func item(_ reported: ScrutinyInReport) -> ListItem {
    let activity = reported.activity
    let challenge = activity.challenge.map { "Challenged: \($0)" }
    let answer = book.answer(to: activity).map { "Answer: \($0)" }
    let note = reported.isInside ? nil : activity.windowNote.map { "Outside this year: \($0)" }
    let parts = [activity.title, activity.finding, challenge, answer, note].compactMap(\.self)
    return ListItem(
      line: Line(
        strong: "\(activity.on?.shown ?? notStated): ",
        parts.map(sentence).joined(separator: " "),
        records: [activity.reference]
          + (activity.escalation.map { [RecordReference($0)] } ?? [])))
  }
}
