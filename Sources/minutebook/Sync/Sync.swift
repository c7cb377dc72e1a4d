// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// Brings a workspace and the others' copies of it together through the user's git and remote.
///
/// Only the workspace's own files are committed. Git may replace files of other laptops; this
/// laptop's it leaves alone, so that the program may be open on the folder meanwhile.
struct Sync {
  /// How often it is tried when others send at the same time.
  private static let rounds = 5
  let path: String
  let repository: Repository
  let remote: Remote
  let carried: CarriedFiles
  /// Tells the person what was done.
  let say: (String) throws(CommandFailure) -> Void

  var git: Git { repository.git }

  /// Prepares for a workspace that lies in a repository.
  init(
    _ path: String, _ git: Git, say: @escaping (String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    self.path = path
    self.say = say
    carried = CarriedFiles(of: path, files: DiskFileStore())
    repository = try Repository(of: path, git)
    remote = try Remote(of: repository, path: path)
  }

  /// Commits, fetches, merges and sends; gives what came and went.
  func run() throws(CommandFailure) -> SyncOutcome {
    try repository.check(path)
    var outcome = SyncOutcome()
    if try repository.isMerging() {
      try goOn()
      outcome.hasMoved = true
    }
    for _ in 1...Sync.rounds {
      if try commit() { outcome.hasMoved = true }
      let theirs = try fetch()
      try merge(theirs, &outcome)
      if try send(beyond: theirs, &outcome) { return outcome }
    }
    throw .sync(.stillMoving(remote: try address()))
  }

  /// Where the remote is, as the user once told git.
  func address() throws(CommandFailure) -> String {
    try git.ask("remote", "get-url", remote.name).line ?? remote.name
  }

  /// Asks the remote for what is new, and gives its state; nil when there is nothing yet.
  func fetch() throws(CommandFailure) -> String? {
    let answer = try git.askAway(["fetch", "--quiet", remote.name])
    guard answer.isDone else {
      throw .sync(.unreachable(remote: try address(), said: answer.said))
    }
    let tracked = "refs/remotes/\(remote.name)/\(remote.branch)"
    // Git fails where the branch is to go to one that is not there yet.
    let upstream = try git.ask("rev-parse", "--quiet", "--verify", "@{upstream}^{commit}")
    if !remote.isNew, let found = upstream.line { return found }
    return try git.commit(tracked)
  }

  /// Sends what the remote has not got; gives whether all is done, which it is not when others sent
  /// first.
  private func send(
    beyond theirs: String?, _ outcome: inout SyncOutcome
  ) throws(CommandFailure) -> Bool {
    guard try git.commit("HEAD") != theirs else { return true }
    let entries = try entries(beyond: theirs)
    let manner = remote.isNew ? ["--set-upstream"] : []
    let answer = try git.askAway(
      ["push", "--quiet"] + manner + [remote.name, "HEAD:refs/heads/\(remote.branch)"])
    outcome.hasMoved = true
    if answer.isDone {
      outcome.sent = entries
      return true
    }
    guard try fetch() == theirs else { return false }
    throw .sync(.notSent(remote: try address(), said: answer.said))
  }

  /// Makes what git brought readable by its owner only, as everything else is.
  func closeToOthers() throws(CommandFailure) {
    let paths = try journal { () throws(JournalError) in try carried.paths() }
    var all: Set<String> = [""]
    for path in paths {
      let parts = path.split(separator: "/")
      for count in 1...parts.count { all.insert(parts.prefix(count).joined(separator: "/")) }
    }
    let files = DiskFileStore()
    for inner in all.sorted() {
      let whole = inner.isEmpty ? path : "\(path)/\(inner)"
      do throws(FileFailure) {
        guard let mode = try files.status(at: whole)?.mode, mode & 0o077 != 0 else { continue }
        try files.setMode(whole, to: mode & 0o700)
      } catch {
        try say("'\(shownSafely(whole))' may be read by others: \(systemReason(error)).")
      }
    }
  }

  /// Makes an error of the journal one of the command.
  func journal<Value>(
    _ work: () throws(JournalError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(JournalError) {
      return try work()
    } catch {
      throw .journal(error)
    }
  }
}
