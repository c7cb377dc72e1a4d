// SPDX-License-Identifier: Apache-2.0

/// The tables of a paper by their columns: those with the same columns are set alike, so that a
/// plan's tables line up from section to section.
struct WordTableShapes {
  private var shapes: [[String]: Table] = [:]

  /// Gathers the tables of a cleaned paper.
  init(_ paper: Paper) {
    for case .table(let table) in paper.elements {
      shapes[table.columns.map(\.title), default: table.withoutRows].rows += table.rows
    }
  }

  /// The size and widths for a table of the paper within a width.
  func fit(_ table: Table, width: Int, _ look: WordLook) -> WordTableFit {
    let shape = shapes[table.columns.map(\.title)] ?? table
    return WordTableFit(shape, width: width, allowance: look.typeAllowance)
  }
}

extension Table {
  fileprivate var withoutRows: Table {
    var table = self
    table.rows = []
    return table
  }
}
