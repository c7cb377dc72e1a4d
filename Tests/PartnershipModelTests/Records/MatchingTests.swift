// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct MatchingTests {
  @Test(
    arguments: [
      ("tackling exploitation group", "Tackling Exploitation Group", 0),
      ("Tackling", "Tackling Exploitation Group", 1),
      ("teg", "Tackling Exploitation Group", 2),
      ("tack gro", "Tackling Exploitation Group", 2),
      ("exploit", "Tackling Exploitation Group", 3),
      ("group tack", "Tackling Exploitation Group", 3),
      ("", "Anything", 3), ("  ", "Anything", 3),
      ("childrens exp", "Children’s Exploitation Panel", 2),
      ("children's", "Children’s Exploitation Panel", 1),
      ("2021 22", "Plan 2021–22", 3),
      ("élan", "Élan Trust", 1),
    ] as [(String, String, Int)])
  func `typed letters have their rank`(typed: String, name: String, rank: Int) {
    #expect(Matching(typed).rank(name) == rank)
  }

  @Test(arguments: [
    ("xyz", "Tackling Exploitation Group"), ("tackling xyz", "Tackling Exploitation Group"),
    ("teg xyz", "Tackling Exploitation Group"), ("roup", "Tackling Exploitation Group"),
    ("a", ""),
  ])
  func `letters that begin no word do not match`(typed: String, name: String) {
    #expect(Matching(typed).rank(name) == nil)
  }

  @Test func `the best of several names counts`() {
    #expect(Matching("teg").rank(["Another", "TEG", "Tackling Exploitation Group"]) == 0)
    #expect(Matching("zzz").rank(["Another", "TEG"]) == nil)
  }
}
