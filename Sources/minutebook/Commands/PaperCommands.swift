// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands that print a paper of one group or of the structure.
enum PaperCommands {
  static let meeting = Command.Option(
    name: "--meeting", value: "WHICH",
    help: "Which meeting: its day, such as '24 nov', its id, 'last' or 'next'.")
  private static let version = Command.Option(
    name: "--version", value: "NUMBER",
    help: "A version kept when the minutes were circulated, agreed or corrected: the file issued\n"
      + "then, byte for byte, where this form was issued; else drawn from the paper kept.")
  private static let pack = Command.Option(
    name: "--pack",
    help: "The list of what goes with the agenda instead: who supplies it, due, received or late.")
  private static let blank = Command.Option(
    name: "--blank", help: "The plan's template to be filled in instead, with empty rows.")
  private static let since = Command.Option(
    name: "--since", value: "DATE",
    help: "The first day of the report; from the last one otherwise.")

  static let all = [
    Command(
      "tree", [.folder], "Prints the partnership's structure with the ids of its groups.",
      options: .ofPaper, run: tree),
    Command(
      "agenda", [.folder], "Prints the agenda of a group's next meeting, or of another.",
      options: [.body, meeting, pack] + .ofPaper, run: agenda),
    Command(
      "minutes", [.folder], "Prints the minutes of a group's last meeting, or of another.",
      options: [.body, meeting, version, .changes] + .ofPaper, run: minutes),
    Command(
      "plan", [.folder], "Prints a group's Strategic Action Plan with its progress.",
      options: [.body, blank] + .ofPaper, run: plan),
    Command(
      "report", [.folder], "Prints a group chair's report, as drafted from the records.",
      options: [.body, since, .changes] + .ofPaper, run: report),
  ]

  @Sendable private static func tree(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let isPlain = ![.open, .marking, .handling, .issueTo, .sources].contains(where: options.has)
    guard PaperFormat(options) == .text, isPlain else {
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
    let choice: PaperChoice = options.has(pack) ? .agendaPack(meeting.id) : .agenda(meeting.id)
    return try PaperDelivery.deliver(choice, reading, options)
  }

  @Sendable private static func minutes(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let reading = try Reading(options)
    let meeting = try chosenMeeting(reading, options, usual: "last")
    guard let number = options[version] else {
      return try PaperDelivery.deliver(.minutes(meeting.id), reading, options)
    }
    let kept = try refusing { () throws(Refusal) in
      try reading.book.version(number, of: meeting)
    }
    if (try? MinutesPaper.kept(kept)) == nil {
      let title = reading.book.title(of: meeting)
      throw .refused(.versionUnreadable(meeting: title, number: kept.number))
    }
    return try PaperDelivery.deliver(.minutesVersion(kept.id), reading, options)
  }

  /// The meeting that `--meeting` names of the group that `--body` names.
  static func chosenMeeting(
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
    let choice: PaperChoice = options.has(blank) ? .blankPlan(plan.id) : .plan(plan.id)
    return try PaperDelivery.deliver(choice, reading, options)
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
    // Nothing of the laptop stands in it, so that the same records print the same bytes anywhere.
    let circumstances = Circumstances(
      now: Moment(day: reading.today, second: 0), author: "Clerk", device: "unbegun", sequence: 1)
    let batch = try refusing { () throws(Refusal) in
      try book.startReport(for: body.id, since: since, circumstances)
    }
    book.apply(batch)
    guard let report = book.reportInHand(of: body.id) else { throw .paperGone }
    return (book, report.id)
  }
}
