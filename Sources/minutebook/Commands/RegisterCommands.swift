// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that print a register: actions, decisions, escalations.
enum RegisterCommands {
  private static let owner = Command.Option(
    name: "--owner", value: "AGENCY", help: "Only what this agency owns, by its id or its name.")
  private static let state = Command.Option(
    name: "--state", value: "STATE", choices: ActionFilter.States.allCases.map(\.rawValue),
    help: "Only actions in this state; open ones otherwise.")
  private static let dueBy = Command.Option(
    name: "--due-by", value: "DATE", help: "Only actions due on or before this day.")
  private static let origin = Command.Option(
    name: "--origin", value: "ORIGIN", choices: ActionOrigin.allCases.map(\.rawValue),
    help: "Only actions that come from there.")

  private static let byAgency = Command.Option(
    name: "--by-agency", help: "One heading for each owner's agency; unowned actions last.")
  private static let ofMeeting = Command.Option(
    name: "--meeting", value: "WHICH",
    help: "Only what this meeting of --body agreed, heard of or closed, to be circulated after\n"
      + "it; its day, id, 'last' or 'next'.")

  static let all = [
    Command(
      "actions", [.folder], "Prints the actions, by the day they are due.",
      options: [.onlyBody, owner, state, dueBy, origin, byAgency, ofMeeting] + .ofRegister,
      run: actions),
    Command(
      "decisions", [.folder], "Prints the decisions, by their numbers.",
      options: [.onlyBody] + .ofRegister, run: decisions),
    Command(
      "escalations", [.folder], "Prints the escalations and what became of them.",
      options: [.onlyBody] + .ofRegister, run: escalations),
  ]

  @Sendable private static func actions(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    if options.has(ofMeeting) { return try meetingActions(options) }
    let reading = try Reading(options)
    let filter = try filter(reading, options)
    guard !options.has(byAgency) else {
      let log = ActionsByAgencyPaper(reading.book, filter: filter, today: reading.today)
      return try deliver(.actionsByAgency(filter), log.records, reading, options)
    }
    let register = ActionRegister(reading.book, filter: filter, today: reading.today)
    return try deliver(.actions(filter), register.records, reading, options)
  }

  /// The actions of one meeting; they are chosen by the meeting and by nothing else.
  private static func meetingActions(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    guard options.has(.onlyBody) else {
      throw .needsOption(option: ofMeeting.name, needed: Command.Option.onlyBody.shown)
    }
    for other in [owner, state, dueBy, origin, byAgency] where options.has(other) {
      throw .notTogether(ofMeeting.name, other.name)
    }
    let reading = try Reading(options)
    let meeting = try PaperCommands.chosenMeeting(reading, options, usual: "last")
    let paper = MeetingActionsPaper(reading.book, meeting: meeting, today: reading.today)
    return try deliver(.meetingActions(meeting.id), paper.records, reading, options)
  }

  private static func filter(
    _ reading: Reading, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ActionFilter {
    var filter = ActionFilter()
    filter.body = try reading.onlyBody(options)?.id
    filter.agency = try options[owner].map { name throws(CommandFailure) in
      try agency(named: name, reading.book)
    }
    filter.states = options[state].flatMap { ActionFilter.States(rawValue: $0) } ?? .open
    filter.dueBy = try date(dueBy, options, today: reading.today)
    filter.origin = options[origin].flatMap { ActionOrigin(rawValue: $0) }
    return filter
  }

  /// An agency by its id, or by the only name that fits best.
  private static func agency(
    named text: String, _ book: Book
  ) throws(CommandFailure) -> ID<Agency> {
    if book[ID<Agency>(text)] != nil { return ID(text) }
    let matching = Matching(text)
    let ranked = book.all(Agency.self).compactMap { agency in
      matching.rank([agency.name, agency.shortName ?? ""] + (agency.aliases ?? []))
        .map { (agency: agency, rank: $0) }
    }
    let best = ranked.filter { $0.rank == ranked.map(\.rank).min() }
    guard best.count == 1, let found = best.first else {
      throw .unknownAgency(text, names: book.all(Agency.self).map(\.id.text))
    }
    return found.agency.id
  }

  @Sendable private static func decisions(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    let register = DecisionRegister(reading.book, body: body)
    return try deliver(.decisions(body), register.records, reading, options)
  }

  @Sendable private static func escalations(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.onlyBody(options)?.id
    let register = EscalationRegister(reading.book, body: body, today: reading.today)
    return try deliver(.escalations(body), register.records, reading, options)
  }

  private static func deliver<Kind>(
    _ choice: PaperChoice, _ records: [Record<Kind>], _ reading: Reading,
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    guard RecordCommands.isJSON(options) else {
      return try PaperDelivery.deliver(choice, reading, options)
    }
    try RecordCommands.checkIsPlain(options, "--format json")
    try StandardOutput.deliver(RegisterJSON.write(records), options)
    return .success
  }
}
