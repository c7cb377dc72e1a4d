// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// The lines of the whole business desk, under their headings.
extension Desk {
  func deskLines() -> [ListLine] {
    let desk = shown.businessDesk(on: today)
    return conflictSection()
      + section("Next meetings", desk.next.map { deskLine($0) }, none: "None in 30 days")
      + section("Owed", desk.owed.map { deskLine($0) }, none: "Nothing is owed")
      + desk.reports.flatMap { received in
        section(
          "Reports to \(shown.shortName(of: received.to)): \(received.words)",
          received.standings.map { deskLine($0, due: received.due) }, none: "")
      }
      + section(
        "Chairs to remind", desk.chairs.map { deskLine($0) }, none: "No chair owes anything")
      + section("Overdue by agency", overdueLines(desk), none: "No action is overdue")
      + section(
        "Escalations unanswered", desk.escalations.map { deskLine($0, $1) }, none: "None")
      + section(
        "Late besides", desk.besides.enumerated().map { deskLine($1, at: $0) }, none: "Nothing")
  }

  /// What joining laptops ask, where they ask anything.
  private func conflictSection() -> [ListLine] {
    guard let words = conflictCountWords else { return [] }
    return section(
      "Joining laptops",
      [deskLine(.conflicts, "\(words) from joining laptops", "", "to be settled")], none: "")
  }

  /// A heading with its lines; an empty section says so in the heading.
  private func section(_ title: String, _ lines: [ListLine], none: String) -> [ListLine] {
    [.heading(lines.isEmpty ? "\(title): \(none.lowercasedFirst)" : title)] + lines
  }

  private func deskLine(
    _ kind: DeskLine, _ what: String, _ when: String, _ state: String, whole: String? = nil,
    isLate: Bool = false, names: [String] = []
  ) -> ListLine {
    var line = ListLine(
      id: kind.id, what, when, state, depth: 1, role: isLate ? .alarm : .text, names: names)
    line.whole = whole
    return line
  }

  private func deskLine(_ meeting: Record<Meeting>) -> ListLine {
    let day = meeting.date?.shown ?? "no date"
    let off = dayOffNote(meeting.date).map { ", \($0)" } ?? ""
    let when = [day, meeting.start?.shown].compactMap(\.self).joined(separator: " ")
    var line = deskLine(
      .meeting(meeting.id), shown.name(of: meeting.body), meeting.date?.shownShort ?? "no date",
      meeting.state.label.lowercased() + off,
      whole: "\(shown.name(of: meeting.body)), \(when)\(off), \(meeting.state.label.lowercased())",
      names: [shown.shortName(of: meeting.body)])
    line.reference = meeting.reference
    return line
  }

  private func deskLine(_ owed: Owed) -> ListLine {
    let kind: DeskLine =
      switch (owed.meeting, owed.matter) {
      case (let meeting?, .chairChecking): .checking(meeting.id)
      case (let meeting?, _): .owed(meeting.id)
      case (nil, .closing): .closing(owed.body)
      case (nil, _): .schedule(owed.body)
      }
    let group = shown.shortName(of: owed.body)
    return deskLine(
      kind, "\(owed.matter.label): \(group)", owed.due?.shownShort ?? "", lateness(owed.due),
      whole: "\(shown.title(of: owed)): \(owed.why); \(lateness(owed.due))",
      isLate: owed.isLate(on: today), names: [group, shown.name(of: owed.body)])
  }

  private func deskLine(_ standing: ReportStanding, due: ReckonedDay?) -> ListLine {
    let isLate = !standing.isIn && (due?.day ?? .last) < today
    let why = due.map { "; due \($0.words)" } ?? ""
    let day = standing.isIn ? standing.report?.submittedOn : due?.day
    let state = standing.report?.state.label.lowercased() ?? "not started"
    return deskLine(
      .report(standing.body), shown.name(of: standing.body), day?.shownShort ?? "",
      isLate ? "\(state), late" : state,
      whole: "\(shown.name(of: standing.body)): report \(standing.words)\(why)", isLate: isLate,
      names: [shown.shortName(of: standing.body)])
  }

  private func deskLine(_ chase: Chase) -> ListLine {
    let words = chase.words(in: shown)
    let label = shown.label(of: chase.recipient)
    return deskLine(.chase(chase.recipient), label, "", words, whole: "\(label): \(words)")
  }

  private func overdueLines(_ desk: BusinessDesk) -> [ListLine] {
    let unowned =
      desk.unowned.isEmpty
      ? [] : [overdueLine(.unowned, "Owner to be confirmed", desk.unowned)]
    return desk.agencies.map {
      overdueLine(.chase($0.recipient), shown.label(of: $0.recipient), $0.actions)
    } + unowned
  }

  private func overdueLine(
    _ kind: DeskLine, _ name: String, _ actions: [Record<Action>]
  ) -> ListLine {
    let oldest = actions.first?.due
    let count = "\(actions.count) overdue"
    return deskLine(
      kind, name, oldest?.shownShort ?? "", count,
      whole: "\(name): \(count), the oldest due \(oldest?.shown ?? "?"), \(lateness(oldest))",
      isLate: true)
  }

  private func deskLine(_ due: DueLine, at place: Int) -> ListLine {
    let source = due.source
    var line = deskLine(
      .besides("\(place):\(source?.kind ?? ""):\(source?.id ?? "")"), due.what,
      due.due?.shownShort ?? "", lateness(due.due),
      whole: "\(due.who): \(due.what), \(lateness(due.due)); \(due.why)", isLate: true,
      names: [due.what, due.who])
    line.reference = source
    return line
  }

  private func deskLine(_ escalation: Record<Escalation>, _ hop: Record<Hop>) -> ListLine {
    let to = shown.shortName(of: hop.to)
    let age = shown.ageWords(of: hop, on: today)
    let issue = "\(escalation.number) \(escalation.issue)"
    var line = deskLine(
      .escalation(escalation.id), issue, hop.answerDue?.shownShort ?? "", "\(age), \(to)",
      whole: "\(issue) With \(shown.name(of: hop.to)), \(age)",
      isLate: shown.isLate(hop, on: today))
    line.reference = escalation.reference
    return line
  }
}
