// SPDX-License-Identifier: Apache-2.0

/// Why a style sheet is not used.
package enum StyleSheetFault: Error, Sendable, Equatable {
  /// It holds a tag, which would end the style and begin something else.
  case tag
  /// It fetches a style sheet, a font or a picture from elsewhere.
  case outside(String)

  /// Looks for a fault; nil when there is none.
  init?(in sheet: String) {
    // A backslash can spell any letter, so that a search for words would miss it.
    let text = sheet.lowercased()
    if text.contains("</") || text.contains("<!") { self = .tag; return }
    for word in ["@import", "src(", "image-set(", "image(", "\\"] where text.contains(word) {
      self = .outside(word)
      return
    }
    if StyleSheetFault.fetches(text) { self = .outside("url(") } else { return nil }
  }

  /// What is wrong and what to do, as a sentence after the file's name.
  package var words: String {
    switch self {
    case .tag: "holds '</' or '<!', which no style sheet needs. Take it out."
    case .outside(let word):
      "holds '\(word)', which can fetch something from outside the page; pages ask for nothing. "
        + "Take it out; a picture may stand in the sheet itself as url(data:…)."
    }
  }

  /// Whether an address other than the page's own data is named.
  private static func fetches(_ text: String) -> Bool {
    var rest = text[...]
    while let place = rest.firstRange(of: "url(") {
      rest = rest[place.upperBound...]
      let address = rest.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      if !address.hasPrefix("data:") && !address.hasPrefix("#") { return true }
    }
    return false
  }
}
