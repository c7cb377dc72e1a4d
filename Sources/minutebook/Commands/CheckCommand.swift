// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// `check` and `history`: what the journal holds, byte by byte and step by step.
enum CheckCommand {
  static let all = [
    Command(
      "check", [.folder], "Reads every byte of a workspace and says what is wrong with it.",
      options: [.output], run: check),
    Command(
      "history",
      [.folder, Command.Argument(name: "KIND"), Command.Argument(name: "ID")],
      "Prints who changed a record, when, and from what to what.",
      options: [.output], run: history),
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
      if file.isForeign {
        return "\(shownSafely(file.path)): not a journal file; it is left alone, and may be moved."
      }
      return "\(shownSafely(file.path)): \(counted(file.records, "entry", "entries")), "
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

  @Sendable private static func history(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    let (name, id) = (options.arguments[1], options.arguments[2])
    guard let kind = Registry.kind(named: name) else {
      throw .unknownKind(name, names: Registry.kinds.map(\.names.name))
    }
    guard workspace.book.row(kind: kind.number, id: id) != nil else {
      throw .unknownRecord(kind: name, id: id)
    }
    let reference = RecordReference(kind: name, id: id)
    let lines = try HistoryReader(workspace.journal, workspace.book).lines(of: reference)
    let text = lines.map { line in
      let head = "\(line.moment.iso)  \(line.author): \(line.did)"
      return ([head] + line.changes.map { "    " + $0 }).map { shownSafely($0) + "\n" }.joined()
    }
    try StandardOutput.deliver(text.joined(), options)
    return .success
  }
}
