// SPDX-License-Identifier: Apache-2.0

/// One row of a text broken to a width.
package struct WrappedLine: Hashable, Sendable {
  /// The part of the source that is shown, without its line break and the spaces that hang over.
  package var text: String
  /// The UTF-8 offsets of the source that this row stands for, without the line break itself.
  package var range: Range<Int>
  /// The columns that the text takes.
  package var columns: Int

  /// Makes a row.
  package init(text: String, range: Range<Int>, columns: Int) {
    self.text = text
    self.range = range
    self.columns = columns
  }
}

/// Breaks text into rows of at most so many columns, between words where that is possible.
///
/// Line breaks in the text are kept, a word longer than a row is cut between characters, and
/// spaces at a break hang over the edge. The result has at least one row. Only a single character
/// wider than the whole row is ever wider than `columns`.
///
/// - Complexity: O(n) in the length of the text.
package func wrapLines(_ text: String, columns: Int) -> [WrappedLine] {
  let bytes = text.utf8
  var lines: [WrappedLine] = []
  var (start, offset) = (bytes.startIndex, 0)
  while true {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let source = text[start..<end]
    lines += wrapOneLine(source, offset: offset, columns: max(1, columns))
    guard end < bytes.endIndex else { return lines }
    offset += source.utf8.count + 1
    start = bytes.index(after: end)
  }
}

private func wrapOneLine(_ source: Substring, offset: Int, columns: Int) -> [WrappedLine] {
  var text = String(source)
  if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
  let wrapper = LineWrapper(clusters: displayForm(text), room: columns, end: text.utf8.count)
  return wrapper.rows().map { row in
    WrappedLine(
      text: slice(text, row.shown),
      range: row.range.lowerBound + offset..<row.range.upperBound + offset,
      columns: row.columns)
  }
}

private func slice(_ text: String, _ range: Range<Int>) -> String {
  let bytes = text.utf8
  let lower = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
  return String(text[lower..<bytes.index(lower, offsetBy: range.count)])
}

/// Finds the breaks of one line, which holds no line break itself.
private struct LineWrapper {
  struct Row {
    var range: Range<Int>
    var shown: Range<Int>
    var columns: Int
  }

  let clusters: [Cluster]
  let room: Int
  let end: Int

  func rows() -> [Row] {
    var rows: [Row] = []
    var first = 0
    repeat {
      let (next, shownEnd, columns) = row(from: first)
      let start = rows.last?.range.upperBound ?? 0
      rows.append(
        Row(
          range: start..<offset(of: next), shown: start..<max(start, offset(of: shownEnd)),
          columns: columns))
      first = next
    } while first < clusters.count
    return rows
  }

  /// Takes as many pieces as fit, goes back to the last space if a word would be cut.
  private func row(from first: Int) -> (next: Int, shownEnd: Int, columns: Int) {
    var (columns, next, wordStart) = (0, first, first)
    while next < clusters.count, columns + clusters[next].columns <= room {
      columns += clusters[next].columns
      next += 1
      if clusters[next - 1].text == " " { wordStart = next }
    }
    if next == clusters.count { return (next, next, columns) }
    if clusters[next].text == " " { return (skipSpaces(from: next), next, columns) }
    let cut = wordStart > first ? wordStart : characterStart(at: next, after: first)
    return (cut, cut, clusters[first..<cut].reduce(0) { $0 + $1.columns })
  }

  private func skipSpaces(from index: Int) -> Int {
    clusters[index...].firstIndex { $0.text != " " } ?? clusters.count
  }

  /// A cut never falls between the pieces of one character; a row takes at least one of them.
  private func characterStart(at index: Int, after first: Int) -> Int {
    var cut = index
    while cut > first && clusters[cut].offset == clusters[cut - 1].offset { cut -= 1 }
    if cut > first { return cut }
    return clusters[first...].firstIndex { $0.offset != clusters[first].offset } ?? clusters.count
  }

  private func offset(of index: Int) -> Int {
    index < clusters.count ? clusters[index].offset : end
  }
}
