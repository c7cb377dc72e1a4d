// SPDX-License-Identifier: Apache-2.0

/// One of a choice's values, as documents and forms list it.
package struct ChoiceOption: Hashable, Sendable {
  /// The word the journal keeps.
  package let name: String
  /// The words people read.
  package let label: String
  /// For a state: the names of the states that may follow.
  package let followers: [String]
  /// For a state: the names of the fields a record must hold when it comes to it.
  package let asks: [String]

  /// Names an option.
  package init(name: String, label: String, followers: [String] = [], asks: [String] = []) {
    self.name = name
    self.label = label
    self.followers = followers
    self.asks = asks
  }
}

/// A field value that is one of a fixed set, with the field's own words for each.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {
  /// The words people read.
  var label: String { get }
}

extension Choice {
  /// The stored word as people write it: `panel-held` is "Panel held".
  package var label: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Every value with its words, in order.
  package static var options: [ChoiceOption] {
    allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
  }
  package static var fieldType: FieldType { .choice(options) }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(rawValue: text)
  }
  package var stored: Stored { .text(rawValue) }
}

/// A choice that moves along allowed steps only (`in progress` to `completed`, never back by
/// itself).
package protocol StateChoice: Choice {
  /// The states that may follow this one.
  var followers: [Self] { get }
  /// The record's own fields that must be filled when it comes to this state, by stable name; a
  /// move asks for them.
  var asks: [String] { get }
}

extension StateChoice {
  package var asks: [String] { [] }

  /// Whether this state may become the other.
  package func may(become other: Self) -> Bool {
    followers.contains(other)
  }

  /// Forms show a state and never edit it; it moves by operations only.
  package static var fieldType: FieldType {
    .state(
      allCases.map {
        ChoiceOption(
          name: $0.rawValue, label: $0.label, followers: $0.followers.map(\.rawValue),
          asks: $0.asks)
      })
  }
}
