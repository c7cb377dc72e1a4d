// SPDX-License-Identifier: Apache-2.0

/// A record's number as people say it: "12", or "12 (from Clerk 2's laptop)" while laptops apart have
/// given it twice.
///
/// What tells it apart is the laptop that gave it, so it stays whatever else arrives; it follows only
/// the name that people call that laptop.
package struct GivenNumber<Value>: Hashable, Comparable, Sendable, CustomStringConvertible
where Value: FieldValue & Comparable & CustomStringConvertible {
  /// The number alone, as it was given.
  package let value: Value
  /// What tells it apart, such as "from Clerk 2's laptop", while another record bears the same
  /// number; nil otherwise.
  package let laptop: String?
  /// The record's identity then, which orders those that share a number.
  private let order: String

  /// States a number.
  package init(_ value: Value, laptop: String? = nil, of record: String = "") {
    self.value = value
    self.laptop = laptop
    order = laptop == nil ? "" : record
  }

  /// The number in words, the same wherever it is shown or printed.
  package var description: String { laptop.map { "\(value) (\($0))" } ?? value.description }

  /// By number; those that share one by their identities, which is an order that nothing changes.
  package static func < (left: GivenNumber, right: GivenNumber) -> Bool {
    (left.value, left.order) < (right.value, right.order)
  }
}

extension GivenNumber: ExpressibleByIntegerLiteral where Value == Int {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension GivenNumber: ExpressibleByUnicodeScalarLiteral where Value == String {
  package init(unicodeScalarLiteral value: String) { self.init(value) }
}

extension GivenNumber: ExpressibleByExtendedGraphemeClusterLiteral where Value == String {
  package init(extendedGraphemeClusterLiteral value: String) { self.init(value) }
}

extension GivenNumber: ExpressibleByStringLiteral where Value == String {
  package init(stringLiteral value: String) { self.init(value) }
}

/// A field that numbers records: given once by an operation, and never typed.
package protocol NumberDeclaration: FieldDeclaration {
  /// The field within whose value numbers are counted; nil where they are counted in the whole book.
  var scope: String? { get }
}

/// The number of a kind's records; reading it tells apart what two laptops gave.
package struct NumberField<Value>: NumberDeclaration
where Value: FieldValue & Comparable & CustomStringConvertible {
  package let slot: Int
  package let name: String
  package let label: String
  package let help: String
  package let scope: String?
  /// What is read when the record holds no usable value.
  package let missing: Value
  package var type: FieldType { Value.fieldType }
  package var isRequired: Bool { true }
  package var hasStandIn: Bool { true }
  /// A number arranges: where laptops apart gave a record two, the last stands, and nobody is asked.
  package var isChoosable: Bool { false }

  /// Declares the number of a kind's records.
  package init(
    _ slot: Int, _ name: String, _ label: String, _ help: String, missing: Value,
    within scope: String? = nil
  ) {
    self.slot = slot
    self.name = name
    self.label = label
    self.help = help
    self.missing = missing
    self.scope = scope
  }
}

extension Record {
  /// Reads a record's number.
  package subscript<Value>(dynamicMember path: KeyPath<Kind, NumberField<Value>>) -> GivenNumber<
    Value
  > {
    let field = Kind.shape[keyPath: path]
    return GivenNumber(
      stored[field.slot].flatMap(Value.init(stored:)) ?? field.missing,
      laptop: stored.numberMark, of: id.text)
  }
}

extension Drafting {
  /// Gives a record its number.
  package mutating func set<Kind, Value>(
    _ id: ID<Kind>, _ path: KeyPath<Kind, NumberField<Value>>, _ value: Value
  ) {
    set(id, slot: Kind.shape[keyPath: path].slot, to: value.stored)
  }
}

extension KindEntry {
  /// A row's number in words, told apart where it is shared; nil for a kind without numbers.
  package func shownNumber(of row: Row) -> String? {
    guard let slot = givenNumber?.slot, let value = row[slot] else { return nil }
    return row.numberMark.map { "\(value.plain) (\($0))" } ?? value.plain
  }
}
