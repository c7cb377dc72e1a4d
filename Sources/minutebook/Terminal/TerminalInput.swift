// SPDX-License-Identifier: Apache-2.0

import CNcurses
import Glibc
import TerminalKit

/// What the main loop has to deal with next.
enum TerminalEvent: Equatable, Sendable {
  /// A key or a paste.
  case input(Input)
  /// The window has a new size.
  case resized(Size)
  /// The terminal is gone: save and end.
  case hangup
  /// Somebody asks the program to end.
  case terminated
  /// Nothing happened for as long as was allowed.
  case tick
  /// The process runs again after it was stopped.
  case continued
}

/// Waits for keys, signals and the clock in one place.
///
/// Must be made before any other thread starts, as it blocks the signals that it reads.
final class TerminalInput {
  private static let usualEscapeDelay = 25

  private var decoder: KeyDecoder
  private let signals: Int32
  private let escapeDelay: Int
  private var waiting: ArraySlice<TerminalEvent> = []
  private var isGone = false

  /// Blocks the signals and starts to listen.
  init() throws(TerminalError) {
    signals = terminal_open_signals()
    guard signals >= 0 else { throw .system(errorNumber: errno) }
    decoder = KeyDecoder(eraseByte: terminal_erase_byte())
    let wished = environment("ESCDELAY").flatMap { Int($0) } ?? Self.usualEscapeDelay
    escapeDelay = min(max(1, wished), 2000)
  }

  deinit {
    _ = Glibc.close(signals)
  }

  /// Waits for the next event, and says `tick` when none came in time.
  ///
  /// After a hangup every call says so again; the caller is expected to save and end.
  ///
  /// - Parameter timeoutMilliseconds: How long to wait; for ever if negative.
  func next(timeoutMilliseconds: Int) -> TerminalEvent {
    let deadline = timeoutMilliseconds < 0 ? nil : Self.now() + timeoutMilliseconds
    while true {
      if let event = waiting.popFirst() { return event }
      if isGone { return .hangup }
      let left = deadline.map { max(0, $0 - Self.now()) }
      let isDecoding = decoder.isWaiting
      // While a key is only half there, the clock of the caller stands still.
      if !wait(milliseconds: isDecoding ? escapeDelay : left) {
        if !isDecoding { return .tick }
        waiting += decoder.timeout().map { .input($0) }
      }
    }
  }

  /// Waits and collects; false when nothing came.
  private func wait(milliseconds: Int?) -> Bool {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds.map { Int32(clamping: $0) } ?? -1)
    if count < 0 { return hasFailed() }
    if descriptors[1].revents != 0 { takeSignals() }
    if descriptors[0].revents != 0 { takeBytes(descriptors[0].revents) }
    return count > 0
  }

  /// An interrupted wait is tried again; any other failure means that nothing can be read.
  private func hasFailed() -> Bool {
    if errno != EINTR { isGone = true }
    return true
  }

  private func takeBytes(_ signs: Int16) {
    guard signs & Int16(POLLIN) != 0 else {
      isGone = true
      return
    }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      waiting += decoder.feed(bytes.prefix(count)).map { .input($0) }
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
    }
  }

  private func takeSignals() {
    while true {
      switch terminal_next_signal(signals) {
      case 0: return
      case SIGWINCH: takeResize()
      case SIGHUP: isGone = true
      case SIGTERM, SIGINT, SIGQUIT: waiting.append(.terminated)
      case SIGCONT: waiting.append(.continued)
      default: break
      }
    }
  }

  private func takeResize() {
    var (columns, rows): (Int32, Int32) = (0, 0)
    guard terminal_window_size(&columns, &rows) else { return }
    waiting.append(.resized(Size(columns: Int(columns), rows: Int(rows))))
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
