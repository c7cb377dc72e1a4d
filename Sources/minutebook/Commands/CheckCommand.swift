// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// `check`: what the journal holds, byte by byte.
enum CheckCommand {
  static let all = [
    Command(
      "check", [.folder], "Reads every byte of a workspace and says what is wrong with it.",
      options: [.output], run: check)
  ]

  @Sendable private static func check(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let report: CheckReport
    do throws(JournalError) {
      report = try checkWorkspace(Folders.expanded(options.first), files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    try StandardOutput.deliver(text(of: report), options)
    return report.isClean ? .success : .problems
  }

  private static func text(of report: CheckReport) -> String {
    var lines = report.files.map { file in
      "\(shownSafely(file.path)): \(counted(file.records, "entry", "entries")), "
        + counted(file.bytes, "byte", "bytes")
        + (file.isNeedless ? "; a copy of others, which may be deleted" : "")
    }
    if report.soundIssued > 0 {
      lines.append("issued: \(counted(report.soundIssued, "file", "files")) as issued")
    }
    lines += report.surplusIssued.map {
      "'issued/\(shownSafely($0))' belongs to no record here: an issue that was never finished, or "
        + "one whose entries have not arrived. It does no harm."
    }
    lines += report.problems.map { shownSafely(sentence(for: $0)) }
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
