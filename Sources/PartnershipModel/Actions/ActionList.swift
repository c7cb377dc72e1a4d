// SPDX-License-Identifier: Apache-2.0

/// Which actions a register shows; every part that is nil shows all.
package struct ActionFilter: Sendable, Equatable {
  /// Which states.
  package enum States: String, CaseIterable, Sendable {
    case open, overdue, reportedDone = "reported-done", completed, all

    /// In words.
    package var label: String {
      switch self {
      case .open: "open"
      case .overdue: "overdue"
      case .reportedDone: "reported done, to be agreed"
      case .completed: "completed"
      case .all: "all"
      }
    }
  }
  /// The body that follows them.
  package var body: ID<Body>?
  /// The owner's agency.
  package var agency: ID<Agency>?
  /// The states.
  package var states = States.open
  /// Due on or before this day.
  package var dueBy: Day?
  /// Where they come from: `meeting`, `plan`, `escalation`.
  package var origin: ActionOrigin?

  /// Shows every open action, of one body when it is named.
  package init(body: ID<Body>? = nil) {
    self.body = body
  }
}

/// Where an action comes from.
package enum ActionOrigin: String, CaseIterable, Sendable {
  case meeting, plan, escalation, other

  /// In words.
  package var label: String {
    switch self {
    case .meeting: "a meeting"
    case .plan: "a plan row"
    case .escalation: "an escalation"
    case .other: "elsewhere"
    }
  }
}

extension Book {
  /// Whether an action's date has passed while it is open; computed, never stored.
  package func isOverdue(_ action: Record<Action>, on day: Day) -> Bool {
    action.state.isOpen && (action.due ?? .last) < day
  }

  /// The open actions of a body, by due date.
  package func openActions(of body: ID<Body>) -> [Record<Action>] {
    sortedByDue(those(\Action.body, body).filter(\.state.isOpen))
  }

  /// Sorts actions by due date, undated ones last.
  package func sortedByDue(_ actions: [Record<Action>]) -> [Record<Action>] {
    actions.sorted { ($0.due ?? .last, $0.number) < ($1.due ?? .last, $1.number) }
  }

  /// Where an action comes from.
  package func origin(of action: Record<Action>) -> ActionOrigin {
    if action.escalation != nil { return .escalation }
    if action.row != nil { return .plan }
    return action.meeting != nil ? .meeting : .other
  }

  /// The actions a filter lets through, by due date.
  package func actions(_ filter: ActionFilter, on day: Day) -> [Record<Action>] {
    let candidates = filter.body.map { those(\Action.body, $0) } ?? all(Action.self)
    return sortedByDue(candidates.filter { passes($0, filter, on: day) })
  }

  private func passes(_ action: Record<Action>, _ filter: ActionFilter, on day: Day) -> Bool {
    if let agency = filter.agency, self.agency(of: action.owner) != agency { return false }
    if let dueBy = filter.dueBy, (action.due ?? .last) > dueBy { return false }
    if let origin = filter.origin, self.origin(of: action) != origin { return false }
    switch filter.states {
    case .open: return action.state.isOpen
    case .overdue: return isOverdue(action, on: day)
    case .reportedDone: return action.state.isOpen && action.reportedDone != nil
    case .completed: return action.state == .completed
    case .all: return true
    }
  }

  /// An action's history, oldest first.
  package func updates(of action: ID<Action>) -> [Record<ActionUpdate>] {
    those(\ActionUpdate.action, action)
  }

  /// How often an action's date was moved later.
  package func timesMoved(_ action: ID<Action>) -> Int {
    updates(of: action).count { update in
      guard let before = update.dueBefore, let after = update.dueAfter else { return false }
      return after > before
    }
  }

  /// "moved twice", or nil when never moved.
  package func movedWords(_ action: ID<Action>) -> String? {
    switch timesMoved(action) {
    case 0: nil
    case 1: "moved once"
    case 2: "moved twice"
    case let times: "moved \(times) times"
    }
  }

  /// The number the next action gets; never one that was ever given.
  package var nextActionNumber: Int {
    nextNumber(\Action.number)
  }

  /// The minute an action was born in, as papers cite it.
  package func citation(of action: Record<Action>) -> String {
    if let entry = self[action.entry] { return citation(of: entry) }
    if let meeting = self[action.meeting] { return "meeting of \(meeting.date?.shownShort ?? "")" }
    return "action \(action.number)"
  }
}
