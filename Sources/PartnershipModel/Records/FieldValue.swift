// SPDX-License-Identifier: Apache-2.0

/// How a field is shown, asked for and documented.
package enum FieldType: Hashable, Sendable {
  case line
  case paragraph
  case lines
  case number
  case flag
  case day
  case time
  case plannedDate
  case owner
  case record
  case money
  case figure
  /// A timing rule, kept by its short name and typed by its title.
  case clockRule
  /// The financial year of a plan, kept as the year it begins in.
  case planYear
  case choice([ChoiceOption])
  case state([ChoiceOption])
  case reference(kind: String)
}

/// A type that a field can hold; the journal sees only its `Stored` form.
package protocol FieldValue: Hashable, Sendable {
  /// How such a value is asked for and documented.
  static var fieldType: FieldType { get }
  /// Reads the stored form; nil when the stored value is of another shape.
  init?(stored: Stored)
  /// The form the journal keeps.
  var stored: Stored { get }
}

extension String: FieldValue {
  package static var fieldType: FieldType { .line }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self = text
  }
  package var stored: Stored { .text(self) }
}

extension Int: FieldValue {
  package static var fieldType: FieldType { .number }
  package init?(stored: Stored) {
    guard case .number(let number) = stored else { return nil }
    self = number
  }
  package var stored: Stored { .number(self) }
}

extension Bool: FieldValue {
  package static var fieldType: FieldType { .flag }
  package init?(stored: Stored) {
    guard case .flag(let flag) = stored else { return nil }
    self = flag
  }
  package var stored: Stored { .flag(self) }
}

extension [String]: FieldValue {
  package static var fieldType: FieldType { .lines }
  package init?(stored: Stored) {
    guard case .list(let items) = stored else { return nil }
    self = items
  }
  package var stored: Stored { .list(self) }
}

extension ID: FieldValue {
  package static var fieldType: FieldType { .reference(kind: Kind.about.name) }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(text)
  }
  package var stored: Stored { .text(text) }
}

extension Day: FieldValue {
  package static var fieldType: FieldType { .day }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(iso: text)
  }
  package var stored: Stored { .text(iso) }
}

extension TimeOfDay: FieldValue {
  package static var fieldType: FieldType { .time }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(text)
  }
  package var stored: Stored { .text(shown) }
}

extension PlannedDate: FieldValue {
  package static var fieldType: FieldType { .plannedDate }
  package init?(stored: Stored) {
    guard case .text(let text) = stored else { return nil }
    self.init(storedText: text)
  }
  package var stored: Stored { .text(storedText) }
}
