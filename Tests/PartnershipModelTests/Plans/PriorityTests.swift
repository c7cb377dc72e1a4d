// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What a planning day had before it, the priorities it led to, and the plans laid out by them.
struct PriorityTests {
  private let telford = PartnershipFile("telford-and-wrekin-2021-24.json")
  private let childrenBoard = PartnershipFile("children-board-2016-18.json")

  @Test func `R7: a priority of a planning day names the inputs that led to it`() throws {
    var fixture = try Fixture()
    let plan = MeetingPlan(
      body: Fixture.governing, date: day("2026-12-01"), start: nil, kind: .planningDay)
    fixture.apply(try fixture.book.scheduleMeeting(plan, fixture.now))
    let meeting = try fixture.latest(Meeting.self).id
    let inputs = try ["Health and Well-Being Board", "Crime Reduction Board"].map { board in
      try fixture.add(
        PlanningInput.self,
        [
          "body": .text("sgg"), "meeting": .text(meeting.text), "board": .text(board),
          "text": .text("Its priorities"),
        ])
    }
    let priority = try fixture.add(
      Priority.self,
      ["body": .text("sgg"), "number": .number(1), "title": .text("Neglect")])
    for input in inputs {
      _ = try fixture.add(
        PrioritySource.self, ["priority": .text(priority.text), "input": .text(input.text)])
    }
    let entry = Registry.entry(of: Priority.self)
    let row = try #require(fixture.book.record(RecordReference(priority)))
    let sources = try #require(entry.reckoned(named: "sources"))
    #expect(
      sources.words(row, fixture.book, fixture.today)
        == "Health and Well-Being Board, Crime Reduction Board")
    #expect(fixture.book.priorities(from: inputs[0]).map { $0.title } == ["Neglect"])
    let twice = refusal {
      try fixture.saving(
        PrioritySource.self, nil,
        ["priority": .text(priority.text), "input": .text(inputs[0].text)])
    }
    #expect(twice == .nothingToChange)
  }

  @Test func `R7: an input is laid before a planning day, and a number is one priority's`() throws {
    var fixture = try Fixture()
    let ordinary = try fixture.meeting(on: "2026-12-01", start: false)
    let wrong = refusal {
      try fixture.saving(
        PlanningInput.self, nil,
        [
          "body": .text("teg"), "meeting": .text(ordinary.text), "board": .text("ICB"),
          "text": .text("Words"),
        ])
    }
    guard case .wrongValue("Planning day", _, "a planning day") = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
    _ = try fixture.add(
      Priority.self, ["body": .text("teg"), "number": .number(1), "title": .text("One")])
    let taken = refusal {
      try fixture.saving(
        Priority.self, nil, ["body": .text("teg"), "number": .number(1), "title": .text("Two")])
    }
    guard case .wrongValue("Number", "1", _) = taken else {
      Issue.record("\(String(describing: taken))")
      return
    }
  }

  @Test func `R7: the plan of 2023-26 names the five boards whose priorities were considered`()
    throws
  {
    let inputs = try PartnershipFile("shropshire-2023-26.json").imported().all(PlanningInput.self)
    #expect(inputs.count == 5)
    #expect(inputs.contains { $0.text == "Shropshire Integrated Place Partnership' priorities" })
  }

  @Test
  func `R12: the six priorities of 2021-24 are the headings of their plan, each with its why`()
    throws
  {
    let book = try telford.imported()
    let priorities = book.priorities(of: ID("twsp"))
    #expect(priorities.map(\.number) == Array(1...6))
    #expect(priorities.allSatisfy { $0.why?.isBlank == false })
    #expect(priorities.map { book.rows(of: $0).count } == [3, 2, 4, 3, 2, 1])
    let plan = try #require(book.plan(of: ID("twsp")))
    #expect(book.headings(of: plan) == priorities.map { $0.title })
    #expect(book.lastUpdated(plan) == day("2023-10-17"))
  }

  @Test func `R12: progress may hang on a priority as a whole`() throws {
    var book = try telford.imported()
    let plan = try #require(book.plan(of: ID("twsp")))
    let entry = Registry.entry(of: PlanUpdate.self)
    let values: [String: Stored] = [
      "priority": .text("P5"), "on": .text("2024-01-09"), "note": .text("Refreshed"),
    ]
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name))] = value }
    let now = try Fixture().now
    book.apply(try book.save(entry, id: nil, values: slots, now))
    #expect(book.updates(of: ID<Priority>("P5")).map { $0.note } == ["Refreshed"])
    #expect(book.lastUpdated(plan) == day("2024-01-09"))
  }

  @Test func `R13: the matrix of 2016-18 has twelve cells, two of them for every priority`() throws
  {
    let book = try childrenBoard.imported()
    let cells = book.expectations(in: ID("plan-board"))
    #expect(cells.count == 12)
    #expect(
      cells.filter { $0.spansAll == true }.map { $0.body?.text } == ["learning", "executive"])
    let shares = Dictionary(grouping: cells) { $0.body?.text ?? "" }.mapValues(\.count)
    #expect(
      shares == ["training": 3, "cse": 1, "qap": 3, "learning": 1, "policy": 3, "executive": 1])
    #expect(book.priorities(of: ID("board")).count == 3)
    #expect(book[ID<PlanExpectation>("cse-2")]?.source == "the cell is split across a page")
  }

  @Test func `R13: an expectation says whether its group's plan has it`() throws {
    var fixture = try Fixture()
    let cell = try fixture.add(
      PlanExpectation.self,
      [
        "body": .text("teg"), "plan": .text("teg-plan"), "spans-all": .flag(true),
        "text": .text("Include neglect in training"),
      ])
    let reference = RecordReference(cell)
    #expect(fixture.book.plannedWords(of: reference) == "not yet")
    _ = try fixture.add(
      PlanRow.self,
      [
        "plan": .text("teg-plan"), "heading": .number(1), "position": .number(9),
        "action": .text("Include neglect in training"), "origin": reference.stored,
      ])
    #expect(fixture.book.plannedWords(of: reference) == "1 row: R 1  A 0  G 0")
    let neither = refusal {
      try fixture.saving(
        PlanExpectation.self, nil,
        ["body": .text("teg"), "plan": .text("teg-plan"), "text": .text("Words")])
    }
    guard case .wrongValue("Priority", "none", _) = neither else {
      Issue.record("\(String(describing: neither))")
      return
    }
  }
}
