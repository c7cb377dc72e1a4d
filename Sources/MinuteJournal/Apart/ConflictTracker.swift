// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Follows what lines that did not know of each other made of the same fields, while they are
/// applied to a book in their order.
struct ConflictTracker {
  /// A value that stands until a line that knew of it writes another.
  private struct Write {
    let line: Int32
    let value: Stored?
    /// Whether it chose between others, which then stay for a change of mind.
    var isChoice = false
  }

  private struct RecordPlace: Hashable {
    let kind: Int
    let id: String
  }

  private let knowledge: Knowledge
  private let apart: ApartLines
  private var live: [FieldPlace: [Write]] = [:]
  /// The lines that changed a record or referred to it, in their order: of each laptop the last,
  /// where whoever knows it knows the others, and else all of them.
  private var touched: [RecordPlace: [Int32]] = [:]
  /// The records that a line took out with one another: they are kept together as well.
  private var takenOut: [Int32: [RecordPlace]] = [:]
  private let settlement = Registry.entry(of: Settlement.self).number
  private let removed = CommonFields.shape.removed.slot

  /// Prepares to follow; nil when no two lines are apart.
  init?(_ order: [Int32], _ knowledge: Knowledge) {
    guard let apart = ApartLines(order, knowledge) else { return nil }
    (self.knowledge, self.apart) = (knowledge, apart)
  }

  /// Takes note of a line whose changes are in the book already, and mends what it took out
  /// unknowing.
  mutating func follow(_ line: Int32, _ reader: ChangeReader, in book: inout Book) {
    let isChoice = reader.changes.contains { $0.kind == settlement }
    guard apart.contains(line) else {
      if !isChoice, !live.isEmpty { forget(reader) }
      return
    }
    for change in reader.changes {
      for value in reader.values[change.set] {
        let place = FieldPlace(kind: change.kind, id: change.id, slot: value.slot)
        note(Write(line: line, value: value.value, isChoice: isChoice), at: place)
      }
    }
    noteTakenOut(by: line, reader)
    for change in reader.changes { weigh(change, reader.values[change.set], line, &book) }
  }

  /// A line that knew everything before it decides what it writes.
  private mutating func forget(_ reader: ChangeReader) {
    for change in reader.changes {
      for value in reader.values[change.set] {
        live[FieldPlace(kind: change.kind, id: change.id, slot: value.slot)] = nil
      }
    }
  }

  private mutating func note(_ write: Write, at place: FieldPlace) {
    let standing = live[place] ?? []
    var unknown = standing.filter { !knowledge.knows(write.line, $0.line) }
    if write.isChoice, unknown.isEmpty, !standing.isEmpty {
      live[place] = standing + [write]
      return
    }
    for number in unknown.indices { unknown[number].isChoice = false }
    live[place] = unknown + [Write(line: write.line, value: write.value)]
  }
}

// A change beats a removal that did not know of it. A record that refers to another changes that
// one too: a line minuted under an item must not lie in a meeting that is gone.
extension ConflictTracker {
  private mutating func noteTakenOut(by line: Int32, _ reader: ChangeReader) {
    let records = reader.changes.filter { change in
      reader.values[change.set].contains { $0.slot == removed && $0.value == .flag(true) }
    }
    if !records.isEmpty {
      takenOut[line] = records.map { RecordPlace(kind: $0.kind, id: $0.id) }
    }
  }

  private mutating func weigh(
    _ change: ReadChange, _ values: ArraySlice<SlotValue>, _ line: Int32, _ book: inout Book
  ) {
    let record = RecordPlace(kind: change.kind, id: change.id)
    if values.contains(where: { $0.slot == removed && $0.value == .flag(true) }) {
      for other in unanswered(record, by: line) {
        keepAll(takenOutBy: line, becauseOf: other, &book)
      }
    }
    guard values.contains(where: { $0.slot != removed }) else {
      return keepIfContested(record, &book)
    }
    touch(record, by: line, &book)
    for target in ConflictTracker.targets(of: change.kind, values) {
      touch(target, by: line, &book)
    }
  }

