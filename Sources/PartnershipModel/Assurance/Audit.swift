// SPDX-License-Identifier: Apache-2.0

/// A multi-agency case file audit of a group; the plan asks for at least one per period.
package struct Audit: RecordKind {
  package static let shape = Audit()
  package static let about = KindNames(
    "audit", "Case file audit", plural: "Case file audits",
    "A multi-agency case file audit of a group, in its plan year.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose audit it is.")
  package let theme = RequiredField<String>(
    4, "theme", "Theme", "What was audited; no case detail.", missing: "")
  package let heading = Field<Int>(5, "heading", "Plan heading", "The heading it stands under.")
  package let year = RequiredField<Int>(
    6, "year", "Plan year", "The plan year it is of, from 1 April.", missing: 0,
    as: .planYear)
  package let state = RequiredField<AuditState>(
    7, "state", "State", "How far it has got.", missing: .planned)
  package let heldOn = Field<Day>(8, "held-on", "Held on", "When the panel sat.")
  package let finding = Field<String>(9, "finding", "Findings", "In a sentence.", as: .paragraph)
  package let reason = Field<String>(10, "reason", "Reason", "Why it was dropped or carried over.")
  package let kind = RequiredField<AuditKind>(
    11, "kind", "Kind", "What sort of audit it is.", missing: .macfa)
  package let quarter = Field<Int>(
    12, "quarter", "Quarter", "1 to 4 of its plan year, where audits are quarterly.")
  package let cases = Field<Int>(13, "cases", "Cases", "How many cases were looked at.")
  package let agencies = Field<[String]>(
    14, "agencies", "Agencies", "The agencies that took part, one a line.")
  package let grades = Field<[String]>(
    15, "grades", "Grades", "As given, one a line: Good with elements of Outstanding.")
  package let guidance = Field<String>(
    16, "guidance", "Guidance", "The guidance or tool whose use was looked for.")
  package let applied = Field<Int>(
    17, "applied", "Guidance applied", "In how many of the cases it had been applied.")
  package let agreedOn = Field<Day>(
    18, "agreed-on", "Findings agreed", "When its findings were signed off.")
  package let briefingOn = Field<Day>(
    19, "briefing-on", "Briefing published", "When its learning briefing was published.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["theme", "year", "state"],
    later: ["held-on", "finding", "reason", "grades", "applied", "agreed-on", "briefing-on"],
    opensPage: true)
  package static let movesInRegister = true
  /// Carried over, it is planned again for the next plan year; its actions open, each finding that
  /// needs one gets its action.
  package static func entered(
    _ record: Record<Audit>, _ drafting: inout Drafting
  ) throws(Refusal) {
    if record.state == .actionsOpen { try drafting.openActions(from: record) }
    guard record.state == .carriedOver else { return }
    let next = drafting.createOnly(Audit.self, record.id.text, "\(record.year + 1)")
    drafting.set(next, \.body, record.body)
    drafting.set(next, \.theme, record.theme)
    drafting.set(next, \.heading, record.heading)
    drafting.set(next, \.year, record.year + 1)
    drafting.set(next, \.state, .planned)
    drafting.set(next, \.kind, record.kind)
    drafting.set(next, \.quarter, record.quarter)
    drafting.set(next, \.agencies, record.agencies)
    drafting.set(next, \.guidance, record.guidance)
  }

  /// Guidance cannot have been applied in more cases than were looked at.
  package static func check(_ record: Record<Audit>, in book: Book) throws(Refusal) {
    try record.refuseOutside(\.quarter, 1...4)
    try record.refuseOutside(\.cases, 0...Int.max)
    if record.applied != nil { try record.refuseWithout(\.cases) }
    try record.refuseOutside(\.applied, 0...(record.cases ?? Int.max))
  }
}

/// What sort of audit it is; only a case file audit is what the plan asks each group for.
package enum AuditKind: String, Choice {
  /// Looks at case files of several agencies together.
  case macfa
  case sectionEleven = "section-11"
  case careAct = "care-act"
  case peerReview = "peer-review"
  case inspectionStyle = "inspection-style"
  case selfAssessment = "self-assessment"
  case singleAgency = "single-agency"

  package var label: String {
    switch self {
    case .macfa: "Multi-agency case file audit"
    case .sectionEleven: "Section 11"
    case .careAct: "Care Act compliance"
    case .peerReview: "Peer review"
    case .inspectionStyle: "Inspection style"
    case .selfAssessment: "Self-assessment"
    case .singleAgency: "Single agency"
    }
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
    case .findingsAgreed: ["agreed-on"]
    case .briefingPublished: ["briefing-on"]
    case .carriedOver, .dropped: ["reason"]
    default: []
    }
  }

  /// Whether nothing comes of it in its own plan year.
  package var isStopped: Bool { self == .dropped || self == .carriedOver }

  /// Whether the audit itself took place.
  package var isHeld: Bool {
    switch self {
    case .panelHeld, .findingsAgreed, .briefingPublished, .actionsOpen, .closed: true
    case .planned, .scoped, .gathering, .carriedOver, .dropped: false
    }
  }
}
