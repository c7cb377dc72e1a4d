// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// What a sync came to.
struct SyncOutcome {
  /// How many entries came in, by laptop; of those that only a newer version can place, under an
  /// empty name.
  var came: [String: Int] = [:]
  /// The other files that came in, by their paths within the workspace.
  var cameFiles: [String] = []
  /// How many entries the remote had not got and has now; nil when nothing was sent.
  var sent: [String: Int]?
  /// Whether anything at all was done.
  var hasMoved = false

  /// What came and went, a sentence for each.
  func sentences(to address: String, laptop: LaptopWords) -> [String] {
    guard hasMoved || !came.isEmpty else { return ["Nothing new, here or there."] }
    let out = sent.map { sent in
      let entries = sent.isEmpty ? "no new entries" : SyncOutcome.counted(sent, laptop)
      return "Sent to '\(withoutPassword(address))': \(entries)."
    }
    let files = cameFiles.map { "'\($0)'" }
    let parts = (came.isEmpty ? [] : [SyncOutcome.counted(came, laptop)]) + files
    let news = parts.isEmpty ? "Nothing new came in." : "Came in: \(listed(parts))."
    return [out ?? "Nothing was sent: the others' repository has everything.", news]
  }

  private static func counted(_ entries: [String: Int], _ laptop: LaptopWords) -> String {
    let parts = entries.sorted { $0.key < $1.key }.map { device, count in
      (count == 1 ? "1 entry" : "\(count) entries")
        + (device.isEmpty ? " of a newer version" : " of \(laptop(device))")
    }
    return listed(parts)
  }
}

/// Parts of a sentence, with "and" before the last.
private func listed(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

extension Sync {
  /// How many entries are committed here that are nowhere in the remote's state.
  func entries(beyond theirs: String?) throws(CommandFailure) -> [String: Int] {
    let theirs = if let theirs { theirs } else { try git.emptyTree() }
    let changed = try journalPaths(changedFrom: theirs, to: "HEAD")
    let names = Set(changed.compactMap(repository.carried))
    var known = try journal { () throws(JournalError) in
      try JournalLines(of: path, files: DiskFileStore()) { !names.contains($0) }
    }
    for path in changed { known.take(try git.version(path, in: theirs) ?? []) }
    var entries: [String: Int] = [:]
    for path in changed {
      entries.merge(known.take(try git.version(path, in: "HEAD") ?? []), uniquingKeysWith: +)
    }
    return entries
  }

  /// How many entries a state has that the folder has not.
  func entries(in theirs: String, since base: String?) throws(CommandFailure) -> [String: Int] {
    let base = if let base { base } else { try git.emptyTree() }
    var known = try JournalLines(in: path)
    var entries: [String: Int] = [:]
    for path in try journalPaths(changedFrom: base, to: theirs) {
      entries.merge(known.take(try git.version(path, in: theirs) ?? []), uniquingKeysWith: +)
    }
    return entries
  }

  /// The files of the house style and the issued ones that a merge brought.
  func otherFiles(changedSince before: String) throws(CommandFailure) -> [String] {
    try git.needed("diff", "--name-only", "--no-renames", "--diff-filter=AMT", "-z", before, "HEAD")
      .parts.compactMap(repository.carried)
      .filter { $0.contains("/") && !CarriedFiles.isJournal($0) }
  }

  private func journalPaths(
    changedFrom one: String, to other: String
  ) throws(CommandFailure) -> [String] {
    try git.needed("diff", "--name-only", "--no-renames", "-z", one, other).parts
      .filter { repository.carried($0).map(CarriedFiles.isJournal) ?? false }
  }
}
