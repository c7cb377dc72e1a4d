// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Records that laptops apart have changed: the fixture's book, with conflicts noted as the
/// journal's reader notes them. The laptop in hand is `t`.
struct ConflictScenario {
  var fixture: Fixture
  let action: ID<Action>

  init() throws {
    fixture = try Fixture()
    action = try fixture.action()
  }

  var book: Book { fixture.book }
  var words: ConflictWords { ConflictWords(book, own: "t") }

  /// The place of a field.
  func place<Kind: RecordKind>(_ id: ID<Kind>, _ field: String) throws -> FieldPlace {
    let kind = Registry.entry(of: Kind.self)
    return FieldPlace(
      kind: kind.number, id: id.text, slot: try #require(kind.slot(named: field)))
  }

  /// Notes what laptops made of a field, in the record's order; the last one's value stands. Each
  /// laptop's entries are counted from 1.
  @discardableResult
  mutating func note<Kind: RecordKind>(
    _ id: ID<Kind>, _ field: String, _ versions: (device: String, value: Stored?)...
  ) throws -> FieldPlace {
    let place = try place(id, field)
    let start = Moment(day: day("2026-11-24"), second: 36_000)
    let made = versions.enumerated().map { count, version in
      FieldVersion(
        entry: EntryMark(device: version.device, sequence: count + 1), value: version.value,
        moment: start.adding(seconds: count * 60), author: "Clerk")
    }
    fixture.book.set(kind: place.kind, id: place.id, slot: place.slot, to: made.last?.value)
    fixture.book.note(FieldConflict(place: place, versions: made))
    return place
  }

  /// Two due dates of the action: 3 December here, 10 December on laptop k7f3, which stands.
  mutating func twoDates() throws -> FieldPlace {
    try note(action, "due", ("t", .text("2026-12-03")), ("k7f3", .text("2026-12-10")))
  }

  /// Chooses the version with this count.
  mutating func settle(
    _ place: FieldPlace, _ device: String, _ count: Int
  ) throws {
    let mark = EntryMark(device: device, sequence: count)
    fixture.apply(try fixture.book.settle(place, choosing: mark, fixture.now))
  }

  /// The question asked about a field.
  func question(_ place: FieldPlace) throws -> String {
    words.question(try #require(book.openConflict(at: place)))
  }

  /// Names a laptop as its own clerk would.
  mutating func name(_ device: String, _ name: String) throws {
    var there = fixture.now
    there.device = device
    fixture.apply(try fixture.book.nameLaptop(name, there))
  }
}
