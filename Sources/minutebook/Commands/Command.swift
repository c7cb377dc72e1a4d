// SPDX-License-Identifier: Apache-2.0
import Papers

/// A command of the command line, declared once: parser, help and messages are derived from it.
struct Command: Sendable {
  /// What stands after the options: `DIR`, `WORDS…`.
  struct Argument: Sendable {
    let name: String
    var isOptional = false
    var repeats = false

    var shown: String {
      let name = repeats ? name + "…" : name
      return isOptional ? "[\(name)]" : name
    }
  }

  /// An option, with a value or without.
  struct Option: Sendable {
    /// With its hyphens: `--body`.
    let name: String
    /// What its value is called in the help; nil for a switch.
    var value: String?
    /// The values it takes, when they are fixed.
    var choices: [String] = []
    /// Whether the command makes no sense without it.
    var isRequired = false
    let help: String
  }

  /// One word, or two such as `keymap check`.
  let name: String
  let arguments: [Argument]
  /// One sentence that says what it does.
  let help: String
  let options: [Option]
  /// Command lines as somebody would type them, without the program's name.
  let examples: [String]
  let run: @Sendable (CommandLineOptions) throws(CommandFailure) -> ExitStatus

  init(
    _ name: String, _ arguments: [Argument], _ help: String, options: [Option] = [],
    examples: [String] = [],
    run: @escaping @Sendable (CommandLineOptions) throws(CommandFailure) -> ExitStatus
  ) {
    self.name = name
    self.arguments = arguments
    self.help = help
    self.options = options
    self.examples = examples
    self.run = run
  }

  /// The command line in one line, required options first.
  var synopsis: String {
    let required = options.filter(\.isRequired).map { " \($0.shown)" }.joined()
    let optional = options.filter { !$0.isRequired }.map { " [\($0.shown)]" }.joined()
    let arguments = arguments.map { " \($0.shown)" }.joined()
    return "minutebook \(name)".trimmedEnd + arguments + required + optional
  }
}

extension Command.Option {
  /// `--body ID`, or `--read-only` for a switch.
  var shown: String { value.map { "\(name) \($0)" } ?? name }

  /// The help, with the values it takes when they are fixed.
  var explained: String {
    choices.isEmpty ? help : "\(help) One of \(choices.joined(separator: ", "))."
  }
}

extension Command.Argument {
  static let folder = Command.Argument(name: "DIR")
  static let file = Command.Argument(name: "FILE")
}

extension Command.Option {
  static let now = Command.Option(
    name: "--now", value: "DATETIME", help: "Takes this for the present, such as 2026-11-24T10:00.")
  static let asAt = Command.Option(
    name: "--as-at", value: "DATE", help: "Shows the records as they were at the end of that day.")
  static let output = Command.Option(
    name: "-o", value: "FILE", help: "Writes to a file that only you can read.")
  static let issueTo = Command.Option(
    name: "--issue-to", value: "WHO",
    help: "Keeps the paper byte for byte and lists that it went to them: a group, agency or role.")
  static let ownStyle = Command.Option(
    name: "--own-style", help: "Leaves the workspace's house style out.")
  static let sources = Command.Option(
    name: "--sources", help: "Numbers what each line comes from, and lists it at the end.")
  static let changes = Command.Option(
    name: "--changes",
    help: "Says what is new, changed or gone since the version its readers last had.")
  static let plain = Command.Option(
    name: "--plain", help: "Draws no lines and no clock, for a screen reader or a quiet screen.")
  static let keymap = Command.Option(
    name: "--keymap", value: "NAME", help: "Uses this keymap instead of the usual one.")
  static let size = Command.Option(
    name: "--size", value: "COLUMNSxROWS", help: "Gives the screen this size; 80x24 otherwise.")
  static let body = Command.Option(
    name: "--body", value: "ID", isRequired: true,
    help: "The group, by its id or its name; 'minutebook tree' lists them.")
  static let open = Command.Option(
    name: "--public", help: "The open version, for everybody: without what is restricted.")
  static let marking = Command.Option(
    name: "--marking", value: "MARKING",
    help: "A higher marking than the contents need: OFFICIAL-SENSITIVE.")
  static let handling = Command.Option(
    name: "--handling", value: "TEXT", help: "An instruction printed with the marking.")
  static let onlyBody = Command.Option(
    name: "--body", value: "ID", help: "Only what belongs to this group.")

  /// What is said of a paper and of nothing else: who reads it, what it bears and what it cites.
  static let onlyOfPapers: [Command.Option] = [.open, .marking, .handling, .sources]

  static let raw = Command.Option(
    name: "--raw",
    help: "With CSV: for programs, without a byte-order mark or a guard against formulas.")

  /// The forms that a command prints in; the registers also as JSON.
  static func format(_ formats: [PaperFormat], json: Bool = false) -> Command.Option {
    Command.Option(
      name: "--format", value: "FORMAT", choices: formats.map(\.rawValue) + (json ? ["json"] : []),
      help: "The form to print in; text otherwise.")
  }
}

extension [Command.Option] {
  /// What every command that prints a paper takes besides its own options.
  static let ofPaper: [Command.Option] = [.format(PaperFormat.allCases)] + paper
  /// The same for a register, which is also printed as JSON.
  static let ofRegister: [Command.Option] = [.format(PaperFormat.allCases, json: true)] + paper

  private static let paper: [Command.Option] = [
    .open, .marking, .handling, .sources, .raw, .now, .asAt, .ownStyle, .output, .issueTo,
  ]
}

extension Command {
  /// Every command, in the order of the help.
  static let all: [Command] =
    OpenCommands.all + PaperCommands.all + SendingCommands.all + OverviewCommands.all
    + RegisterCommands.all + DrawnCommands.all
    + IssuedCommand.all + ReturnCommand.all + RecordCommands.all + CalendarCommand.all
    + SearchCommand.all + CheckCommand.all + VerifyCommand.all + HistoryCommand.all
    + ExchangeCommands.all + PlayCommand.all
    + KeymapCommands.all + HouseStyleCommand.all + SyncCommand.all
    + ConflictsCommand.all
    + DocumentCommands.all + CopyCommands.all + SettingsCommand.all + HelpCommand.all

  /// Finds the command that the first one or two words name, and gives the words after it.
  static func find(_ words: [String]) throws(CommandFailure) -> (Command, [String]) {
    for count in [2, 1] {
      let name = words.prefix(count).joined(separator: " ")
      if let command = all.first(where: { $0.name == name }) {
        return (command, Array(words.dropFirst(count)))
      }
    }
    let beneath = all.filter { $0.name.hasPrefix((words.first ?? "") + " ") }
    if beneath.isEmpty { throw .unknownCommand(words.first ?? "") }
    if words.count < 2 || words[1].hasPrefix("-") {
      throw .incompleteCommand(words[0], parts: beneath.map(\.name))
    }
    throw .unknownCommand(words.prefix(2).joined(separator: " "))
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
