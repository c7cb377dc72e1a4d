// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// `check`: what the journal holds, byte by byte.
enum CheckCommand {
  static let all = [
    Command(
      "check", [.folder],
      "Reads every byte of a workspace, and says what is wrong with it and what that means.",
      options: [.repair, .output], run: check)
  ]

  @Sendable private static func check(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let path = Folders.expanded(options.first)
    let report: CheckReport
    var repair: RepairReport?
    do throws(JournalError) {
      if options.has(.repair) { repair = try repairWorkspace(path, files: DiskFileStore()) }
      report = try checkWorkspace(path, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    let words = (repair.map(text(of:)) ?? "") + text(of: report)
    try StandardOutput.deliver(words, options)
    if repair?.failure != nil { return .failure }
    return report.isClean ? .success : .problems
  }

  private static func text(of repair: RepairReport) -> String {
    var lines = repair.steps.map { sentence(for: $0) } + repair.left.map { leftSentence(for: $0) }
    if let failure = repair.failure { lines.append(sentence(for: failure)) }
    if lines.isEmpty { lines = ["There was nothing to repair."] }
    return lines.map { shownSafely($0) + "\n" }.joined() + "\n"
  }

  private static func text(of report: CheckReport) -> String {
    var lines = report.files.map { file in
      if file.isForeign {
        return "\(shownSafely(file.path)): not a journal file; it is left alone, and may be moved."
      }
      return "\(shownSafely(file.path)): \(counted(file.records, "entry", "entries")), "
        + counted(file.bytes, "byte", "bytes")
        + (file.isNeedless ? "; a copy of others, which may be deleted" : "")
    }
    lines += sentences(forIssued: report.soundIssued, surplus: report.surplusIssued)
      .map { shownSafely($0) }
    lines += report.openToOthers.map {
      let what = $0 == "." ? "the workspace's folder" : "'\(shownSafely($0))'"
      return "Others on this computer may read \(what); 'check --repair' makes it yours only."
    }
    lines += report.unfinished.map {
      "'\(shownSafely($0))' is still being written, or was never finished; nothing is read from it."
    }
    lines += report.longerElsewhere.map { shownSafely(sentence(for: $0)) }
    lines += report.problems.map { shownSafely(sentence(for: $0)) }
    lines += report.damage.map {
      "  " + shownSafely("'\($0.file)', byte \($0.offset): \(sentence(for: $0))")
    }
    if report.newerRecords > 0 {
      lines.append(
        shownSafely(sentence(for: OpeningNotice.newerRecords(count: report.newerRecords))))
    }
    let verdict =
      report.isClean
      ? "nothing is wrong" : counted(report.problems.count, "problem", "problems")
    lines.append("\(counted(report.records, "entry", "entries")) in all: \(verdict).")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

extension Command.Option {
  fileprivate static let repair = Command.Option(
    name: "--repair",
    help: "Moves damaged files whose entries are whole in others, needless copies and leftovers to "
      + "'recovered', and makes everything yours only. Nothing is rewritten.")
}
