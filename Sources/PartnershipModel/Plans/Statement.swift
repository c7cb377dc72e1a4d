// SPDX-License-Identifier: Apache-2.0

/// A success statement, kept word for word.
package struct Statement: RecordKind {
  package static let shape = Statement()
  package static let about = KindNames(
    "statement", "Success statement", plural: "Success statements",
    "A statement of success of a group, word for word, with how it is read.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that works towards it.")
  package let position = RequiredField<Int>(
    4, "position", "Order", "Its place in the group's list.", missing: 0, choosable: false)
  package let text = RequiredField<String>(
    5, "text", "Statement", "The plan's own wording.", missing: "", as: .paragraph)
  package let suggested = Field<String>(
    6, "suggested", "Suggested wording", "A corrected reading; the text itself stays.",
    as: .paragraph)
  package let kind = RequiredField<StatementKind>(
    7, "kind", "Read as", "How one tells that it is met.", missing: .evidence)
  package let direction = Field<StatementDirection>(
    8, "direction", "Direction", "Which way the figure is to go.")
  package let target = Field<String>(9, "target", "Target", "The figure to reach, as stated.")
  package let baseline = Field<String>(
    10, "baseline", "Baseline", "The figure it starts from; empty when not stated.")
  package let rule = Field<String>(
    11, "rule", "Rule", "What is computed or checked.", as: .paragraph)
  /// Of books that named the measure here; now each measure names the statement it shows.
  package let formerMeasure = Field<ID<Measure>>(
    12, "measure", "Measure as once named", "The measure that was named here once.",
    isFormer: true)
  package let targetFigure = Field<Figure>(
    13, "target-figure", "Target figure", "The figure to reach, in its measure's unit.")
  package let change = Field<Figure>(
    14, "change", "Change of",
    "By how many in a hundred the figure is to go from its baseline, when that is the target.")
  package let baselineFigure = Field<Figure>(
    15, "baseline-figure", "Baseline figure", "The figure it starts from, when it is known.")
  package let clocks = Field<[String]>(
    16, "clocks", "Clocks", "The timing rules whose clocks show it, by short name, one a line.")
  package let checks = Field<StatementCheck>(
    17, "checks", "Counts", "What is counted in the records to show it, instead of a measure.")

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["text", "standing", "kind", "target"], opensPage: true)
  package static let reckoned = [
    ReckonedValue(of: Statement.self, "standing", "Position") { statement, book, day in
      book.standing(of: statement, on: day).words
    }
  ]

  /// A clock is counted by the name of a rule there is.
  package static func check(_ record: Record<Statement>, in book: Book) throws(Refusal) {
    let known = Set(StandardClocks.rules.map(\.key) + book.all(ClockRule.self).map(\.key))
    for key in record.clocks ?? [] where !known.contains(key) {
      throw .wrongValue(
        field: shape.clocks.label, given: key, wanted: "the short name of a timing rule")
    }
  }
}

/// Which way a statement's figure is to go, and when it is there.
package enum StatementDirection: String, Choice {
  /// Is met beyond its target, or above its baseline without one.
  case up
  /// Is met at its target or below, or below its baseline without one.
  case down
  /// Is met at its target or beyond.
  case atLeast = "at least"
}

/// What of the records themselves shows a statement.
package enum StatementCheck: String, Choice {
  /// That every group which is to be represented was.
  case representation
  /// In what share of the cases audited the guidance that the statement names was applied.
  case guidanceApplied = "guidance-applied"
  /// How many learning points of reviews repeat what an earlier review taught.
  case repeatedLearning = "repeated-learning"
  /// How many Rapid Reviews and Local Child Safeguarding Practice Reviews repeat a theme.
  case repeatingReviews = "repeating-reviews"
  /// How many Anti-Social Behaviour Case Reviews were applied for.
  case caseReviewRequests = "asb-case-review-requests"

  package var label: String {
    switch self {
    case .representation: "Representation at every meeting"
    case .guidanceApplied: "Guidance applied in the cases audited"
    case .repeatedLearning: "Learning points that repeat an earlier review's"
    case .repeatingReviews: "Child reviews that repeat an earlier theme"
    case .caseReviewRequests: "Anti-Social Behaviour Case Reviews applied for"
    }
  }
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

  /// A position says what shows it; only one that is not known yet may be without words.
  package static func check(
    _ record: Record<StatementPosition>, in book: Book
  ) throws(Refusal) {
    if record.position != .notYetKnown { try record.refuseWithout(\.narrative) }
  }
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
