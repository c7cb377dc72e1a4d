// SPDX-License-Identifier: Apache-2.0

/// Names the months, 1 to 12, in both lengths, and reads the names back.
package enum MonthName {
  /// Names a month in full, `November`; empty when the number is not 1 to 12.
  package static func long(_ month: Int) -> String {
    (1...12).contains(month) ? names[month - 1] : ""
  }

  /// Names a month in three letters, `Nov`; empty when the number is not 1 to 12.
  package static func short(_ month: Int) -> String { String(long(month).prefix(3)) }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Reads a month said in full or shortened the usual ways, in lower case (`dec`, `sept`).
  static func number(word: String) -> Int? {
    switch word {
    case "jan", "january": 1
    case "feb", "february": 2
    case "mar", "march": 3
    case "apr", "april": 4
    case "may": 5
    case "jun", "june": 6
    case "jul", "july": 7
    case "aug", "august": 8
    case "sep", "sept", "september": 9
    case "oct", "october": 10
    case "nov", "november": 11
    case "dec", "december": 12
    default: nil
    }
  }
}
