// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// A scenario whose every action also goes into a calendar's history, as the journal would.
private struct Diary {
  var scenario: DocumentScenario
  var history = CalendarHistory()

  init() throws {
    scenario = try DocumentScenario()
    let now = scenario.now
    history.apply(
      try Exchange.read(DocumentScenario.structure, file: "s.json", into: Book(), now))
  }

  mutating func run(_ operation: (Book, Circumstances) throws -> Batch) throws {
    let batch = try operation(scenario.book, scenario.now)
    try scenario.run { _, _ in batch }
    history.apply(batch)
  }

  mutating func schedule(_ iso: String) throws -> ID<Meeting> {
    let plan = MeetingPlan(
      body: DocumentScenario.group, date: day(iso), start: TimeOfDay("10:00"), venue: "Shirehall")
    try run { try $0.scheduleMeeting(plan, $1) }
    return try scenario.latest(Meeting.self).id
  }

  /// Sets fields of a record as its form does.
  mutating func save<Kind: RecordKind>(_ id: ID<Kind>, _ values: [String: Stored]) throws {
    let kind = Registry.entry(of: Kind.self)
    let slots = Dictionary(
      uniqueKeysWithValues: values.map { (kind.slot(named: $0) ?? -1, Stored?.some($1)) })
    try run { try $0.save(kind, id: id.text, values: slots, $1) }
  }

  func event(_ start: String) throws -> CalendarEvent {
    try #require(Calendar(history).events.first { $0.uid.hasPrefix(start + "@") })
  }

  func figures(_ id: ID<Meeting>) throws -> (Int, Bool) {
    let event = try event("meeting-\(id.text)")
    return (event.sequence, event.isCancelled)
  }
}

struct CalendarHistoryTests {
  @Test func `R8: the review of the plan stands in the diary once, by its edition`() throws {
    var diary = try Diary()
    let partnership = try #require(diary.scenario.book.partnership).id
    try diary.save(partnership, ["review-due": .text("2027-02")])
    let reviews = { (diary: Diary) in
      Calendar(diary.history).events.filter { !$0.isCancelled && $0.uid.hasPrefix("review-") }
        .map(\.uid)
    }
    let first = reviews(diary)
    #expect(first.contains { $0.hasPrefix("review-\(partnership.text)@") })
    let kind = Registry.entry(of: PlanEdition.self)
    let values: [Int: Stored?] = [
      try #require(kind.slot(named: "title")): .text("Plan"),
      try #require(kind.slot(named: "review")): .text("2027-02"),
    ]
    try diary.run { try $0.save(kind, id: nil, values: values, $1) }
    let edition = try diary.scenario.latest(PlanEdition.self).id
    let then = reviews(diary)
    #expect(!then.contains { $0.hasPrefix("review-\(partnership.text)@") })
    #expect(then.contains { $0.hasPrefix("review-\(edition.text)@") } && then.count == first.count)
    try diary.save(edition, ["reviewed-on": .text("2027-02-10")])
    #expect(reviews(diary).count == first.count - 1)
  }

  @Test func `the number is raised by a date, a time, a place and an end, and by nothing else`()
    throws
  {
    var diary = try Diary()
    let meeting = try diary.schedule("2026-11-24")
    #expect(try diary.figures(meeting) == (0, false))
    try diary.save(meeting, ["date": .text("2026-11-25")])
    #expect(try diary.figures(meeting) == (1, false))
    try diary.save(meeting, ["start": .text("11:00")])
    #expect(try diary.figures(meeting) == (2, false))
    try diary.save(meeting, ["venue": .text("Online")])
    #expect(try diary.figures(meeting) == (3, false))
    try diary.save(meeting, ["quorum-note": .text("Enough"), "date": .text("2026-11-25")])
    #expect(try diary.figures(meeting) == (3, false))
    try diary.run { try $0.issueAgenda(of: meeting, freezing: .papers().withoutFiles, $1) }
    #expect(try diary.figures(meeting) == (3, false))
    try diary.save(meeting, ["venue": .text("Shirehall"), "start": .text("10:00")])
    #expect(try diary.figures(meeting) == (4, false))
    try diary.run { try $0.postponeMeeting(meeting, reason: "Snow", $1) }
    #expect(try diary.figures(meeting) == (5, true))
    try diary.run { try $0.rescheduleMeeting(meeting, to: day("2026-12-09"), $1) }
    #expect(try diary.figures(meeting) == (6, false))
    try diary.run { try $0.cancelMeeting(meeting, reason: "Snow", $1) }
    #expect(try diary.figures(meeting) == (7, true))
    #expect(try diary.event("meeting-\(meeting.text)").title.hasPrefix("Cancelled: "))
  }

