// SPDX-License-Identifier: Apache-2.0

/// Makes text safe to print: no control characters, no line breaks, no doubled spaces.
struct TextCleaner {
  // True at the start as well, which is what drops leading spaces.
  private var endsInSpace = true

  /// Cleans one whole text.
  static func clean(_ text: String) -> String {
    var cleaner = TextCleaner()
    return cleaner.cleanedPart(text).droppingLastSpace
  }

  /// Cleans a line's runs, and joins neighbours of equal weight; an empty place for a narrative
  /// stays, though only Word prints anything there.
  static func clean(_ runs: [Run]) -> [Run] {
    var cleaner = TextCleaner()
    var result: [Run] = []
    for run in runs {
      let text = cleaner.cleanedPart(run.text)
      if text.isEmpty, run.narrative == nil { continue }
      if let last = result.last, last.strong == run.strong, last.narrative == run.narrative,
        last.isVerbatim == run.isVerbatim
      {
        result[result.count - 1].text += text
      } else {
        result.append(
          Run(
            text: text, strong: run.strong, narrative: run.narrative, isVerbatim: run.isVerbatim))
      }
    }
    guard let last = result.lastIndex(where: { !$0.text.isEmpty }) else { return result }
    result[last].text = result[last].text.droppingLastSpace
    if result[last].text.isEmpty, result[last].narrative == nil { result.remove(at: last) }
    return result
  }

  private mutating func cleanedPart(_ text: String) -> String {
    if isClean(text) {
      endsInSpace = text.utf8.last.map { $0 == 0x20 } ?? endsInSpace
      return text
    }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let shown = Self.visible(scalar)
      if shown == " " && endsInSpace { continue }
      endsInSpace = shown == " "
      result.unicodeScalars.append(shown)
    }
    return result
  }

  // Only a quick look: lead bytes that may start something unprintable also say "not clean".
  private func isClean(_ text: String) -> Bool {
    var afterSpace = endsInSpace
    for byte in text.utf8 {
      switch byte {
      case 0x20:
        if afterSpace { return false }
        afterSpace = true
      case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: return false
      default: afterSpace = false
      }
    }
    return true
  }

  // Direction overrides count as controls: they can make a text read other than it is written.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF:
      "\u{FFFD}"
    default: scalar
    }
  }
}

extension String {
  // By scalar: a combining mark after the space must not hide it, nor be lost with it.
  fileprivate var droppingLastSpace: String {
    unicodeScalars.last == " " ? String(unicodeScalars.dropLast()) : self
  }
}
