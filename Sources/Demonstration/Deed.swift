// SPDX-License-Identifier: Apache-2.0

/// What an event of the year does, by the word the file uses.
enum Deed: String, CaseIterable {
  case notice
  case agency, seat, terms
  case standingItem = "standing-item"
  case schedule, item, issue, start, attendance, quorum
  case noDeclarations = "no-declarations"
  case declaration
  case agreeMinutes = "agree-minutes"
  case minute, close, minutes
  case updateAction = "update-action"
  case moveDue = "move-due"
  case reportDone = "report-done"
  case agreeDone = "agree-done"
  case decide, ratify, answer
  case reportBack = "report-back"
  case audit
  case auditState = "audit-state"
  case planRow = "plan-row"
  case planUpdate = "plan-update"
  case planReview = "plan-review"
  case assess
  case startReport = "start-report"
  case narrative
  case reportState = "report-state"
  case submitReport = "submit-report"
  case acceptReport = "accept-report"

  /// What an event of this sort must say.
  var required: [String] {
    switch self {
    case .notice: ["text"]
    case .agency: ["name"]
    case .seat: ["body", "role"]
    case .terms: ["body", "quorum"]
    case .standingItem: ["body", "title"]
    case .schedule: ["key", "body", "on"]
    case .item: ["title"]
    case .issue, .start: ["meeting"]
    case .attendance, .quorum, .noDeclarations, .close: []
    case .declaration: ["who", "interest"]
    case .agreeMinutes: ["of"]
    case .minute: ["item", "line"]
    case .minutes: ["meeting", "to"]
    case .updateAction: ["action", "note"]
    case .moveDue: ["action", "due", "reason"]
    case .reportDone: ["action", "note"]
    case .agreeDone: ["action", "evidence"]
    case .decide: ["body", "text", "mode"]
    case .ratify: ["decision"]
    case .answer: ["escalation", "answer"]
    case .reportBack: ["escalation"]
    case .audit: ["key", "body", "theme", "year"]
    case .auditState: ["audit", "to"]
    case .planRow: ["key", "body", "heading", "action"]
    case .planUpdate: ["row", "note"]
    case .planReview: ["body"]
    case .assess: ["statement", "position", "narrative"]
    case .startReport: ["key", "body"]
    case .narrative: ["report", "section", "text"]
    case .reportState: ["report", "to"]
    case .submitReport, .acceptReport: ["report"]
    }
  }

  /// What it may say as well, beside `day`, `time` and `by`.
  var optional: [String] {
    switch self {
    case .agency: ["key", "short-name", "category"]
    case .seat: ["key", "agency", "representing", "capacity", "position", "from", "to"]
    case .terms: ["version", "agreed-on", "agreed-by", "text"]
    case .standingItem: ["purpose", "lead", "paper", "position", "minutes"]
    case .schedule: ["start", "venue", "kind"]
    case .item: ["meeting", "purpose", "lead", "paper", "agreement"]
    case .attendance: ["apologies", "absent", "deputies", "visitors"]
    case .declaration: ["outcome"]
    case .agreeMinutes: ["amendment"]
    case .minute: ["key"]
    case .close: ["accept"]
    case .updateAction: ["to"]
    case .decide: ["key", "basis", "reversing"]
    case .audit: ["heading"]
    case .auditState: ["finding"]
    case .planRow: ["success", "owner", "timescale", "audit"]
    case .planUpdate: ["to", "evidence"]
    case .startReport: ["since"]
    case .submitReport: ["meeting"]
    case .notice, .issue, .start, .quorum, .noDeclarations, .minutes, .moveDue, .reportDone,
      .agreeDone, .ratify, .answer, .reportBack, .planReview, .assess, .narrative, .reportState,
      .acceptReport:
      []
    }
  }
}
