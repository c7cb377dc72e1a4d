// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct CommitmentTests {
  private let said =
    "Ensure the revised national Prevent Referral Form is on all partnership web pages"

  private func fixture() throws -> (Fixture, RecordReference) {
    var fixture = try Fixture()
    let commitment = try fixture.add(
      "commitment",
      [
        "body": .text("teg"), "year": .text("2026/27"), "text": .text(said),
        "points": .list(["First", "Second"]),
      ])
    return (fixture, commitment)
  }

  private func outcome(_ outcome: CommitmentOutcome) -> [String: Stored] {
    ["outcome": outcome.stored]
  }

  @Test func `R57: a commitment is reported only with its outcome`() throws {
    var (fixture, commitment) = try fixture()
    let refused = refusal {
      try fixture.book.moveState(of: commitment, to: "reported", fixture.now)
    }
    #expect(refused?.words.contains("'Outcome' must be filled in") == true)
    try fixture.move(commitment, to: "reported", outcome(.part))
    #expect(try fixture.latest(Commitment.self).outcome == .part)
  }

  @Test func `R57: a commitment carried is said again for the next year in the same words`() throws
  {
    var (fixture, commitment) = try fixture()
    try fixture.move(commitment, to: "reported", outcome(.notDone))
    try fixture.move(commitment, to: "carried")
    let next = try #require(
      fixture.book.commitments(of: Fixture.group, for: .financialYear(startYear: 2027)).first)
    #expect(next.text == said && next.points == ["First", "Second"])
    #expect(next.state == .made && next.outcome == nil && next.carriedFrom?.text == commitment.id)
  }

  @Test func `R57: what is done is not carried, and what is not done is closed only with a reason`()
    throws
  {
    var (fixture, commitment) = try fixture()
    try fixture.move(commitment, to: "reported", outcome(.done))
    let carried = refusal { try fixture.book.moveState(of: commitment, to: "carried", fixture.now) }
    #expect(
      carried
        == .wrongMove(
          what: Book.shortened(said), from: "Done", to: "Carried", allowed: ["Closed"]))
    try fixture.change(commitment, outcome(.ongoing))
    #expect(
      refusal { try fixture.book.moveState(of: commitment, to: "closed", fixture.now) }
        == .needsReason(toDo: "close a commitment that is not done"))
    try fixture.change(commitment, ["reason": .text("Now a national duty")])
    try fixture.move(commitment, to: "closed")
    #expect(try fixture.latest(Commitment.self).state == .closed)
  }

  @Test func `R57: a commitment has many updates, and one may be given without a date`() throws {
    var (fixture, commitment) = try fixture()
    for text in ["Form published", "Partners told"] {
      try fixture.add(
        "commitment-update", ["commitment": .text(commitment.id), "text": .text(text)])
    }
    let updates = fixture.book.updates(of: ID<Commitment>(commitment.id))
    #expect(Set(updates.map(\.text)) == ["Form published", "Partners told"])
  }

  @Test(arguments: [nil, "2026", "2026-05"] as [String?])
  func `R57: a commitment is of one financial year`(year: String?) throws {
    let fixture = try Fixture()
    var values: [String: Stored] = ["body": .text("teg"), "text": .text(said)]
    values["year"] = year.map(Stored.text)
    let refused = refusal { try fixture.adding("commitment", values) }
    let given = year.flatMap { PlannedDate(storedText: $0) }?.shown
    #expect(
      refused
        == (given.map {
          .wrongValue(
            field: "For the year", given: $0, wanted: "a financial year such as 2021–22")
        } ?? .requiredField(kind: "Commitment", field: "For the year")))
  }

  @Test func `R57: the outcome of a commitment is due at the end of its year`() throws {
    var (fixture, commitment) = try fixture()
    let lines = { fixture.book.dueLines(on: fixture.today).filter { $0.source == commitment } }
    #expect(lines().map(\.due) == [day("2027-03-31")])
    #expect(lines().first?.body == Fixture.group)
    try fixture.move(commitment, to: "reported", outcome(.done))
    #expect(lines().isEmpty)
  }

  @Test func `R57: groups list their commitments and each commitment its updates`() {
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Body.self))
        .contains { $0.names.name == "commitment" && $0.movesInRegister })
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Commitment.self))
        .map(\.names.name) == ["commitment-update"])
  }
}
