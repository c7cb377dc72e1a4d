// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// A partnership made from nothing, by forms alone.
struct BuildingTests {
  private func built() throws -> Session {
    var session = try Session(book: Book())
    session.play(
      """
      type "name"
      press Enter
      type "Northshire Partnership"
      press Ctrl+S
      type "agencies"
      press Enter Insert
      type "Northshire Council"
      press Enter
      type "NC"
      press Ctrl+S Esc
      type "plan t"
      press Enter Insert
      type "Northshire plan"
      press Enter Enter
      type "Before it happens"
      press Enter
      type "When it happens"
      press Enter Enter Ctrl+S
      press Esc Home Insert
      type "Neglect Group"
      press Enter
      type "NG"
      press Ctrl+S
      type "neglect"
      press Enter
      type "members"
      press Enter Insert
      type "Chair of the group"
      press Ctrl+S Esc
      type "success"
      press Enter Insert
      type "Children are safe at home."
      press Ctrl+S Esc
      """)
    return session
  }

  @Test func `each record is there and in its place`() throws {
    let book = try built().desk.book
    #expect(book.partnership?.name == "Northshire Partnership")
    #expect(book.all(Agency.self).map { $0.shortName } == ["NC"])
    #expect(book.all(PlanTemplate.self).map { $0.title } == ["Northshire plan"])
    #expect(
      book.all(PlanTemplate.self).first?.headings == ["Before it happens", "When it happens"])
    let group = try #require(book.all(Body.self).first)
    #expect(group.name == "Neglect Group")
    #expect(book.all(Seat.self).map { $0.body } == [group.id])
    #expect(book.all(Statement.self).map { $0.body } == [group.id])
  }

  @Test func `a plan, its row and the row's progress follow`() throws {
    var session = try built()
    session.play("type \"strategic\"\npress Enter")
    #expect(session.screen.contains("has no Strategic Action Plan"))
    session.play("type \"Our plan\"\npress Enter\ntype \"northshire\"\npress Tab Ctrl+S")
    let plan = try #require(session.desk.book.all(Plan.self).first)
    #expect(plan.body == session.desk.book.all(Body.self).first?.id)
    session.play("type \"strategic\"\npress Enter Insert")
    #expect(session.screen.hasPrefix(" New plan row"))
    session.play("press Down\ntype \"Write the first audit\"\npress Ctrl+S")
    #expect(session.screen.contains("  1 Before it happens"))
    #expect(session.screen.contains(">   Write the first audit"))
    session.play("press Down Insert Ctrl+K\ntype \"9\"\npress Down\ntype \"Stray\"\npress Ctrl+S")
    #expect(session.screen.contains("  Under no heading of the template"))
    session.play("press Alt+R\ntype \"1\"\ntype \"Begun.\"\npress Ctrl+S")
    #expect(session.desk.book.all(PlanRow.self).last?.state == .inProgress)
  }

  @Test func `renaming keeps the old name for papers of before`() throws {
    var session = try built()
    session.play(
      "type \"rename\"\npress Enter Insert\ntype \"Neglect and Harm Group\"\npress Enter Enter")
    session.play("type \"19 nov\"\npress Enter\ntype \"Agreed by the board.\"\npress Enter Enter")
    let body = try #require(session.desk.book.all(Body.self).first)
    #expect(body.name == "Neglect and Harm Group")
    #expect(session.desk.book.name(of: body.id, on: Day(iso: "2026-01-01")) == "Neglect Group")
  }
}