  @Test func `a meeting that was taken out and brought back is cancelled and then stands again`()
    throws
  {
    var diary = try Diary()
    let meeting = try diary.schedule("2026-11-24")
    let removed = CommonFields.shape.removed.slot
    let kind = Registry.entry(of: Meeting.self)
    let (none, out) = (Stored?.none, Stored?.some(.flag(true)))
    for (old, new, expected) in [(none, out, (1, true)), (out, none, (2, false))] {
      let change = RecordChange(
        kind: kind.number, id: meeting.text, isNew: false,
        fields: [FieldChange(slot: removed, old: old, new: new)])
      try diary.run { _, now in
        Batch(did: "x", author: "Clerk", moment: now.now, changes: [change])
      }
      #expect(try diary.figures(meeting) == expected)
    }
  }

  @Test func `a deadline stands until it is met, and moves with what it hangs on`() throws {
    var diary = try Diary()
    let meeting = try diary.schedule("2026-11-24")
    let papers = "papers-\(meeting.text)"
    #expect(try diary.event(papers).time == .day(day("2026-11-17")))
    try diary.save(meeting, ["date": .text("2026-12-01")])
    #expect(try diary.event(papers).time == .day(day("2026-11-24")))
    #expect(try diary.event(papers).sequence == 1)
    try diary.save(DocumentScenario.group, ["papers-days": .number(10)])
    #expect(try diary.event(papers).time == .day(day("2026-11-17")))
    try diary.run { try $0.issueAgenda(of: meeting, freezing: .papers().withoutFiles, $1) }
    #expect(try diary.event(papers).isCancelled)
    #expect(try diary.event(papers).sequence == 3)
  }

  @Test func `an action stands under its owner's agency or seat until it is done`() throws {
    var diary = try Diary()
    let draft = ActionDraft(
      text: "Share the data", owner: .seat(DocumentScenario.nurse), due: day("2026-12-11"))
    try diary.run { try $0.addAction(draft, body: DocumentScenario.group, $1) }
    let action = try diary.scenario.latest(Action.self).id
    let key = "action-\(action.text)"
    let first = try diary.event(key)
    #expect(first.title == "Action 1 due: Nurse, Health Trust (HG)")
    #expect(first.details == ["Share the data."])
    try diary.run { try $0.moveDue(of: action, to: day("2026-12-18"), reason: "Leave", $1) }
    #expect(try diary.event(key).time == .day(day("2026-12-18")))
    #expect(try diary.event(key).sequence == 1)
    try diary.run { try $0.withdrawAction(action, by: "The group, no longer needed", $1) }
    #expect(try diary.event(key).isCancelled && diary.event(key).sequence == 2)
    #expect(try diary.event(key).title.hasPrefix("Withdrawn: "))
  }

  @Test func `a restricted record gives no text, and gives it no more once it is marked`() throws {
    var diary = try Diary()
    let meeting = try diary.schedule("2026-11-24")
    try diary.save(meeting, ["marking": .text("official-sensitive")])
    let text = CalendarWriter().write(Calendar(diary.history))
    let event = try diary.event("meeting-\(meeting.text)")
    #expect(event.title == "Restricted item" && event.place == nil && event.details.isEmpty)
    #expect(event.sequence == 1 && event.isRestricted && event.category == nil)
    #expect(!text.contains("Shirehall"))
    #expect(text.contains("CLASS:CONFIDENTIAL"))
  }

  @Test func `what was born in a restricted line gives no text, nor when the line is marked later`()
    throws
  {
    var diary = try Diary()
    let meeting = try diary.schedule("2026-11-24")
    diary.scenario.on("2026-11-24")
    try diary.run { try $0.startMeeting(meeting, $1) }
    let (book, today) = (diary.scenario.book, diary.scenario.now.today)
    let item = try #require(book.agenda(of: meeting).first { $0.type == .otherBusiness }).id
    let line = book.surroundings(of: try diary.scenario.record(meeting), today: today)
      .understand("! Ring the family @nurse by 2026-12-11")
    try diary.run { try $0.addEntry(line, to: item, $1) }
    let action = try diary.scenario.latest(Action.self)
    let minute = try #require(action.entry)
    let key = "action-\(action.id.text)"
    #expect(try diary.event(key).details == ["Ring the family."])
    try diary.save(minute, ["marking": .text("official-sensitive")])
    let event = try diary.event(key)
    #expect(event.isRestricted && event.sequence == 1 && event.title == "Restricted item")
    #expect(!CalendarWriter().write(Calendar(diary.history)).contains("Ring the family"))
    try diary.save(minute, ["marking": .text("official")])
    #expect(try diary.event(key).details == ["Ring the family."])
    try diary.save(meeting, ["marking": .text("official-sensitive")])
    #expect(try diary.event(key).isRestricted && diary.event(key).sequence == 3)
  }

