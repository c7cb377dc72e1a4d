// SPDX-License-Identifier: Apache-2.0

/// Where on the screen a key has its meaning; the section names of a keymap file.
package enum KeymapContext: String, CaseIterable, Sendable {
  /// Applies after the contexts that are more particular.
  case everywhere
  /// Writing text.
  case text
  /// Moving through text without writing, for the vim keys only.
  case textCommand = "text-command"
  /// Filling in the fields of a record.
  case form
  /// Choosing from a list or a tree.
  case list
  /// Answering a question.
  case dialog
  /// Reading the help, a paper or another text.
  case help

  /// Tells whether a plain character must reach the text in this context.
  package var takesTyping: Bool {
    self == .text || self == .form || self == .everywhere
  }
}
