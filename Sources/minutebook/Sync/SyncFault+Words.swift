// SPDX-License-Identifier: Apache-2.0

extension SyncFault {
  /// What happened, what is safe and what to do; git's own words come last.
  var words: String {
    switch self {
    case .gitMissing:
      "'sync' uses git, which is not on this computer; nothing was changed. Install it (on Debian "
        + "and Ubuntu: apt-get install git), or carry the folder another way; docs/sharing.md has them."
    case .outside(let fault):
      "git \(fault.words). Every entry is safe in the folder; run it again."
    case .noIdentity(let said):
      "git does not know who you are; nothing was changed. Tell it once, with a role rather than a "
        + "name if you like:\n  git config --global user.name \"Clerk\"\n"
        + "  git config --global user.email \"clerk@example.org\"\ngit said:\(said)"
    case .notCommitted(let said):
      "git would not take the new entries in; they are safe in the folder and nothing was sent. "
        + "When what it complains of is mended, run it again. It said:\(said)"
    case .notTold(let said):
      "git could not tell what it holds, so nothing more was done and nothing was sent; every entry "
        + "is safe in the folder and in git. 'git fsck' there says what is damaged. git said:\(said)"
    default: repositoryWords ?? exchangeWords
    }
  }

  private var repositoryWords: String? {
    switch self {
    case .notARepository(let path, let said):
      "'\(path)' is not carried by git yet; nothing was changed. To begin, make an empty repository "
        + "where the others can reach it, and then:\n"
        + "  minutebook sync '\(path)' --begin ADDRESS\ngit said:\(said)"
    case .noRemote(let path):
      "'\(path)' is kept by git but goes nowhere; nothing was sent. Say where the others can reach it:\n"
        + "  minutebook sync '\(path)' --begin ADDRESS"
    case .manyRemotes(let names, let branch):
      "git knows several places (\(shownSafely(names.joined(separator: ", ")))) and not which of them this goes "
        + "to; nothing was sent. Say it once:\n  git push --set-upstream NAME \(branch)"
    case .detached(let path):
      "'\(path)' shows an older state of the repository and is on no branch; nothing was changed. "
        + "Go back to the branch with 'git switch NAME', and run it again."
    case .unfinished(let what, let path):
      "somebody began a \(what) in the repository of '\(path)' and did not finish it; nothing was "
        + "changed. Finish it or give it up with git ('git status' says how), and run it again."
    case .foreignStaged(let paths):
      "other files of the repository are half committed: \(named(paths)). Nothing was changed. "
        + "Commit them or take them back ('git restore --staged'), and run it again."
    case .otherRemote(let name, let address):
      "the folder is carried by git already, by way of '\(name)' (\(withoutPassword(address))); "
        + "nothing was changed. Leave --begin out; or, if that place is wrong, take it away with "
        + "'git remote remove \(shownSafely(name))' in the folder, and begin again."
    case .insideAnother(let top, let address):
      "the folder lies in the repository of '\(top)', and all of that would be sent; nothing was "
        + "changed. If that is meant, say so once and then leave --begin out:\n"
        + "  git -C '\(top)' remote add origin '\(withoutPassword(address))'"
    default: nil
    }
  }

  private var exchangeWords: String {
    switch self {
    case .unreachable(let remote, let said):
      "'\(withoutPassword(remote))' cannot be reached or does not let you in. Everything here is "
        + "safe and committed, nothing came and nothing was sent; run it again when it can be "
        + "reached. git said:\(said)"
    case .noWay(let remote, let said):
      "'\(withoutPassword(remote))' cannot be reached, does not let you in or is no repository; "
        + "nothing was changed. git said:\(said)"
    case .otherWorkspace(let remote):
      "'\(withoutPassword(remote))' holds another workspace than this folder, and two workspaces "
        + "are never mixed. Nothing came and nothing was sent. Choose another place for this one."
    case .ownFilesOpen(let laptop):
      "entries came in that another laptop or a copy of this folder wrote under this laptop's name, "
        + "'\(shownSafely(laptop))'. Close the window that this workspace is open in, and run it again: then both "
        + "are kept. Everything here is safe and committed; nothing was sent."
    case .ownFilesReplaced(let paths):
      "somebody deleted files that this laptop writes, or put older copies in their place, and that "
        + "came in: \(named(paths)). Close the window that this workspace is open in, and run it again: "
        + "then they are brought back. Everything here is safe and committed; nothing was sent."
    case .conflictElsewhere(let paths):
      "files beside the workspace were changed here and elsewhere: \(named(paths)). They are left as "
        + "they were here, nothing came in and nothing was sent. Bring them together with git "
        + "('git merge'), and run it again."
    case .notMerged(let said):
      "what came could not be brought together with what is here. Everything here is safe and "
        + "committed; nothing was sent. git said:\(said)"
    case .notSent(let remote, let said):
      "'\(withoutPassword(remote))' did not take what was sent. Everything is safe and committed "
        + "here, and what came in is here too. git said:\(said)"
    case .stillMoving(let remote):
      "others sent to '\(withoutPassword(remote))' each time before this laptop could. Everything is "
        + "safe and committed here; run it again."
    case .nothingThere(let remote):
      "there is nothing at '\(withoutPassword(remote))' yet, and no workspace here to begin with; "
        + "nothing was changed. Begin on the laptop that has the workspace."
    case .noWorkspaceThere(let remote, let path):
      "what is at '\(withoutPassword(remote))' is no workspace; nothing was changed, and there is still "
        + "none in '\(path)'. Check the address."
    default: "this could not be done."
    }
  }

  private func named(_ paths: [String]) -> String {
    let shown = paths.prefix(5).map { "'\(shownSafely($0))'" }.joined(separator: ", ")
    return paths.count > 5 ? "\(shown) and \(paths.count - 5) more" : shown
  }
}
