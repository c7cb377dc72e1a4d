// SPDX-License-Identifier: Apache-2.0

/// Where a review stands on a day, as the governing group is told; computed, never kept.
package struct ReviewPosition: Sendable {
  /// The review.
  package let review: Record<ReviewCase>
  /// Its clocks that run or are paused, the first due first.
  package let clocks: [Clock]
  /// The pauses it is in.
  package let pauses: [Record<ClockPause>]
  /// The open actions of the review and of its recommendations.
  package let actions: [Record<Action>]
  /// What agencies were asked for and have not returned in time.
  package let missing: [Record<InformationRequest>]
}

/// Something that came to its end in a review, with its day.
package struct ReviewStep: Sendable {
  /// The review.
  package let review: Record<ReviewCase>
  /// What came about, in words: "report signed off".
  package let what: String
  /// The day.
  package let on: Day
}

extension Book {
  /// The reviews a group follows, those of the groups under it too; with nil every review.
  package func reviews(followedBy body: ID<Body>?) -> [Record<ReviewCase>] {
    guard let body else { return all(ReviewCase.self) }
    return all(ReviewCase.self).filter { review in
      review.body.map { follows(body, what: $0) } ?? false
    }
  }

  /// Whether a group is another or is above it, in the structure or by what reports to it.
  private func follows(_ upper: ID<Body>, what body: ID<Body>) -> Bool {
    var seen: Set<ID<Body>> = []
    var next = [body]
    while let one = next.popLast() {
      guard one != upper else { return true }
      guard seen.insert(one).inserted else { continue }
      next += [self[one]?.parent].compactMap(\.self)
      next += those(\Edge.from, one).filter { $0.type == .reportsTo }.compactMap(\.to)
    }
    return false
  }

  /// The reviews still open on a day, by type and then in the order they were received.
  package func reviewPositions(of body: ID<Body>?, on day: Day) -> [ReviewPosition] {
    let open = reviews(followedBy: body).filter { review in
      !review.state.isOver && (review.receivedOn ?? .first) <= day
    }
    let sorted = ReviewType.allCases.flatMap { type in
      open.filter { $0.type == type }.sorted {
        ($0.receivedOn ?? .first, $0.pseudonym) < ($1.receivedOn ?? .first, $1.pseudonym)
      }
    }
    return sorted.map { position(of: $0, on: day) }
  }

  /// Where one review stands on a day.
  package func position(of review: Record<ReviewCase>, on day: Day) -> ReviewPosition {
    let clocks = clocks(of: review.reference, on: day).filter {
      $0.state == .running || $0.state == .paused
    }
    return ReviewPosition(
      review: review, clocks: clocks.sorted { ($0.due ?? .last) < ($1.due ?? .last) },
      pauses: those(\ClockPause.subject, review.reference).filter { pause in
        Period(from: pause.from, to: pause.to).contains(day)
      },
      actions: openActions(for: review),
      missing: returns(for: review.reference, on: day).overdue)
  }

  /// What was signed off, published, ended in a while, by day.
  package func reviewSteps(of body: ID<Body>?, from: Day, to: Day) -> [ReviewStep] {
    let period = Period(from: from, to: to)
    return reviews(followedBy: body).flatMap { review in
      review.steps.filter { period.contains($0.on) }
    }.sorted { ($0.on, $0.review.pseudonym) < ($1.on, $1.review.pseudonym) }
  }
}

extension Record<ReviewCase> {
  /// The ends it has come to, each with its day.
  fileprivate var steps: [ReviewStep] {
    let ends: [(String, Day?)] = [
      ("rapid review complete", self.completedOn), ("report signed off", self.signedOffOn),
      ("report published", self.publishedOn), ("action plan agreed", self.planAgreedOn),
      ("learning briefing published", self.briefingOn), ("all actions done", self.planDoneOn),
      (self.state.isOver ? self.state.label.lowercasedFirst : "closed", self.closedOn),
    ]
    return ends.compactMap { what, day in
      day.map { ReviewStep(review: self, what: what, on: $0) }
    }
  }
}

/// A year of Anti-Social Behaviour Case Reviews as the relevant bodies must publish it (Anti-social
/// Behaviour, Crime and Policing Act 2014, section 104(9)).
package struct CaseReviewCounts: Sendable, Equatable {
  /// The applications made.
  package var applications = 0
  /// How many of those decided in the year did not meet the threshold.
  package var thresholdNotMet = 0
  /// The reviews carried out: those whose outcome the applicant was told, or that closed.
  package var carriedOut = 0
  /// The reviews carried out that led to recommendations.
  package var withRecommendations = 0

  /// States counts.
  package init(
    applications: Int = 0, thresholdNotMet: Int = 0, carriedOut: Int = 0,
    withRecommendations: Int = 0
  ) {
    self.applications = applications
    self.thresholdNotMet = thresholdNotMet
    self.carriedOut = carriedOut
    self.withRecommendations = withRecommendations
  }
}

extension Book {
  /// Counts a while of Anti-Social Behaviour Case Reviews.
  package func caseReviewCounts(from: Day, to: Day) -> CaseReviewCounts {
    let period = Period(from: from, to: to)
    var counts = CaseReviewCounts()
    for review in all(ReviewCase.self) where review.type == .asb {
      if review.receivedOn.map(period.contains) == true { counts.applications += 1 }
      if review.thresholdMet == false, review.thresholdOn.map(period.contains) == true {
        counts.thresholdNotMet += 1
      }
      guard review.thresholdMet == true,
        (review.toldOutcomeOn ?? review.closedOn).map(period.contains) == true
      else { continue }
      counts.carriedOut += 1
      if !recommendations(of: review.reference).isEmpty { counts.withRecommendations += 1 }
    }
    return counts
  }
}
