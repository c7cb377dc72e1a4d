// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewIntakeTests {
  @Test func `R27: a referral without a pseudonym or a group is refused`() throws {
    var fixture = try Fixture()
    #expect(
      refusal { try fixture.saving(ReviewCase.self, nil, ["type": .text("sar")]) }
        == .requiredField(kind: "Review", field: "Pseudonym"))
    #expect(
      refusal { try fixture.saving(ReviewCase.self, nil, ["pseudonym": .text("Kim")]) }
        == .requiredField(kind: "Kim", field: "Group"))
    _ = try fixture.review(.sar, "Kim")
    let again = refusal {
      var other = fixture
      _ = try other.review(.sar, "Kim")
      return Batch(did: "", author: "", moment: fixture.now.now, changes: [])
    }
    #expect(
      again
        == .wrongValue(
          field: "Pseudonym", given: "Kim",
          wanted: "a pseudonym that no other Safeguarding Adult Review bears"))
    _ = try fixture.review(.dhr, "Kim")
  }

  @Test func `R27: a referral is marked and listed under its group, and kept when it stops`() throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Mrs H", ["referrer": .text("family")])
    #expect(fixture.book[id]?.marking == .officialSensitive)
    #expect(fixture.book[id]?.referrer == .family)
    let bodies = Registry.registers(ownedBy: Registry.entry(of: Body.self)).map(\.names.name)
    #expect(bodies.contains("review-case"))
    try fixture.move(id, to: "screening")
    #expect(
      refusal { try fixture.moving(id, to: "not-progressed") }
        == .requiredField(kind: "Mrs H", field: "Reason"))
    try fixture.move(id, to: "not-progressed", with: ["reason": .text("Criteria not met")])
    let figures = fixture.book.reviewFigures(.sar, from: day("2026-04-01"), to: day("2027-03-31"))
    #expect(figures.received == 1 && figures.notProgressed == 1 && figures.ongoing == 0)
  }

  @Test func `R28: a rapid review is due 15 working days after the notification`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child O", ["aware-on": .text("2025-01-29")])
    #expect(fixture.clock("rapid-review", of: id)?.state == .waiting)
    #expect(fixture.clock("incident-notify", of: id, on: "2025-02-03")?.due == day("2025-02-05"))
    #expect(fixture.clock("incident-notify", of: id)?.terms.isHard == true)
    try fixture.move(id, to: "screening")
    try fixture.move(id, to: "notified", with: ["notified-on": .text("2025-02-03")])
    let clock = try #require(fixture.clock("rapid-review", of: id, on: "2025-02-12"))
    #expect(clock.due == day("2025-02-24"))
    #expect(clock.dayWords(in: fixture.book) == "day 7 of 15")
    #expect(fixture.dueLines(of: id).contains { $0.due == day("2025-02-24") })
    try fixture.move(id, to: "information-gathering")
    try fixture.move(id, to: "meeting-held", with: ["meeting-on": .text("2025-02-20")])
    try fixture.move(id, to: "complete", with: ["completed-on": .text("2025-02-26")])
    #expect(fixture.clock("rapid-review", of: id)?.state == .metLate)
    #expect(fixture.clock("rapid-review-send", of: id)?.due == day("2025-02-27"))
    _ = try fixture.add(
      LateReason.self,
      [
        "subject": RecordReference(id).stored, "key": .text("rapid-review"),
        "reason": .text("Two returns came after the meeting"), "on": .text("2025-02-26"),
      ])
    let late = try #require(fixture.clock("rapid-review", of: id))
    #expect(late.due == day("2025-02-24"))
    #expect(
      late.why(in: fixture.book).hasSuffix("late because: Two returns came after the meeting"))
  }

  @Test func `R28: a notification day put right moves the due day, and both are kept`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening")
    try fixture.move(id, to: "notified", with: ["notified-on": .text("2026-11-16")])
    #expect(fixture.clock("rapid-review", of: id)?.due == day("2026-12-07"))
    try fixture.change(id, ["notified-on": .text("2026-11-13")])
    #expect(fixture.clock("rapid-review", of: id)?.due == day("2026-12-04"))
    let moved = try #require(fixture.book.movedDueDays(of: RecordReference(id)).last)
    #expect(moved.before == day("2026-12-07") && moved.after == day("2026-12-04"))
  }

  @Test func `R28: a rapid review gathers nothing before a notification`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening")
    #expect(
      refusal { try fixture.moving(id, to: "information-gathering") }
        == .requiredField(kind: "Child R", field: "Notified"))
    try fixture.move(id, to: "notified")
    try fixture.move(id, to: "criteria-not-met", with: ["reason": .text("No abuse suspected")])
    #expect(fixture.clock("rapid-review", of: id)?.state == .cancelled)
  }

  @Test func `R33: an anti-social behaviour review tells the applicant before it closes`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.asb, "ASB 1", ["complaints": .number(3)])
    #expect(fixture.clock("asb-ack", of: id) == nil)
    #expect(
      refusal { try fixture.moving(id, to: "screening") }
        == .wrongMove(
          what: "ASB 1", from: "Referred", to: "Screening",
          allowed: ["Threshold met", "Threshold not met"]))
    try fixture.move(id, to: "threshold-met", "in-progress")
    try fixture.move(id, to: "action-plan-open")
    #expect(
      refusal { try fixture.moving(id, to: "closed") }
        == .requiredField(kind: "ASB 1", field: "Told of threshold"))
    try fixture.change(id, ["told-threshold-on": .text("2026-11-18")])
    #expect(
      refusal { try fixture.moving(id, to: "closed") }
        == .requiredField(kind: "ASB 1", field: "Told of outcome"))
    try fixture.change(id, ["told-outcome-on": .text("2026-11-20")])
    try fixture.move(id, to: "closed")
    let second = try fixture.review(.asb, "ASB 2")
    try fixture.move(second, to: "threshold-not-met")
    let figures = fixture.book.reviewFigures(.asb, from: day("2026-04-01"), to: day("2027-03-31"))
    #expect(figures.received == 2 && figures.thresholdNotMet == 1 && figures.thresholdMet == 1)
  }

  @Test func `R33: a partnership switches the steps of its own procedure on`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.asb, "ASB 1")
    _ = try fixture.add(
      ClockRule.self,
      [
        "key": .text("asb-ack"), "title": .text("Acknowledgement"), "length": .number(5),
        "unit": .text("working-days"),
      ])
    #expect(fixture.clock("asb-ack", of: id)?.due == day("2026-11-09"))
  }

  @Test func `R41: a later decision on publication is the looking again that a delay asked for`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    let decision: (String, String) -> [String: Stored] = { outcome, on in
      [
        "case": .text(id.text), "outcome": .text(outcome),
        "by": Owner.body(Fixture.governing).stored,
        "on": .text(on), "reason": .text("The trial comes first"),
      ].merging(outcome == "delay" ? ["review-on": .text("2026-11-10")] : [:]) { own, _ in own }
    }
    _ = try fixture.add(PublicationDecision.self, decision("delay", "2026-11-02"))
    let waits = { (book: Book) in
      book.dueLines(on: day("2026-11-20")).contains { $0.what.hasPrefix("Look again at") }
    }
    #expect(waits(fixture.book))
    _ = try fixture.add(PublicationDecision.self, decision("withhold", "2026-11-19"))
    #expect(!waits(fixture.book))
    #expect(fixture.book.publicationDecisions(of: id).first?.lookedAtOn == day("2026-11-19"))
  }

  @Test func `R62: a rule switched off later leaves running what it started, and starts no more`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.asb, "ASB 1")
    _ = try fixture.add(
      ClockRule.self,
      [
        "key": .text("asb-ack"), "title": .text("Acknowledgement"), "length": .number(5),
        "unit": .text("working-days"), "to": .text("2026-11-10"),
      ])
    #expect(fixture.clock("asb-ack", of: id)?.due == day("2026-11-09"))
    fixture.today = day("2026-12-01")
    #expect(fixture.clock("asb-ack", of: id)?.due == day("2026-11-09"))
    let kind = Registry.entry(of: ReviewCase.self)
    let slot = try #require(kind.slot(named: "received-on"))
    fixture.apply(
      try fixture.book.save(
        kind, id: id.text, values: [slot: .text("2026-11-16")], fixture.now))
    #expect(fixture.clock("asb-ack", of: id) == nil)
  }

  @Test func `R62: a rule from a later day starts no clock of a record from before it`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.asb, "ASB 1")
    _ = try fixture.add(
      ClockRule.self,
      [
        "key": .text("asb-ack"), "title": .text("Acknowledgement"), "length": .number(5),
        "unit": .text("working-days"), "from": .text("2026-11-10"),
      ])
    #expect(fixture.clock("asb-ack", of: id) == nil)
  }

  @Test func `R34: a dormant review type needs a dated decision`() throws {
    var fixture = try Fixture()
    let asked: [String: Stored] = [
      "pseudonym": .text("Mr C"), "type": .text("owhr"), "body": .text("teg"),
      "received-on": .text("2026-11-02"),
    ]
    let refused = refusal { try fixture.saving(ReviewCase.self, nil, asked) }
    #expect(
      refused
        == .wrongValue(
          field: "Type", given: "Offensive Weapons Homicide Review",
          wanted: "a type in force on the day it was received; a dated decision puts one in force"))
    var start: [String: Stored] = ["type": .text("owhr"), "from": .text("2026-11-01")]
    #expect(
      refusal { try fixture.saving(ReviewTypeStart.self, nil, start) }
        == .requiredField(kind: "Start of a review type", field: "Decision"))
    let meeting = try fixture.meeting()
    _ = try fixture.minute("= The homicide review duty is in force here", at: meeting)
    start["decision"] = .text(try fixture.latest(Decision.self).id.text)
    _ = try fixture.add(ReviewTypeStart.self, start)
    _ = try fixture.add(ReviewCase.self, asked)
    #expect(
      fixture.book.isInForce(.owhr, on: day("2026-11-01"))
        && !fixture.book.isInForce(.owhr, on: day("2026-10-31")))
  }
}
