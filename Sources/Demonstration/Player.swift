// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel

/// Does events one after another on a book, each on its own day by its own author.
struct Player {
  private(set) var book: Book
  let calendar: DemonstrationCalendar
  /// The meeting in session, which minutes, updates and judgements belong to.
  var meeting: ID<Meeting>?
  private var now = Moment(day: .first, second: 0)
  private let first: Int
  private var sequences: [String: Int] = [:]
  private var made: [Batch] = []
  private var keys: [String: RecordReference] = [:]

  init(book: Book, calendar: DemonstrationCalendar, sequence: Int) {
    self.book = book
    self.calendar = calendar
    first = sequence
  }

  /// How papers are drawn up. Only the last weeks' papers are kept as files, which is enough to show
  /// what is kept and keeps the demonstration quick to make.
  var issuing: Issuing {
    let papers = Issuing.papers()
    return calendar.today - day <= Player.issuedDays ? papers : papers.withoutFiles
  }

  /// For how many days before today papers are issued as files.
  private static let issuedDays = 45

  /// The day of the event that is being played.
  var day: Day { now.day }

  /// Does an event and gives the batches it made.
  mutating func play(_ event: Event, at moment: Moment) throws(DemonstrationError) -> [Batch] {
    now = moment
    made = []
    try perform(event)
    return made
  }

  /// Does one operation and, when the event has a key, remembers the record it made.
  mutating func perform(
    _ event: Event, making kinds: [String] = [],
    _ operation: (Book, Circumstances) throws(Refusal) -> Batch
  ) throws(DemonstrationError) {
    let device = event.file.device
    let sequence = sequences[device] ?? first
    let circumstances = Circumstances(
      now: now, author: event.text("by") ?? event.file.author, device: device, sequence: sequence)
    let batch: Batch
    do {
      batch = try operation(book, circumstances)
    } catch {
      throw event.mistake(error.words)
    }
    sequences[device] = sequence + 1
    book.apply(batch)
    made.append(batch)
    if let key = event.text("key") { try remember(key, kinds, from: batch, event) }
  }

  private mutating func remember(
    _ key: String, _ kinds: [String], from batch: Batch, _ event: Event
  ) throws(DemonstrationError) {
    guard keys[key] == nil else { throw event.mistake("the key '\(key)' stands twice") }
    let new = batch.changes.first { change in
      change.isNew && kinds.contains(Registry.kinds[change.kind].names.name)
    }
    guard let new else { throw event.mistake("the key '\(key)' names nothing that was made") }
    keys[key] = RecordReference(kind: Registry.kinds[new.kind].names.name, id: new.id)
  }

  /// The record that a key, an identity, a title or, for a seat, its group and role names.
  func reference(
    _ name: String, kind: String, _ event: Event
  ) throws(DemonstrationError) -> RecordReference {
    let named = [keys[name], RecordReference(kind: kind, id: name)].compactMap(\.self)
    if let found = named.first(where: { $0.kind == kind && book.record($0) != nil }) {
      return found
    }
    if kind == Seat.about.name, let seat = seat(named: name) { return RecordReference(seat) }
    let titled = (Registry.kind(named: kind).map(book.rows(of:)) ?? []).filter { row in
      !row.isRemoved && book.title(of: RecordReference(kind: kind, id: row.id)) == name
    }
    guard titled.count < 2 else {
      throw event.mistake("there are \(titled.count) records of \(kind) called '\(name)'")
    }
    guard let only = titled.first else {
      throw event.mistake("there is no \(kind) '\(name)' at this point")
    }
    return RecordReference(kind: kind, id: only.id)
  }

  /// The seat that its group and role name, "drug-alcohol: Recovery Service Manager".
  func seat(named name: String) -> ID<Seat>? {
    let parts = name.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
    guard parts.count == 2 else { return nil }
    let body = ID<Body>(keys[String(parts[0])]?.id ?? String(parts[0]))
    return book.seats(of: body, on: day).first { $0.role == parts[1] }?.id
  }

  /// The record that stands under a name the event must have.
  func id<Kind: RecordKind>(
    _ name: String, _ kind: Kind.Type, _ event: Event
  ) throws(DemonstrationError) -> ID<Kind> {
    let text = try event.needed(name)
    return ID(try reference(text, kind: Kind.about.name, event).id)
  }

  /// The record that stands under a name, when the event has it.
  func optionalID<Kind: RecordKind>(
    _ name: String, _ kind: Kind.Type, _ event: Event
  ) throws(DemonstrationError) -> ID<Kind>? {
    event[name] == nil ? nil : try id(name, kind, event)
  }

  /// The record a key was given to, of any kind.
  func keyed(_ key: String) -> RecordReference? { keys[key] }

  /// A date that the event must have.
  func neededDay(_ name: String, _ event: Event) throws(DemonstrationError) -> Day {
    guard let day = event[name].flatMap(calendar.day) else {
      throw event.mistake("'\(name)' must be a number of days or such as \"4 working days\"")
    }
    return day
  }
}
