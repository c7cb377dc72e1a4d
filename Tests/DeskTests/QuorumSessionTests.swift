// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The quorum on the screen: at each item, before and after a decision, and as the chair rules.
struct QuorumSessionTests {
  /// The exploitation group's meeting under way on its day, at its first item.
  private func started() throws -> Session {
    var session = try Session(
      book: try Session.year(), now: "2026-11-24T10:00:00")
    session.play(Journey.start.script)
    return session
  }

  private func meeting(_ session: Session) throws -> Record<Meeting> {
    try #require(session.desk.book.meetingInSession(of: Journey.group))
  }

  @Test
  func `R17: the status follows the room item by item, and a decision without a quorum warns`()
    throws
  {
    var session = try started()
    session.play("press F9 Ctrl+O Alt+R Enter Esc Alt+Down Alt+Down F9")
    // Five are needed; of the eight seats that count three stay.
    for _ in 0..<5 { session.play("type \"82\"\npress Down") }
    #expect(session.screen.contains("not quorate, "))
    session.play("press Esc")
    #expect(session.screen.contains("NOT QUORATE"))
    session.play("press Alt+Up")
    #expect(!session.screen.contains("NOT QUORATE"))
    session.play("press Alt+Down\ntype \"= The pilot goes on\"")
    #expect(session.screen.contains("DECISION · NOT QUORATE: this decision is to be ratified"))
    session.play("press Enter")
    #expect(session.screen.contains("* NOT QUORATE: this decision is to be ratified at a quorate"))
    let decision = try #require(session.desk.book.all(Decision.self).last)
    #expect(decision.text == "The pilot goes on" && decision.isToBeRatified == true)
    session.play("press Alt+Up\ntype \"= It stops\"")
    #expect(!session.screen.contains("is to be ratified"))
    session.play("press Enter Alt+X")
    #expect(session.screen.contains("No quorum for some items"))
  }

  @Test func `the chair's ruling against the count asks why`() throws {
    var session = try started()
    session.play(
      "press F9\ntype \"1\"\npress Alt+R\ntype \"2\"\ntype \"By telephone\"\npress Enter")
    #expect(try meeting(session).quorum == .quorate)
    #expect(try meeting(session).quorumNote == "By telephone")
    session.play("press Esc")
    #expect(session.screen.contains("  QUORATE"))
  }
}
