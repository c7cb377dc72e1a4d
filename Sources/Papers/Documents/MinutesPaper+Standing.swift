// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The items every meeting has: the last minutes, matters arising, the plan, answers, what is next.
extension MinutesPaper {
  /// What was said of earlier actions; one born in this meeting stands under its own item.
  var allActionUpdates: [Record<ActionUpdate>] {
    book.those(\ActionUpdate.meeting, meeting.id).filter {
      book[$0.action]?.meeting != meeting.id
    }
  }
  var allPlanUpdates: [Record<PlanUpdate>] { book.those(\PlanUpdate.meeting, meeting.id) }
  var allPositions: [Record<StatementPosition>] {
    book.those(\StatementPosition.meeting, meeting.id)
  }
  // The same without what this rendering withholds.
  var actionUpdates: [Record<ActionUpdate>] {
    allActionUpdates.filter { !(isOpen && isRestricted($0)) }
  }
  var planUpdates: [Record<PlanUpdate>] {
    allPlanUpdates.filter { !(isOpen && isRestricted($0)) }
  }
  var positions: [Record<StatementPosition>] {
    allPositions.filter { !(isOpen && isRestricted($0)) }
  }

  var lastMinutes: [Element] {
    let agreed = book.those(\Meeting.agreedAt, meeting.id)
    let heard = book.minutesHeardAgreed(at: meeting)
    guard !agreed.isEmpty || !heard.isEmpty else {
      return [.paragraph("The minutes were not agreed at this meeting.")]
    }
    return agreed.map { earlier in
      let amendments = amendments(to: earlier)
      let noun = amendments.count > 1 ? "these amendments" : "this amendment"
      let words = sentence(amendments.joined(separator: "; "))
      let rest = amendments.isEmpty ? "." : " with \(noun): \(words)"
      let date = stated(earlier.date?.shownShort)
      return .paragraph(Line("The minutes of \(date) were agreed\(rest)"))
    } + heard.map { .paragraph(Line(wordsHeard(of: $0))) }
  }

  private func wordsHeard(of earlier: Record<Meeting>) -> String {
    let amendments = amendments(to: earlier)
    let words = sentence(amendments.joined(separator: "; "))
    let rest = amendments.isEmpty ? "" : " Amended: \(words)"
    return "The minutes of \(stated(earlier.date?.shownShort)) were agreed by correspondence on "
      + "\(stated(earlier.agreedOn?.shownShort)): \(sentence(stated(earlier.agreedHow)))\(rest)"
  }

  var mattersArising: [Element] {
    let table = Table(
      caption: "Actions updated",
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 4),
        Column(title: "Owner", weight: 2), Column(title: "Due", weight: 2),
        Column(title: "Update", weight: 4), Column(title: "Progress", weight: 2),
      ],
      rows: actionUpdates.compactMap(row), emptyNote: "No actions were updated.")
    return [.table(table)] + silentActions
  }

  private func row(of update: Record<ActionUpdate>) -> TableRow? {
    guard let action = book[update.action] else { return nil }
    return TableRow(
      [
        TableCell("\(action.number)"), TableCell(action.text), TableCell(owner(of: action)),
        TableCell(due(of: action)), TableCell(stated(update.note)),
        (update.to ?? book.state(of: action, on: day)).cell,
      ], of: update.reference)
  }

  /// Every open action is followed at every meeting, so silence about one is minuted too.
  private var silentActions: [Element] {
    guard let body = meeting.body else { return [] }
    let spoken = Set(allActionUpdates.compactMap { $0.action })
    let silent = book.those(\Action.body, body).filter {
      ($0.raisedOn ?? .first) < day && $0.meeting != meeting.id && !spoken.contains($0.id)
        && book.state(of: $0, on: day).isOpen
    }
    guard !silent.isEmpty else { return [] }
    let numbers = silent.map { "\($0.number)" }.joined(separator: ", ")
    let noun = silent.count == 1 ? "action" : "actions"
    return [.paragraph(Line("No update was minuted on open \(noun) \(numbers)."))]
  }

  var planReview: [Element] {
    let table = Table(
      caption: "Plan rows updated",
      columns: [
        Column(title: "Action in the plan", weight: 4), Column(title: "Progress", weight: 2),
        Column(title: "Update and evidence", weight: 4),
      ],
      rows: planUpdates.compactMap(row), emptyNote: "No plan rows were updated.")
    let judged = positions.compactMap { position -> ListItem? in
      guard let statement = book[position.statement] else { return nil }
      return ListItem(
        line: Line(
          strong: "\(position.position.label): ",
          "\(sentence(statement.text)) \(sentence(stated(position.narrative)))"))
    }
    guard !judged.isEmpty else { return [.table(table)] }
    return [
      .table(table), .heading(level: 2, "Success statements judged"),
      .list(ordered: false, judged),
    ]
  }

  private func row(of update: Record<PlanUpdate>) -> TableRow? {
    guard let row = book[update.row] else { return nil }
    let now = update.to ?? row.state
    var progress = now.letterAndLabel
    if let old = update.from, old != now { progress += ", from \(old.letterAndLabel)" }
    if now != .completed, let timescale = row.timescale, timescale.lastDay < day {
      progress += ", overdue since \(timescale.shown)"
    }
    return TableRow(
      [
        TableCell(row.action), TableCell(line: Line(progress), status: now.status),
        TableCell(stated(noteAndEvidence(update))),
      ], of: update.reference)
  }

  func escalation(of item: Record<AgendaItem>) -> [Element] {
    guard let escalation = book[item.escalation] else { return [] }
    let from = book.name(of: escalation.origin, on: meeting.date)
    var parts: [Element] = [
      .paragraph(
        Line(
          strong: "Escalation \(escalation.number) from \(from): ",
          "\(sentence(escalation.issue)) Ask: \(sentence(stated(escalation.ask)))"))
    ]
    let hops = book.hops(of: escalation.id).filter {
      item.type == .answerReturned ? $0.answer != nil : $0.consideredAt == meeting.id
    }
    parts += hops.map { hop in
      let by = book.name(of: hop.to, on: meeting.date)
      return .paragraph(
        Line(strong: "Answer of \(by): ", sentence(hop.answer ?? "referred further up")))
    }
    return parts
  }

  var nextMeeting: [Element] {
    let next = meeting.body.flatMap { body in
      book.meetings(of: body).first {
        ($0.date ?? .first) > day && $0.state != .cancelled && $0.state != .postponed
      }
    }
    let when = [next?.date?.shownLong, next?.start?.shown, next?.venue].compactMap(\.self)
    let carried = agenda.filter { $0.state == .carried }
    let first = Element.paragraph(
      next == nil ? "No next meeting is scheduled." : Line(sentence(when.joined(separator: ", "))))
    guard !carried.isEmpty else { return [first] }
    let titles = carried.map { item in
      ListItem(
        line: Line(isWithheld(item) ? "Item \(book.number(of: item)), in Part B" : item.title))
    }
    return [first, .paragraph("Carried to the next meeting:"), .list(ordered: false, titles)]
  }
}
