// SPDX-License-Identifier: Apache-2.0

/// What an event of the year does, by the word the file uses.
enum Deed: String, CaseIterable {
  case notice
  case agency
  case agencyLeaves = "agency-leaves"
  case body, link, cycle
  case endBody = "end-body"
  case seat, interest, terms
  case quorumNeed = "quorum-need"
  case standingItem = "standing-item"
  case backlogItem = "backlog-item"
  case planBacklog = "plan-backlog"
  case placeBacklog = "place-backlog"
  case dropBacklog = "drop-backlog"
  case schedule, item, issue, start, attendance, quorum
  case latePaper = "late-paper"
  case paperReceived = "paper-received"
  case moveItem = "move-item"
  case copyItem = "copy-item"
  case leaveItem = "leave-item"
  case restrictItem = "restrict-item"
  case groupUpdate = "group-update"
  case join, merge, cancel, refresh
  case movement
  case noDeclarations = "no-declarations"
  case declaration
  case agreeMinutes = "agree-minutes"
  case agreeByCorrespondence = "agree-by-correspondence"
  case minute
  case takeBackLine = "take-back-line"
  case close, minutes
  case propose
  case acceptAmendment = "accept-amendment"
  case declineAmendment = "decline-amendment"
  case correct
  case updateAction = "update-action"
  case moveDue = "move-due"
  case reportDone = "report-done"
  case agreeDone = "agree-done"
  case noUpdate = "no-update"
  case sleep, transfer
  case withdrawAction = "withdraw-action"
  case decide, ratify, rationale, dissent, effective, supersede
  case carriedOut = "carried-out"
  case raise, answer
  case referUp = "refer-up"
  case returnEscalation = "return-escalation"
  case sendAgain = "send-again"
  case withdrawEscalation = "withdraw-escalation"
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
  case add, move, change
  case openAction = "open-action"
}
