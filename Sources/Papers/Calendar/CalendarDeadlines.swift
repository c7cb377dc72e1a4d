// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Book {
  /// A deadline: the whole of a day, under a title; it says nothing where its record is left out of
  /// open papers, be it for its own marking or for that of what it was born in.
  func deadline(
    _ key: String, _ day: Day, _ title: String, _ category: String, of bodies: [ID<Body>?],
    from record: RecordReference
  ) -> CalendarEntry {
    CalendarEntry(
      key: key, bodies: bodies.compactMap(\.self), time: .day(day), title: title,
      category: category, isRestricted: isRestricted(record))
  }

  /// An action until it is done; its owner is an agency, a seat or a body, never a person.
  func entry(of action: Record<Action>) -> CalendarEntry? {
    guard let due = action.due else { return nil }
    let of = action.body.map { " (\(shortName(of: $0)))" } ?? ""
    var owning: ID<Body>?
    if case .body(let body) = action.owner { owning = body }
    var entry = deadline(
      "action-\(action.id.text)", due,
      "Action \(action.number) due: \(label(of: action.owner))\(of)", "Action",
      of: owning == action.body ? [action.body] : [action.body, owning],
      from: action.reference)
    entry.details = [sentence(action.text)]
    switch action.state {
    case .completed: entry.ending = "Done"
    case .withdrawn: entry.ending = "Withdrawn"
    case .proposed, .notStarted, .inProgress, .blocked: break
    }
    return entry
  }

  /// The answer to the last step of an escalation, until it is given.
  func entry(of hop: Record<Hop>) -> CalendarEntry? {
    guard let escalation = self[hop.escalation], let due = hop.answerDue else { return nil }
    var entry = deadline(
      "answer-\(hop.id.text)", due,
      "Escalation \(escalation.number): answer due from \(withArticle(name(of: hop.to)))",
      "Escalation", of: [hop.to, hop.from], from: hop.reference)
    entry.details = ["Raised by \(withArticle(name(of: hop.from)))."]
    let isLast = hops(of: escalation.id).last?.id == hop.id
    if escalation.state == .withdrawn {
      entry.ending = "Withdrawn"
    } else if hop.answeredOn != nil || !isLast || !escalation.state.awaitsAnswer {
      entry.ending = "Done"
    }
    return entry
  }

  /// The next formal review of a body's plan; holding it moves the entry on a year.
  func entry(of plan: Record<Plan>) -> CalendarEntry? {
    reviewDue(of: plan).map { due in
      deadline(
        "review-\(plan.id.text)", due,
        "Formal review due: Strategic Action Plan, \(name(of: plan.body))", "Review",
        of: [plan.body], from: plan.reference)
    }
  }

  /// The review of the partnership's own plan, in a book whose plan has no edition to say it.
  func entry(of partnership: Record<Partnership>) -> CalendarEntry? {
    guard all(PlanEdition.self).isEmpty else { return nil }
    return partnership.reviewDue.map { reviewEntry($0, from: partnership.reference) }
  }

  /// The review of an edition of the partnership's plan; holding it ends the entry.
  func entry(of edition: Record<PlanEdition>) -> CalendarEntry? {
    guard let due = edition.review else { return nil }
    var entry = reviewEntry(due, from: edition.reference)
    let isOver = edition.state == .superseded || edition.state == .withdrawn
    if isOver || edition.reviewedOn != nil { entry.ending = "Done" }
    return entry
  }

  /// By the last day that the stated date of a review may mean.
  private func reviewEntry(_ due: PlannedDate, from source: RecordReference) -> CalendarEntry {
    deadline(
      "review-\(source.id)", due.lastDay,
      "Review of the partnership\u{2019}s plan due (\(due.shown))", "Review", of: [], from: source)
  }

  /// The end of a group that was set up for a time.
  func entry(of body: Record<Body>) -> CalendarEntry? {
    body.endsOn.map { end in
      var entry = deadline(
        "closing-\(body.id.text)", end, "Group to close: \(body.name)", "Closing",
        of: [body.id, body.commissionedBy], from: body.reference)
      if body.status?.isOver == true { entry.ending = "Done" }
      return entry
    }
  }
}
