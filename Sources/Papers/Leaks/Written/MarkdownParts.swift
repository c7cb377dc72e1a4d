// SPDX-License-Identifier: Apache-2.0

/// Reads Markdown back: the words without the marks that format them.
enum MarkdownParts {
  static func parts(of text: String) -> [WrittenPart] {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let stretches = lines.flatMap { line -> [String] in
      line.hasPrefix("|") ? cells(of: line).map(plain) : [plain(line)]
    }
    // Tags, comments and entities are mark-up here as well.
    return [WrittenPart("the text", stretches)]
      + HTMLParts(text).parts.filter {
        $0.place != HTMLParts.body
      }
  }

  /// A row of a table, parted where a bar is not escaped.
  private static func cells(of line: Substring) -> [Substring] {
    var cells: [Substring] = []
    var (start, place, isEscaped) = (line.startIndex, line.startIndex, false)
    while place < line.endIndex {
      if line[place] == "|", !isEscaped {
        cells.append(line[start..<place])
        start = line.index(after: place)
      }
      isEscaped = line[place] == "\\" && !isEscaped
      place = line.index(after: place)
    }
    return cells + [line[start...]]
  }

  /// The words of a line: a tag that sets words off goes, a mark after a backslash stays.
  private static func plain(_ line: Substring) -> String {
    var text = ""
    var isEscaped = false
    var rest = line
    while let character = rest.popFirst() {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "<", let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else if character != "*" {
        text.append(character)
      }
    }
    return HTMLEntities.resolved(text)
  }
}
