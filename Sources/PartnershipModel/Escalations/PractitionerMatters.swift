// SPDX-License-Identifier: Apache-2.0

// A professional disagreement about one person's case has a policy of its own and never goes up from a
// meeting; a pattern of such disagreements may.
extension Book {
  /// Refuses words that speak of a disagreement about one person's case.
  func checkNoOneCase(_ text: String) throws(Refusal) {
    if text.isDisagreementAboutOneCase { throw .practitionerPolicy }
  }
}

extension String {
  /// Whether the words say that professionals disagree about one person or family.
  package var isDisagreementAboutOneCase: Bool {
    let words = OneCaseWords(self)
    return (words.speakOfDisagreement && words.speakOfOnePerson) || words.areBareDisagreement
      || words.disputeOneDecision
  }
}

/// A text taken apart for that one question.
private struct OneCaseWords {
  private let words: [String]
  private let joined: String

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    joined = " " + words.joined(separator: " ") + " "
  }

  private static let disagreements = [
    "professional disagreement", "professional difference", "professional dispute",
    "professionals disagree", "practitioners disagree", "agencies disagree",
    "difference of opinion", "differences of opinion", "professional opinions differ",
    "difference of professional opinion", "differences of professional opinion",
    "dispute between professionals", "disagreement between professionals",
    "disagreement between practitioners", "inter agency disagreement",
  ]
  private static let persons: Set<String> = [
    "child", "adult", "case", "family", "person", "patient", "baby", "infant", "girl", "boy",
    "mother", "father", "sibling", "client", "resident",
  ]
  private static let general: Set<String> = [
    "policy", "policies", "protocol", "procedure", "procedures", "process", "guidance",
    "escalations",
  ]

  var speakOfDisagreement: Bool { Self.disagreements.contains { joined.contains(" " + $0) } }

  /// "about a child", "the family", "case 14": one person, not "child exploitation" or "cases".
  var speakOfOnePerson: Bool {
    words.indices.contains { place in
      guard Self.persons.contains(words[place]) else { return false }
      let before = place > 0 ? words[place - 1] : ""
      let ones: Set<String> = [
        "a", "an", "one", "the", "this", "that", "named", "s", "young", "his", "her", "their",
      ]
      return (ones.contains(before) && !isAdjective(at: place)) || isLabelled(at: place)
    }
  }

  /// "child protection", "case file", "family hubs": the word only describes the next.
  private func isAdjective(at place: Int) -> Bool {
    let next = words.indices.contains(place + 1) ? words[place + 1] : ""
    let described: Set<String> = [
      "protection", "exploitation", "file", "files", "hub", "hubs", "practice", "safeguarding",
      "services", "service", "management", "group", "system", "reviews", "care",
    ]
    return described.contains(next)
  }

  /// "child X", "case 14": a person under a letter or number.
  private func isLabelled(at place: Int) -> Bool {
    guard words.indices.contains(place + 1) else { return false }
    let label = words[place + 1]
    let isLetter = label.count == 1 && label != "a"
    return isLetter || label.allSatisfy(\.isNumber)
  }

  /// "A professional disagreement" and no more of it than that: not its policy, not a pattern.
  var areBareDisagreement: Bool {
    guard joined.contains(" professional disagreement ") else { return false }
    let patterns: Set<String> = ["pattern", "number", "rise", "trend", "audit", "many", "how"]
    return !words.contains { Self.general.contains($0) || patterns.contains($0) }
  }

  /// "the threshold decision for child X".
  var disputeOneDecision: Bool {
    let decisions = [
      " threshold decision", " placement decision", " decision for ", " decision about ",
      " outcome of the strategy discussion",
    ]
    let isLabelled = words.indices.contains {
      Self.persons.contains(words[$0]) && self.isLabelled(at: $0)
    }
    return isLabelled && decisions.contains { joined.contains($0) }
  }
}
