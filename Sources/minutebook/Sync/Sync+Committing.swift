// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

extension Sync {
  /// Commits the workspace's files that are new, changed or gone; gives whether there were any.
  @discardableResult
  func commit() throws(CommandFailure) -> Bool {
    try journal { () throws(JournalError) in try carried.complete() }
    try keepVersions(of: try earlier(), since: nil)
    try stage()
    guard try !git.says("diff", "--cached", "--quiet") else { return false }
    let entries = try stagedEntries()
    try commit(entries.words)
    if let here = entries.here { try say("Committed here: \(here).") }
    return true
  }

  /// What is committed here, and both sides of the last merge: after it this program may have been
  /// ended, before it had looked for what git dropped.
  private func earlier() throws(CommandFailure) -> [String] {
    var commits: [String] = []
    for name in ["HEAD", "HEAD^2", "ORIG_HEAD", "MERGE_HEAD"] {
      guard let commit = try git.commit(name), !commits.contains(commit) else { continue }
      // Both may have been of other work in the repository.
      let isOwn = try name == "HEAD" ? true : isOfThisWorkspace(commit)
      if isOwn { commits.append(commit) }
    }
    return commits
  }

  /// Commits what is staged; hooks may refuse it.
  func commit(_ words: String) throws(CommandFailure) {
    let answer = try git.ask("commit", "--quiet", "--message", Repository.mark + words)
    guard answer.isDone else { throw .sync(.notCommitted(said: answer.said)) }
  }

  /// Stages the workspace's files, each by its name, so that no rule of the user's leaves any out.
  private func stage() throws(CommandFailure) {
    let here = try journal { () throws(JournalError) in try carried.paths() }
    let gone = try git.needed("ls-files", "-z", "--deleted").parts
      .filter { repository.carried($0) != nil }
    try add(here.map { repository.prefix + $0 } + gone)
  }

  /// Stages files by their paths in the repository.
  func add(_ paths: [String]) throws(CommandFailure) {
    // Without any, git would add all there is.
    guard !paths.isEmpty else { return }
    let answer = try git.ask("add", "--force", "--all", about: paths)
    guard answer.isDone else { throw .sync(.notCommitted(said: answer.said)) }
  }

  /// How many lines are staged, of this laptop's and of others' that came another way.
  private func stagedEntries() throws(CommandFailure) -> StagedEntries {
    var entries = StagedEntries(laptop: try JournalLines(in: path).laptop)
    for part in try git.needed("diff", "--cached", "--numstat", "--no-renames", "-z").parts {
      let columns = part.split(separator: "\t", maxSplits: 2).map(String.init)
      guard columns.count == 3, let file = repository.carried(columns[2]),
        CarriedFiles.isJournal(file), let count = Int(columns[0])
      else { continue }
      entries.add(count, of: file)
    }
    return entries
  }

  /// Sees to it that every entry of some commits is in the folder, also of files that have been
  /// deleted or changed since; says what was brought back.
  func keepVersions(of commits: [String], since head: String?) throws(CommandFailure) {
    var kept = try KeptVersions(in: path)
    for commit in commits {
      let words = ["diff", "--name-only", "--no-renames", "--diff-filter=MDT", "-z", commit]
      for whole in try git.needed(words + (head.map { [$0] } ?? [])).parts {
        guard let file = repository.carried(whole),
          let version = try git.version(whole, in: commit)
        else { continue }
        try kept.keep(version, of: file)
      }
    }
    try clear(&kept)
  }

  /// Takes away what was kept and is needless by now, and says what was kept under which name.
  func clear(_ kept: inout KeptVersions) throws(CommandFailure) {
    try kept.clear()
    for file in kept.removed {
      try say("Removed '\(shownSafely(file))': every entry in it is in other files.")
    }
    for file in kept.written {
      try say("Kept as '\(shownSafely(file))': what git had of it and this folder had not.")
    }
  }
}

/// How many entries a commit brings.
private struct StagedEntries {
  let laptop: String?
  var own = 0
  var others = 0

  init(laptop: String?) {
    self.laptop = laptop
  }

  mutating func add(_ count: Int, of file: String) {
    let isOwn = laptop.map { CarriedFiles.isJournal(file, of: $0) } ?? false
    if isOwn { own += count } else { others += count }
  }

  /// What the user is told of; nil when no entry is new to git.
  var here: String? {
    let own = counted(own, "entry", "entries")
    guard others > 0 else { return self.own > 0 ? own : nil }
    let theirs = "\(counted(others, "entry", "entries")) of other laptops"
    return self.own > 0 ? "\(own) of this laptop and \(theirs)" : theirs
  }

  /// A commit's message: numbers and names of laptops, and nothing of what was minuted.
  var words: String {
    var parts: [String] = []
    if own > 0, let laptop {
      parts.append("\(counted(own, "entry", "entries")) of laptop \(laptop)")
    }
    if others > 0 { parts.append("\(counted(others, "entry", "entries")) of other laptops") }
    return parts.isEmpty ? "files of the workspace" : parts.joined(separator: ", ")
  }
}
