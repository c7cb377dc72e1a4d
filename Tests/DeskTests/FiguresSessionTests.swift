// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// Measures and their returns, campaigns and stated figures, worked on at the desk.
struct FiguresSessionTests {
  /// A measure that is collected, added by its form.
  private func measured() throws -> Session {
    var session = try AssuranceDesk().opened()
    session.openRegister("measures")
    session.play("press Insert\ntype \"Return interviews held\"\npress Ctrl+S Enter")
    #expect(session.words.contains("State Proposed"), "\(session.screen)")
    session.play("press Alt+R\ntype \"1\"")
    return session
  }

  /// The same with the return of its last quarter asked for from what its page notices.
  private func asked() throws -> Session {
    var session = try measured()
    #expect(session.words.contains("1 Jul 2026 to 30 Sep 2026 is not asked for yet"))
    session.play(
      "type \"ask for it\"\npress Enter\ntype \"west mercia p\"\npress Tab Down Down Down")
    session.play("type \"30 oct 2026\"\npress Ctrl+S")
    return session
  }

  @Test func `R47: asked from the measure's page, a return is overdue until it comes`() throws {
    let session = try asked()
    let made = try #require(session.desk.book.all(DataReturn.self).last)
    #expect(made.from == Day(iso: "2026-07-01") && made.to == Day(iso: "2026-09-30"))
    #expect(made.state == .requested)
    #expect(session.words.contains("overdue, due Fri 30 Oct 2026"), "\(session.screen)")
  }

  @Test(arguments: [
    ("1", "0", "West Mercia Police: 0", "0"), ("2", "", "nil return", "Nil return"),
    ("4", "It cannot be counted", "refused: It cannot be counted", "Refused"),
  ])
  func `R47: 0, a nil return and a refusal are told apart on the page and in the scorecard`(
    choice: String, typed: String, onPage: String, inPaper: String
  ) throws {
    var session = try asked()
    session.play("press End Alt+R\ntype \"\(choice)\"")
    if !typed.isEmpty { session.play("type \"\(typed)\"") }
    session.play("press Ctrl+S")
    #expect(session.words.contains(onPage), "\(session.screen)")
    #expect(!session.words.contains("overdue"))
    session.play("press Esc Esc Esc Esc")
    let paper = session.readPaper("scorecard")
    #expect(paper.contains("Return interviews held") && paper.contains(inPaper), "\(paper)")
  }

  @Test func `R47: a figure that is not typed is asked for, and nothing is recorded`() throws {
    var session = try asked()
    session.play("press End Alt+R\ntype \"1\"\npress Ctrl+S")
    #expect(session.screen.contains("! 'Figure'"), "\(session.screen)")
    #expect(session.desk.book.all(DataReturn.self).last?.state == .requested)
  }

  @Test func `R47: what each agency has not returned stands under its name`() throws {
    var session = try asked()
    session.play("press Esc Esc Esc Esc")
    let paper = session.readPaper("data returns")
    #expect(paper.contains("West Mercia Police"))
    #expect(paper.contains("Overdue, due Fri 30 Oct 2026."), "\(paper)")
  }

