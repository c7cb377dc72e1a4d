// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What independent scrutiny looked at, found and challenged over some days.
  static let scrutiny = DrawnPaper(
    "scrutiny", "Independent scrutiny",
    help: "Prints what independent scrutiny looked at, found and challenged, with the answers.",
    of: .whole, over: .days, from: [ScrutinyArea.about.name, ScrutinyActivity.about.name]
  ) { ScrutinyPaper(drawing: $0).paper() }
}

/// Draws the scrutiny report of a window: the cycle, the activities, the challenges with answers.
private struct ScrutinyPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let scope = drawing.scope
    let cycle = book.scrutinyCycle(on: scope.until)
    let told = book.scrutiny(reportedIn: Period(from: scope.from, to: scope.until))
    let inside = told.filter(\.isInside).map(\.activity)
    let outside = told.filter { !$0.isInside }.map(\.activity)
    let paper = Paper(
      title: "Independent scrutiny", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "Period", value: "\(scope.from.shownLong) to \(scope.until.shownLong)"),
        Fact(label: "Activities", value: "\(inside.count)"),
        Fact(label: "Areas due", value: "\(cycle.count { $0.isDue(on: scope.until) })"),
      ],
      elements: [.heading(level: 1, "The cycle of areas"), .table(areas(cycle))]
        + [.heading(level: 1, "What was looked at"), .table(activities(inside))]
        + challenges(told.map(\.activity)) + beside(outside) + planned)
    return book.finished(paper, on: drawing.today)
  }

  private func areas(_ cycle: [ScrutinyCycleLine]) -> Table {
    Table(
      caption: "When each area was last looked at",
      columns: [
        Column(title: "Area", weight: 3), Column(title: "Last looked at", weight: 2),
        Column(title: "By", weight: 3), Column(title: "Again by", weight: 2),
      ],
      rows: cycle.map { line in
        let last = line.last.map { [$0.reference] } ?? []
        let late = line.isDue(on: drawing.scope.until)
        let due = line.due.map { late ? "\($0.shownShort), overdue" : $0.shownShort }
        return TableRow(
          [
            TableCell(line.area.title),
            TableCell(line.last?.on?.shown ?? "Never looked at", records: last),
            TableCell(line.last?.title ?? "", records: last),
            TableCell(due ?? "Due now", records: last),
          ], of: line.area.reference)
      }, emptyNote: "The cycle has no area yet.")
  }

  private func activities(_ activities: [Record<ScrutinyActivity>]) -> Table {
    Table(
      caption: "Activities of the period",
      columns: [
        "On", Column(title: "Activity", weight: 2), Column(title: "Area", weight: 2), "Of",
        Column(title: "How", weight: 2), Column(title: "Finding", weight: 3),
      ], rows: activities.map(row), emptyNote: "No activity of the period is recorded.")
  }

  private func row(_ activity: Record<ScrutinyActivity>) -> TableRow {
    let area = book[activity.area]
    return TableRow(
      [
        TableCell(stated(activity.on?.shown)), TableCell(activity.title),
        TableCell(stated(area?.title), records: area.map { [$0.reference] } ?? []),
        TableCell(activity.body.map { book.shortName(of: $0) } ?? notStated),
        TableCell(stated(activity.method)), TableCell(stated(activity.finding)),
      ], of: activity.reference)
  }

  private func challenges(_ activities: [Record<ScrutinyActivity>]) -> [Element] {
    let made = activities.filter { $0.state == .challenged }
    return [
      .heading(level: 1, "Challenges and answers"),
      .table(
        Table(
          caption: "What was challenged, and what was answered",
          columns: [
            Column(title: "Of", weight: 1), Column(title: "Challenge", weight: 3),
            Column(title: "Asked for", weight: 2), Column(title: "Answer", weight: 3),
          ], rows: made.map(challenge), emptyNote: "No group was challenged.")),
    ]
  }

  private func challenge(_ activity: Record<ScrutinyActivity>) -> TableRow {
    let sent = activity.escalation.map { [RecordReference($0)] } ?? []
    let hop = activity.escalation.flatMap { book.hops(of: $0).last }
    let on = hop?.answeredOn.map { " (\($0.shownShort))" } ?? ""
    let answer = book.answer(to: activity).map { $0 + on } ?? "Not answered yet"
    return TableRow(
      [
        TableCell(book.shortName(of: activity.body)), TableCell(stated(activity.challenge)),
        TableCell(stated(activity.ask)),
        TableCell(answer, records: sent + (hop.map { [$0.reference] } ?? [])),
      ], of: activity.reference)
  }

  private func beside(_ activities: [Record<ScrutinyActivity>]) -> [Element] {
    guard !activities.isEmpty else { return [] }
    let lines = activities.map { activity in
      let words = "\(activity.title): \(stated(activity.finding))"
      return Line(
        "\(stated(activity.on?.shown)), \(sentence(words)) \(sentence(stated(activity.windowNote)))",
        records: [activity.reference])
    }
    return [
      .heading(level: 1, "Told here although outside the period"), .bullets(lines, orElse: ""),
    ]
  }

  private var planned: [Element] {
    let coming = book.all(ScrutinyActivity.self).filter { $0.state == .planned }
      .sorted { ($0.on?.lastDay ?? .last) < ($1.on?.lastDay ?? .last) }
    let lines = coming.map { activity in
      Line(
        sentence("\(stated(activity.on?.shown)): \(activity.title)"),
        records: [activity.reference])
    }
    return [
      .heading(level: 1, "Planned"), .bullets(lines, orElse: "No further activity is planned."),
    ]
  }
}
