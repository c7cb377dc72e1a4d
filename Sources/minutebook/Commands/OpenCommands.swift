// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// The commands that fill the screen, and `new`, which makes what they open.
enum OpenCommands {
  private static let readOnly = Command.Option(
    name: "--read-only", help: "Opens it for reading only.")
  private static let at = Command.Option(
    name: "--at", value: "DIR", help: "Makes it in this folder instead of the usual one.")
  private static let partnership = Command.Option(
    name: "--partnership", value: "NAME",
    choices: ([.year] + ShippedPartnership.all).map(\.name),
    help: "Which; the invented year otherwise.")
  private static let makeOnly = Command.Option(
    name: "--make-only", help: "Makes it and does not open it.")
  private static let replace = Command.Option(
    name: "--replace", help: "Makes it anew even where it holds entries of your own.")
  private static let structure = Command.Option(
    name: "--structure", value: "FILE",
    help: "The exchange file with its groups and seats, or a name that 'demo' takes.")

  static let all = [
    Command(
      "open", [.folder], "Opens a workspace on the whole screen.",
      options: [readOnly, .keymap, .plain, .now], run: open),
    Command(
      "demo", [],
      "Makes a demonstration anew and opens it: an invented year, or a partnership's document.",
      options: [partnership, at, replace, makeOnly, .keymap, .plain, .now], run: demonstrate),
    Command(
      "new", [.folder], "Makes a workspace in a new or empty folder.",
      options: [structure, .now], run: make),
  ]

  /// The program without a command.
  static let last = Command(
    "", [], "Opens the last workspace, or offers the demonstration or a new one.",
    options: [.keymap, .plain, .now], run: openLast)

  @Sendable static func openLast(_ options: CommandLineOptions) throws(CommandFailure) -> ExitStatus
  {
    var start = SessionStart(clock: try ProgramClock(options))
    if let path = Settings.load().lastWorkspace {
      do throws(CommandFailure) {
        start.workspace = try Workspace.open(path, .readWrite)
      } catch {
        start.notices.append(Message(.warning, error.words.capitalisedFirst))
      }
    }
    return try Session.run(start, options)
  }

  @Sendable private static func open(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let isReadOnly = options.has(readOnly)
    let workspace = try Workspace.open(
      Folders.expanded(options.first), isReadOnly ? .readOnly : .readWrite)
    let start = SessionStart(
      workspace: workspace, isReadOnlyWished: isReadOnly, clock: try ProgramClock(options))
    return try Session.run(start, options)
  }

  @Sendable private static func demonstrate(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let clock = try ProgramClock(options)
    let partnership = options[partnership].flatMap(ShippedPartnership.named) ?? .year
    let path = options[at].map(Folders.expanded) ?? partnership.usualPath
    if options[at] == nil { try OwnerOnlyFile.makeFolder(Folders.data) }
    try DemonstrationMaker.make(
      partnership, at: path, now: clock.start, replacing: options.has(replace))
    if options.has(makeOnly) {
      try StandardOutput.write("\(path)\n")
      return .success
    }
    let workspace = try Workspace.open(WorkspaceLocation(path: path).path, .readWrite)
    return try Session.run(SessionStart(workspace: workspace, clock: clock), options)
  }

  @Sendable private static func make(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let new = NewWorkspace(folder: options.first, structure: options[structure])
    let workspace = try new.make(now: ProgramClock(options).start)
    workspace.journal.close()
    try StandardOutput.write("\(workspace.path)\n")
    return .success
  }
}
