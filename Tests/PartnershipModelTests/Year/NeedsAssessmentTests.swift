// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct NeedsAssessmentTests {
  private func fixture(
    _ kind: AssessmentKind, _ state: AssessmentState = .planned
  ) throws -> (Fixture, RecordReference) {
    var fixture = try Fixture()
    let assessment = try fixture.add(
      "needs-assessment",
      [
        "body": .text("cs"), "title": .text("Strategic assessment"), "kind": kind.stored,
        "due": .text("2026-12"), "state": state.stored, "data": .list(["Recorded crime"]),
      ])
    return (fixture, assessment)
  }

  static let moves: [AssessmentState: [AssessmentState]] = [
    .planned: [.gatheringData, .dropped], .gatheringData: [.drafted, .dropped],
    .drafted: [.gatheringData, .agreed, .dropped], .agreed: [.published], .published: [],
    .dropped: [],
  ]

  @Test(arguments: AssessmentState.allCases, AssessmentState.allCases)
  func `R59: an assessment moves along its stages only`(
    from: AssessmentState, to: AssessmentState
  ) throws {
    let (fixture, assessment) = try fixture(.jointNeeds, from)
    let answers: [String: Stored] = ["reason": .text("No data")]
    let refused = refusal {
      try fixture.book.moveState(of: assessment, to: to.rawValue, answers: answers, fixture.now)
    }
    #expect((refused == nil) == NeedsAssessmentTests.moves[from]?.contains(to))
  }

  @Test func `R59: a strategic assessment published is planned again, due 12 months on`() throws {
    var (fixture, assessment) = try fixture(.strategic, .agreed)
    try fixture.move(assessment, to: "published", ["published-on": .text("2026-11-30")])
    let next = try fixture.latest(NeedsAssessment.self)
    #expect(next.id.text != assessment.id && next.state == .planned)
    #expect(next.due == .day(day("2027-11-30")) && next.data == ["Recorded crime"])
    let due = fixture.book.dueLines(on: fixture.today).compactMap(\.source)
    #expect(due.contains(next.reference) && !due.contains(assessment))
  }

  @Test func `R59: another assessment comes once, and one is dropped only with a reason`() throws {
    var (fixture, assessment) = try fixture(.jointNeeds, .agreed)
    try fixture.move(assessment, to: "published")
    #expect(fixture.book.all(NeedsAssessment.self).count == 1)
    let (other, planned) = try self.fixture(.domesticAbuse)
    #expect(
      refusal { try other.book.moveState(of: planned, to: "dropped", other.now) }
        == .requiredField(kind: "Strategic assessment", field: "Reason"))
  }

  @Test func `R59: an assessment leads on to the record that takes it up`() throws {
    var (fixture, assessment) = try fixture(.strategic)
    try fixture.change(
      assessment,
      ["priorities": .list(["Violence against women"]), "leads-to": .text("plan:teg-plan")])
    let record = try fixture.latest(NeedsAssessment.self)
    #expect(record.leadsTo == RecordReference(Fixture.plan) && record.priorities?.count == 1)
    #expect(
      refusal { try fixture.adding("needs-assessment", ["title": .text("X")]) }
        == .requiredField(kind: "Needs assessment", field: "Lead"))
  }

  @Test func `R59: an assessment that a duty asks for shows it once published, this year and next`()
    throws
  {
    var (fixture, assessment) = try fixture(.strategic, .agreed)
    let duty = try fixture.add(
      "duty",
      [
        "text": .text("Produce an annual strategic assessment"), "function": .text("safety"),
        "falls-due": .text("yearly"), "owner": .text("cs"),
      ])
    try fixture.change(assessment, ["duty": .text(duty.id)])
    try fixture.move(assessment, to: "published", ["published-on": .text("2026-11-30")])
    let shown = try fixture.latest(DutyOccurrence.self)
    #expect(shown.state == .evidenced && shown.evidence == assessment)
    #expect(shown.duty?.text == duty.id && shown.evidencedOn == day("2026-11-30"))
    #expect(try fixture.latest(NeedsAssessment.self).duty?.text == duty.id)
    let due = fixture.book.dueLines(on: day("2027-05-01")).compactMap(\.source)
    #expect(due.count { $0 == duty || $0.kind == "needs-assessment" } == 1)
  }
}
