// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct AgendaTests {
  private func titles(_ meeting: ID<Meeting>, _ fixture: Fixture) -> [String] {
    fixture.book.agenda(of: meeting).map(\.title)
  }

  @Test func `R16: a first agenda has its frame, standing items, the plan and updates`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(start: false)
    #expect(
      titles(id, fixture) == [
        "Welcome and apologies", "Declarations of interest", "Practice slot",
        "Strategic Action Plan", "Update from Community Safety Practice Oversight",
        "Any other business", "Next meeting",
      ])
    let slot = try #require(fixture.book.agenda(of: id).first { $0.type == .standing })
    #expect(slot.purpose == .assurance && slot.minutes == 15)
  }

  @Test func `open actions bring matters arising, and closed ones do not`() throws {
    var fixture = try Fixture()
    let action = try fixture.action()
    let id = try fixture.meeting(start: false)
    #expect(titles(id, fixture)[2] == "Matters arising")
    fixture.apply(try fixture.book.agreeDone(action, evidence: "Sent", fixture.now))
    let later = try fixture.meeting(on: "2026-12-08", start: false)
    #expect(!titles(later, fixture).contains("Matters arising"))
  }

  @Test func `the last minutes and the carried items come to the next agenda`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting()
    fixture.apply(
      try fixture.book.addItem(
        "Allocation pilot", to: first, purpose: .decision, lead: "Chair",
        agreement: "Raised today", fixture.now))
    let pilot = try fixture.latest(AgendaItem.self).id
    try fixture.close(first)
    #expect(fixture.book[pilot]?.state == .carried)
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(titles(next, fixture)[2] == "Minutes of the meeting of 24 Nov 2026")
    let carried = try #require(fixture.book.agenda(of: next).first { $0.type == .carried })
    #expect(carried.title == "Allocation pilot" && carried.carriedFrom == pilot)
    #expect(carried.purpose == .decision && carried.lead == "Chair")
  }

  @Test func `an item of a cancelled meeting comes to the next agenda`() throws {
    var fixture = try Fixture()
    let first = try fixture.meeting(start: false)
    fixture.apply(try fixture.book.addItem("Allocation pilot", to: first, fixture.now))
    fixture.apply(try fixture.book.cancelMeeting(first, reason: "Snow", fixture.now))
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    #expect(titles(next, fixture).filter { $0 == "Allocation pilot" }.count == 1)
  }

  @Test func `refreshing adds only what is missing, in its place, and twice adds nothing`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(start: false)
    #expect(refusal { try fixture.book.refreshAgenda(of: id, fixture.now) } == .nothingToChange)
    fixture.apply(try fixture.book.addItem("By hand", to: id, fixture.now))
    let before = titles(id, fixture)
    _ = try fixture.action()
    fixture.apply(try fixture.book.refreshAgenda(of: id, fixture.now))
    var wanted = before
    wanted.insert("Matters arising", at: 2)
    #expect(titles(id, fixture) == wanted)
    #expect(refusal { try fixture.book.refreshAgenda(of: id, fixture.now) } == .nothingToChange)
  }

  @Test func `an agenda brought up to date again and again keeps its order`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting(of: Fixture.governing, on: "2026-12-15", start: false)
    for number in 1...40 {
      fixture.apply(
        try fixture.book.decide(
          "Go on", body: Fixture.governing, mode: .chairsAction, basis: nil, fixture.now))
      fixture.apply(try fixture.book.refreshAgenda(of: id, fixture.now))
      #expect(fixture.book.agenda(of: id).count == 4 + number)
    }
    let agenda = fixture.book.agenda(of: id)
    #expect(Set(agenda.map(\.position)).count == agenda.count)
    #expect(
      agenda.dropFirst(2).prefix(40).map { $0.title.suffix(2) }
        == fixture.book.decisions(of: Fixture.governing).map { $0.number.value.suffix(2) })
    #expect(agenda.suffix(2).map(\.type) == [.otherBusiness, .nextMeeting])
  }

  @Test func `items added by hand stand in the order they were added, before other business`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.meeting(start: false)
    for number in 1...30 {
      fixture.apply(try fixture.book.addItem("Item \(number)", to: id, fixture.now))
    }
    let found = titles(id, fixture)
    #expect(found[5..<35].map { $0 } == (1...30).map { "Item \($0)" })
    #expect(found.suffix(2) == ["Any other business", "Next meeting"])
    let first = try #require(fixture.book.agenda(of: id).first)
    fixture.apply(try fixture.book.addItem("Second", to: id, after: first.id, fixture.now))
    #expect(titles(id, fixture)[1] == "Second")
  }

  @Test func `a closed meeting's agenda is not refreshed, and an item needs a title`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    #expect(
      refusal { try fixture.book.addItem(" ", to: id, fixture.now) }
        == .needsText(what: "An agenda item"))
    try fixture.close(id)
    guard case .notInSession = refusal({ try fixture.book.refreshAgenda(of: id, fixture.now) })
    else {
      Issue.record("refreshed")
      return
    }
  }

  @Test func `an item says whether it was dealt with, and leaving it needs a reason`() throws {
    var fixture = try Fixture()
    let id = try fixture.meeting()
    let item = try fixture.item(.standing, of: id)
    #expect(
      refusal { try fixture.book.setItem(item, to: .left, fixture.now) }
        == .needsReason(toDo: "leave 'Practice slot'"))
    fixture.apply(try fixture.book.setItem(item, to: .left, note: "No time", fixture.now))
    #expect(fixture.book[item]?.state == .left && fixture.book[item]?.note == "No time")
    #expect(
      refusal { try fixture.book.setItem(item, to: .left, note: "No time", fixture.now) }
        == .nothingToChange)
  }

  @Test func `a chair's report submitted to a body stands on its agenda`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    let report = drafting.create(ChairReport.self)
    drafting.set(report, \.body, Fixture.group)
    drafting.set(report, \.to, Fixture.governing)
    drafting.set(report, \.state, .submitted)
    fixture.apply(drafting.batch("Submit"))
    let id = try fixture.meeting(of: Fixture.governing, on: "2026-12-15", start: false)
    #expect(titles(id, fixture).contains("Chair's report: Tackling Exploitation Group"))
  }
}
