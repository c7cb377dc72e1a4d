// SPDX-License-Identifier: Apache-2.0

/// How many rows stand at each progress.
package struct ProgressCount: Sendable, Equatable {
  /// R: not started.
  package var notStarted = 0
  /// A: in progress.
  package var inProgress = 0
  /// G: completed.
  package var completed = 0

  /// Every row.
  package var total: Int { notStarted + inProgress + completed }
  /// Completed rows in a hundred, rounded down.
  package var percentDone: Int { total == 0 ? 0 : completed * 100 / total }

  /// Counts a row.
  package mutating func add(_ progress: Progress) {
    switch progress {
    case .notStarted: notStarted += 1
    case .inProgress: inProgress += 1
    case .completed: completed += 1
    }
  }

  /// "R 3  A 9  G 4".
  package var words: String { "R \(notStarted)  A \(inProgress)  G \(completed)" }
}

extension Book {
  /// A body's Strategic Action Plan.
  package func plan(of body: ID<Body>) -> Record<Plan>? {
    those(\Plan.body, body).first
  }

  /// How a plan is laid out.
  package func layout(of plan: Record<Plan>) -> PlanLayout {
    self[plan.template]?.layout ?? .headings
  }

  /// The plan's headings with the area's name, as its template gives them; a plan laid out by
  /// priorities has those.
  package func headings(of plan: Record<Plan>) -> [String] {
    guard layout(of: plan) == .priorities else { return self[plan.template]?.headings ?? [] }
    let priorities = plan.body.map { self.priorities(of: $0) } ?? []
    let last = priorities.map(\.number).max() ?? 0
    return (0..<max(0, last)).map { place in
      priorities.first { $0.number == place + 1 }?.title ?? "Priority \(place + 1), not stated"
    }
  }

  /// The rows of a plan, by heading and place.
  package func rows(of plan: ID<Plan>) -> [Record<PlanRow>] {
    those(\PlanRow.plan, plan).filter { $0.removedBecause == nil }
      .sorted { ($0.heading, $0.position, $0.id.text) < ($1.heading, $1.position, $1.id.text) }
  }

  /// Counts a plan's rows by progress.
  package func progress(of rows: [Record<PlanRow>]) -> ProgressCount {
    var count = ProgressCount()
    for row in rows { count.add(row.state) }
    return count
  }

  /// A row's history, oldest first.
  package func updates(of row: ID<PlanRow>) -> [Record<PlanUpdate>] {
    those(\PlanUpdate.row, row).sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// The rows nobody spoke to at a meeting; completed ones need no word.
  package func untouchedRows(of plan: ID<Plan>, at meeting: ID<Meeting>) -> [Record<PlanRow>] {
    rows(of: plan).filter { row in
      row.state != .completed && !updates(of: row.id).contains { $0.meeting == meeting }
    }
  }

  /// Records progress on a row in the meeting: note, evidence, and the state it moved to.
  package func updateRow(
    _ id: ID<PlanRow>, note: String, evidence: String? = nil, to state: Progress? = nil,
    at meeting: ID<Meeting>? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let row = self[id] else { throw .noSuchRecord(what: "plan row", id: id.text) }
    let target = state ?? row.state
    let title = "Plan row '\(Book.shortened(row.action, to: 40))'"
    if row.removedBecause != nil {
      throw .wrongMove(what: title, from: "removed", to: target.label, allowed: [])
    }
    if target != row.state, !row.state.may(become: target) {
      throw .wrongMove(
        what: title, from: row.state.label, to: target.label,
        allowed: row.state.followers.map(\.label))
    }
    if row.state == .completed, target == .inProgress, note.isBlank {
      throw .needsReason(toDo: "open a completed row again")
    }
    if target == .completed, row.state != .completed, note.isBlank, evidence?.isBlank ?? true {
      throw .needsText(what: "Completing a row: its evidence")
    }
    guard target != row.state || !note.isBlank else { throw .needsText(what: "The progress") }
    try checkWritable(at: meeting)
    var drafting = Drafting(self, circumstances)
    let update = drafting.create(PlanUpdate.self)
    drafting.set(update, \.row, id)
    drafting.set(update, \.on, circumstances.today)
    drafting.set(update, \.meeting, meeting)
    drafting.set(update, \.note, note.isBlank ? nil : note)
    drafting.set(update, \.evidence, evidence?.isBlank == true ? nil : evidence)
    drafting.set(update, \.from, row.state)
    drafting.set(update, \.to, target)
    drafting.set(id, \.state, target)
    return drafting.batch("\(title): \(target.label)")
  }

  /// Takes a row out of the plan by a review or decision; it stays in the history.
  package func removeRow(
    _ id: ID<PlanRow>, because reason: String, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let row = self[id] else { throw .noSuchRecord(what: "plan row", id: id.text) }
    guard row.removedBecause == nil else { throw .nothingToChange }
    guard !reason.isBlank else { throw .needsReason(toDo: "remove a plan row") }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.removedBecause, reason)
    return drafting.batch("Remove plan row '\(Book.shortened(row.action, to: 40))'")
  }

  /// Records that the group formally reviewed its plan, due every 12 months.
  package func reviewPlan(
    _ id: ID<Plan>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let plan = self[id] else { throw .noSuchRecord(what: "plan", id: id.text) }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.lastReview, circumstances.today)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("Formal review of \(plan.title)")
  }

  /// When the next formal review is due: 12 months after the last unless the rule says otherwise.
  package func reviewDue(of plan: Record<Plan>) -> Day? {
    plan.lastReview.flatMap {
      reckoned(MeetingClocks.planReview, for: plan.reference, from: $0)?.day
    }
  }
}
