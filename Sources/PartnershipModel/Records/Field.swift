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
  /// Whether reading it may give nothing: what a document leaves out is left out of an import too,
  /// even where people must enter it.
  var mayBeUnstated: Bool { get }
  /// What is read where nothing is written; nil where nothing stands in.
  var standIn: Stored? { get }
  /// Whether people can choose between two of its values; not where it merely arranges records, or
  /// is computed from others.
  var isChoosable: Bool { get }
  /// Whether only earlier books hold it; it is read and never asked again.
  var isFormer: Bool { get }
}

extension FieldDeclaration {
  package var isFormer: Bool { false }
  /// Whether a record without it is refused, however it came about.
  var isNeeded: Bool { isRequired && standIn == nil }
}

/// A field read as a value or nil, which is shown as "not stated".
package struct Field<Value: FieldValue>: FieldDeclaration {
  package let slot: Int
  package let name: String
  package let label: String
  package let help: String
  package let type: FieldType
  package let isChoosable: Bool
  /// Whether no record is saved without it.
  package let isRequired: Bool
  package let isFormer: Bool
  package var standIn: Stored? { nil }
  package var mayBeUnstated: Bool { true }

  /// Declares a field that may be empty, or with `isNeeded` one that no record is saved without, or
  /// with `isFormer` one that only earlier books hold.
  package init(
    _ slot: Int, _ name: String, _ label: String, _ help: String,
    as type: FieldType = Value.fieldType, choosable isChoosable: Bool = true,
    isNeeded: Bool = false, isFormer: Bool = false
  ) {
    self.slot = slot
    self.name = name
    self.label = label
    self.help = help
    self.type = type
    self.isChoosable = isChoosable
    isRequired = isNeeded
    self.isFormer = isFormer
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
  package var mayBeUnstated: Bool { false }
  /// A state or a number that nobody stated has its first value; a name that nobody stated has none.
  package var standIn: Stored? {
    type.hasChoices || [.number, .flag].contains(type) ? missing.stored : nil
  }

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
