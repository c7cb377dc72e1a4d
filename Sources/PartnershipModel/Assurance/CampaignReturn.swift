// SPDX-License-Identifier: Apache-2.0

/// One standard of a campaign.
package struct CampaignStandard: RecordKind {
  package static let shape = CampaignStandard()
  package static let about = KindNames(
    "campaign-standard", "Standard", plural: "Standards",
    "One standard that a campaign's agencies rate themselves by.")
  package let campaign = Field<ID<Campaign>>(
    3, "campaign", "Campaign", "The campaign.", isNeeded: true)
  package let title = RequiredField<String>(
    4, "title", "Standard", "The standard, word for word.", missing: "")
  package let position = RequiredField<Int>(
    5, "position", "Order", "Its place in the campaign.", missing: 0, choosable: false)

  package static let register = RegisterPlace(
    .assurance, of: "campaign", columns: ["position", "title"])
}

/// One agency's answer to a campaign.
package struct CampaignReturn: RecordKind {
  package static let shape = CampaignReturn()
  package static let about = KindNames(
    "campaign-return", "Agency return", plural: "Agency returns",
    "One agency's assessment of itself in a campaign.")
  package let campaign = Field<ID<Campaign>>(
    3, "campaign", "Campaign", "The campaign.", isNeeded: true)
  package let agency = Field<ID<Agency>>(4, "agency", "Agency", "The agency.", isNeeded: true)
  package let state = RequiredField<CampaignReturnState>(
    5, "state", "State", "Whether it came.", missing: .requested)
  package let receivedOn = Field<Day>(6, "received-on", "Received", "The day it came.")
  package let reason = Field<String>(7, "reason", "Reason", "Why nothing came.")

  package static let register = RegisterPlace(
    .assurance, of: "campaign", columns: ["agency", "state", "received-on"], opensPage: true)
  package static let movesInRegister = true
  package static func check(_ record: Record<CampaignReturn>, in book: Book) throws(Refusal) {
    guard let campaign = record.campaign, let agency = record.agency else { return }
    let others = book.those(\CampaignReturn.campaign, campaign)
    if others.contains(where: { $0.id != record.id && $0.agency == agency }) {
      throw .wrongValue(
        field: CampaignReturn.shape.agency.label,
        given: book.title(of: RecordReference(agency)),
        wanted: "an agency that has no return in this campaign yet")
    }
  }
}

/// Whether an agency's return came.
package enum CampaignReturnState: String, StateChoice {
  case requested, received
  case notReturned = "not-returned"

  package var followers: [CampaignReturnState] {
    switch self {
    case .requested: [.received, .notReturned]
    case .notReturned: [.received]
    case .received: []
    }
  }

  package var asks: [String] {
    switch self {
    case .requested: []
    case .received: ["received-on"]
    case .notReturned: ["reason"]
    }
  }
}

/// How an agency rates itself by one standard, and what shows it.
package struct CampaignRating: RecordKind {
  package static let shape = CampaignRating()
  package static let about = KindNames(
    "campaign-rating", "Rating", plural: "Ratings",
    "How an agency rates itself by one standard of a campaign, with its evidence.")
  package let answer = Field<ID<CampaignReturn>>(
    3, "return", "Return", "The agency's return it stands in.", isNeeded: true)
  package let standard = Field<ID<CampaignStandard>>(
    4, "standard", "Standard", "The standard.", isNeeded: true)
  package let rating = RequiredField<StandardRating>(
    5, "rating", "Rating", "How the agency rates itself.", missing: .notRated)
  package let evidence = Field<String>(
    6, "evidence", "Evidence", "What shows it.", as: .paragraph)

  package static let register = RegisterPlace(
    .assurance, of: "return", columns: ["standard", "rating", "evidence"])
  package static func check(_ record: Record<CampaignRating>, in book: Book) throws(Refusal) {
    guard let answer = record.answer, let standard = record.standard else { return }
    try book.refuseForeign(standard, to: book[answer]?.campaign)
    let others = book.those(\CampaignRating.answer, answer)
    if others.contains(where: { $0.id != record.id && $0.standard == standard }) {
      throw .wrongValue(
        field: CampaignRating.shape.standard.label,
        given: book.title(of: RecordReference(standard)),
        wanted: "a standard this return does not rate yet")
    }
  }
}

/// How an agency rates itself by a standard; not rated is none of the others.
package enum StandardRating: String, Choice {
  case notRated = "not-rated"
  case met
  case partlyMet = "partly-met"
  case notMet = "not-met"
  case notApplicable = "not-applicable"
}

extension Book {
  /// Refuses a standard of another campaign.
  func refuseForeign(
    _ standard: ID<CampaignStandard>, to campaign: ID<Campaign>?
  ) throws(Refusal) {
    guard self[standard]?.campaign != campaign else { return }
    throw .wrongValue(
      field: CampaignRating.shape.standard.label, given: title(of: RecordReference(standard)),
      wanted: "a standard of the same campaign")
  }
}
