// SPDX-License-Identifier: Apache-2.0

/// Something somebody is to do, with one owner and a date.
package struct Action: RecordKind {
  package static let shape = Action()
  package static let about = KindNames(
    "action", "Action", plural: "Actions",
    "Something one owner is to do by a date, from its minute to its agreed closing.")
  package let number = NumberField<Int>(
    3, "number", "Number", "Given once across the partnership, never again.", missing: 0)
  package let body = Field<ID<Body>>(4, "body", "Group", "The group that follows it.")
  package let text = RequiredField<String>(
    5, "text", "Action", "What is to be done, verb first.", missing: "", as: .paragraph)
  package let owner = Field<Owner>(
    6, "owner", "Owner", "The one role, agency or group that does it.")
  package let due = Field<Day>(7, "due", "Due", "The day by whose end it is to be done.")
  package let state = RequiredField<ActionState>(
    8, "state", "State", "How far it has got.", missing: .proposed)
  package let raisedOn = Field<Day>(9, "raised-on", "Raised", "The day it was agreed.")
  package let meeting = Field<ID<Meeting>>(10, "meeting", "Meeting", "The meeting that agreed it.")
  package let entry = Field<ID<MinuteEntry>>(11, "minute", "Minute", "The minute it was born in.")
  package let row = Field<ID<PlanRow>>(12, "plan-row", "Plan row", "The plan row it serves.")
  package let escalation = Field<ID<Escalation>>(
    13, "escalation", "Escalation", "The escalation it answers.")
  package let reportedDone = Field<Day>(
    14, "reported-done", "Reported done", "When its owner reported it done.")
  package let evidence = Field<String>(
    15, "evidence", "Evidence", "What shows that it was done, and its effect.", as: .paragraph)
  package let closedOn = Field<Day>(16, "closed-on", "Closed", "When the group agreed it done.")
  package let closedAt = Field<ID<Meeting>>(
    17, "closed-at", "Closed at", "The meeting that agreed.")
  package let sleepDays = Field<Int>(
    18, "sleep-days", "Sleeps until",
    "How many days before it is due matters arising takes it up again; always when empty.")
  package let origin = Field<RecordReference>(
    19, "origin", "Comes from", "The review, audit, risk or other record it was opened for.")
}

/// How far an action has got; overdue is computed from its date, never a state.
package enum ActionState: String, StateChoice {
  case proposed
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case blocked, completed, withdrawn

  package var label: String {
    switch self {
    case .proposed: "Proposed"
    case .notStarted: "Not Started"
    case .inProgress: "In Progress"
    case .blocked: "In Progress (blocked)"
    case .completed: "Completed"
    case .withdrawn: "Withdrawn"
    }
  }

  package var followers: [ActionState] {
    switch self {
    case .proposed: [.notStarted, .withdrawn]
    case .notStarted: [.inProgress, .completed, .withdrawn]
    case .inProgress: [.blocked, .completed, .notStarted, .withdrawn]
    case .blocked: [.inProgress, .notStarted, .withdrawn]
    case .completed: [.inProgress]
    case .withdrawn: []
    }
  }

  /// Whether it still has to be done.
  package var isOpen: Bool { self != .completed && self != .withdrawn }

  /// The progress letter and word, as the plan's key prints them.
  package var progress: Progress? {
    switch self {
    case .notStarted, .proposed: .notStarted
    case .inProgress, .blocked: .inProgress
    case .completed: .completed
    case .withdrawn: nil
    }
  }
}

/// One dated line in an action's history.
package struct ActionUpdate: RecordKind {
  package static let shape = ActionUpdate()
  package static let about = KindNames(
    "action-update", "Action update", plural: "Action updates",
    "One dated step in an action's history: a note, a new state, a moved date, a new owner.")
  package let action = Field<ID<Action>>(3, "action", "Action", "The action.")
  package let on = Field<Day>(4, "on", "On", "The day.")
  package let meeting = Field<ID<Meeting>>(5, "meeting", "Meeting", "The meeting it was given at.")
  package let note = Field<String>(6, "note", "Note", "The update in words.", as: .paragraph)
  package let from = Field<ActionState>(7, "from", "From", "The state before.")
  package let to = Field<ActionState>(8, "to", "To", "The state after.")
  package let dueBefore = Field<Day>(9, "due-before", "Due before", "The date before it moved.")
  package let dueAfter = Field<Day>(10, "due-after", "Due after", "The date it moved to.")
  package let ownerBefore = Field<Owner>(11, "owner-before", "Owner before", "Who had it.")
  package let ownerAfter = Field<Owner>(12, "owner-after", "Owner after", "Who has it.")
  package let isSilent = Field<Bool>(
    13, "no-update", "No update", "Whether a meeting asked and no update was received.")
  package let decision = Field<ID<Decision>>(
    14, "decision", "Decision", "The decision that withdrew it.")
  package let bodyBefore = Field<ID<Body>>(
    15, "body-before", "Group before", "The group that followed it until the end of the day.")
  package let bodyAfter = Field<ID<Body>>(
    16, "body-after", "Group after", "The group that follows it from the next day on.")
  package let sleepBefore = Field<Int>(
    17, "sleep-before", "Slept until", "Its sleep before, in days before it is due.")
  package let sleepAfter = Field<Int>(
    18, "sleep-after", "Sleeps until", "Its sleep after; empty when it was woken.")
  package let textBefore = Field<String>(
    19, "text-before", "Words before", "What was to be done, before an amendment.", as: .paragraph)
  package let textAfter = Field<String>(
    20, "text-after", "Words after", "What is to be done, by the amendment.", as: .paragraph)
}
