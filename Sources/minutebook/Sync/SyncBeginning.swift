// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Begins the carrying of a workspace by git: from the laptop that has it, or to one that has not.
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

  /// Makes the folder a repository that goes to the place, or fetches the one that is there.
  func begin() throws(CommandFailure) {
    try isEmpty() ? fetchAll() : connect()
  }

  private func isEmpty() throws(CommandFailure) -> Bool {
    do throws(FileFailure) {
      guard try files.status(at: path) != nil else { return true }
      return try files.list(path).isEmpty
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// The branch that the place is on; nil when there is nothing.
  private func branch(_ git: Git) throws(CommandFailure) -> String? {
    let answer = try git.askAway(["ls-remote", "--symref", "--", address, "HEAD"])
    guard answer.isDone else {
      throw .sync(.noWay(remote: address, said: answer.said))
    }
    let mark = "ref: refs/heads/"
    let line = answer.lines.first { $0.hasPrefix(mark) }
    return line?.dropFirst(mark.count).split(separator: "\t").first.map(String.init)
  }

  private func fetchAll() throws(CommandFailure) {
    let git = try Git(in: ".")
    guard try branch(git) != nil else { throw .sync(.nothingThere(remote: address)) }
    let answer = try git.askAway(["clone", "--quiet", "--", address, path])
    guard answer.isDone else {
      throw .sync(.noWay(remote: address, said: answer.said))
    }
    guard let marker = try? files.status(at: path + "/workspace.json"), !marker.isFolder else {
      throw .sync(.noWorkspaceThere(remote: address, path: path))
    }
  }

  private func connect() throws(CommandFailure) {
    let carried = CarriedFiles(of: path, files: files)
    do throws(JournalError) {
      _ = try carried.workspace()
    } catch {
      throw .journal(error)
    }
    let git = try Git(in: path)
    let branch = try branch(git)
    let above = try git.ask("rev-parse", "--show-prefix", "--show-toplevel").lines
    if above.isEmpty {
      try required(git.ask("init", "--quiet"))
      if let branch { try required(git.ask("symbolic-ref", "HEAD", "refs/heads/\(branch)")) }
    } else if let top = above.last, above.count > 1 {
      // Sending it would send everything else that lies there.
      throw .sync(.insideAnother(top: top, address: address))
    }
    for name in try git.ask("remote").lines {
      let known = try git.ask("remote", "get-url", name).line ?? ""
      if known == address { return }
      throw .sync(.otherRemote(name: name, address: known))
    }
    try required(git.ask("remote", "add", "--", "origin", address))
  }

  private func required(_ answer: GitAnswer) throws(CommandFailure) {
    guard answer.isDone else { throw .sync(.notCommitted(said: answer.said)) }
  }
}
