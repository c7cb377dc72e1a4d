// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// `calendar`: meetings and deadlines as a file that diaries read.
enum CalendarCommand {
  static let all = [
    Command(
      "calendar", [.folder],
      "Prints meetings and deadlines as a calendar file (ICS) for Outlook and other diaries.",
      options: [.onlyBody, .now, .asAt, .output], run: calendar)
  ]

  @Sendable private static func calendar(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    let day = try date(.asAt, options, today: reading.today) ?? .last
    try StandardOutput.deliver(
      bytes(of: body, reading.workspace.journal, through: day), options)
    return .success
  }

  /// The calendar file of a body, or of all, from the journal's actions up to the end of a day.
  static func bytes(
    of body: ID<Body>?, _ journal: Journal, through day: Day = .last
  ) throws(CommandFailure) -> [UInt8] {
    var history = CalendarHistory()
    do throws(JournalError) {
      try journal.replay(through: day) { history.apply($0) }
    } catch {
      throw .journal(error)
    }
    return Array(CalendarWriter().write(Calendar(history, of: body)).utf8)
  }
}
