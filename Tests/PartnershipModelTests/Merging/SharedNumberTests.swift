// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct SharedNumberTests {
  /// A book with one action, and two laptops that opened another each.
  private func apart() throws -> (Fixture, ApartLaptop, ApartLaptop) {
    var base = try Fixture()
    _ = try base.action("Before")
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    try mine.opens("Share the data")
    try theirs.opens("Write to schools")
    return (base, mine, theirs)
  }

  @Test func `a number is told apart while two records bear it, in either order of arrival`() throws
  {
    let (base, mine, theirs) = try apart()
    #expect("\(try mine.book.action("Share the data").number)" == "2")
    let one = base.joined(mine, theirs)
    let other = base.joined(theirs, mine)
    #expect(one.fields == other.fields)
    for book in [one, other] {
      #expect("\(try book.action("Before").number)" == "1")
      #expect("\(try book.action("Share the data").number)" == "2 (from laptop k7f3)")
      #expect("\(try book.action("Write to schools").number)" == "2 (from laptop b2c4)")
      let reference = try book.action("Write to schools").reference
      #expect(book.title(of: reference) == "Action 2 (from laptop b2c4)")
      #expect(book.whereabouts(of: reference) == "action 2 (from laptop b2c4)")
      #expect(book.nextActionNumber == 3)
    }
  }

  @Test func `what tells a number apart stays when a third laptop gives it too`() throws {
    let (base, mine, theirs) = try apart()
    let before = base.joined(mine, theirs)
    var third = ApartLaptop("z9z9", from: base)
    try third.opens("Meet the colleges")
    let after = base.joined(third, mine, theirs)
    for text in ["Share the data", "Write to schools"] {
      #expect(try before.action(text).number == after.action(text).number)
    }
    #expect("\(try after.action("Meet the colleges").number)" == "2 (from laptop z9z9)")
    #expect(after.sharedNumbers.map(\.records.count) == [3])
  }

  @Test func `a number that is nobody else's any more is said plainly again`() throws {
    let (base, mine, theirs) = try apart()
    var back = theirs
    try back.undoes()
    for book in [base.joined(mine, back), base.joined(back, mine)] {
      #expect("\(try book.action("Share the data").number)" == "2")
      #expect(book.sharedNumbers.isEmpty && book.nextActionNumber == 3)
    }
  }

  @Test func `two records of one laptop, as on a copied one, are told apart by their identities`()
    throws
  {
    let (base, mine, _) = try apart()
    var drafting = Drafting(base.book, base.now)
    let twin = drafting.create(Action.self, id: "k7f3-zz")
    drafting.set(twin, \.number, 2)
    var book = base.joined(mine)
    book.apply(drafting.batch("From a copy"))
    let first = try book.action("Share the data")
    #expect("\(first.number)" == "2 (\(first.id.text))")
    #expect("\(try #require(book[twin]).number)" == "2 (k7f3-zz)")
  }

  @Test func `versions of minutes are numbered for each meeting, so two meetings share nothing`()
    throws
  {
    var base = try Fixture()
    for iso in ["2026-11-24", "2026-12-01"] {
      let meeting = try base.meeting(on: iso)
      try base.close(meeting)
      base.apply(try base.book.moveMinutes(of: meeting, to: .circulated, base.now))
    }
    #expect(base.book.all(MinutesVersion.self).map { "\($0.number)" } == ["1", "1"])
    #expect(base.book.sharedNumbers.isEmpty)
  }

  @Test func `versions that two laptops kept of one meeting's minutes are told apart`() throws {
    var base = try Fixture()
    let meeting = try base.meeting()
    try base.close(meeting)
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    try mine.does { try $0.moveMinutes(of: meeting, to: .circulated, $1) }
    try theirs.does { try $0.moveMinutes(of: meeting, to: .circulated, $1) }
    let book = base.joined(mine, theirs)
    #expect(
      book.versions(of: meeting).map { "\($0.number)" } == [
        "1 (from laptop b2c4)", "1 (from laptop k7f3)",
      ])
    let record = try #require(book[meeting])
    #expect(try book.version("1 (b2c4)", of: record).id.text.hasPrefix("b2c4"))
    let number = try #require(book.sharedNumbers.first)
    #expect(
      book.words(of: number, here: "k7f3").hasPrefix(
        "Number 1 was given to two versions of minutes of \(book.title(of: record)): "))
  }

  @Test func `a sentence says what was given one number, and on which laptop`() throws {
    let (base, mine, theirs) = try apart()
    var book = base.joined(theirs, mine)
    let number = try #require(book.sharedNumbers.first)
    #expect(
      book.words(of: number, here: "k7f3")
        == "Number 2 was given to two actions: 'Write to schools' on laptop b2c4 and 'Share the "
        + "data' on this laptop. They are shown as action 2 (from laptop b2c4) and action 2 (from laptop k7f3)."
    )
    var drafting = Drafting(book, base.now)
    let laptop = drafting.create(Laptop.self, id: "b2c4")
    drafting.set(laptop, \.name, "Clerk 2")
    book.apply(drafting.batch("Name a laptop"))
    #expect(book.words(of: number, here: "k7f3").contains("'Write to schools' on Clerk 2"))
  }

  @Test
  func `the laptop's name tells a number apart everywhere as soon as it has one, and finds it`()
    throws
  {
    let (base, mine, theirs) = try apart()
    var book = base.joined(mine, theirs)
    let now = Circumstances(
      now: base.now.now, author: "Clerk", device: "b2c4", sequence: 90)
    book.apply(try book.nameLaptop("Clerk 2", now))
    let action = try book.action("Write to schools")
    #expect("\(action.number)" == "2 (from Clerk 2's laptop)")
    #expect(book.title(of: action.reference) == "Action 2 (from Clerk 2's laptop)")
    #expect("\(try book.action("Share the data").number)" == "2 (from laptop k7f3)")
    for typed in ["2 (from Clerk 2's laptop)", "2 Clerk 2", "2 (clerk 2)", "2 b2c4"] {
      #expect(try book.numbered(Action.self, typed)?.text == "Write to schools")
    }
    var third = ApartLaptop("z9z9", from: base)
    try third.opens("Meet the colleges")
    let later = base.joined(third, mine, theirs)
    var named = later
    named.apply(try later.nameLaptop("Clerk 2", now))
    #expect("\(try named.action("Write to schools").number)" == "2 (from Clerk 2's laptop)")
    #expect(try named.action("Meet the colleges").number > action.number)
  }

  @Test(arguments: ["2 (from laptop b2c4)", "2 (b2c4)", "2 b2c4", "2(B2C4)", "b2c4-1"])
  func `a typed number with its laptop, or an id, finds the one record`(typed: String) throws {
    let (base, mine, theirs) = try apart()
    let book = base.joined(mine, theirs)
    #expect(try book.numbered(Action.self, typed)?.text == "Write to schools")
  }

  @Test func `a typed number that two records bear is refused with both named`() throws {
    let (base, mine, theirs) = try apart()
    let book = base.joined(mine, theirs)
    #expect(
      throws: Refusal.numberShared(
        number: "2",
        records: [
          "Action 2 (from laptop b2c4), 'Write to schools'",
          "Action 2 (from laptop k7f3), 'Share the data'",
        ])
    ) { try book.numbered(Action.self, "2") }
    #expect(try book.numbered(Action.self, "1")?.text == "Before")
    #expect(try book.numbered(Action.self, "9") == nil)
  }

  @Test func `withdrawing by a decision number that is shared takes neither`() throws {
    var base = try Fixture()
    let action = try base.action()
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    try mine.does {
      try $0.decide("Mine", body: Fixture.group, mode: .chairsAction, basis: nil, $1)
    }
    try theirs.does {
      try $0.decide("Theirs", body: Fixture.group, mode: .chairsAction, basis: nil, $1)
    }
    let book = base.joined(mine, theirs)
    let refused = refusal { try book.withdrawAction(action, by: "TEG-2026-01", base.now) }
    #expect(refused?.words.contains("Decision TEG-2026-01 (from laptop b2c4), 'Theirs'") == true)
    var after = book
    let number = "TEG-2026-01 (from laptop k7f3), as agreed"
    after.apply(try book.withdrawAction(action, by: number, base.now))
    let update = try #require(after.updates(of: action).last)
    #expect(after[update.decision]?.text == "Mine")
  }

  @Test
  func `a decision made outside a meeting is still told to the next when its number is shared`()
    throws
  {
    var base = try Fixture()
    let meeting = try base.meeting(start: false)
    var mine = ApartLaptop("k7f3", from: base)
    var theirs = ApartLaptop("b2c4", from: base)
    for text in ["Mine", "Theirs"] {
      let work: (Book, Circumstances) throws -> Batch = {
        try $0.decide(text, body: Fixture.group, mode: .chairsAction, basis: nil, $1)
      }
      let fill: (Book, Circumstances) throws -> Batch = { try $0.refreshAgenda(of: meeting, $1) }
      if text == "Mine" {
        try mine.does(work)
        try mine.does(fill)
      } else {
        try theirs.does(work)
        try theirs.does(fill)
      }
    }
    let book = base.joined(mine, theirs)
    let told = book.agenda(of: meeting).compactMap { book.reportedDecision(by: $0)?.text }
    #expect(told.sorted() == ["Mine", "Theirs"])
    #expect(book.expectedItems(for: try #require(book[meeting])).isEmpty)
  }
}
