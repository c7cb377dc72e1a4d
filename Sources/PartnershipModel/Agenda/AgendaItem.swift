// SPDX-License-Identifier: Apache-2.0

/// An item of a meeting's agenda; its number is its place, computed.
package struct AgendaItem: RecordKind {
  package static let shape = AgendaItem()
  package static let about = KindNames(
    "agenda-item", "Agenda item", plural: "Agenda items",
    "An item of a meeting's agenda, in its place.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting it belongs to.")
  package let position = RequiredField<Int>(
    4, "position", "Order", "Its place on the agenda; gaps are allowed.", missing: 0,
    choosable: false)
  package let title = RequiredField<String>(
    5, "title", "Title", "The item as the agenda prints it.", missing: "")
  package let type = RequiredField<ItemType>(
    6, "type", "Type", "What the item is built from.", missing: .ordinary)
  package let purpose = Field<ItemPurpose>(7, "purpose", "Purpose", "What the item is for.")
  package let lead = Field<String>(8, "lead", "Lead", "The role that leads it.")
  package let paper = Field<String>(9, "paper", "Paper", "The paper it rests on.")
  package let escalation = Field<ID<Escalation>>(
    10, "escalation", "Escalation", "The escalation it brings, when it brings one.")
  package let audit = Field<ID<Audit>>(
    11, "audit", "Audit", "The audit it brings, when it brings one.")
  package let carriedFrom = Field<ID<AgendaItem>>(
    12, "carried-from", "Carried from", "The item of an earlier meeting that this continues.")
  package let state = Field<ItemState>(13, "state", "State", "Whether it was dealt with.")
  package let note = Field<String>(14, "note", "Note", "Why it was left or carried.")
  package let minutes = Field<Int>(15, "minutes", "Minutes", "The time it is given.")
  package let isLate = Field<Bool>(
    16, "late", "Late item", "Whether it came after the agenda was issued.")
  package let agreement = Field<String>(
    17, "chairs-agreement", "Chair's agreement",
    "Why the chair took the item or its paper late; minuted.")
  package let isPaperLate = Field<Bool>(
    18, "late-paper", "Late paper", "Whether its paper came after papers were due.")
  package let isCopied = Field<Bool>(
    19, "copied", "Copied on", "Whether the next meeting takes it as well as this one.")
  package let updateFrom = Field<ID<Body>>(
    20, "update-from", "Update from", "The group whose update it brings, when it brings one.")
  package let outcome = Field<UpdateOutcome>(
    21, "update", "Update", "Whether the update was given.")
  package let backlog = Field<ID<BacklogItem>>(
    22, "backlog-item", "From the backlog", "The backlog item it was, when it was one.")
  package let paperReceived = Field<Day>(
    23, "paper-received", "Paper received", "The day its paper came; empty while it is awaited.")
  package let decision = Field<ID<Decision>>(
    24, "decision", "Decision", "The decision it brings to be ratified or told, when it brings one."
  )
  package let subject = Field<RecordReference>(
    25, "subject", "Brings", "The submitted paper or recommendation it brings, when it brings one.")

  /// A late paper says why the chair takes it.
  package static func check(_ record: Record<AgendaItem>, in book: Book) throws(Refusal) {
    guard record.isPaperLate == true, record.agreement?.isBlank ?? true else { return }
    throw .needsReason(toDo: "take a late paper with the chair's agreement")
  }
}

/// What an agenda item is built from.
package enum ItemType: String, Choice {
  case welcome, declarations
  case lastMinutes = "last-minutes"
  case mattersArising = "matters-arising"
  case ordinary, standing, carried
  case planReview = "plan-review"
  case update
  case escalationReceived = "escalation-received"
  case answerReturned = "answer-returned"
  case report
  case challengeQuestions = "challenge-questions"
  case otherBusiness = "other-business"
  case nextMeeting = "next-meeting"

  package var label: String {
    switch self {
    case .welcome: "Welcome and apologies"
    case .declarations: "Declarations of interest"
    case .lastMinutes: "Minutes of the last meeting"
    case .mattersArising: "Matters arising"
    case .ordinary: "Item"
    case .standing: "Standing item"
    case .carried: "Carried item"
    case .planReview: "Strategic Action Plan"
    case .update: "Update from a group"
    case .escalationReceived: "Escalation received"
    case .answerReturned: "Answer to an escalation"
    case .report: "Report"
    case .challengeQuestions: "Challenge questions"
    case .otherBusiness: "Any other business"
    case .nextMeeting: "Next meeting"
    }
  }
}

/// What an agenda item is for.
package enum ItemPurpose: String, Choice {
  case decision, discussion, assurance, information

  package var label: String {
    switch self {
    case .decision: "For decision"
    case .discussion: "For discussion"
    case .assurance: "For assurance"
    case .information: "For information"
    }
  }
}

/// Whether an item was dealt with.
package enum ItemState: String, StateChoice {
  case open, done, carried, left, moved, backlog

  package var label: String {
    switch self {
    case .open: "Not reached"
    case .done: "Dealt with"
    case .carried: "Carried to the next meeting"
    case .left: "Left, with the reason"
    case .moved: "Moved to the next meeting"
    case .backlog: "Put back in the backlog"
    }
  }

  /// What was sent elsewhere must be taken back before anything else becomes of it here.
  package var followers: [ItemState] {
    switch self {
    case .moved, .backlog: [.open]
    case .open, .done, .carried, .left: ItemState.allCases.filter { $0 != self }
    }
  }
}
