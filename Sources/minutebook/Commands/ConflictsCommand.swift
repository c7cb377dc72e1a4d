// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// `conflicts`: what laptops apart changed differently and nobody has settled yet.
enum ConflictsCommand {
  static let all = [
    Command(
      "conflicts", [.folder],
      "Prints which changes of two laptops wait for somebody to say which stands.",
      options: [.output], examples: ["conflicts board"], run: conflicts)
  ]

  /// As `check` does, it ends with 2 when there is something to be settled.
  @Sendable private static func conflicts(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    let words = ConflictWords(workspace.book, own: workspace.journal.device)
    let open = workspace.book.openConflicts
    let numbers = workspace.book.sharedNumbers.map {
      workspace.book.words(of: $0, here: workspace.journal.device)
    }
    try StandardOutput.say(lines(questions: open.map(words.question), numbers), options)
    return open.isEmpty ? .success : .problems
  }

  /// The questions, and the numbers given twice: both of such may stay, so they are no question.
  static func lines(questions: [String], _ numbers: [String]) -> [String] {
    var lines = questions.enumerated().map { "\($0 + 1). \($1)" }
    if lines.isEmpty {
      lines = [numbers.isEmpty ? "There is nothing to settle." : "Nothing has two versions."]
    }
    return (lines + numbers).map { shownSafely($0) }
  }
}
