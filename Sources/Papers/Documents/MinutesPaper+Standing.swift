// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The items every meeting has: the last minutes, matters arising, the plan, answers, what is next.
extension MinutesPaper {
  /// What was said of earlier actions; one born in this meeting stands under its own item.
  var allActionUpdates: [Record<ActionUpdate>] {
    book.those(\ActionUpdate.meeting, meeting.id).filter {
      book[$0.action]?.meeting != meeting.id && $0.isSilent != true
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
      return .paragraph(
        Line("The minutes of \(date) were agreed\(rest)", records: sources(ofAgreed: earlier)))
    } + heard.map { .paragraph(Line(wordsHeard(of: $0), records: sources(ofAgreed: $0))) }
  }

  private func sources(ofAgreed earlier: Record<Meeting>) -> [RecordReference] {
    [earlier.reference] + amendmentsShown(to: earlier).map(\.reference)
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
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Update", weight: 4), Column(title: "Progress", weight: 2),
      ],
      rows: actionUpdates.compactMap(row), emptyNote: "No actions were updated.")
    return [.table(table)] + silentActions
  }

  private func row(of update: Record<ActionUpdate>) -> TableRow? {
    guard let action = book[update.action] else { return nil }
    return TableRow(
      [
        TableCell("\(action.number)"),
        TableCell(book.text(of: action, on: day), records: [action.reference]),
        TableCell(owner(of: action)), TableCell(due(of: action)), TableCell(stated(update.note)),
        (update.to ?? book.state(of: action, on: day)).cell,
      ], of: update.reference)
  }

  /// Every open action that is awake is followed at every meeting, so silence is minuted too, by
  /// who was asked.
  private var silentActions: [Element] {
    let silences = book.silences(at: meeting)
    guard !silences.isEmpty else { return [] }
    return [.paragraph(Line(silences.map { sentence($0.words) }.joined(separator: " ")))]
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
          "\(sentence(statement.text)) \(sentence(stated(position.narrative)))",
          records: [position.reference, statement.reference]))
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
        TableCell(row.action, records: [row.reference]),
        TableCell(line: Line(progress, records: [row.reference]), status: now.status),
        TableCell(stated(noteAndEvidence(update))),
      ], of: update.reference)
  }

  func escalation(of item: Record<AgendaItem>) -> [Element] {
    guard let escalation = book[item.escalation] else { return [] }
    let origin = escalation.firstOrigin ?? escalation.origin
    let role = escalation.raisedBy.map { "the \($0) for " } ?? ""
    let from = role + book.name(of: origin, on: meeting.date)
    var parts: [Element] = [
      .paragraph(
        Line(
          strong: "\(book.titleNoun(of: escalation)) \(escalation.number) from \(from): ",
          sentence(issue(of: escalation)) + " Ask: "
            + sentence(stated(ask(of: escalation))),
          records: [escalation.reference, step(escalation)?.reference].compactMap(\.self)))
    ]
    let hops = book.hops(of: escalation.id).filter {
      item.type == .answerReturned ? $0.answer != nil : $0.consideredAt == meeting.id
    }
    parts += hops.map { hop in
      let by = book.name(of: hop.to, on: meeting.date)
      return .paragraph(
        Line(
          strong: "Answer of \(by): ", sentence(hop.answer ?? "referred further up"),
          records: [hop.reference]))
    }
    return parts
  }

  /// The words as they stood when this meeting had them before it: those of the last sending by then.
  private func step(_ escalation: Record<Escalation>) -> Record<Hop>? {
    book.hops(of: escalation.id).last { ($0.sent ?? .last) <= day }
  }

  private func issue(of escalation: Record<Escalation>) -> String {
    step(escalation)?.issueSent ?? escalation.issue
  }

  private func ask(of escalation: Record<Escalation>) -> String? {
    step(escalation)?.askSent ?? escalation.ask
  }

  /// A decision made outside a meeting, as this meeting was told of it.
  func report(of item: Record<AgendaItem>) -> [Element] {
    guard let decision = book.reportedDecision(by: item) else { return [] }
    let made = stated(decision.madeOn?.shownShort)
    let by = "\(decision.mode.label.lowercasedFirst), \(book.deciderWords(of: decision))"
    let why = decision.basis.map { " Reason: \(sentence($0))" } ?? ""
    return [
      .paragraph(
        Line(
          strong: "Decision \(decision.number), made on \(made) (\(by)): ",
          sentence(decision.text) + why, records: [decision.reference]))
    ]
  }

  var nextMeeting: [Element] {
    let next = meeting.body.flatMap { body in
      book.meetings(of: body).first {
        ($0.date ?? .first) > day && $0.state != .cancelled && $0.state != .postponed
      }
    }
    let when = [next?.date?.shownLong, next?.start?.shown, next?.venue].compactMap(\.self)
    let carried = book.itemMatters(of: meeting).filter {
      $0.cause.goesOn && $0.cause != .notReached
    }
    let first = Element.paragraph(
      next.map {
        Line(sentence(when.joined(separator: ", ")), records: [$0.reference])
      } ?? "No next meeting is scheduled.")
    guard !carried.isEmpty else { return [first] }
    let titles = carried.map { ListItem(line: line(of: $0)) }
    return [first, .paragraph("Carried to the next meeting:"), .list(ordered: false, titles)]
  }
}
