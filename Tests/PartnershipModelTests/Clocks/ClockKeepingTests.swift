// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Who owes what a clock asks, what is only compared, and what pauses and extensions may be.
struct ClockKeepingTests {
  private func clock(_ key: String, _ id: RecordReference, _ fixture: Fixture) -> Clock? {
    fixture.book.clocks(of: id, on: fixture.today).first { $0.terms.key == key }
  }

  private func pause(
    _ review: ID<ReviewCase>, _ from: String, _ to: String?, key: String? = nil,
    agreed: String? = "Strategic Governing Group"
  ) -> [String: Stored] {
    var values: [String: Stored] = [
      "subject": .text("review-case:\(review.text)"), "from": .text(from),
      "reason": .text("Proceedings"),
    ]
    values["to"] = to.map(Stored.text)
    values["key"] = key.map(Stored.text)
    values["agreed-by"] = agreed.map(Stored.text)
    return values
  }

  private func extending(
    _ review: ID<ReviewCase>, to day: String, agreed: String? = "Chair"
  ) -> [String: Stored] {
    var values: [String: Stored] = [
      "subject": .text("review-case:\(review.text)"), "key": .text("rapid-review"),
      "to": .text(day), "reason": .text("Illness"), "on": .text("2026-11-20"),
    ]
    values["agreed-by"] = agreed.map(Stored.text)
    return values
  }

