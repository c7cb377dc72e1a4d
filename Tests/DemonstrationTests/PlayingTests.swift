// SPDX-License-Identifier: Apache-2.0

import Demonstration
import PartnershipModel
import Testing

struct PlayingTests {
  @Test(arguments: ["2026-11-20"])
  func `plays`(iso: String) throws {
    do { let p = try ShippedYear.played(on: day(iso))
      print(p.batches.count) } catch { print(error); throw error }
  }
}
