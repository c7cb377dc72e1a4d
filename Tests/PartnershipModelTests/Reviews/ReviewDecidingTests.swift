// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ReviewDecidingTests {
  private func rapid() throws -> (Fixture, ID<ReviewCase>) {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview)
    try fixture.move(id, to: "screening", "notified", "information-gathering", "meeting-held")
    return (fixture, id)
  }

  @Test func `R29: a recommendation not to review does not close before the decider decided`()
    throws
  {
    var (fixture, id) = try rapid()
    #expect(
      refusal { try fixture.moving(id, to: "recommendation-made") }
        == .requiredField(kind: "Child R", field: "Recommendation whether to review"))
    let recommendation = try fixture.recommend(id, .noReview)
    try fixture.move(id, to: "complete", "panel-responded")
    #expect(
      refusal { try fixture.moving(id, to: "closed") }
        == .requiredField(kind: "Child R", field: "Decision whether to review"))
    #expect(
      refusal { try fixture.moving(id, to: "decided-no-review") }
        == .requiredField(kind: "Child R", field: "Decision whether to review"))
    let values = fixture.deciding(id, recommendation, .noReview)
    _ = try fixture.add(ReviewDecision.self, values)
    try fixture.move(id, to: "decided-no-review", "closed")
    #expect(fixture.book[id]?.decidedOn == day("2026-11-16"))
  }

  @Test func `R29: the group that recommends does not decide, and no review has a reason`() throws {
    var (fixture, id) = try rapid()
    let recommendation = try fixture.recommend(id, .noReview)
    var values = fixture.deciding(id, recommendation, .noReview)
    values["by"] = Owner.body(Fixture.group).stored
    #expect(
      refusal { try fixture.saving(ReviewDecision.self, nil, values) }
        == .wrongValue(
          field: "Decided by", given: fixture.book.label(of: .body(Fixture.group)),
          wanted: "another role than the group that recommended"))
    values = fixture.deciding(id, recommendation, .noReview)
    values["reason"] = nil
    #expect(
      refusal { try fixture.saving(ReviewDecision.self, nil, values) }
        == .requiredField(kind: "Child R", field: "Reasons"))
  }

  @Test func `R29: the panel's advice changes the decision, and both are kept`() throws {
    var (fixture, id) = try rapid()
    let first = try fixture.decide(id, .review)
    let recommendation = try #require(fixture.book[first]?.recommendation)
    var values = fixture.deciding(id, recommendation, .noReview, on: "2026-11-19")
    #expect(
      refusal { try fixture.saving(ReviewDecision.self, nil, values) }
        == .requiredField(kind: "Child R", field: "Changes"))
    values["supersedes"] = .text(first.text)
    #expect(
      refusal { try fixture.saving(ReviewDecision.self, nil, values) }
        == .requiredField(kind: "Child R", field: "On advice"))
    values["advice"] = .text("National panel: the learning is out already")
    _ = try fixture.add(ReviewDecision.self, values)
    try fixture.move(id, to: "decided-no-review")
    #expect(fixture.book.decisions(onReviewing: id).map(\.outcome) == [.review, .noReview])
    #expect(fixture.book[id]?.decidedOn == day("2026-11-19"))
    let title = fixture.book.title(of: RecordReference(first))
    #expect(
      refusal {
        try fixture.saving(ReviewDecision.self, first.text, ["outcome": .text("no-review")])
      } == .neverEdited(what: title))
    #expect(
      refusal { try fixture.book.remove(RecordReference(first), fixture.now) }
        == .neverEdited(what: title))
  }

  @Test func `R30: a rapid review that finds for a review opens the local review with its clock`()
    throws
  {
    var (fixture, id) = try rapid()
    try fixture.decide(id, .review)
    let local = try fixture.latest(ReviewCase.self)
    #expect(local.type == .lcspr && local.openedFrom == id && local.pseudonym == "Child R")
    #expect(local.marking == .officialSensitive)
    #expect(fixture.clock("lcspr-complete", of: local.id)?.due == day("2027-05-16"))
    #expect(fixture.clock("lcspr-publish", of: local.id)?.due == day("2027-05-16"))
    try fixture.change(local.id, ["panel": .text(Fixture.oversight.text)])
    try fixture.signOff(local.id, on: "2027-03-01")
    #expect(
      refusal { try fixture.moving(local.id, to: "publication-decided") }
        == .requiredField(kind: "Child R", field: "Decision on publication"))
    #expect(
      refusal { try fixture.moving(local.id, to: "action-plan-open") }
        == .requiredField(kind: "Child R", field: "Decision on publication"))
    #expect(fixture.clock("lcspr-complete", of: local.id)?.state == .met)
  }

  @Test func `R31: an adult review has ten months, with the national six beside them`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Kim")
    try fixture.move(id, to: "screening")
    #expect(
      refusal { try fixture.moving(id, to: "information-gathering") }
        == .requiredField(kind: "Kim", field: "Footing"))
    try fixture.change(id, ["footing": .text("mandatory")])
    try fixture.move(id, to: "information-gathering")
    try fixture.decide(id, on: "2025-06-10")
    let clock = try #require(fixture.clock("sar-complete", of: id))
    #expect(clock.due == day("2026-04-10") && clock.isLate)
    #expect(clock.why(in: fixture.book).contains("6 months: Wed 10 Dec 2025"))
    let figures = fixture.book.reviewFigures(.sar, from: day("2025-04-01"), to: day("2026-03-31"))
    #expect(figures.decidedToReview == 1 && figures.ongoing == 1)
    let next = fixture.book.reviewFigures(.sar, from: day("2026-04-01"), to: day("2027-03-31"))
    #expect(next.ongoing == 1 && next.concluded == 0)
  }

  @Test func `R32: a homicide review bears the name of its day and is quality assured`() throws {
    var fixture = try Fixture()
    #expect(fixture.book.name(of: .dhr, on: day("2023-01-01")) == "Domestic Homicide Review")
    #expect(
      fixture.book.name(of: .dhr, on: day("2026-01-01")) == "Domestic Abuse Related Death Review")
    _ = try fixture.add(
      ReviewTypeStart.self,
      ["type": .text("dhr"), "from": .text("2026-06-01"), "called": .text("DARDR")])
    #expect(fixture.book.name(of: .dhr, on: day("2026-01-01")) == "Domestic Homicide Review")
    #expect(fixture.book.name(of: .dhr, on: day("2026-06-01")) == "DARDR")
    let id = try fixture.review(.dhr, "Ms A")
    try fixture.move(id, to: "screening", "information-gathering")
    try fixture.decide(id, on: "2026-11-16")
    #expect(fixture.clock("dhr-complete", of: id)?.due == day("2027-05-16"))
    try fixture.signOff(id, on: "2027-03-01")
    _ = try fixture.add(PublicationDecision.self, publishing(id, "publish"))
    #expect(
      refusal { try fixture.moving(id, to: "publication-decided") }
        == .requiredField(kind: "Ms A", field: "Quality assured"))
    try fixture.move(id, to: "submitted", "quality-assured", "publication-decided", "published")
    #expect(fixture.book[id]?.state == .published)
  }

  private func publishing(_ id: ID<ReviewCase>, _ outcome: String) -> [String: Stored] {
    [
      "case": .text(id.text), "outcome": .text(outcome), "on": .text("2026-11-20"),
      "by": Owner.body(Fixture.governing).stored,
    ]
  }

  @Test func `R41: a delay has a reason and a day to look again, and nothing paused is published`()
    throws
  {
    var (fixture, rapid) = try rapid()
    try fixture.decide(rapid)
    let id = try fixture.latest(ReviewCase.self).id
    try fixture.signOff(id, on: "2026-11-18")
    _ = try fixture.add(
      ClockPause.self,
      [
        "subject": RecordReference(id).stored, "from": .text("2026-11-19"),
        "reason": .text("criminal proceedings"),
      ])
    #expect(
      refusal { try fixture.saving(PublicationDecision.self, nil, publishing(id, "publish")) }
        == .wrongValue(
          field: "On", given: day("2026-11-20").shown,
          wanted: "a day on which Child R is not paused (criminal proceedings)"))
    var delay = publishing(id, "delay")
    #expect(
      refusal { try fixture.saving(PublicationDecision.self, nil, delay) }
        == .requiredField(kind: "Child R", field: "Reason"))
    delay["reason"] = .text("Proceedings")
    #expect(
      refusal { try fixture.saving(PublicationDecision.self, nil, delay) }
        == .requiredField(kind: "Child R", field: "Looked at again"))
    delay["review-on"] = .text("2027-01-15")
    let decision = try fixture.add(PublicationDecision.self, delay)
    #expect(fixture.dueLines(of: decision).map(\.due) == [day("2027-01-15")])
    try fixture.move(id, to: "publication-decided", "delayed")
    #expect(fixture.clock("lcspr-publish", of: id)?.state == .paused)
    #expect(throws: Refusal.self) { try fixture.moving(id, to: "published") }
  }
}
