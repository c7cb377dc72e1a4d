// SPDX-License-Identifier: Apache-2.0

/// Where a review stood on a day, by the days of its stages; computed, never kept.
package struct ReviewStanding: Sendable {
  /// The review.
  package let review: Record<ReviewCase>
  /// The stage it was in; nil when the days tell only that it was later than that day.
  package let stage: ReviewState?
  /// Since when; nil when no day is recorded for the stage.
  package let since: Day?
  /// The day its work was done by then; nil while it was not, or where no day says so.
  package let concludedOn: Day?

  /// Whether something of it was still to be done.
  package var isOpen: Bool { stage.map { !$0.isOver } ?? false }

  /// Whether the review itself was done, and only what follows from it was not: its publication,
  /// its action plan, an answer that is awaited.
  package var isFollowedUp: Bool {
    guard isOpen, let stage else { return false }
    return concludedOn != nil || stage.isFollowUp(of: review.type)
  }

  /// Whether the review itself was still to be done.
  package var isOngoing: Bool { isOpen && !isFollowedUp }
}

extension Book {
  /// Where a review stood on a day; nil when it was referred after that, or opened from another.
  ///
  /// While no stage has a day after it, the stage is the present one, with or without a day.
  package func standing(of review: Record<ReviewCase>, on day: Day) -> ReviewStanding? {
    let dated = datedStages(of: review)
    let isBegunKnown = review.receivedOn != nil || review.openedFrom != nil
    if isBegunKnown, let first = dated.first, first.day > day { return nil }
    let isPresent = !dated.contains { $0.day > day }
    let last = dated.last { $0.day <= day }
    let stage = isPresent ? review.state : last?.stage
    return ReviewStanding(
      review: review, stage: stage,
      since: isPresent ? dated.last { $0.stage == review.state }?.day : last?.day,
      concludedOn: concludedOn(review).flatMap { $0 <= day ? $0 : nil })
  }

  /// The day a review's work was done; nil where there was none to do, or it is not done.
  ///
  /// A Rapid Review is done when it is complete, one of anti-social behaviour when the applicant
  /// was told its outcome, the others when their report is signed off.
  package func concludedOn(_ review: Record<ReviewCase>) -> Day? {
    switch review.type {
    case .rapidReview:
      let neverBegan = review.state == .notProgressed || review.state == .criteriaNotMet
      return neverBegan ? nil : review.completedOn ?? review.signedOffOn ?? review.closedOn
    case .asb:
      return review.thresholdMet == true ? review.toldOutcomeOn ?? review.closedOn : nil
    case .lcspr, .sar, .dhr, .owhr, .scr:
      let isNone =
        review.state == .notProgressed || latestDecision(of: review)?.outcome == .noReview
      return review.signedOffOn ?? (isNone ? nil : review.closedOn)
    }
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
    let asked = those(\InformationRequest.origin, review.reference).compactMap(\.sent).min()
    let stages: [(ReviewState, Day?)] = [
      (.referred, review.openedFrom == nil ? review.receivedOn : nil),
      (.notified, review.notifiedOn), (.gathering, asked),
      (review.thresholdMet == false ? .thresholdNotMet : .thresholdMet, review.thresholdOn),
      // A meeting that is only called for was not held.
      (.meetingHeld, review.state.isBeforeMeeting ? nil : review.meetingOn),
      (.recommended, recommendations(onReviewing: review).last?.on),
      (isReview ? .decidedReview : .decidedNoReview, review.decidedOn),
      (.complete, review.completedOn),
      (.panelResponded, review.panelRespondedOn), (.commissioned, review.commissionedOn),
      (.drafted, review.draftedOn), (.signedOff, review.signedOffOn),
      (.submitted, review.submittedOn), (.qualityAssured, review.qualityAssuredOn),
      (.publicationDecided, publicationDecisions(of: review.id).last?.on),
      (.published, review.publishedOn), (.planOpen, review.planAgreedOn),
      (review.state.isOver ? review.state : .closed, review.closedOn),
    ]
    return stages.enumerated().compactMap { place, stage in
      stage.1.map { (place: place, stage: stage.0, day: $0) }
    }
    .sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map { ($0.stage, $0.day) }
  }
}

extension ReviewState {
  /// Whether the meeting on what was gathered is still to come.
  fileprivate var isBeforeMeeting: Bool {
    switch self {
    case .referred, .screening, .notified, .gathering: true
    default: false
    }
  }

  /// Whether a review in this stage has only its consequences to come, where no day says so.
  func isFollowUp(of type: ReviewType) -> Bool {
    switch self {
    case .panelResponded, .signedOff, .submitted, .qualityAssured, .publicationDecided, .published,
      .withheld, .delayed, .planOpen, .complete, .recommendationsMade, .thresholdNotMet:
      true
    case .decidedNoReview: type != .rapidReview
    default: false
    }
  }
}

extension Record<ReviewCase> {
  /// The day nothing more was done about it: its last one, once it is over.
  fileprivate func endedOn(_ lastDay: Day?) -> Day? {
    self.closedOn ?? (self.state.isOver ? lastDay : nil)
  }
}
