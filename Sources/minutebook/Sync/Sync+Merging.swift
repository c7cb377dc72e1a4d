// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

extension Sync {
  /// Brings what the remote has into the folder.
  func merge(_ theirs: String?, _ outcome: inout SyncOutcome) throws(CommandFailure) {
    guard let theirs, try !git.says("merge-base", "--is-ancestor", theirs, "HEAD") else { return }
    guard try isOfThisWorkspace(theirs) else {
      throw .sync(.otherWorkspace(remote: try address()))
    }
    let bases = try bases(theirs)
    let entries = try entries(in: theirs, since: bases.first)
    let own = try ownFiles(replacedBy: theirs, since: bases)
    // Git is about to replace files that a window may be writing to.
    let lock = own.isEmpty ? nil : try lockOwnFiles(own, theirs)
    defer { if let lock { DiskFileStore().close(lock) } }
    if !own.isEmpty { try commit() }
    outcome.cameFiles += try join(theirs, isApart: bases.isEmpty)
    outcome.came.merge(entries, uniquingKeysWith: +)
    outcome.hasMoved = true
  }

  /// The latest commits that both sides come of; none when they were begun apart.
  private func bases(_ theirs: String) throws(CommandFailure) -> [String] {
    let answer = try git.ask("merge-base", "--all", "HEAD", theirs)
    guard answer.isDone || answer.isNo else { throw .sync(.notTold(said: answer.said)) }
    return answer.lines
  }

  /// Two workspaces are never mixed, whatever their repositories are called.
  func isOfThisWorkspace(_ commit: String) throws(CommandFailure) -> Bool {
    let own = try journal { () throws(JournalError) in try carried.workspace() }
    guard let marker = try git.version(repository.prefix + "workspace.json", in: commit)
    else { return true }
    return CarriedFiles.workspace(in: marker) == own
  }

  /// This laptop's files that a merge takes from the other side: those that changed there and not
  /// here. Where both changed, git leaves the one that is here.
  private func ownFiles(
    replacedBy theirs: String, since bases: [String]
  ) throws(CommandFailure) -> [String] {
    guard let laptop = try JournalLines(in: path).laptop else { return [] }
    var replaced: Set<String> = []
    for base in bases.isEmpty ? [try git.emptyTree()] : bases {
      let here = try ownFiles(of: laptop, changedFrom: base, to: "HEAD")
      replaced.formUnion(
        try ownFiles(of: laptop, changedFrom: base, to: theirs).subtracting(here))
    }
    return replaced.sorted()
  }

  private func ownFiles(
    of laptop: String, changedFrom base: String, to commit: String
  ) throws(CommandFailure) -> Set<String> {
    let folder = repository.prefix + "journal/" + laptop
    let words = ["diff", "--name-only", "--no-renames", "-z", base, commit, "--", folder]
    return Set(
      try git.needed(words).parts.filter {
        CarriedFiles.isJournal(repository.carried($0) ?? "", of: laptop)
      })
  }

  /// Keeps other windows from writing while git replaces some of this laptop's files.
  private func lockOwnFiles(
    _ own: [String], _ theirs: String
  ) throws(CommandFailure) -> OpenFile? {
    let files = DiskFileStore()
    let path = path + "/.lock"
    do throws(FileFailure) {
      let location = WorkspaceLocation(path: self.path)
      if let lock = try WorkspaceLock(of: location, files).file { return lock }
    } catch {
      throw .cannotWrite(path: path, error)
    }
    throw .sync(try reason(own, theirs))
  }

  /// Why this laptop's files would be replaced: others' entries are in them, or less than there was.
  private func reason(_ own: [String], _ theirs: String) throws(CommandFailure) -> SyncFault {
    let known = try JournalLines(in: path)
    for file in own {
      guard let version = try git.version(file, in: theirs) else { continue }
      if !known.have(allOf: version) { return .ownFilesOpen(laptop: known.laptop ?? "") }
    }
    return .ownFilesReplaced(paths: own.compactMap(repository.carried))
  }

