// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Begins the carrying of a workspace by git: from the laptop that has it, or to one that has not.
///
/// What is at the place is looked at in a temporary folder first, so that a refusal leaves nothing.
struct SyncBeginning {
  private let path: String
  private let address: String
  private let files = DiskFileStore()

  /// Names the folder, and the place that everybody's git can reach.
  init(_ path: String, at address: String) {
    self.path = path
    let folder = Folders.expanded(address)
    let isHere = (try? DiskFileStore().status(at: folder)) ?? nil != nil
    // Git would look for a folder from the repository and not from where the user is.
    self.address = isHere ? Folders.canonical(folder) : address
  }

  /// Makes the folder a repository that goes to the place, or fetches the one that is there; gives
  /// whether it was fetched.
  func begin() throws(CommandFailure) -> Bool {
    let isEmpty = try isEmpty()
    try isEmpty ? fetchAll() : connect()
    return isEmpty
  }

  private func isEmpty() throws(CommandFailure) -> Bool {
    do throws(FileFailure) {
      guard try files.status(at: path) != nil else { return true }
      return try files.list(path).isEmpty
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  private func fetchAll() throws(CommandFailure) {
    let git = try Git(in: ".")
    let place = try SyncPlace(address, git)
    guard let branch = place.branch else { throw .sync(.nothingThere(remote: address)) }
    guard try place.workspace() != nil else {
      throw .sync(.noWorkspaceThere(remote: address, path: path))
    }
    let answer = try git.askAway(["clone", "--quiet", "--branch", branch, "--", address, path])
    guard answer.isDone else { throw .sync(.noWay(remote: address, said: answer.said)) }
  }

  private func connect() throws(CommandFailure) {
    let workspace = try workspace()
    let git = try Git(in: path)
    let isRepository = try isRepository(git)
    for name in isRepository ? try git.needed("remote").lines : [] {
      let known = try git.needed("remote", "get-url", name).line ?? ""
      if known == address { return }
      throw .sync(.otherRemote(name: name, address: known))
    }
    let identity = try git.ask("var", "GIT_COMMITTER_IDENT")
    guard identity.isDone else { throw .sync(.noIdentity(said: identity.said)) }
    let place = try SyncPlace(address, git)
    if let there = try place.workspace(), there != workspace {
      throw .sync(.otherWorkspace(remote: address))
    }
    try make(git, place.branch)
  }

  /// Makes the repository and tells it where it goes; doing it again goes on from where it ended.
  private func make(_ git: Git, _ branch: String?) throws(CommandFailure) {
    try required(git.ask("init", "--quiet"))
    if let branch {
      if try git.commit("HEAD") == nil {
        try required(git.ask("symbolic-ref", "HEAD", "refs/heads/\(branch)"))
      }
      let here = try git.needed("symbolic-ref", "--short", "HEAD").line ?? branch
      try required(git.ask("config", "branch.\(here).remote", "origin"))
      try required(git.ask("config", "branch.\(here).merge", "refs/heads/\(branch)"))
    }
    // With it everything is there that a sync needs.
    try required(git.ask("remote", "add", "--", "origin", address))
  }

  private func workspace() throws(CommandFailure) -> String {
    do throws(JournalError) {
      return try CarriedFiles(of: path, files: files).workspace()
    } catch {
      throw .journal(error)
    }
  }

  /// Whether the folder is a repository's uppermost one already.
  private func isRepository(_ git: Git) throws(CommandFailure) -> Bool {
    let found = try git.ask("rev-parse", "--show-prefix", "--show-toplevel")
    guard found.isDone else {
      // One that git cannot or will not read is there all the same.
      guard try !Repository.isInOne(path) else { throw .sync(.notTold(said: found.said)) }
      return false
    }
    if found.lines.count > 1, let top = found.lines.last {
      // Sending it would send everything else that lies there.
      throw .sync(.insideAnother(top: top, address: address))
    }
    return true
  }

  private func required(_ answer: GitAnswer) throws(CommandFailure) {
    guard answer.isDone else { throw .sync(.notCommitted(said: answer.said)) }
  }
}

/// A repository that others can reach, looked at before anything is changed.
private struct SyncPlace {
  /// The branch that it is on; nil when there is nothing.
  let branch: String?
  private let address: String
  private let git: Git

  init(_ address: String, _ git: Git) throws(CommandFailure) {
    (self.address, self.git) = (address, git)
    let answer = try git.askAway(["ls-remote", "--symref", "--", address])
    guard answer.isDone else { throw .sync(.noWay(remote: address, said: answer.said)) }
    branch = SyncPlace.branch(answer.lines)
  }

  /// The branch that HEAD names or is the same commit as; where it names none that is there, the
  /// first.
  private static func branch(_ lines: [String]) -> String? {
    let (mark, heads) = ("ref: refs/heads/", "refs/heads/")
    let pairs = lines.map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
    let branches = pairs.filter { $0[1].hasPrefix(heads) }
    if let named = pairs.first(where: { $0[0].hasPrefix(mark) && $0[1] == "HEAD" }),
      branches.contains(where: { $0[1] == named[0].dropFirst(5) })
    {
      return String(named[0].dropFirst(mark.count))
    }
    let head = pairs.first { $0[1] == "HEAD" }?[0]
    let found = branches.first { $0[0] == head } ?? branches.first
    return found.map { String($0[1].dropFirst(heads.count)) }
  }

  /// The id of the workspace that is there; empty when it cannot be read, nil when there is none.
  func workspace() throws(CommandFailure) -> String? {
    guard let branch else { return nil }
    let folder = try TemporaryFolder()
    let here = git.moved(to: folder.path)
    let made = try here.ask("init", "--quiet", "--bare")
    guard made.isDone else { throw .sync(.notTold(said: made.said)) }
    let words = ["--quiet", "--no-tags", "--", address, "refs/heads/\(branch)"]
    // Not every server hands out the last commit alone.
    var answer = try here.askAway(["fetch", "--depth=1"] + words)
    if !answer.isDone { answer = try here.askAway(["fetch"] + words) }
    guard answer.isDone else { throw .sync(.noWay(remote: address, said: answer.said)) }
    let marker = try here.version("workspace.json", in: "FETCH_HEAD")
    return withExtendedLifetime(folder) { marker.map { CarriedFiles.workspace(in: $0) ?? "" } }
  }
}
