// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ProcedureTests {
  static let moves: [ProcedureState: [ProcedureState]] = [
    .draft: [.consulted, .approved, .withdrawn], .consulted: [.approved, .draft, .withdrawn],
    .approved: [.published, .withdrawn], .published: [.dueForReview, .superseded, .withdrawn],
    .dueForReview: [.published, .superseded, .withdrawn], .superseded: [], .withdrawn: [],
  ]

  private func fixture(_ values: [String: Stored] = [:]) throws -> (Fixture, RecordReference) {
    var fixture = try Fixture()
    var all: [String: Stored] = ["body": .text("teg"), "title": .text("Threshold document")]
    all.merge(values) { _, new in new }
    let record = try fixture.add("procedure", all)
    return (fixture, record)
  }

  @Test(arguments: ProcedureState.allCases, ProcedureState.allCases)
  func `R53: a procedure moves along its life only`(from: ProcedureState, to: ProcedureState) throws
  {
    var (fixture, other) = try fixture()
    let procedure = try fixture.add(
      "procedure", ["body": .text("teg"), "title": .text("Neglect"), "state": from.stored])
    let answers: [String: Stored] = [
      "sign-off": .text("sgg"), "next-review": .text("2028-11"), "reason": .text("Gone"),
      "superseded-by": .text(other.id),
    ]
    let refused = refusal {
      try fixture.book.moveState(of: procedure, to: to.rawValue, answers: answers, fixture.now)
    }
    #expect((refused == nil) == ProcedureTests.moves[from]?.contains(to))
  }

  @Test func `R53: a regional document is consulted on, signed off, published and reviewed`() throws
  {
    var (fixture, procedure) = try fixture(["origin": .text("regional")])
    try fixture.move(procedure, to: "consulted")
    #expect(
      refusal { try fixture.book.moveState(of: procedure, to: "approved", fixture.now) }
        == .requiredField(kind: "Threshold document", field: "Signed off by"))
    try fixture.move(procedure, to: "approved", ["sign-off": .text("sgg")])
    #expect(
      refusal { try fixture.book.moveState(of: procedure, to: "published", fixture.now) }
        == .requiredField(kind: "Threshold document", field: "Next review"))
    try fixture.move(procedure, to: "published", ["next-review": .text("2027-10")])
    let record = try fixture.latest(Procedure.self)
    #expect(record.origin == .regional && record.signOff == Fixture.governing)
    #expect(record.consultedOn == fixture.today && record.publishedOn == fixture.today)
  }

  @Test func `R53: the next review is due from its group until the document is replaced`() throws {
    var (fixture, procedure) = try fixture([
      "state": .text("published"), "next-review": .text("2027-10"),
    ])
    let lines = { fixture.book.dueLines(on: fixture.today).filter { $0.source == procedure } }
    #expect(lines().map(\.due) == [day("2027-10-31")])
    #expect(lines().first?.who == "Tackling Exploitation Group")
    let next = try fixture.add(
      "procedure", ["body": .text("teg"), "title": .text("Threshold document 2")])
    try fixture.move(procedure, to: "superseded", ["superseded-by": .text(next.id)])
    #expect(lines().isEmpty)
  }

  @Test func `R53: a review that finds it right needs a new date ahead`() throws {
    var (fixture, procedure) = try fixture([
      "state": .text("published"), "published-on": .text("2024-01-10"),
      "next-review": .text("2026-01"),
    ])
    try fixture.move(procedure, to: "due-for-review")
    let refused = refusal {
      try fixture.book.moveState(of: procedure, to: "published", fixture.now)
    }
    #expect(
      refused?.words
        == "Next review cannot be before today, when it is reviewed: give the new date.")
    try fixture.move(procedure, to: "published", ["next-review": .text("2028-01")])
    #expect(try fixture.latest(Procedure.self).state == .published)
  }

  @Test func `R53: a review cannot come before the publication, nor a document replace itself`()
    throws
  {
    let (fixture, procedure) = try fixture(["state": .text("approved")])
    let answers: [String: Stored] = ["next-review": .text("2026-10")]
    #expect(
      refusal {
        try fixture.book.moveState(of: procedure, to: "published", answers: answers, fixture.now)
      } == .dateBefore(what: "Next review", earlier: "its publication on Fri 20 Nov 2026"))
    let (other, published) = try self.fixture(["state": .text("published")])
    #expect(
      refusal {
        try other.book.moveState(
          of: published, to: "superseded", answers: ["superseded-by": .text(published.id)],
          other.now)
      }
        == .wrongValue(
          field: "Superseded by", given: "Threshold document", wanted: "another document"))
  }

  @Test func `R53: comments stand on the procedure's page with their answers`() throws {
    var (fixture, procedure) = try fixture()
    try fixture.add(
      "procedure-comment",
      ["procedure": .text(procedure.id), "from": .text("Health"), "text": .text("Too long")])
    #expect(try fixture.latest(ProcedureComment.self).answer == nil)
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Procedure.self)).map(\.names.name)
        == ["procedure-comment"])
    #expect(
      refusal {
        try fixture.adding("procedure-comment", ["from": .text("A"), "text": .text("B")])
      } == .requiredField(kind: "Comment", field: "Procedure"))
  }
}