  @Test func `the same records give the same bytes, and a body's calendar is part of the whole`()
    throws
  {
    var diary = try Diary()
    _ = try diary.schedule("2026-11-24")
    _ = try diary.schedule("2027-02-24")
    let whole = Calendar(diary.history)
    #expect(CalendarWriter().write(whole) == CalendarWriter().write(Calendar(diary.history)))
    let own = Calendar(diary.history, of: DocumentScenario.group)
    #expect(!own.events.isEmpty && own.events.allSatisfy(whole.events.contains))
    #expect(Calendar(diary.history, of: ID("nobody")).events.isEmpty)
    #expect(Set(whole.events.map(\.uid)).count == whole.events.count)
  }

  @Test(arguments: 1...12)
  func `however a book is changed, the file is well formed and numbers rise when they should`(
    seed: UInt64
  ) throws {
    var diary = try Diary()
    var numbers = Numbers(state: seed)
    var meetings = [try diary.schedule("2026-11-24"), try diary.schedule("2027-03-28")]
    var before = Calendar(diary.history).events
    for _ in 1...25 {
      // Some of what is tried is refused, as it should be.
      try? diary.changeSomething(&meetings, &numbers)
      let now = Calendar(diary.history).events
      for event in now {
        let was = before.first { $0.uid == event.uid }
        let raised = event.sequence - (was?.sequence ?? event.sequence)
        #expect(raised == (was.map { !$0.looksLike(event) } ?? false ? 1 : 0), "\(event)")
      }
      #expect(before.allSatisfy { was in now.contains { $0.uid == was.uid } })
      before = now
    }
    expectWellFormed(CalendarWriter().write(Calendar(diary.history)))
  }

  private func expectWellFormed(_ text: String) {
    var open: [Substring] = []
    for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      #expect(parts.count == 2 && parts[0].allSatisfy { $0.isASCII && $0 != " " }, "\(line)")
      if parts[0] == "BEGIN" { open.append(parts[1]) }
      if parts[0] == "END" { #expect(open.popLast() == parts[1]) }
    }
    #expect(open.isEmpty)
  }
}

extension CalendarEvent {
  fileprivate func looksLike(_ other: CalendarEvent) -> Bool {
    time == other.time && title == other.title && place == other.place
      && isCancelled == other.isCancelled
  }
}

/// Numbers that follow from a seed.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension Diary {
  fileprivate mutating func changeSomething(
    _ meetings: inout [ID<Meeting>], _ numbers: inout Numbers
  ) throws {
    guard let meeting = meetings.randomElement(using: &numbers) else { return }
    let date = day("2026-10-01") + Int.random(in: 0...400, using: &numbers)
    switch Int.random(in: 0...9, using: &numbers) {
    case 0: meetings.append(try schedule(date.iso))
    case 1: try save(meeting, ["date": .text(date.iso)])
    case 2: try save(meeting, ["venue": .text("Room \(date.day % 3); é, \\ \n漢")])
    case 3: try run { try $0.cancelMeeting(meeting, reason: "Snow", $1) }
    case 4: try run { try $0.postponeMeeting(meeting, reason: "Snow", $1) }
    case 5: try run { try $0.rescheduleMeeting(meeting, to: date, $1) }
    case 6: try run { try $0.issueAgenda(of: meeting, freezing: .papers().withoutFiles, $1) }
    case 7: try save(meeting, ["marking": .text("official-sensitive")])
    case 8: try save(DocumentScenario.group, ["name": .text("Group \(date.day % 4)")])
    default:
      let draft = ActionDraft(text: "Do it", owner: .seat(DocumentScenario.nurse), due: date)
      try run { try $0.addAction(draft, body: DocumentScenario.group, $1) }
    }
  }
}
