// SPDX-License-Identifier: Apache-2.0

/// A round in which every agency assesses itself against the same standards: Section 11, Care Act.
package struct Campaign: RecordKind {
  package static let shape = Campaign()
  package static let about = KindNames(
    "campaign", "Audit campaign", plural: "Audit campaigns",
    "A round in which agencies assess themselves against standards, and review one another.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that runs it.")
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
    13, "next-opened-on", "Next opened",
    "When the next of its kind was opened, where that one is not kept here.")

  package static let register = RegisterPlace(
    .assurance, of: "body", columns: ["title", "kind", "opened-on", "returns-due", "state"],
    later: ["opened-on", "reported-on", "analysis", "reason", "next-opened-on"], opensPage: true)
  package static let movesInRegister = true
  /// What each agency of an open campaign owes; the returns as a whole while none is asked.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.all(Campaign.self).filter { $0.state == .open }.flatMap { campaign in
      let returns = book.those(\CampaignReturn.campaign, campaign.id)
      return returns.isEmpty
        ? [book.dueLine(of: campaign)]
        : returns.filter { $0.state == .requested }.map { book.dueLine(of: campaign, $0) }
    }
  }
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
  fileprivate func dueLine(of campaign: Record<Campaign>) -> DueLine {
    var line = DueLine(
      what: "Returns to \(campaign.title): no agency is asked yet", due: campaign.returnsDue,
      who: Book.businessUnitWords, why: dayWords(of: campaign), body: campaign.body,
      source: campaign.reference)
    let known = [CampaignReturn.shape.campaign.name: campaign.id.stored]
    line.settling = NewRecord(CampaignReturn.about, doing: "Ask an agency", knowing: known)
    return line
  }

  fileprivate func dueLine(
    of campaign: Record<Campaign>, _ answer: Record<CampaignReturn>
  ) -> DueLine {
    let agency = self[answer.agency]?.name ?? "an agency not stated"
    return DueLine(
      what: "Return to \(campaign.title) from \(agency)", due: campaign.returnsDue, who: agency,
      why: dayWords(of: campaign), body: campaign.body, source: answer.reference)
  }

  private func dayWords(of campaign: Record<Campaign>) -> String {
    campaign.returnsDue.map { "the campaign's day for returns, \($0.shown)" }
      ?? "no day is stated"
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
