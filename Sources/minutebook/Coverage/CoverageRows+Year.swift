// SPDX-License-Identifier: Apache-2.0
import Desk

// The rows of learning, money and the year, and those that hold for every other.
extension CoverageHeading {
  static let learning = CoverageHeading(
    title: "Learning, procedures, voice, publications",
    rows: [
      CoverageRow(
        52, "Training programme, pool and impact",
        ["course", "delivery", "feedback", "stated-training"]),
      CoverageRow(53, "Policies and procedures", ["procedure", "procedure-comment"]),
      CoverageRow(54, "Voice of children, families, adults, victims", ["voice-entry"]),
      CoverageRow(55, "Campaigns, newsletters, websites", ["publication", "dissemination"]),
    ])

  static let money = CoverageHeading(
    title: "Money and the year",
    rows: [
      CoverageRow(
        56, "Budget and contributions", ["budget", "contribution"], screens: [.goDue]),
      CoverageRow(
        57, "Annual report: we said, our update, other achievements, next year",
        ["commitment", "commitment-update", "achievement", "partner-statement"]),
      CoverageRow(58, "Sending and reporting onward", ["report-copy"]),
      CoverageRow(59, "Needs and strategic assessments", ["needs-assessment"]),
    ])

  static let cross = CoverageHeading(
    title: "Everywhere",
    rows: [
      CoverageRow(
        60, "Protective marking and pseudonyms", ["minute", "review-case"],
        commands: ["minutes", "extract"], screens: [.restrict, .openVersion]),
      CoverageRow(
        61, "Offline on a laptop at the venue", ["laptop", "settlement"],
        commands: ["bundle", "restore", "merge", "sync", "conflicts"],
        screens: [.saveCopy, .bundleAfterMeetings, .goConflicts]),
      CoverageRow(
        62, "Clock engine and due list",
        [
          "clock-rule", "clock-pause", "clock-extension", "late-reason", "due-change",
          "non-working-day", "foi-request",
        ], commands: ["calendar", "due"], screens: [.goDue], places: ["a record's clocks"]),
      CoverageRow(
        63, "Approvals, versions, audit trail",
        ["minutes-version", "correction", "issued-paper"],
        commands: ["history", "issued", "verify"], screens: [.history, .asAt]),
      CoverageRow(
        64, "Accessible output", ["issued-paper"], commands: ["minutes", "report", "register"],
        screens: [.preview, .writePaper]),
    ])
}
