// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

struct MattersTests {
  /// What a clerk does for one action: keys, each one press, and words, which are its note.
  enum Step: Sendable {
    case key(String)
    case words(String)

    var script: String {
      switch self {
      case .key(let key): "press \(key)"
      case .words(let words): "type \"\(words)\""
      }
    }
  }

  /// An answer as it is given, and what it makes of action 47, which is overdue and not started.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [Step]
    let isRight: @Sendable (Book, Record<Action>) -> Bool
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "update", steps: [.key("1"), .words("Half of them"), .key("Enter")]) {
      $1.state == .inProgress && $0.updates(of: $1.id).last?.note == "Half of them"
    },
    Case(name: "progress", steps: [.key("2"), .key("1"), .words("Begun"), .key("Enter")]) {
      $1.state == .inProgress && $0.updates(of: $1.id).last?.note == "Begun"
    },
    Case(
      name: "new date",
      steps: [.key("3"), .words("12 dec"), .key("Enter"), .words("Late data"), .key("Enter")]
    ) { $1.due == Day(iso: "2026-12-12") && $0.updates(of: $1.id).last?.note == "Late data" },
    Case(name: "reported done", steps: [.key("4"), .words("Sent"), .key("Enter")]) {
      $1.reportedDone != nil && $0.updates(of: $1.id).last?.note == "Sent"
    },
    Case(name: "agreed done", steps: [.key("5"), .words("The letter"), .key("Enter")]) {
      $1.state == .completed && $1.evidence == "The letter" && $0[$1.closedAt] != nil
    },
    Case(
      name: "transferred",
      steps: [.key("6"), .words("Business Unit"), .key("Enter"), .words("Hers"), .key("Enter")]
    ) { $0.label(of: $1.owner) == "Business Unit" && $0.updates(of: $1.id).last?.note == "Hers" },
    Case(name: "withdrawn", steps: [.key("7"), .words("TEG-2026-01"), .key("Enter")]) {
      $1.state == .withdrawn && $0[$0.updates(of: $1.id).last?.decision] != nil
    },
    Case(name: "no update", steps: [.key("8")]) {
      $0.updates(of: $1.id).last?.isSilent == true
    },
  ]

  /// The walk on 24 November, at action 47.
  private func walk(columns: Int = 80, rows: Int = 24) throws -> Session {
    var session = try Journey.upTo(.lastMinutes, columns: columns, rows: rows)
    session.play("press Alt+Down Enter")
    session.play("press Down Down")
    return session
  }

  @Test(arguments: MattersTests.cases)
  func `an action takes its note and at most four keys, and the walk goes on`(given: Case) throws {
    var session = try walk()
    let keys = given.steps.count { if case .key = $0 { true } else { false } }
    #expect(keys <= 4)
    for step in given.steps { session.play(step.script) }
    let book = session.desk.book
    let action = try #require(book.all(Action.self).first { $0.number == 47 })
    #expect(given.isRight(book, action))
    #expect(session.screen.contains("> 48 "))
    #expect(session.screen.contains("1 of 9 spoken to"))
  }

  @Test func `a digit after a number sign looks for an action and answers for none`() throws {
    var session = try walk()
    session.play("type \"#51\"")
    #expect(session.screen.contains("> 51 "))
    #expect(session.desk.book.all(Action.self).allSatisfy { $0.number != 47 || $0.due != nil })
    session.play("press Enter 8")
    let asked = try #require(session.desk.book.all(Action.self).first { $0.number == 51 })
    #expect(session.desk.book.updates(of: asked.id).last?.isSilent == true)
  }

  @Test func `an action put to sleep leaves the walk for its foot, and wakes by the same key`()
    throws
  {
    var session = try walk()
    session.play("type \"#48\"\npress Enter 9\ntype \"10\"\npress Enter")
    #expect(session.screen.contains("1 of 9 spoken to"))
    let action = try #require(session.desk.book.all(Action.self).first { $0.number == 48 })
    #expect(action.sleepDays == 10)
    #expect(session.screen.contains("asleep until 30 Nov"))
    session.play("type \"#48\"\npress Enter 9")
    #expect(session.desk.book[action.id]?.sleepDays == nil)
  }

  @Test func `one overdue cannot sleep and says so before a word is typed`() throws {
    var session = try walk()
    let before = session.world.recorded.count
    session.play("press 9")
    #expect(session.screen.contains("so it cannot sleep"))
    #expect(session.world.recorded.count == before)
  }

  @Test func `after the walk the item and the closing list say who gave no update`() throws {
    var session = try walk()
    session.play("press 1\ntype \"Begun\"\npress Enter Esc")
    #expect(session.screen.contains("No update received from"))
    session.play("press Alt+X End")
    #expect(session.screen.contains("The minutes will say"))
    session.play("type \"will\"\npress Enter")
    #expect(session.screen.contains("Matters arising: 1 of 9"))
  }

  @Test func `the walk's end goes nowhere and says all were spoken to`() throws {
    var session = try walk()
    for _ in 0..<9 { session.play("press 8") }
    #expect(session.screen.contains("all 9 spoken to"))
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the walk as it looks`(columns: Int, rows: Int) throws {
    var session = try walk(columns: columns, rows: rows)
    var frames = [session.screen]
    session.play("press 3\ntype \"12 dec\"")
    frames.append(session.screen)
    session.play("press Enter\ntype \"Late data\"\npress Enter")
    session.play("press 9\ntype \"10\"\npress Enter 8")
    frames.append(session.screen)
    session.play("press Enter")
    frames.append(session.screen)
    try expectGolden("matters-\(columns)x\(rows)", frames)
  }
}
