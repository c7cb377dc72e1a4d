// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Every owner there may be, the likeliest first: the item's lead, then those who got actions at
  /// this meeting, then those with most open actions of the body.
  package func likelyOwners(
    at meeting: Record<Meeting>, item: Record<AgendaItem>?, on day: Day
  ) -> [OwnerCandidate] {
    let weights = ownerWeights(at: meeting)
    let lead = item?.lead?.lowercased()
    func weight(_ candidate: OwnerCandidate) -> Int {
      let isLead = lead.map { candidate.label.lowercased().hasPrefix($0) } ?? false
      return (weights[candidate.owner] ?? 0) + (isLead ? 1_000_000 : 0)
    }
    return owners(matching: "", for: meeting.body, on: day)
      .map { ($0, weight($0)) }.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
  }

  private func ownerWeights(at meeting: Record<Meeting>) -> [Owner: Int] {
    guard let body = meeting.body else { return [:] }
    var weights: [Owner: Int] = [:]
    for action in those(\Action.body, body) where action.state.isOpen {
      guard let owner = action.owner else { continue }
      weights[owner, default: 0] += action.meeting == meeting.id ? 1000 : 1
    }
    return weights
  }
}
