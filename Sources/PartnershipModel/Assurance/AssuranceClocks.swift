// SPDX-License-Identifier: Apache-2.0

/// The timing rules of audit campaigns.
enum AssuranceClocks {
  static let rules = [
    next("section-11", "Next Section 11 audit"), next("care-act", "Next Care Act audit"),
  ]

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
