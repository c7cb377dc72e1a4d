// SPDX-License-Identifier: Apache-2.0
import Desk

// The rows of reviews, and of audit, data, assurance and scrutiny.
extension CoverageHeading {
  static let reviews = CoverageHeading(
    title: "Reviews",
    rows: [
      CoverageRow(27, "Referral intake by review type", ["review-case", "review-type-start"]),
      CoverageRow(
        28, "Serious incident notification and Rapid Review clock",
        ["review-case", "clock-rule", "clock-pause", "late-reason"], screens: [.goDue]),
      CoverageRow(
        29, "Recommendation, chair's decision, national panel response",
        ["review-recommendation", "review-decision", "review-event"]),
      CoverageRow(30, "Local Child Safeguarding Practice Review", ["review-case"]),
      CoverageRow(31, "Safeguarding Adult Review", ["review-case"]),
      CoverageRow(32, "Domestic Homicide Review", ["review-case"]),
      CoverageRow(33, "Anti-Social Behaviour Case Review", ["review-case"]),
      CoverageRow(
        34, "Offensive Weapons Homicide Review", ["review-case", "review-type-start"]),
      CoverageRow(35, "Information gathering from agencies", ["information-request"]),
      CoverageRow(36, "Review action plans", ["recommendation", "action"], screens: [.goActions]),
      CoverageRow(37, "Learning briefings", ["publication", "dissemination"]),
      CoverageRow(38, "Learning themes and repeats", ["theme", "learning-point"]),
      CoverageRow(39, "Learning from elsewhere", ["external-report", "self-assessment"]),
      CoverageRow(40, "Position statement on open reviews", ["review-case"]),
      CoverageRow(
        41, "Publication, holding statements, media", ["publication-decision", "holding-line"]),
    ])

  static let assurance = CoverageHeading(
    title: "Audit, data, assurance, scrutiny, risk",
    rows: [
      CoverageRow(
        42, "Multi-agency case file audit programme", ["audit", "audit-finding"],
        commands: ["audit-programme"]),
      CoverageRow(
        43, "Section 11 audit and peer review",
        ["campaign", "campaign-standard", "campaign-return", "campaign-rating", "peer-pair"]),
      CoverageRow(
        44, "Care Act compliance audit and peer review",
        ["campaign", "campaign-return", "campaign-rating", "peer-pair"]),
      CoverageRow(45, "Inspection readiness exercise", ["audit"]),
      CoverageRow(46, "Assurance reporting cycle", ["assurance-topic", "assurance-report"]),
      CoverageRow(
        47, "Datasets, scorecards, partner returns",
        ["measure", "data-return", "scorecard-question"]),
      CoverageRow(48, "Litmus test for a measure", ["litmus-standard", "litmus-result"]),
      CoverageRow(
        49, "Consistency checks on figures",
        ["stated-table", "stated-figure", "accepted-difference"]),
      CoverageRow(
        50, "Independent scrutiny framework", ["scrutiny-area", "scrutiny-activity"]),
      CoverageRow(51, "Risks and assurances", ["risk"]),
    ])
}
