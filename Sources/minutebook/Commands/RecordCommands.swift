// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// `register`: prints the records of any kind, for people or, with `--raw`, for programs.
enum RecordCommands {
  static let all = [
    Command(
      "register", [.folder, Command.Argument(name: "KIND")],
      "Prints every record of a kind, such as seat or audit; with --raw as import reads it.",
      options: [.onlyBody] + .ofRegister, run: register)
  ]

  @Sendable private static func register(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let kind = try kind(named: options.arguments[1])
    let reading = try Reading(options)
    let query = RecordQuery(kind, body: try reading.onlyBody(options)?.id)
    let isSheet = options.has(.raw) && [nil, PaperFormat.csv.rawValue].contains(given(options))
    if isSheet {
      try checkIsPlain(options, "--raw")
      try StandardOutput.deliver(RecordRegister(reading.book, query).sheet.text, options)
    } else if isJSON(options) {
      try checkIsPlain(options, "--format json")
      let rows = RecordRegister(reading.book, query).rows
      try StandardOutput.deliver(RegisterJSON.write(rows, of: kind), options)
    } else {
      return try PaperDelivery.deliver(.register(query), reading, options)
    }
    return .success
  }

  /// A kind by its storage name.
  static func kind(named name: String) throws(CommandFailure) -> KindEntry {
    guard let kind = Registry.kind(named: name) else {
      throw .unknownKind(name, names: Registry.kinds.map(\.names.name))
    }
    return kind
  }

  /// Whether the records themselves are asked for and no paper of them.
  static func isJSON(_ options: CommandLineOptions) -> Bool { given(options) == "json" }

  private static func given(_ options: CommandLineOptions) -> String? { options[.format([])] }

  /// Refuses what only a paper can do where records are printed as they are kept: nothing is
  /// withheld from those, and nothing is printed with them. `form` is how they were asked for.
  static func checkIsPlain(
    _ options: CommandLineOptions, _ form: String
  ) throws(CommandFailure) {
    if isJSON(options) { try checkRaw(options) }
    if options[.issueTo] != nil { throw .cannotIssue(format: form) }
    for option in Command.Option.onlyOfPapers where options.has(option) {
      throw .recordsAsKept(option: option.name, form: form)
    }
  }

  /// Refuses `--raw` where there is no sheet that it could be said of.
  static func checkRaw(_ options: CommandLineOptions) throws(CommandFailure) {
    let format = options[.format([])] ?? PaperFormat.text.rawValue
    guard options.has(.raw), format != PaperFormat.csv.rawValue else { return }
    throw .rawNeedsSheet(format: format)
  }
}
