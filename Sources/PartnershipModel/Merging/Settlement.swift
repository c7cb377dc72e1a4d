// SPDX-License-Identifier: Apache-2.0

/// Somebody's decision between versions of a field that laptops apart had made.
///
/// An entry that holds one leaves the conflict's versions where they are, so that taking it back
/// opens the question again.
package struct Settlement: RecordKind {
  package static let shape = Settlement()
  package static let about = KindNames(
    "settlement", "Settled conflict", plural: "Settled conflicts",
    "Which of several versions stands, after laptops had changed the same field unknown to each "
      + "other.")
  package let subject = RequiredField<String>(
    3, "subject", "Record", "The record, as `kind:id`.", missing: "", choosable: false)
  package let field = RequiredField<String>(
    4, "field", "Field", "The field's name in the journal.", missing: "", choosable: false)
  package let versions = Field<[String]>(
    5, "versions", "Versions", "The entries chosen between, each as `laptop:count`.",
    choosable: false)
  package let chosen = RequiredField<String>(
    6, "chosen", "Chosen", "The entry whose version stands.", missing: "",
    choosable: false)
}

extension Batch {
  /// Whether it decides a conflict, or takes such a decision back.
  package var settlesConflict: Bool {
    changes.contains { $0.kind == Registry.number(of: Settlement.self) }
  }
}
