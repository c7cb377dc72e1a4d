// SPDX-License-Identifier: Apache-2.0

/// Reads comma-separated values back (RFC 4180).
enum CSVParts {
  /// Every field that holds something, in order.
  static func fields(of text: String) -> [String] {
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch scalar {
      // Two quotation marks in a quoted field are one; both end and begin the quoting here.
      case "\"": isQuoted.toggle()
      case _ where !isQuoted && [",", "\r", "\n"].contains(scalar):
        fields.append(String(field))
        field.removeAll()
      default: field.append(scalar)
      }
    }
    return (fields + [String(field)]).filter { !$0.isEmpty }
  }
}
