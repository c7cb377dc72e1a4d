// SPDX-License-Identifier: Apache-2.0

/// One thing an audit found: a point of its briefing, something to be done, or both.
package struct AuditFinding: RecordKind {
  package static let shape = AuditFinding()
  package static let about = KindNames(
    "audit-finding", "Audit finding", plural: "Audit findings",
    "One thing an audit found, and whether it is briefed, acted on or both.")
  package let audit = Field<ID<Audit>>(
    3, "audit", "Audit", "The audit that found it.", isNeeded: true)
  package let text = RequiredField<String>(
    4, "text", "Finding", "What was found; no case detail.", missing: "", as: .paragraph)
  package let use = RequiredField<FindingUse>(
    5, "use", "Leads to", "What is to come of it.", missing: .briefingPoint)
  package let ask = Field<String>(
    6, "ask", "To be done", "The action it asks for, verb first; the finding when empty.",
    as: .paragraph)
  package let owner = Field<Owner>(7, "owner", "Owner", "Who is to do it, when that is known.")

  package static let register = RegisterPlace(
    .assurance, of: "audit", columns: ["text", "use", "owner"], opensPage: true)
}

/// What is to come of a finding.
package enum FindingUse: String, Choice {
  case briefingPoint = "briefing-point"
  case action
  case both
  case strength

  package var label: String {
    switch self {
    case .briefingPoint: "Briefing point"
    case .action: "Action"
    case .both: "Briefing point and action"
    case .strength: "A strength"
    }
  }

  /// Whether the briefing says it.
  package var isBriefed: Bool { self == .briefingPoint || self == .both }
  /// Whether it needs an action.
  package var needsAction: Bool { self == .action || self == .both }
}

extension Book {
  /// What an audit found, in the order it was recorded.
  package func findings(of audit: ID<Audit>) -> [Record<AuditFinding>] {
    those(\AuditFinding.audit, audit)
  }

  /// The numbered points of an audit's briefing.
  package func briefingPoints(of audit: ID<Audit>) -> [String] {
    findings(of: audit).filter(\.use.isBriefed).map(\.text)
  }
}

extension Drafting {
  /// Opens the action of each finding that needs one and has none yet; without an owner it is
  /// proposed only.
  ///
  /// - Throws: `Refusal.ownerLeft` for an owner who can own nothing new.
  mutating func openActions(from audit: Record<Audit>) throws(Refusal) {
    for finding in book.findings(of: audit.id) where finding.use.needsAction {
      guard book.those(\Action.origin, finding.reference).isEmpty else { continue }
      let draft = ActionDraft(text: finding.ask ?? finding.text, owner: finding.owner)
      if let owner = finding.owner { try book.checkOwner(owner, on: circumstances.today) }
      // Each takes the next number after those given here.
      let next = outcome
      let action = next.create(draft, body: audit.body, in: &self)
      set(action, \.origin, finding.reference)
    }
  }
}
