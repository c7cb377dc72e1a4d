// SPDX-License-Identifier: Apache-2.0

/// One step of a session script: what somebody at the keyboard does, or what is asked for.
package enum ScriptStep: Hashable, Sendable {
  /// Keys are pressed, one after the other.
  case press([Key])
  /// A command is run, once or several times, by its key in the keymap in force, or from the menu
  /// where it has none.
  case run(String, times: Int = 1)
  /// Text is typed, a character at a time; a line break is Enter.
  case type(String)
  /// Text arrives as one paste.
  case paste(String)
  /// The window gets another size.
  case resize(columns: Int, rows: Int)
  /// The screen is to be shown.
  case show
  /// The clock moves on.
  case tick(seconds: Int)
  /// A note to the reader.
  case comment(String)
}

extension ScriptStep: CustomStringConvertible {
  /// Returns the step as a line of a session script.
  package var description: String {
    switch self {
    case .press(let keys): "press " + displayName(of: keys)
    case .run(let command, let times): "do " + command + (times == 1 ? "" : " \(times)")
    case .type(let text): "type " + Self.quoted(text)
    case .paste(let text): "paste " + Self.quoted(text)
    case .resize(let columns, let rows): "resize \(columns)x\(rows)"
    case .show: "show"
    case .tick(let seconds): "wait \(seconds)"
    case .comment(let text): text.isEmpty ? "#" : "# \(text)"
    }
  }

  private static func quoted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": scalars.append(contentsOf: "\\n".unicodeScalars)
      case "\"", "\\": scalars.append(contentsOf: ["\\", scalar])
      default: scalars.append(scalar)
      }
    }
    return "\"\(String(scalars))\""
  }
}
