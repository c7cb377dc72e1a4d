// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// `conflicts`: what laptops apart changed differently and nobody has settled yet.
enum ConflictsCommand {
  static let all = [
    Command(
      "conflicts", [.folder],
      "Prints which changes of two laptops wait for somebody to say which stands.",
      options: [.output], run: conflicts)
  ]

  /// As `check` does, it ends with 2 when there is something to be settled.
  @Sendable private static func conflicts(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    let words = ConflictWords(workspace.book, own: workspace.journal.device)
    let open = workspace.book.openConflicts
    var text = open.enumerated().map { place, conflict in
      "\(place + 1). \(shownSafely(words.question(conflict)))\n"
    }.joined()
    if open.isEmpty { text = "There is nothing to settle.\n" }
    for number in workspace.book.sharedNumbers {
      text += shownSafely(workspace.book.words(of: number, here: workspace.journal.device)) + "\n"
    }
    try StandardOutput.deliver(text, options)
    return open.isEmpty ? .success : .problems
  }
}
