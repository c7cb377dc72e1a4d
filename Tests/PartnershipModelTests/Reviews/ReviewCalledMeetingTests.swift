// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewCalledMeetingTests {
  @Test func `R40: a review called to a meeting still to come keeps its stage and its next step`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(
      .rapidReview, "Child R",
      ["meeting-on": .text("2026-11-25"), "next-step": .text("Meet on what came")])
    try fixture.move(id, to: "screening", "notified", "information-gathering")
    let position = try #require(fixture.book.reviewPositions(of: nil, on: fixture.today).first)
    #expect(position.standing.stage == .gathering && position.isOfNow)
  }

  @Test func `R40: a planned day starts its clock in the position before it comes`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.lcspr, "Child S", ["publish-on": .text("2026-11-27")])
    let keys = fixture.book.reviewPositions(of: nil, on: fixture.today)
      .first { $0.review.id == id }?.clocks.map(\.terms.key)
    #expect(keys?.contains("lcspr-prepublication") == true)
  }

  @Test func `R31: an adult review that is gone on with is asked for its footing by the move`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Adult R")
    try fixture.move(id, to: "screening")
    #expect(
      refusal {
        try fixture.book.moveState(
          of: RecordReference(id), to: "information-gathering", fixture.now)
      }
        == .requiredField(kind: "Adult R", field: "Footing"))
    try fixture.move(id, to: "information-gathering", with: ["footing": .text("mandatory")])
    #expect(fixture.book[id]?.footing == .mandatory && fixture.book[id]?.state == .gathering)
  }

  @Test func `R37: a briefing's day put right is put right at the review it meets the clock of`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Adult R")
    let briefing = try fixture.add(
      Publication.self,
      [
        "title": .text("Briefing 9"), "kind": .text("briefing"), "date": .text("2026-11-10"),
        "origin": RecordReference(id).stored,
      ])
    #expect(fixture.book[id]?.briefingOn == day("2026-11-10"))
    try fixture.change(briefing, ["date": .text("2026-11-12")])
    #expect(fixture.book[id]?.briefingOn == day("2026-11-12"))
  }
}
