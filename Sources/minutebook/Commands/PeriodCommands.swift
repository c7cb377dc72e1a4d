// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that print what a period held: attendance, and the reports a group received.
enum PeriodCommands {
  private static let from = Command.Option(
    name: "--from", value: "DATE", help: "The first day; 1 April of the plan year otherwise.")
  private static let until = Command.Option(
    name: "--until", value: "DATE", help: "The last day; today otherwise.")
  private static let recipient = Command.Option(
    name: "--body", value: "ID", help: "The group that receives it; the governing group otherwise.")

  static let all = [
    Command(
      "attendance", [.folder],
      "Prints who attended, agency by agency, of one group or of every one.",
      options: [.onlyBody, from, until] + .ofPaper, run: attendance),
    Command(
      "executive-report", [.folder],
      "Prints the business manager's report: the group chairs' reports of a period, put together.",
      options: [recipient, from, until] + .ofPaper, run: executiveReport),
  ]

  @Sendable private static func attendance(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    let (first, last) = try period(reading, options)
    return try PaperDelivery.deliver(
      .attendance(body, from: first, until: last), reading, options)
  }

  @Sendable private static func executiveReport(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let given = try reading.onlyBody(options)
    let governing = reading.book.tree().compactMap(\.body).first { $0.kind == .governing }
    guard let body = given ?? governing else { throw .noGoverningGroup }
    let (first, last) = try period(reading, options)
    return try PaperDelivery.deliver(
      .executiveReport(body.id, from: first, until: last), reading, options)
  }

  /// The days given; without them the plan year so far.
  private static func period(
    _ reading: Reading, _ options: CommandLineOptions
  ) throws(CommandFailure) -> (Day, Day) {
    let last = try date(until, options, today: reading.today) ?? reading.today
    let first = try date(from, options, today: reading.today) ?? last.planYearStart
    guard first <= last else {
      throw .datesReversed(from: first.shownShort, until: last.shownShort)
    }
    return (first, last)
  }
}
