// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
package import TerminalKit

/// Plays a session script on a desk without a terminal and gathers the frames it asks for.
package struct ScriptPlayer {
  /// The desk as it stands.
  package private(set) var desk: Desk
  /// The frames asked for, as text.
  package private(set) var shown: [String] = []

  /// How many keys were pressed, those of typed text among them.
  package private(set) var presses = 0

  /// Begins with a desk.
  package init(desk: Desk) {
    self.desk = desk
  }

  /// Plays the steps in order.
  package mutating func play(_ steps: [ScriptStep], in world: inout some World) {
    for step in steps { play(step, in: &world) }
  }

  /// Plays one step.
  package mutating func play(_ step: ScriptStep, in world: inout some World) {
    switch step {
    case .press(let keys):
      for key in keys { press(key, in: &world) }
    case .run(let name, let times):
      guard let command = CommandName(rawValue: name) else { return }
      for _ in 0..<times { run(command, in: &world) }
    case .type(let text):
      for character in text { press(ScriptPlayer.key(for: character), in: &world) }
    case .paste(let text): desk.live(.paste(text), in: &world)
    case .resize(let columns, let rows):
      desk.live(.resized(Size(columns: columns, rows: rows)), in: &world)
    case .tick(let seconds): desk.live(.tick(desk.now.adding(seconds: seconds)), in: &world)
    case .show: shown.append(desk.frame().text)
    case .comment: break
    }
  }

  private mutating func press(_ key: Key, in world: inout some World) {
    presses += 1
    desk.live(.key(key), in: &world)
  }

  /// Presses a command's keys; one without keys here is chosen from the menu by its name.
  private mutating func run(_ command: CommandName, in world: inout some World) {
    let wasCommanding = desk.isCommanding
    if let keys = keys(for: command) {
      for key in keys { press(key, in: &world) }
      // Where Esc first leaves the writing, it is pressed again to go back.
      if command == .back, desk.isCommanding, !wasCommanding { run(command, in: &world) }
      return
    }
    for key in keys(for: .menu) ?? [] { press(key, in: &world) }
    play(.type(command.about.title), in: &world)
    for key in keys(for: .accept) ?? [] { press(key, in: &world) }
  }

  private func keys(for command: CommandName) -> [Key]? {
    desk.keymap.keys(for: command.rawValue, contexts: desk.contexts).first
  }

  private static func key(for character: Character) -> Key {
    switch character {
    case " ": Key(.space)
    case "\n": Key(.enter)
    default: Key(.character(character))
    }
  }
}

extension ScriptPlayer {
  /// Sends an event that no script can say, such as a hangup.
  package mutating func send(_ event: DeskEvent, in world: inout some World) {
    desk.live(event, in: &world)
  }
}
