// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// `export` and `import`: a whole book as one exchange file.
enum ExchangeCommands {
  private static let format = Command.Option(
    name: "--format", value: "FORMAT", choices: ["json"], help: "The form to write; json.")

  static let all = [
    Command(
      "export", [.folder], "Prints every record as one exchange file.",
      options: [format, .now, .asAt, .output], run: export),
    Command(
      "import", [.folder, .file], "Brings the records of an exchange file into a workspace.",
      options: [.now], run: importFile),
  ]

  @Sendable private static func export(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let book = try Reading(options).book
    try StandardOutput.deliver(Exchange.write(book), options)
    let count = book.all(IssuedFile.self).count
    if count > 0, options[.output] != nil {
      printNote(
        "It names \(count) issued file\(count == 1 ? "" : "s"), which stay in the folder 'issued' of "
          + "the workspace; copy that folder too.")
    }
    return .success
  }

  @Sendable private static func importFile(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let clock = try ProgramClock(options)
    let path = Folders.expanded(options.arguments[1])
    let text = try OwnerOnlyFile.read(path)
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    let count = try workspace.importRecords(text, file: path, now: clock.start)
    try StandardOutput.write("\(count) record\(count == 1 ? "" : "s") imported from '\(path)'.\n")
    return .success
  }
}

extension Workspace {
  /// Imports the text of an exchange file and gives the number of its records.
  mutating func importRecords(
    _ text: String, file: String, now: Moment
  ) throws(CommandFailure) -> Int {
    let (book, circumstances) = (book, circumstances(now: now))
    let batch = try refusing { () throws(Refusal) in
      try Exchange.read(text, file: file, into: book, circumstances)
    }
    try append(batch)
    return batch.changes.count
  }
}
