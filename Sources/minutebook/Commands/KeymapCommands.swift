// SPDX-License-Identifier: Apache-2.0
import Desk
import PartnershipModel
import TerminalKit

/// `keymap`: checks, lists and shows keymaps.
enum KeymapCommands {
  private static let showAll = Command.Option(
    name: "--all", help: "Mentions the commands without a key as well.")

  static let all = [
    Command(
      "keymap check", [.file], "Says what is wrong with a keymap file.", run: check),
    Command("keymap list", [], "Lists the keymaps there are.", run: list),
    Command(
      "keymap show", [Command.Argument(name: "NAME", isOptional: true)],
      "Prints a keymap as it is in force; the usual one without a name.", options: [showAll],
      run: show),
  ]

  @Sendable private static func check(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let path = Folders.expanded(options.first)
    let choice = KeymapShelf.read(
      try OwnerOnlyFile.read(path), file: path, name: path, beside: KeymapShelf().choices)
    for problem in choice.problems { try StandardOutput.write(problem.description + "\n") }
    if choice.problems.isEmpty { try StandardOutput.write("\(path): nothing is wrong\n") }
    return choice.problems.contains { $0.severity == .error } ? .problems : .success
  }

  @Sendable private static func list(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    for choice in KeymapShelf().choices {
      let count = choice.problems.count
      let problems = count == 0 ? "" : "  (\(counted(count, "problem")))"
      let line = "\(choice.name)  \(choice.keymap.description)\(problems)"
      try StandardOutput.write(shownSafely(line) + "\n")
    }
    return .success
  }

  @Sendable private static func show(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let shelf = KeymapShelf()
    let name = options.arguments.first ?? environment("MINUTEBOOK_KEYMAP") ?? Settings.told().keymap
    guard let choice = name.map({ shelf[$0] }) ?? shelf.choices.first else {
      throw .unknownKeymap(name ?? "", names: shelf.choices.map(\.name))
    }
    try StandardOutput.write(choice.keymap.printed(all: options.has(showAll)))
    return .success
  }
}
