// SPDX-License-Identifier: Apache-2.0

/// Why the screen could not be opened; nothing has been drawn then.
enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The environment does not say which terminal this is.
  case noTerminalName
  /// The system's terminal database does not know this name.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor or clear its screen (`dumb`).
  case tooSimple(name: String)
  /// The system refused something, with its error number.
  case system(errorNumber: Int32)
}
