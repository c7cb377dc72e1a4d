// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

extension Sync {
  /// Brings what the remote has into the folder; gives whether there was anything.
  func merge(_ theirs: String?) throws(CommandFailure) -> Bool {
    guard let theirs, try !git.ask("merge-base", "--is-ancestor", theirs, "HEAD").isDone else {
      return false
    }
    guard try isOfThisWorkspace(theirs) else {
      throw .sync(.otherWorkspace(remote: try address()))
    }
    let base = try git.ask("merge-base", "HEAD", theirs).line
    guard try changesOwnFiles(theirs, since: base) else {
      try join(theirs, since: base)
      return true
    }
    // Another writes under this laptop's name; git may now replace a file that is this laptop's.
    let lock = try lockOwnFiles()
    defer { if let lock { DiskFileStore().close(lock) } }
    try commit()
    try join(theirs, since: base)
    return true
  }

  /// Two workspaces are never mixed, whatever their repositories are called.
  func isOfThisWorkspace(_ commit: String) throws(CommandFailure) -> Bool {
    let own = try journal { () throws(JournalError) in try carried.workspace() }
    guard let marker = try repository.version(repository.prefix + "workspace.json", in: commit)
    else { return true }
    return CarriedFiles.workspace(in: marker) == own
  }

  private func changesOwnFiles(
    _ theirs: String, since base: String?
  ) throws(CommandFailure) -> Bool {
    guard let laptop = try JournalLines(in: path).laptop else { return false }
    let changed = try git.needed([
      "diff", "--name-only", "--no-renames", "-z", base ?? "HEAD", theirs, "--",
      repository.prefix + "journal/" + laptop,
    ])
    return !changed.parts.isEmpty
  }

  /// Keeps other windows from writing while git may replace this laptop's files.
  private func lockOwnFiles() throws(CommandFailure) -> OpenFile? {
    let files = DiskFileStore()
    let path = path + "/.lock"
    do throws(FileFailure) {
      let location = WorkspaceLocation(path: self.path)
      if let lock = try WorkspaceLock(of: location, files).file { return lock }
    } catch {
      throw .cannotWrite(path: path, error)
    }
    throw .sync(.ownFilesOpen(laptop: try JournalLines(in: self.path).laptop ?? ""))
  }

  private func join(_ theirs: String, since base: String?) throws(CommandFailure) {
    guard let before = try repository.commit("HEAD") else { return }
    // What the user set for merges in general is for other work than this.
    let manner = ["--quiet", "--no-edit", "--ff", "--commit", "--no-squash", "-X", "no-renames"]
    let apart = base == nil ? ["--allow-unrelated-histories"] : []
    let message = ["-m", Repository.mark + Sync.joining]
    let answer = try git.ask(["merge"] + manner + apart + message + [theirs])
    if !answer.isDone {
      guard repository.isMerging else { throw .sync(.notMerged(said: answer.said)) }
      try settleOrLeave(answer)
    }
    if try keepVersions(of: [before, theirs], since: "HEAD") { try commit() }
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
    let elsewhere = paths.filter { repository.carried($0) == nil }
    guard elsewhere.isEmpty else { throw .sync(.conflictElsewhere(paths: elsewhere)) }
    var kept = try KeptVersions(in: path)
    for path in paths { try settle(path, &kept) }
    try tell(of: kept)
    try add(paths + kept.written.map { repository.prefix + $0 })
    try commit(Sync.joining)
    return true
  }

  /// This side's version stays under the name. Git left it there in the journal, where the file may
  /// have grown since and is not touched.
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
