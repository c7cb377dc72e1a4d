// SPDX-License-Identifier: Apache-2.0

/// Two agencies of a campaign's peer review: one looks at the other by one standard.
package struct PeerPair: RecordKind {
  package static let shape = PeerPair()
  package static let about = KindNames(
    "peer-pair", "Peer pair", plural: "Peer pairs",
    "In a peer review, an agency that looks at another by one of the campaign's standards.")
  package let campaign = Field<ID<Campaign>>(
    3, "campaign", "Campaign", "The campaign.", isNeeded: true)
  package let standard = Field<ID<CampaignStandard>>(
    4, "standard", "Standard", "The standard picked for peer review.", isNeeded: true)
  package let reviewer = Field<ID<Agency>>(
    5, "reviewer", "Reviewer", "The agency that looks.", isNeeded: true)
  package let reviewed = Field<ID<Agency>>(
    6, "reviewed", "Reviewed", "The agency looked at.", isNeeded: true)
  package let on = Field<PlannedDate>(7, "on", "On", "When they meet, as precisely as stated.")
  package let outcome = Field<String>(
    8, "outcome", "Outcome", "What the review found.", as: .paragraph)

  package static let register = RegisterPlace(
    .assurance, of: "campaign", columns: ["standard", "reviewer", "reviewed", "on", "outcome"],
    opensPage: true)
  package static let dueDates = [DueDate("on", "Meeting of", who: "reviewer", until: "outcome")]
  package static func check(_ record: Record<PeerPair>, in book: Book) throws(Refusal) {
    if let standard = record.standard { try book.refuseForeign(standard, to: record.campaign) }
    if let agency = record.reviewed, agency == record.reviewer {
      throw .wrongValue(
        field: PeerPair.shape.reviewed.label, given: book.title(of: RecordReference(agency)),
        wanted: "another agency than the one that looks")
    }
  }
}

/// What the returns of a campaign say by one standard.
package struct StandardAnalysis: Sendable {
  /// The standard.
  package let standard: Record<CampaignStandard>
  /// How many agencies gave each rating; no return and no rating count as not rated.
  package let counts: [StandardRating: Int]
  /// The agencies that call it met or partly met without evidence.
  package let unevidenced: [ID<Agency>]
  /// The pairs that looked at it.
  package let pairs: [Record<PeerPair>]
}

extension Book {
  /// The agencies that have not answered a campaign.
  package func agenciesMissing(from campaign: ID<Campaign>) -> [ID<Agency>] {
    those(\CampaignReturn.campaign, campaign).filter { $0.state != .received }
      .compactMap(\.agency)
  }

  /// What the returns say, standard by standard.
  package func analysis(of campaign: ID<Campaign>) -> [StandardAnalysis] {
    let returns = those(\CampaignReturn.campaign, campaign)
    let pairs = those(\PeerPair.campaign, campaign)
    return those(\CampaignStandard.campaign, campaign)
      .sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
      .map { standard in
        analysis(of: standard, returns, pairs.filter { $0.standard == standard.id })
      }
  }

  private func analysis(
    of standard: Record<CampaignStandard>, _ returns: [Record<CampaignReturn>],
    _ pairs: [Record<PeerPair>]
  ) -> StandardAnalysis {
    var counts: [StandardRating: Int] = [:]
    var unevidenced: [ID<Agency>] = []
    for answer in returns {
      let rating = those(\CampaignRating.answer, answer.id).first { $0.standard == standard.id }
      let given = answer.state == .received ? rating?.rating ?? .notRated : .notRated
      counts[given, default: 0] += 1
      let claims = given == .met || given == .partlyMet
      if claims, rating?.evidence?.isBlank ?? true, let agency = answer.agency {
        unevidenced.append(agency)
      }
    }
    return StandardAnalysis(
      standard: standard, counts: counts, unevidenced: unevidenced, pairs: pairs)
  }
}
