// SPDX-License-Identifier: Apache-2.0

import CNcurses
import Glibc

/// Leaves a sane shell behind if the program stops by a fault.
///
/// While it is armed, what the runtime says about a fault goes to a log file, not over the
/// picture; the handler puts the terminal back and writes one prepared sentence.
struct CrashGuard {
  private let state: UnsafeMutableRawPointer
  private let log: Int32

  /// Prepares the handler.
  ///
  /// - Parameters:
  ///   - sentence: What the user reads after a fault: what is safe, and where the details are.
  ///   - logPath: The file that the details are appended to.
  init(sentence: String, logPath: String) throws(TerminalError) {
    guard let state = terminal_crash_prepare(sentence + "\n") else {
      throw .system(errorNumber: errno)
    }
    self.state = state
    log = terminal_open_log(logPath)
  }

  /// Starts to guard, just before the first picture.
  func arm() {
    terminal_crash_arm(state, log)
  }

  /// Gives standard error back, once the terminal is restored.
  func disarm() {
    terminal_crash_disarm(state)
  }

  /// Ends the guard for good.
  func close() {
    disarm()
    if log >= 0 { _ = Glibc.close(log) }
  }
}
