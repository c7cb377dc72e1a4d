// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Random removals beside edits and references on laptops that carry single files, so that a later
/// month may come before an earlier one; against who had what, by the plain sets of entries.
struct ApartRemovalFuzzTests {
  private enum Deed: CaseIterable { case edit, refer, remove }

  private struct Written {
    let mark: String
    let isRemoval: Bool
    /// The entries on its laptop's disk when it was written.
    let knew: Set<String>
  }

  @Test(arguments: Array(0..<40) + [97, 217, 259])
  func `a record is taken out unless somebody changed it whom no removal that stands had seen`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(state: seed &* 6271 &+ 5)
    let skew = [0, 3_600_000, -7_200_000, 300_000_000]
    let laptops = try ["a1a1", "b2b2", "c3c3"].map {
      try SimulatedLaptop(
        $0, wall: 1_790_000_000_000 + (skew.randomElement(using: &random) ?? 0))
    }
    var all: [Written] = []
    for number in 0..<28 {
      let one = Int.random(in: 0..<3, using: &random)
      if Int.random(in: 0..<5, using: &random) < 2 {
        let other = laptops[(one + Int.random(in: 1...2, using: &random)) % 3]
        let file = files(laptops[one], of: other.name, on: other).randomElement(using: &random)
        if let file { laptops[one].files.put(other.files.bytes(file), at: file) }
        continue
      }
      let deed = Deed.allCases.randomElement(using: &random) ?? .edit
      let knew = marks(laptops[one])
      let count = all.count { $0.mark.hasPrefix(laptops[one].name) } + 1
      let mark = "\(laptops[one].name):\(count)"
      let month = Int.random(in: 9...12, using: &random)
      try write(deed, mark, number, month, on: laptops[one])
      all.append(Written(mark: mark, isRemoval: deed == .remove, knew: knew))
    }
    exchange(laptops)
    for laptop in laptops { try compare(laptop, all, "seed \(seed), \(laptop.name)") }
  }

  private func files(_ laptop: SimulatedLaptop, of name: String, on other: SimulatedLaptop)
    -> [String]
  {
    other.files.contents.keys.filter { $0.hasPrefix("/w/journal/\(name)/") }.sorted()
  }

  /// What every line on a disk says of itself.
  private func marks(_ laptop: SimulatedLaptop) -> Set<String> {
    var marks: Set<String> = []
    for (path, bytes) in laptop.files.contents where path.hasPrefix("/w/journal/") {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let said = line.split(separator: #""did":""#).last?.prefix { $0 != "\"" }
        if let said { marks.insert(String(said)) }
      }
    }
    return marks
  }

  private func write(
    _ deed: Deed, _ mark: String, _ number: Int, _ month: Int, on laptop: SimulatedLaptop
  ) throws {
    let kind = try Sample.kind(deed == .refer ? "minute" : "agenda-item")
    let id = deed == .refer ? "m\(number)" : "x"
    let (field, value): (String, Stored) =
      switch deed {
      case .edit: ("title", .text("Title \(number)"))
      case .refer: ("item", .text("x"))
      case .remove: ("removed", .flag(true))
      }
    let slot = try Sample.slot(field, of: kind.names.name)
    let moment = try Sample.moment("2026-\(month < 10 ? "0" : "")\(month)-20T10:00:00")
    try laptop.work { journal, book in
      let row = book.row(kind: kind.number, id: id)
      let change = RecordChange(
        kind: kind.number, id: id, isNew: row == nil,
        fields: [FieldChange(slot: slot, old: row?[slot], new: value)])
      _ = try journal.append(
        Batch(did: mark, author: "Clerk", moment: moment, changes: [change]))
    }
  }

  private func compare(
    _ laptop: SimulatedLaptop, _ all: [Written], _ place: Comment
  ) throws {
    let removals = all.filter(\.isRemoval)
    let standing = removals.filter { one in !removals.contains { $0.knew.contains(one.mark) } }
    let answered = standing.reduce(into: Set()) { $0.formUnion($1.knew) }
    let isContested = all.contains { change in
      !change.isRemoval && !answered.contains(change.mark)
        && standing.contains { !change.knew.contains($0.mark) }
    }
    let book = try laptop.current()
    let kind = try Sample.kind("agenda-item").number
    let isRemoved = book.row(kind: kind, id: "x")?.isRemoved ?? false
    #expect(isRemoved == (!standing.isEmpty && !isContested), place)
    let slot = try Sample.slot("removed", of: "agenda-item")
    let question = book.conflicts[FieldPlace(kind: kind, id: "x", slot: slot)]
    let versions = question?.versions.filter { $0.value == .flag(true) }.map(\.entry.text) ?? []
    #expect(Set(versions) == (isContested ? Set(standing.map(\.mark)) : []), place)
  }
}
