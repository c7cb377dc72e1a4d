// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// `issued`: what went out, its very bytes again, and to whom it went.
enum IssuedCommand {
  private static let paper = Command.Option(
    name: "--paper", value: "NUMBER|ID",
    help: "Prints this issued paper again, byte for byte, in one of the forms it was issued in.")
  private static let sent = Command.Option(
    name: "--sent", value: "WHO",
    help: "Records that --paper went to them: a group, an agency, a role.")
  private static let on = Command.Option(
    name: "--on", value: "DATE", help: "The day it was sent; today otherwise.")
  private static let how = Command.Option(
    name: "--how", value: "HOW", choices: SendingWay.allCases.map(\.rawValue),
    help: "How it was sent.")

  static let all = [
    Command(
      "issued", [.folder], "Prints what was issued and to whom, or an issued paper again.",
      options: [.onlyBody, paper, sent, on, how]
        + [Command.Option].ofRegister.filter { $0.name != Command.Option.issueTo.name },
      run: issued)
  ]

  @Sendable private static func issued(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    if options[sent] != nil { return try send(options) }
    let reading = try Reading(options)
    if let named = options[paper] { return try printAgain(named, reading, options) }
    let body = try reading.onlyBody(options)?.id
    guard RecordCommands.isJSON(options) else {
      return try PaperDelivery.deliver(.issued(body), reading, options)
    }
    try RecordCommands.checkIsPlain(options, "--format json")
    let register = IssuedRegister(reading.book, body: body)
    try StandardOutput.deliver(RegisterJSON.write(register.records), options)
    return .success
  }

  private static func printAgain(
    _ named: String, _ reading: Reading, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    // What was issued whole stays whole: it must not pass for an open version of itself.
    for option in Command.Option.onlyOfPapers + [.raw] where options.has(option) {
      throw .notTogether(paper.name, option.name)
    }
    let book = reading.book
    let paper = try refusing { () throws(Refusal) in try book.issuedPaper(named: named) }
    let format = options[.format([])] ?? usualFormat(of: paper, book, options)
    guard let name = book.file(of: paper.id, format: format) else {
      throw .notIssuedSo(number: paper.number, format: format, kept: book.formWords(of: paper))
    }
    if options[.output] == nil, PaperFormat(rawValue: format)?.isText != true {
      throw .needsFile(format: format)
    }
    try StandardOutput.deliver(reading.workspace.journal.issuedBytes(name), options)
    if let raised = book.raisedMarking(of: paper) {
      printNote(
        "It was issued as \(paper.printedMarking.label); its records are now \(raised.label).")
    }
    return .success
  }

  /// The form that the file's name asks for, else plain text, else the first that was issued.
  private static func usualFormat(
    of paper: Record<IssuedPaper>, _ book: Book, _ options: CommandLineOptions
  ) -> String {
    let files = book.files(of: paper.id)
    let asked = files.first { options[.output]?.hasSuffix(".\($0.ending)") == true }
    let text = files.first { $0.format == PaperFormat.text.rawValue }
    return (asked ?? text ?? files.first)?.format ?? PaperFormat.text.rawValue
  }

  private static func send(_ options: CommandLineOptions) throws(CommandFailure) -> ExitStatus {
    guard let named = options[paper] else { throw .missingOption(paper.shown, synopsis: synopsis) }
    let now = try ProgramClock(options).start
    let sending = Sending(
      to: options[sent] ?? "", on: try date(on, options, today: now.day),
      how: options[how].flatMap { SendingWay(rawValue: $0) })
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    defer { workspace.journal.close() }
    let (book, circumstances) = (workspace.book, workspace.circumstances(now: now))
    let batch = try refusing { () throws(Refusal) in
      try book.send(try book.issuedPaper(named: named).id, sending, circumstances)
    }
    try workspace.append(batch)
    try StandardOutput.write("\(batch.did).\n")
    return .success
  }

  private static var synopsis: String { "minutebook issued DIR --paper NUMBER|ID --sent WHO" }
}
