// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

@testable import Desk

/// A world with a real journal on a disk in memory, which counts what is asked of it.
struct JournalWorld: World {
  /// The disk.
  let files: MemoryFileStore
  private let journal: Journal
  /// Why something could not be saved, in the journal's words.
  private(set) var failures: [String] = []

  /// Makes a workspace and puts one thing into it, so that its files are there.
  init(now: Moment) throws {
    files = MemoryFileStore()
    try createWorkspace(at: "/w", files: files, id: { "0123456789abcdef" })
    let identity = DeviceIdentity(folder: "/state/devices", machine: "machine", source: { "k7f3" })
    (journal, _, _) = try Journal.open("/w", mode: .readWrite, files: files, identity: identity)
    _ = try journal.append(Batch(did: "Begin", author: "Clerk", moment: now, changes: []))
  }

  mutating func carryOut(_ effect: Effect) -> [DeskEvent] {
    do {
      switch effect {
      case .record(let batch):
        _ = try journal.append(batch)
        return [.place(journal.place), .recorded(batch)]
      case .saveDraft(let draft?): try journal.saveDraft(draft.storedText)
      case .saveDraft(nil): try journal.clearDraft()
      default: break
      }
    } catch {
      failures.append("\(error)")
    }
    return []
  }
}
