// SPDX-License-Identifier: Apache-2.0

/// Reads an HTML page back: its text, and everything else that travels in the file.
struct HTMLParts {
  static let body = "the text"
  static let title = "the title"
  private static let style = "the style sheet"
  private static let script = "a script"
  private static let comment = "a comment"
  private static let attribute = "an attribute"

  private var rest: Substring
  private var found: [(place: String, text: String)] = []
  /// The text since the last tag that parts blocks.
  private var text = ""

  init(_ page: String) {
    rest = page[...]
    while !rest.isEmpty { readNext() }
    endBlock()
  }

  /// Everything found, a part for each sort of place. Names of typefaces are in style sheets, so
  /// only what is told there, comments and text to print, is for people.
  var parts: [WrittenPart] {
    var parts: [WrittenPart] = []
    for (place, text) in found {
      if let old = parts.firstIndex(where: { $0.place == place }) {
        parts[old].stretches.append(text)
      } else {
        parts.append(WrittenPart(place, [text], holdsNames: place != HTMLParts.style))
      }
    }
    return parts
  }

  private mutating func readNext() {
    guard let tag = rest.firstIndex(of: "<") else {
      text += rest
      rest = ""
      return
    }
    text += rest[..<tag]
    rest = rest[rest.index(after: tag)...]
    if rest.hasPrefix("!--") {
      add(HTMLParts.comment, taken(to: "-->").dropFirst(3))
    } else if rest.hasPrefix("!") || rest.hasPrefix("?") {
      add(HTMLParts.comment, taken(to: ">"))
    } else if rest.first.map({ $0.isLetter || $0 == "/" }) == true {
      readTag()
    } else {
      text.append("<")
    }
  }

  private mutating func readTag() {
    let name = rest.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      .lowercased()
    let isEnd = rest.first == "/"
    if !HTMLParts.inline.contains(name) { endBlock() }
    readAttributes()
    guard !isEnd, ["style", "script", "title", "textarea"].contains(name) else { return }
    let content = taken(to: "</\(name)")
    switch name {
    case "style": addStyle(content)
    case "script": add(HTMLParts.script, content)
    default: add(HTMLParts.title, content)
    }
    _ = taken(to: ">")
  }

  /// Values in either quotation mark or in none; names of attributes are words of the format.
  private mutating func readAttributes() {
    rest = rest.drop { !$0.isWhitespace && $0 != ">" }
    while let next = rest.first, next != ">" {
      guard next == "=" else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        add(HTMLParts.attribute, taken(to: String(quote)))
      } else {
        let value = rest.prefix { !$0.isWhitespace && $0 != ">" }
        rest = rest[value.endIndex...]
        add(HTMLParts.attribute, value)
      }
    }
    rest = rest.dropFirst()
  }

  /// A style sheet's own words are searched for what is withheld; its comments and the texts it
  /// prints for names as well.
  private mutating func addStyle(_ content: Substring) {
    add(HTMLParts.style, content)
    var sheet = content
    while let start = sheet.range(of: "/*") {
      sheet = sheet[start.upperBound...]
      let end = sheet.range(of: "*/")
      add(HTMLParts.comment, sheet[..<(end?.lowerBound ?? sheet.endIndex)])
      sheet = sheet[(end?.upperBound ?? sheet.endIndex)...]
    }
    sheet = content
    while let start = sheet.range(of: "content:") {
      sheet = sheet[start.upperBound...]
      add("text of the style sheet", sheet.prefix { $0 != ";" && $0 != "}" })
    }
  }

  /// What stands before a mark, which is passed as well; everything when there is none.
  private mutating func taken(to mark: String) -> Substring {
    let end = rest.range(of: mark)
    defer { rest = rest[(end?.upperBound ?? rest.endIndex)...] }
    return rest[..<(end?.lowerBound ?? rest.endIndex)]
  }

  private mutating func endBlock() {
    add(HTMLParts.body, text[...])
    text = ""
  }

  private mutating func add(_ place: String, _ text: Substring) {
    let resolved = HTMLEntities.resolved(text)
    if resolved.contains(where: { !$0.isWhitespace }) { found.append((place, resolved)) }
  }

  /// Tags within a sentence; every other tag ends a piece of text.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
}

extension Substring {
  /// The first place of a text, in any case of ASCII letters.
  func range(of mark: String) -> Range<Index>? {
    let wanted = Array(mark.utf8).map(Substring.small)
    guard let first = wanted.first else { return nil }
    var place = startIndex
    while let start = utf8[place...].firstIndex(where: { Substring.small($0) == first }) {
      let tail = utf8[start...]
      if tail.prefix(wanted.count).elementsEqual(wanted, by: { Substring.small($0) == $1 }) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      place = utf8.index(after: start)
    }
    return nil
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
