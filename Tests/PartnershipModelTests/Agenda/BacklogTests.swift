// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct BacklogTests {
  /// A fixture with one item waiting for the group.
  private func waiting(planned: String? = nil) throws -> (Fixture, ID<BacklogItem>) {
    var fixture = try Fixture()
    let kind = Registry.entry(of: BacklogItem.self)
    var values: [Int: Stored?] = [:]
    let given = ["body": "teg", "title": "Return interviews", "lead": "Nurse"]
    for (name, value) in given { values[try #require(kind.slot(named: name))] = .text(value) }
    if let planned { values[BacklogItem.shape.planned.slot] = .text(planned) }
    fixture.apply(try fixture.book.save(kind, id: nil, values: values, fixture.now))
    return (fixture, try fixture.latest(BacklogItem.self).id)
  }

  @Test func `a waiting item goes on an agenda once, and waits no more`() throws {
    var (fixture, item) = try waiting()
    #expect(fixture.book.backlog(of: Fixture.group).map(\.id) == [item])
    let meeting = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.placeBacklogItem(item, on: meeting, fixture.now))
    let placed = try #require(fixture.book.agenda(of: meeting).first { $0.backlog == item })
    #expect(placed.title == "Return interviews" && placed.lead == "Nurse")
    #expect(fixture.book[item]?.state == .placed && fixture.book[item]?.item == placed.id)
    #expect(fixture.book.backlog(of: nil).isEmpty)
    #expect(
      refusal { try fixture.book.placeBacklogItem(item, on: meeting, fixture.now) }?.words
        == "'Return interviews' is on an agenda and cannot become on an agenda; "
        + "it can become waiting.")
  }

  @Test func `an agenda that went out takes it only by the chair's agreement`() throws {
    var (fixture, item) = try waiting()
    let meeting = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.issueAgenda(of: meeting, fixture.now))
    guard
      case .lateItem = refusal({
        try fixture.book.placeBacklogItem(item, on: meeting, fixture.now)
      })
    else {
      Issue.record("placed without agreement")
      return
    }
    fixture.apply(
      try fixture.book.placeBacklogItem(item, on: meeting, agreement: "Urgent", fixture.now))
    #expect(fixture.book.agenda(of: meeting).first { $0.backlog == item }?.isLate == true)
  }

  @Test(arguments: [("2027-01", true), ("2027-02", false), ("2027-01-12", true)])
  func `an item planned for a month comes to the first meeting then or after`(
    planned: String, comes: Bool
  ) throws {
    var (fixture, item) = try waiting(planned: planned)
    let meeting = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(fixture.book.agenda(of: meeting).contains { $0.backlog == item } == comes)
    let later = try fixture.meeting(on: "2027-03-12", start: false)
    #expect(fixture.book.agenda(of: later).contains { $0.backlog == item } != comes)
  }

  @Test func `dropping needs a reason, and what is dropped is not placed`() throws {
    var (fixture, item) = try waiting()
    #expect(
      refusal { try fixture.book.dropBacklogItem(item, reason: " ", fixture.now) }
        == .needsReason(toDo: "drop 'Return interviews'"))
    fixture.apply(try fixture.book.dropBacklogItem(item, reason: "Done nationally", fixture.now))
    #expect(fixture.book.backlog(of: nil).isEmpty)
    let meeting = try fixture.meeting(start: false)
    #expect(refusal { try fixture.book.placeBacklogItem(item, on: meeting, fixture.now) } != nil)
    #expect(
      refusal { try fixture.book.planBacklogItem(item, for: .year(2027), fixture.now) } != nil)
  }

  @Test func `an agenda item goes back to the backlog and comes out of it again`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(start: false)
    fixture.apply(
      try fixture.book.addItem(
        "Pilot", to: meeting, purpose: .decision, paper: "Paper 4", minutes: 20, fixture.now))
    let item = try fixture.latest(AgendaItem.self).id
    fixture.apply(try fixture.book.returnToBacklog(item, note: "Too early", fixture.now))
    let waiting = try #require(fixture.book.backlog(of: Fixture.group).first)
    #expect(waiting.title == "Pilot" && waiting.paper == "Paper 4" && waiting.minutes == 20)
    #expect(waiting.purpose == .decision && fixture.book[item]?.state == .backlog)
    var again = fixture
    again.apply(try again.book.setItem(item, to: .open, again.now))
    #expect(again.book.backlog(of: Fixture.group).isEmpty)
    fixture.apply(try fixture.book.dropBacklogItem(waiting.id, reason: "No need", fixture.now))
    guard case .takenUp = refusal({ try fixture.book.setItem(item, to: .open, fixture.now) })
    else {
      Issue.record("taken back")
      return
    }
  }

  @Test func `R16: the forward plan has every group's meetings to come with their business`() throws
  {
    var (fixture, item) = try waiting()
    let held = try fixture.meeting(of: Fixture.governing, on: "2026-11-25", start: false)
    let own = try fixture.meeting(on: "2026-12-08", start: false)
    fixture.apply(try fixture.book.addItem("Pilot", to: own, fixture.now))
    let plan = fixture.book.forwardPlan(from: fixture.today)
    #expect(plan.map(\.meeting.id) == [held, own])
    #expect(plan[1].items.map(\.title).contains("Pilot"))
    #expect(plan[1].items.allSatisfy { !$0.type.isFrame })
    #expect(fixture.book.forwardPlan(of: Fixture.group, from: day("2026-12-09")).isEmpty)
    fixture.apply(
      try fixture.book.planBacklogItem(item, for: .month(year: 2026, month: 12), fixture.now))
    let next = fixture.book.forwardPlan(from: fixture.today)
    #expect(next[1].expected.map(\.title) == ["Return interviews"])
  }

  @Test func `papers are due so many working days before, as the group says or five`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(on: "2026-12-08", start: false)
    let meeting = try #require(fixture.book[id])
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-12-01"))
    let kind = Registry.entry(of: Body.self)
    fixture.apply(
      try fixture.book.save(
        kind, id: "teg", values: [Body.shape.papersDays.slot: .number(7)], fixture.now))
    #expect(fixture.book.papersDue(for: meeting)?.day == day("2026-11-27"))
  }
}
