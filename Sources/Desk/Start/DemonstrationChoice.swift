// SPDX-License-Identifier: Apache-2.0

/// A demonstration that can be chosen.
package struct DemonstrationChoice: Sendable, Equatable {
  /// The name to ask for it by.
  package let name: String
  /// Where it is, and its years in words.
  package let title: String
  /// What it consists of.
  package let note: String

  /// Makes a choice.
  package init(name: String, title: String, note: String) {
    self.name = name
    self.title = title
    self.note = note
  }
}
