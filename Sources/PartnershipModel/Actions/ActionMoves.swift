// SPDX-License-Identifier: Apache-2.0

/// What is known of an action when it is agreed.
package struct ActionDraft: Sendable, Equatable {
  /// What is to be done.
  package var text: String
  /// Who does it.
  package var owner: Owner?
  /// By when.
  package var due: Day?

  /// Describes an action.
  package init(text: String, owner: Owner? = nil, due: Day? = nil) {
    self.text = text
    self.owner = owner
    self.due = due
  }
}

extension Book {
  /// Makes an action record; it stays proposed until it has an owner.
  func create(
    _ draft: ActionDraft, body: ID<Body>?, in drafting: inout Drafting
  ) -> ID<Action> {
    let id = drafting.create(Action.self)
    drafting.set(id, \.number, nextActionNumber)
    drafting.set(id, \.body, body.map(goingOn))
    drafting.set(id, \.text, draft.text)
    drafting.set(id, \.owner, draft.owner)
    drafting.set(id, \.due, draft.due)
    drafting.set(id, \.state, draft.owner == nil ? .proposed : .notStarted)
    drafting.set(id, \.raisedOn, drafting.circumstances.today)
    return id
  }

  /// Opens an action outside a meeting, from a plan row, an escalation or the office.
  package func addAction(
    _ draft: ActionDraft, body: ID<Body>, row: ID<PlanRow>? = nil,
    escalation: ID<Escalation>? = nil, origin: RecordReference? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard !draft.text.isBlank else { throw .needsText(what: "An action") }
    guard let follower = self[body] else { throw .noSuchRecord(what: "group", id: body.text) }
    try checkAtWork(follower)
    guard let owner = draft.owner else { throw .needsOwner }
    try checkOwner(owner, on: circumstances.today)
    var drafting = Drafting(self, circumstances)
    let id = create(draft, body: body, in: &drafting)
    drafting.set(id, \.row, row)
    drafting.set(id, \.escalation, escalation)
    drafting.set(id, \.origin, origin)
    return drafting.batch("Open action \(nextActionNumber)")
  }

  /// Refuses what can only be done to an action that still has to be done.
  func checkOpen(_ action: Record<Action>, toBe wish: String) throws(Refusal) {
    guard !action.state.isOpen else { return }
    throw .wrongMove(
      what: "Action \(action.number)", from: action.state.label, to: wish,
      allowed: action.state.followers.map(\.label))
  }

  func existing(_ id: ID<Action>) throws(Refusal) -> Record<Action> {
    guard let action = self[id] else { throw .noSuchRecord(what: "action", id: id.text) }
    return action
  }

  /// Records what was said about an action, with a new state when it moved.
  package func updateAction(
    _ id: ID<Action>, note: String, to state: ActionState? = nil, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    guard !note.isBlank || state != nil else { throw .needsText(what: "The update") }
    if note.isBlank, state == action.state { throw .nothingToChange }
    if action.state == .completed, state == .inProgress {
      return try reopenAction(id, reason: note, at: meeting, circumstances)
    }
    if state == .completed, action.state.may(become: .completed) {
      throw .needsEvidence(action: action.number)
    }
    if state == .withdrawn, action.state.isOpen, note.isBlank {
      throw .needsReason(toDo: "withdraw action \(action.number)")
    }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: note, at: meeting, in: &drafting)
    if let state, state != action.state {
      try move(action, to: state, update: update, in: &drafting)
    }
    let verb = state.map { $0.label.lowercased() } ?? "update"
    return drafting.batch("Action \(action.number): \(verb)")
  }

  /// Keeps what was said where the date or owner given is the present one; throws when nothing was.
  private func keepWords(
    _ words: String, of id: ID<Action>, at meeting: ID<Meeting>?, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    if words.isBlank { throw .nothingToChange }
    return try updateAction(id, note: words, at: meeting, circumstances)
  }

  /// Begins a step of an action's history; minutes that are agreed or with members take no more.
  func beginUpdate(
    of action: Record<Action>, note: String, at meeting: ID<Meeting>?, in drafting: inout Drafting
  ) throws(Refusal) -> ID<ActionUpdate> {
    try checkWritable(at: meeting)
    let update = drafting.create(ActionUpdate.self)
    drafting.set(update, \.action, action.id)
    drafting.set(update, \.on, drafting.circumstances.today)
    drafting.set(update, \.meeting, meeting)
    drafting.set(update, \.note, note.isBlank ? nil : note)
    return update
  }

  func move(
    _ action: Record<Action>, to state: ActionState, update: ID<ActionUpdate>,
    in drafting: inout Drafting
  ) throws(Refusal) {
    guard action.state.may(become: state) else {
      throw .wrongMove(
        what: "Action \(action.number)", from: action.state.label, to: state.label,
        allowed: action.state.followers.map(\.label))
    }
    if state != .withdrawn, action.owner == nil { throw .needsOwner }
    drafting.set(action.id, \.state, state)
    drafting.set(update, \.from, action.state)
    drafting.set(update, \.to, state)
  }

  /// Moves an action's date; later needs a reason, and "moved twice" shows from then on.
  package func moveDue(
    of id: ID<Action>, to day: Day, reason: String, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: "due another day")
    guard action.due != day else {
      return try keepWords(reason, of: id, at: meeting, circumstances)
    }
    if let due = action.due, day > due, reason.isBlank {
      throw .needsReason(toDo: "move the date of action \(action.number)")
    }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: reason, at: meeting, in: &drafting)
    drafting.set(update, \.dueBefore, action.due)
    drafting.set(update, \.dueAfter, day)
    drafting.set(id, \.due, day)
    return drafting.batch("Action \(action.number): due \(day.shown)")
  }

  /// Gives an action an owner; one handed over to another owner starts again from not started.
  package func setOwner(
    of id: ID<Action>, to owner: Owner, note: String = "", at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: "transferred")
    guard action.owner != owner else {
      return try keepWords(note, of: id, at: meeting, circumstances)
    }
    try checkOwner(owner, on: circumstances.today)
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: note, at: meeting, in: &drafting)
    drafting.set(update, \.ownerBefore, action.owner)
    drafting.set(update, \.ownerAfter, owner)
    drafting.set(id, \.owner, owner)
    if action.state != .notStarted {
      drafting.set(id, \.state, .notStarted)
      drafting.set(update, \.from, action.state)
      drafting.set(update, \.to, .notStarted)
    }
    drafting.set(id, \.reportedDone, nil)
    return drafting.batch("Action \(action.number): owner \(label(of: owner))")
  }
}
