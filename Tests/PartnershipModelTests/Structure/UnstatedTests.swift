// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PartnershipModel

/// A document may leave out what a record made here must have: it is read all the same, and this is
/// the whole list of such records.
struct UnstatedTests {
  private static let unstated = [
    "shropshire-2019-20.json": ["budget:budget-2019-20"],
    "shropshire-2021-22.json": ["clock-pause:children-m-n.proceedings"]
      + ["g-children", "child-o", "child-r"].map { "review-case:\($0)" }
      + ["kim", "mr-g", "mr-i", "mrs-h", "lily"].map { "review-case:\($0)" }
      + [1, 2, 3, 4, 5, 6, 8, 9].map { "learning-point:g-children.\($0)" }
      + [2, 3].map { "learning-point:child-r.\($0)" }
      + [("sscp", 6), ("early-help", 5), ("spic", 5), ("joint", 6)].flatMap { provider, count in
        (1...count).map { "feedback:\(provider).\($0)" }
      },
  ]

  @Test(arguments: PartnershipFile.all)
  func `R1: but for a day, theme or course a document does not state, every record of it is whole`(
    file: PartnershipFile
  ) throws {
    let book = try file.imported()
    var found: [String] = []
    for kind in Registry.kinds {
      for row in book.rows(of: kind) {
        do {
          try book.checkWhole(kind, id: row.id)
        } catch {
          found.append("\(kind.names.name):\(row.id)")
        }
      }
    }
    #expect(found == UnstatedTests.unstated[file.name] ?? [])
  }
}
