// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// `export` and `import`: a whole book as one exchange file.
enum ExchangeCommands {
  private static let format = Command.Option(
    name: "--format", value: "FORMAT", choices: ["json"], help: "The form to write; json.")

  private static let kind = Command.Option(
    name: "--kind", value: "KIND",
    help: "The kind of record in a sheet; without it each sheet is named by its kind: action.csv.")

  static let all = [
    Command(
      "export", [.folder], "Prints every record as one exchange file.",
      options: [format, .now, .asAt, .output], run: export),
    Command(
      "import", [.folder, Command.Argument(name: "FILE", repeats: true)],
      "Brings the records of an exchange file, or of sheets written with --raw, into a workspace.",
      options: [kind, .now], run: importFile),
  ]

  @Sendable private static func export(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let book = try Reading(options).book
    try StandardOutput.deliver(Exchange.write(book), options)
    let count = book.all(IssuedFile.self).count
    if count > 0, options[.output] != nil {
      printNote(
        "It names \(counted(count, "issued file")), which stay in the folder 'issued' of "
          + "the workspace; copy that folder too.")
    }
    return .success
  }

  @Sendable private static func importFile(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    if let sheets = try sheets(options) { return try importSheets(sheets, options) }
    if options.arguments.count > 2 {
      throw .needlessArgument(options.arguments[2], synopsis: "minutebook import DIR FILE")
    }
    let clock = try ProgramClock(options)
    let path = Folders.expanded(options.arguments[1])
    let text = try OwnerOnlyFile.read(path)
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    let count = try workspace.importRecords(text, file: path, now: clock.start)
    try StandardOutput.write("\(counted(count, "record")) imported from '\(path)'.\n")
    return .success
  }

  /// The sheets that the command names; nil when it names an exchange file.
  private static func sheets(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> [SheetFile]? {
    let paths = options.arguments.dropFirst()
    guard options[kind] != nil || paths.allSatisfy({ $0.lowercased().hasSuffix(".csv") }) else {
      return nil
    }
    var stated: KindEntry?
    if let name = options[kind] { stated = try RecordCommands.kind(named: name) }
    var sheets: [SheetFile] = []
    for path in paths {
      let kind = if let stated { stated } else { try kind(ofFile: path) }
      let text = try OwnerOnlyFile.read(Folders.expanded(path))
      sheets.append(SheetFile(file: path, kind: kind, text: text))
    }
    return sheets
  }

  /// The kind that a file is named by: `action.csv`.
  private static func kind(ofFile path: String) throws(CommandFailure) -> KindEntry {
    let name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
    guard let kind = Registry.kind(named: name) else { throw .nameless(file: path, kind: name) }
    return kind
  }

  private static func importSheets(
    _ sheets: [SheetFile], _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let clock = try ProgramClock(options)
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    let (book, circumstances) = (workspace.book, workspace.circumstances(now: clock.start))
    let files = sheets.map { "'\($0.file)'" }.asList
    let batch: Batch
    do throws(Refusal) {
      batch = try Exchange.read(sheets, into: book, circumstances)
    } catch .nothingToChange {
      try StandardOutput.write("Every record of \(files) is in the workspace as it is there.\n")
      return .success
    } catch {
      throw .refused(error)
    }
    try workspace.append(batch)
    let count = batch.changes.count
    try StandardOutput.write("\(counted(count, "record")) imported from \(files).\n")
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
