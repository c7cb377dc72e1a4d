// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Book {
  /// A recommendation of a submitted paper with the group it came from and what was decided on it.
  func recommendationItem(_ recommendation: Record<Recommendation>) -> ListItem {
    let group = recommendation.group.map { "\(shortName(of: $0)): " } ?? ""
    let outcomes = outcomes(of: recommendation)
    let decided = outcomes.isEmpty ? "" : " Decided: \(outcomeWords(of: recommendation))"
    return ListItem(
      line: Line(
        group + sentence(recommendation.text) + decided,
        records: [recommendation.reference] + outcomes.map(\.reference)))
  }
}
