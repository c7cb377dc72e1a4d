// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A paper set as text line by line, each line with what it was taken from.
package struct PaperLayout: Sendable, Equatable {
  /// The lines from top to bottom; a blank one stands between blocks.
  package internal(set) var lines: [PrintedLine] = []

  /// The whole text; every line ends in a line feed.
  package var text: String {
    var buffer = TextBuffer()
    for line in lines {
      buffer.write(line.text)
      buffer.write(0x0A)
    }
    return buffer.text
  }

  /// The lines on which a heading begins, in their order.
  package var headings: [Int] { lines.indices.filter { lines[$0].heading != nil } }

  /// Adds a block, apart from the one before it; a block without lines adds nothing.
  mutating func add(_ block: [PrintedLine]) {
    if block.isEmpty { return }
    let number = (lines.last?.block ?? -1) + 1
    if !lines.isEmpty { lines.append(PrintedLine("")) }
    lines += block
    for place in (lines.count - block.count)..<lines.count { lines[place].block = number }
    if number > 0 { lines[lines.count - block.count - 1].block = number }
  }
}

/// One line of a paper as it is printed.
package struct PrintedLine: Sendable, Equatable {
  /// The words, without the line's end.
  package let text: String
  /// The records it was taken from: those it cites, then the others, each once.
  package var sources: [RecordReference]
  /// The heading that begins on this line.
  package var heading: PrintedHeading?
  /// The place of its block among the blocks; the same whatever the width.
  package internal(set) var block = 0

  /// Makes a line.
  init(_ text: String, sources: [RecordReference] = [], heading: PrintedHeading? = nil) {
    self.text = text
    self.sources = sources
    self.heading = heading
  }
}

/// A heading of a paper, for its contents.
package struct PrintedHeading: Sendable, Equatable {
  /// How deep it stands; 0 is the paper's title, 1 directly below it.
  package let level: Int
  /// The words, without their sources.
  package let text: String
}

extension [String] {
  /// The same lines with what they were taken from.
  func printed(from sources: [RecordReference] = []) -> [PrintedLine] {
    map { PrintedLine($0, sources: sources) }
  }
}

extension Line {
  /// Every record the line leads back to, each once: cited, drawn on, then only counted.
  package var sources: [RecordReference] { (references + counted).eachOnce }
}

extension TableRow {
  /// Every record the row leads back to, each once: its own first.
  var sources: [RecordReference] {
    ((record.map { [$0] } ?? []) + cells.flatMap(\.line.sources)).eachOnce
  }
}

extension [RecordReference] {
  /// The references without those that came before.
  var eachOnce: [RecordReference] {
    var seen: Set<RecordReference> = []
    return filter { seen.insert($0).inserted }
  }
}
