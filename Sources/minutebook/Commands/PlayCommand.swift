// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel
import TerminalKit

/// `play`: presses the keys of a session script without a terminal and prints the screens.
enum PlayCommand {
  static let all = [
    Command(
      "play", [.folder, Command.Argument(name: "SCRIPT")],
      "Plays a session script, which really changes the workspace.",
      options: [.size, .keymap, .now, .output], run: play)
  ]

  @Sendable private static func play(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let clock = try ProgramClock(options)
    let size = try size(options)
    let keymaps = try KeymapShelf().arranged(options, settings: Settings()).choices
    let path = Folders.expanded(options.arguments[1])
    let (script, problems) = SessionScript.parse(
      text: try OwnerOnlyFile.read(path), file: path, vocabulary: CommandName.vocabulary)
    guard problems.isEmpty else {
      for problem in problems { printNote(problem.description) }
      return .problems
    }
    let workspace = try Workspace.openForChange(Folders.expanded(options.first))
    defer { workspace.journal.close() }
    let desk = DeskMaker(keymaps: keymaps, size: size).desk(for: workspace, now: clock.start)
    try StandardOutput.deliver(frames(of: script, on: desk, ProgramWorld(workspace)), options)
    return .success
  }

  /// Plays until the script ends or leaves the program; each screen asked for stands under a line
  /// with its number and size.
  private static func frames(
    of script: SessionScript, on desk: Desk, _ world: ProgramWorld
  ) -> String {
    var (world, player, text) = (world, ScriptPlayer(desk: desk), "")
    for step in script.steps {
      let count = player.shown.count
      player.play(step, in: &world)
      if player.shown.count > count, let frame = player.shown.last {
        let size = player.desk.size
        text += "--- frame \(count + 1) (\(size.columns)x\(size.rows))\n\(frame)"
        if !frame.hasSuffix("\n") { text += "\n" }
      }
      if world.takeWishes().contains(where: \.isQuit) { break }
    }
    // What was typed and not entered is kept, as when somebody leaves the program.
    player.play(.tick(seconds: 0), in: &world)
    return text
  }

  private static func size(_ options: CommandLineOptions) throws(CommandFailure) -> Size {
    guard let text = options[.size] else { return Size(columns: 80, rows: 24) }
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard parts.count == 2, parts.allSatisfy((1...999).contains) else {
      throw .notASize(given: text)
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}

extension ProgramWorld.Wish {
  /// Whether the person left.
  var isQuit: Bool {
    if case .quit = self { true } else { false }
  }
}
