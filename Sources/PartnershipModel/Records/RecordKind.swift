// SPDX-License-Identifier: Apache-2.0

/// One kind of record, declared once: a struct whose properties are its fields.
///
/// Everything else about the kind (accessors, forms, registers, search, exports, the data
/// dictionary) is derived from this declaration. Slots 0 to 2 are the common fields'; a kind's
/// own fields are numbered from 3, each number once.
package protocol RecordKind: Sendable {
  /// The one value whose properties describe the fields.
  static var shape: Self { get }
  /// The kind's names and its help.
  static var about: KindNames { get }
  /// Where its records are listed; nowhere for a kind that only its own screens show.
  static var register: RegisterPlace { get }
  /// The dates its records are due by, besides clocks.
  static var dueDates: [DueDate] { get }
  /// What else of its records is due on a day, by days that are reckoned and never stored.
  static func reckonedDue(in book: Book, on day: Day) -> [DueLine]
  /// Whether its register moves its records from state to state; others move by commands of their
  /// own.
  static var movesInRegister: Bool { get }
  /// The marking a new record of the kind bears unless another is stated; nil for none.
  static var usualMarking: Marking? { get }
  /// Whether its records are never changed or taken out; another takes the place of one.
  static var isFixed: Bool { get }
  /// What its registers and pages say of a record besides its fields, reckoned each time.
  static var reckoned: [ReckonedValue] { get }
  /// Refuses a record whose fields, each right by itself, do not go together.
  static func check(_ record: Record<Self>, in book: Book) throws(Refusal)
  /// What the other records say of one, shown on its page.
  static func remarks(on record: Record<Self>, in book: Book, day: Day) -> [Remark]
  /// Adds what else happens when a record comes to a state; it bears the state already.
  static func entered(_ record: Record<Self>, _ drafting: inout Drafting) throws(Refusal)
  /// Adds what else happens when a form saves a record; it holds what the form held already.
  static func saved(_ record: Record<Self>, _ drafting: inout Drafting) throws(Refusal)
  /// Whether a record of its sort has a state at all, beyond what may follow for all of the kind.
  static func offers(_ state: String, to record: Record<Self>) -> Bool
  /// The fields, by stable name, that a record of its sort must have at a state, beyond what the state
  /// asks of all of the kind.
  static func needed(at state: String, of record: Record<Self>) -> [String]
  /// The values of a choice that nobody may leave to its first, in the order a new record is offered
  /// them; nil for every other field.
  static func offered(_ field: String, knowing known: [String: Stored], in book: Book, on day: Day)
    -> [ChoiceOption]?
}

extension RecordKind {
  package static var register: RegisterPlace { .nowhere }
  package static var dueDates: [DueDate] { [] }
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] { [] }
  package static var movesInRegister: Bool { false }
  package static var usualMarking: Marking? { nil }
  package static var isFixed: Bool { false }
  package static var reckoned: [ReckonedValue] { [] }
  package static func check(_ record: Record<Self>, in book: Book) throws(Refusal) {}
  package static func remarks(on record: Record<Self>, in book: Book, day: Day) -> [Remark] { [] }
  package static func entered(_ record: Record<Self>, _ drafting: inout Drafting) throws(Refusal) {}
  package static func saved(_ record: Record<Self>, _ drafting: inout Drafting) throws(Refusal) {}
  package static func offers(_ state: String, to record: Record<Self>) -> Bool { true }
  package static func needed(at state: String, of record: Record<Self>) -> [String] { [] }
  package static func offered(
    _ field: String, knowing known: [String: Stored], in book: Book, on day: Day
  ) -> [ChoiceOption]? { nil }
}

/// What a kind is called in files and by people.
package struct KindNames: Sendable {
  /// The stable name in the journal.
  package let name: String
  /// The word for one.
  package let title: String
  /// The word for many.
  package let plural: String
  /// One sentence for the data dictionary.
  package let help: String

  /// Names a kind.
  package init(_ name: String, _ title: String, plural: String, _ help: String) {
    self.name = name
    self.title = title
    self.plural = plural
    self.help = help
  }
}

/// The fields every record has.
package struct CommonFields: Sendable {
  /// The one value that declares them.
  package static let shape = CommonFields()
  /// Where a kind's own fields begin.
  package static let count = 3
  package let removed = Field<Bool>(0, "removed", "Removed", "Taken out; kept for the history.")
  package let marking = Field<Marking>(
    1, "marking", "Marking", "Protective marking; OFFICIAL when not stated.")
  package let source = Field<String>(
    2, "source", "Source", "The document and place this came from, when it was not entered here.")
}

/// Protective markings this program may hold (`SECRET` and above are refused).
package enum Marking: String, Choice, Comparable {
  case official
  case officialSensitive = "official-sensitive"

  package var label: String {
    switch self {
    case .official: "OFFICIAL"
    case .officialSensitive: "OFFICIAL-SENSITIVE"
    }
  }

  /// OFFICIAL-SENSITIVE is the higher, so the highest of many is their maximum.
  package static func < (left: Marking, right: Marking) -> Bool {
    left == .official && right == .officialSensitive
  }
}
