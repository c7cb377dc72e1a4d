// SPDX-License-Identifier: Apache-2.0

/// Where a review stood on a day, by the days of its stages; computed, never kept.
package struct ReviewStanding: Sendable {
  /// The review.
  package let review: Record<ReviewCase>
  /// The stage it was in; nil when the days tell only that it was later than that day.
  package let stage: ReviewState?
  /// Since when; nil when no day is recorded for the stage.
  package let since: Day?
}

extension Book {
  /// Where a review stood on a day; nil when it was referred after that.
  ///
  /// While no stage has a day after it, the stage is the present one, with or without a day.
  package func standing(of review: Record<ReviewCase>, on day: Day) -> ReviewStanding? {
    if let received = review.receivedOn, received > day { return nil }
    let dated = datedStages(of: review)
    let last = dated.last { $0.day <= day }
    guard dated.contains(where: { $0.day > day }) else {
      let since = dated.last { $0.stage == review.state }?.day
      return ReviewStanding(review: review, stage: review.state, since: since)
    }
    return ReviewStanding(review: review, stage: last?.stage, since: last?.day)
  }

  /// The reviews that were under way at some time in a period, as they stood on its last day; a
  /// review without any day counts as one of them.
  package func reviewStandings(from: Day, to: Day) -> [ReviewStanding] {
    all(ReviewCase.self).compactMap { review in
      guard (review.endedOn(datedStages(of: review).last?.day) ?? .last) >= from else { return nil }
      return standing(of: review, on: to)
    }
  }

  /// The stages of a review that have a day, by day; those of one day in the order of the law.
  private func datedStages(
    of review: Record<ReviewCase>
  ) -> [(stage: ReviewState, day: Day)] {
    let isReview = latestDecision(of: review)?.outcome == .review
    let stages: [(ReviewState, Day?)] = [
      (.referred, review.receivedOn), (.notified, review.notifiedOn),
      (review.thresholdMet == false ? .thresholdNotMet : .thresholdMet, review.thresholdOn),
      (.meetingHeld, review.meetingOn), (.complete, review.completedOn),
      (isReview ? .decidedReview : .decidedNoReview, review.decidedOn),
      (.panelResponded, review.panelRespondedOn), (.commissioned, review.commissionedOn),
      (.drafted, review.draftedOn), (.signedOff, review.signedOffOn),
      (.submitted, review.submittedOn), (.qualityAssured, review.qualityAssuredOn),
      (.published, review.publishedOn), (.planOpen, review.planAgreedOn),
      (.closed, review.closedOn),
    ]
    return stages.enumerated().compactMap { place, stage in
      stage.1.map { (place: place, stage: stage.0, day: $0) }
    }
    .sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map { ($0.stage, $0.day) }
  }
}

extension Record<ReviewCase> {
  /// The day nothing more was done about it: its last one, once it is over.
  fileprivate func endedOn(_ lastDay: Day?) -> Day? {
    self.closedOn ?? (self.state.isOver ? lastDay : nil)
  }
}
