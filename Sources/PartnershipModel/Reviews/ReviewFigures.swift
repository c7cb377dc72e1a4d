// SPDX-License-Identifier: Apache-2.0

/// Reviews of a type counted in a window, from the days of their stages; never kept.
package struct ReviewFigures: Sendable, Equatable {
  /// Referred or applied for in the window.
  package var received = 0
  /// Of those, how many did not go on.
  package var notProgressed = 0
  /// Applications found in the window not to meet the threshold.
  package var thresholdNotMet = 0
  /// Applications found in the window to meet it.
  package var thresholdMet = 0
  /// Decided on in the window, with a review as the decision that stands.
  package var decidedToReview = 0
  /// Signed off in the window or, where a type has no signing off, closed.
  package var concluded = 0
  /// Published in the window.
  package var published = 0
  /// Decided to review by the window's last day and not concluded by then.
  package var ongoing = 0

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
      figures.count(review, in: window)
      guard latestDecision(of: review)?.outcome == .review, let decided = review.decidedOn
      else { continue }
      if window.contains(decided) { figures.decidedToReview += 1 }
      if decided <= to, (review.concludedOn ?? .last) > to { figures.ongoing += 1 }
    }
    return figures
  }
}

extension ReviewFigures {
  fileprivate mutating func count(_ review: Record<ReviewCase>, in window: Period) {
    if review.receivedOn.map(window.contains) == true {
      received += 1
      if review.state == .notProgressed { notProgressed += 1 }
    }
    if review.thresholdOn.map(window.contains) == true {
      if review.thresholdMet == true { thresholdMet += 1 } else { thresholdNotMet += 1 }
    }
    if review.concludedOn.map(window.contains) == true { concluded += 1 }
    if review.publishedOn.map(window.contains) == true { published += 1 }
  }
}

extension Record<ReviewCase> {
  /// The day its work was done: signed off, else closed; nil for one that never began.
  package var concludedOn: Day? {
    let neverBegan = self.state == .notProgressed || self.state == .criteriaNotMet
    return neverBegan ? nil : self.signedOffOn ?? self.closedOn
  }
}
