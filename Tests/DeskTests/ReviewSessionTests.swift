// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// The statutory reviews of the invented year, worked on as a clerk would.
struct ReviewSessionTests {
  private static let children = "type \"children's stat\"\npress Enter\n"
  private static let adults = "type \"adult statutory\"\npress Enter\n"
  private static let reviews = "type \"statutory rev\"\npress Enter\n"
  private static let registers = "type \"registers\"\npress Enter\n"
  private static let everyPaper = "type \"every group's pap\"\npress Enter\n"

  private func opened(_ script: String, columns: Int = 100, rows: Int = 40) throws -> Session {
    var session = try Session(columns: columns, rows: rows, book: try Session.year())
    session.play(script)
    return session
  }

  private func review(_ session: Session, _ name: String) throws -> Record<ReviewCase> {
    try #require(session.desk.book.all(ReviewCase.self).last { $0.pseudonym == name })
  }

  @Test func `R27: a referral is entered under its group with what it begins with`() throws {
    var session = try opened(Self.children + Self.reviews)
    session.play("press Insert\ntype \"Child P\"\npress Enter\ntype \"rapid\"\npress Enter")
    session.play("type \"2 nov\"\npress Enter\npress Right Ctrl+S")
    let review = try review(session, "Child P")
    #expect(review.type == .rapidReview && review.body == ID("case-review-child"))
    #expect(review.receivedOn == Day(iso: "2026-11-02"))
    #expect(review.referrer == .localAuthority && review.marking == .officialSensitive)
    #expect(session.screen.contains("Referred"), "\(session.screen)")
  }

  @Test func `R27: a day of the past without its year is the one nearest to today`() throws {
    var session = try opened(Self.children + Self.reviews)
    session.play("press Insert\ntype \"Child P\"\npress Enter\ntype \"rapid\"\npress Enter")
    session.play("type \"18 november 2027\"\npress Enter Enter")
    session.play("type \"3/1\"\npress Enter\ntype \"24 nov\"\npress Ctrl+S")
    let review = try review(session, "Child P")
    #expect(review.receivedOn == Day(iso: "2027-11-18"), "a year that is typed stands")
    #expect(review.awareOn == Day(iso: "2027-01-03"), "six weeks ahead is nearer")
    #expect(review.notifiedOn == Day(iso: "2026-11-24"))
  }

  @Test func `R27: the type of a referral is asked, the group's own first, and so is its day`()
    throws
  {
    var session = try opened(Self.adults + Self.reviews + "press Insert")
    session.play("type \"Adult P\"\npress Enter Ctrl+S")
    #expect(session.words.contains("'Type' needs some words"), "\(session.screen)")
    session.play("press Right")
    #expect(session.screen.contains("Safeguarding Adult Review"), "\(session.screen)")
    session.play("press Ctrl+S")
    #expect(session.words.contains("Received"), "\(session.screen)")
    #expect(!session.desk.book.all(ReviewCase.self).contains { $0.pseudonym == "Adult P" })
    session.play("press Enter\ntype \"2 nov\"\npress Ctrl+S")
    #expect(try review(session, "Adult P").type == .sar)
  }

  @Test func `R27: the list of reviews shows each type and stage in full`() throws {
    let session = try opened(Self.adults + Self.reviews)
    #expect(session.screen.contains("Domestic Abuse Related Death Review"), "\(session.screen)")
    #expect(session.screen.contains("Action plan open"), "\(session.screen)")
  }

  @Test func `R35: what an agency did not return is escalated from its page, and says so`() throws {
    var session = try opened(Self.children + Self.reviews + "type \"child m\"\npress Enter")
    session.play("type \"shropshire community\"\npress Enter Insert\ntype \"escalation\"")
    session.play("press Enter Enter\ntype \"Returns come late for every review\"\npress Tab")
    session.play("type \"Name one person who answers\"\npress Ctrl+S")
    let raised = try #require(session.desk.book.all(Escalation.self).last)
    #expect(raised.comesFrom?.kind == InformationRequest.about.name)
    #expect(session.screen.contains("Escalation \(raised.number)"), "\(session.screen)")
    session.play("type \"returns come late\"\npress Enter")
    #expect(session.words.contains("Comes from"), "\(session.screen)")
  }

  @Test func `R36: moving on a line without a state says how the review itself is moved`() throws {
    var session = try opened(Self.adults + Self.reviews + "type \"adult c\"\npress Enter")
    session.play("type \"practitioner event\"\npress Alt+R")
    #expect(session.words.contains("Home and Alt+R move review 'Adult C' on"), "\(session.screen)")
  }

  @Test func `R28: a rapid review's page shows its day of fifteen and its due day`() throws {
    let session = try opened(Self.children + Self.reviews + "type \"child m\"\npress Enter")
    #expect(session.screen.contains("day 9 of 15, due"), "\(session.screen)")
    #expect(session.screen.contains("Notification of the i"))
  }

