// SPDX-License-Identifier: Apache-2.0

/// The entities of HTML that stand for letters and marks within words.
enum HTMLEntities {
  /// A text with its entities replaced by what they stand for; an unknown one stays.
  static func resolved(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix(32).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      guard !name.isEmpty, let meant = meaning(of: name) else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result += meant
      rest = rest[name.endIndex...]
      if rest.first == ";" { rest = rest.dropFirst() }
    }
    return result + rest
  }

  private static func meaning(of name: Substring) -> String? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) }
    }
    if let named = named[String(name)] { return named }
    // "eacute", "Uuml": a letter and its mark; the letter is enough to find a word by.
    let marks = ["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"]
    guard let first = name.first, marks.contains(String(name.dropFirst())) else { return nil }
    return letters[String(name)] ?? String(first)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "ndash": "–", "mdash": "—", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}", "hellip": "…", "fflig": "ff", "filig": "fi", "fllig": "fl",
    "ffilig": "ffi", "ffllig": "ffl", "aelig": "æ", "oelig": "œ", "szlig": "ß", "hyphen": "-",
    "period": ".", "comma": ",", "Tab": " ", "NewLine": " ", "ZeroWidthSpace": "\u{200B}",
  ]

  private static let letters: [String: String] = [
    "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "agrave": "à",
    "egrave": "è", "igrave": "ì", "ograve": "ò", "ugrave": "ù", "acirc": "â", "ecirc": "ê",
    "icirc": "î", "ocirc": "ô", "ucirc": "û", "auml": "ä", "euml": "ë", "iuml": "ï", "ouml": "ö",
    "uuml": "ü", "atilde": "ã", "ntilde": "ñ", "otilde": "õ", "ccedil": "ç", "aring": "å",
    "oslash": "ø",
  ]
}
