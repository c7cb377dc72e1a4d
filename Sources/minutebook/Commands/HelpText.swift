// SPDX-License-Identifier: Apache-2.0
import TerminalKit

/// The help that the command line prints, made from the declarations of the commands.
enum HelpText {
  /// What `minutebook --help` prints.
  static var overview: String {
    let width = Command.all.map(\.name.count).max() ?? 0
    let commands = Command.all.map { hanging("  " + padded($0.name, to: width) + "  ", $0.help) }
    return """
      minutebook \(Program.version): agendas, minutes, actions and plans of a partnership.

      minutebook alone opens the last workspace, or offers the demonstration or a new one.

      Commands:
      \(commands.joined())
      'minutebook COMMAND --help' explains a command. DIR is a workspace's folder, DATE a date such
      as 2026-11-24. Exit status: 0 done, 1 not done, 2 problems found, 64 not understood.

      """
  }

  /// What `minutebook COMMAND --help` prints.
  static func page(for command: Command) -> String {
    let synopsis = command.synopsis.split(separator: " ", maxSplits: 1).map(String.init)
    var text = hanging(synopsis[0] + " ", synopsis.dropFirst().first ?? "")
    text += "\n" + hanging("", command.help)
    if !command.options.isEmpty {
      let width = command.options.map(\.shown.count).max() ?? 0
      text += "\nOptions:\n"
      for option in command.options {
        text += hanging("  " + padded(option.shown, to: width) + "  ", option.explained)
      }
    }
    if !command.examples.isEmpty {
      text += "\nFor example:\n" + command.examples.map { "  minutebook \($0)\n" }.joined()
    }
    return text
  }

  /// A text beside its head, set in 80 columns.
  private static func hanging(_ head: String, _ text: String) -> String {
    let margin = String(repeating: " ", count: head.count)
    return wrapLines(text, columns: 80 - head.count).enumerated().map { place, line in
      ((place == 0 ? head : margin) + line.text).trimmedEnd + "\n"
    }.joined()
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
