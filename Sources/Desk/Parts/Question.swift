// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// One thing a form asks.
package struct Question: Sendable {
  /// What tells it from the others.
  package let name: String
  /// The words beside it.
  package let label: String
  /// One sentence of help, shown while it is being answered.
  package let help: String
  /// How the answer is read.
  package let type: FieldType
  /// Whether an answer must be given.
  package let isRequired: Bool
  /// What stands there at first.
  package let initial: Stored?
  /// What typed letters may be completed to in a line of text; anything else may be typed too.
  package let suggestions: [String]
  /// Whether one of its choices must be taken: none stands there by itself.
  package var mustChoose = false
  /// Whether it is a passphrase: shown as dots, never copied and never kept as a draft.
  package let isSecret: Bool

  /// Asks something.
  package init(
    _ name: String, _ label: String, _ help: String, _ type: FieldType, isRequired: Bool = false,
    initial: Stored? = nil, suggestions: [String] = [], isSecret: Bool = false
  ) {
    self.name = name
    self.label = label
    self.help = help
    self.type = type
    self.isRequired = isRequired
    self.initial = initial
    self.suggestions = suggestions
    self.isSecret = isSecret
  }

  /// The days that are planned though they are named like those on which something happened.
  private static let planned: Set<String> = [
    "review-on", "ends-on", "next-opened-on", "publish-on",
  ]

  /// The days on which something happened whose names do not end in "-on".
  private static let past: Set<String> = [
    "on", "sent", "returned", "received", "from", "to", "since", "confirmed", "paper-received",
    "last-review", "counted-from", "published", "reported-done",
  ]

  /// Whether it asks for the day on which something happened: by the model's convention a name that
  /// ends in "-on", but for the days that are planned, and some that are named otherwise.
  var isOfThePast: Bool {
    guard type == .day || type == .plannedDate else { return false }
    return (name.hasSuffix("-on") || Question.past.contains(name))
      && !Question.planned.contains(name)
  }

  /// Asks for a field of a record.
  package init(_ field: any FieldDeclaration, initial: Stored?) {
    self.init(
      field.name, field.label, field.help, field.type, isRequired: field.isRequired,
      initial: initial)
  }
}

/// What a form was answered, each in its stored form.
package struct Answers: Sendable {
  private let values: [String: Stored]

  init(_ values: [String: Stored]) {
    self.values = values
  }

  /// The stored answer to a question.
  package subscript(name: String) -> Stored? { values[name] }

  /// The answer as a typed value.
  package func value<Value: FieldValue>(_ name: String, as type: Value.Type = Value.self) -> Value?
  {
    values[name].flatMap(Value.init(stored:))
  }

  /// The answer as text, empty when there is none.
  package func text(_ name: String) -> String { values[name]?.plain ?? "" }
}
