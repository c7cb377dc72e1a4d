// SPDX-License-Identifier: Apache-2.0

/// Reviews of a type counted in a window, from the days of their stages; never kept. Every paper
/// that counts reviews counts them so.
package struct ReviewFigures: Sendable, Equatable {
  /// Referred or applied for in the window; one opened from another was not referred again.
  package var received = 0
  /// Of those, how many did not go on.
  package var notProgressed = 0
  /// Applications found in the window not to meet the threshold.
  package var thresholdNotMet = 0
  /// Applications found in the window to meet it.
  package var thresholdMet = 0
  /// Decided on in the window, with a review as the decision that stands.
  package var decidedToReview = 0
  /// Whose work was done in the window; of Anti-Social Behaviour Case Reviews, those carried out.
  package var concluded = 0
  /// Of the concluded, those that made recommendations.
  package var withRecommendations = 0
  /// Published in the window.
  package var published = 0
  /// Open on the window's last day, with the review itself still to be done.
  package var ongoing = 0
  /// Open on the window's last day, with only what follows from the review to be done.
  package var followedUp = 0

  /// What was received or applied for and led to no review: not gone on with, or under the threshold.
  package var stopped: Int { notProgressed + thresholdNotMet }
  /// Whether nothing is counted.
  package var isEmpty: Bool { self == ReviewFigures() }
}

extension Book {
  /// Counts the reviews of a type from a first to a last day.
  ///
  /// - Parameter body: Only those it follows; nil for every one.
  package func reviewFigures(
    _ type: ReviewType, from: Day, to: Day, of body: ID<Body>? = nil
  ) -> ReviewFigures {
    let window = Period(from: from, to: to)
    var figures = ReviewFigures()
    for review in reviews(followedBy: body) where review.type == type {
      figures.countIntake(of: review, in: window)
      figures.countOutcome(of: review, in: window, self)
      guard let standing = standing(of: review, on: to) else { continue }
      if standing.isOngoing { figures.ongoing += 1 }
      if standing.isFollowedUp { figures.followedUp += 1 }
    }
    return figures
  }
}

extension ReviewFigures {
  fileprivate mutating func countIntake(of review: Record<ReviewCase>, in window: Period) {
    if review.openedFrom == nil, review.receivedOn.map(window.contains) == true {
      received += 1
      let isStopped = review.state == .notProgressed || review.state == .criteriaNotMet
      if isStopped { notProgressed += 1 }
    }
    if review.thresholdOn.map(window.contains) == true {
      if review.thresholdMet == true { thresholdMet += 1 } else { thresholdNotMet += 1 }
    }
  }

  fileprivate mutating func countOutcome(
    of review: Record<ReviewCase>, in window: Period, _ book: Book
  ) {
    if review.decidedOn.map(window.contains) == true,
      book.latestDecision(of: review)?.outcome == .review
    {
      decidedToReview += 1
    }
    if review.publishedOn.map(window.contains) == true { published += 1 }
    guard book.concludedOn(review).map(window.contains) == true else { return }
    concluded += 1
    if !book.recommendations(of: review.reference).isEmpty { withRecommendations += 1 }
  }
}

extension Book {
  /// Reviews of a type under way in a window that have passed a stage of which no day is stated, by
  /// that stage: whether it was in the window nobody can tell.
  ///
  /// - Parameter body: Only those it follows; nil for every one.
  package func undatedReviews(
    _ type: ReviewType, from: Day, to: Day, of body: ID<Body>? = nil
  ) -> ReviewFigures {
    let wanted = Set(reviews(followedBy: body).map(\.id))
    var undated = ReviewFigures()
    for standing in reviewStandings(from: from, to: to)
    where standing.review.type == type && wanted.contains(standing.review.id) {
      let review = standing.review
      if review.receivedOn == nil, review.openedFrom == nil { undated.received += 1 }
      if lacksDecisionDay(review) { undated.decidedToReview += 1 }
      if concludedOn(review) == nil, mayBeConcluded(review) { undated.concluded += 1 }
      if review.publishedOn == nil, mayBePublished(review) { undated.published += 1 }
    }
    return undated
  }

  /// Whether it must have been decided on, and nobody says when.
  private func lacksDecisionDay(_ review: Record<ReviewCase>) -> Bool {
    guard review.decidedOn == nil, review.type.stages.contains(.decidedReview) else { return false }
    return review.state.isDecided && latestDecision(of: review)?.outcome != .noReview
  }

  /// Whether its stage is one that follows the end of its work.
  private func mayBeConcluded(_ review: Record<ReviewCase>) -> Bool {
    if review.type == .asb, review.thresholdMet != true { return false }
    return review.state.followsWork(of: review.type)
      && latestDecision(of: review)?.outcome != .noReview
  }

  /// Whether its stage says that it was published, or leaves it open.
  private func mayBePublished(_ review: Record<ReviewCase>) -> Bool {
    let decision = publicationDecisions(of: review.id).last
    return review.state == .published
      || (decision == nil && (review.state == .planOpen || review.state == .closed)
        && review.type != .asb && latestDecision(of: review)?.outcome != .noReview)
  }
}

extension ReviewState {
  /// Whether it comes after the decision to review.
  fileprivate var isDecided: Bool {
    switch self {
    case .referred, .screening, .notProgressed, .notified, .criteriaNotMet, .gathering,
      .meetingHeld, .recommended, .decidedNoReview, .complete, .panelResponded, .thresholdMet,
      .thresholdNotMet:
      false
    default: true
    }
  }

  /// Whether it comes after the review's own work.
  fileprivate func followsWork(of type: ReviewType) -> Bool {
    isFollowUp(of: type) && self != .thresholdNotMet && self != .decidedNoReview || self == .closed
  }
}
