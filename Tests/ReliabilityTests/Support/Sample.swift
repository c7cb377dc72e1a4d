// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Synchronization
import Testing

/// Batches and books for the tests.
enum Sample {
  static let root = "/w"

  static func kind(_ name: String = "action") throws -> KindEntry {
    try #require(Registry.kind(named: name))
  }

  static func slot(_ field: String, of kind: String = "action") throws -> Int {
    try #require(try Sample.kind(kind).slot(named: field))
  }

  static func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso)) }

  /// A change that begins an action with a text.
  static func change(_ id: String, _ text: String) throws -> RecordChange {
    RecordChange(
      kind: try kind().number, id: id, isNew: true,
      fields: [FieldChange(slot: try slot("text"), old: nil, new: .text(text))])
  }

  /// An action of two records, which must both be there or neither.
  static func pair(_ text: String, at moment: String) throws -> Batch {
    Batch(
      did: "Write \(text)", author: "Clerk", moment: try Sample.moment(moment),
      changes: [try change("a-\(text)", text), try change("b-\(text)", text)])
  }

  /// An identity kept on the disk, whose new names come in turn.
  static func identity(machine: String = "m1", prefix: String = "k") -> DeviceIdentity {
    let turn = Turn()
    return DeviceIdentity(folder: "/state/devices", machine: machine) {
      let number = String(turn.next(), radix: 36)
      return prefix
        + String(repeating: "0", count: max(0, 5 - prefix.utf8.count - number.utf8.count))
        + number
    }
  }

  private final class Turn: Sendable {
    private let place = Atomic(0)
    func next() -> Int { place.add(1, ordering: .relaxed).newValue }
  }
}

extension Book {
  /// Every value; where laptops apart left questions, without who was taken out, which a change
  /// that did not know of it undoes.
  func values(of found: Book) -> String {
    guard !found.conflicts.isEmpty else { return dump }
    return dump.split(separator: "\n").filter { !$0.hasPrefix("conflict ") }
      .map { $0.replacing(" removed=flag(true)", with: "") }.joined(separator: "\n")
  }

  /// Every value of every record, removed ones too, and every open question, one to a line.
  var dump: String {
    var lines: [String] = []
    for kind in Registry.kinds {
      for row in rows(of: kind) {
        let values = kind.fields.compactMap { field in
          row[field.slot].map { "\(field.name)=\($0)" }
        }
        lines.append("\(kind.names.name) \(row.id) \(values.joined(separator: " "))")
      }
    }
    let questions = conflicts.values.map { conflict in
      let place = conflict.place
      let versions = conflict.versions.map { "\($0.entry.text)=\($0.value.map { "\($0)" } ?? "-")" }
      return "conflict \(place.kind) \(place.id) \(place.slot) \(versions.joined(separator: " "))"
    }
    return (lines + questions.sorted()).joined(separator: "\n")
  }
}