  /// The lines about a record that one which takes it out did not know of, and that no other which
  /// stands beside it had weighed.
  private func unanswered(_ record: RecordPlace, by line: Int32) -> [Int32] {
    let place = FieldPlace(kind: record.kind, id: record.id, slot: removed)
    let removals = (live[place] ?? []).filter(isRemoval).map(\.line) + [line]
    return (touched[record] ?? []).filter { other in
      !removals.contains { knowledge.knows($0, other) }
    }
  }

  private mutating func touch(_ record: RecordPlace, by line: Int32, _ book: inout Book) {
    let device = knowledge.index.entries[Int(line)].device
    if knowledge.isEven(device) {
      touched[record]?.removeAll { knowledge.index.entries[Int($0)].device == device }
    }
    touched[record, default: []].append(line)
    let place = FieldPlace(kind: record.kind, id: record.id, slot: removed)
    guard let standing = live[place] else { return }
    for removal in standing where isRemoval(removal) && !knowledge.knows(line, removal.line) {
      keepAll(takenOutBy: removal.line, becauseOf: line, &book)
    }
  }

  /// A minuted line goes with its action, and comes back with it.
  private mutating func keepAll(
    takenOutBy removal: Int32, becauseOf line: Int32, _ book: inout Book
  ) {
    for record in takenOut[removal] ?? [] { keep(record, becauseOf: line, &book) }
  }

  /// Keeps a record that was removed by somebody who did not know of a line about it.
  private mutating func keep(_ record: RecordPlace, becauseOf line: Int32, _ book: inout Book) {
    let place = FieldPlace(kind: record.kind, id: record.id, slot: removed)
    let device = knowledge.index.entries[Int(line)].device
    let others = (live[place] ?? []).filter {
      isRemoval($0) || knowledge.index.entries[Int($0.line)].device != device
        || !knowledge.knows(line, $0.line)
    }
    live[place] = others + [Write(line: line, value: nil)]
    keepIfContested(record, &book)
  }

  private func keepIfContested(_ record: RecordPlace, _ book: inout Book) {
    let place = FieldPlace(kind: record.kind, id: record.id, slot: removed)
    let standing = (live[place] ?? []).filter { !$0.isChoice }
    guard standing.contains(where: isRemoval), standing.contains(where: { !isRemoval($0) }) else {
      return
    }
    if live[place]?.last?.isChoice != true {
      book.set(kind: record.kind, id: record.id, slot: removed, to: nil)
    }
  }

  private func isRemoval(_ write: Write) -> Bool { write.value == .flag(true) }

  private static func targets(of kind: Int, _ values: ArraySlice<SlotValue>) -> [RecordPlace] {
    values.compactMap { value in
      guard case .text(let id) = value.value,
        case .reference(let name) = Registry.kinds[kind].field(at: value.slot)?.type,
        let target = Registry.kind(named: name)
      else { return nil }
      return RecordPlace(kind: target.number, id: id)
    }
  }
}

extension ConflictTracker {
  /// What is open or was settled in the end: the fields with versions of different values.
  func found(_ loaded: borrowing LoadedJournal) -> [FieldConflict] {
    live.compactMap { place, writes in
      guard place.kind != settlement else { return nil }
      let standing = writes.filter { !$0.isChoice }
      guard Set(standing.map(\.value)).count > 1 else { return nil }
      let inOrder =
        place.slot == removed
        ? standing.filter(isRemoval) + standing.filter { !isRemoval($0) }
        : standing
      let versions = inOrder.compactMap { version(of: $0, loaded) }
      return FieldConflict(place: place, versions: versions)
    }
  }

  private func version(of write: Write, _ loaded: borrowing LoadedJournal) -> FieldVersion? {
    guard let head = loaded.head(of: write.line) else { return nil }
    let copy = knowledge.branches.copy(knowledge.index.entries[Int(write.line)])
    return FieldVersion(
      entry: EntryMark(device: head.device, sequence: head.sequence, copy: copy),
      value: write.value, moment: head.moment, author: head.author)
  }
}
