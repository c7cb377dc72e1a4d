// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import TerminalKit

struct GeometryTests {
  private let area = Area(column: 2, row: 1, columns: 10, rows: 5)

  @Test(arguments: [(-3, 0, 10), (0, 0, 10), (4, 4, 6), (10, 10, 0), (99, 10, 0)])
  func `a split from the left never gives more than there is`(wanted: Int, left: Int, right: Int) {
    let parts = area.splitLeft(wanted)
    #expect(parts.left == Area(column: 2, row: 1, columns: left, rows: 5))
    #expect(parts.right == Area(column: 2 + left, row: 1, columns: right, rows: 5))
  }

  @Test(arguments: [(-1, 0), (2, 2), (5, 5), (6, 5)])
  func `rows split off at top and bottom are clamped`(wanted: Int, given: Int) {
    #expect(area.splitTop(wanted).top == Area(column: 2, row: 1, columns: 10, rows: given))
    #expect(
      area.splitTop(wanted).rest
        == Area(column: 2, row: 1 + given, columns: 10, rows: 5 - given))
    #expect(area.splitBottom(wanted).rest == Area(column: 2, row: 1, columns: 10, rows: 5 - given))
    #expect(
      area.splitBottom(wanted).bottom
        == Area(column: 2, row: 6 - given, columns: 10, rows: given))
  }

  @Test func `a margin wider than the area leaves nothing`() {
    #expect(area.inset() == Area(column: 3, row: 2, columns: 8, rows: 3))
    #expect(area.inset(4) == Area(column: 6, row: 5, columns: 2, rows: 0))
    #expect(area.inset(99).isEmpty)
    #expect(area.inset(-2) == area)
  }

  @Test func `nothing is ever negative`() {
    #expect(Size(columns: -1, rows: -1) == Size(columns: 0, rows: 0))
    #expect(Area(column: 0, row: 0, columns: -4, rows: -4).isEmpty)
  }
}
