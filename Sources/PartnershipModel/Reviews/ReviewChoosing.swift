// SPDX-License-Identifier: Apache-2.0

/// Whether there is to be a review.
package enum ReviewChoice: String, Choice {
  case review
  case noReview = "no-review"
}

/// What the review group recommends; whether to follow it is for somebody else.
package struct ReviewRecommendation: RecordKind {
  package static let shape = ReviewRecommendation()
  package static let about = KindNames(
    "review-recommendation", "Recommendation whether to review",
    plural: "Recommendations whether to review",
    "What a review group recommends about a referral, with its reasons.")
  package let reviewCase = Field<ID<ReviewCase>>(3, "case", "Review", "The review.", isNeeded: true)
  package let choice = RequiredField<ReviewChoice>(
    4, "choice", "Recommends", "A review or none.", missing: .review)
  package let by = Field<ID<Body>>(
    5, "by", "Recommended by", "The group that recommends.", isNeeded: true)
  package let on = Field<Day>(6, "on", "On", "The day.", isNeeded: true)
  package let reason = RequiredField<String>(
    7, "reason", "Reasons", "Why, without case detail.", missing: "", as: .paragraph)

  package static let register = RegisterPlace(
    .reviews, of: "case", columns: ["choice", "by", "on"])
  package static let usualMarking: Marking? = .officialSensitive
  package static let isFixed = true
}

/// What was decided about a recommendation, by another role than made it. It is never edited: outside
/// advice leads to a new decision, and both are kept.
package struct ReviewDecision: RecordKind {
  package static let shape = ReviewDecision()
  package static let about = KindNames(
    "review-decision", "Decision whether to review", plural: "Decisions whether to review",
    "The decision on a recommendation whether to review; a later one may change it, both are kept.")
  package let reviewCase = Field<ID<ReviewCase>>(3, "case", "Review", "The review.")
  package let recommendation = Field<ID<ReviewRecommendation>>(
    4, "recommendation", "Recommendation", "The recommendation it decides.")
  package let outcome = RequiredField<ReviewChoice>(
    5, "outcome", "Decision", "A review or none.", missing: .review)
  package let by = Field<Owner>(
    6, "by", "Decided by", "The role or group that decides, not the one that recommended.")
  package let on = Field<Day>(7, "on", "Date", "The day.", isNeeded: true)
  package let reason = Field<String>(
    8, "reason", "Reasons", "Why; always for no review and for another outcome than recommended.",
    as: .paragraph)
  package let supersedes = Field<ID<ReviewDecision>>(
    9, "supersedes", "Changes", "The decision it takes the place of.")
  package let advice = Field<String>(
    10, "advice", "On advice", "Whose advice changed it and what it was.", as: .paragraph)

  package static let register = RegisterPlace(
    .reviews, of: "case", columns: ["outcome", "by", "on", "advice"], later: ["recommendation"])
  package static let usualMarking: Marking? = .officialSensitive
  package static let isFixed = true

  /// Unless another is named, it decides what was recommended last about its review.
  package static func saved(
    _ record: Record<ReviewDecision>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.recommendation == nil, let review = drafting.book[record.reviewCase],
      let last = drafting.book.recommendations(onReviewing: review).last
    else { return }
    drafting.set(record.id, \.recommendation, last.id)
  }

  package static func check(_ record: Record<ReviewDecision>, in book: Book) throws(Refusal) {
    let title = book[record.reviewCase]?.pseudonym ?? about.title
    guard let advised = book[record.recommendation], advised.reviewCase == record.reviewCase else {
      throw .requiredField(kind: title, field: ReviewRecommendation.about.title)
    }
    guard let by = record.by else { throw .requiredField(kind: title, field: shape.by.label) }
    guard by != advised.by.map(Owner.body) else {
      throw .wrongValue(
        field: shape.by.label, given: book.label(of: by),
        wanted: "another role than the group that recommended")
    }
    if record.outcome == .noReview || record.outcome != advised.choice {
      guard let reason = record.reason, !reason.isBlank else {
        throw .requiredField(kind: title, field: shape.reason.label)
      }
    }
    try checkFollows(record, title, in: book)
  }

  /// A second decision names the one before it and the advice that changed it.
  private static func checkFollows(
    _ record: Record<ReviewDecision>, _ title: String, in book: Book
  ) throws(Refusal) {
    let others = book.decisions(onReviewing: record.reviewCase).filter { $0.id != record.id }
    let superseded = Set(others.compactMap(\.supersedes))
    guard let standing = others.last(where: { !superseded.contains($0.id) }) else { return }
    guard record.supersedes == standing.id else {
      throw .requiredField(kind: title, field: shape.supersedes.label)
    }
    guard let advice = record.advice, !advice.isBlank else {
      throw .requiredField(kind: title, field: shape.advice.label)
    }
  }
}

extension Book {
  /// What was recommended about a review, oldest first.
  package func recommendations(
    onReviewing record: Record<ReviewCase>
  ) -> [Record<ReviewRecommendation>] {
    those(\ReviewRecommendation.reviewCase, record.id)
      .sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// What was decided about a review, in the order it was recorded.
  package func decisions(onReviewing id: ID<ReviewCase>?) -> [Record<ReviewDecision>] {
    id.map { those(\ReviewDecision.reviewCase, $0) } ?? []
  }

  /// The decision that stands: the one no other took the place of. A local review stands on that of
  /// the rapid review it was opened from until it has its own.
  package func latestDecision(of record: Record<ReviewCase>) -> Record<ReviewDecision>? {
    let decisions = decisions(onReviewing: record.id)
    let superseded = Set(decisions.compactMap(\.supersedes))
    if let own = decisions.last(where: { !superseded.contains($0.id) }) { return own }
    return self[record.openedFrom].flatMap { latestDecision(of: $0) }
  }
}
