// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The commands of the papers drawn from the registers; each follows from its paper's declaration.
enum DrawnCommands {
  private static let from = Command.Option(
    name: "--from", value: "DATE", help: "The first day; 1 April of the plan year otherwise.")
  private static let until = Command.Option(
    name: "--until", value: "DATE", help: "The last day; today otherwise.")
  private static let year = Command.Option(
    name: "--year", value: "YEAR",
    help: "The plan year, such as 2021-22; the present one otherwise.")
  private static let pastYear = Command.Option(
    name: "--year", value: "YEAR",
    help: "The plan year, such as 2021-22; the one that ended last otherwise.")
  private static let record = Command.Option(
    name: "--record", value: "WHICH", isRequired: true,
    help: "Which one: its name, its number or its id.")

  private static let recipient = Command.Option(
    name: "--body", value: "ID", help: "The group that receives it; the governing group otherwise.")

  static let all = DrawnPaper.all.map(command)

  private static func command(_ paper: DrawnPaper) -> Command {
    Command(
      paper.name, [.folder], paper.help,
      options: subjectOptions(paper) + spanOptions(paper.span)
        + (paper.json == nil ? .ofPaper : .ofRegister)
    ) { options throws(CommandFailure) in try run(paper, options) }
  }

  private static func subjectOptions(_ paper: DrawnPaper) -> [Command.Option] {
    switch paper.subject {
    case .whole: []
    case .groups: [.onlyBody]
    case .recipient: [recipient]
    case .record: [record]
    }
  }

  private static func spanOptions(_ span: DrawnSpan) -> [Command.Option] {
    switch span {
    case .today: []
    case .days: [from, until]
    case .year: [year]
    case .pastYear: [pastYear]
    }
  }

  private static func run(
    _ paper: DrawnPaper, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let chosen = paper.span.isYear ? try options.planYear(year) : nil
    let reading = try Reading(options)
    let usual =
      chosen.map(DrawnScope.days(ofYear:)) ?? paper.span.usual(on: reading.today)
    let days = try given(options, usual, reading.today)
    let scope = DrawnScope(
      body: try body(paper, reading, options),
      record: try recordNamed(paper, options, reading.book), from: days.from, until: days.until)
    if RecordCommands.isJSON(options),
      let json = paper.json(of: scope, in: reading.book, today: reading.today)
    {
      try RecordCommands.checkIsPlain(options, "--format json")
      try StandardOutput.deliver(json, options)
      return .success
    }
    return try PaperDelivery.deliver(.drawn(paper, scope), reading, options)
  }

  /// The group that the options name, else the usual one.
  private static func body(
    _ paper: DrawnPaper, _ reading: Reading, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ID<Body>? {
    switch paper.subject {
    case .whole, .record: return nil
    case .groups: return try reading.onlyBody(options)?.id
    case .recipient:
      let body = try reading.onlyBody(options)?.id ?? paper.usualBody(in: reading.book)
      guard let body else { throw .noGoverningGroup }
      return body
    }
  }

  /// The days that the options name, else the usual ones.
  private static func given(
    _ options: CommandLineOptions, _ usual: (from: Day, until: Day), _ today: Day
  ) throws(CommandFailure) -> (from: Day, until: Day) {
    let last = try date(until, options, today: today) ?? usual.until
    let first =
      try date(from, options, today: today)
      ?? (options.has(until) ? last.planYearStart : usual.from)
    guard first <= last else {
      throw .datesReversed(from: first.shownShort, until: last.shownShort)
    }
    return (first, last)
  }

  private static func recordNamed(
    _ paper: DrawnPaper, _ options: CommandLineOptions, _ book: Book
  ) throws(CommandFailure) -> RecordReference? {
    guard case .record(let name) = paper.subject else { return nil }
    return try HistoryCommand.record(
      of: RecordCommands.kind(named: name), options[record] ?? "", in: book)
  }
}