  /// Merges, keeps what git dropped in it, and gives the files beside the journal that came.
  private func join(_ theirs: String, isApart: Bool) throws(CommandFailure) -> [String] {
    guard let before = try git.commit("HEAD") else { return [] }
    // What the user set for merges in general is for other work than this.
    let manner = ["--quiet", "--no-edit", "--ff", "--commit", "--no-squash", "-X", "no-renames"]
    let apart = isApart ? ["--allow-unrelated-histories"] : []
    let message = ["-m", Repository.mark + Sync.joining]
    let answer = try git.ask(["merge"] + manner + apart + message + [theirs])
    if !answer.isDone {
      guard try repository.isMerging() else { throw .sync(.notMerged(said: answer.said)) }
      try settleOrLeave(answer)
    }
    let files = try otherFiles(changedSince: before)
    try keepVersions(of: [before, theirs], since: "HEAD")
    try commit()
    return files
  }

  private static let joining = "entries brought together"

  /// Settles the conflicts; when that is impossible, everything is as it was before the merge.
  private func settleOrLeave(_ answer: GitAnswer) throws(CommandFailure) {
    do throws(CommandFailure) {
      guard try settle() else { throw .sync(.notMerged(said: answer.said)) }
    } catch {
      let left = try git.ask("merge", "--abort")
      guard left.isDone else { throw .sync(.notMerged(said: answer.said + left.said)) }
      throw error
    }
  }

  /// Goes on with a merge in which this program was ended; what git dropped in it comes back with
  /// the commit that follows.
  func goOn() throws(CommandFailure) {
    if try settle() { return }
    try commit(Sync.joining)
  }

  /// Settles all conflicts so that nothing is lost, and commits; gives whether there were any.
  private func settle() throws(CommandFailure) -> Bool {
    let paths = try git.needed("diff", "--name-only", "--diff-filter=U", "-z").parts
    guard !paths.isEmpty else { return false }
    var kept = try KeptVersions(in: path)
    let own = paths.filter { repository.carried($0).map(kept.isOwn) ?? false }
    try leave(own)
    let others = paths.filter { !own.contains($0) }
    let elsewhere = others.filter { repository.carried($0) == nil }
    guard elsewhere.isEmpty else { throw .sync(.conflictElsewhere(paths: elsewhere)) }
    for path in own {
      guard let theirs = try git.version(path, in: "MERGE_HEAD") else { continue }
      try kept.keep(theirs, of: String(path.dropFirst(repository.prefix.count)))
    }
    for path in others { try settle(path, &kept) }
    try clear(&kept)
    try add(others + kept.written.map { repository.prefix + $0 })
    try commit(Sync.joining)
    return true
  }

  /// Takes what is committed of this laptop's files for settled, and does not look at the files: a
  /// window may have written to them since, and giving the merge up would put them back.
  private func leave(_ own: [String]) throws(CommandFailure) {
    guard !own.isEmpty else { return }
    let answer = try git.ask("reset", "--quiet", "HEAD", about: own)
    guard answer.isDone else { throw .sync(.notMerged(said: answer.said)) }
  }

  /// This side's version stays under the name; git left it there in the journal.
  private func settle(_ path: String, _ kept: inout KeptVersions) throws(CommandFailure) {
    guard let file = repository.carried(path),
      let theirs = try repository.version(path, ofSide: 3)
    else { return }
    try kept.keep(theirs, of: file)
    guard !CarriedFiles.isJournal(file), let ours = try repository.version(path, ofSide: 2) else {
      return
    }
    let answer = try git.ask("checkout", "--quiet", "--ours", about: [path])
    guard answer.isDone else { throw .sync(.notMerged(said: answer.said)) }
    if ours != theirs { try kept.keepBeside(theirs, of: file) }
  }
}
