// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// `search`: finds words in every record.
enum SearchCommand {
  private static let limit = 200

  static let all = [
    Command(
      "search", [.folder, Command.Argument(name: "WORDS", repeats: true)],
      "Finds the records that hold every one of the words.",
      options: [.now, .asAt, .output], run: search)
  ]

  @Sendable private static func search(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let words = options.arguments.dropFirst().joined(separator: " ")
    let hits = reading.book.search(words, limit: limit)
    var text = hits.map { hit in
      "\(shownSafely(hit.place))\n  \(shownSafely(hit.kindTitle)): \(shownSafely(hit.text))\n"
    }.joined()
    if hits.isEmpty { text = "Nothing holds '\(shownSafely(words))'.\n" }
    if hits.count == limit { text += "These are the first \(limit); add a word to find fewer.\n" }
    try StandardOutput.deliver(text, options)
    return .success
  }
}
