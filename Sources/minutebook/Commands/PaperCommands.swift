// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that print a paper of one group or of the structure.
enum PaperCommands {
  private static let meeting = Command.Option(
    name: "--meeting", value: "ID|last|next", help: "Which meeting; an id, 'last' or 'next'.")
  private static let part = Command.Option(
    name: "--part", value: "PART", choices: MinutesRendering.allCases.map(\.rawValue),
    help: "The whole minutes, or the open version without Part B; the whole otherwise.")
  private static let version = Command.Option(
    name: "--version", value: "NUMBER",
    help: "A version kept when the minutes were circulated, agreed or corrected, as it was then.")
  private static let since = Command.Option(
    name: "--since", value: "DATE",
    help: "The first day of the report; from the last one otherwise.")

  static let all = [
    Command(
      "tree", [.folder], "Prints the partnership's structure with the ids of its groups.",
      options: .ofPaper, run: tree),
    Command(
      "agenda", [.folder], "Prints the agenda of a group's next meeting, or of another.",
      options: [.body, meeting] + .ofPaper, run: agenda),
    Command(
      "minutes", [.folder], "Prints the minutes of a group's last meeting, or of another.",
      options: [.body, meeting, part, version, .changes] + .ofPaper, run: minutes),
    Command(
      "plan", [.folder], "Prints a group's Strategic Action Plan with its progress.",
      options: [.body] + .ofPaper, run: plan),
    Command(
      "report", [.folder], "Prints a group chair's report, as drafted from the records.",
      options: [.body, since, .changes] + .ofPaper, run: report),
  ]

  @Sendable private static func tree(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    guard PaperFormat(options) == .text, !options.has(.sources) else {
      return try PaperDelivery.deliver(.structure, reading, options)
    }
    let structure = StructurePaper(reading.book, today: reading.today)
    let notice = reading.book.partnership?.notice.map { [$0, ""] } ?? []
    let lines = structure.lines.isEmpty ? ["No groups are recorded."] : structure.lines
    let text = (notice + lines).map { shownSafely($0) + "\n" }.joined()
    try StandardOutput.deliver(text, options)
    return .success
  }

  @Sendable private static func agenda(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let meeting = try chosenMeeting(reading, options, usual: "next")
    return try PaperDelivery.deliver(.agenda(meeting.id), reading, options)
  }

  @Sendable private static func minutes(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let meeting = try chosenMeeting(reading, options, usual: "last")
    let rendering = options[part].flatMap { MinutesRendering(rawValue: $0) } ?? .restricted
    guard let number = options[version] else {
      return try PaperDelivery.deliver(.minutes(meeting.id, rendering), reading, options)
    }
    let kept = try refusing { () throws(Refusal) in
      try reading.book.version(Int(number) ?? 0, of: meeting)
    }
    if (try? MinutesPaper.kept(kept)) == nil {
      let title = reading.book.title(of: meeting)
      throw .refused(.versionUnreadable(meeting: title, number: kept.number))
    }
    return try PaperDelivery.deliver(.minutesVersion(kept.id, rendering), reading, options)
  }

  private static func chosenMeeting(
    _ reading: Reading, _ options: CommandLineOptions, usual: String
  ) throws(CommandFailure) -> Record<Meeting> {
    let body = try reading.body(options)
    return try refusing { () throws(Refusal) in
      try reading.book.meeting(
        named: options[meeting] ?? usual, of: body, today: reading.today)
    }
  }

  @Sendable private static func plan(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.body(options)
    guard let plan = reading.book.plan(of: body.id) else {
      throw .refused(.noPlan(body: body.name))
    }
    return try PaperDelivery.deliver(.plan(plan.id), reading, options)
  }

  @Sendable private static func report(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let body = try reading.body(options)
    let since = try date(since, options, today: reading.today)
    let (book, report) = try reportInHand(of: body, since: since, reading)
    return try PaperDelivery.deliver(.report(report, since: since), reading, in: book, options)
  }

  /// The report being written or waiting to be accepted, or the one that beginning it today gives.
  private static func reportInHand(
    of body: Record<Body>, since: Day?, _ reading: Reading
  ) throws(CommandFailure) -> (Book, ID<ChairReport>) {
    var book = reading.book
    let waiting = book.reports(of: body.id).last { $0.state == .submitted }
    if let report = book.reportInHand(of: body.id) ?? (since == nil ? waiting : nil) {
      return (book, report.id)
    }
    let now = Moment(day: reading.today, second: 0)
    let batch = try refusing { () throws(Refusal) in
      try book.startReport(
        for: body.id, since: since, reading.workspace.circumstances(now: now))
    }
    book.apply(batch)
    guard let report = book.reportInHand(of: body.id) else { throw .paperGone }
    return (book, report.id)
  }
}
