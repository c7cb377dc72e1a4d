// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Paper {
  /// The paper with what is gone listed at the end of the section it stood in; `sections` are
  /// those of its elements before anything was said in their headings.
  func adding(_ gone: [PaperUnit], in sections: [[String]], quoting: Quoting) -> Paper {
    var paper = self
    var lists: [Int: [ListItem]] = [:]
    for unit in gone {
      lists[place(after: unit.section.map(\.withoutFigures), in: sections), default: []]
        .append(unit.goneItem(quoting))
    }
    for (place, items) in lists.sorted(by: { $0.key > $1.key }) {
      paper.elements.insert(.list(ordered: false, items), at: place)
    }
    return paper
  }

  /// The headings each element stands under, without their figures.
  var sectionOfEachElement: [[String]] {
    var section: [(level: Int, words: String)] = []
    return elements.map { element in
      if case .heading(let level, let line) = element {
        section.removeAll { $0.level >= level }
        section.append((level, line.words.withoutFigures))
      }
      return section.map(\.words)
    }
  }

  /// The place behind the last element of a section, or of the nearest one above that is left;
  /// the end of the paper when none is.
  private func place(after section: [String], in sections: [[String]]) -> Int {
    var section = section
    repeat {
      if let last = sections.lastIndex(of: section) { return last + 1 }
      section = section.dropLast()
    } while !section.isEmpty
    return sections.count
  }
}

extension PaperUnit {
  /// What is said of the piece where it stood, with the records it came from.
  fileprivate func goneItem(_ quoting: Quoting) -> ListItem {
    guard quoting.allows(self) else {
      return ListItem(line: Line(strong: PaperChanges.gone, "a line that is not for open papers."))
    }
    if case .heading = content {
      return ListItem(
        line: Line(strong: PaperChanges.gone, "the section \u{201C}\(words)\u{201D}."))
    }
    return ListItem(
      line: Line(strong: PaperChanges.gone, sentence(words), records: sources))
  }
}
