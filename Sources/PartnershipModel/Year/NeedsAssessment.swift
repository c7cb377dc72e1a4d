// SPDX-License-Identifier: Apache-2.0

/// A needs assessment or strategic assessment, from planning it to what it leads to.
package struct NeedsAssessment: RecordKind {
  package static let shape = NeedsAssessment()
  package static let about = KindNames(
    "needs-assessment", "Needs assessment", plural: "Needs and strategic assessments",
    "An assessment of need: its kind, period, stage, and the priorities it leads to.")
  package let body = Field<ID<Body>>(3, "body", "Lead", "The group that leads it.", isNeeded: true)
  package let title = RequiredField<String>(
    4, "title", "Title", "What it is called, without its year.", missing: "")
  package let kind = RequiredField<AssessmentKind>(
    5, "kind", "Kind", "What sort of assessment; a strategic one comes every year.",
    missing: .strategic)
  package let period = Field<PlannedDate>(6, "period", "Period", "The time it covers.")
  package let state = RequiredField<AssessmentState>(
    7, "state", "Stage", "How far it has got.", missing: .planned)
  package let due = Field<PlannedDate>(8, "due", "Due", "When it is to be published.")
  package let data = Field<[String]>(9, "data", "Data", "What it rests on, one a line.")
  package let agreedOn = Field<Day>(10, "agreed-on", "Agreed", "When its group agreed it.")
  package let publishedOn = Field<Day>(11, "published-on", "Published", "When it was published.")
  package let priorities = Field<[String]>(
    12, "priorities", "Priorities", "What it says comes first, one a line.")
  package let leadsTo = Field<RecordReference>(
    13, "leads-to", "Leads to", "The planning day, plan or other record that takes it up.")
  package let reason = Field<String>(14, "reason", "Reason", "Why it was dropped.")
  package let duty = Field<ID<Duty>>(
    15, "duty", "Shows the duty", "The statutory duty it carries out, which says when it is due.")

  package static let register = RegisterPlace(
    .year, of: "body", columns: ["title", "kind", "period", "state", "due"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "due", "Publication of", who: "body",
      over: Set([AssessmentState.published, .dropped].map(\.rawValue)), toldBy: "duty")
  ]
  /// Published, it shows the duty it carries out. A strategic assessment is made every year: the
  /// next is planned, due 12 months on.
  package static func entered(
    _ record: Record<NeedsAssessment>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .published, let on = record.publishedOn else { return }
    drafting.evidence(record.duty, by: record.reference, on: on)
    guard record.kind == .strategic else { return }
    let next = drafting.createOnly(NeedsAssessment.self, record.id.text, "next")
    drafting.set(next, \.body, record.body)
    drafting.set(next, \.title, record.title)
    drafting.set(next, \.kind, record.kind)
    drafting.set(next, \.data, record.data)
    drafting.set(next, \.duty, record.duty)
    drafting.set(next, \.due, .day(on.adding(months: 12)))
  }
}

/// What sort of assessment it is.
package enum AssessmentKind: String, Choice {
  case strategic
  case jointNeeds = "joint-needs"
  case domesticAbuse = "domestic-abuse"
  case seriousViolence = "serious-violence"
  case other

  package var label: String {
    switch self {
    case .strategic: "Strategic assessment"
    case .jointNeeds: "Joint strategic needs assessment"
    case .domesticAbuse: "Domestic abuse needs assessment"
    case .seriousViolence: "Serious violence needs assessment"
    case .other: "Other"
    }
  }
}

/// How far an assessment has got.
package enum AssessmentState: String, StateChoice {
  case planned
  case gatheringData = "gathering-data"
  case drafted, agreed, published, dropped

  package var followers: [AssessmentState] {
    switch self {
    case .planned: [.gatheringData, .dropped]
    case .gatheringData: [.drafted, .dropped]
    case .drafted: [.gatheringData, .agreed, .dropped]
    case .agreed: [.published]
    case .published, .dropped: []
    }
  }

  package var asks: [String] {
    switch self {
    case .agreed: ["agreed-on"]
    case .published: ["published-on"]
    case .dropped: ["reason"]
    case .planned, .gatheringData, .drafted: []
    }
  }
}
