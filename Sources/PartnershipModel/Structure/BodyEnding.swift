// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Who would go on with a body's work: the group that took it over, else, when it closes, its
  /// parent; nil when there is nobody at work.
  package func successor(of body: ID<Body>, ending status: BodyStatus, on day: Day) -> ID<Body>? {
    let parent = status == .closed ? self[body]?.parent.map { [$0] } ?? [] : []
    return (linking(.tookOver, to: body, on: day) + parent).map(goingOn).first {
      $0 != body && self[$0] != nil && !isOver($0)
    }
  }

  /// Closes or merges a body: its open actions, escalations and what waits for it go on in another,
  /// and its meetings still to come are cancelled.
  ///
  /// - Parameter chosen: The body that goes on, when it is not the usual one.
  /// - Parameter lastDay: Its last day, or the month or year of it; today when nil.
  /// - Parameter outcome: What a task and finish group produced, for its closing report.
  /// - Throws: `Refusal.noSuccessor` when something is open and nobody takes it on,
  ///   `.meetingUnderWay`, or `.wrongMove` when its status does not allow it.
  package func endBody(
    _ id: ID<Body>, as status: BodyStatus, into chosen: ID<Body>? = nil,
    lastDay: PlannedDate? = nil, reason: String = "", outcome: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let end = lastDay ?? .day(circumstances.today)
    guard let body = self[id] else { throw .noSuchRecord(what: "group", id: id.text) }
    try checkEnding(body, as: status)
    try checkLastDay(end, of: body, circumstances)
    if let chosen { try checkSuccessor(chosen, of: id) }
    let next = chosen ?? successor(of: id, ending: status, on: circumstances.today)
    let left = handover(of: id)
    if next == nil, let words = left.words { throw .noSuccessor(body: body.name, open: words) }
    if next == nil, status == .merged { throw .noSuccessor(body: body.name, open: "its work") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.status, status)
    drafting.set(id, \.successor, next)
    drafting.set(id, \.closedOn, end)
    drafting.set(id, \.closingReason, reason.isBlank ? nil : reason)
    if let outcome, !outcome.isBlank { drafting.set(id, \.outcome, outcome) }
    if let next { try handOver(left, of: body, as: status, to: next, in: &drafting) }
    if status == .merged, let chosen { tie(chosen, over: id, since: end, in: &drafting) }
    cancelMeetings(of: body, as: status, in: &drafting)
    return drafting.batch("\(body.name): \(status.label)")
  }

  /// Ends a body as the register does: in the body that took it over or its parent.
  ///
  /// - Throws: `Refusal.wrongValue` for a merger into nothing, and what `endBody` throws.
  func endBodyInRegister(
    _ id: ID<Body>, as status: BodyStatus, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    if status == .merged, linking(.tookOver, to: id, on: circumstances.today).isEmpty {
      throw .wrongValue(
        field: Body.shape.status.label, given: BodyStatus.merged.label,
        wanted: "first a 'took over' link from the group that goes on")
    }
    return try endBody(id, as: status, circumstances)
  }

  private func checkEnding(_ body: Record<Body>, as status: BodyStatus) throws(Refusal) {
    let current = body.status ?? .active
    guard status.isOver, current.may(become: status) else {
      throw .wrongMove(
        what: body.name, from: current.label, to: status.label,
        allowed: current.followers.map(\.label))
    }
    if let meeting = meetingInSession(of: body.id) {
      throw .meetingUnderWay(meeting: title(of: meeting))
    }
  }

  /// What is to end one day has not ended; until then the group is closing.
  private func checkLastDay(
    _ end: PlannedDate, of body: Record<Body>, _ circumstances: Circumstances
  ) throws(Refusal) {
    if let since = body.since, end.lastDay < since.firstDay {
      throw .wrongValue(
        field: Body.shape.closedOn.label, given: end.shown,
        wanted: "\(since.shown), when it began, or later")
    }
    guard end.firstDay > circumstances.today else { return }
    throw .wrongValue(
      field: Body.shape.closedOn.label, given: end.shown,
      wanted: "today, or a day, month or year before; until it ends, a group is closing")
  }

  private func checkSuccessor(_ chosen: ID<Body>, of body: ID<Body>) throws(Refusal) {
    guard let next = self[chosen] else { throw .noSuchRecord(what: "group", id: chosen.text) }
    guard chosen != body, !isOver(chosen) else {
      throw .wrongValue(
        field: Body.shape.successor.label, given: next.name,
        wanted: "another group, one that has not ended itself")
    }
  }

  /// Says in the structure who took over, unless it says so already.
  private func tie(
    _ next: ID<Body>, over body: ID<Body>, since: PlannedDate, in drafting: inout Drafting
  ) {
    let today = drafting.circumstances.today
    guard !linking(.tookOver, to: body, on: today).contains(next) else { return }
    let edge = drafting.createOnly(Edge.self, EdgeType.tookOver.rawValue, next.text, body.text)
    drafting.set(edge, \.from, next)
    drafting.set(edge, \.to, body)
    drafting.set(edge, \.type, .tookOver)
    drafting.set(edge, \.since, since)
  }

  private func handOver(
    _ left: Handover, of body: Record<Body>, as status: BodyStatus, to next: ID<Body>,
    in drafting: inout Drafting
  ) throws(Refusal) {
    let because = "when it \(status.label.lowercased())"
    let followed = Set(left.actions.map(\.id))
    for action in left.actions + left.owned.filter({ !followed.contains($0.id) }) {
      let note = "Handed over from \(body.name) \(because)."
      let update = try beginUpdate(of: action, note: note, at: nil, in: &drafting)
      if followed.contains(action.id) { follow(action, by: next, update, in: &drafting) }
      if action.owner == .body(body.id) { give(action, to: .body(next), update, in: &drafting) }
    }
    for escalation in left.raised {
      drafting.set(escalation.id, \.firstOrigin, escalation.firstOrigin ?? body.id)
      drafting.set(escalation.id, \.origin, next)
    }
    for item in left.backlog { pass(item, to: next, "\(body.name) \(because)", in: &drafting) }
    for hop in left.waiting { passOn(hop, to: next, "\(body.name) \(because)", in: &drafting) }
  }

  private func follow(
    _ action: Record<Action>, by next: ID<Body>, _ update: ID<ActionUpdate>,
    in drafting: inout Drafting
  ) {
    drafting.set(update, \.bodyBefore, action.body)
    drafting.set(update, \.bodyAfter, next)
    drafting.set(action.id, \.body, next)
  }

  private func give(
    _ action: Record<Action>, to owner: Owner, _ update: ID<ActionUpdate>,
    in drafting: inout Drafting
  ) {
    drafting.set(update, \.ownerBefore, action.owner)
    drafting.set(update, \.ownerAfter, owner)
    drafting.set(action.id, \.owner, owner)
  }

  private func pass(
    _ item: Record<BacklogItem>, to next: ID<Body>, _ because: String, in drafting: inout Drafting
  ) {
    let note = [item.note, "Handed over from \(because)."].compactMap(\.self)
    drafting.set(item.id, \.body, next)
    drafting.set(item.id, \.note, note.joined(separator: " "))
  }

  /// A matter that waited for the body waits for its successor from now on, its clock running on.
  private func passOn(
    _ hop: Record<Hop>, to next: ID<Body>, _ because: String, in drafting: inout Drafting
  ) {
    let step = "\(hop.position + 1)"
    let new = drafting.createOnly(Hop.self, hop.escalation?.text ?? hop.id.text, step)
    drafting.set(new, \.escalation, hop.escalation)
    drafting.set(new, \.position, hop.position + 1)
    drafting.set(new, \.from, hop.to)
    drafting.set(new, \.to, next)
    drafting.set(new, \.sent, hop.sent)
    drafting.set(new, \.answerDue, hop.answerDue)
    drafting.set(new, \.issueSent, hop.issueSent)
    drafting.set(new, \.askSent, hop.askSent)
    drafting.set(new, \.routeReason, "Handed over: \(because).")
    if let escalation = hop.escalation { drafting.set(escalation, \.state, .sent) }
  }

  private func cancelMeetings(
    of body: Record<Body>, as status: BodyStatus, in drafting: inout Drafting
  ) {
    for meeting in meetings(of: body.id) where meeting.state.isAhead {
      drafting.set(meeting.id, \.state, .cancelled)
      drafting.set(meeting.id, \.reason, "\(body.name) has \(status.label.lowercased()).")
    }
  }
}
