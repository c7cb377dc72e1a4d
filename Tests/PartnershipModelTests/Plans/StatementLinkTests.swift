// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A measure names the success statement its figures show: the one link, and the one place of an aim.
struct StatementLinkTests {
  private let first = ID<Statement>("EX1")

  private func measure(
    _ values: [String: Stored] = [:], in fixture: inout Fixture
  ) throws -> ID<Measure> {
    try fixture.add(
      Measure.self,
      [
        "body": .text("teg"), "title": .text("Notices"), "state": .text("collected"),
      ].merging(values) { $1 })
  }

  private func returned(_ figure: String, of measure: ID<Measure>, in fixture: inout Fixture) throws
  {
    let id = try fixture.add(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text("2026-07-01"),
        "to": .text("2026-09-30"), "due": .text("2026-10-31"),
      ])
    try fixture.move(id, to: "received", with: ["figure": .text(figure)])
  }

  private func position(_ fixture: Fixture) throws -> ReckonedPosition? {
    fixture.book.reckonedPosition(of: try #require(fixture.book[first]), on: fixture.today)
  }

  @Test func `R47: a measure takes its aim from the statement it shows, and moves its position`()
    throws
  {
    var fixture = try Fixture()
    try fixture.change(
      first,
      ["direction": .text("up"), "target": .text("above 10"), "target-figure": .text("10")])
    let id = try measure(["statement": .text(first.text)], in: &fixture)
    try returned("11", of: id, in: &fixture)
    #expect(try position(fixture)?.position == .met)
    let line = try #require(fixture.book.scorecardLines(of: id, on: fixture.today).first)
    #expect(line.targetWords == "above 10, reached")
    #expect(fixture.book.aim(of: try #require(fixture.book[id])).words == "Up, above 10")
    let kind = try #require(Registry.kind(named: Measure.about.name))
    #expect(kind.reckoned(named: "aim") != nil)
  }

  @Test func `R47: a measure that shows a statement states no direction and no target of its own`()
    throws
  {
    var fixture = try Fixture()
    let id = try measure(["statement": .text(first.text)], in: &fixture)
    for (name, value) in [("direction", "up"), ("target", "60")] {
      let refused = refusal { [fixture] in
        try fixture.saving(Measure.self, id.text, [name: .text(value)])
      }
      guard case .wrongValue = refused else {
        Issue.record("\(name): \(String(describing: refused))")
        continue
      }
    }
  }

  @Test
  func `R47: what a measure of an older book states beside its statement stays, and it moves on`()
    throws
  {
    var fixture = try Fixture()
    let id = try measure(["statement": .text(first.text)], in: &fixture)
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(id, \.direction, .up)
    drafting.set(id, \.target, Figure(written: "60"))
    fixture.apply(drafting.batch("As a book of before had it"))
    try fixture.move(
      id, to: "under-review", with: ["reason": .text("Two partners count differently")])
    try fixture.change(id, ["title": .text("Notices served")])
    #expect(fixture.book[id]?.state == .underReview)
    #expect(fixture.book.aim(of: try #require(fixture.book[id])).words == "Up, to 60")
  }

  @Test func `R9: a statement of several measures is met when all of them are`() throws {
    var fixture = try Fixture()
    try fixture.change(first, ["direction": .text("up"), "target-figure": .text("10")])
    for figure in ["11", "9"] {
      let id = try measure(
        ["statement": .text(first.text), "title": .text("Count \(figure)")], in: &fixture)
      try returned(figure, of: id, in: &fixture)
    }
    let found = try #require(try position(fixture))
    #expect(found.position == .moving && found.why.contains("Count 9: 9"))
  }

  @Test func `R9: a book that named the measure at the statement is read as before`() throws {
    var fixture = try Fixture()
    let id = try measure(in: &fixture)
    try fixture.change(
      first,
      [
        "measure": .text(id.text), "direction": .text("up"), "target-figure": .text("10"),
      ])
    try returned("11", of: id, in: &fixture)
    #expect(try position(fixture)?.position == .met)
    #expect(fixture.book.statement(shownBy: try #require(fixture.book[id]))?.id == first)
  }

  @Test func `R9: a position needs the words that show it, and one without them is noticed`() throws
  {
    var fixture = try Fixture()
    let values: [String: Stored] = [
      "statement": .text(first.text), "on": .text("2026-10-01"), "position": .text("met"),
    ]
    let bareRefused = refusal { [fixture] in
      try fixture.saving(StatementPosition.self, nil, values)
    }
    #expect(bareRefused == .requiredField(kind: "Statement position", field: "Narrative"))
    let about = RecordReference(first)
    let before = fixture.book.remarks(on: about, day: fixture.today)
    #expect(before.contains { $0.settling?.kind == StatementPosition.about.name })
    var drafting = Drafting(fixture.book, fixture.now)
    let bare = drafting.create(StatementPosition.self)
    drafting.set(bare, \.statement, first)
    drafting.set(bare, \.on, day("2026-10-01"))
    drafting.set(bare, \.position, .met)
    fixture.apply(drafting.batch("A book of another make"))
    let noticed = fixture.book.remarks(on: about, day: fixture.today).filter(\.isAlarm)
    #expect(
      noticed.map(\.words) == ["Its position of 1 Oct 2026, met, has no words that show it"])
    #expect(noticed.first?.about == RecordReference(bare))
  }
}
