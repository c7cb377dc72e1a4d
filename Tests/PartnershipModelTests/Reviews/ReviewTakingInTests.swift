// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What a review begins with, who decides on it, and what it is followed by.
struct ReviewTakingInTests {
  @Test(arguments: ["type", "received-on"])
  func `R27: a review is not taken in without its type and the day it was received`(
    name: String
  ) throws {
    let fixture = try Fixture()
    var values: [String: Stored] = [
      "pseudonym": .text("Kim"), "type": .text("sar"), "body": .text("teg"),
      "received-on": .text("2026-11-02"),
    ]
    values[name] = nil
    let label = name == "type" ? "Type" : "Received"
    #expect(
      refusal { try fixture.saving(ReviewCase.self, nil, values) }
        == .requiredField(kind: "Kim", field: label))
  }

  @Test func `R27: a group is offered the types of its remit first, the dormant one last`() throws {
    let book = try PartnershipFile("shropshire-2023-26.json").imported()
    let today = day("2026-11-20")
    let offered = { book.reviewTypes(offeredTo: ID($0), on: today) }
    #expect(offered("case-review-adult").first == .sar)
    #expect(offered("case-review-child").prefix(2) == [.rapidReview, .lcspr])
    #expect(offered("community-safety-oversight").prefix(2) == [.dhr, .asb])
    #expect(offered("case-review-adult").last == .owhr)
    #expect(Set(offered("case-review-adult")) == Set(ReviewType.allCases))
  }

  @Test func `R32: a homicide review has one name on screens, the present one`() throws {
    let book = try Fixture().book
    #expect(ReviewType.dhr.label == book.name(of: .dhr, on: day("2026-11-20")))
    #expect(ReviewType.dhr.shortName(on: day("2022-03-31"), in: book) == "DHR")
    #expect(ReviewType.dhr.shortName(on: day("2026-11-20"), in: book) == "DARDR")
  }

  @Test func `R28: the meeting called for a review gives the day it met`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    let meeting = try fixture.meeting(on: "2026-11-24")
    try fixture.change(id, ["meeting": .text(meeting.text)])
    #expect(fixture.book[id]?.meetingOn == day("2026-11-24"))
    #expect(fixture.book.remarks(on: RecordReference(id), day: fixture.today).isEmpty)
    try fixture.change(id, ["meeting-on": .text("2026-11-23")])
    let said = fixture.book.remarks(on: RecordReference(id), day: fixture.today).map(\.words)
    #expect(
      said == ["Its meeting was on Tue 24 Nov 2026, and 'Review meeting' says Mon 23 Nov 2026"])
  }

  @Test func `R41: the group that recommends, or its panel, does not decide on publication`() throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["panel": .text(Fixture.oversight.text)])
    for body in [Fixture.group, Fixture.oversight] {
      let values: [String: Stored] = [
        "case": .text(id.text), "outcome": .text("withhold"), "on": .text("2026-11-20"),
        "by": Owner.body(body).stored, "reason": .text("Not published by law"),
      ]
      #expect(
        refusal { try fixture.saving(PublicationDecision.self, nil, values) }
          == .wrongValue(
            field: "Decided by", given: fixture.book.label(of: .body(body)),
            wanted: "another group or role than those that recommend on Child R"))
      _ = try fixture.saving(
        PublicationDecision.self, nil,
        values.merging(["by": Owner.body(Fixture.governing).stored]) { $1 })
    }
  }

  @Test func `R29: what is recommended and decided on a review is marked as the review is`() throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering", "meeting-held")
    let decision = try fixture.decide(id, .noReview)
    #expect(fixture.book[decision]?.marking == .officialSensitive)
    let advised = fixture.book.recommendations(onReviewing: try #require(fixture.book[id]))
    #expect(advised.map(\.marking) == [.officialSensitive])
    #expect(PublicationDecision.usualMarking == .officialSensitive)
  }

  @Test func `R36: a plan without any action is not said to be done`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering", "meeting-held")
    try fixture.decide(id, .noReview)
    try fixture.move(id, to: "complete", "panel-responded", "signed-off", "action-plan-open")
    try fixture.move(id, to: "closed")
    #expect(fixture.book[id]?.planDoneOn == nil)
    #expect(fixture.clock("review-action-plan", of: id)?.state == .cancelled)
  }

  @Test func `R37: an audit's briefing is due ten working days after its findings were agreed`()
    throws
  {
    var fixture = try Fixture()
    let audit = try fixture.add(
      Audit.self,
      ["theme": .text("Information sharing"), "year": .number(2026), "body": .text("teg")])
    try fixture.move(audit, to: "scoped", "gathering", "panel-held")
    try fixture.move(audit, to: "findings-agreed", with: ["agreed-on": .text("2026-11-02")])
    let clock = { (book: Book) in
      book.clocks(of: RecordReference(audit), on: day("2026-11-20"))
        .first { $0.terms.key == "audit-briefing" }
    }
    #expect(clock(fixture.book)?.due == day("2026-11-16") && clock(fixture.book)?.isLate == true)
    _ = try fixture.add(
      Publication.self,
      [
        "title": .text("Briefing 4"), "origin": RecordReference(audit).stored,
        "date": .text("2026-11-19"),
      ])
    #expect(fixture.book[audit]?.briefingOn == day("2026-11-19"))
    #expect(clock(fixture.book)?.state == .metLate)
  }

  @Test func `R35: an audit asks agencies for information and recommends, as a review does`() {
    let kinds = Registry.registers(ownedBy: Registry.entry(of: Audit.self)).map(\.names.name)
    #expect(kinds.contains("information-request") && kinds.contains("recommendation"))
  }

  @Test func `R20: an escalation keeps the record it was raised about`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    var draft = EscalationDraft(
      origin: Fixture.group, issue: "Returns come late", ask: "Write to the agencies")
    draft.comesFrom = RecordReference(id)
    fixture.apply(try fixture.book.raise(draft, fixture.now))
    #expect(fixture.book.those(\Escalation.comesFrom, RecordReference(id)).count == 1)
  }
}
