// SPDX-License-Identifier: Apache-2.0

/// A mistake in a keymap or a session script, at its place in the file.
package struct KeymapProblem: Hashable, Sendable {
  /// How bad it is.
  package enum Severity: String, Sendable {
    /// The line, or a key on it, was not used.
    case error
    /// The line was used, but may not do what was hoped.
    case warning
  }

  /// The file as the caller named it.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The character on the line, counted from 1.
  package let column: Int
  /// How bad it is.
  package let severity: Severity
  /// What is wrong and what to do, without a full stop.
  package let message: String

  /// Records a mistake.
  package init(file: String, line: Int, column: Int, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}

extension KeymapProblem: CustomStringConvertible {
  /// Returns the line that checkers and editors understand: `file:line:column: error: …`.
  package var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)"
  }
}

extension Array where Element == KeymapProblem {
  /// Puts the problems in the order of the file.
  func inFileOrder() -> [KeymapProblem] {
    sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
