// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Whether a workspace that was copied is itself whole: a copy can be no better than what it is of.
struct Wholeness {
  private let path: String
  private let found: CheckReport

  /// Checks a workspace.
  init(of path: String) throws(CommandFailure) {
    self.path = path
    do throws(JournalError) {
      found = try checkWorkspace(path, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
  }

  var status: ExitStatus { found.isClean ? .success : .problems }

  /// What to say; nothing for a workspace in which all is well.
  var sentences: [String] {
    guard !found.isClean else { return [] }
    let count = found.problems.count
    return [
      "'\(path)' is not whole: \(count) problem\(count == 1 ? "" : "s"), which 'minutebook check "
        + "\(path)' names."
    ]
  }

  /// Of a workspace just made in a folder that was there: what others on this computer can see of it.
  var privacy: [String] {
    guard !found.openToOthers.isEmpty else { return [] }
    return [
      "The files in it can be read by you only, but the folder '\(path)' was there before and is open "
        + "to others on this computer. 'minutebook check \(path) --repair' makes it yours only."
    ]
  }
}
