// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct ApartTests {
  /// Two laptops that both have action `x`.
  private func pair(laterIsFirst: Bool = false) throws -> (SimulatedLaptop, SimulatedLaptop) {
    let here = try SimulatedLaptop("a1a1")
    let there = try SimulatedLaptop(
      "b2b2", wall: laterIsFirst ? 1_790_000_900_000 : 1_790_000_000_500)
    try here.set("x", ["text": .text("Share the data"), "due": .text("2026-12-01")])
    exchange([here, there])
    return (here, there)
  }

  private func conflicts(_ laptop: SimulatedLaptop) throws -> [FieldConflict] {
    try laptop.current().conflicts.values.sorted { $0.place.slot < $1.place.slot }
  }

  private func value(_ field: String, _ laptop: SimulatedLaptop) throws -> Stored? {
    try laptop.current().row(kind: Sample.kind().number, id: "x")?[Sample.slot(field)]
  }

  private func isRemoved(_ laptop: SimulatedLaptop) throws -> Bool? {
    try laptop.current().row(kind: Sample.kind().number, id: "x")?.isRemoved
  }

  @Test(arguments: [false, true])
  func `two edits of one field keep both, and the same one stands everywhere`(
    laterIsFirst: Bool
  ) throws {
    let (here, there) = try pair(laterIsFirst: laterIsFirst)
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    let found = try conflicts(here)
    #expect(try conflicts(there) == found)
    #expect(found.count == 1)
    let versions = try #require(found.first?.versions)
    #expect(Set(versions.map(\.value)) == [.text("2026-12-03"), .text("2026-12-10")])
    #expect(Set(versions.map(\.entry.text)) == ["a1a1:2", "b2b2:1"])
    #expect(try value("due", here) == versions.last?.value)
    #expect(try value("due", there) == versions.last?.value)
  }

  @Test func `edits of two fields are both kept and ask nothing`() throws {
    let (here, there) = try pair()
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["text": .text("Share all data")])
    exchange([here, there])
    #expect(try conflicts(here) == [])
    #expect(try value("due", there) == .text("2026-12-03"))
    #expect(try value("text", here) == .text("Share all data"))
  }

  @Test func `the same value from two laptops asks nothing`() throws {
    let (here, there) = try pair()
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["due": .text("2026-12-03")])
    exchange([here, there])
    #expect(try conflicts(there) == [])
  }

  @Test func `a later change by somebody who had both ends the question`() throws {
    let (here, there) = try pair()
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    try here.set("x", ["due": .text("2026-12-05")])
    exchange([here, there])
    #expect(try conflicts(there) == [])
    #expect(try value("due", there) == .text("2026-12-05"))
  }

  @Test func `a third laptop that knew one version of two leaves the other standing`() throws {
    let (here, there) = try pair()
    let third = try SimulatedLaptop("c3c3", wall: 1_790_000_002_000)
    try here.set("x", ["due": .text("2026-12-03")])
    third.receive(from: here)
    try there.set("x", ["due": .text("2026-12-10")])
    try third.set("x", ["due": .text("2026-12-20")])
    exchange([here, there, third])
    let versions = try #require(try conflicts(here).first?.versions)
    #expect(Set(versions.map(\.entry.text)) == ["b2b2:1", "c3c3:1"])
    #expect(try conflicts(third) == conflicts(there))
  }

  @Test(arguments: [false, true])
  func `an edit beats a removal, whichever clock is ahead`(laterIsFirst: Bool) throws {
    let (here, there) = try pair(laterIsFirst: laterIsFirst)
    try here.set("x", ["removed": .flag(true)])
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    #expect(try isRemoved(here) == false)
    #expect(try isRemoved(there) == false)
    #expect(try value("due", here) == .text("2026-12-10"))
    let versions = try #require(try conflicts(here).first?.versions)
    #expect(versions.map(\.value) == [.flag(true), nil])
    #expect(versions.map(\.entry.text) == ["a1a1:2", "b2b2:1"])
  }

  @Test func `a removal that knew of the edit stands`() throws {
    let (here, there) = try pair()
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    try here.set("x", ["removed": .flag(true)])
    exchange([here, there])
    #expect(try isRemoved(there) == true)
    #expect(try conflicts(there) == [])
  }

  @Test func `a record that refers to a removed one keeps it`() throws {
    let (here, there) = try pair()
    try here.set("x", ["removed": .flag(true)])
    try there.work { journal, _ in
      let kind = try Sample.kind("action-update")
      let field = FieldChange(
        slot: try Sample.slot("action", of: "action-update"), old: nil, new: .text("x"))
      let change = RecordChange(kind: kind.number, id: "b2b2-1", isNew: true, fields: [field])
      _ = try journal.append(
        Batch(did: "Say", author: "Clerk", moment: try Sample.moment(), changes: [change]))
    }
    exchange([here, there])
    #expect(try isRemoved(here) == false)
    #expect(try conflicts(there).first?.versions.map(\.value) == [.flag(true), nil])
  }

  @Test(arguments: [false, true])
  func `what was taken out together is kept together`(laterIsFirst: Bool) throws {
    let (here, there) = try pair(laterIsFirst: laterIsFirst)
    try here.set("y", ["text": .text("Its line")])
    exchange([here, there])
    try here.work { journal, _ in
      let removed = FieldChange(slot: try Sample.slot("removed"), old: nil, new: .flag(true))
      let changes = try ["x", "y"].map {
        RecordChange(
          kind: try Sample.kind().number, id: $0, isNew: false, fields: [removed])
      }
      _ = try journal.append(
        Batch(did: "Take out", author: "Clerk", moment: try Sample.moment(), changes: changes))
    }
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    for laptop in [here, there] {
      let book = try laptop.current()
      for id in ["x", "y"] {
        #expect(book.row(kind: try Sample.kind().number, id: id)?.isRemoved == false, "\(id)")
      }
    }
  }

  @Test func `two answers apart ask again, also when one confirmed what stood`() throws {
    let (here, there) = try pair()
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    for (laptop, entry) in [(here, "a1a1:2"), (there, "b2b2:1")] {
      try laptop.work { journal, book in
        let conflict = try #require(book.openConflicts.first)
        let mark = try #require(conflict.versions.first { $0.entry.text == entry }).entry
        let now = Circumstances(
          now: try Sample.moment(), author: "Clerk", place: journal.place)
        _ = try journal.append(try book.settle(conflict.place, choosing: mark, now))
      }
    }
    exchange([here, there])
    let versions = try #require(try there.current().openConflicts.first?.versions)
    #expect(Set(versions.map(\.entry.text)) == ["a1a1:3", "b2b2:2"])
    #expect(Set(versions.map(\.value)) == [.text("2026-12-03"), .text("2026-12-10")])
    #expect(try here.current().openConflicts == there.current().openConflicts)
  }

  @Test func `lines that were not here were not known, although later ones were`() throws {
    let here = try SimulatedLaptop("a1a1")
    let there = try SimulatedLaptop("b2b2", wall: 1_790_000_500_000)
    try here.set("x", ["text": .text("Share the data"), "due": .text("2026-12-01")])
    try here.set("x", ["due": .text("2026-12-03")])
    try here.set("y", ["text": .text("Another")])
    let path = "/w/journal/a1a1/2026-11.jsonl"
    let lines = here.files.bytes(path).split(separator: 0x0A).map { $0 + [0x0A] }
    there.files.put(Array(lines[0] + lines[2]), at: path)
    try there.set("x", ["due": .text("2026-12-10")])
    let written = String(
      decoding: there.files.bytes("/w/journal/b2b2/2026-11.jsonl"), as: UTF8.self)
    #expect(written.contains(#""seen":{"a1a1":3},"lacks":{"a1a1":[2,2]}"#))
    exchange([here, there])
    #expect(try conflicts(there).first?.versions.map(\.entry.text) == ["a1a1:2", "b2b2:1"])
  }

  @Test func `two branches of a copied folder did not know of each other`() throws {
    let here = try SimulatedLaptop("a1a1")
    let copy = try SimulatedLaptop("a1a1", wall: 1_790_000_900_000)
    try here.set("x", ["text": .text("Share the data")])
    copy.receive(from: here)
    try here.set("x", ["due": .text("2026-12-03")])
    try here.set("x", ["text": .text("Share all data")])
    try copy.set("x", ["due": .text("2026-12-10")])
    here.files.put(
      copy.files.bytes("/w/journal/a1a1/2026-11.jsonl"), at: "/w/journal/a1a1/2026-11 (1).jsonl")
    let found = try conflicts(here)
    #expect(found.map(\.place.slot) == [try Sample.slot("due")])
    let marks = try #require(found.first?.versions.map(\.entry))
    #expect(Set(marks.map(\.sequence)) == [2] && Set(marks.map(\.text)).count == 2)
  }

  @Test func `a decision leaves the versions for a change of mind`() throws {
    let (here, there) = try pair()
    try here.set("x", ["due": .text("2026-12-03")])
    try there.set("x", ["due": .text("2026-12-10")])
    exchange([here, there])
    let found = try conflicts(here)
    try here.work { journal, book in
      var drafting = Drafting(
        book, Circumstances(now: try Sample.moment(), author: "Clerk", place: journal.place))
      let settled = drafting.create(Settlement.self)
      drafting.set(settled, \.chosen, "a1a1:2")
      drafting.set(ID<Action>("x"), \.due, Day(iso: "2026-12-03"))
      _ = try journal.append(drafting.batch("Settle"))
    }
    exchange([here, there])
    #expect(try conflicts(there) == found)
    #expect(try value("due", there) == .text("2026-12-03"))
    // A change that did not know of the decision is a version beside what was decided.
    let third = try SimulatedLaptop("c3c3", wall: 1_790_000_950_000)
    third.receive(from: there)
    try third.set("x", ["due": .text("2026-12-24")])
    exchange([here, there, third])
    let versions = try #require(try conflicts(third).first?.versions)
    #expect(Set(versions.map(\.value)) == [.text("2026-12-03"), .text("2026-12-24")])
  }
}
