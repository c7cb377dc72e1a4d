// SPDX-License-Identifier: Apache-2.0

/// A stretch of a paper that stands on sheets of one kind.
struct WordSection {
  /// The sheet.
  let page: WordPage
  /// What stands on it.
  var elements: [Element]

  // Less than this beside a turned table is turned with it, rather than left on a sheet of its own.
  private static let fewElements = 5

  /// Cuts a cleaned paper where a table is too wide for the upright sheet.
  static func sections(of paper: Paper, _ look: WordLook) -> [WordSection] {
    let page = look.page
    var stretches: [(isTurned: Bool, elements: [Element])] = []
    for element in paper.elements {
      let isTurned = element.isTooWide(for: look)
      if isTurned, let last = stretches.last, !last.isTurned {
        // A heading goes with what it stands above.
        let heads = last.elements.reversed().prefix { $0.isHeading }.count
        let head = Array(stretches[stretches.count - 1].elements.suffix(heads))
        stretches[stretches.count - 1].elements.removeLast(heads)
        stretches.append((true, head + [element]))
      } else if let last = stretches.last, last.isTurned == isTurned {
        stretches[stretches.count - 1].elements.append(element)
      } else {
        stretches.append((isTurned, [element]))
      }
    }
    return joined(stretches).map {
      WordSection(page: $0.isTurned ? page.turned : page, elements: $0.elements)
    }
  }

  private static func joined(
    _ stretches: [(isTurned: Bool, elements: [Element])]
  ) -> [(isTurned: Bool, elements: [Element])] {
    let hasTurned = stretches.contains(where: \.isTurned)
    var joined: [(isTurned: Bool, elements: [Element])] = []
    for stretch in stretches {
      let isTurned = stretch.isTurned || (hasTurned && stretch.elements.count < fewElements)
      if joined.last?.isTurned == isTurned {
        joined[joined.count - 1].elements += stretch.elements
      } else {
        joined.append((isTurned, stretch.elements))
      }
    }
    return joined.isEmpty ? [(false, [])] : joined
  }
}

extension Element {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate func isTooWide(for look: WordLook) -> Bool {
    guard case .table(let table) = self, !table.rows.isEmpty else { return false }
    return WordTableFit(table, width: look.page.printable, allowance: look.typeAllowance).wantsWidth
  }
}
