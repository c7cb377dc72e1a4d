// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// The first screen, where a demonstration is chosen.
struct StartSessionTests {
  private func start(_ columns: Int = 80, _ rows: Int = 24) throws -> Session {
    var session = try Session(
      columns: columns, rows: rows, book: Book(), first: Desk.startScreen(),
      demonstrations: [
        DemonstrationChoice(name: "year", title: "An invented year", note: "Made up"),
        DemonstrationChoice(name: "old", title: "Borsetshire, 2016 to 2018", note: "Its plan"),
        DemonstrationChoice(name: "new", title: "Borsetshire, 2021 to 2024", note: "Its report"),
      ])
    session.play("press Home")
    return session
  }

  private func opened(_ session: Session) -> OpeningChoice? {
    session.world.asked.lazy.compactMap { effect in
      if case .openWorkspace(let choice) = effect { choice } else { nil }
    }.first
  }

  @Test func `the first line opens the invented year`() throws {
    var session = try start()
    session.play("press Enter")
    #expect(opened(session) == .demonstration("year"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the partnerships are offered with their years, and the chosen one is opened`(
    columns: Int, rows: Int
  ) throws {
    var session = try start(columns, rows)
    #expect(session.screen.contains("Open another partnership"))
    session.play("press Down Enter")
    #expect(session.screen.contains("Borsetshire, 2016 to 2018"))
    #expect(session.screen.contains("Borsetshire, 2021 to 2024"))
    #expect(!session.screen.contains("An invented year"))
    session.play("press Down Enter")
    #expect(opened(session) == .demonstration("new"))
  }

  @Test func `a typed year's letters go to the partnership`() throws {
    var session = try start()
    session.play("press Down Enter\ntype \"borsetshire, 2021\"\npress Enter")
    #expect(opened(session) == .demonstration("new"))
  }

  @Test func `leaving the choice opens nothing`() throws {
    var session = try start()
    session.play("press Down Enter Esc")
    #expect(session.screen.contains("Make a new workspace"))
    #expect(opened(session) == nil)
  }
}
