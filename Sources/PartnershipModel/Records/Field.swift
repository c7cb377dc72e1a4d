// SPDX-License-Identifier: Apache-2.0

/// What screens, forms, searches and documents need to know of a field.
package protocol FieldDeclaration: Sendable {
  /// The place in a record's row; only in memory, so it may change between versions.
  var slot: Int { get }
  /// The stable name in the journal and in exports.
  var name: String { get }
  /// The words beside it on forms and in registers.
  var label: String { get }
  /// One sentence that says what belongs here.
  var help: String { get }
  /// How its value is asked for.
  var type: FieldType { get }
  /// Whether a record without it is incomplete.
  var isRequired: Bool { get }
  /// Whether people can choose between two of its values; not where it merely arranges records, or
  /// is computed from others.
  var isChoosable: Bool { get }
}

/// A field that may be empty: reading it gives a value or nil, shown as "not stated".
package struct Field<Value: FieldValue>: FieldDeclaration {
  package let slot: Int
  package let name: String
  package let label: String
  package let help: String
  package let type: FieldType
  package let isChoosable: Bool
  package var isRequired: Bool { false }

  /// Declares an optional field.
  package init(
    _ slot: Int, _ name: String, _ label: String, _ help: String,
    as type: FieldType = Value.fieldType, choosable isChoosable: Bool = true
  ) {
    self.slot = slot
    self.name = name
    self.label = label
    self.help = help
    self.type = type
    self.isChoosable = isChoosable
  }
}

/// A field every record of the kind has; `missing` stands in for it in a damaged record.
package struct RequiredField<Value: FieldValue>: FieldDeclaration {
  package let slot: Int
  package let name: String
  package let label: String
  package let help: String
  package let type: FieldType
  package let isChoosable: Bool
  /// What is read when the record holds no usable value.
  package let missing: Value
  package var isRequired: Bool { true }

  /// Declares a required field.
  package init(
    _ slot: Int, _ name: String, _ label: String, _ help: String, missing: Value,
    as type: FieldType = Value.fieldType, choosable isChoosable: Bool = true
  ) {
    self.slot = slot
    self.name = name
    self.label = label
    self.help = help
    self.type = type
    self.isChoosable = isChoosable
    self.missing = missing
  }
}
