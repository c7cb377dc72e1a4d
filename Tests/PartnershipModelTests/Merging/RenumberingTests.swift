// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct RenumberingTests {
  /// A book in which two laptops have given action 1.
  private func shared() throws -> Fixture {
    var base = try Fixture()
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    try mine.opens("Share the data")
    try theirs.opens("Write to schools")
    base.book = base.joined(mine, theirs)
    return base
  }

  private func renumber(_ text: String, _ fixture: inout Fixture) throws -> Batch {
    let batch = try fixture.book.giveNextNumber(
      to: try fixture.book.action(text).reference, fixture.now)
    fixture.apply(batch)
    return batch
  }

  @Test func `a shared number is given anew, and the old one stays findable`() throws {
    var fixture = try shared()
    let batch = try renumber("Write to schools", &fixture)
    #expect(batch.did == "Action 1 (from laptop k7f3) becomes 2")
    let book = fixture.book
    #expect("\(try book.action("Write to schools").number)" == "2")
    #expect("\(try book.action("Share the data").number)" == "1")
    #expect(book.sharedNumbers.isEmpty)
    #expect(book.mergingNotes(of: Action.self) == ["1 (from laptop k7f3) became 2 on 20 Nov 2026."])
    for typed in ["1 (k7f3)", "1 k7f3", "1 (from laptop k7f3)"] {
      #expect(try book.numbered(Action.self, typed)?.text == "Write to schools")
    }
    #expect(try book.numbered(Action.self, "1")?.text == "Share the data")
    #expect(book.search("k7f3)").map(\.text) == ["1 (from laptop k7f3)"])
  }

  @Test func `a number given anew and taken back is never given again`() throws {
    var fixture = try shared()
    let batch = try renumber("Write to schools", &fixture)
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect("\(try fixture.book.action("Write to schools").number)" == "1 (from laptop k7f3)")
    #expect(fixture.book.mergingNotes(of: Action.self).count == 1)
    #expect(fixture.book.nextActionNumber == 3)
    _ = try renumber("Write to schools", &fixture)
    #expect("\(try fixture.book.action("Write to schools").number)" == "3")
  }

  @Test func `the numbers that both records had are found when both were given anew`() throws {
    var fixture = try shared()
    _ = try renumber("Write to schools", &fixture)
    #expect(
      refusal { try renumber("Share the data", &fixture) } == .notShared(what: "Action 1"))
    #expect(try fixture.book.numbered(Action.self, "1")?.text == "Share the data")
  }

  /// A book in which two laptops have given actions 1, 2 and 3, each to its own.
  private func thrice() throws -> Fixture {
    var base = try Fixture()
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    for text in ["First", "Second", "Third"] {
      try mine.opens("\(text), here")
      try theirs.opens("\(text), there")
    }
    base.book = base.joined(mine, theirs)
    return base
  }

  /// The number of every action, by its words.
  private func numbers(_ book: Book) -> [String: String] {
    book.all(Action.self).reduce(into: [:]) { $0[$1.text] = "\($1.number)" }
  }

  @Test(arguments: [
    ["First", "Second", "Third"], ["Third", "First", "Second"], ["Second", "Third"], ["Third"], [],
  ])
  func `two laptops that give new numbers apart, in any order, give the same, and none twice`(
    order: [String]
  ) throws {
    let base = try thrice()
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    for text in ["First", "Second", "Third"] {
      try mine.does { try $0.giveNextNumber(to: $0.action("\(text), there").reference, $1) }
    }
    for text in order {
      try theirs.does { try $0.giveNextNumber(to: $0.action("\(text), there").reference, $1) }
    }
    for book in [base.joined(mine, theirs), base.joined(theirs, mine)] {
      #expect(book.sharedNumbers.isEmpty)
      #expect(
        numbers(book) == [
          "First, here": "1", "Second, here": "2", "Third, here": "3", "First, there": "4",
          "Second, there": "5", "Third, there": "6",
        ])
      #expect(
        book.mergingNotes(of: Action.self) == [
          "1 (from laptop k7f3) became 4 on 20 Nov 2026.",
          "2 (from laptop k7f3) became 5 on 20 Nov 2026.",
          "3 (from laptop k7f3) became 6 on 20 Nov 2026.",
        ])
      #expect(book.nextActionNumber == 7)
      #expect(try book.numbered(Action.self, "1 (k7f3)")?.text == "First, there")
    }
  }

  @Test func `laptops that had raised more before they gave a new number leave none twice at last`()
    throws
  {
    let base = try shared()
    var mine = ApartLaptop("c5c5", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    try mine.opens("Meet the colleges")
    try mine.does { try $0.giveNextNumber(to: $0.action("Write to schools").reference, $1) }
    try theirs.does { try $0.giveNextNumber(to: $0.action("Write to schools").reference, $1) }
    for joined in [base.joined(mine, theirs), base.joined(theirs, mine)] {
      var fixture = base
      fixture.book = joined
      for number in joined.sharedNumbers {
        let keeper = try #require(joined.keeper(of: number))
        #expect(joined[ID<Action>(keeper.id)]?.text == "Meet the colleges")
        _ = try renumber("Write to schools", &fixture)
      }
      let book = fixture.book
      #expect(book.sharedNumbers.isEmpty && book.openConflicts.isEmpty)
      let stands = try book.action("Write to schools").number
      #expect(book.mergingNotes(of: Action.self).contains { $0.contains("became \(stands)") })
    }
  }

  @Test func `the one that every laptop lets keep the number is refused another, and told so`()
    throws
  {
    var fixture = try shared()
    let refused = refusal { try renumber("Share the data", &fixture) }
    #expect(
      refused?.words
        == "Action 1 (from laptop b2c4) keeps its number, on every laptop, so that laptops apart choose alike. "
        + "Another can be given to action 1 (from laptop k7f3).")
    #expect(
      fixture.book.numberGivenInstead(of: try fixture.book.action("Write to schools").reference)
        == "2")
  }

  @Test func `an escalation is given the next number of escalations`() throws {
    var base = try Fixture()
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    let draft = EscalationDraft(origin: Fixture.group, issue: "No beds", ask: "Decide")
    try mine.does { try $0.raise(draft, $1) }
    try theirs.does { try $0.raise(draft, $1) }
    base.book = base.joined(mine, theirs)
    let numbers = base.book.all(Escalation.self).map { "\($0.number)" }
    #expect(numbers == ["1 (from laptop b2c4)", "1 (from laptop k7f3)"])
    let second = try base.latest(Escalation.self)
    base.apply(try base.book.giveNextNumber(to: second.reference, base.now))
    #expect(base.book.all(Escalation.self).map { "\($0.number)" } == ["1", "2"])
  }

  /// Two laptops decide apart at one meeting; the decisions share a number.
  private func decided() throws -> (Fixture, ID<Meeting>) {
    var base = try Fixture()
    let meeting = try base.meeting()
    let item = try base.item(.otherBusiness, of: meeting)
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    func line(_ text: String) throws -> CaptureLine {
      base.book.surroundings(of: try #require(base.book[meeting]), today: base.today)
        .understand(text)
    }
    let (one, other) = (try line("= Go on with it"), try line("= Stop the pilot"))
    try mine.does { try $0.addEntry(one, to: item, $1) }
    try theirs.does { try $0.addEntry(other, to: item, $1) }
    base.book = base.joined(mine, theirs)
    return (base, meeting)
  }

  @Test func `a decision is given its body's next number, place and all`() throws {
    var (fixture, _) = try decided()
    let decision = try fixture.latest(Decision.self)
    #expect("\(decision.number)" == "TEG-2026-01 (from laptop k7f3)")
    fixture.apply(try fixture.book.giveNextNumber(to: decision.reference, fixture.now))
    let after = try #require(fixture.book[decision.id])
    #expect(after.number == "TEG-2026-02" && after.sequence == 2 && after.year == 2026)
    #expect(
      fixture.book.numberNotes(of: Fixture.group)
        == ["TEG-2026-01 (from laptop k7f3) became TEG-2026-02 on 24 Nov 2026."])
    #expect(fixture.book.nextDecision == "TEG-2026-03")
  }

  @Test func `minutes that members have keep the numbers they print`() throws {
    var (fixture, meeting) = try decided()
    let decision = try fixture.latest(Decision.self).reference
    try fixture.close(meeting)
    fixture.apply(try fixture.book.moveMinutes(of: meeting, to: .circulated, fixture.now))
    let refused = refusal { try fixture.book.giveNextNumber(to: decision, fixture.now) }
    #expect(
      refused?.words
        == "Decision TEG-2026-01 (from laptop k7f3) keeps its number, because the circulated minutes of "
        + "Tackling Exploitation Group, Tue 24 Nov 2026 may print it, and what people hold must go "
        + "on naming what it named. Both records stay, told apart by the laptop that gave the number."
    )
    let later = try fixture.meeting(on: "2026-12-15")
    fixture.apply(try fixture.book.agreeMinutes(of: meeting, at: later, fixture.now))
    guard
      case .numberPrinted(_, let place) = refusal({
        try fixture.book.giveNextNumber(to: decision, fixture.now)
      })
    else {
      Issue.record("agreed minutes were not protected")
      return
    }
    #expect(place.hasPrefix("the agreed minutes of "))
  }

  @Test func `an action keeps its number once a paper that may print it is issued`() throws {
    var fixture = try shared()
    let action = try fixture.book.action("Write to schools").reference
    let forms = [PaperIssue.Form(format: "text", ending: "txt", bytes: [65])]
    let paper = PaperIssue(
      title: "Action register", sort: "actions", part: .whole, marking: .official, forms: forms)
    let facts = IssueFacts(.sent, body: Fixture.oversight)
    fixture.apply(
      try fixture.book.issue(paper, facts, to: Sending(to: "Members"), fixture.now))
    #expect(refusal { try fixture.book.giveNextNumber(to: action, fixture.now) } == nil)
    let own = IssueFacts(.sent, body: Fixture.group)
    fixture.apply(try fixture.book.issue(paper, own, to: Sending(to: "Members"), fixture.now))
    #expect(
      refusal { try fixture.book.giveNextNumber(to: action, fixture.now) }
        == .numberPrinted(
          what: "Action 1 (from laptop k7f3)", place: "issued paper 2, 'Action register'"))
  }

  @Test func `what was issued is never numbered anew`() throws {
    var base = try Fixture()
    let forms = [PaperIssue.Form(format: "text", ending: "txt", bytes: [65])]
    let paper = PaperIssue(
      title: "Agenda", sort: "agenda", part: .whole, marking: .official, forms: forms)
    var mine = ApartLaptop("b2c4", from: base)
    var theirs = ApartLaptop("k7f3", from: base)
    let facts = IssueFacts(.sent, body: Fixture.group)
    try mine.does { try $0.issue(paper, facts, to: Sending(to: "Members"), $1) }
    try theirs.does { try $0.issue(paper, facts, to: Sending(to: "Members"), $1) }
    base.book = base.joined(mine, theirs)
    let issued = try base.latest(IssuedPaper.self).reference
    guard
      case .numberPrinted = refusal({ try base.book.giveNextNumber(to: issued, base.now) })
    else {
      Issue.record("an issued paper was renumbered")
      return
    }
  }
}

extension Book {
  /// The number the group's next decision of 2026 would get.
  fileprivate var nextDecision: String {
    var now = Circumstances(
      now: Moment(day: day("2026-11-25"), second: 0), author: "Clerk", device: "q", sequence: 9)
    now.sequence += 1
    var next = self
    guard
      let batch = try? decide(
        "Next", body: Fixture.group, mode: .chairsAction, basis: nil, now)
    else { return "refused" }
    next.apply(batch)
    return next.all(Decision.self).last.map { "\($0.number)" } ?? "none"
  }
}
