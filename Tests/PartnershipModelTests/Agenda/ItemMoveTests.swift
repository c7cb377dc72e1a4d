// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ItemMoveTests {
  /// A meeting under way with one item added by hand.
  private func started(_ on: String = "2026-11-24") throws -> (Fixture, ID<Meeting>, ID<AgendaItem>)
  {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(on: on)
    fixture.apply(
      try fixture.book.addItem("Pilot", to: meeting, agreement: "Raised today", fixture.now))
    return (fixture, meeting, try fixture.latest(AgendaItem.self).id)
  }

  private static let moves: [ItemState: [ItemState]] = [
    .open: [.done, .carried, .left, .moved, .backlog],
    .done: [.open, .carried, .left, .moved, .backlog],
    .carried: [.open, .done, .left, .moved, .backlog],
    .left: [.open, .done, .carried, .moved, .backlog],
    .moved: [.open], .backlog: [.open],
  ]

  @Test(arguments: ItemState.allCases, ItemState.allCases)
  func `an item moves along its states only`(from: ItemState, to: ItemState) throws {
    var (fixture, _, item) = try started()
    if from != .open {
      fixture.apply(try fixture.book.setItem(item, to: from, note: "Why", fixture.now))
    }
    let followers = try #require(ItemMoveTests.moves[from])
    let refused = refusal { try fixture.book.setItem(item, to: to, note: "Other", fixture.now) }
    if followers.contains(to) {
      #expect(refused == nil)
      fixture.apply(try fixture.book.setItem(item, to: to, note: "Other", fixture.now))
      #expect(fixture.book[item]?.state == to)
    } else if from == to {
      let again: Refusal? =
        switch from {
        case .moved: .sentOn(item: "Pilot", isCopy: false)
        case .backlog: .nothingToChange
        default: nil
        }
      #expect(refused == again)
    } else if from == .moved, to == .backlog {
      #expect(refused == .sentOn(item: "Pilot", isCopy: false))
    } else {
      #expect(
        refused
          == .wrongMove(
            what: "'Pilot'", from: from.label, to: to.label, allowed: followers.map(\.label)))
    }
  }

  @Test func `moving takes an item off this agenda and puts it on the next at once`() throws {
    var (fixture, _, item) = try started()
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    fixture.apply(try fixture.book.moveToNext(item, note: "The lead is ill", fixture.now))
    #expect(fixture.book[item]?.state == .moved)
    #expect(fixture.book[item]?.note == "The lead is ill")
    let there = fixture.book.agenda(of: next).filter { $0.carriedFrom == item }
    #expect(there.map(\.title) == ["Pilot"])
    #expect(there.first?.isLate == nil)
    #expect(
      refusal { try fixture.book.moveToNext(item, fixture.now) }
        == .sentOn(item: "Pilot", isCopy: false))
    #expect(
      refusal { try fixture.book.copyToNext(item, fixture.now) }
        == .sentOn(item: "Pilot", isCopy: false))
  }

  @Test func `a copy stays to be dealt with here, and both meetings have it`() throws {
    var (fixture, meeting, item) = try started()
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    fixture.apply(try fixture.book.copyToNext(item, fixture.now))
    #expect(fixture.book[item]?.state == nil && fixture.book[item]?.isCopied == true)
    #expect(
      refusal { try fixture.book.copyToNext(item, fixture.now) }
        == .sentOn(item: "Pilot", isCopy: true))
    fixture.apply(try fixture.book.setItem(item, to: .done, fixture.now))
    fixture.today = day("2026-11-24")
    try fixture.close(meeting)
    fixture.apply(try fixture.book.startMeeting(next, fixture.now))
    #expect(fixture.book.agenda(of: next).filter { $0.carriedFrom == item }.count == 1)
  }

  @Test func `without a next meeting the item waits for it to be scheduled`() throws {
    var (fixture, _, item) = try started()
    fixture.apply(try fixture.book.moveToNext(item, fixture.now))
    #expect(fixture.book.successor(of: item) == nil)
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(fixture.book.successor(of: item)?.meeting == next)
  }

  @Test func `moving and copying are each undone in one step`() throws {
    var (fixture, _, item) = try started()
    _ = try fixture.meeting(on: "2027-01-12", start: false)
    let before = fixture.book.contents
    let book = fixture.book
    for batch in [try book.moveToNext(item, fixture.now), try book.copyToNext(item, fixture.now)] {
      fixture.apply(batch)
      #expect(fixture.book.contents != before)
      fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
      #expect(fixture.book.contents == before)
    }
  }

  @Test func `a moved item is taken back only while the next meeting has not taken it up`() throws {
    var (fixture, meeting, item) = try started()
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    fixture.apply(try fixture.book.moveToNext(item, fixture.now))
    var back = fixture
    back.apply(try back.book.setItem(item, to: .open, back.now))
    #expect(back.book.agenda(of: next).allSatisfy { $0.carriedFrom != item })
    try fixture.close(meeting)
    fixture.today = day("2027-01-12")
    fixture.apply(try fixture.book.startMeeting(next, fixture.now))
    let there = try #require(fixture.book.successor(of: item))
    fixture.apply(try fixture.book.setItem(there.id, to: .done, fixture.now))
    guard case .takenUp = refusal({ try fixture.book.setItem(item, to: .open, fixture.now) })
    else {
      Issue.record("taken back")
      return
    }
  }

  @Test func `a moved standing item is continued by the next one, not doubled`() throws {
    var (fixture, meeting, _) = try started()
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    let slot = try fixture.item(.standing, of: meeting)
    fixture.apply(try fixture.book.moveToNext(slot, fixture.now))
    let there = fixture.book.agenda(of: next).filter { $0.title == "Practice slot" }
    #expect(there.map(\.carriedFrom) == [slot])
    fixture.apply(try fixture.book.setItem(slot, to: .open, fixture.now))
    let after = fixture.book.agenda(of: next).filter { $0.title == "Practice slot" }
    #expect(after.count == 1 && after.first?.carriedFrom == nil)
  }

  @Test func `what every agenda has is not sent anywhere by hand`() throws {
    let (fixture, meeting, _) = try started()
    for item in fixture.book.agenda(of: meeting) where !item.type.isSentByHand {
      #expect(
        refusal { try fixture.book.moveToNext(item.id, fixture.now) }
          == .comesByItself(item: item.title))
    }
  }

  @Test func `an item goes up and down, and not past the ends`() throws {
    var (fixture, meeting, item) = try started()
    let titles = { (book: Book) in book.agenda(of: meeting).map(\.title) }
    let before = titles(fixture.book)
    let place = try #require(before.firstIndex(of: "Pilot"))
    fixture.apply(try fixture.book.moveItem(item, by: -1, fixture.now))
    #expect(titles(fixture.book).firstIndex(of: "Pilot") == place - 1)
    fixture.apply(try fixture.book.moveItem(item, by: 1, fixture.now))
    #expect(titles(fixture.book) == before)
    let first = try #require(fixture.book.agenda(of: meeting).first)
    let last = try #require(fixture.book.agenda(of: meeting).last)
    #expect(
      refusal { try fixture.book.moveItem(first.id, by: -1, fixture.now) }?.words
        == "'Welcome and apologies' is first already.")
    #expect(
      refusal { try fixture.book.moveItem(last.id, by: 1, fixture.now) }?.words
        == "'Next meeting' is last already.")
  }

  @Test func `an item after the agenda went out needs the chair's agreement`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.addItem("In time", to: meeting, fixture.now))
    #expect(try fixture.latest(AgendaItem.self).isLate == nil)
    fixture.apply(try fixture.book.issueAgenda(of: meeting, fixture.now))
    let refused = refusal { try fixture.book.addItem("Late", to: meeting, fixture.now) }
    #expect(refused?.words.hasPrefix("'Late' comes after the agenda of") == true)
    fixture.apply(
      try fixture.book.addItem("Late", to: meeting, agreement: "Urgent", fixture.now))
    let late = try fixture.latest(AgendaItem.self)
    #expect(late.isLate == true && late.agreement == "Urgent")
  }

  @Test func `of an imported meeting only what was not minuted comes back`() throws {
    var fixture = try Fixture()
    let imported = """
      {"format": "minutebook", "version": 1,
      "meeting": [{"id": "m", "body": "teg", "date": "2026-01-13", "state": "closed"}],
      "agenda-item": [
        {"id": "said", "meeting": "m", "title": "Said", "position": 1},
        {"id": "unsaid", "meeting": "m", "title": "Unsaid", "position": 2}],
      "minute": [{"id": "l", "meeting": "m", "item": "said", "position": 1, "text": "Words"}]}
      """
    fixture.apply(
      try Exchange.read(imported, file: "old.json", into: fixture.book, fixture.now))
    let next = try fixture.meeting(start: false)
    let titles = fixture.book.agenda(of: next).map(\.title)
    #expect(titles.contains("Unsaid") && !titles.contains("Said"))
  }

  @Test func `a late paper needs the chair's agreement too`() throws {
    let (fixture, _, item) = try started()
    let kind = Registry.entry(of: AgendaItem.self)
    var values: [Int: Stored?] = [
      AgendaItem.shape.isPaperLate.slot: .flag(true), AgendaItem.shape.agreement.slot: nil,
    ]
    #expect(
      refusal { try fixture.book.save(kind, id: item.text, values: values, fixture.now) }
        == .needsReason(toDo: "take a late paper with the chair's agreement"))
    values[AgendaItem.shape.agreement.slot] = .text("Figures came today")
    #expect(
      refusal { try fixture.book.save(kind, id: item.text, values: values, fixture.now) } == nil)
  }

  @Test func `agreed minutes and a cancelled meeting keep their agenda as it is`() throws {
    var (fixture, meeting, item) = try started()
    try fixture.close(meeting)
    let next = try fixture.meeting(on: "2027-01-12")
    try fixture.agree(meeting, at: next)
    let (book, now) = (fixture.book, fixture.now)
    let fixed = Refusal.minutesAgreed(meeting: book.title(of: RecordReference(meeting)))
    #expect(refusal { try book.moveToNext(item, now) } == fixed)
    #expect(refusal { try book.copyToNext(item, now) } == fixed)
    #expect(refusal { try book.moveItem(item, by: 1, now) } == fixed)
    #expect(refusal { try book.returnToBacklog(item, now) } == fixed)
    #expect(refusal { try book.setItem(item, to: .left, note: "x", now) } == fixed)
    let off = try fixture.meeting(on: "2027-02-12", start: false)
    fixture.apply(try fixture.book.cancelMeeting(off, reason: "Snow", fixture.now))
    let any = try #require(fixture.book.agenda(of: off).first)
    #expect(
      refusal { try fixture.book.setItem(any.id, to: .left, note: "x", fixture.now) }
        == .meetingCancelled(meeting: fixture.book.title(of: RecordReference(off))))
  }
}
