// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct PlanEditionTests {
  private func whole(in fixture: inout Fixture) throws -> ID<PlanEdition> {
    try fixture.add(
      PlanEdition.self,
      [
        "title": .text("Strategic Plan 2023-26"), "from": .text("2023-04-01"),
        "until": .text("2026-03-31"), "review": .text("2026-02"),
      ])
  }

  @Test func `R8: a review in February is due on its last day, and shown as it was written`() throws
  {
    var fixture = try Fixture()
    let id = try whole(in: &fixture)
    let line = try #require(
      fixture.book.dueLines(on: day("2026-02-10")).first { $0.source == RecordReference(id) })
    #expect(line.due == day("2026-02-28"))
    #expect(line.why == "stated as February 2026")
    try fixture.change(id, ["reviewed-on": .text("2026-02-12")])
    #expect(
      !fixture.book.dueLines(on: day("2026-02-20")).contains { $0.source == RecordReference(id) })
  }

  @Test func `R8: approval after the period's start is allowed and shown`() throws {
    var fixture = try Fixture()
    let id = try whole(in: &fixture)
    try fixture.move(
      id, to: "consulted", "approved",
      with: ["approved-on": .text("2024-03-14"), "approved-by": .text("sgg")])
    let edition = try #require(fixture.book[id])
    #expect(edition.state == .approved)
    #expect(edition.approvalWords == "14 Mar 2024, 348 days after its period began")
    let seed = try PartnershipFile("shropshire-2023-26.json").imported()
    let stated = try #require(seed.all(PlanEdition.self).first)
    #expect(stated.approvalWords == edition.approvalWords)
    #expect(stated.review?.shown == "February 2026")
  }

  @Test func `R8: a three-year plan has an edition for each financial year, one after the other`()
    throws
  {
    var fixture = try Fixture()
    let plan = try whole(in: &fixture)
    var edition = try fixture.add(
      PlanEdition.self,
      [
        "title": .text("Strategic Plan 2023-26, 2023–24"), "of": .text(plan.text),
        "year": .text("2023/24"),
      ])
    for _ in 1...3 {
      try fixture.move(
        edition, to: "approved", "published",
        with: [
          "approved-on": .text("2026-01-01"), "approved-by": .text("sgg"),
          "published-on": .text("2026-01-02"),
        ])
      edition = try #require(fixture.book.editions(of: plan).last).id
    }
    let editions = fixture.book.editions(of: plan)
    #expect(editions.map { $0.year?.shown } == ["2023–24", "2024–25", "2025–26"])
    #expect(editions.allSatisfy { $0.state == .published })
    let twice = refusal {
      try fixture.saving(
        PlanEdition.self, nil,
        ["title": .text("Again"), "of": .text(plan.text), "year": .text("2024/25")])
    }
    guard case .wrongValue("Edition", "2024–25", "a year that has no edition yet") = twice else {
      Issue.record("\(String(describing: twice))")
      return
    }
  }
}
