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
    // Of a folder that is still to be fetched, everything comes in.
    let isHere = ((try? DiskFileStore().status(at: path + "/workspace.json")) ?? nil) != nil
    let before = isHere || options[begin] == nil ? try JournalLines(in: path).entries : [:]
    if let address = options[begin] { try SyncBeginning(path, at: address).begin() }
    let sync = try Sync(path, Git(in: path)) { (line) throws(CommandFailure) in
      try tell(line)
    }
    let hasMoved = try sync.run()
    try sync.closeToOthers()
    return try report(path, since: before, hasMoved: hasMoved)
  }

  /// Says what came in, and what a check of everything finds.
  private static func report(
    _ path: String, since before: [String: Int], hasMoved: Bool
  ) throws(CommandFailure) -> ExitStatus {
    let now = try JournalLines(in: path)
    let joined = try Workspace.open(path, .readOnly)
    let came = now.entries.filter { $0.key != now.laptop && $0.value > before[$0.key] ?? 0 }
    for (laptop, count) in came.sorted(by: { $0.key < $1.key }) {
      let new = count - (before[laptop] ?? 0)
      try tell(
        "Came in: \(new) \(new == 1 ? "entry" : "entries") of \(joined.laptopWords(laptop)).")
    }
    if !hasMoved, came.isEmpty { try tell("Nothing new, here or there.") }
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
