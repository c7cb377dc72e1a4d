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
    if options.has(.raw), options[.format([])] == nil || PaperFormat(options) == .csv {
      try StandardOutput.deliver(RecordRegister(reading.book, query).sheet.text, options)
    } else if options[.format([])] == "json" {
      try checkRaw(options)
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

  /// Refuses `--raw` where there is no sheet that it could be said of.
  static func checkRaw(_ options: CommandLineOptions) throws(CommandFailure) {
    let format = options[.format([])] ?? PaperFormat.text.rawValue
    guard options.has(.raw), format != PaperFormat.csv.rawValue else { return }
    throw .rawNeedsSheet(format: format)
  }
}
