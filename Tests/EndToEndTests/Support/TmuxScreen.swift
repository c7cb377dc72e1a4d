// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The program in a real terminal of a given size, which tmux plays; ended with the value.
final class TmuxScreen {
  /// Short, as the path of a socket may be no longer than 107 bytes.
  private let server = String(UUID().uuidString.prefix(8))
  private let home: Home

  /// Starts the program and leaves a shell's line with its exit status when it ends.
  init(
    _ arguments: String..., in home: Home, size: String = "80x24", terminal: String? = nil,
    first: String = "true"
  ) throws {
    self.home = home
    let quoted = ([ProgramRun.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let sides = size.split(separator: "x").map(String.init)
    try #require(sides.count == 2)
    // A home path with a space would need quoting of its own; temporary folders have none.
    let variables = home.environment.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
    let name = terminal.map { " TERM=\($0)" } ?? ""
    // What the shell is told first, such as its umask.
    let script = "\(first); env \(variables)\(name) \(quoted); echo ended with $?; exec cat"
    try tmux("-f", "/dev/null", "new-session", "-d", "-x", sides[0], "-y", sides[1], script)
    try tmux("set-option", "-g", "window-size", "manual")
  }

  deinit {
    _ = try? tmux("kill-server")
  }

  /// Runs tmux; a machine without it fails the test.
  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let (out, err) = (home.freshFile(), home.freshFile())
    let status = try ChildProcess.run(
      ["tmux", "-L", server] + arguments,
      environment: home.environment.merging(["TMUX_TMPDIR": home.path]) { $1 }, folder: home.path,
      output: out, errors: err)
    guard status == 0 else {
      throw TmuxFailed(errors: try String(contentsOfFile: err, encoding: .utf8))
    }
    defer { for file in [out, err] { try? FileManager.default.removeItem(atPath: file) } }
    return try String(contentsOfFile: out, encoding: .utf8)
  }

  /// Presses keys, named as tmux names them.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  /// Pastes text as a terminal does, between the marks of a paste.
  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p", "-r")
  }

  /// Gives the window another size.
  func resize(to columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The picture as it is now.
  func picture() throws -> String { try tmux("capture-pane", "-p") }

  /// Waits until the picture is as it should be, and gives it; fails after ten seconds.
  @discardableResult
  func wait(until isRight: (String) -> Bool, _ what: String) throws -> String {
    let end = Date().addingTimeInterval(10)
    var picture = ""
    repeat {
      picture = try self.picture()
      if isRight(picture) { return picture }
      poll(nil, 0, 20)
    } while Date() < end
    throw NeverShown(what: what, picture: picture)
  }

  /// Waits until a text is somewhere on the screen.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait(until: { $0.contains(text) }, text)
  }

  /// The picture with all that has scrolled off it.
  func history() throws -> String { try tmux("capture-pane", "-p", "-S", "-") }

  /// What the program calls its window.
  func title() throws -> String {
    try tmux("display-message", "-p", "#{pane_title} #{window_name}")
  }

  /// Sends a signal to the program itself.
  func send(signal: Int32) throws {
    let program = try process()
    try #require(kill(program, signal) == 0)
  }

  /// The program's process.
  func process() throws -> Int32 {
    let pane = try tmux("display-message", "-p", "#{pane_pid}")
    let shell = try #require(Int32(pane.trimmingCharacters(in: .whitespacesAndNewlines)))
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { Int32($0) })
  }
}

struct TmuxFailed: Error {
  let errors: String
}

struct NeverShown: Error, CustomStringConvertible {
  let what: String
  let picture: String

  var description: String { "'\(what)' never came; the screen was:\n\(picture)" }
}
