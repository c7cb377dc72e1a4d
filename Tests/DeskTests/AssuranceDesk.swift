// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

@testable import Desk

/// The invented year with a few records more, each put in by the operations that forms use.
struct AssuranceDesk {
  var book: Book
  private var sequence = 9000

  init() throws { book = try Session.year() }

  /// Adds a record by its form.
  @discardableResult
  mutating func add(_ kind: String, _ values: [String: Stored]) throws -> RecordReference {
    let entry = try #require(Registry.kind(named: kind))
    var slots: [Int: Stored?] = [:]
    for (name, value) in values { slots[try #require(entry.slot(named: name), "\(name)")] = value }
    let before = Set(book.rows(of: entry).map(\.id))
    book.apply(try book.save(entry, id: nil, values: slots, try now()))
    let made = try #require(book.rows(of: entry).first { !before.contains($0.id) })
    return RecordReference(kind: kind, id: made.id)
  }

  /// Moves a record to a state.
  mutating func move(
    _ record: RecordReference, to state: String, _ answers: [String: Stored] = [:]
  ) throws {
    book.apply(try book.moveState(of: record, to: state, answers: answers, try now()))
  }

  private mutating func now() throws -> Circumstances {
    sequence += 1
    return Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: "Clerk", device: "more",
      sequence: sequence)
  }

  /// A desk on it, wide enough for whole sentences.
  func opened(_ script: String = "") throws -> Session {
    var session = try Session(columns: 120, rows: 50, book: book)
    session.play(script)
    return session
  }
}

extension Session {
  /// Opens a register of the Tackling Exploitation Group.
  mutating func openRegister(_ name: String, of body: String = "tackling ex") {
    play("type \"\(body)\"\npress Enter\ntype \"more reg\"\npress Enter")
    play("type \"\(name)\"\npress Enter")
  }

  /// Opens a register of the whole partnership.
  mutating func openWholeRegister(_ name: String) {
    play("type \"registers\"\npress Enter\ntype \"\(name)\"\npress Enter")
  }

  /// Reads a paper of every group from its first line to its last.
  mutating func readPaper(_ title: String) -> String {
    play("type \"every group's pap\"\npress Enter\ntype \"\(title)\"\npress Enter")
    if !screen.hasPrefix(" Preview") { play("press Enter") }
    return readOn()
  }

  /// Reads the paper in front to its end.
  mutating func readOn() -> String {
    var read = words
    var last = ""
    for _ in 0..<40 where screen != last {
      last = screen
      play("press PageDown")
      read += " " + words
    }
    return read
  }
}
