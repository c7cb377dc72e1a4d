// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// A clerk's work written down, done on any disk, with what the program said was saved and when.
final class Session {
  /// Something tried, by the count of the disk's operations when it began and when it was said to
  /// be saved.
  struct Step<Thing> {
    let thing: Thing
    let began: Int
    var saved: Int?
    /// Whether it was done once more although a part of it may have been saved.
    var isAgain = false
  }

  let files: MemoryFileStore
  private let identity: DeviceIdentity
  /// When the workspace was said to be made.
  private(set) var created: Int?
  private(set) var actions: [Step<Batch>] = []
  /// Lines being typed; nil where the line was done with.
  private(set) var drafts: [Step<String?>] = []
  /// The names the laptop has had.
  private(set) var names: Set<String> = []
  private var wall = 1_790_000_000_000

  /// Works on a disk; `prefix` begins the names the laptop takes.
  init(_ files: MemoryFileStore, prefix: String = "k") {
    self.files = files
    identity = Sample.identity(prefix: prefix)
  }

  /// Makes a workspace and works in it on two occasions, over three months.
  func run() throws {
    make()
    let undone = try Sample.pair("undone", at: "2026-12-01T09:00:00")
    try work { journal in
      draft("Half a line", journal)
      try save([Sample.pair("first", at: "2026-11-20T10:00:00")], journal)
      draft(nil, journal)
      try save([Sample.pair("über \"Räume\"\n", at: "2026-11-20T10:01:00")], journal)
      save([undone], journal)
      try save([Session.issue()], journal)
    }
    try work { journal in
      let moment = try Sample.moment("2026-12-01T09:30:00")
      save([undone.inverse(did: "Undo: write", author: "Clerk", moment: moment)], journal)
      draft("Another half", journal)
      try save([Sample.pair("after", at: "2026-12-02T10:00:00")], journal)
      let months = ["2026-12-02T11:00:00", "2027-01-08T09:00:00", "2027-01-08T09:01:00"]
      try save(months.enumerated().map { try Sample.pair("many \($0)", at: $1) }, journal)
      draft("The last of it", journal)
    }
  }

  /// Goes on after a power cut, in a workspace that may not have come to be.
  func goOn() throws {
    make()
    try work { journal in
      draft("Half of what came after", journal)
      try save([Sample.pair("after the cut", at: "2027-01-08T10:00:00")], journal)
      draft(nil, journal)
      try save([Sample.pair("a month later", at: "2027-02-08T10:00:00")], journal)
      draft("The end of it", journal)
    }
  }

  private func make() {
    // Told that it did not work, the person tries once more.
    for _ in 0..<2 where created == nil {
      if (try? createWorkspace(at: Sample.root, files: files, id: { "ws1" })) != nil {
        created = files.operations.count
      }
    }
  }

  private func work(_ act: (Journal) throws -> Void) rethrows {
    guard let journal = try? open() else { return }
    names.insert(journal.device)
    try act(journal)
    names.insert(journal.device)
    journal.close()
  }

  /// Opens the workspace as this laptop does.
  func open() throws(JournalError) -> Journal {
    try Journal.open(
      Sample.root, mode: .readWrite,
      clock: {
        self.wall += 1000
        return self.wall
      }, files: files, identity: identity, zone: { "+00:00" }
    ).0
  }

  /// Saves one action, or several of a structure being made; told that it was not saved, the
  /// person does it once more.
  private func save(_ batches: [Batch], _ journal: Journal) {
    let first = actions.count
    actions += batches.map { Step(thing: $0, began: files.operations.count) }
    for _ in 0..<2 {
      do throws(JournalError) {
        if batches.count == 1 {
          _ = try journal.append(batches[0])
        } else {
          try journal.appendAll(batches)
        }
        for place in first..<actions.count { actions[place].saved = files.operations.count }
        return
      } catch {
        guard case .notSaved = error else { return }
        if batches.count > 1 {
          for place in first..<actions.count { actions[place].isAgain = true }
        }
      }
    }
  }

  private func draft(_ text: String?, _ journal: Journal) {
    drafts.append(Step(thing: text, began: files.operations.count))
    let isKept =
      if let text {
        (try? journal.saveDraft(text)) != nil
      } else {
        (try? journal.clearDraft()) != nil
      }
    if isKept { drafts[drafts.count - 1].saved = files.operations.count }
  }

  private static func issue() throws -> Batch {
    let bytes = Array("The minutes as they went out.".utf8)
    let paper = PaperIssue(
      title: "Minutes", sort: "minutes", part: .whole, marking: .official,
      forms: [PaperIssue.Form(format: "text", ending: "txt", bytes: bytes)])
    let now = Circumstances(
      now: try Sample.moment("2026-12-01T09:10:00"), author: "Clerk", device: "k7f3", sequence: 900)
    return try Book().issue(paper, IssueFacts(.sent), to: Sending(to: "A board"), now)
  }
}
