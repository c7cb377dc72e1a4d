// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

/// A paper set for one width, and from what it was made.
struct PaperSheet: Sendable {
  /// As long as it is the same, so is the paper.
  struct Key: Sendable, Equatable {
    let stamp: Desk.Stamp
    let columns: Int
    let tracing: PaperTracing
    let isOpen: Bool
  }

  let key: Key
  let layout: PaperLayout
  /// The lines in small letters, to find words in.
  let folded: [String]

  init(_ choice: PaperChoice, _ key: Key, _ desk: Desk) {
    self.key = key
    let paper = PaperSheet.paper(PaperOrder(choice, isOpen: key.isOpen, tracing: key.tracing), desk)
    layout = PlainTextWriter(columns: key.columns).layout(paper)
    folded = layout.lines.map { $0.text.lowercased() }
  }

  /// The paper, or what is said in its place.
  private static func paper(_ order: PaperOrder, _ desk: Desk) -> Paper {
    do throws(PaperRefusal) {
      guard let paper = try desk.paper(for: order) else {
        return saying("This paper's record is gone.")
      }
      // What would be refused when it is written is refused here, before anybody relies on it.
      try order.search(in: desk.searchedBook)?.check(paper)
      return paper
    } catch {
      return saying(error.message.text)
    }
  }

  private static func saying(_ words: String) -> Paper {
    let lines = words.split(separator: "\n").map { Element.paragraph(Line(String($0))) }
    return Paper(title: "", body: "", marking: "", elements: lines)
  }

  var lines: [PrintedLine] { layout.lines }
  var text: String { layout.text }

  /// Whether words in small letters begin on a line, though the line after it may end them.
  func has(_ wanted: String, at place: Int) -> Bool {
    if folded[place].contains(wanted) { return true }
    guard wanted.contains(" "), folded.indices.contains(place + 1), !folded[place].isEmpty else {
      return false
    }
    let next = folded[place + 1].drop { $0 == " " }
    return !next.contains(wanted) && (folded[place] + " " + next).contains(wanted)
  }

  func sources(at place: Int) -> [RecordReference] {
    lines.indices.contains(place) ? lines[place].sources : []
  }

  /// The line that a line of the sheet before has become: the nearest with the same words and
  /// sources, else with the same sources, else of the same block.
  func place(of place: Int, in old: PaperSheet) -> Int {
    guard old.lines.indices.contains(place) else { return 0 }
    let line = old.lines[place]
    func nearest(_ isLike: (PrintedLine) -> Bool) -> Int? {
      lines.indices.filter { isLike(lines[$0]) }.min { abs($0 - place) < abs($1 - place) }
    }
    let isAlone = line.text.isEmpty
    return (isAlone ? nil : nearest { $0.text == line.text && $0.sources == line.sources })
      ?? (line.sources.isEmpty ? nil : lines.firstIndex { $0.sources == line.sources })
      ?? lines.firstIndex { $0.block == line.block && $0.text.isEmpty == isAlone }
      ?? min(place, max(0, lines.count - 1))
  }
}
