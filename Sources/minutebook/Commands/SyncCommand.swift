// SPDX-License-Identifier: Apache-2.0
import MinuteJournal

/// `sync`: brings a workspace and the others' copies of it together through git.
enum SyncCommand {
  private static let begin = Command.Option(
    name: "--begin", value: "ADDRESS",
    help: "Begins: sends a workspace to this empty repository, or fetches the one that is there.")

  static let all = [
    Command(
      "sync", [.folder],
      "Sends this laptop's entries to the others and fetches theirs, with your own git.",
      options: [begin], run: sync)
  ]

  @Sendable private static func sync(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let path = Folders.expanded(options.first)
    var fetched: [String: Int] = [:]
    if let address = options[begin], try SyncBeginning(path, at: address).begin() {
      fetched = try JournalLines(in: path).entries
    }
    try requireWorkspace(path)
    let sync = try Sync(path, Git(in: path)) { (line) throws(CommandFailure) in
      try tell(line)
    }
    var outcome = try sync.run()
    outcome.came.merge(fetched, uniquingKeysWith: +)
    try sync.closeToOthers()
    return try report(path, outcome, to: sync.address())
  }

  private static func requireWorkspace(_ path: String) throws(CommandFailure) {
    do throws(JournalError) {
      _ = try CarriedFiles(of: path, files: DiskFileStore()).workspace()
    } catch {
      throw .journal(error)
    }
  }

  /// Says what came and went, and what a check of everything finds.
  private static func report(
    _ path: String, _ outcome: SyncOutcome, to address: String
  ) throws(CommandFailure) -> ExitStatus {
    let joined = try Workspace.open(path, .readOnly)
    for sentence in outcome.sentences(to: address, laptop: joined.laptopWords) {
      try tell(sentence)
    }
    let found: CheckReport
    do throws(JournalError) {
      found = try checkWorkspace(path, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    for problem in found.problems { try tell(sentence(for: problem, laptop: joined.laptopWords)) }
    try tell(
      "\(found.records) \(found.records == 1 ? "entry" : "entries") in all: "
        + (found.isClean ? "nothing is missing." : "see above, or 'minutebook check'."))
    for sentence in JoiningNews.sentences(joined.book) { try tell(sentence) }
    return found.isClean ? .success : .problems
  }

  /// Prints a line; names of laptops and files in it are what others wrote.
  private static func tell(_ line: String) throws(CommandFailure) {
    try StandardOutput.say([shownSafely(line)])
  }
}
