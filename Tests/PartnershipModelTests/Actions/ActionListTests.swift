// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ActionListTests {
  @Test(arguments: [("2026-12-11", false), ("2026-12-12", false), ("2026-12-13", true)])
  func `an open action is overdue from the day after its date`(on: String, isOverdue: Bool) throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let action = try #require(fixture.book[id])
    #expect(fixture.book.isOverdue(action, on: day(on)) == isOverdue)
  }

  @Test func `what is over or has no date is never overdue`() throws {
    var fixture = try Fixture()
    let undated = try fixture.action(due: nil)
    let done = try fixture.action()
    fixture.apply(try fixture.book.agreeDone(done, evidence: "x", fixture.now))
    for id in [undated, done] {
      #expect(try !fixture.book.isOverdue(#require(fixture.book[id]), on: day("2030-01-01")))
    }
  }

  @Test func `a date moved later twice says so, and one moved earlier does not count`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    #expect(fixture.book.movedWords(id) == nil)
    #expect(
      refusal { try fixture.book.moveDue(of: id, to: day("2027-01-08"), reason: "", fixture.now) }
        == .needsReason(toDo: "move the date of action 1"))
    let words: [(String, String)] = [
      ("2027-01-08", "moved once"), ("2026-12-18", "moved once"), ("2027-02-05", "moved twice"),
      ("2027-03-05", "moved 3 times"),
    ]
    for (iso, said) in words {
      fixture.apply(
        try fixture.book.moveDue(of: id, to: day(iso), reason: "Late data", fixture.now))
      #expect(fixture.book.movedWords(id) == said)
    }
    #expect(
      refusal { try fixture.book.moveDue(of: id, to: day("2027-03-05"), reason: "", fixture.now) }
        == .nothingToChange)
    let update = try #require(fixture.book.updates(of: id).first)
    #expect(update.dueBefore == day("2026-12-12") && update.dueAfter == day("2027-01-08"))
  }

  @Test func `what is said with the date or the owner an action has already is kept`() throws {
    var fixture = try Fixture()
    let id = try fixture.action(due: "2026-12-12", owner: .agency(ID("police")))
    fixture.apply(
      try fixture.book.moveDue(of: id, to: day("2026-12-12"), reason: "It stands", fixture.now))
    fixture.apply(
      try fixture.book.setOwner(
        of: id, to: .agency(ID("police")), note: "They keep it", fixture.now))
    #expect(fixture.book.updates(of: id).map(\.note) == ["It stands", "They keep it"])
    #expect(fixture.book.movedWords(id) == nil)
    #expect(fixture.book[id]?.due == day("2026-12-12"))
  }

  @Test func `open actions stand by their date, undated ones last`() throws {
    var fixture = try Fixture()
    let third = try fixture.action("c", due: nil)
    let second = try fixture.action("b", due: "2026-12-20")
    let first = try fixture.action("a", due: "2026-12-01")
    let done = try fixture.action("d", due: "2026-11-30")
    fixture.apply(try fixture.book.agreeDone(done, evidence: "x", fixture.now))
    #expect(fixture.book.openActions(of: Fixture.group).map(\.id) == [first, second, third])
    #expect(fixture.book.openActions(of: Fixture.governing).isEmpty)
  }

  @Test func `a register shows the actions its filter lets through`() throws {
    var fixture = try Fixture()
    let late = try fixture.action("late", due: "2026-11-01", owner: .agency(ID("police")))
    let chair = try fixture.action("chair", owner: .seat(Fixture.chair))
    let done = try fixture.action("done")
    fixture.apply(try fixture.book.agreeDone(done, evidence: "x", fixture.now))
    let told = try fixture.action("told", due: nil, owner: .body(Fixture.oversight))
    fixture.apply(try fixture.book.reportDone(told, note: "", fixture.now))
    let shown = { (change: (inout ActionFilter) -> Void) in
      var filter = ActionFilter()
      change(&filter)
      return fixture.book.actions(filter, on: fixture.today).map(\.id)
    }
    #expect(shown { _ in } == [late, chair, told])
    #expect(shown { $0.states = .overdue } == [late])
    #expect(shown { $0.states = .completed } == [done])
    #expect(shown { $0.states = .reportedDone } == [told])
    #expect(shown { $0.states = .all }.count == 4)
    #expect(shown { $0.agency = ID("police") } == [late, chair])
    #expect(shown { $0.dueBy = day("2026-11-30") } == [late])
    #expect(shown { $0.body = Fixture.governing }.isEmpty)
  }

  @Test func `an action says where it comes from`() throws {
    var fixture = try Fixture()
    let other = try fixture.action()
    let draft = ActionDraft(text: "Train", owner: .seat(Fixture.nurse))
    fixture.apply(
      try fixture.book.addAction(draft, body: Fixture.group, row: ID("r1"), fixture.now))
    let plan = try fixture.latest(Action.self).id
    let meeting = try fixture.meeting()
    _ = try fixture.minute("! Ring them", at: meeting)
    let minuted = try fixture.latest(Action.self).id
    let origins = try [other, plan, minuted].map {
      fixture.book.origin(of: try #require(fixture.book[$0]))
    }
    #expect(origins == [.other, .plan, .meeting])
    #expect(
      try fixture.book.citation(of: #require(fixture.book[minuted])) == "min 7.1, 24 Nov 2026")
    #expect(try fixture.book.citation(of: #require(fixture.book[other])) == "action 1")
  }

  @Test func `owners are called by seat, agency or body, and a missing one is to be confirmed`()
    throws
  {
    let book = try Fixture().book
    let owners: [Owner?] = [
      .seat(Fixture.nurse), .agency(ID("police")), .body(Fixture.group), nil,
    ]
    #expect(
      owners.map { book.label(of: $0) } == [
        "Designated Nurse, CHT", "West Mercia Police", "Tackling Exploitation Group",
        "owner to be confirmed",
      ])
    #expect(book.agency(of: owners[0]) == ID("health") && book.agency(of: owners[2]) == nil)
  }

  @Test func `owners that letters may mean begin with the body's own seats held that day`() throws {
    let book = try Fixture().book
    let found = book.owners(matching: "lead", for: Fixture.group, on: day("2026-11-20"))
    #expect(found.isEmpty)
    let past = book.owners(matching: "lead", for: Fixture.group, on: day("2026-06-30"))
    #expect(past.map(\.label) == ["Housing Lead, County Council"])
    let heads = book.owners(matching: "head", for: Fixture.oversight, on: day("2026-11-20"))
    #expect(
      heads.map(\.label) == [
        "Head of Service, County Council", "Head of Adult Safeguarding, Adult Services",
      ])
  }

  @Test(arguments: ["", "seat", "person:x", "team:teg"])
  func `a stored owner of another shape is none`(text: String) {
    #expect(Owner(stored: .text(text)) == nil)
  }
}
