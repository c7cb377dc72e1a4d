// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

struct EveryKindTests {
  @Test func `the demonstration year holds a record of every kind that a register lists`() throws {
    let book = try ShippedYear.onTheDay.get().book
    let missing = Registry.kinds.filter { kind in
      kind.register != nil && book.rows(of: kind).allSatisfy(\.isRemoved)
    }
    #expect(missing.map(\.names.name) == [], "the year shows none of these")
  }
}
