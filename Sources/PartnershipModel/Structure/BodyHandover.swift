// SPDX-License-Identifier: Apache-2.0

/// What a body leaves open when it closes or merges; another must go on with it.
package struct Handover: Sendable {
  /// The open actions it follows.
  package let actions: [Record<Action>]
  /// The open actions it owns as a group, whoever follows them.
  package let owned: [Record<Action>]
  /// The escalations it raised that are not over.
  package let raised: [Record<Escalation>]
  /// The steps of escalations that wait for its answer.
  package let waiting: [Record<Hop>]
  /// Its decisions to be ratified.
  package let toRatify: [Record<Decision>]
  /// Its meetings whose minutes are not agreed.
  package let unagreed: [Record<Meeting>]
  /// The items its last meeting carried.
  package let carried: [Record<AgendaItem>]
  /// Its decisions made outside a meeting and told to none.
  package let unreported: [Record<Decision>]
  /// The business of its agendas that its ending cancels; the successor's next agenda takes it.
  package let planned: [Record<AgendaItem>]
  /// What waits in its backlog.
  package let backlog: [Record<BacklogItem>]
  /// The rows of its plan that are not completed; they stay in its plan and the successor owes them.
  package let planRows: [Record<PlanRow>]

  /// What is left, in words: "3 open actions and 1 draft of minutes"; nil when nothing is.
  package var words: String? { words(andDue: 0) }

  /// The same with how many other things are due.
  package func words(andDue due: Int) -> String? {
    let followed = Set(actions.map(\.id))
    let parts = [
      words(
        actions.count + owned.count { !followed.contains($0.id) }, "open action", "open actions"),
      words(raised.count, "escalation of its own", "escalations of its own"),
      words(waiting.count, "escalation to answer", "escalations to answer"),
      words(toRatify.count, "decision to ratify", "decisions to ratify"),
      words(unagreed.count, "draft of minutes", "drafts of minutes"),
      words(carried.count, "item carried over", "items carried over"),
      words(unreported.count, "decision to report", "decisions to report"),
      words(planned.count, "item of a cancelled agenda", "items of cancelled agendas"),
      words(backlog.count, "backlog item", "backlog items"),
      words(planRows.count, "open plan row", "open plan rows"),
      words(due, "other thing due", "other things due"),
    ].compactMap(\.self)
    guard let last = parts.last else { return nil }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private func words(_ count: Int, _ one: String, _ many: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }
}

extension Book {
  /// What a body would leave open now.
  package func handover(of body: ID<Body>) -> Handover {
    Handover(
      actions: openActions(of: body),
      owned: all(Action.self).filter { $0.state.isOpen && $0.owner == .body(body) },
      raised: escalations(from: body).filter { !$0.state.isOver }, waiting: hopsAwaiting(body),
      toRatify: decisionsToRatify(of: body), unagreed: unagreedMinutes(of: body),
      carried: carried(byLastMeetingOf: body), unreported: unreportedDecisions(of: body),
      planned: businessCancelled(with: body), backlog: backlog(of: body),
      planRows: those(\Plan.body, body).flatMap { rows(of: $0.id) }
        .filter { $0.state != .completed })
  }

  /// How much else is due of a body, on a day, that another owes once it has ended: what is neither
  /// told by its handover nor ends with it.
  package func otherDue(of body: ID<Body>, on day: Day) -> Int {
    let told = [
      Action.about, Escalation.about, Hop.about, PlanRow.about, Meeting.about, Decision.about,
      ChairReport.about,
    ].map(\.name)
    return dueLines(of: body, on: day).count { line in
      guard let source = line.source, !told.contains(source.kind) else { return false }
      if line.endsWithGroup { return (line.due ?? .last) <= day }
      return source.kind != Body.about.name
    }
  }

  /// Whether a body has closed or merged.
  package func isOver(_ body: ID<Body>) -> Bool { self[body]?.status?.isOver == true }

  /// The body that goes on with a body's work today: itself, or who took over after it closed.
  package func goingOn(_ body: ID<Body>) -> ID<Body> {
    var here = body
    var passed: Set<ID<Body>> = []
    while passed.insert(here).inserted, isOver(here), let next = self[here]?.successor {
      here = next
    }
    return here
  }

  /// The bodies that ended and whose work a body goes on with, however many steps back.
  package func predecessors(of body: ID<Body>) -> [ID<Body>] {
    var found: [ID<Body>] = []
    var places = [body]
    while let place = places.popLast() {
      for earlier in those(\Body.successor, place).map(\.id) where isOver(earlier) {
        guard earlier != body, !found.contains(earlier) else { continue }
        found.append(earlier)
        places.append(earlier)
      }
    }
    return found
  }

  /// Refuses what would begin at a body that is over.
  func checkAtWork(_ body: Record<Body>) throws(Refusal) {
    guard let status = body.status, status.isOver else { return }
    let next = goingOn(body.id)
    throw .bodyIsOver(
      body: body.name, state: status.label, successor: next == body.id ? nil : name(of: next))
  }
}
