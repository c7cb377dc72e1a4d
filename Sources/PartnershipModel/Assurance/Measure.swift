// SPDX-License-Identifier: Apache-2.0

/// A figure the partnership collects period by period, with what it means.
package struct Measure: RecordKind {
  package static let shape = Measure()
  package static let about = KindNames(
    "measure", "Measure", plural: "Measures",
    "A figure collected period by period: what it counts, in what unit, from whom.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose scorecard it is for.")
  package let title = RequiredField<String>(
    4, "title", "Measure", "What it is called.", missing: "")
  package let definition = Field<String>(
    5, "definition", "Definition", "What is counted and what is not.", as: .paragraph)
  package let unit = Field<String>(6, "unit", "Unit", "What one of it is, such as referrals or %.")
  package let direction = Field<MeasureDirection>(
    7, "direction", "Better is",
    "Which way it is hoped to go; where it shows a success statement, that says so.")
  package let owner = Field<Owner>(8, "owner", "Owner", "Who answers for its figures.")
  package let every = Field<Int>(
    9, "every", "Every", "How many months a period has; 3 when not stated.")
  package let state = RequiredField<MeasureState>(
    10, "state", "State", "Whether it is collected.", missing: .proposed)
  package let reason = Field<String>(
    11, "reason", "Reason", "Why it is not collected, or is under review.")
  package let question = Field<ID<ScorecardQuestion>>(
    12, "question", "Answers", "The scorecard's question it helps to answer.")
  package let target = Field<Figure>(
    13, "target", "Target",
    "The figure to reach; where it shows a success statement, that says so.")
  package let statement = Field<ID<Statement>>(
    14, "statement", "Success statement",
    "The plan's success statement that its figures show; the position is reckoned from them.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "unit", "aim", "owner", "state"],
    later: ["reason"], opensPage: true)
  package static let movesInRegister = true
  package static let reckoned = [
    ReckonedValue(of: Measure.self, "aim", "Aim") { measure, book, _ in
      book.aim(of: measure).words ?? "not stated"
    }
  ]
  /// What a success statement states is not stated again; what a measure had before it named the
  /// statement, or in books of before, stays until somebody takes it out.
  package static func saved(
    _ record: Record<Measure>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.statement != nil else { return }
    let before = drafting.book[record.id]
    let isSame = before?.statement == record.statement
    let wanted = "nothing, because the success statement says it"
    if !isSame || before?.direction != record.direction {
      try record.refuseWith(\.direction, because: wanted)
    }
    if !isSame || before?.target != record.target {
      try record.refuseWith(\.target, because: wanted)
    }
  }

  /// What failed the litmus test is not collected until it passes.
  package static func check(_ record: Record<Measure>, in book: Book) throws(Refusal) {
    try record.refuseOutside(\.every, 1...60)
    guard record.state == .collected, let failed = book.failedStandard(of: record.id) else {
      return
    }
    throw .wrongValue(
      field: Measure.shape.state.label, given: record.state.label,
      wanted: "a measure that passes the litmus test; it fails '\(failed.title)'")
  }
}

/// Which way a measure is hoped to go.
package enum MeasureDirection: String, Choice {
  case up, down, neither

  package var label: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .neither: "Neither; it only informs"
    }
  }
}

/// Whether a measure is collected.
package enum MeasureState: String, StateChoice {
  case proposed, collected
  case underReview = "under-review"
  case notCollected = "not-collected"

  package var followers: [MeasureState] {
    switch self {
    case .proposed: [.collected, .notCollected]
    case .collected: [.underReview, .notCollected]
    case .underReview: [.collected, .notCollected]
    case .notCollected: [.proposed]
    }
  }

  package var asks: [String] {
    self == .notCollected || self == .underReview ? ["reason"] : []
  }
}

/// A question that a scorecard asks; measures answer it.
package struct ScorecardQuestion: RecordKind {
  package static let shape = ScorecardQuestion()
  package static let about = KindNames(
    "scorecard-question", "Scorecard question", plural: "Scorecard questions",
    "A question a group's scorecard asks, which its measures help to answer.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose scorecard asks it.")
  package let text = RequiredField<String>(
    4, "text", "Question", "The question.", missing: "", as: .paragraph)
  package let position = RequiredField<Int>(
    5, "position", "Order", "Its place in the scorecard.", missing: 0, choosable: false)

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["position", "text"], opensPage: true)
}
