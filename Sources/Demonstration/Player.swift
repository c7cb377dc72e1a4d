// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel

/// Does events one after another on a book, each on its own day by its own author.
struct Player {
  private(set) var book: Book
  let calendar: DemonstrationCalendar
  /// The meeting in session, which minutes, updates and judgements belong to.
  var meeting: ID<Meeting>?
  private let author: String
  private var now: Moment
  private var currentAuthor: String
  private var sequence: Int
  private var made: [Batch] = []
  private var keys: [String: RecordReference] = [:]

  /// How long an event without a time takes, in seconds.
  private static let pace = 120

  init(book: Book, today: Day, author: String, sequence: Int) {
    self.book = book
    self.author = author
    self.sequence = sequence
    calendar = DemonstrationCalendar(today: today)
    currentAuthor = author
    now = Moment(day: .first, second: 0)
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
  mutating func play(_ event: Event) throws(DemonstrationError) -> [Batch] {
    try moveClock(to: event)
    currentAuthor = event.text("by") ?? author
    made = []
    try perform(event)
    return made
  }

  /// The clock never goes back, even where two events of one weekend meet on the Monday.
  private mutating func moveClock(to event: Event) throws(DemonstrationError) {
    var day = now.day
    if let stated = event["day"] {
      guard let offset = stated.number, offset < 0 else {
        throw event.mistake("'day' must be a number of days before today, such as -20")
      }
      day = calendar.day(offset)
    }
    var moment = now.adding(seconds: Player.pace)
    if event["day"] != nil || event["time"] != nil {
      guard let time = event.text("time").flatMap({ TimeOfDay($0) }) else {
        throw event.mistake("'time' must be a time such as \"10:00\"")
      }
      moment = Moment(day: day, second: Int(time.minutes) * 60)
    }
    now = max(moment, now.adding(seconds: 1))
  }

  /// Does one operation and, when the event has a key, remembers the record it made.
  mutating func perform(
    _ event: Event, making kinds: [String] = [],
    _ operation: (Book, Circumstances) throws(Refusal) -> Batch
  ) throws(DemonstrationError) {
    let circumstances = Circumstances(
      now: now, author: currentAuthor, device: DemonstrationYear.device, sequence: sequence)
    let batch: Batch
    do {
      batch = try operation(book, circumstances)
    } catch {
      throw event.mistake(error.words)
    }
    sequence += 1
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

  /// The record that a key or an identity of the structure names.
  func reference(
    _ name: String, kind: String, _ event: Event
  ) throws(DemonstrationError) -> RecordReference {
    let reference = keys[name] ?? RecordReference(kind: kind, id: name)
    guard reference.kind == kind, book.record(reference) != nil else {
      throw event.mistake("there is no \(kind) '\(name)' at this point")
    }
    return reference
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
