// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Book {
  /// A template's text with the group, the area and the period in their places.
  func filled(_ text: String, for plan: Record<Plan>) -> String {
    let values = [
      "group": name(of: plan.body), "area": stated(partnership?.area),
      "period": stated(partnership?.period), "updated": stated(lastUpdated(plan)?.shownShort),
    ]
    var parts = text.split(separator: "{", omittingEmptySubsequences: false).map(String.init)
    for place in parts.indices.dropFirst() {
      let part = parts[place]
      guard let end = part.firstIndex(of: "}"), let value = values[String(part[..<end])] else {
        parts[place] = "{" + part
        continue
      }
      parts[place] = value + part[part.index(after: end)...]
    }
    return parts.joined()
  }
}

extension ProgressCount {
  /// The counts with their letters and words.
  var sentence: String {
    guard total > 0 else { return "no rows yet" }
    return "\(Progress.notStarted.letterAndLabel) \(notStarted), "
      + "\(Progress.inProgress.letterAndLabel) \(inProgress), "
      + "\(Progress.completed.letterAndLabel) \(completed)"
  }
}

/// A note and the evidence for it, as sentences.
func noteAndEvidence(_ update: Record<PlanUpdate>) -> String {
  [update.note, update.evidence.map { "Evidence: \($0)" }]
    .compactMap(\.self).map(sentence).joined(separator: " ")
}
