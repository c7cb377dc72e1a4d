// SPDX-License-Identifier: Apache-2.0

/// Whether a report is to be published.
package enum PublicationChoice: String, Choice {
  case publish, delay, withhold

  package var label: String {
    switch self {
    case .publish: "Publish"
    case .delay: "Delay"
    case .withhold: "Do not publish"
    }
  }
}

/// The governing group's decision whether a review's report is published.
package struct PublicationDecision: RecordKind {
  package static let shape = PublicationDecision()
  package static let about = KindNames(
    "publication-decision", "Decision on publication", plural: "Decisions on publication",
    "Whether a review's report is published, delayed or not published, by whom and why.")
  package let reviewCase = Field<ID<ReviewCase>>(3, "case", "Review", "The review.", isNeeded: true)
  package let outcome = RequiredField<PublicationChoice>(
    4, "outcome", "Decision", "Publish, delay or do not publish.", missing: .publish)
  package let by = Field<Owner>(
    5, "by", "Decided by", "The group or role that decided.", isNeeded: true)
  package let on = Field<Day>(6, "on", "On", "The day.", isNeeded: true)
  package let reason = Field<String>(
    7, "reason", "Reason", "Why, when it is not published now.", as: .paragraph)
  package let reviewOn = Field<Day>(
    8, "review-on", "Looked at again", "When a delay is looked at again.")
  package let lookedAtOn = Field<Day>(
    9, "looked-at-on", "Looked at", "When it was looked at again.")

  package static let register = RegisterPlace(
    .reviews, of: "case", columns: ["outcome", "by", "on", "review-on"])
  package static let usualMarking: Marking? = .officialSensitive
  package static let dueDates = [
    DueDate("review-on", "Look again at", who: "by", until: "looked-at-on")
  ]

  /// A later decision is the looking again that a delay asked for.
  package static func saved(
    _ record: Record<PublicationDecision>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard let review = record.reviewCase, let on = record.on else { return }
    if drafting.book[record.id]?.by != record.by { try checkDecider(record, in: drafting.book) }
    let delays = drafting.book.publicationDecisions(of: review).filter {
      $0.id != record.id && $0.outcome == .delay && $0.lookedAtOn == nil && ($0.on ?? .first) <= on
    }
    for delay in delays { drafting.set(delay.id, \.lookedAtOn, on) }
  }

  package static func check(
    _ record: Record<PublicationDecision>, in book: Book
  ) throws(Refusal) {
    let title = book[record.reviewCase]?.pseudonym ?? about.title
    guard let reviewCase = record.reviewCase, let on = record.on else { return }
    guard record.outcome != .publish else {
      return try book.checkPublishable(RecordReference(reviewCase), on: on, as: shape.on.label)
    }
    guard let reason = record.reason, !reason.isBlank else {
      throw .requiredField(kind: title, field: shape.reason.label)
    }
    guard record.outcome != .delay || record.reviewOn != nil else {
      throw .requiredField(kind: title, field: shape.reviewOn.label)
    }
  }

  /// The group that follows the review, and its panel, recommend; somebody else decides.
  private static func checkDecider(
    _ record: Record<PublicationDecision>, in book: Book
  ) throws(Refusal) {
    guard let review = book[record.reviewCase], let by = record.by else { return }
    let recommending = [review.body, review.panel].compactMap(\.self).map(Owner.body)
    guard recommending.contains(by) else { return }
    throw .wrongValue(
      field: shape.by.label, given: book.label(of: by),
      wanted: "another group or role than those that recommend on \(review.pseudonym)")
  }
}

extension Book {
  /// What was decided on publishing a review's report, oldest first.
  package func publicationDecisions(of id: ID<ReviewCase>) -> [Record<PublicationDecision>] {
    those(\PublicationDecision.reviewCase, id).sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }
}
