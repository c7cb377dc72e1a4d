// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

// Undo reaches past a start: the journal is asked for what this laptop did last, but only when
// somebody undoes with nothing left from this start, so that opening costs nothing. What another
// author did on this laptop ends it.
extension Desk {
  /// How many batches the journal is asked for.
  package static let recentLimit = 50

  /// What this laptop did last, newest first, was read: the newest still standing is undone.
  mutating func recent(_ batches: [Batch]) -> [Effect] {
    guard done.isEmpty else { return [] }
    let own = batches.prefix { $0.author == author }
    done = Desk.standing(own.reversed())
    guard !done.isEmpty else {
      say(Message(.hint, "There is nothing to undo."))
      return []
    }
    return undo()
  }

  /// What of some batches, oldest first, was not taken back since. An import is not undone by a
  /// key, so nothing before one is offered.
  static func standing(_ batches: [Batch]) -> [Batch] {
    var standing: [Batch] = []
    for batch in batches {
      if batch.did.hasPrefix(importWords) {
        standing = []
      } else if batch.did.hasPrefix(undoWords) {
        _ = standing.popLast()
      } else {
        standing.append(batch)
      }
    }
    return standing
  }

  /// What begins the sentence of a batch that takes another back.
  static let undoWords = "Undo: "
  private static let importWords = "Import "
}
