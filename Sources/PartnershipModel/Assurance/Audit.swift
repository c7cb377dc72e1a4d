// SPDX-License-Identifier: Apache-2.0

/// A multi-agency case file audit of a group; the plan asks for at least one per period.
package struct Audit: RecordKind {
  package static let shape = Audit()
  package static let about = KindNames(
    "audit", "Case file audit", plural: "Case file audits",
    "A multi-agency case file audit of a group, in its plan year.")
  package let body = Field<ID<Body>>(3, "body", "Body", "The group whose audit it is.")
  package let theme = RequiredField<String>(
    4, "theme", "Theme", "What was audited; no case detail.", missing: "")
  package let heading = Field<Int>(5, "heading", "Plan heading", "The heading it stands under.")
  package let year = RequiredField<Int>(
    6, "year", "Plan year", "The year its plan year begins, 1 April.", missing: 0)
  package let state = RequiredField<AuditState>(
    7, "state", "State", "How far it has got.", missing: .planned)
  package let heldOn = Field<Day>(8, "held-on", "Held on", "When the panel sat.")
  package let finding = Field<String>(9, "finding", "Findings", "In a sentence.", as: .paragraph)
  package let reason = Field<String>(10, "reason", "Reason", "Why it was dropped or carried over.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["theme", "year", "state"], opensPage: true)
  package static let movesInRegister = true
  /// Carried over, it is planned again for the next plan year.
  package static func entered(
    _ record: Record<Audit>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .carriedOver else { return }
    let next = drafting.createOnly(Audit.self, record.id.text, "\(record.year + 1)")
    drafting.set(next, \.body, record.body)
    drafting.set(next, \.theme, record.theme)
    drafting.set(next, \.heading, record.heading)
    drafting.set(next, \.year, record.year + 1)
    drafting.set(next, \.state, .planned)
  }
}

/// How far an audit has got.
package enum AuditState: String, StateChoice {
  case planned, scoped, gathering
  case panelHeld = "panel-held"
  case findingsAgreed = "findings-agreed"
  case briefingPublished = "briefing-published"
  case actionsOpen = "actions-open"
  case closed
  case carriedOver = "carried-over"
  case dropped

  package var followers: [AuditState] {
    switch self {
    case .planned: [.scoped, .carriedOver, .dropped]
    case .scoped: [.gathering]
    case .gathering: [.panelHeld]
    case .panelHeld: [.findingsAgreed]
    case .findingsAgreed: [.briefingPublished]
    case .briefingPublished: [.actionsOpen, .closed]
    case .actionsOpen: [.closed]
    case .closed, .carriedOver, .dropped: []
    }
  }

  package var asks: [String] {
    switch self {
    case .panelHeld: ["held-on"]
    case .carriedOver, .dropped: ["reason"]
    default: []
    }
  }

  /// Whether the audit itself took place.
  package var isHeld: Bool {
    switch self {
    case .panelHeld, .findingsAgreed, .briefingPublished, .actionsOpen, .closed: true
    case .planned, .scoped, .gathering, .carriedOver, .dropped: false
    }
  }
}
