// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct BudgetPaperTests {
  /// A budget of three lines to the penny; its paper states 50p more than they come to.
  private func world(_ state: String = "proposed") throws -> BookByForms {
    var world = try BookByForms()
    let budget = try world.add(
      "budget",
      [
        "year": .text("2026/27"), "title": .text("Budget 2026–27"),
        "stated-total": .number(10_000_50), "reserves": .number(1_234_05),
      ])
    for (agency, function, pence) in [
      ("police", "children", 2_500_10), ("police", "community-safety", 1_499_90),
      ("health", "children", 5_000_00),
    ] {
      try world.add(
        "contribution",
        [
          "budget": .text(budget.id), "agency": .text(agency), "function": .text(function),
          "amount": .number(pence),
        ])
    }
    try world.add(
      "contribution",
      [
        "budget": .text(budget.id), "kind": .text("training-income"), "amount": .number(1_000_00),
        "function": .text("adults"),
      ])
    return world
  }

  private func cells(_ paper: Paper, _ first: String) throws -> [String] {
    let row = try #require(paper.rows.first { $0.cells.first?.line.plainText == first })
    return row.cells.map(\.line.plainText)
  }

  @Test func `R56: contributions stand by agency and function, to the penny`() throws {
    let paper = try world().paper(.budget, year: 2026)
    #expect(
      try cells(paper, "Test Police") == [
        "Test Police", "£2,500.10", "", "£1,499.90", "£4,000.00",
      ])
    #expect(
      try cells(paper, "All agencies") == [
        "All agencies", "£7,500.10", "", "£1,499.90", "£9,000.00",
      ])
    #expect(
      try cells(paper, "Training income") == ["Training income", "Adults", "£1,000.00", ""])
  }

  @Test func `R56: the total stated stands beside the one added up, and the difference is listed`()
    throws
  {
    let paper = try world().paper(.budget, year: 2026)
    #expect(try cells(paper, "All lines added up").last == "£10,000.00")
    #expect(try cells(paper, "Total as the budget states it").last == "£10,000.50")
    #expect(try cells(paper, "Difference").last == "£0.50 more stated")
    #expect(try cells(paper, "Reserves at the start of the year").last == "£1,234.05")
    #expect(
      wideText(paper).contains(
        "£10,000.50 is stated in all; its 4 lines come to £10,000.00, £0.50 less."))
  }

  @Test func `R56: an amount not stated is said and not counted as nought`() throws {
    var world = try world()
    let budget = try #require(world.book.all(Budget.self).first)
    try world.add(
      "contribution",
      [
        "budget": .text(budget.id.text), "agency": .text("health"), "function": .text("adults"),
      ])
    let paper = try world.paper(.budget, year: 2026)
    #expect(
      try cells(paper, "Health Trust") == [
        "Health Trust", "£5,000.00", "Not stated", "", "£5,000.00, 1 not stated",
      ])
  }

  @Test func `R56: a budget not agreed by October says since when it is late`() throws {
    let text = wideText(try world().paper(.budget, year: 2026))
    #expect(
      text.contains(
        "The budget of 2026–27 is proposed and not agreed yet. It was to be agreed by 31 October 2025; "
      ), "\(text)")
  }

  @Test func `R56: an unresolved budget gives its reason`() throws {
    var world = try world()
    let budget = try #require(world.book.all(Budget.self).first)
    try world.move(
      budget.reference, to: "unresolved", ["reason": .text("The health share is disputed")])
    let text = wideText(try world.paper(.budget, year: 2026))
    #expect(
      text.contains("The budget of 2026–27 is unresolved.")
        && text.contains("The reason: The health share is disputed."))
  }

  @Test func `R56: a year without a budget says so, and tells of the next`() throws {
    let text = wideText(try world().paper(.budget, year: 2025))
    #expect(text.contains("No budget for 2025–26 is recorded."))
    #expect(text.contains("The budget of 2026–27 is proposed"))
  }
}
