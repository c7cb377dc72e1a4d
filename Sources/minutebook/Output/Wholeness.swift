// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// Whether a workspace that was copied is itself whole: a copy can be no better than what it is of.
enum Wholeness {
  /// What to say, and the exit status; nothing and success for a workspace in which all is well.
  static func report(on path: String) throws(CommandFailure) -> (sentence: String?, ExitStatus) {
    let found: CheckReport
    do throws(JournalError) {
      found = try checkWorkspace(path, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    guard !found.isClean else { return (nil, .success) }
    let count = found.problems.count
    return (
      "'\(path)' is not whole: \(count) problem\(count == 1 ? "" : "s"), which 'minutebook check' "
        + "names.", .problems
    )
  }
}
