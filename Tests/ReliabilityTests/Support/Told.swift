// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

/// What a person had been told, and had tried, up to some time.
struct Told {
  /// Whether the workspace was said to be made.
  var isCreated: Bool
  /// What was said to be saved.
  var saved: [Batch]
  /// Everything that was begun.
  var tried: [Batch]
  /// What was begun again although a part of it may have stood: a structure laid in month by month.
  var again: [Batch]
  /// The line being typed: the last one kept, or a later one that was being kept.
  var drafts: [String?]
  /// Whether a line was kept since the beginning.
  var hasKeptDraft: Bool
  /// The names the laptop has had.
  var names: Set<String>

  /// What was told before a power cut and after it.
  func followed(by later: Told) -> Told {
    Told(
      isCreated: isCreated || later.isCreated, saved: saved + later.saved,
      tried: tried + later.tried, again: again + later.again,
      drafts: later.hasKeptDraft ? later.drafts : drafts + later.drafts.dropFirst(),
      hasKeptDraft: hasKeptDraft || later.hasKeptDraft, names: names.union(later.names))
  }
}

extension Session {
  /// What the session was told in the first `time` operations of its disk; nil for all of them.
  func told(by time: Int? = nil) -> Told {
    let time = time ?? files.operations.count
    let begun = actions.filter { $0.began <= time }
    let last = drafts.lastIndex { $0.saved.map { $0 <= time } ?? false }
    let later = drafts[(last.map { $0 + 1 } ?? 0)...].filter { $0.began <= time }.map(\.thing)
    return Told(
      isCreated: created.map { $0 <= time } ?? false,
      saved: begun.filter { $0.saved.map { $0 <= time } ?? false }.map(\.thing),
      tried: begun.map(\.thing), again: begun.filter(\.isAgain).map(\.thing),
      drafts: [last.flatMap { drafts[$0].thing }] + later, hasKeptDraft: last != nil, names: names)
  }
}
