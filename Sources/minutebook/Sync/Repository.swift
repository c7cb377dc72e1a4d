// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// The repository that a workspace lies in, which may be that of a folder above it.
struct Repository {
  /// Git, asked in the repository's uppermost folder.
  let git: Git
  /// The uppermost folder.
  let top: String
  /// Where the workspace is in it: nothing, or `boards/exploitation/`.
  let prefix: String
  /// The branch that is worked on.
  let branch: String
  private let own: String

  /// Finds the repository of a workspace.
  init(of path: String, _ git: Git) throws(CommandFailure) {
    let found = try git.ask("rev-parse", "--show-toplevel", "--absolute-git-dir", "--show-prefix")
    let lines = found.lines
    guard found.isDone, lines.count >= 2 else {
      // One that git cannot or will not read is there all the same.
      guard try !Repository.isInOne(path) else { throw .sync(.notTold(said: found.said)) }
      throw .sync(.notARepository(path: path, said: found.said))
    }
    self.git = git.moved(to: lines[0])
    (top, own, prefix) = (lines[0], lines[1], lines.count > 2 ? lines[2] : "")
    if let what = try Repository.begun(in: own) {
      throw .sync(.unfinished(what: what, path: path))
    }
    let head = try git.ask("symbolic-ref", "--quiet", "--short", "HEAD")
    guard !head.isNo else { throw .sync(.detached(path: path)) }
    guard let branch = head.line else { throw .sync(.notTold(said: head.said)) }
    self.branch = branch
  }

  /// The path within the workspace of a file that is carried; nil for every other file.
  func carried(_ path: String) -> String? {
    guard path.hasPrefix(prefix) else { return nil }
    let path = String(path.dropFirst(prefix.count))
    return CarriedFiles.has(path) ? path : nil
  }

  /// What somebody is in the middle of, besides a merge.
  private static func begun(in own: String) throws(CommandFailure) -> String? {
    let signs = [
      ("rebase-merge", "rebase"), ("rebase-apply", "rebase"), ("CHERRY_PICK_HEAD", "cherry-pick"),
      ("REVERT_HEAD", "revert"), ("BISECT_LOG", "search ('git bisect')"),
    ]
    for (name, what) in signs where try isThere("\(own)/\(name)") { return what }
    return nil
  }

  /// Whether a folder or one above it looks like a repository, whatever git says of it.
  static func isInOne(_ path: String) throws(CommandFailure) -> Bool {
    var folder = Folders.canonical(path)
    while !folder.isEmpty {
      if try isThere(folder + "/.git") { return true }
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
    return false
  }

  private static func isThere(_ path: String) throws(CommandFailure) -> Bool {
    do throws(FileFailure) {
      return try DiskFileStore().status(at: path) != nil
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// Refuses what somebody else is in the middle of; what this program was, it may go on with.
  func check(_ path: String) throws(CommandFailure) {
    if try isMerging() {
      guard isOwnMerge else { throw .sync(.unfinished(what: "merge", path: path)) }
      return
    }
    let staged = try git.needed("diff", "--cached", "--name-only", "-z").parts
      .filter { carried($0) == nil }
    guard staged.isEmpty else { throw .sync(.foreignStaged(paths: staged)) }
    let identity = try git.ask("var", "GIT_COMMITTER_IDENT")
    guard identity.isDone else { throw .sync(.noIdentity(said: identity.said)) }
  }

  /// Whether a merge is begun and not finished.
  func isMerging() throws(CommandFailure) -> Bool {
    try Repository.isThere("\(own)/MERGE_HEAD")
  }

  /// Whether this program began it, and was ended in the middle.
  private var isOwnMerge: Bool {
    let message = (try? DiskFileStore().readWhole("\(own)/MERGE_MSG")) ?? []
    return message.starts(with: Array(Repository.mark.utf8))
  }

  /// What the messages begin with that this program gives to commits.
  static let mark = "Minutebook: "

  /// A file as one side of a conflict has it: 2 is this one and 3 theirs; nil when it is not there.
  func version(_ path: String, ofSide side: Int) throws(CommandFailure) -> [UInt8]? {
    let entries = try git.needed("ls-files", "-z", "--unmerged", "--", path).parts
    let isThere = entries.contains { $0.prefix { $0 != "\t" }.hasSuffix(" \(side)") }
    guard isThere else { return nil }
    return try git.needed("cat-file", "--filters", ":\(side):\(path)").bytes
  }
}

/// Where the others' entries come from and this laptop's go to.
struct Remote {
  /// The name that git knows it by.
  let name: String
  /// The branch there.
  let branch: String
  /// Whether git is still to be told that the branch goes there.
  let isNew: Bool

  /// The one of the branch, or else the only one, or `origin`.
  init(of repository: Repository, path: String) throws(CommandFailure) {
    let (git, branch) = (repository.git, repository.branch)
    let name = try git.setting("branch.\(branch).remote")
    let merged = try git.setting("branch.\(branch).merge")
    let heads = "refs/heads/"
    if let name, name != ".", let merged, merged.hasPrefix(heads) {
      self.init(name: name, branch: String(merged.dropFirst(heads.count)), isNew: false)
      return
    }
    let names = try git.needed("remote").lines
    guard !names.isEmpty else { throw .sync(.noRemote(path: path)) }
    guard names.count == 1 || names.contains("origin") else {
      throw .sync(.manyRemotes(names: names, branch: branch))
    }
    self.init(name: names.count == 1 ? names[0] : "origin", branch: branch, isNew: true)
  }

  private init(name: String, branch: String, isNew: Bool) {
    (self.name, self.branch, self.isNew) = (name, branch, isNew)
  }
}
