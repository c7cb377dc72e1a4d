// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that look over every group: the business desk and the forward plan.
enum OverviewCommands {
  static let all = [
    Command(
      "desk", [.folder], "Prints what is next, what is owed and what is overdue, by agency.",
      options: .ofPaper, run: desk),
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

  @Sendable private static func forwardPlan(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    return try PaperDelivery.deliver(.forwardPlan(body), reading, options)
  }
}
