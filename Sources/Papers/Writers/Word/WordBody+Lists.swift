// SPDX-License-Identifier: Apache-2.0

import OfficeFormat

/// A list, or the items below one item of a list.
struct WordList {
  let items: [ListItem]
  let ordered: Bool
  let depth: Int
  /// Where the labels begin, in twentieths of a point.
  let indent: Int

  /// Describes a list that begins so far in.
  init(_ items: [ListItem], ordered: Bool, depth: Int, indent: Int) {
    self.items = items
    self.ordered = ordered
    self.depth = depth
    self.indent = indent
  }

  /// The labels in letters, when any item has one of its own; Word counts the others.
  var labels: [String?] {
    let isLabelled = items.contains { $0.number != nil }
    return items.enumerated().map { place, item in
      item.number ?? (isLabelled && ordered ? "\(place + 1)." : nil)
    }
  }
}

/// The list that a paragraph is counted in, and at which level.
struct WordNumber: Equatable {
  var list: Int
  var level: Int
}

extension WordBody {
  private static let bulletHang = 360

  /// Writes a list with everything below its items.
  mutating func write(_ list: WordList) {
    if list.items.isEmpty { return }
    let labels = list.labels
    let widest = labels.map { WordTextWidth.of($0 ?? "", size: 22, bold: true) }.max() ?? 0
    let hang = max(WordBody.bulletHang, min(widest + 200, look.page.printable / 4))
    // Deep items give up their indent rather than their words.
    let indent = min(list.indent, look.page.printable / 2)
    let number = number(for: list, labels)
    for (item, label) in zip(list.items, labels) {
      let place = WordIndent(left: indent + hang, hanging: hang)
      write(item, label, number, at: place, in: list)
      write(
        WordList(
          item.children, ordered: list.ordered, depth: list.depth + 1, indent: indent + hang))
    }
  }

  private mutating func write(
    _ item: ListItem, _ label: String?, _ number: WordNumber, at place: WordIndent,
    in list: WordList
  ) {
    if let label {
      beginParagraph(.listParagraph, indent: place)
      writeText(label, style: .strong)
      writeTab()
    } else {
      beginParagraph(list.ordered ? .listNumber : .listBullet, indent: place, number: number)
    }
    write(item.line)
    xml.end()
  }

  /// The numbering of a list: one for all bullets, one of its own for each list that counts.
  private mutating func number(for list: WordList, _ labels: [String?]) -> WordNumber {
    let level = min(list.depth, WordNumbering.deepest)
    guard list.ordered, labels.contains(nil) else {
      return WordNumber(list: numbering.bullets, level: level)
    }
    countedLists.append(level)
    return WordNumber(list: numbering.bullets + countedLists.count, level: level)
  }

  private var numbering: WordNumbering { WordNumbering(look) }
}
