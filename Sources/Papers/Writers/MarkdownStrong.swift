// SPDX-License-Identifier: Apache-2.0

/// Marks escaped words as strong, in the form that holds between these neighbours.
struct MarkdownStrong {
  /// The escaped words.
  let text: String
  /// The character before the words; nil at the start of a line.
  let before: Character?
  /// The character after the words; nil at the end of a line.
  let after: Character?

  /// The marked words, with any outer spaces left outside the marks.
  var marked: String {
    let core = text.drop { $0 == " " }
    guard let last = core.lastIndex(where: { $0 != " " }) else { return text }
    let words = core[...last]
    let leading = text[..<core.startIndex]
    let trailing = core[core.index(after: last)...]
    // Asterisks do not hold between punctuation and a letter; a tag holds anywhere.
    let isStarred =
      holds(edge: words.first, neighbour: leading.last ?? before)
      && holds(edge: words.last, neighbour: trailing.first ?? after)
    let marks = isStarred ? ("**", "**") : ("<strong>", "</strong>")
    return "\(leading)\(marks.0)\(words)\(marks.1)\(trailing)"
  }

  private func holds(edge: Character?, neighbour: Character?) -> Bool {
    guard let edge, let neighbour, neighbour != " " else { return true }
    return edge.isLetter || edge.isNumber
  }
}
