// SPDX-License-Identifier: Apache-2.0

/// A matter a body cannot settle and sends up, with what it asks for.
package struct Escalation: RecordKind {
  package static let shape = Escalation()
  package static let about = KindNames(
    "escalation", "Escalation", plural: "Escalations",
    "A matter sent up by a group with its ask, until the origin has been told the answer.")
  package let number = NumberField<Int>(
    3, "number", "Number", "Given once across the partnership.", missing: 0)
  package let origin = Field<ID<Body>>(4, "origin", "From", "The group that raised it.")
  package let issue = RequiredField<String>(
    5, "issue", "Issue", "What is wrong.", missing: "", as: .paragraph)
  package let reason = Field<String>(6, "reason", "Reason", "Why it must go up.", as: .paragraph)
  package let tried = Field<String>(7, "tried", "Tried so far", "What was tried.", as: .paragraph)
  package let ask = Field<String>(8, "ask", "Ask", "What the receiving group is asked to do.")
  package let urgency = Field<Urgency>(9, "urgency", "Urgency", "How soon it must be heard.")
  package let state = RequiredField<EscalationState>(
    10, "state", "State", "How far it has got.", missing: .draft)
  package let raisedOn = Field<Day>(11, "raised-on", "Raised", "The day it was raised.")
  package let meeting = Field<ID<Meeting>>(12, "meeting", "Meeting", "The meeting that raised it.")
  package let entry = Field<ID<MinuteEntry>>(13, "minute", "Minute", "The minute it was born in.")
  package let reportedBackAt = Field<ID<Meeting>>(
    14, "reported-back-at", "Reported back at", "The origin's meeting that heard the answer.")
  package let closedOn = Field<Day>(15, "closed-on", "Closed", "The day it closed.")
  package let direction = Field<EscalationDirection>(
    16, "direction", "Direction", "Sent up for an answer, or down as a challenge.")
  package let raisedBy = Field<String>(
    17, "raised-by", "Raised by", "The role that raised it, such as Independent Scrutineer.")
  package let firstOrigin = Field<ID<Body>>(
    18, "first-origin", "First from", "The group that raised it, when that has closed since.")
  package let comesFrom = Field<RecordReference>(
    19, "comes-from", "Comes from",
    "The review, audit, return or other record it was raised about.")
}

/// Which way an escalation goes.
package enum EscalationDirection: String, Choice {
  case up
  case down

  package var label: String {
    switch self {
    case .up: "Up, to be settled"
    case .down: "Down, as a challenge"
    }
  }
}

/// How soon an escalation must be heard.
package enum Urgency: String, Choice {
  case nextMeeting = "next-meeting"
  case urgent

  package var label: String {
    switch self {
    case .nextMeeting: "Next meeting"
    case .urgent: "Urgent, before the next meeting"
    }
  }
}

/// How far an escalation has got; it closes only after its origin has been told.
package enum EscalationState: String, StateChoice {
  case draft, sent, received, considered, answered
  case reportedBack = "reported-back"
  case closed, withdrawn

  package var label: String {
    switch self {
    case .draft: "Draft"
    case .sent: "Sent"
    case .received: "Received"
    case .considered: "Considered"
    case .answered: "Answered"
    case .reportedBack: "Reported back"
    case .closed: "Closed"
    case .withdrawn: "Withdrawn"
    }
  }

  package var followers: [EscalationState] {
    switch self {
    case .draft: [.sent, .withdrawn]
    case .sent: [.received, .withdrawn]
    case .received: [.considered, .draft]
    case .considered: [.answered, .sent]
    case .answered: [.reportedBack]
    case .reportedBack: [.closed]
    case .closed, .withdrawn: []
    }
  }

  /// Whether an answer is still owed.
  package var awaitsAnswer: Bool {
    self == .sent || self == .received || self == .considered
  }

  /// Whether it is finished with.
  package var isOver: Bool { self == .closed || self == .withdrawn }
}

/// One step of an escalation's way up, and the answer that came back along it.
package struct Hop: RecordKind {
  package static let shape = Hop()
  package static let about = KindNames(
    "hop", "Escalation step", plural: "Escalation steps",
    "One step of an escalation's way up, with what the receiving group did.")
  package let escalation = Field<ID<Escalation>>(
    3, "escalation", "Escalation", "The escalation.")
  package let position = RequiredField<Int>(
    4, "position", "Step", "1 for the first.", missing: 1, choosable: false)
  package let from = Field<ID<Body>>(5, "from", "From", "The sending group.")
  package let to = Field<ID<Body>>(6, "to", "To", "The receiving group.")
  package let sent = Field<Day>(7, "sent", "Sent", "The day it was sent.")
  package let received = Field<Day>(8, "received", "Received", "The day it was received.")
  package let answerDue = Field<Day>(
    9, "answer-due", "Answer due", "20 working days from sending unless stated otherwise.")
  package let consideredAt = Field<ID<Meeting>>(
    10, "considered-at", "Considered at", "The receiving group's meeting that considered it.")
  package let answer = Field<String>(11, "answer", "Answer", "The answer in words.", as: .paragraph)
  package let answeredOn = Field<Day>(12, "answered-on", "Answered", "The day of the answer.")
  package let routeReason = Field<String>(
    13, "route-reason", "Why this way", "Why it left the usual route.")
  package let issueSent = Field<String>(
    14, "issue-sent", "Issue as sent", "The issue as it was sent, when its words changed since.",
    as: .paragraph)
  package let askSent = Field<String>(
    15, "ask-sent", "Ask as sent", "The ask as it was sent, when it changed since.", as: .paragraph)
}
