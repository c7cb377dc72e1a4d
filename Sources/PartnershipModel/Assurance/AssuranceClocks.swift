// SPDX-License-Identifier: Apache-2.0

/// The timing rules of audit campaigns and of what is learned from an audit.
enum AssuranceClocks {
  static let rules = [
    next("section-11", "Next Section 11 audit"), next("care-act", "Next Care Act audit"),
    auditBriefing,
  ]

  /// The plan gives a briefing ten working days from the signing off of a review or of an audit.
  private static let auditBriefing: ClockTerms = {
    var terms = ClockTerms(
      "audit-briefing", "Learning briefing", on: Audit.about.name,
      from: Audit.shape.agreedOn.name, to: Audit.shape.briefingOn.name, 10, .workingDays)
    terms.unless = [ClockCondition("state=closed|dropped|carried-over")]
    terms.basis = "Strategic Plan 2023–26, AR4 and CR5"
    return terms
  }()

  private static func next(_ key: String, _ title: String) -> ClockTerms {
    var terms = ClockTerms(
      key, title, on: Campaign.about.name, from: Campaign.shape.openedOn.name,
      to: Campaign.shape.nextOpenedOn.name, 24, .months)
    terms.isRenewed = true
    terms.only = [ClockCondition("kind=\(key)")]
    terms.unless = [ClockCondition("state=\(CampaignState.dropped.rawValue)")]
    terms.who = ["body"]
    terms.basis = "Custom of several partnerships, about every two years; the plan states none"
    return terms
  }
}
