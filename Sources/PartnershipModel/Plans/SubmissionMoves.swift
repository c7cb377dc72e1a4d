// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The versions of a plan that were put to a group, the latest last.
  package func submissions(of plan: ID<Plan>) -> [Record<Submission>] {
    those(\Submission.plan, plan).sorted {
      ($0.version ?? 0, $0.id.text) < ($1.version ?? 0, $1.id.text)
    }
  }

  /// Puts a plan as it stands to a group to be scrutinised, as its next version.
  ///
  /// - Parameter to: The group that scrutinises it; whom its own group reports to when nil.
  package func submitPlan(
    _ id: ID<Plan>, to: ID<Body>? = nil, freezing issuing: Issuing, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let plan = self[id] else { throw .noSuchRecord(what: "plan", id: id.text) }
    guard let body = plan.body,
      let recipient = to ?? reportRecipient(of: body, on: circumstances.today)
    else { throw .noReportRecipient(body: name(of: plan.body)) }
    let version = (submissions(of: id).compactMap { $0.version }.max() ?? 0) + 1
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Submission.self)
    drafting.set(new, \.body, body)
    drafting.set(new, \.to, recipient)
    drafting.set(new, \.kind, .plan)
    drafting.set(new, \.plan, id)
    drafting.set(new, \.version, version)
    drafting.set(new, \.title, "\(shortName(of: body)) Strategic Action Plan, version \(version)")
    try drafting.outcome.submit(new, freezing: issuing, in: &drafting)
    return drafting.batch("Put the plan of \(name(of: body)) to \(name(of: recipient))")
  }

  /// Puts a paper to the group it is for, as it stands; from then on it stays so.
  package func submit(
    _ id: ID<Submission>, freezing issuing: Issuing, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let paper = self[id] else { throw .noSuchRecord(what: "submitted paper", id: id.text) }
    guard paper.state.may(become: .submitted) else {
      throw .wrongMove(
        what: paper.title, from: paper.state.label, to: SubmissionState.submitted.label,
        allowed: paper.state.followers.map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    try submit(id, freezing: issuing, in: &drafting)
    return drafting.batch("Put '\(Book.shortened(paper.title))' to \(name(of: paper.to))")
  }

  private func submit(
    _ id: ID<Submission>, freezing issuing: Issuing, in drafting: inout Drafting
  ) throws(Refusal) {
    let today = drafting.circumstances.today
    guard let paper = self[id] else { throw .noSuchRecord(what: "submitted paper", id: id.text) }
    drafting.set(id, \.frozen, issuing.submission(self, paper, today))
    drafting.set(id, \.state, .submitted)
    drafting.set(id, \.submittedOn, today)
    let meeting = paper.meeting ?? paper.to.flatMap { nextMeeting(of: $0, onOrAfter: today)?.id }
    drafting.set(id, \.meeting, meeting)
    if let whole = drafting.outcome[id] { try Submission.check(whole, in: drafting.outcome) }
  }

  /// What became of a submitted paper, in words.
  package func outcomeWords(of paper: Record<Submission>) -> String {
    guard paper.state.isOutcome else { return paper.state.label }
    let numbers = outcomes(of: paper).map { "\($0.number)" }.joined(separator: ", ")
    let on = paper.consideredOn.map { " on \($0.shown)" } ?? ""
    return "\(paper.state.label)\(on)" + (numbers.isEmpty ? "" : ", decision \(numbers)")
  }

  /// The decisions on a submitted paper, by the group it went to.
  package func outcomes(of paper: Record<Submission>) -> [Record<Decision>] {
    let minuted = decisions(on: paper.reference, by: paper.to)
    guard let own = self[paper.decision], !minuted.contains(where: { $0.id == own.id }) else {
      return minuted
    }
    return minuted + [own]
  }

  /// The decisions minuted under the items that brought a record to a group's meetings.
  func decisions(on subject: RecordReference, by body: ID<Body>?) -> [Record<Decision>] {
    items(bringing: subject, to: body).flatMap { entries(of: $0.id) }
      .compactMap { $0.kind == .decision ? self[$0.decision] : nil }
  }

  /// The items that bring a record to a group's meetings.
  func items(bringing subject: RecordReference, to body: ID<Body>?) -> [Record<AgendaItem>] {
    those(\AgendaItem.subject, subject).filter { item in
      body != nil && self[item.meeting]?.body == body
    }
  }

  /// Minutes what a group made of a paper, unless its decision stands already.
  ///
  /// - Throws: `Refusal.requiredField` when no meeting had the paper and no decision is named.
  func minuteOutcome(
    of paper: Record<Submission>, in drafting: inout Drafting
  ) throws(Refusal) {
    if let own = self[paper.decision], own.body.map(goingOn) != paper.to.map(goingOn) {
      throw .wrongValue(
        field: Submission.shape.decision.label, given: "\(own.number)",
        wanted: "a decision of \(name(of: paper.to)), which it was put to")
    }
    guard outcomes(of: paper).isEmpty else { return }
    guard let item = openItem(bringing: paper) else {
      throw .requiredField(kind: paper.title, field: Submission.shape.decision.label)
    }
    let line = CaptureLine(kind: .decision, text: decisionText(on: paper))
    try append([line], to: item.id, after: nil, in: &drafting)
  }

  /// The item under which a meeting can still minute what it makes of a paper.
  private func openItem(bringing paper: Record<Submission>) -> Record<AgendaItem>? {
    items(bringing: paper.reference, to: paper.to).last { item in
      let minutes = self[item.meeting]?.minutes
      return minutes != nil && minutes != .circulated && minutes != .agreed
    }
  }

  /// Whether its outcome must name a decision: no meeting had it and can minute one.
  package func needsDecision(_ paper: Record<Submission>) -> Bool {
    outcomes(of: paper).isEmpty && openItem(bringing: paper) == nil
  }

  private func decisionText(on paper: Record<Submission>) -> String {
    switch paper.state {
    case .changesRequested:
      "\(paper.title): changes requested: " + (paper.changes ?? []).joined(separator: "; ")
    default: "\(paper.title): \(paper.state.label.lowercased())"
    }
  }

  /// Gives each change asked for back to the group, or to who goes on with its work, as an action, due at its next meeting.
  func returnChanges(of paper: Record<Submission>, in drafting: inout Drafting) {
    guard let body = paper.body.map(goingOn) else { return }
    let today = drafting.circumstances.today
    let due = nextMeeting(of: body, onOrAfter: today + 1)?.date
    for change in (paper.changes ?? []) where !change.isBlank {
      let draft = ActionDraft(text: change.trimmed, owner: .body(body), due: due)
      let action = drafting.outcome.create(draft, body: body, in: &drafting)
      drafting.set(action, \.origin, paper.reference)
    }
  }
}
