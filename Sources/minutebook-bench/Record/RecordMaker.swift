// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Plays twenty years of meetings, every action a batch as the program would have written it.
struct RecordMaker {
  static let records = 100_000
  static let months = 240
  static let meetingsAMonth = 6

  /// A group as the maker goes along.
  struct Group {
    let id: ID<Body>
    let short: String
    var seats: [ID<Seat>] = []
    var rows: [ID<PlanRow>] = []
    var openActions: [(id: ID<Action>, number: Int)] = []
    var lastMeeting: ID<Meeting>?
    var decisions = 0
    var reportedUntil: Day?
  }

  var phrases = Phrases(random: SeededRandom(seed: 2026))
  var groups: [Group] = []
  var now = Moment(day: .first, second: 0)
  var actions = 0
  var escalations = 0
  /// The escalations that wait for the governing group.
  var waiting: [(id: ID<Escalation>, hop: ID<Hop>, number: Int)] = []
  private(set) var made = 0
  private var laptop = 0
  private var files: RecordFiles
  private let path: String
  private let nothing = Book()
  private var values: [RecordReference: [Int: Stored]] = [:]

  init(workspace: String) throws(BenchFailure) {
    path = workspace
    files = try RecordFiles(workspace: workspace, laptops: ["k7f3", "m2p8"])
  }

  /// Makes everything and writes it.
  consuming func make() throws(BenchFailure) -> GeneratedRecord {
    now = Moment(day: RecordMaker.day(month: 0, day: 1), second: 32_400)
    try makeStructure()
    let atStart = made
    let meetings = RecordMaker.months * RecordMaker.meetingsAMonth
    for number in 0..<meetings {
      laptop = phrases.random.below(2)
      let target = atStart + (RecordMaker.records - atStart) * (number + 1) / meetings
      try makeMeeting(number, upTo: target)
    }
    try files.finish()
    return GeneratedRecord(
      path: path, files: files.paths, bytes: files.bytes, lines: files.lines, records: made,
      meetings: meetings, governing: groups[0].id, reporting: groups[1].id)
  }

  /// A day of the twenty years; month 239 is November 2026.
  static func day(month: Int, day: Int) -> Day {
    let count = 2006 * 12 + 11 + month
    return Day(year: count / 12, month: count % 12 + 1, day: day) ?? .last
  }

  /// Begins an action.
  func begin() -> Drafting {
    let next = files.next(on: laptop)
    return Drafting(
      nothing,
      Circumstances(now: now, author: "Clerk", device: next.device, sequence: next.sequence))
  }

  /// Ends an action: its line is written, and the clock goes on a little.
  mutating func record(_ drafting: Drafting, _ did: String) throws(BenchFailure) {
    let batch = drafting.batch(did)
    let changes = batch.changes.map { withOldValues($0) }
    made += changes.count(where: \.isNew)
    try files.add(
      Batch(did: did, author: batch.author, moment: batch.moment, changes: changes), on: laptop)
    now = now.adding(seconds: 20 + phrases.random.below(60))
  }

  /// The change with the values it replaces, which the drafting over an empty book cannot know.
  private mutating func withOldValues(_ change: RecordChange) -> RecordChange {
    let reference = RecordReference(kind: Registry.kinds[change.kind].names.name, id: change.id)
    let old = values[reference] ?? [:]
    for field in change.fields { values[reference, default: [:]][field.slot] = field.new }
    return RecordChange(
      kind: change.kind, id: change.id, isNew: change.isNew,
      fields: change.fields.map { FieldChange(slot: $0.slot, old: old[$0.slot], new: $0.new) })
  }
}