  @Test func `R48: a measure that fails a standard says so and cannot be collected`() throws {
    var desk = try AssuranceDesk()
    let standard = try desk.add("litmus-standard", ["title": .text("Somebody will act on it")])
    let measure = try desk.add(
      "measure", ["body": .text("exploitation"), "title": .text("Rumours heard")])
    try desk.add(
      "litmus-result",
      [
        "measure": .text(measure.id), "standard": .text(standard.id), "result": .text("failed"),
        "on": .text("2026-11-02"), "reason": .text("Nobody would know what to do"),
      ])
    var session = try desk.opened()
    session.openRegister("measures")
    session.play("type \"rumours\"\npress Enter")
    #expect(session.words.contains("Litmus test: do not collect"), "\(session.screen)")
    session.play("press Alt+R\ntype \"1\"")
    #expect(session.words.contains("it fails 'Somebody will act on it'"), "\(session.screen)")
    session.play("press Esc Esc Esc Esc Esc")
    let paper = session.readPaper("scorecard")
    #expect(
      paper.contains(
        "Somebody will act on it: failed on 2 Nov 2026, nobody would know what to do."),
      "\(paper)")
  }

  /// A table whose total is one too high, put in by its forms.
  private func stated() throws -> Session {
    var session = try AssuranceDesk().opened()
    session.openRegister("tables")
    session.play("press Insert\ntype \"Plans ended\"\npress Ctrl+S Enter")
    #expect(session.words.contains("No figure is stated yet"), "\(session.screen)")
    for (words, role, figure) in [
      ("Children", "part", "11"), ("Adults", "part", "12"), ("All", "total", "24"),
    ] {
      session.play("press Insert\ntype \"stated\"\npress Enter\ntype \"\(words)\"")
      session.play("press Enter Enter\ntype \"\(role)\"\npress Enter\ntype \"\(figure)\"")
      session.play("press Ctrl+S")
    }
    return session
  }

  @Test func `R49: a total that its parts do not make is noticed with the number reckoned`() throws
  {
    var session = try stated()
    #expect(
      session.words.contains(
        "All: the parts make 23, the total stated is 24: a difference of 1"), "\(session.screen)")
    session.play("press Esc Esc Esc Esc")
    let paper = session.readPaper("figures")
    #expect(paper.contains("the parts make 23, the total stated is 24"), "\(paper)")
  }

  @Test func `R49: a difference is accepted where it is noticed, with a note and never without`()
    throws
  {
    var session = try stated()
    session.play("type \"let it stand\"\npress Enter Ctrl+S")
    #expect(session.screen.contains("! "), "\(session.screen)")
    session.play("type \"One plan ended twice\"\npress Ctrl+S")
    #expect(session.words.contains("One plan ended twice"), "\(session.screen)")
    let book = session.desk.book
    #expect(!book.openDifferences.contains { $0.words.contains("24") })
    #expect(book.all(StatedFigure.self).last?.figure == Figure(units: 24))
    session.play("press Esc Esc Esc Esc")
    #expect(
      session.readPaper("figures").contains("Let stand on 20 Nov 2026: One plan ended twice."))
  }

  /// A campaign of one kind with a return, a rating without evidence and a pair.
  private func campaign(_ title: String, _ kind: String, opened: String) throws -> AssuranceDesk {
    var desk = try AssuranceDesk()
    let campaign = try desk.add(
      "campaign",
      [
        "body": .text("child-oversight"), "title": .text(title), "kind": .text(kind),
        "returns-due": .text("2026-10-30"),
      ])
    let standard = try desk.add(
      "campaign-standard", ["campaign": .text(campaign.id), "title": .text("Supervision")])
    try desk.move(campaign, to: "open", ["opened-on": .text(opened)])
    for (agency, came) in [("west-mercia-police", true), ("probation", false)] {
      let answer = try desk.add(
        "campaign-return", ["campaign": .text(campaign.id), "agency": .text(agency)])
      guard came else { continue }
      try desk.move(answer, to: "received", ["received-on": .text("2026-10-29")])
      try desk.add(
        "campaign-rating",
        [
          "return": .text(answer.id), "standard": .text(standard.id), "rating": .text("met"),
        ])
    }
    try desk.add(
      "peer-pair",
      [
        "campaign": .text(campaign.id), "standard": .text(standard.id),
        "reviewer": .text("probation"), "reviewed": .text("west-mercia-police"),
        "on": .text("2027-01"),
      ])
    return desk
  }

  @Test func `R43: a campaign's paper opens from its page: who returned, by standard, peer pairs`()
    throws
  {
    var session = try campaign("Safeguarding self-check", "section-11", opened: "2026-09-01")
      .opened()
    session.openWholeRegister("audit camp")
    session.play("type \"safeguarding self\"\npress Enter")
    #expect(session.words.contains("1 of 2 agencies returned; not yet The Probation Service"))
    session.play("press F6")
    let paper = session.readOn()
    #expect(paper.contains("Section 11 audit campaign"), "\(paper)")
    #expect(paper.contains("Received on 29 Oct 2026") && paper.contains("Overdue, due 30 Oct 2026"))
    #expect(paper.contains("Supervision: West Mercia Police."))
    #expect(paper.contains("January 2027"))
  }

  @Test func `R44: a Care Act campaign that runs into the next year says that it is carried over`()
    throws
  {
    var session = try campaign("Care Act compliance", "care-act", opened: "2026-02-02").opened()
    session.openWholeRegister("audit camp")
    session.play("type \"care act\"\npress Enter F6")
    let paper = session.readOn()
    #expect(paper.contains("Care Act audit campaign"), "\(paper)")
    #expect(paper.contains("opened in 2025–26, not reported yet"), "\(paper)")
  }
}
