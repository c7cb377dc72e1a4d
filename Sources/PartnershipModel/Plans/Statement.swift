// SPDX-License-Identifier: Apache-2.0

/// A success statement, kept word for word.
package struct Statement: RecordKind {
  package static let shape = Statement()
  package static let about = KindNames(
    "statement", "Success statement", plural: "Success statements",
    "A statement of success of a body, word for word, with how it is read.")
  package let body = Field<ID<Body>>(3, "body", "Body", "The body that works towards it.")
  package let position = RequiredField<Int>(
    4, "position", "Order", "Its place in the body's list.", missing: 0, choosable: false)
  package let text = RequiredField<String>(
    5, "text", "Statement", "The plan's own wording.", missing: "", as: .paragraph)
  package let suggested = Field<String>(
    6, "suggested", "Suggested wording", "A corrected reading; the text itself stays.",
    as: .paragraph)
  package let kind = RequiredField<StatementKind>(
    7, "kind", "Read as", "How one tells that it is met.", missing: .evidence)
  package let direction = Field<String>(8, "direction", "Direction", "Up, down or at least.")
  package let target = Field<String>(9, "target", "Target", "The figure to reach, as stated.")
  package let baseline = Field<String>(
    10, "baseline", "Baseline", "The figure it starts from; empty when not stated.")
  package let rule = Field<String>(
    11, "rule", "Rule", "What is computed or checked.", as: .paragraph)

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["text", "kind", "target"])
}

/// How one tells that a success statement is met.
package enum StatementKind: String, Choice {
  case measure, timescale, evidence, deliverable, check

  package var label: String {
    switch self {
    case .measure: "Measure"
    case .timescale: "Timescale"
    case .evidence: "Evidence"
    case .deliverable: "Deliverable"
    case .check: "Check"
    }
  }
}

/// A group's judgement of a success statement on a day, with its narrative.
package struct StatementPosition: RecordKind {
  package static let shape = StatementPosition()
  package static let about = KindNames(
    "statement-position", "Statement position", plural: "Statement positions",
    "Where a success statement stood on a day, and why.")
  package let statement = Field<ID<Statement>>(3, "statement", "Statement", "The statement.")
  package let on = Field<Day>(4, "on", "On", "The day.")
  package let meeting = Field<ID<Meeting>>(5, "meeting", "Meeting", "The meeting, if at one.")
  package let position = RequiredField<Position>(
    6, "position", "Position", "Where it stood.", missing: .notYetKnown)
  package let narrative = Field<String>(
    7, "narrative", "Narrative", "What shows it.", as: .paragraph)

  package static let register = RegisterPlace(
    .plans, of: "statement", columns: ["position", "on", "narrative"])
}

/// Where a success statement stands.
package enum Position: String, Choice {
  case notYetKnown = "not-yet-known"
  case notMet = "not-met"
  case moving, met

  package var label: String {
    switch self {
    case .notYetKnown: "Not yet known"
    case .notMet: "Not met"
    case .moving: "Moving"
    case .met: "Met"
    }
  }
}
