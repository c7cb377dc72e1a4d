// SPDX-License-Identifier: Apache-2.0

/// A round in which every agency assesses itself against the same standards: Section 11, Care Act.
package struct Campaign: RecordKind {
  package static let shape = Campaign()
  package static let about = KindNames(
    "campaign", "Audit campaign", plural: "Audit campaigns",
    "A round in which agencies assess themselves against standards, and review one another.")
  package let body = Field<ID<Body>>(3, "body", "Body", "The body that runs it.")
  package let title = RequiredField<String>(
    4, "title", "Campaign", "What it is called.", missing: "")
  package let kind = RequiredField<CampaignKind>(
    5, "kind", "Kind", "What agencies are assessed by.", missing: .sectionEleven)
  package let tool = Field<String>(6, "tool", "Tool", "The form or tool agencies fill in.")
  package let openedOn = Field<Day>(7, "opened-on", "Opened", "The day agencies were asked.")
  package let returnsDue = Field<Day>(
    8, "returns-due", "Returns due", "The day by whose end agencies are to answer.")
  package let reportedOn = Field<Day>(
    9, "reported-on", "Reported", "The day its analysis was reported.")
  package let analysis = Field<String>(
    10, "analysis", "Analysis", "What the returns show, in sentences.", as: .paragraph)
  package let state = RequiredField<CampaignState>(
    11, "state", "State", "How far it has got.", missing: .planned)
  package let reason = Field<String>(12, "reason", "Reason", "Why it was dropped.")
  package let nextOpenedOn = Field<Day>(
    13, "next-opened-on", "Next opened", "When the next of its kind was opened.",
    choosable: false)

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "kind", "opened-on", "returns-due", "state"],
    later: ["opened-on", "reported-on", "analysis", "reason", "next-opened-on"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "returns-due", "Returns to",
      over: Set(CampaignState.allCases.filter { $0 != .open }.map(\.rawValue)))
  ]
  package static func check(_ record: Record<Campaign>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.returnsDue, than: \.openedOn)
    try record.refuseEarlier(\.reportedOn, than: \.openedOn)
    guard record.state == .open else { return }
    try record.refuseWithout(\.returnsDue)
    if book.those(\CampaignStandard.campaign, record.id).isEmpty {
      throw .wrongValue(
        field: Campaign.shape.state.label, given: record.state.label,
        wanted: "a campaign with at least one standard")
    }
  }

  /// Opened, it is the next one that the campaign before it waited for.
  package static func entered(
    _ record: Record<Campaign>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .open, let opened = record.openedOn,
      let before = drafting.book.campaign(before: record, opened: opened)
    else { return }
    drafting.set(before.id, \.nextOpenedOn, opened)
  }
}

/// What agencies are assessed by.
package enum CampaignKind: String, Choice {
  case sectionEleven = "section-11"
  case careAct = "care-act"

  package var label: String { self == .careAct ? "Care Act" : "Section 11" }
}

/// How far a campaign has got.
package enum CampaignState: String, StateChoice {
  case planned, open
  case returnsClosed = "returns-closed"
  case peerReview = "peer-review"
  case analysed, closed, dropped

  package var followers: [CampaignState] {
    switch self {
    case .planned: [.open, .dropped]
    case .open: [.returnsClosed]
    case .returnsClosed: [.peerReview, .analysed]
    case .peerReview: [.analysed]
    case .analysed: [.peerReview, .closed]
    case .closed, .dropped: []
    }
  }

  package var asks: [String] {
    switch self {
    case .open: ["opened-on"]
    case .analysed: ["reported-on", "analysis"]
    case .dropped: ["reason"]
    case .planned, .returnsClosed, .peerReview, .closed: []
    }
  }
}

extension Book {
  /// The campaign of the same kind and body that was opened last before a day.
  func campaign(before record: Record<Campaign>, opened day: Day) -> Record<Campaign>? {
    all(Campaign.self).filter {
      $0.id != record.id && $0.kind == record.kind && $0.body == record.body
        && ($0.openedOn ?? .last) < day
    }.max { ($0.openedOn ?? .first) < ($1.openedOn ?? .first) }
  }

  /// The campaigns opened by the end of a plan year whose analysis it had not got: carried over to
  /// the next year's report.
  package func campaignsCarriedOver(from planYear: Int) -> [Record<Campaign>] {
    let end = PlannedDate.financialYear(startYear: planYear).lastDay
    return all(Campaign.self).filter {
      let isEnded = $0.state == .dropped || ($0.state == .closed && $0.reportedOn == nil)
      return !isEnded && ($0.openedOn ?? .last) <= end && ($0.reportedOn ?? .last) > end
    }
  }
}
