// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// Plans and reports put to other groups, priorities and expectations, worked on at the desk.
struct SubmittingSessionTests {
  private let group = ID<Body>("exploitation")

  /// A page over the invented year.
  private func page(
    _ book: Book, columns: Int = 120, _ screen: (Desk) -> any Screen
  ) throws -> Session {
    let desk = try Session(columns: columns, rows: 40, book: book).desk
    return try Session(columns: columns, rows: 40, book: book, first: screen(desk))
  }

  private func adding(
    _ kind: String, _ values: [String: Stored], to book: inout Book
  ) throws -> RecordReference {
    let entry = try #require(Registry.kind(named: kind))
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name))] = value }
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:00:00")), author: "Clerk", device: "desk",
      sequence: book.recordCount)
    let batch = try book.save(entry, id: nil, values: slots, now)
    book.apply(batch)
    return RecordReference(kind: kind, id: try #require(batch.changes.first).id)
  }

  @Test func `R14: a plan is put to the governing group from its group's papers`() throws {
    var session = try page(try Session.year()) { $0.bodyPapers(group) }
    session.play("type \"put the plan\"\npress Enter Ctrl+S")
    let paper = try #require(session.desk.book.all(Submission.self).last)
    #expect(paper.state == .submitted && paper.to == ID("sgg"))
    #expect(
      session.words.contains(
        "Submitted to SGG: its agenda of 26 Nov 2026 has gone out, and takes it when it is brought "
          + "up to date; this version of the plan stays as it is."), "\(session.screen)")
    let printed = try #require(
      PaperChoice.drawn(.submission, record: paper.reference, today: session.desk.today)
        .paper(in: session.desk.book, today: session.desk.today))
    #expect(printed.summary.contains { $0.label == "Outcome" && $0.value == "Submitted" })
    #expect(printed.subtitle == paper.title)
  }

  @Test func `R14: its page asks for the changes, and does not show the kept paper as a field`()
    throws
  {
    var book = try Session.year()
    let paper = try adding(
      "submission",
      [
        "body": .text(group.text), "to": .text("sgg"), "title": .text("Exploitation plan"),
        "kind": .text("plan"), "plan": .text("plan-exploitation"),
      ], to: &book)
    var session = try page(book) { $0.recordScreen(paper) }
    session.play("press Alt+R Enter")
    #expect(session.desk.book[ID<Submission>(paper.id)]?.state == .submitted, "\(session.screen)")
    #expect(!session.screen.contains("As submitted"))
    #expect(session.screen.contains("Outcome"))
  }

  @Test func `R1: a paper put to a group with no meeting ahead comes to its outcome all the same`()
    throws
  {
    var book = try Session.year()
    let paper = try adding(
      "submission",
      [
        "body": .text(group.text), "to": .text("business-unit"), "title": .text("Our plan"),
        "kind": .text("plan"), "plan": .text("plan-exploitation"),
      ], to: &book)
    var session = try page(book) { $0.recordScreen(paper) }
    session.play("press Alt+R Enter Alt+R")
    #expect(session.screen.contains("outside a meeting first"), "\(session.screen)")
    session.play("press 5\ntype \"The plan is agreed\"\npress Ctrl+S")
    let decision = try #require(session.desk.book.all(Decision.self).last)
    #expect(decision.body == ID("business-unit") && decision.text == "The plan is agreed")
    session.play("press Alt+R 1")
    #expect(session.screen.contains("Decision"), "\(session.screen)")
    session.play("press Tab\ntype \"\(decision.number)\"\npress Ctrl+S")
    let agreed = try #require(session.desk.book[ID<Submission>(paper.id)])
    #expect(agreed.state == .agreed && agreed.decision == decision.id, "\(session.screen)")
  }

  @Test func `R22: the business manager's report goes up with its recommendations`() throws {
    var book = try Session.year()
    let report = try adding(
      "submission",
      [
        "body": .text("business-unit"), "to": .text("sgg"), "title": .text("Executive report"),
        "note": .text("A steady half year."), "from": .text("2026-04-01"),
        "until": .text("2026-11-20"),
      ], to: &book)
    _ = try adding(
      "recommendation",
      [
        "origin": report.stored, "text": .text("Fund a data post"),
        "group": .text(group.text),
      ], to: &book)
    var session = try page(book) { $0.recordScreen(report) }
    #expect(session.screen.contains("Fund a data post"))
    session.play("press Alt+R Enter")
    let now = session.desk.book
    #expect(now[ID<Submission>(report.id)]?.state == .submitted, "\(session.screen)")
    let meeting = try #require(now.nextMeeting(of: ID("sgg"), onOrAfter: session.desk.today))
    let items = now.expectedItems(for: meeting).map(\.title)
    #expect(items.contains("Executive report"))
    #expect(items.contains("Recommendation: Fund a data post"))
    let paper = try #require(
      PaperChoice.drawn(
        .submission, record: RecordReference(ID<Submission>(report.id)), today: session.desk.today
      )
      .paper(in: now, today: session.desk.today))
    let text = PlainTextWriter(columns: 1000).write(paper)
    #expect(text.contains("The business manager writes: A steady half year."))
    #expect(text.contains("Fund a data post."))
  }

  @Test func `R13: an expectation is turned into a row of its group's plan from its page`() throws {
    var book = try Session.year()
    let cell = try adding(
      "expectation",
      [
        "body": .text(group.text), "plan": .text("plan-exploitation"), "spans-all": .flag(true),
        "text": .text("Include exploitation in induction"),
      ], to: &book)
    var session = try page(book) { $0.recordScreen(cell) }
    #expect(session.screen.contains("not yet"))
    session.play("press Insert\ntype \"plan row\"\npress Enter Ctrl+S")
    let rows = session.desk.book.plannedRows(of: cell)
    #expect(rows.map { $0.action } == ["Include exploitation in induction"], "\(session.screen)")
    #expect(session.screen.contains("1 row: R 1"))
  }

  @Test func `R7: a priority's page takes its sources and its progress`() throws {
    var book = try Session.year()
    let priority = try adding(
      "priority",
      ["body": .text("partnership"), "number": .number(1), "title": .text("Neglect")], to: &book)
    _ = try adding(
      "priority-source", ["priority": .text(priority.id), "input": .text("input-hwb")], to: &book)
    let session = try page(book) { $0.recordScreen(priority) }
    #expect(session.words.contains("Comes from Health and Well-Being Board"))
    let inputs = try page(book) { desk in
      desk.register(
        Registry.entry(of: PlanningInput.self), of: RecordReference(ID<Body>("partnership")))
    }
    #expect(inputs.screen.contains("Led to"))
    #expect(inputs.screen.contains("1 Neglect"))
  }

  @Test func `R9: the register of statements shows where each stands`() throws {
    var book = try Session.year()
    let measure = try adding(
      "measure",
      [
        "body": .text("adult-oversight"), "title": .text("Self-neglect"), "unit": .text("%"),
        "statement": .text("AO1"),
      ], to: &book)
    let point = try adding(
      "data-return",
      [
        "measure": .text(measure.id), "agency": .text("shropshire-council"),
        "from": .text("2026-07-01"), "to": .text("2026-09-30"), "due": .text("2026-10-31"),
      ], to: &book)
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:10:00")), author: "Clerk", device: "figure",
      sequence: 1)
    book.apply(
      try book.moveState(of: point, to: "received", answers: ["figure": .text("2.9")], now))
    let statement = Registry.entry(of: Statement.self)
    let session = try page(book, columns: 160) { desk in
      desk.register(statement, of: RecordReference(ID<Body>("adult-oversight")))
    }
    #expect(session.screen.contains("Position"))
    #expect(session.screen.contains("Met; by the"), "the group judged it met, the figure says not")
    let form = try page(book) { $0.positionForm(ID("AO1"), meeting: nil) }
    #expect(form.words.contains("By the records not met: 2.9% for 1 Jul 2026 to 30 Sep 2026"))
  }

  @Test func `R8: the edition's page shows that it was approved after its period began`() throws {
    let session = try page(try Session.shropshire()) { desk in
      desk.recordScreen(RecordReference(kind: "plan-edition", id: "edition-2023-26"))
    }
    #expect(session.words.contains("Review February 2026"))
    #expect(session.words.contains("14 Mar 2024, 348 days after its period began"))
  }
}
