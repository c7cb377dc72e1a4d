// SPDX-License-Identifier: Apache-2.0

/// What a body said it wants to achieve in a year, word for word; that year's report answers it.
///
/// It is of the year it is for: the report of the year before prints it under "What we want to
/// achieve", the report of its own year under "We said", so nothing is copied from one to the other.
package struct Commitment: RecordKind {
  package static let shape = Commitment()
  package static let about = KindNames(
    "commitment", "Commitment", plural: "Commitments",
    "What a group said it wants to achieve in a year, word for word, and what became of it.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that said it.", isNeeded: true)
  package let year = Field<PlannedDate>(
    4, "year", "For the year", "The financial year it is for, whose report answers it.")
  package let text = RequiredField<String>(
    5, "text", "We said", "The commitment, word for word.", missing: "", as: .paragraph)
  package let points = Field<[String]>(
    6, "points", "Points", "The points beneath it, word for word, one a line.")
  package let suggested = Field<String>(
    7, "suggested", "Suggested wording", "A corrected reading; the text itself stays.",
    as: .paragraph)
  package let position = Field<Int>(
    8, "position", "Order", "Its place in the group's list.", choosable: false)
  package let state = RequiredField<CommitmentState>(
    9, "state", "State", "How far it has got.", missing: .made)
  package let outcome = Field<CommitmentOutcome>(
    10, "outcome", "Outcome", "What became of it in its year.")
  package let reason = Field<String>(
    11, "reason", "Reason", "Why it is closed without being done.", as: .paragraph)
  package let carriedFrom = Field<ID<Commitment>>(
    12, "carried-from", "Carried from", "The commitment of the year before that it carries on.")

  package static let register = RegisterPlace(
    .year, of: "body", columns: ["text", "year", "state", "outcome"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "year", "Outcome of", who: "body",
      over: Set([CommitmentState.reported, .carried, .closed].map(\.rawValue)))
  ]

  package static func check(_ record: Record<Commitment>, in book: Book) throws(Refusal) {
    try checkYear(record.year, label: shape.year.label)
    guard record.state != .made else { return }
    guard let outcome = record.outcome else {
      throw .requiredField(kind: book.title(of: record.reference), field: shape.outcome.label)
    }
    if record.state == .carried, outcome == .done {
      throw .wrongMove(
        what: book.title(of: record.reference), from: outcome.label,
        to: CommitmentState.carried.label, allowed: [CommitmentState.closed.label])
    }
    if record.state == .closed, outcome != .done, record.reason?.isBlank ?? true {
      throw .needsReason(toDo: "close a commitment that is not done")
    }
  }

  /// Carried, it is said again for the next year in the same words.
  package static func entered(
    _ record: Record<Commitment>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .carried, let year = record.year?.financialYearStart else { return }
    let next = drafting.createOnly(Commitment.self, record.id.text, "\(year + 1)")
    drafting.set(next, \.body, record.body)
    drafting.set(next, \.year, .financialYear(startYear: year + 1))
    drafting.set(next, \.text, record.text)
    drafting.set(next, \.points, record.points)
    drafting.set(next, \.suggested, record.suggested)
    drafting.set(next, \.position, record.position)
    drafting.set(next, \.carriedFrom, record.id)
  }
}

/// How far a commitment has got.
package enum CommitmentState: String, StateChoice {
  case made, reported, carried, closed

  package var followers: [CommitmentState] {
    switch self {
    case .made: [.reported]
    case .reported: [.carried, .closed]
    case .carried, .closed: []
    }
  }

  package var asks: [String] { self == .reported ? ["outcome"] : [] }
}

/// What became of a commitment in its year.
package enum CommitmentOutcome: String, Choice {
  case done, part, ongoing
  case notDone = "not-done"

  package var label: String {
    switch self {
    case .done: "Done"
    case .part: "Done in part"
    case .ongoing: "Ongoing"
    case .notDone: "Not done"
    }
  }
}

/// One update to a commitment; a commitment may have many.
package struct CommitmentUpdate: RecordKind {
  package static let shape = CommitmentUpdate()
  package static let about = KindNames(
    "commitment-update", "Update", plural: "Updates",
    "What was done about a commitment, as its group tells it; one commitment may have many.")
  package let commitment = Field<ID<Commitment>>(
    3, "commitment", "Commitment", "The commitment it answers.", isNeeded: true)
  package let text = RequiredField<String>(
    4, "text", "Our update", "What was done, in the group's words.", missing: "", as: .paragraph)
  package let on = Field<PlannedDate>(5, "on", "On", "When, as precisely as stated.")
  package let meeting = Field<ID<Meeting>>(6, "meeting", "Meeting", "The meeting it was given at.")
  package let position = Field<Int>(
    7, "position", "Order", "Its place among the updates.", choosable: false)

  package static let register = RegisterPlace(
    .year, of: "commitment", columns: ["text", "on"])
}
