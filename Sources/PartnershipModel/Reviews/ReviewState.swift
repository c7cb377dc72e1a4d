// SPDX-License-Identifier: Apache-2.0

/// How far a review has got. What may follow is said for all types together; which stages a type
/// has at all is `ReviewType.stages`.
package enum ReviewState: String, StateChoice {
  case referred, screening
  case notProgressed = "not-progressed"
  case notified
  case criteriaNotMet = "criteria-not-met"
  case gathering = "information-gathering"
  case meetingHeld = "meeting-held"
  case recommended = "recommendation-made"
  case decidedNoReview = "decided-no-review"
  case decidedReview = "decided-review"
  case complete
  case panelResponded = "panel-responded"
  case commissioned
  case inProgress = "in-progress"
  case drafted = "report-drafted"
  case signedOff = "signed-off"
  case submitted
  case qualityAssured = "quality-assured"
  case publicationDecided = "publication-decided"
  case published, withheld, delayed
  case thresholdMet = "threshold-met"
  case thresholdNotMet = "threshold-not-met"
  case recommendationsMade = "recommendations-made"
  case planOpen = "action-plan-open"
  case closed

  package var followers: [ReviewState] {
    switch self {
    case .referred: [.screening, .thresholdMet, .thresholdNotMet]
    case .screening: [.notProgressed, .notified, .gathering]
    case .notified: [.gathering, .criteriaNotMet]
    case .gathering: [.recommended, .meetingHeld]
    case .meetingHeld: [.recommended, .complete]
    case .recommended: [.decidedNoReview, .decidedReview]
    case .decidedNoReview: [.decidedReview, .complete, .panelResponded, .closed]
    case .decidedReview: [.decidedNoReview, .complete, .panelResponded, .commissioned]
    case .complete: [.recommended, .panelResponded]
    case .panelResponded: [.decidedNoReview, .decidedReview, .signedOff, .closed]
    case .notProgressed, .criteriaNotMet, .closed: []
    default: reporting
    }
  }

  /// What may follow from the review's own work on.
  private var reporting: [ReviewState] {
    switch self {
    case .commissioned, .thresholdMet: [.inProgress]
    case .thresholdNotMet, .planOpen: [.closed]
    case .inProgress: [.drafted, .recommendationsMade, .planOpen]
    case .recommendationsMade: [.planOpen, .closed]
    case .drafted: [.signedOff, .inProgress]
    case .signedOff: [.submitted, .publicationDecided, .planOpen]
    case .submitted: [.qualityAssured, .drafted]
    case .qualityAssured: [.publicationDecided]
    case .publicationDecided: [.published, .withheld, .delayed]
    case .delayed: [.published, .withheld, .planOpen]
    case .published, .withheld: [.planOpen, .closed]
    default: []
    }
  }

  package var asks: [String] {
    switch self {
    case .notProgressed, .criteriaNotMet: ["reason", "closed-on"]
    case .notified: ["notified-on"]
    case .meetingHeld: ["meeting-on"]
    case .complete: ["completed-on"]
    case .panelResponded: ["panel-responded-on"]
    case .commissioned: ["commissioned-on"]
    case .drafted: ["drafted-on"]
    case .signedOff: ["signed-off-on"]
    case .submitted: ["submitted-on"]
    case .qualityAssured: ["quality-assured-on"]
    case .published: ["published-on"]
    case .thresholdMet, .thresholdNotMet: ["threshold-on"]
    case .planOpen: ["plan-agreed-on"]
    case .closed: ["closed-on"]
    default: []
    }
  }

  /// Whether nothing more is done about it.
  package var isOver: Bool { followers.isEmpty }

  /// Whether the referral has not led to anything yet.
  var isIntake: Bool { self == .referred || self == .screening || self == .notProgressed }
}
