// SPDX-License-Identifier: Apache-2.0

/// A laptop that writes in the record, under a name that people use; its id is its short name.
package struct Laptop: RecordKind {
  package static let shape = Laptop()
  package static let about = KindNames(
    "laptop", "Laptop", plural: "Laptops",
    "A laptop that minutes are taken on, and what people call it.")
  package let name = Field<String>(
    3, "name", "Called", "What people call it, such as Clerk 2; a role and no person's name.")

  /// What a sentence calls a laptop that nobody has named: "laptop k7f3".
  static func unnamed(_ device: String) -> String { "laptop \(device)" }
}
