// SPDX-License-Identifier: Apache-2.0

/// Reads one line of a session script.
struct ScriptLine {
  static let words = ["press", "do", "type", "paste", "resize", "show", "wait"]
  private static let largestSize = 1000
  private static let mostTimes = 1000
  private static let longestWait = 366 * 86_400

  private let line: SourceLine
  private let vocabulary: CommandVocabulary

  init(_ line: SourceLine, vocabulary: CommandVocabulary) {
    self.line = line
    self.vocabulary = vocabulary
  }

  /// Returns the step, or nothing for an empty line.
  func step() throws(ScriptFault) -> ScriptStep? {
    guard !line.isTooLong else { throw ScriptFault(mistake: .lineTooLong, part: line.text) }
    let content = line.text.withoutOuterBlanks()
    guard let first = content.utf8.first else { return nil }
    if first == 0x23 {
      return .comment(String(Substring(content.utf8.dropFirst()).withoutOuterBlanks()))
    }
    let word = content.part(before: 0x23).blankSeparated().first ?? content
    let rest = Substring(content.utf8.dropFirst(word.utf8.count)).withoutOuterBlanks()
    switch word {
    case "press": return .press(try keys(rest))
    case "do": return try command(rest)
    case "type": return .type(try quoted(rest, after: word))
    case "paste": return .paste(try quoted(rest, after: word))
    case "resize": return try size(rest)
    case "show":
      try expectEnd(rest)
      return .show
    case "wait": return try wait(rest)
    default:
      let near = Nearest.word(to: String(word), among: Self.words)
      throw ScriptFault(mistake: .unknownStep(String(word), suggestion: near), part: word)
    }
  }

  private func keys(_ rest: Substring) throws(ScriptFault) -> [Key] {
    let words = rest.part(before: 0x23).blankSeparated()
    guard !words.isEmpty else { throw ScriptFault(mistake: .badKey(.empty), part: rest) }
    var keys: [Key] = []
    for word in words {
      do {
        keys.append(try Key(parsing: word))
      } catch { throw ScriptFault(mistake: .badKey(error), part: word) }
    }
    return keys
  }

  private func command(_ rest: Substring) throws(ScriptFault) -> ScriptStep {
    let words = rest.part(before: 0x23).blankSeparated()
    let name = words.first ?? rest
    guard vocabulary[String(name)] != nil else {
      let near = Nearest.word(to: String(name), among: vocabulary.entries.map(\.name))
      throw ScriptFault(mistake: .unknownCommand(String(name), suggestion: near), part: name)
    }
    guard words.count > 1 else { return .run(String(name)) }
    guard words.count == 2, let times = number(words[1], upTo: Self.mostTimes) else {
      throw ScriptFault(mistake: .notTimes, part: words[1])
    }
    return .run(String(name), times: times)
  }

  private func size(_ rest: Substring) throws(ScriptFault) -> ScriptStep {
    let numbers = rest.part(before: 0x23).withoutOuterBlanks().parts(between: 0x78)
      .map { number($0, upTo: Self.largestSize) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1] else {
      throw ScriptFault(mistake: .notASize, part: rest)
    }
    return .resize(columns: columns, rows: rows)
  }

  private func wait(_ rest: Substring) throws(ScriptFault) -> ScriptStep {
    let written = rest.part(before: 0x23).withoutOuterBlanks()
    guard let seconds = number(written, upTo: Self.longestWait) else {
      throw ScriptFault(mistake: .notSeconds, part: rest)
    }
    return .tick(seconds: seconds)
  }

  private func number(_ digits: Substring, upTo limit: Int) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(digits) else {
      return nil
    }
    return (1...limit).contains(value) ? value : nil
  }

  private func expectEnd(_ rest: Substring) throws(ScriptFault) {
    let extra = rest.part(before: 0x23).withoutOuterBlanks()
    guard extra.isEmpty else { throw ScriptFault(mistake: .tooMuch, part: extra) }
  }

  private func quoted(_ rest: Substring, after word: Substring) throws(ScriptFault) -> String {
    guard rest.utf8.first == 0x22 else {
      throw ScriptFault(mistake: .textNotQuoted(String(word)), part: rest)
    }
    let (text, end) = try ScriptQuote.read(rest)
    try expectEnd(rest[end...].withoutOuterBlanks())
    return text
  }
}

/// Reads a quoted text with its escapes.
enum ScriptQuote {
  /// Returns the text between the quotes and the place after the closing one.
  static func read(
    _ part: Substring
  ) throws(ScriptFault) -> (text: String, end: Substring.Index) {
    var text = String.UnicodeScalarView()
    let scalars = part.unicodeScalars
    var place = scalars.index(after: scalars.startIndex)
    while place < scalars.endIndex {
      let next = scalars.index(after: place)
      switch scalars[place] {
      case "\"": return (String(text), next)
      case "\\":
        guard next < scalars.endIndex else { break }
        text.append(try escaped(scalars[next], in: part[place...]))
        place = next
      default: text.append(scalars[place])
      }
      place = scalars.index(after: place)
    }
    throw ScriptFault(mistake: .quoteNotClosed, part: part)
  }

  private static func escaped(
    _ scalar: Unicode.Scalar, in part: Substring
  ) throws(ScriptFault) -> Unicode.Scalar {
    switch scalar {
    case "\"", "\\": return scalar
    case "n": return "\n"
    default: throw ScriptFault(mistake: .unknownEscape(String(scalar)), part: part)
    }
  }
}
