// SPDX-License-Identifier: Apache-2.0

import CNcurses
import Glibc
import TerminalKit

/// The real screen: paints frames with ncurses and puts the terminal back as it was.
///
/// ncurses keeps one screen for the whole process, so there is one of these, used on one thread.
final class Terminal {
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  /// The signs this terminal can show; every frame painted here should be made with them.
  let lines: LineSet
  /// How roles look here.
  let theme: Theme
  private let crashGuard: CrashGuard
  private var isOpen = true
  private var isSuspended = false
  private var last: Frame?
  private let looks: [Theme.Look]

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - crashSentence: What the user reads should the program stop by a fault.
  ///   - crashLog: The file for the details of a fault.
  /// - Throws: Before anything is drawn, when this is not a terminal that a full screen needs.
  static func open(
    crashSentence: String, crashLog: String
  ) throws(TerminalError) -> Terminal {
    let name = try checkedTerminalName()
    chooseLocale()
    let crashGuard = try CrashGuard(sentence: crashSentence, logPath: crashLog)
    guard terminal_start() else {
      crashGuard.close()
      throw .unknownTerminal(name: name)
    }
    terminal_set_modes()
    let theme: Theme = !prefersNoColour && terminal_start_colours() ? .colour : .monochrome
    crashGuard.arm()
    return Terminal(
      crashGuard: crashGuard, theme: theme, lines: terminal_uses_utf8() ? .unicode : .ascii)
  }

  private init(crashGuard: CrashGuard, theme: Theme, lines: LineSet) {
    self.crashGuard = crashGuard
    self.theme = theme
    self.lines = lines
    self.looks = Role.allCases.map { theme.look(of: $0) }
    send(Self.pasteOn)
  }

  deinit {
    close()
  }

  /// Finds how large the window is now, and tells ncurses.
  func size() -> Size {
    var (columns, rows) = (terminal_columns(), terminal_rows())
    let isKnown = terminal_window_size(&columns, &rows)
    if isKnown && isDrawing && (columns != terminal_columns() || rows != terminal_rows()) {
      resizeterm(rows, columns)
      last = nil
    }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Shows a frame; only what differs from the last one is sent.
  func paint(_ frame: Frame) {
    guard isDrawing else { return }
    let size = size()
    guard frame != last else { return }
    let shown = last?.size == frame.size ? last : nil
    if shown == nil { terminal_erase() }
    for row in 0..<min(frame.size.rows, size.rows) where shown?.row(row) != frame.row(row) {
      if shown != nil { terminal_erase_row(Int32(clamping: row)) }
      paintRow(Array(frame.row(row).prefix(size.columns)), at: row)
    }
    let cursor = frame.cursor ?? Point(column: size.columns - 1, row: size.rows - 1)
    terminal_show(
      Int32(clamping: min(max(0, cursor.row), size.rows - 1)),
      Int32(clamping: min(max(0, cursor.column), size.columns - 1)))
    last = frame
  }

  /// Makes the next frame be sent whole, after something else has written on the screen.
  func redraw() {
    guard isDrawing else { return }
    last = nil
    terminal_forget()
  }

  /// Gives the terminal back for a while, for another program or the shell.
  func suspend() {
    guard isDrawing else { return }
    isSuspended = true
    restoreTerminal()
  }

  /// Takes the terminal again after ``suspend()``, or after the process was stopped.
  func resume() {
    guard isOpen else { return }
    // Stopped without warning, the shell may have changed the modes: have ncurses set them anew.
    if !isSuspended { endwin() }
    isSuspended = false
    crashGuard.arm()
    send(Self.pasteOn)
    redraw()
    _ = size()
  }

  /// Puts everything back as it was found; nothing can be painted afterwards.
  func close() {
    guard isOpen else { return }
    if !isSuspended { restoreTerminal() }
    isOpen = false
    crashGuard.close()
  }

  private var isDrawing: Bool { isOpen && !isSuspended }

  private func restoreTerminal() {
    send(Self.pasteOff)
    endwin()
    crashGuard.disarm()
  }

  private func paintRow(_ cells: [Cell], at row: Int) {
    for (column, cell) in cells.enumerated() where !cell.text.isEmpty && cell != .blank {
      let isWide = column + 1 < cells.count && cells[column + 1].text.isEmpty
      let look = looks[Int(cell.role.rawValue)]
      let scalars = cell.text.unicodeScalars.map(\.value)
      terminal_put(
        Int32(row), Int32(column), scalars, Int32(scalars.count), isWide ? 2 : 1,
        look.attributes, look.colour)
    }
  }

  /// Writes beside ncurses; only what moves no cursor may be sent so.
  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  private static var prefersNoColour: Bool { !(environment("NO_COLOR") ?? "").isEmpty }

  private static func checkedTerminalName() throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = environment("TERM"), !name.isEmpty else { throw .noTerminalName }
    guard terminal_look_up() == 1 else { throw .unknownTerminal(name: name) }
    guard terminal_has_capability("cup"), terminal_has_capability("clear") else {
      throw .tooSimple(name: name)
    }
    return name
  }

  /// Uses the user's locale, and plain UTF-8 when none is set or the one set is not installed.
  private static func chooseLocale() {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).filter { !$0.isEmpty }
    let wanted = names.first ?? "UTF-8"
    if !names.isEmpty && setlocale(LC_ALL, "") != nil { return }
    let isUTF8 = wanted.uppercased().contains("UTF-8") || wanted.uppercased().contains("UTF8")
    if isUTF8 { setlocale(LC_ALL, "C.UTF-8") }
  }
}

/// Reads one variable of the environment.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
