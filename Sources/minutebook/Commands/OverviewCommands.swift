// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that look over every group: the business desk and the year's meetings.
enum OverviewCommands {
  private static let year = Command.Option(
    name: "--year", value: "YEAR",
    help: "The plan year that begins in April of this year; the present one otherwise.")

  static let all = [
    Command(
      "desk", [.folder], "Prints what is next, what is owed and what is overdue, by agency.",
      options: .ofPaper, run: desk),
    Command(
      "year", [.folder], "Prints what every group held, owes and cancelled in a plan year.",
      options: [year] + .ofPaper, run: yearOfMeetings),
    Command(
      "forward-plan", [.folder],
      "Prints what every group's meetings to come are to take, and what waits for one.",
      options: [.onlyBody] + .ofPaper, run: forwardPlan),
  ]

  @Sendable private static func desk(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    return try PaperDelivery.deliver(.desk, reading, options)
  }

  @Sendable private static func yearOfMeetings(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let chosen = try planYear(options)
    let reading = try Reading(options)
    let year = chosen ?? reading.today.planYear
    return try PaperDelivery.deliver(.year(year), reading, options)
  }

  @Sendable private static func forwardPlan(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    return try PaperDelivery.deliver(.forwardPlan(body), reading, options)
  }

  private static func planYear(_ options: CommandLineOptions) throws(CommandFailure) -> Int? {
    try options.planYear(year)
  }
}
