// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The program as the shell calls it: finds the command, runs it, and says what went wrong.
struct Program {
  /// What `--version` prints.
  static let version = "0.1.0"

  let arguments: [String]

  /// Runs the command line and gives the exit status.
  func run() -> Int32 {
    do throws(CommandFailure) {
      return try perform().rawValue
    } catch {
      printError(error.words)
      return error.status.rawValue
    }
  }

  private func perform() throws(CommandFailure) -> ExitStatus {
    switch arguments.first {
    case "--version":
      try StandardOutput.write("minutebook \(Program.version)\n")
      return .success
    case "--help", "-h":
      try StandardOutput.write(HelpText.overview)
      return .success
    case nil: return try OpenCommands.openLast(CommandLineOptions())
    case .some(let first):
      // Options without a command belong to the opening of the last workspace.
      if first.hasPrefix("-") { return try run(OpenCommands.last, arguments) }
      let (command, rest) = try Command.find(arguments)
      return try run(command, rest)
    }
  }

  private func run(_ command: Command, _ words: [String]) throws(CommandFailure) -> ExitStatus {
    if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      try StandardOutput.write(HelpText.page(for: command))
      return .success
    }
    return try command.run(CommandLineOptions(words, for: command))
  }
}

/// What the shell is told.
enum ExitStatus: Int32 {
  case success = 0
  /// The command could not be done.
  case failure = 1
  /// The command was done and found problems, or there is no terminal to do it in.
  case problems = 2
  /// The command was not understood.
  case usage = 64
  /// The terminal went away; all is saved.
  case hangup = 129
  /// The program was asked to end; all is saved.
  case terminated = 143
}

/// Writes a sentence for the person at the shell on standard error.
func printError(_ words: String) {
  printNote("minutebook: error: \(words)")
}

/// Writes a line on standard error, set to the window there is.
func printNote(_ words: String) {
  let text = WindowWidth(of: STDERR_FILENO).set(words + "\n")
  // Where even standard error is closed there is nobody left to tell.
  try? DescriptorWriter(descriptor: STDERR_FILENO).write(text)
}
