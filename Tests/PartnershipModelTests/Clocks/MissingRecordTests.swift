// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What ought to be there in each stretch of time and is not: it is owed like everything else.
struct MissingRecordTests {
  private func lines(_ fixture: Fixture, _ start: String) -> [DueLine] {
    fixture.book.dueLines(on: fixture.today).filter { $0.what.hasPrefix(start) }
  }

  @Test func `R42: a group without its case file audit of the plan year owes it`() throws {
    var fixture = try Fixture()
    let owed = { (fixture: Fixture) in lines(fixture, "Case file audit by ") }
    fixture.today = day("2027-06-20")
    let line = try #require(owed(fixture).first { $0.body == Fixture.group })
    #expect(line.due == day("2028-03-31") && line.who == fixture.book.name(of: Fixture.group))
    #expect(line.settling?.kind == "audit" && line.settling?.known["year"] == .number(2027))
    let audit = try fixture.fill(
      Audit.self,
      ["body": .text("teg"), "theme": .text("Missing children"), "year": .number(2027)])
    #expect(!owed(fixture).contains { $0.body == Fixture.group })
    fixture.apply(
      try fixture.moving(audit, to: "dropped", ["reason": .text("No files were to be had")]))
    let again = try #require(owed(fixture).first { $0.body == Fixture.group })
    #expect(again.why.contains("No files were to be had"))
    fixture.today = day("2028-04-20")
    let years = owed(fixture).filter { $0.body == Fixture.group }.map(\.due)
    #expect(years == [day("2029-03-31")], "what was dropped with its reason is not late")
  }

  @Test func `R42: the year before is late where nothing at all is recorded of it`() throws {
    var fixture = try Fixture()
    _ = try fixture.fill(
      Audit.self, ["body": .text("cs"), "theme": .text("Theft"), "year": .number(2024)])
    let late = lines(fixture, "Case file audit by ").filter { $0.isLate(on: fixture.today) }
    #expect(late.contains { $0.body == Fixture.group && $0.due == day("2026-03-31") })
    #expect(late.allSatisfy { $0.due == day("2026-03-31") })
  }

