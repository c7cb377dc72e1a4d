// SPDX-License-Identifier: Apache-2.0

/// What can be wrong with a line of a session script.
enum ScriptMistake {
  case lineTooLong
  case unknownStep(String, suggestion: String?)
  case unknownCommand(String, suggestion: String?)
  case notTimes
  case badKey(KeySpellingError)
  case textNotQuoted(String)
  case quoteNotClosed
  case unknownEscape(String)
  case notASize
  case notSeconds
  case tooMuch

  var message: String {
    switch self {
    case .lineTooLong: "the line is longer than \(SourceLine.longest) bytes"
    case .unknownStep(let word, let near):
      "no step \"\(word)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? Self.steps)
    case .unknownCommand(let name, let near):
      "no command \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
    case .notTimes: "expected how often the command is run, such as 3"
    case .badKey(let error): error.description
    case .textNotQuoted(let step): "expected: \(step) \"text\""
    case .quoteNotClosed: "the closing \" is missing"
    case .unknownEscape(let character):
      "after \\ only \", \\ and n have a meaning, not \"\(character)\""
    case .notASize: "expected a size such as 80x24"
    case .notSeconds: "expected a number of seconds such as 60"
    case .tooMuch: "nothing more is expected on this line"
    }
  }

  private static let steps = "; the steps are " + ScriptLine.words.joined(separator: ", ")
}

/// A mistake with the part of the line it is about.
struct ScriptFault: Error {
  let mistake: ScriptMistake
  let part: Substring
}
