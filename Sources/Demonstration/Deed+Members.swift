// SPDX-License-Identifier: Apache-2.0

extension Deed {
  /// What an event of this sort must say.
  var required: [String] {
    switch self {
    case .notice: ["text"]
    case .agency, .body: ["name"]
    case .agencyLeaves: ["agency", "to"]
    case .link: ["from", "to", "type"]
    case .cycle: ["body", "cycle"]
    case .endBody: ["body", "as", "reason"]
    case .seat: ["body", "role"]
    case .interest: ["seat", "text"]
    case .terms: ["body"]
    case .quorumNeed: ["terms"]
    case .standingItem, .backlogItem: ["body", "title"]
    case .planBacklog: ["backlog", "for"]
    case .placeBacklog: ["backlog", "meeting"]
    case .dropBacklog: ["backlog", "reason"]
    case .schedule: ["key", "body", "on"]
    case .item: ["title"]
    case .issue, .start, .refresh: ["meeting"]
    case .latePaper: ["item", "paper", "agreement"]
    case .paperReceived: ["item", "on"]
    case .moveItem, .leaveItem: ["item", "note"]
    case .copyItem, .restrictItem: ["item"]
    case .groupUpdate: ["item", "outcome"]
    case .join: ["meeting", "with"]
    case .merge: ["meeting", "into", "reason"]
    case .cancel: ["meeting", "reason"]
    case .movement: ["who", "what", "from"]
    case .attendance, .quorum, .noDeclarations, .close: []
    case .declaration: ["who", "interest"]
    case .agreeMinutes: ["of"]
    case .agreeByCorrespondence: ["meeting", "how"]
    case .minute: ["item", "line"]
    case .takeBackLine: ["line"]
    case .minutes: ["meeting", "to"]
    case .propose: ["key", "meeting", "text", "proposer", "reason"]
    case .acceptAmendment: ["amendment"]
    case .declineAmendment: ["amendment", "reason"]
    case .correct: ["meeting", "line", "text", "agreed-by"]
    case .updateAction, .reportDone: ["action", "note"]
    case .moveDue: ["action", "due", "reason"]
    case .agreeDone: ["action", "evidence"]
    case .noUpdate: ["action"]
    case .sleep: ["action", "days"]
    case .transfer: ["action", "owner", "note"]
    case .withdrawAction: ["action", "decision"]
    case .decide: ["body", "text", "mode"]
    case .ratify: ["decision"]
    case .rationale, .dissent: ["decision", "text"]
    case .effective: ["decision", "on"]
    case .supersede: ["decision", "earlier", "reason"]
    case .carriedOut: ["decision", "to", "note"]
    case .raise: ["key", "body", "issue", "ask"]
    case .answer: ["escalation", "answer"]
    case .referUp, .reportBack: ["escalation"]
    case .returnEscalation: ["escalation", "wanted"]
    case .sendAgain: ["escalation", "issue", "tried"]
    case .withdrawEscalation: ["escalation", "reason"]
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
    case .body:
      [
        "key", "short-name", "kind", "parent", "chair-role", "decision-prefix", "since",
        "commissioned-by", "scope", "product", "ends-on",
      ]
    case .link: ["since"]
    case .cycle: ["meetings-per-year", "meeting-months"]
    case .endBody: ["into", "outcome"]
    case .seat: ["key", "agency", "representing", "capacity", "position", "from", "to"]
    case .interest: ["from", "registered-on"]
    case .terms:
      [
        "key", "version", "quorum", "quorum-fraction", "quorum-chair", "quorum-deputies",
        "quorum-basis", "agrees-by-correspondence", "agreed-on", "agreed-by", "text",
      ]
    case .quorumNeed: ["agency", "seat"]
    case .standingItem: ["purpose", "lead", "paper", "position", "minutes"]
    case .backlogItem:
      ["key", "purpose", "lead", "paper", "minutes", "wanted-by", "asked-by", "note"]
    case .placeBacklog: ["agreement"]
    case .schedule: ["start", "venue", "kind"]
    case .item: ["meeting", "purpose", "lead", "paper", "minutes", "agreement"]
    case .latePaper, .paperReceived, .moveItem, .copyItem, .leaveItem, .restrictItem: ["meeting"]
    case .groupUpdate: ["note"]
    case .attendance:
      ["apologies", "absent", "deputies", "in-attendance", "observers", "visitors"]
    case .quorum: ["ruling", "note"]
    case .movement: ["until", "reason"]
    case .declaration: ["outcome", "item", "conduct"]
    case .agreeMinutes, .agreeByCorrespondence: ["amendment"]
    case .minute: ["key"]
    case .takeBackLine: ["meeting"]
    case .propose: ["line", "item"]
    case .correct: ["at"]
    case .close: ["accept"]
    case .updateAction: ["to"]
    case .decide: ["key", "basis", "reversing", "decider"]
    case .raise: ["tried", "reason", "urgency", "to", "route-reason", "direction", "raised-by"]
    case .referUp: ["reason"]
    case .audit: ["heading"]
    case .auditState: ["finding"]
    case .planRow: ["success", "owner", "timescale", "audit"]
    case .planUpdate: ["to", "evidence"]
    case .startReport: ["since"]
    case .submitReport: ["meeting"]
    default: []
    }
  }
}
