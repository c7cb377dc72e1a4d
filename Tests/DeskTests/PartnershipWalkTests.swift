// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The partnerships that come with the program, each walked by keys: its structure, every group's
/// page, every register there and a record of each.
struct PartnershipWalkTests {
  private static let names = [
    "shropshire-2023-26", "shropshire-2021-22", "shropshire-2019-20", "telford-and-wrekin-2021-24",
    "children-board-2016-18",
  ]
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  private static func book(_ name: String) throws -> Book {
    var book = Book()
    let now = try #require(Moment(iso: "2026-11-20T09:00:00"))
    let by = Circumstances(now: now, author: "Import", device: "seed", sequence: 1)
    let text = try Session.read("demo-data/\(name).json")
    book.apply(try Exchange.read(text, file: name, into: book, by))
    return book
  }

  @Test(arguments: names, sizes)
  func `R1: every group, its registers and their records are reached by keys`(
    name: String, size: Size
  ) throws {
    var walk = Walk(
      session: try Session(
        columns: size.columns, rows: size.rows, book: try PartnershipWalkTests.book(name)))
    let book = walk.session.desk.book
    let bodies = book.tree().compactMap { $0.body?.id.text }
    for body in bodies {
      try walk.goTo(line: body)
      try walk.open(expecting: book.name(of: ID(body)))
      for line in try walk.lines() where line.hasPrefix("register:") { try walk.register(line) }
      try walk.back()
    }
    #expect(walk.session.world.recorded.isEmpty)
    let pages = Set(walk.pages.map(\.kind))
    let wanted = Registry.kinds.filter { kind in
      kind.register?.opensPage == true
        && book.all(Body.self).contains { !book.owned(kind, by: RecordReference($0.id)).isEmpty }
    }
    #expect(pages.isSuperset(of: wanted.map(\.names.name)))
  }

  @Test(arguments: names, sizes)
  func `R1: what belongs to the partnership as a whole is reached by keys, each register too`(
    name: String, size: Size
  ) throws {
    var walk = Walk(
      session: try Session(
        columns: size.columns, rows: size.rows, book: try PartnershipWalkTests.book(name)))
    for line in try walk.lines() where line.hasPrefix("whole:") {
      try walk.goTo(line: line)
      walk.press("Enter")
      try walk.back()
    }
    try walk.goTo(line: "whole:registers")
    try walk.open(expecting: "Registers")
    for line in try walk.lines() where !line.hasPrefix("heading:") { try walk.register(line) }
    #expect(walk.session.world.recorded.isEmpty)
  }

  @Test func `a record's page says what the document says, and not stated where it says nothing`()
    throws
  {
    var walk = Walk(session: try Session(book: try PartnershipWalkTests.book("shropshire-2021-22")))
    try walk.goTo(line: "neglect")
    try walk.open(expecting: "Neglect Group")
    try walk.goTo(line: "register:commitment")
    walk.press("Enter")
    #expect(walk.session.words.contains("Ensure more professionals are using"))
    walk.press("Enter")
    #expect(walk.session.words.contains("Ongoing"))
    walk.press("End")
    #expect(walk.session.words.contains("this continues to be both a challenge and a priority"))
  }
}

/// Walks a session's lists by keys and keeps the records whose pages it saw.
private struct Walk {
  var session: Session
  var pages: [RecordReference] = []

  mutating func press(_ keys: String) {
    session.play("press \(keys)")
    #expect(!session.desk.messages.contains { $0.rank >= .warning }, "\(session.screen)")
    #expect(session.desk.frame().size == session.desk.size)
  }

  /// The ids of the lines of the list in front.
  func lines() throws -> [String] {
    let list = try #require(session.desk.front as? ListScreen, "\(session.screen)")
    return list.visibleLines(session.desk).filter { !$0.isHeading }.map(\.id)
  }

  /// Moves to a line with the arrows alone.
  mutating func goTo(line id: String) throws {
    let place = try #require(try lines().firstIndex(of: id), "\(id) in \(session.screen)")
    let list = try #require(session.desk.front as? ListScreen)
    let now = try lines().firstIndex { $0 == list.selectedID } ?? 0
    let key = place < now ? "Up" : "Down"
    if place != now { press(Array(repeating: key, count: abs(place - now)).joined(separator: " ")) }
    let reached = try #require(session.desk.front as? ListScreen).selectedID
    #expect(reached == id)
  }

  /// Opens the selected line, which leads to a screen of that title.
  mutating func open(expecting title: String) throws {
    press("Enter")
    #expect(session.desk.front.title(session.desk) == title)
    let start = title.prefix(20)
    #expect(session.screen.contains(start), "\(session.screen)")
  }

  /// Opens a register, and in it its first record's page, and comes back.
  mutating func register(_ line: String) throws {
    try goTo(line: line)
    let depth = session.desk.screens.count
    press("Enter")
    #expect(session.desk.screens.count > depth, "\(line) in \(session.screen)")
    if let list = session.desk.front as? ListScreen,
      let record = list.selected(session.desk)?.reference
    {
      press("Enter")
      #expect(session.desk.screens.count > depth + 1, "\(record) in \(session.screen)")
      if session.desk.front is ListScreen { pages.append(record) }
    }
    try leave(downTo: depth)
  }

  /// Leaves the front screen for the one beneath.
  mutating func back() throws {
    let depth = session.desk.screens.count
    try #require(depth > 1)
    try leave(downTo: depth - 1)
  }

  /// Presses Esc until so many screens are left; a screen that cannot be left fails the test.
  private mutating func leave(downTo depth: Int) throws {
    for _ in 0..<8 where session.desk.screens.count > depth { press("Esc") }
    try #require(session.desk.screens.count == depth, "\(session.screen)")
  }
}
