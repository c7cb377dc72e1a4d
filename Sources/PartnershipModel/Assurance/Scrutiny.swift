// SPDX-License-Identifier: Apache-2.0

/// An area that independent scrutiny looks at once in a cycle.
package struct ScrutinyArea: RecordKind {
  package static let shape = ScrutinyArea()
  package static let about = KindNames(
    "scrutiny-area", "Scrutiny area", plural: "Scrutiny areas",
    "An area that the independent scrutineer looks at once in a cycle.")
  package let title = RequiredField<String>(3, "title", "Area", "The area.", missing: "")
  package let every = Field<Int>(
    4, "every", "Every", "After how many months it is looked at again; 12 when not stated.")
  package let endedOn = Field<Day>(5, "ended-on", "Ended", "When it left the cycle.")

  /// Who looks at it, where nobody else is stated.
  static let scrutineer = "Independent Scrutineer"

  package static let register = RegisterPlace(
    .assurance, columns: ["title", "every"], opensPage: true)
  package static func check(_ record: Record<ScrutinyArea>, in book: Book) throws(Refusal) {
    try record.refuseOutside(\.every, 1...120)
  }

  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.scrutinyCycle(on: day).compactMap { $0.dueLine(on: day) }
  }
}

/// One thing the independent scrutineer did, what was found, and the challenge it led to.
package struct ScrutinyActivity: RecordKind {
  package static let shape = ScrutinyActivity()
  package static let about = KindNames(
    "scrutiny-activity", "Scrutiny activity", plural: "Scrutiny activities",
    "One thing the independent scrutineer did: when, how, what was found and what was challenged.")
  package let area = Field<ID<ScrutinyArea>>(3, "area", "Area", "The area of the cycle.")
  package let title = RequiredField<String>(
    4, "title", "Activity", "What was done, in a line; no case detail.", missing: "")
  package let body = Field<ID<Body>>(5, "body", "Group", "The group looked at.")
  package let on = Field<PlannedDate>(6, "on", "On", "When, as precisely as stated.")
  package let method = Field<String>(7, "method", "Method", "How it was looked at.")
  package let finding = Field<String>(
    8, "finding", "Finding", "What was found.", as: .paragraph)
  package let state = RequiredField<ScrutinyState>(
    9, "state", "State", "How far it has got.", missing: .planned)
  package let challenge = Field<String>(
    10, "challenge", "Challenge", "What the group is challenged about.", as: .paragraph)
  package let ask = Field<String>(
    11, "ask", "Asked for", "What the group is asked to answer or do.")
  package let told = Field<ID<Body>>(
    12, "told", "Answer goes to", "The group that hears the answer, such as the governing group.")
  package let raisedBy = Field<String>(
    13, "raised-by", "Raised by", "The role; Independent Scrutineer when not stated.")
  package let escalation = Field<ID<Escalation>>(
    14, "escalation", "Sent as", "The challenge as it was sent.", choosable: false)
  package let windowNote = Field<String>(
    15, "window-note", "In the report although outside it",
    "Why a report tells of it whose year it does not fall in.")
  package let reason = Field<String>(16, "reason", "Reason", "Why it was dropped.")

  package static let register = RegisterPlace(
    .assurance, of: "area", columns: ["title", "on", "body", "state", "finding"],
    later: ["finding", "challenge", "ask", "told", "raised-by", "escalation", "reason"],
    opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "on", "To carry out", who: .field("raised-by"), .role(ScrutinyArea.scrutineer),
      over: Set(ScrutinyState.allCases.filter { $0 != .planned }.map(\.rawValue)))
  ]
  package static func check(_ record: Record<ScrutinyActivity>, in book: Book) throws(Refusal) {
    guard record.state.isDone else { return }
    try record.refuseWithout(\.on)
    try record.refuseWithout(\.finding)
  }

  /// A challenge goes to the body looked at as an escalation downwards, which brings back its answer.
  package static func entered(
    _ record: Record<ScrutinyActivity>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .challenged, record.escalation == nil else { return }
    guard let told = record.told, let body = record.body else { return }
    var draft = EscalationDraft(origin: told, issue: record.challenge ?? "", ask: record.ask)
    draft.to = body
    draft.direction = .down
    draft.raisedBy = record.raisedBy ?? ScrutinyArea.scrutineer
    draft.reason = record.finding
    let escalation = try drafting.book.raise(draft, in: &drafting)
    drafting.set(record.id, \.escalation, escalation)
  }
}

/// How far a scrutiny activity has got.
package enum ScrutinyState: String, StateChoice {
  case planned, done, challenged, dropped

  package var followers: [ScrutinyState] {
    switch self {
    case .planned: [.done, .dropped]
    case .done: [.challenged]
    case .challenged, .dropped: []
    }
  }

  package var asks: [String] {
    switch self {
    case .planned: []
    case .done: ["on", "finding"]
    case .challenged: ["body", "challenge", "ask", "told"]
    case .dropped: ["reason"]
    }
  }

  /// Whether it took place.
  package var isDone: Bool { self == .done || self == .challenged }
}
