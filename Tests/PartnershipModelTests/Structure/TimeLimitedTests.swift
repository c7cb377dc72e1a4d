// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A task and finish group has an end, and past it is owed its closing.
struct TimeLimitedTests {
  private static let audit = ID<Body>("audit-group")

  private func values(ends: String?) -> [Int: Stored?] {
    var values: [Int: Stored?] = [
      Body.shape.name.slot: .text("Audit Task Group"), Body.shape.parent.slot: .text("teg"),
      Body.shape.kind.slot: .text(BodyKind.taskAndFinish.rawValue),
      Body.shape.status.slot: .text(BodyStatus.active.rawValue),
      Body.shape.commissionedBy.slot: .text("sgg"), Body.shape.product.slot: .text("A toolkit"),
    ]
    if let ends { values[Body.shape.endsOn.slot] = .text(ends) }
    return values
  }

  private func group() throws -> (Fixture, Record<Body>) {
    var fixture = try Fixture()
    let kind = Registry.entry(of: Body.self)
    fixture.apply(
      try fixture.book.save(kind, id: nil, values: values(ends: "2027-01-31"), fixture.now))
    return (fixture, try fixture.latest(Body.self))
  }

  @Test func `R23: it needs the day it is to end by`() throws {
    let fixture = try Fixture()
    let kind = Registry.entry(of: Body.self)
    #expect(
      refusal { try fixture.book.save(kind, id: nil, values: values(ends: nil), fixture.now) }
        == .requiredField(kind: "Task and finish group", field: "To end by"))
    #expect(
      refusal { try fixture.book.save(kind, id: "cs", values: [4: .text("CSP")], fixture.now) }
        == nil)
  }

  @Test func `R23: its closing is owed from thirty days before, and late afterwards`() throws {
    let (fixture, body) = try group()
    let owed = { (iso: String) in
      fixture.book.owed(by: body, on: day(iso)).filter { $0.matter == .closing }
    }
    #expect(owed("2026-12-31").isEmpty)
    #expect(owed("2027-01-01").count == 1)
    #expect(try !#require(owed("2027-01-31").first).isLate(on: day("2027-01-31")))
    #expect(try #require(owed("2027-02-01").first).isLate(on: day("2027-02-01")))
    #expect(fixture.book.endWords(of: body, on: day("2027-01-31")) == "Sun 31 Jan 2027")
    #expect(
      fixture.book.endWords(of: body, on: day("2027-02-01"))?.hasPrefix(
        "Sun 31 Jan 2027, overdue to close, ") == true)
    #expect(fixture.book.commissionWords(of: body) == "Strategic Governing Group")
  }

  @Test func `R23: once closed it is owed nothing, and its actions are the parent's`() throws {
    var (fixture, body) = try group()
    let draft = ActionDraft(text: "Write it", owner: .seat(Fixture.adults))
    fixture.apply(try fixture.book.addAction(draft, body: body.id, fixture.now))
    let action = try fixture.latest(Action.self).id
    fixture.apply(
      try fixture.book.moveState(
        of: body.reference, to: "closing", fixture.now))
    fixture.today = day("2027-02-02")
    fixture.apply(
      try fixture.book.endBody(
        body.id, as: .closed, reason: "Done", outcome: "A toolkit of two pages", fixture.now))
    #expect(fixture.book[action]?.body == Fixture.group)
    #expect(fixture.book[body.id]?.outcome == "A toolkit of two pages")
    #expect(fixture.book.handedOn(by: body.id).map(\.action.id) == [action])
    #expect(fixture.book.handedOn(by: body.id).map(\.to) == [Fixture.group])
    let closed = try #require(fixture.book[body.id])
    #expect(fixture.book.owed(by: closed, on: day("2027-02-03")).isEmpty)
    #expect(fixture.book.endWords(of: closed, on: day("2027-02-03")) == "Sun 31 Jan 2027")
  }
}
