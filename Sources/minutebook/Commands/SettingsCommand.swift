// SPDX-License-Identifier: Apache-2.0
import Desk
import PartnershipModel

/// `settings`: what the laptop remembers, and a way in for whoever forgot the passphrase.
enum SettingsCommand {
  private static let forget = Command.Option(
    name: "--forget-passphrase", help: "Takes a forgotten passphrase away: Enter unlocks again.")

  static let all = [
    Command(
      "settings", [], "Prints what this laptop remembers, and in which file.", options: [forget],
      examples: ["settings", "settings --forget-passphrase"], run: settings)
  ]

  @Sendable private static func settings(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let settings = Settings.told()
    guard options.has(forget) else {
      try StandardOutput.say(settings.lines.map { shownSafely($0) })
      return settings.notices.isEmpty ? .success : .problems
    }
    guard settings.locking.passphrase != nil else {
      try StandardOutput.say(["There is no passphrase: Enter unlocks. Nothing was changed."])
      return .success
    }
    try Settings.change { $0.locking.passphrase = nil }
    try StandardOutput.say([
      "The passphrase is taken away: Enter unlocks from the next start on. A window that is open now "
        + "asks for it until it is closed."
    ])
    return .success
  }
}

extension Settings {
  /// What is remembered, a line each.
  fileprivate var lines: [String] {
    [
      "Settings of this laptop, in '\(Settings.path)':",
      lastWorkspace.map { "The folder opened last is '\($0)'." } ?? "No folder was opened yet.",
      "The keymap is '\(keymap ?? "default")'.",
      CopyCommands.words(forSecondPlace: secondPlace),
      locking.minutes == 0
        ? "The screen does not lock by itself."
        : "The screen locks after \(counted(locking.minutes, "minute")) without a key.",
      locking.passphrase == nil ? "Enter unlocks it." : "A passphrase unlocks it.",
    ]
  }
}