  @Test func `R62: a review's clock is owed by its panel, else by the group that follows it`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["notified-on": .text("2026-11-02")])
    let who = { (fixture: Fixture) in
      fixture.dueLines(of: id).filter { $0.rule == "rapid-review" }.map(\.who)
    }
    #expect(who(fixture) == [fixture.book.name(of: Fixture.group)])
    try fixture.change(id, ["panel": .text("cs")])
    #expect(who(fixture) == [fixture.book.name(of: Fixture.oversight)])
    _ = try fixture.add(
      ClockRule.self,
      ["key": .text("rapid-review"), "title": .text("Ours"), "who": .text("Lead reviewer")])
    #expect(who(fixture) == ["Lead reviewer"])
    let notify = try fixture.review(.rapidReview, "Child S", ["aware-on": .text("2026-11-18")])
    #expect(fixture.dueLines(of: notify).map(\.who) == ["Local authority"])
  }

  @Test func `R62: a rule that leaves its unit out counts in the standard rule's`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.sar, "Adult R")
    _ = try fixture.add(
      ClockRule.self,
      ["key": .text("sar-complete"), "title": .text("Ours"), "length": .number(8)])
    try fixture.change(id, ["decided-on": .text("2026-11-02")])
    let clock = try #require(self.clock("sar-complete", RecordReference(id), fixture))
    #expect(clock.terms.unit == .months && clock.due == day("2027-07-02"))
  }

  @Test func `R30: what is only shown beside is never late and owed by nobody`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.lcspr, "Child R", ["decided-on": .text("2026-03-02")])
    let clock = try #require(self.clock("lcspr-publish", RecordReference(id), fixture))
    #expect(clock.due == day("2026-09-02") && clock.state == .running && !clock.isLate)
    #expect(clock.dueWords(in: fixture.book) == "for comparison by Wed 2 Sep 2026")
    #expect(clock.terms.standing == "shown beside, owed by nobody")
    #expect(fixture.dueLines(of: id).compactMap(\.rule) == ["lcspr-complete"])
    _ = try fixture.add(
      ClockRule.self, ["key": .text("lcspr-publish"), "title": .text("Publication")])
    #expect(fixture.dueLines(of: id).compactMap(\.rule).contains("lcspr-publish"))
  }

  @Test func `R41: the panel has the report before it is published, and it stays online a year`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(
      .lcspr, "Child R",
      ["decided-on": .text("2026-10-02"), "publish-on": .text("2026-12-14")])
    let copy = try #require(clock("lcspr-prepublication", RecordReference(id), fixture))
    #expect(copy.due == day("2026-12-03") && copy.state == .running)
    try fixture.change(id, ["copied-on": .text("2026-12-01")])
    #expect(clock("lcspr-prepublication", RecordReference(id), fixture)?.state == .met)
    try fixture.change(id, ["published-on": .text("2026-12-14")])
    fixture.today = day("2027-12-20")
    let online = { (fixture: Fixture) in
      clock("lcspr-online", RecordReference(id), fixture)?.dayWords(in: fixture.book)
    }
    #expect(online(fixture) == "kept long enough")
    #expect(!fixture.dueLines(of: id).compactMap(\.rule).contains("lcspr-online"))
    try fixture.change(id, ["taken-down-on": .text("2027-06-01")])
    #expect(online(fixture) == "ended too early, on Tue 1 Jun 2027")
    #expect(clock("lcspr-online", RecordReference(id), fixture)?.isLate == false)
  }

  @Test func `R62: a freedom of information request is answered in 20 working days of anywhere`()
    throws
  {
    var fixture = try Fixture()
    fixture.today = day("2026-03-10")
    let id = try fixture.fill(
      PublicRequest.self,
      [
        "title": .text("Numbers of reviews"), "received-on": .text("2026-03-02"),
        "owner": .text("agency:police"),
      ])
    let clock = try #require(self.clock("foi-response", RecordReference(id), fixture))
    #expect(clock.due == day("2026-03-31"), "17 March is a bank holiday in Northern Ireland")
    #expect(clock.terms.standing == "statutory")
    #expect(fixture.dueLines(of: id).map(\.who) == ["West Mercia Police"])
    fixture.apply(try fixture.moving(id, to: "refused", ["note": .text("Section 40")]))
    #expect(self.clock("foi-response", RecordReference(id), fixture)?.state == .met)
    #expect(fixture.dueLines(of: id).isEmpty)
  }

  @Test func `R62: met after an extension is judged by the first day and by the extended one`()
    throws
  {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["notified-on": .text("2026-11-02")])
    _ = try fixture.add(ClockExtension.self, extending(id, to: "2026-12-04"))
    fixture.today = day("2026-12-01")
    try fixture.change(id, ["completed-on": .text("2026-12-01")])
    let clock = try #require(self.clock("rapid-review", RecordReference(id), fixture))
    #expect(clock.state == .met && !clock.isLate && clock.isPastFirstDay)
    #expect(
      clock.dayWords(in: fixture.book)
        == "met, day 15 + 6; late by the day first set, Mon 23 Nov 2026, "
        + "in time by the extended one, Fri 4 Dec 2026")
  }

  @Test func `R62: one time is paused once`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["notified-on": .text("2026-11-16")])
    #expect(
      refusal { try fixture.saving(ClockPause.self, nil, pause(id, "2026-11-20", "2026-11-18")) }
        == .dateBefore(what: "To", earlier: "From (Fri 20 Nov 2026)"))
    _ = try fixture.add(ClockPause.self, pause(id, "2026-11-18", "2026-11-20"))
    for key in [nil, "rapid-review"] {
      let again = pause(id, "2026-11-20", nil, key: key)
      #expect(
        refusal { try fixture.saving(ClockPause.self, nil, again) }
          == .wrongValue(
            field: "From", given: "from Fri 20 Nov 2026, and lasts",
            wanted: "a time in which it does not stand still already "
              + "(from Wed 18 Nov 2026 to Fri 20 Nov 2026)"))
    }
    _ = try fixture.add(ClockPause.self, pause(id, "2026-11-21", nil))
  }

  @Test func `R62: what is entered once its day is past says who agreed it`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["notified-on": .text("2026-10-01")])
    let unagreed = pause(id, "2026-10-12", "2026-11-01", agreed: nil)
    let extending = extending(id, to: "2026-12-04", agreed: nil)
    #expect(
      refusal { try fixture.saving(ClockPause.self, nil, unagreed) }
        == .requiredField(kind: "Pause", field: "Agreed by"))
    #expect(
      refusal { try fixture.saving(ClockExtension.self, nil, extending) }
        == .requiredField(kind: "Extension", field: "Agreed by"))
    _ = try fixture.add(ClockExtension.self, self.extending(id, to: "2026-12-04"))
  }

  @Test func `R62: an extension is of a rule that runs there, and later than its day`() throws {
    var fixture = try Fixture()
    let id = try fixture.review(.rapidReview, "Child R", ["notified-on": .text("2026-11-02")])
    let earlier = extending(id, to: "2026-11-23")
    #expect(
      refusal { try fixture.saving(ClockExtension.self, nil, earlier) }
        == .wrongValue(
          field: "To", given: "Mon 23 Nov 2026",
          wanted: "a day after Mon 23 Nov 2026, when it is due"))
    var foreign = extending(id, to: "2026-12-04")
    foreign["key"] = .text("budget")
    let refused = refusal { try fixture.saving(ClockExtension.self, nil, foreign) }
    guard case .wrongValue("Timing rule", "Budget to be agreed", let wanted)? = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(wanted.hasPrefix("a rule that runs on review 'Child R': Notification of the incident"))
  }

  @Test func `R62: overlapping pauses take no day out twice, and none after the day counts`() throws
  {
    let terms = ClockTerms("x", "X", on: "review-case", from: "decided-on", to: "", 30, .days)
    let pauses = { (times: [(String, String)]) in
      times.map { Period(from: day($0.0), to: day($0.1)) }
    }
    let reckon = { (times: [(String, String)]) in
      Reckoning(
        terms, from: day("2026-01-01"), pauses: pauses(times), today: day("2026-06-01"),
        .englandAndWales)
    }
    #expect(reckon([]).due == day("2026-01-31"))
    let twice = reckon([("2026-01-05", "2026-01-14"), ("2026-01-10", "2026-01-19")])
    #expect(twice.lost == 15 && twice.due == day("2026-02-15"))
    #expect(reckon([("2026-02-10", "2026-02-20")]).due == day("2026-01-31"))
  }
}
