// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that print what is sent to another body: an extract, an escalation's letters.
enum SendingCommands {
  private static let item = Command.Option(
    name: "--item", value: "NUMBER", isRequired: true,
    help: "The item's number on the agenda, as the minutes print it.")
  private static let escalation = Command.Option(
    name: "--escalation", value: "NUMBER", isRequired: true,
    help: "The escalation's number; 'minutebook escalations' lists them.")
  private static let reply = Command.Option(
    name: "--reply", help: "The letter that takes the answer back to the group that raised it.")

  static let all = [
    Command(
      "extract", [.folder], "Prints one item of the minutes, to be sent to another group.",
      options: [.body, PaperCommands.meeting, item] + .ofPaper, run: extract),
    Command(
      "letter", [.folder], "Prints an escalation as a letter with its ask, or its answer.",
      options: [escalation, reply] + .ofPaper, run: letter),
  ]

  @Sendable private static func extract(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let meeting = try PaperCommands.chosenMeeting(reading, options, usual: "last")
    let items = reading.book.agenda(of: meeting.id)
    let given = options[item] ?? ""
    guard let number = Int(given), items.indices.contains(number - 1) else {
      throw .unknownItem(given, meeting: reading.book.title(of: meeting), count: items.count)
    }
    return try PaperDelivery.deliver(.extract(items[number - 1].id), reading, options)
  }

  @Sendable private static func letter(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let all = reading.book.all(Escalation.self).sorted { $0.number < $1.number }
    let given = options[escalation] ?? ""
    let named = try refusing { () throws(Refusal) in
      try reading.book.numbered(Escalation.self, given)
    }
    guard let found = named else {
      throw .unknownEscalation(given, numbers: all.map { "\($0.number)" })
    }
    let choice: PaperChoice = options.has(reply) ? .reply(found.id) : .letter(found.id)
    return try PaperDelivery.deliver(choice, reading, options)
  }
}