  @Test func `R29: the group recommends, the chair decides, and only then the review goes on`()
    throws
  {
    var session = try opened(Self.children + Self.reviews + "type \"child m\"\npress Enter")
    session.play("press Home Alt+R\ntype \"2\"")
    #expect(try review(session, "Child M").state == .gathering)
    #expect(session.words.contains("Recommendation whether to review"), "\(session.screen)")
    session = try opened(Self.children + Self.reviews + "type \"child m\"\npress Enter")
    session.play("press Insert\ntype \"2\"\npress Right Enter")
    session.play("type \"children's stat\"\npress Tab Enter\ntype \"today\"\npress Enter")
    session.play("type \"The learning is known.\"\npress Ctrl+S")
    session.play("press Insert\ntype \"3\"\npress Right Enter")
    session.play("type \"independent\"\npress Tab Enter\ntype \"today\"\npress Enter")
    session.play("type \"As recommended.\"\npress Ctrl+S")
    let decision = try #require(
      session.desk.book.decisions(onReviewing: try review(session, "Child M").id).last)
    #expect(decision.outcome == .noReview)
    session.play("press Home Alt+R\ntype \"2\"\npress Alt+R\ntype \"1\"")
    #expect(try review(session, "Child M").state == .decidedNoReview)
  }

  @Test func `R30: the local review that a rapid review opened has its six months on its page`()
    throws
  {
    let session = try opened(Self.children + Self.reviews + "press Home Down Enter")
    #expect(session.screen.contains("month 6 + 1, due"), "\(session.screen)")
    #expect(session.screen.contains("7 working days late"), "\(session.screen)")
    #expect(session.screen.contains("Publication of the l"))
  }

  @Test func `R31: an adult review's page has its footing, its clock and what was recommended`()
    throws
  {
    let session = try opened(Self.adults + Self.reviews + "type \"adult c\"\npress Enter")
    #expect(session.screen.contains("Mandatory"), "\(session.screen)")
    #expect(session.screen.contains("met, month 8 of 10"), "\(session.screen)")
  }

  @Test func `R32: a homicide review moves on to its drafted report`() throws {
    var session = try opened(Self.adults + Self.reviews + "type \"adult f\"\npress Enter")
    session.play("press Home Alt+R\ntype \"1\"\npress Ctrl+S")
    #expect(try review(session, "Adult F").state == .drafted)
    #expect(try review(session, "Adult F").draftedOn == session.desk.today)
  }

  @Test func `R33: a case review of anti-social behaviour is closed once the victim was told`()
    throws
  {
    var session = try opened(
      "type \"community safety pr\"\npress Enter\n" + Self.reviews + "type \"application 2\"")
    session.play("press Enter Home Alt+R")
    #expect(session.screen.contains("Closed"), "\(session.screen)")
    session.play("type \"2\"\npress Ctrl+S")
    #expect(try review(session, "Application 2").state == .closed)
  }

  @Test
  func `R34: an offensive weapons review cannot be opened before a decision puts it in force`()
    throws
  {
    var session = try opened(Self.children + Self.reviews)
    session.play("press Insert\ntype \"Child P\"\npress Enter\ntype \"offensive\"\npress Enter")
    session.play("type \"2 nov\"\npress Ctrl+S")
    #expect(session.words.contains("a dated decision puts one in force"), "\(session.screen)")
    #expect(!session.desk.book.all(ReviewCase.self).contains { $0.type == .owhr })
  }

  @Test func `R35: what an agency was asked for is moved to its nil return`() throws {
    var session = try opened(Self.children + Self.reviews + "type \"child m\"\npress Enter")
    session.play("type \"shropshire community\"\npress Enter Home Alt+R")
    #expect(session.screen.contains("Nil return"), "\(session.screen)")
    session.play("type \"2\"\npress Ctrl+S")
    let nils = session.desk.book.all(InformationRequest.self).filter { $0.state == .nilReturn }
    #expect(nils.count == 2)
  }

  @Test func `R36: a review's page prints its action plan with impact beside completion`() throws {
    var session = try opened(Self.adults + Self.reviews + "type \"adult c\"\npress Enter")
    session.play("press F6")
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
    #expect(session.words.contains("Action plan of a statutory review"), "\(session.screen)")
    #expect(session.words.contains("ten worked from one chronology"), "\(session.screen)")
  }

  @Test func `R37: a briefing's page prints it, and who has not said how it was shared`() throws {
    var session = try opened(Self.registers + "type \"publications\"\npress Enter", rows: 80)
    session.play("type \"learning briefing 1\"\npress Enter F6")
    #expect(session.words.contains("What we learned"), "\(session.screen)")
    #expect(session.words.contains("Not confirmed by"), "\(session.screen)")
  }

  @Test func `R38: the themes and repeats of the year are printed from every group's papers`()
    throws
  {
    let session = try opened(Self.everyPaper + "type \"learning themes\"\npress Enter Enter")
    #expect(session.words.contains("Information sharing"), "\(session.screen)")
    #expect(session.words.contains("2 repeated"), "\(session.screen)")
  }

  @Test func `R39: a report from elsewhere has each agency's assessment on its page`() throws {
    let session = try opened(
      Self.registers + "type \"reports from\"\npress Enter Enter")
    #expect(session.screen.contains("Partly met"), "\(session.screen)")
  }

  @Test(arguments: [everyPaper, adults + "type \"papers\"\npress Enter\n"])
  func `R40: the position on open reviews is printed for the partnership and for a group`(
    place: String
  ) throws {
    let session = try opened(place + "type \"position\"\npress Enter Enter", rows: 120)
    #expect(session.words.contains("Position on open statutory reviews"), "\(session.screen)")
    #expect(session.words.contains("Adult D"), "\(session.screen)")
    #expect(session.words.contains("Paused since"), "\(session.screen)")
  }

  @Test func `R40: the position says how many are open, late and concluded, as its table does`()
    throws
  {
    let session = try opened(Self.everyPaper + "type \"position\"\npress Enter Enter", rows: 120)
    #expect(session.words.contains("Open: 6, 1 of them paused and 1 late."), "\(session.screen)")
    #expect(session.words.contains("Month 6 of 10, 56 days paused"), "\(session.screen)")
    #expect(session.words.contains("7 working days late"), "\(session.screen)")
    let types = ReviewType.allCases.map { type in
      session.desk.book.reviewFigures(type, from: session.desk.today - 200, to: session.desk.today)
    }
    #expect(types.map(\.ongoing).reduce(0, +) == 6 && types.map(\.followedUp).reduce(0, +) == 4)
  }

  @Test func `R41: a publication that is delayed is on the page, with its reason and its day`()
    throws
  {
    var session = try opened(Self.children + Self.reviews + "type \"child l\"\npress Enter")
    #expect(session.screen.contains("Delayed"), "\(session.screen)")
    session.play("press Insert\ntype \"decision on publication\"\npress Enter\ntype \"delay\"")
    session.play("press Enter\ntype \"children's stat\"\npress Tab Enter\ntype \"today\"")
    session.play("press Enter\ntype \"Not now\"\npress Enter\ntype \"1 mar 2027\"\npress Ctrl+S")
    #expect(session.words.contains("another group or role"), "\(session.screen)")
    let decisions = session.desk.book.publicationDecisions(of: try review(session, "Child L").id)
    #expect(decisions.map(\.outcome) == [.delay], "\(session.screen)")
    #expect(decisions.first?.reviewOn != nil && decisions.first?.marking == .officialSensitive)
  }

  @Test func `R41: a paused review cannot be published, and its holding line is on its page`()
    throws
  {
    var session = try opened(Self.adults + Self.reviews + "type \"adult d\"\npress Enter")
    #expect(session.screen.contains("A review is under way"), "\(session.screen)")
    session.play("press Insert\ntype \"4\"\npress Enter\ntype \"strategic gov\"")
    session.play("press Tab Enter\ntype \"today\"\npress Ctrl+S")
    #expect(session.words.contains("is not paused"), "\(session.screen)")
    let decisions = session.desk.book.publicationDecisions(of: try review(session, "Adult D").id)
    #expect(decisions.isEmpty)
  }

  @Test func `R41: a whole review is paused from its page, and every clock of it stands still`()
    throws
  {
    var session = try opened(Self.adults + Self.reviews + "type \"adult f\"\npress Enter")
    session.play("press Insert\ntype \"pause\"\npress Enter")
    session.play("type \"today\"\npress Enter Enter\ntype \"Inquest\"\npress Ctrl+S")
    let review = try review(session, "Adult F")
    #expect(session.desk.book.pause(of: review.reference, on: session.desk.today) != nil)
    #expect(session.screen.contains("and lasts: Inquest"), "\(session.screen)")
    #expect(session.screen.contains("paused, month"), "\(session.screen)")
  }

  @Test func `R55: a campaign is entered, and a website that is to be checked is on the due list`()
    throws
  {
    var session = try opened(Self.registers + "type \"publications\"\npress Enter")
    session.play("press Insert\ntype \"Safer Sleep week\"\npress Enter\ntype \"campaign\"")
    session.play("press Ctrl+S")
    let campaign = try #require(session.desk.book.all(Publication.self).last)
    #expect(campaign.kind == .campaign && campaign.title == "Safer Sleep week")
    session = try opened("type \"everything due\"\npress Enter\ntype \"check of\"", rows: 80)
    #expect(session.words.contains("Check of publication"), "\(session.screen)")
  }

  @Test
  func `R55: what was published and which campaigns ran is printed from every group's papers`()
    throws
  {
    let session = try opened(
      Self.everyPaper + "type \"publications\"\npress Enter Enter", rows: 120)
    #expect(session.words.contains("Newsletter: spring"), "\(session.screen)")
    #expect(session.words.contains("See it, say it"), "\(session.screen)")
  }
}
