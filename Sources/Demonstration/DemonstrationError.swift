// SPDX-License-Identifier: Apache-2.0

/// Why a demonstration year cannot be read or played, and where in its file.
package struct DemonstrationError: Error, Hashable, Sendable {
  /// The file's name as given.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// What is wrong; for an event that was refused, the refusal's own words.
  package let reason: String

  /// Names a mistake.
  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `file:line: reason`.
  package var words: String { "\(file):\(line): \(reason)" }
}

/// Why playing a year stopped: an event could not be done, or the caller could not record it.
package enum PlayingError<Recording: Error>: Error {
  case event(DemonstrationError)
  case recording(Recording)

  /// What happened, in words.
  package var words: String {
    switch self {
    case .event(let error): error.words
    case .recording(let error): "\(error)"
    }
  }
}
