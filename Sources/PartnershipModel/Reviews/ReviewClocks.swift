// SPDX-License-Identifier: Apache-2.0

/// The clocks of statutory reviews.
enum ReviewClocks {
  static let rules = children + others + complaints + afterwards + [yearlyFigures]

  private static let over = [
    ClockCondition("state=not-progressed|criteria-not-met|decided-no-review|closed")
  ]

  private static func rule(
    _ key: String, _ title: String, _ types: String, from start: String, to end: String,
    _ length: Int, _ unit: ClockUnit, basis: String
  ) -> ClockTerms {
    var terms = ClockTerms(
      key, title, on: ReviewCase.about.name, from: start, to: end, length, unit)
    terms.only = [ClockCondition("type=\(types)")]
    terms.unless = over
    terms.basis = basis
    terms.who = reviewers
    return terms
  }

  /// The panel of the review, else the group that follows it.
  private static let reviewers: [DueParty] = ["panel", "body"]

  private static let children: [ClockTerms] = {
    var notify = rule(
      "incident-notify", "Notification of the incident", "rapid-review", from: "aware-on",
      to: "notified-on", 5, .workingDays, basis: "national panel, duty to notify")
    notify.isHard = true
    notify.who = [.role("Local authority")]
    var send = rule(
      "rapid-review-send", "Rapid review to the national panel", "rapid-review",
      from: "completed-on", to: "sent-on", 1, .workingDays, basis: "local convention")
    send.who = []
    return [
      notify,
      rule(
        "rapid-review", "Rapid review", "rapid-review", from: "notified-on", to: "completed-on", 15,
        .workingDays, basis: "Strategic Plan 2023–26, CR2"),
      send,
      rule(
        "lcspr-complete", "Local child review", "lcspr", from: "decided-on", to: "signed-off-on", 6,
        .months, basis: "Strategic Plan 2023–26, CR3"),
    ] + publishing
  }()

  /// The notice and the time online are as partnerships word the national guidance.
  private static let publishing: [ClockTerms] = {
    var publish = rule(
      "lcspr-publish", "Publication of the local child review", "lcspr", from: "decided-on",
      to: "published-on", 6, .months, basis: "national expectation, shown beside the plan's")
    publish.purpose = .comparison
    var copy = rule(
      "lcspr-prepublication", "Copy to the national panel before publication", "lcspr",
      from: "publish-on", to: "copied-on", -7, .workingDays,
      basis: "national guidance on notice of publication; check its words before citing")
    copy.who = []
    var online = rule(
      "lcspr-online", "Report to stay online", "lcspr", from: "published-on", to: "taken-down-on",
      12, .months, basis: "national guidance, at least a year; check its words before citing")
    online.purpose = .keeping
    // It stays online after the review is closed.
    online.unless = []
    return [publish, copy, online]
  }()

  private static let others: [ClockTerms] = {
    var adult = rule(
      "sar-complete", "Safeguarding adult review", "sar", from: "decided-on", to: "signed-off-on",
      10, .months, basis: "Strategic Plan 2023–26, AR2")
    adult.comparison = 6
    adult.comparisonSource = "national guidance"
    var decide = rule(
      "dhr-decide", "Decision on a domestic abuse related death review", "dhr", from: "notified-on",
      to: "decided-on", 1, .months, basis: "national guidance")
    decide.isOff = true
    decide.who = [.role("Community safety partners")]
    let complete = rule(
      "dhr-complete", "Domestic abuse related death review", "dhr", from: "decided-on",
      to: "signed-off-on", 6,
      .months, basis: "Strategic Plan 2023–26, AR1")
    return [adult, decide, complete]
  }()

  /// One council's published procedure; a partnership switches them on with its own lengths.
  private static let complaints: [ClockTerms] = [
    ("asb-ack", "Acknowledgement", "received-on", "acknowledged-on", 10),
    ("asb-threshold", "Threshold decision", "acknowledged-on", "told-threshold-on", 15),
    ("asb-meeting", "Case review meeting", "told-threshold-on", "meeting-on", 20),
  ].map { key, title, start, end, length in
    var terms = rule(
      key, title, "asb-case-review", from: start, to: end, length, .workingDays,
      basis: "local procedure")
    terms.unless = [ClockCondition("state=threshold-not-met|closed")]
    terms.isOff = true
    terms.who = ["body"]
    return terms
  }

  static let figuresKey = "asb-statistics"

  /// The next figures start the clock anew.
  private static let yearlyFigures: ClockTerms = {
    var terms = ClockTerms(
      figuresKey, "Next figures of Anti-Social Behaviour Case Reviews", on: Publication.about.name,
      from: Publication.shape.date.name, to: "", 12, .months)
    terms.only = [ClockCondition("kind=\(PublicationKind.caseReviewFigures.rawValue)")]
    terms.isRenewed = true
    terms.isHard = true
    terms.who = [.role("Community safety partners")]
    terms.basis = "Anti-social Behaviour, Crime and Policing Act 2014, section 104(9)"
    return terms
  }()

  private static let afterwards: [ClockTerms] = {
    let types = "rapid-review|lcspr|sar|dhr|owhr"
    var briefing = rule(
      "learning-briefing", "Learning briefing", types, from: "signed-off-on", to: "briefing-on",
      10, .workingDays, basis: "Strategic Plan 2023–26, AR4 and CR5")
    briefing.who = []
    var rules = [
      rule(
        "review-plan-agreed", "Action plan agreed", types, from: "signed-off-on",
        to: "plan-agreed-on", 3, .months, basis: "Strategic Plan 2023–26, AR3 and CR6"),
      rule(
        "review-action-plan", "All actions of the review done", types, from: "signed-off-on",
        to: "plan-done-on", 3, .months, basis: "Strategic Plan 2023–26, AR3 and CR6"),
    ]
    // The group follows the plan of a review whose panel has done its work.
    for place in rules.indices { rules[place].who = ["body"] }
    return rules + [briefing]
  }()
}
