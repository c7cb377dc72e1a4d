// SPDX-License-Identifier: Apache-2.0

/// A body's terms of reference in one version, which may be one that the business unit does not hold.
package struct Terms: RecordKind {
  package static let shape = Terms()
  package static let about = KindNames(
    "terms", "Terms of reference", plural: "Terms of reference",
    "One version of a group's terms of reference, with its quorum.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group they are of.")
  package let version = Field<String>(4, "version", "Version", "The version, such as 2.")
  package let holding = Field<TermsHolding>(
    15, "holding", "Held", "Whether the business unit has them; held when not stated.")
  package let holder = Field<ID<Agency>>(
    16, "holder", "Held by", "The agency that has them when the business unit does not.")
  package let quorum = Field<Int>(
    5, "quorum", "Quorum", "How many seats must be filled; empty when no number is stated.")
  package let quorumFraction = Field<QuorumFraction>(
    10, "quorum-fraction", "Quorum, share", "What share of the seats must be filled, rounded up.")
  package let needsChair = Field<Bool>(
    11, "quorum-chair", "Quorum, chair", "Whether the chair or the deputy chair must be there.")
  package let deputiesCount = Field<Bool>(
    12, "quorum-deputies", "Quorum, deputies", "Whether deputies count; yes when not stated.")
  package let quorumBasis = Field<QuorumBasis>(
    13, "quorum-basis", "Quorum, how", "By these rules, at the chair's discretion, or none.")
  package let functions = Field<[String]>(
    20, "functions", "Functions", "What they say the group acts as, one a line.")
  package let meetingsPerYear = Field<Int>(
    21, "meetings-per-year", "Meetings a year", "How many meetings a year they ask for.")
  package let agreedOn = Field<Day>(6, "agreed-on", "Agreed on", "When they were agreed.")
  package let agreedBy = Field<ID<Body>>(7, "agreed-by", "Agreed by", "The group that agreed them.")
  package let decision = Field<ID<Decision>>(
    17, "decision", "Decision", "The decision that agreed them.")
  package let from = Field<Day>(
    18, "in-force-from", "In force from", "Their first day; the day they were agreed when empty.")
  package let until = Field<Day>(
    19, "in-force-until", "In force until", "Their last day; until later terms when empty.")
  package let reviewDue = Field<PlannedDate>(
    8, "review-due", "Review due", "When to look again; a year after they were agreed when empty.")
  package let reviewedOn = Field<Day>(
    22, "reviewed-on", "Reviewed on", "When they were looked at again and left as they are.")
  package let text = Field<String>(9, "text", "Text", "The text, or where it is.", as: .paragraph)
  package let agreesByCorrespondence = Field<Bool>(
    14, "agrees-by-correspondence", "Minutes by correspondence",
    "Whether minutes may be agreed by correspondence.")

  package static let register = RegisterPlace(
    .structure, of: "body",
    columns: ["version", "holding", "quorum", "quorum-fraction", "agreed-on"])

  package static func check(_ record: Record<Terms>, in book: Book) throws(Refusal) {
    if let from = record.from ?? record.agreedOn, let until = record.until, until < from {
      throw .wrongValue(
        field: shape.until.label, given: until.shown, wanted: "no day before \(from.shown)")
    }
    if let count = record.meetingsPerYear, !(1...366).contains(count) {
      throw .wrongValue(
        field: shape.meetingsPerYear.label, given: "\(count)", wanted: "a number from 1 to 366")
    }
  }

  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.all(Body.self).compactMap { body in
      guard body.isAtWork, let terms = book.terms(of: body.id, on: day) else { return nil }
      return book.reviewLine(of: terms, body, on: day)
    }
  }
}

/// Whether the business unit has a version of the terms of reference.
package enum TermsHolding: String, Choice {
  case held
  case byPartner = "held-by-a-partner"
  case notHeld = "not-held"

  package var label: String {
    switch self {
    case .held: "Held"
    case .byPartner: "Not held, a partner has them"
    case .notHeld: "Not held"
    }
  }
}
