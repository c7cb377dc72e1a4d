// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct AssuranceOfDocumentsTests {
  @Test func `R46: the Board of 2016-18 is to be assured of six topics, word for word`() throws {
    let book = try PartnershipFile("children-board-2016-18.json").imported()
    let topics = book.all(AssuranceTopic.self)
    #expect(topics.count == 6)
    #expect(topics.allSatisfy { $0.body == ID("board") && $0.owner == nil })
    #expect(topics.first?.title == "Recognition and response to private fostering")
  }

  @Test(arguments: [("neglect", 7), ("cse", 7), ("da", 3)])
  func `R47: its scorecards ask seven, seven and three questions`(priority: String, count: Int)
    throws
  {
    let book = try PartnershipFile("children-board-2016-18.json").imported()
    let questions = book.scorecard(of: ID("board"), on: day("2016-09-30")).sections
      .compactMap(\.question)
    #expect(questions.count { $0.id.text.hasPrefix("\(priority)-") } == count)
    #expect(questions.count == 17)
  }

  @Test(arguments: [
    (AuditKind.macfa, 5), (.inspectionStyle, 2), (.sectionEleven, 1), (.peerReview, 1),
    (.careAct, 1),
  ])
  func `R42: the audits of 2021-22 are of the kinds the report names`(kind: AuditKind, count: Int)
    throws
  {
    let audits = try PartnershipFile("shropshire-2021-22.json").imported().all(Audit.self)
    #expect(audits.count { $0.kind == kind } == count)
  }

  @Test func `R42: grades are kept mixed as given, findings word for word`() throws {
    let book = try PartnershipFile("shropshire-2021-22.json").imported()
    let audit = try #require(book[ID<Audit>("drug-alcohol.prison-leavers")])
    #expect(
      audit.grades == [
        "Good", "Good with elements of Outstanding",
        "Good with elements of Requires Improvement",
      ])
    let findings = book.those(\AuditFinding.audit, audit.id)
    #expect(findings.count == 6)
    #expect(findings.contains { $0.text == "Taking time to make every contact count." })
  }
}
