// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// A laptop with a disk of its own, whose folder can be carried to another's.
final class SimulatedLaptop {
  let name: String
  let files: MemoryFileStore
  var wall: Int
  private(set) var book = Book()

  init(_ name: String, wall: Int = 1_790_000_000_000) throws {
    self.name = name
    self.wall = wall
    files = try Sample.disk()
  }

  /// Opens the workspace, does something and closes it again.
  @discardableResult
  func work<Value>(_ act: (Journal, Book) throws -> Value) throws -> Value {
    wall += 1000
    let now = wall
    let (journal, book, _) = try Journal.open(
      Sample.root, mode: .readWrite, clock: { now }, files: files, device: name,
      identity: Sample.identity, zone: { "+00:00" })
    defer { journal.close() }
    return try act(journal, book)
  }

  /// The book as this laptop has it.
  func current() throws -> Book { try Sample.open(files, name, mode: .readOnly).1 }

  /// Sets fields of an action, as a form would.
  func set(_ id: String, _ fields: [String: Stored?], did: String = "Change") throws {
    try work { journal, book in
      let kind = try Sample.kind()
      let row = book.row(kind: kind.number, id: id)
      let changes = try fields.sorted { $0.key < $1.key }.map { name, value in
        let slot = try Sample.slot(name)
        return FieldChange(slot: slot, old: row?[slot], new: value)
      }
      let change = RecordChange(
        kind: kind.number, id: id, isNew: row == nil, fields: changes)
      _ = try journal.append(
        Batch(did: did, author: "Clerk", moment: try Sample.moment(), changes: [change]))
    }
  }

  /// Puts every file of the other laptop's own folder here.
  func receive(from other: SimulatedLaptop) {
    for (path, bytes) in other.files.contents where path.hasPrefix("/w/journal/\(other.name)/") {
      files.put(bytes, at: path)
    }
  }
}

/// Carries everybody's files to everybody.
func exchange(_ laptops: [SimulatedLaptop]) {
  for to in laptops { for from in laptops where from !== to { to.receive(from: from) } }
}
