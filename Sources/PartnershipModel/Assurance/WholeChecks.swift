// SPDX-License-Identifier: Apache-2.0

/// What kinds' own checks have in common.
extension Record {
  /// Refuses a number outside a range; none is right.
  func refuseOutside(
    _ path: KeyPath<Kind, Field<Int>>, _ range: ClosedRange<Int>
  ) throws(Refusal) {
    guard let value = self[dynamicMember: path], !range.contains(value) else { return }
    let end = range.upperBound == .max ? " up" : " to \(range.upperBound)"
    throw .wrongValue(
      field: Kind.shape[keyPath: path].label, given: "\(value)",
      wanted: "a whole number from \(range.lowerBound)" + end)
  }

  /// Refuses a record without a value.
  func refuseWithout<Value>(_ path: KeyPath<Kind, Field<Value>>) throws(Refusal) {
    let field = Kind.shape[keyPath: path]
    if stored[field.slot]?.plain.isBlank ?? true {
      throw .requiredField(kind: Kind.about.title, field: field.label)
    }
  }

  /// Refuses a value where there can be none.
  func refuseWith<Value>(_ path: KeyPath<Kind, Field<Value>>, because wanted: String)
    throws(Refusal)
  {
    let field = Kind.shape[keyPath: path]
    guard let value = stored[field.slot] else { return }
    throw .wrongValue(field: field.label, given: value.plain, wanted: wanted)
  }

  /// Refuses a day before another.
  func refuseEarlier(
    _ path: KeyPath<Kind, Field<Day>>, than earlier: KeyPath<Kind, Field<Day>>
  ) throws(Refusal) {
    guard let day = self[dynamicMember: path], let first = self[dynamicMember: earlier],
      day < first
    else { return }
    throw .dateBefore(
      what: Kind.shape[keyPath: path].label,
      earlier: "\(Kind.shape[keyPath: earlier].label) (\(first.shown))")
  }
}

extension Book {
  /// A text by its words alone, so that two spellings of one theme are found alike.
  static func wordsAlone(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
