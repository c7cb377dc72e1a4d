// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The template of Strategic Action Plans, as it is printed to be filled in and as it is changed.
struct PlanTemplateSessionTests {
  private static let blank =
    "type \"tackling e\"\npress Enter\ntype \"papers\"\npress Enter\n"
    + "type \"strategic action plan, b\"\npress Enter"

  @Test func `R10: the blank plan is written from the group's papers, in the template's words`()
    throws
  {
    var session = try Session(book: try Session.year())
    session.play(Self.blank)
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
    session.play("press F7 Ctrl+S")
    let written = try #require(session.world.written.first)
    #expect(written.path == "tackling-exploitation-group-plan-blank-2026-11-20.docx")
    let book = session.desk.book
    let plan = try #require(book.plan(of: Journey.group))
    let template = try #require(book[plan.template])
    let headings = try #require(template.headings)
    #expect(headings.count == 6 && template.columns?.count == 5)
    let area = try #require(book.partnership?.area)
    for heading in headings {
      #expect(written.contents.contains(heading.replacing("{area}", with: area)), "\(heading)")
    }
    for column in template.columns ?? [] { #expect(written.contents.contains(column)) }
  }

  @Test func `R10: a heading added to the template stands in the next blank plan`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"plan templ\"\npress Enter F4")
    let form = try #require(session.desk.front as? FormScreen, "\(session.screen)")
    let place = try #require(form.questions.firstIndex { $0.name == "headings" })
    session.play("press " + Array(repeating: "Down", count: place).joined(separator: " "))
    session.play("press End Enter\ntype \"What we learned\"\npress Ctrl+S")
    let templates = session.desk.book.all(PlanTemplate.self)
    #expect(templates.contains { $0.headings?.last == "What we learned" }, "\(session.screen)")
    session.play("press Esc Home\n" + Self.blank)
    #expect(session.screen.hasPrefix(" Preview"), "\(session.screen)")
    session.play("press F7 Ctrl+S")
    #expect(session.world.written.last?.contents.contains("What we learned") == true)
  }
}