  @Test func `R50: an area not looked at in its cycle is owed by the scrutineer`() throws {
    var fixture = try Fixture()
    let area = try fixture.fill(ScrutinyArea.self, ["title": .text("Thresholds")])
    let never = try #require(lines(fixture, "Scrutiny of 'Thresholds'").first)
    #expect(never.due == day("2027-03-31") && never.why == "every 12 months; never yet")
    #expect(never.who == "Independent Scrutineer")
    let activity = try fixture.fill(
      ScrutinyActivity.self,
      ["area": .text(area.text), "title": .text("Sat in"), "on": .text("2025-06")])
    fixture.apply(try fixture.moving(activity, to: "done", ["finding": .text("Sound")]))
    let late = try #require(lines(fixture, "Scrutiny of 'Thresholds'").first)
    #expect(late.due == day("2026-06-30") && late.isLate(on: fixture.today))
    #expect(late.why == "every 12 months; last on Mon 30 Jun 2025")
    _ = try fixture.fill(
      ScrutinyActivity.self,
      ["area": .text(area.text), "title": .text("Sit in"), "on": .text("2027-01-07")])
    #expect(
      lines(fixture, "Scrutiny of 'Thresholds'").map(\.why)
        == ["every 12 months; last on Mon 30 Jun 2025; planned only for 7 Jan 2027"])
  }

  @Test func `R46: a topic with no report to come is owed by the agency that reports on it`()
    throws
  {
    var fixture = try Fixture()
    let topic = try fixture.fill(
      AssuranceTopic.self,
      [
        "body": .text("sgg"), "title": .text("Private fostering"), "every": .number(6),
        "owner": .text("agency:police"),
      ])
    let never = try #require(lines(fixture, "Assurance report to be asked for").first)
    #expect(never.due == day("2027-03-31") && never.who == "West Mercia Police")
    let report = try fixture.fill(
      AssuranceReport.self, ["topic": .text(topic.text), "due": .text("2026-03-02")])
    #expect(lines(fixture, "Assurance report to be asked for").isEmpty)
    #expect(
      fixture.book.dueLines(on: fixture.today).first { $0.source == RecordReference(report) }?.who
        == "West Mercia Police")
    fixture.apply(try fixture.book.remove(RecordReference(report), fixture.now))
    #expect(lines(fixture, "Assurance report to be asked for").count == 1)
  }

  @Test func `R47: a period that is over and not asked for is owed until somebody asks`() throws {
    var fixture = try Fixture()
    let measure = try fixture.fill(
      Measure.self,
      ["body": .text("teg"), "title": .text("Referrals"), "state": .text("collected")])
    let first = try #require(lines(fixture, "Figure to be asked for: Referrals").first)
    #expect(first.what.hasSuffix("1 Jul 2026 to 30 Sep 2026") && first.due == day("2026-09-30"))
    #expect(first.isLate(on: fixture.today) && first.settling?.kind == "data-return")
    let asked = try fixture.fill(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text("2026-07-01"),
        "to": .text("2026-09-30"), "due": .text("2026-10-30"),
      ])
    #expect(lines(fixture, "Figure to be asked for: Referrals").isEmpty)
    // A form asks for the day; what came from elsewhere may have none.
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(asked, \.due, nil)
    fixture.apply(drafting.batch("Took the day away"))
    let undated = try #require(
      fixture.book.dueLines(on: fixture.today).first { $0.source == RecordReference(asked) })
    #expect(undated.due == nil && undated.why == "no day is stated")
    #expect(undated.who == "West Mercia Police")
  }

  @Test func `R47: a figure asked back about is owed still, by the day it had`() throws {
    var fixture = try Fixture()
    let measure = try fixture.fill(Measure.self, ["title": .text("Referrals")])
    let asked = try fixture.fill(
      DataReturn.self,
      [
        "measure": .text(measure.text), "agency": .text("police"), "from": .text("2026-07-01"),
        "to": .text("2026-09-30"), "due": .text("2026-10-30"),
      ])
    let line = { (fixture: Fixture) in
      fixture.book.dueLines(on: fixture.today).first { $0.source == RecordReference(asked) }
    }
    fixture.apply(
      try fixture.moving(
        asked, to: "received", ["figure": .text("12"), "received-on": .text("2026-10-29")]))
    #expect(line(fixture) == nil)
    fixture.apply(try fixture.moving(asked, to: "queried", ["query": .text("Is it a quarter?")]))
    #expect(line(fixture)?.due == day("2026-10-30"))
    #expect(line(fixture)?.why == "stated as 30 Oct 2026; queried")
  }

  @Test func `R35: a return asked back about is owed still`() throws {
    var fixture = try Fixture()
    let review = try fixture.review(.lcspr)
    let request = try fixture.add(
      InformationRequest.self,
      [
        "origin": .text("review-case:\(review.text)"), "agency": .text("police"),
        "sent": .text("2026-11-02"), "due": .text("2026-11-10"),
      ])
    try fixture.move(
      request, to: "received", with: ["returned": .text("2026-11-09"), "quality": .text("poor")])
    #expect(fixture.dueLines(of: request).isEmpty)
    try fixture.move(request, to: "queried", with: ["note": .text("No dates")])
    #expect(fixture.dueLines(of: request).map(\.why) == ["stated as 10 Nov 2026; queried"])
  }

  @Test func `R56: a year without a budget is owed by the end of October before it`() throws {
    var fixture = try Fixture()
    #expect(lines(fixture, "Budget of ").isEmpty, "a book that keeps no budgets owes none")
    _ = try fixture.add("budget", ["title": .text("An old one"), "year": .text("2024/25")])
    #expect(lines(fixture, "Budget of ").map(\.due) == [day("2025-10-31"), day("2026-10-31")])
    let line = try #require(lines(fixture, "Budget of ").last)
    #expect(line.what == "Budget of 2027–28: none is recorded")
    #expect(line.who == "Safeguarding partners")
    _ = try fixture.add("budget", ["title": .text("Budget"), "year": .text("2027/28")])
    #expect(lines(fixture, "Budget of ").map(\.due) == [day("2025-10-31")])
  }

  @Test func `R43: each agency that has not answered a campaign owes its return`() throws {
    var fixture = try Fixture()
    let campaign = try fixture.fill(
      Campaign.self,
      [
        "body": .text("cs"), "title": .text("Section 11 2026"), "returns-due": .text("2026-12-18"),
      ])
    _ = try fixture.fill(
      CampaignStandard.self, ["campaign": .text(campaign.text), "title": .text("Recruitment")])
    fixture.apply(try fixture.moving(campaign, to: "open"))
    #expect(
      lines(fixture, "Returns to Section 11 2026").map(\.what)
        == ["Returns to Section 11 2026: no agency is asked yet"])
    for agency in ["police", "health"] {
      let answer = try fixture.fill(
        CampaignReturn.self, ["campaign": .text(campaign.text), "agency": .text(agency)])
      if agency == "health" { try fixture.pass(answer, through: ["received"]) }
    }
    let owed = lines(fixture, "Return to Section 11 2026")
    #expect(owed.map(\.who) == ["West Mercia Police"])
    #expect(owed.map(\.due) == [day("2026-12-18")] && owed[0].body == Fixture.oversight)
  }

  @Test func `R33: the yearly figures of case reviews are owed, first and again`() throws {
    var fixture = try Fixture()
    #expect(lines(fixture, "Figures of Anti-Social").isEmpty, "nobody has such a review")
    _ = try fixture.review(.asb, "Application 1")
    let first = try #require(lines(fixture, "Figures of Anti-Social").first)
    #expect(first.due == day("2027-03-31") && first.who == "Community safety partners")
    let old = try fixture.fill(
      Publication.self,
      [
        "title": .text("Case reviews 2024–25"), "kind": .text("case-review-figures"),
        "date": .text("2025-06-30"),
      ])
    #expect(lines(fixture, "Figures of Anti-Social").isEmpty)
    let clock = { (fixture: Fixture) in
      fixture.book.clocks(of: RecordReference(old), on: fixture.today).first
    }
    #expect(clock(fixture)?.due == day("2026-06-30") && clock(fixture)?.isLate == true)
    #expect(clock(fixture)?.terms.standing == "statutory")
    _ = try fixture.fill(
      Publication.self,
      [
        "title": .text("Case reviews 2025–26"), "kind": .text("case-review-figures"),
        "date": .text("2026-07-03"),
      ])
    #expect(clock(fixture)?.state == .metLate)
    #expect(
      lines(fixture, "Next figures").map(\.due) == [day("2027-07-03")],
      "the new figures start the clock anew")
  }

  @Test func `R26: a network's meetings of September and February are owed until they stand`()
    throws
  {
    var fixture = try Fixture()
    let network = try fixture.add(
      Body.self,
      [
        "name": .text("Children's Network"), "kind": .text("network"),
        "since": .text("2025-04-01"), "cycle": .text("named-months"),
        "meeting-months": .list(["September", "February"]),
      ])
    fixture.today = day("2026-08-10")
    let owed = { (fixture: Fixture) in
      fixture.book.dueLines(of: network, on: fixture.today)
        .filter { $0.what.hasPrefix("Meeting to schedule") }.map(\.due)
    }
    #expect(owed(fixture) == [day("2026-09-30")])
    _ = try fixture.meeting(of: network, on: "2026-09-15", start: false)
    #expect(owed(fixture).isEmpty)
  }

  @Test func `R62: a plan row's timescale is owed by its group`() throws {
    var fixture = try Fixture()
    try fixture.change(ID<PlanRow>("r1"), ["timescale": .text("2026-12")])
    let lines = fixture.book.dueLines(of: Fixture.group, on: fixture.today).filter {
      $0.source == RecordReference(ID<PlanRow>("r1"))
    }
    #expect(lines.map(\.due) == [day("2026-12-31")])
  }

  @Test(arguments: [
    (3, "2026-11-20", "2026-12-31"), (12, "2026-11-20", "2027-03-31"),
    (6, "2026-09-30", "2026-09-30"), (1, "2026-02-10", "2026-02-28"),
    (24, "2027-03-31", "2028-03-31"), (0, "2026-11-20", "2026-11-30"),
  ])
  func `R62: what never came is to come by the end of its stretch of the plan year`(
    months: Int, today: String, due: String
  ) {
    #expect(Recurrence(months: months, last: nil).due(on: day(today)) == day(due))
  }
}
