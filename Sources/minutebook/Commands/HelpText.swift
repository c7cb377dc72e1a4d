// SPDX-License-Identifier: Apache-2.0

/// The help that the command line prints, made from the declarations of the commands.
enum HelpText {
  /// What `minutebook --help` prints.
  static var overview: String {
    let width = Command.all.map(\.name.count).max() ?? 0
    let commands = Command.all.filter { !$0.name.isEmpty }
      .map { "  " + padded($0.name, to: width) + "  " + $0.help }
    return """
      minutebook \(Program.version): agendas, minutes, actions and plans of a safeguarding partnership.

      minutebook alone opens the last workspace, or offers the demonstration or a new one.

      Commands:
      \(commands.joined(separator: "\n"))

      'minutebook COMMAND --help' explains a command. DIR is a workspace's folder, DATE a date such
      as 2026-11-24. Exit status: 0 done, 1 not done, 2 problems found, 64 not understood.

      """
  }

  /// What `minutebook COMMAND --help` prints.
  static func page(for command: Command) -> String {
    var text = "\(command.synopsis)\n\n\(command.help)\n"
    if !command.options.isEmpty {
      let width = min(34, command.options.map(\.shown.count).max() ?? 0)
      text += "\nOptions:\n"
      for option in command.options {
        text += "  " + padded(option.shown, to: width) + "  " + option.help + "\n"
      }
    }
    return text
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// `help` and what it says about one command.
enum HelpCommand {
  static let all = [
    Command(
      "help", [Command.Argument(name: "COMMAND", isOptional: true, repeats: true)],
      "Lists the commands, or explains one.", run: help)
  ]

  @Sendable private static func help(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    if options.arguments.isEmpty {
      try StandardOutput.write(HelpText.overview)
    } else {
      try StandardOutput.write(HelpText.page(for: Command.find(options.arguments).0))
    }
    return .success
  }
}
