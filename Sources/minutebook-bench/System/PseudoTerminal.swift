// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A program in a terminal of its own, 80 columns by 24 rows; ended when this is dropped.
final class PseudoTerminal {
  private static let patience = 60_000
  // The C library's own calls for these two are not in Swift's view of it.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  let name: String
  let process: pid_t
  /// When the program was started.
  let startedAt: Nanoseconds
  private let master: Int32
  private let slave: Int32
  private var hasEnded = false

  /// Opens a terminal and starts the program in it.
  init(_ name: String, _ call: ProgramCall) throws(BenchFailure) {
    self.name = name
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, PseudoTerminal.setLock, &locked) == 0,
      ioctl(master, PseudoTerminal.getNumber, &number) == 0
    else { throw .system(call: "opening a terminal", code: errno) }
    let slavePath = "/dev/pts/\(number)"
    // Held open here too, so that reading never fails before the program has opened its end.
    slave = open(slavePath, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw .system(call: "opening a terminal", code: errno)
    }
    startedAt = clockNow()
    process = try spawn(call, session: true) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    end(by: SIGKILL)
    close(slave)
    close(master)
  }

  /// Ends the program and waits until it is gone.
  func end(by signal: Int32) {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, signal)
    waitForEnd(of: process)
  }

  /// Types some bytes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What the program wrote next; nil when it wrote nothing for so long.
  func next(within milliseconds: Int) -> [UInt8]? {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(clamping: milliseconds)) > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, read(master, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Reads on until nothing came for so long.
  func drain(quiet milliseconds: Int) {
    while next(within: milliseconds) != nil {}
  }

  /// Reads until a text was shown and the program is quiet; gives the time of its last byte.
  ///
  /// - Throws: `notShown` when the text does not come.
  @discardableResult
  func wait(for text: String, quiet milliseconds: Int = 80) throws(BenchFailure) -> Nanoseconds {
    var printed = PrintedBytes()
    let wanted = Array(text.utf8)
    while true {
      guard let bytes = next(within: PseudoTerminal.patience) else {
        throw .notShown(program: name, awaited: "'\(text)'")
      }
      let time = clockNow()
      printed.feed(bytes)
      if printed.contains(wanted) { return lastByte(after: time, quiet: milliseconds) }
    }
  }

  private func lastByte(after time: Nanoseconds, quiet milliseconds: Int) -> Nanoseconds {
    var last = time
    while next(within: milliseconds) != nil { last = clockNow() }
    return last
  }

  /// Types a letter and gives the time until it is on the screen.
  func echo(of letter: Character) throws(BenchFailure) -> Nanoseconds {
    let byte = letter.utf8.first ?? 0
    let start = clockNow()
    type(String(letter))
    var printed = PrintedBytes()
    while let bytes = next(within: PseudoTerminal.patience) {
      let time = clockNow()
      printed.feed(bytes)
      if printed.contains([byte]) { return time - start }
    }
    throw .notShown(program: name, awaited: "'\(letter)'")
  }
}
