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
      options: [.repair, .files, .output], examples: ["check board", "check board --repair"],
      run: check)
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
    let lines = (repair.map(CheckCommand.lines(of:)) ?? []) + report.lines(options.has(.files))
    try StandardOutput.say(lines.map { shownSafely($0) }, options)
    if repair?.failure != nil { return .failure }
    return report.isClean ? .success : .problems
  }

  private static func lines(of repair: RepairReport) -> [String] {
    var lines = repair.steps.map { sentence(for: $0) } + repair.left.map { leftSentence(for: $0) }
    if let failure = repair.failure { lines.append(sentence(for: failure)) }
    return (lines.isEmpty ? ["There was nothing to repair."] : lines) + [""]
  }
}

extension CheckReport {
  /// The report: a line of its own for whatever is out of the ordinary, and one for all the rest.
  fileprivate func lines(_ withFiles: Bool) -> [String] {
    let told = withFiles ? files : files.filter { $0.isForeign || $0.isNeedless }
    var lines = told.map(\.line)
    lines += sentences(forIssued: 0, surplus: surplusIssued)
    lines += CheckReport.told(
      openToOthers.map { $0 == "." ? "the workspace's folder" : "'\($0)'" }, " is", " are",
      " open to others on this computer; 'check --repair' makes everything yours only.")
    lines += CheckReport.told(
      unfinished.map { "'\($0)'" }, " is", " are",
      " still being written, or never finished; nothing is read from there.")
    lines += longerElsewhere.map { sentence(for: $0) }
    lines += problems.map { problem in
      sentence(for: problem, meaning: damage.first { problem.isAt($0) })
    }
    if newerRecords > 0 {
      lines.append(sentence(for: OpeningNotice.newerRecords(count: newerRecords)))
    }
    return lines + [verdict]
  }

  private var verdict: String {
    let read = files.count { !$0.isForeign }
    let issued =
      soundIssued > 0
      ? ", and \(counted(soundIssued, "issued file", "issued files")) as issued" : ""
    return "\(counted(records, "entry", "entries")) in \(counted(read, "file", "files"))\(issued): "
      + (isClean ? "nothing is wrong." : "\(counted(problems.count, "problem", "problems")).")
  }

  /// One sentence about several things of a kind, which names the first of many.
  private static func told(
    _ names: [String], _ one: String, _ many: String, _ rest: String
  ) -> [String] {
    guard let first = names.first else { return [] }
    guard names.count > 1 else { return [first.capitalisedFirst + one + rest] }
    let more = names.count > 3 ? [String(names.count - 2) + " more"] : []
    let shown = names.prefix(more.isEmpty ? 3 : 2) + more
    let list = shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
    return [list.capitalisedFirst + many + rest]
  }
}

extension CheckReport.File {
  fileprivate var line: String {
    if isForeign { return "\(path): not a journal file; it is left alone, and may be moved." }
    return "\(path): \(counted(records, "entry", "entries")), \(counted(bytes, "byte", "bytes"))"
      + (isNeedless ? "; a copy of others, which may be deleted" : "")
  }
}

extension Command.Option {
  fileprivate static let files = Command.Option(
    name: "--files", help: "Lists every file of the journal too, with its entries and bytes.")
  fileprivate static let repair = Command.Option(
    name: "--repair",
    help: "Moves damaged files whose entries are whole in others, needless copies and leftovers to "
      + "'recovered', and makes everything yours only. Nothing is rewritten.")
}
