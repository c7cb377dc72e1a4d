// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Synchronization
import Testing

/// Workspaces, batches and lines for the tests.
enum Sample {
  static let root = "/w"
  static let identity = DeviceIdentity(folder: "/state/devices", machine: "m1") { "n3w7" }

  static func kind(_ name: String = "action") throws -> KindEntry {
    try #require(Registry.kind(named: name))
  }

  static func slot(_ field: String, of kind: String = "action") throws -> Int {
    try #require(try Sample.kind(kind).slot(named: field))
  }

  static func moment(_ iso: String = "2026-11-20T10:42:07") throws -> Moment {
    try #require(Moment(iso: iso))
  }

  /// The change of an action's text.
  static func change(
    _ id: String, _ text: String, was old: String? = nil, isNew: Bool = true
  ) throws -> RecordChange {
    let field = FieldChange(
      slot: try slot("text"), old: old.map { .text($0) }, new: .text(text))
    return RecordChange(kind: try kind().number, id: id, isNew: isNew, fields: [field])
  }

  /// A batch that writes one action's text.
  static func batch(
    _ id: String, _ text: String, was old: String? = nil, at iso: String = "2026-11-20T10:42:07"
  ) throws -> Batch {
    Batch(
      did: "Write \(text)", author: "Clerk", moment: try moment(iso),
      changes: [try change(id, text, was: old, isNew: old == nil)])
  }

  /// A line as another laptop may have written it.
  static func line(
    _ device: String, _ sequence: Int, _ id: String, _ text: String, seen: [String: Int] = [:],
    at milliseconds: Int = 1_790_000_000_000, previous: String = LineHead.nothingBefore
  ) throws -> EncodedLine {
    let head = LineHead(
      device: device, sequence: sequence, previous: previous, seen: seen,
      time: HybridTime(milliseconds: milliseconds, counter: 0), moment: try moment(),
      zone: "+00:00", author: "Clerk", did: "Write \(text)")
    return LineEncoder().line(head, [try change(id, text)])
  }

  /// A chain of lines of one laptop, each one second after the other.
  static func lines(_ device: String, _ texts: [String]) throws -> [EncodedLine] {
    var lines: [EncodedLine] = []
    for (place, text) in texts.enumerated() {
      lines.append(
        try line(
          device, place + 1, "\(device)-\(place)", text,
          at: 1_790_000_000_000 + place * 1000,
          previous: lines.last?.digest ?? LineHead.nothingBefore))
    }
    return lines
  }

  /// A disk with an empty workspace.
  static func disk() throws -> MemoryFileStore {
    let files = MemoryFileStore()
    try createWorkspace(at: root, files: files) { "ws1" }
    return files
  }

  static func open(
    _ files: some FileStore, _ device: String? = "k7f3", mode: JournalMode = .readWrite,
    wall: Int = 1_790_000_000_000, path: String = root
  ) throws -> (Journal, Book, OpeningReport) {
    try Journal.open(
      path, mode: mode, clock: { wall }, files: files, device: device, identity: identity,
      zone: { "+00:00" })
  }

  /// The texts of all actions by their identities.
  static func texts(_ book: Book) throws -> [String: String] {
    let (kind, slot) = (try kind(), try slot("text"))
    return Dictionary(
      uniqueKeysWithValues: book.rows(of: kind).map { ($0.id, $0[slot]?.plain ?? "") })
  }

  static let segment = "/w/journal/k7f3/2026-11.jsonl"
}

/// Gives names in turn, the last one for ever.
final class Names: Sendable {
  private let place = Atomic(0)
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
  }

  func next() -> String {
    let (old, _) = place.add(1, ordering: .relaxed)
    return names[min(old, names.count - 1)]
  }
}
