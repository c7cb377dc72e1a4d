// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What the partnership knows and how it assures itself: figures, audits, scrutiny.
extension AnnualReportPaper {
  /// The figures stated of the year, the measures that have one, and the assessments of the year.
  var known: [Element] { statedTables + measures + assessments }

  private var measures: [Element] {
    let lines = book.tellingBodies(in: year.period).flatMap { body in
      book.scorecard(of: body.id, on: day).sections.flatMap(\.lines)
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
          let lead = book.name(of: assessment.body, on: day)
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

  /// The audits of the plan year, whoever held them: where each stood, then what it found.
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
            Column(title: "Audit", weight: 4), Column(title: "Kind", weight: 2),
            Column(title: "Group", weight: 2), Column(title: "State", weight: 2),
          ], rows: audits.map(row), emptyNote: "")),
    ] + audits.flatMap(found)
  }

  private func row(_ audit: Record<Audit>) -> TableRow {
    TableRow(
      [
        TableCell(audit.theme.capitalisedFirst), TableCell(audit.kind.label),
        TableCell(book.name(of: audit.body, on: day)), TableCell(audit.state.label),
      ], of: audit.reference)
  }

  /// What an audit found, or why it was not held.
  private func found(_ audit: Record<Audit>) -> [Element] {
    let reason = audit.state.isStopped ? audit.reason : nil
    let words =
      reason.map {
        [
          .paragraph(
            Line(
              "\(audit.state.label). The reason: \(sentence($0))", records: [audit.reference]))
        ]
      } ?? book.summary(of: audit)
    let points = book.findingsBesideSummary(of: audit).map { finding in
      ListItem(line: Line(sentence(finding.text.capitalisedFirst), records: [finding.reference]))
    }
    let all = words + (points.isEmpty ? [] : [Element.list(ordered: false, points)])
    guard !all.isEmpty else { return [] }
    let heading = Line(audit.theme.capitalisedFirst, records: [audit.reference])
    return [.heading(level: 3, heading)] + all
  }

  /// Campaigns reported in the year, and those that its end came before: they are told again.
  var campaigns: [Element] {
    let reported = book.all(Campaign.self).filter {
      $0.reportedOn.map(year.period.contains) ?? false
    }.map { campaign in
      let on = campaign.reportedOn.map { "Reported on \($0.inWords). " } ?? ""
      return line(campaign, on + sentence(stated(campaign.analysis)))
    }
    let carried = book.campaignsCarriedOver(from: year.lastDay.planYear).map { campaign in
      let opened = campaign.openedOn.map { "Opened on \($0.inWords); its" } ?? "Its"
      return line(
        campaign,
        isRunning
          ? "\(opened) findings are not reported yet."
          : "\(opened) findings had not been reported on \(day.inWords) and are carried over to the "
            + "next report.")
    }
    guard !reported.isEmpty || !carried.isEmpty else { return [] }
    return [
      .heading(level: 2, "Audit campaigns"), .bullets(reported + carried, orElse: ""),
    ]
  }

  private func line(_ campaign: Record<Campaign>, _ words: String) -> Line {
    Line(strong: "\(campaign.title): ", words, records: [campaign.reference])
  }

  /// What independent scrutiny did, found and challenged.
  var scrutiny: [Element] {
    let found = book.scrutiny(reportedIn: year.period)
    return found.isEmpty ? [] : [.list(ordered: false, found.map(item))]
  }

  /// What the scrutineer says at the end, and the areas that come up each year, which it speaks of.
  var closing: [Element] {
    let words = statements(.scrutiny)
    let areas = book.scrutinyCycle(on: day).map(\.area)
    guard !words.isEmpty, !areas.isEmpty else { return words }
    let isOpen = report.statements.contains {
      $0.part == .scrutiny && $0.text?.trimmed.hasSuffix(":") == true
    }
    let opening: [Element] = isOpen ? [] : [.paragraph("The areas looked at each year are:")]
    return words + opening + [
      .bullets(areas.map { Line($0.title, records: [$0.reference]) }, orElse: "")
    ]
  }

  private func item(_ reported: ScrutinyInReport) -> ListItem {
    let activity = reported.activity
    let records =
      [activity.reference] + (activity.escalation.map { [RecordReference($0)] } ?? [])
    var item = WrittenText(activity.finding ?? "", of: records).item()
    item.line.records = records
    let found = item.line.isEmpty ? "" : " "
    item.line.runs.insert(
      contentsOf: [
        Run(text: "\(activity.on?.shown ?? notStated): ", strong: true),
        Run(text: sentence(activity.title) + found),
      ], at: 0)
    let more = [
      activity.challenge.map { "Challenged: \($0)" },
      book.answer(to: activity).map { "Answer: \($0)" },
      reported.isInside ? nil : activity.windowNote.map { "Outside this year: \($0)" },
    ]
    item.children += more.compactMap(\.self).map {
      ListItem(line: Line(sentence($0), records: records))
    }
    return item
  }
}
