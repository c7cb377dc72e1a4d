// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

private let year = PlannedDate.financialYear(startYear: 2021)

struct CommitmentsOf2021Tests {
  private func report() throws -> AnnualReport {
    try PartnershipFile("shropshire-2021-22.json").imported().annualReport(for: year)
  }

  private func group(_ id: String) throws -> AnnualReportGroup {
    let groups = try report().groups
    return try #require(groups.first { $0.body == ID(id) })
  }

  @Test(arguments: [
    ("case-review", 2, 2, 3), ("assurance", 3, 3, 3), ("learning", 2, 3, 4), ("ldapb", 3, 3, 3),
    ("neglect", 3, 3, 3), ("exploitation", 3, 3, 3), ("self-neglect", 0, 0, 3),
    ("drug-alcohol", 0, 0, 3), ("preventing-offending", 0, 0, 3), ("olg", 0, 0, 0),
    ("sgg", 0, 0, 0),
  ])
  func `R57: each group's 'we said', updates and aims for next year are the report's`(
    id: String, said: Int, updates: Int, next: Int
  ) throws {
    let group = try group(id)
    #expect(group.weSaid.count == said)
    #expect(group.updates.values.reduce(0) { $0 + $1.count } == updates)
    #expect(group.nextYear.count == next)
    #expect(group.withoutOutcome.isEmpty)
  }

  @Test func `R57: the groups come under the names they had at the end of the year`() throws {
    let names = try report().groups.map(\.name)
    #expect(names.contains("Local Domestic Abuse Partnership Board"))
    #expect(names.contains("Strategic Governing Group"))
    #expect(names.contains("Operational Leadership Group"))
    #expect(!names.contains("Domestic Abuse Group"))
  }

  @Test func `R57: commitments are word for word, with the points beneath them`() throws {
    let said = try group("ldapb").weSaid
    #expect(said.map { $0.points?.count ?? 0 } == [3, 0, 4])
    #expect(said.first?.text == "Review the Terms of Reference to ensure the group acts as:")
    let next = try group("exploitation").nextYear
    #expect(
      next.last?.text == "We will produce a standard template for all business to use to encourage "
        + "them to publish an annual statement regarding their commitment to tackling Modern Slavery"
    )
  }

  @Test func `R57: what was not done is told as not done`() throws {
    let outcomes = try group("assurance").weSaid.map(\.outcome)
    #expect(outcomes == [.notDone, .ongoing, .notDone])
  }

  @Test func `R57: one commitment may have two updates, in the report's order`() throws {
    let learning = try group("learning")
    let first = try #require(learning.weSaid.first)
    let updates = try #require(learning.updates[first.id])
    #expect(updates.count == 2)
    #expect(updates.first?.text.hasPrefix("our learning and development programme") == true)
  }

  @Test func `R56: the budget of 2022-23 is unresolved, with the reason in the report's words`()
    throws
  {
    let budget = try PartnershipFile("shropshire-2021-22.json").imported()
      .all(Budget.self).first
    #expect(budget?.state == .unresolved)
    #expect(budget?.reason == "This remains unresolved due to financial pressures.")
  }
}
