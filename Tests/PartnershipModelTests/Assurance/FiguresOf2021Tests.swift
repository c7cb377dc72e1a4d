// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The figures of a published report, as it states them, with all that does not agree in them.
struct FiguresOf2021Tests {
  private func found(_ table: String) throws -> [String] {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    try #require(book[ID<StatedTable>(table)] != nil)
    return book.differences(in: ID(table)).map(\.words)
  }

  @Test func `R49: recorded crime makes 16,371, not the 16,411 stated`() throws {
    #expect(
      try found("crime") == [
        "5,004 of 16,411 is 30.5%, stated as 31%",
        "the parts make 16,371, the total stated is 16,411: a difference of 40",
      ])
  }

  @Test func `R49: the rise in drug offences is called a decrease, and cannabis is no quarter`()
    throws
  {
    #expect(
      try found("drugs") == [
        "337 to 405 is 68, stated as 132", "337 to 405 is up, stated as down",
        "337 to 405 is 20.2%, stated as 25%", "136 of 405 is 33.6%, stated as 24%",
      ])
  }

  @Test(arguments: [
    (
      "violence",
      [
        "1,715 to 2,192 is 477, stated as 479", "781 of 2,192 is 35.6%, stated as 37%",
        "71 of 2,192 is 3.2%, stated as 4%",
      ]
    ),
    (
      "violence-groups",
      ["the parts make 2,194, the total stated is 2,192: a difference of 2"]
    ),
    ("asb", ["93 of 5,539 is 1.7%, stated as 8%"]),
    ("prevent", ["645 to 804 is 159, stated as 145"]),
    ("adult-plans-ended", ["the parts make 23, the total stated is 24: a difference of 1"]),
  ])
  func `R49: a difference, share or sum that does not agree is listed`(
    table: String, words: [String]
  ) throws {
    #expect(try found(table) == words)
  }

  @Test(arguments: [
    "hate", "hate-who", "domestic-abuse", "domestic-abuse-who", "domestic-abuse-outcomes",
    "asb-reviews", "adult-contacts", "adult-plans-started", "adult-types", "compass", "early-help",
    "children",
  ])
  func `R49: nothing is said of a table that agrees with itself`(table: String) throws {
    #expect(try found(table).isEmpty)
  }

  @Test func `R49: a blank in a table is no nought, so its total is not called right or wrong`()
    throws
  {
    #expect(
      try found("cin") == [
        "1 of 10 parts not stated, so the total of 540 cannot be checked",
        "1 of 10 parts not stated, so the total of 427 cannot be checked",
      ])
    #expect(
      try found("cpp") == [
        "2 of 8 parts not stated, so the total of 395 cannot be checked",
        "1 of 8 parts not stated, so the total of 295 cannot be checked",
      ])
  }

  @Test func `R49: the reviews that the report counts are not those it names`() throws {
    let words = try found("reviews")
    #expect(
      words == [
        "3 stated, 5 recorded as statutory reviews", "1 stated, 2 recorded as statutory reviews",
        "11 stated, 12 recorded as statutory reviews",
      ])
  }

  @Test func `R49: what the report states is kept as it states it`() throws {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    #expect(book[ID<StatedFigure>("crime.18")]?.figure?.shown == "16,411")
    #expect(book[ID<StatedFigure>("adult-contacts.1")]?.figure?.shown == "2,406")
    let early = try #require(book[ID<StatedTable>("early-help")])
    #expect(early.source == "No information was provided for this report.")
    #expect(book.those(\StatedFigure.table, early.id).isEmpty)
  }
}
