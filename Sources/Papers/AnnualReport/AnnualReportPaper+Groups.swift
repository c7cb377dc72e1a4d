// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What the groups said, did and want to achieve.
extension AnnualReportPaper {
  /// What the report is of, and which groups there were.
  var introduction: [Element] {
    let bodies = book.tellingBodies(in: year.period)
    let coming = bodies.filter { ($0.since?.firstDay ?? .first) > day }
    let ended = bodies.filter { ($0.closedOn?.lastDay ?? .last) <= day }
    let opening =
      "This report tells what the partnership did from \(year.firstDay.inWords) to "
      + "\(day.inWords), what became of what it said it would achieve, and what it wants "
      + "to achieve in \(nextYear.shown)."
    return [.paragraph(Line(opening))]
      + list(
        "These \(isRunning ? "are" : "were") our groups on \(day.inWords):",
        bodies.filter { body in !(ended + coming).contains { $0.id == body.id } })
      + list("These groups are to begin later in the year:", coming)
      + list("These of our groups came to an end in the year:", ended)
  }

  /// A list of groups under its opening; nothing where there is none.
  private func list(_ opening: String, _ bodies: [Record<Body>]) -> [Element] {
    guard !bodies.isEmpty else { return [] }
    return [
      .paragraph(Line(opening)),
      .list(ordered: false, bodies.map { ListItem(line: structureLine($0)) }),
    ]
  }

  private func structureLine(_ body: Record<Body>) -> Line {
    let name = book.name(of: body.id, on: day)
    let before = book.name(of: body.id, on: year.firstDay)
    let ended = (body.closedOn?.lastDay ?? .last) <= day
    let notes = [
      before == name ? nil : "called the \(before) when the year began",
      (body.since?.lastDay ?? .first) > year.firstDay
        ? body.since.map { "from \($0.shown)" } : nil,
      ended ? body.closedOn.map { "until \($0.shown)" } : nil,
    ].compactMap(\.self)
    return Line(
      name + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"),
      records: [body.reference])
  }

  /// What each group achieved, those first that had said what they would.
  var achieved: [Element] {
    report.groups.filter { !$0.weSaid.isEmpty || !$0.achievements.isEmpty }.flatMap(part)
  }

  private func part(of group: AnnualReportGroup) -> [Element] {
    [.heading(level: 2, Line(group.name, records: [RecordReference(group.body)]))]
      + weSaid(group) + achievements(group)
  }

  private func weSaid(_ group: AnnualReportGroup) -> [Element] {
    guard !group.weSaid.isEmpty else { return [] }
    let opening =
      "In our report for \(lastYear.shown), we said our \(group.nameBefore) would achieve the "
      + "following:"
    return [.paragraph(Line(opening, records: [RecordReference(group.body)]))]
      + group.weSaid.flatMap { said in
        [.list(ordered: false, [item(said, isStrong: true)])]
          + updates(group.updates[said.id] ?? [], to: said) + [.paragraph(outcome(of: said))]
      }
  }

  /// A commitment word for word, with the points beneath it.
  private func item(_ said: Record<Commitment>, isStrong: Bool = false) -> ListItem {
    let line =
      isStrong
      ? Line(strong: said.text.trimmed, "", records: [said.reference])
      : Line(said.text.trimmed, records: [said.reference])
    return ListItem(
      line: line,
      children: (said.points ?? []).map {
        ListItem(line: Line($0, records: [said.reference]))
      })
  }

  /// Each update in the group's own words.
  private func updates(
    _ updates: [Record<CommitmentUpdate>], to said: Record<Commitment>
  ) -> [Element] {
    let opening = "Our update – "
    guard !updates.isEmpty else {
      return [
        .paragraph(
          Line(strong: opening, sentence(AnnualReport.nothingProvided), records: [said.reference]))
      ]
    }
    return updates.flatMap { update in
      WrittenText(update.text, of: [update.reference, said.reference]).elements(after: opening)
    }
  }

  private func outcome(of said: Record<Commitment>) -> Line {
    let parts = [
      said.outcome?.label ?? "Not stated",
      said.state == .carried ? "carried into \(nextYear.shown)" : nil,
      said.reason.map { "the reason: \($0.trimmed)" },
    ]
    return Line(
      strong: "Outcome: ", sentence(parts.compactMap(\.self).joined(separator: "; ")),
      records: [said.reference])
  }

  private func achievements(_ group: AnnualReportGroup) -> [Element] {
    let items = group.achievements.map { achievement in
      WrittenText(achievement.text, of: [achievement.reference]).item()
    }
    let opening =
      group.weSaid.isEmpty
      ? "Achievements of this group include:" : "Other achievements of this group include:"
    let own: [Element] =
      items.isEmpty ? [] : [.paragraph(Line(opening)), .list(ordered: false, items)]
    return own + work(of: group.body)
  }

  /// What the records of the year show of a group's work, in numbers.
  private func work(of body: ID<Body>) -> [Element] {
    let period = year.period
    let meetings = book.meetings(of: body).filter {
      $0.state == .closed && $0.date.map(period.contains) == true
    }
    let decisions = book.decisions(of: body).filter { $0.madeOn.map(period.contains) == true }
    let actions = book.those(\Action.body, body).filter {
      $0.state == .completed && $0.closedOn.map(period.contains) == true
    }
    let parts = [
      meetings.isEmpty ? nil : counted(meetings.count, "meeting"),
      decisions.isEmpty ? nil : counted(decisions.count, "decision"),
      actions.isEmpty ? nil : counted(actions.count, "action") + " completed",
    ].compactMap(\.self)
    guard !parts.isEmpty else { return [] }
    return [
      .paragraph(
        Line(
          "Its records of the year show \(listed(parts)).",
          counting: meetings.map(\.reference) + decisions.map(\.reference)
            + actions.map(\.reference)))
    ]
  }

  /// What each group wants to achieve in the year to come.
  var aims: [Element] {
    report.groups.filter { !$0.nextYear.isEmpty }.flatMap { group -> [Element] in
      [
        .heading(
          level: 2,
          Line(
            book.name(of: group.body, on: nextYear.firstDay),
            records: [RecordReference(group.body)])),
        .list(ordered: false, group.nextYear.map { item($0) }),
      ]
    }
  }
}
