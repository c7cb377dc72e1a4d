// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// What another program prints, read while it runs and kept up to a limit; the rest is dropped.
final class OutputPipe {
  private(set) var bytes: [UInt8] = []
  /// Whether something was dropped.
  private(set) var isCut = false
  private let limit: Int
  /// The end to read from, which nothing waits for; -1 when the program has closed its own.
  private var reader: Int32
  /// The end that the program writes to; -1 when it was handed over.
  private(set) var writer: Int32

  /// Makes a pipe that no program inherits unless it is given it.
  init(limit: Int) throws(OutsideFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .notStarted(FileFailure(code: errno)) }
    (reader, writer) = (ends[0], ends[1])
    self.limit = limit
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
  }

  deinit {
    closeWriter()
    if reader >= 0 { close(reader) }
  }

  /// Leaves the writing to the program.
  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  /// Waits until something was printed, or so long, and takes it.
  static func wait(for pipes: [OutputPipe], milliseconds: Int32) {
    var waiting = pipes.map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
    _ = poll(&waiting, nfds_t(waiting.count), milliseconds)
    for pipe in pipes { pipe.drain() }
  }

  /// Takes what is there, but no more at a time than leaves room for a look at the clock.
  func drain() {
    var part = [UInt8](repeating: 0, count: 65_536)
    for _ in 0..<256 where reader >= 0 {
      let taken = read(reader, &part, part.count)
      if taken < 0, errno == EINTR { continue }
      if taken < 0 { return }
      if taken == 0 {
        close(reader)
        reader = -1
        return
      }
      let room = min(taken, limit - bytes.count)
      bytes += part.prefix(room)
      if room < taken { isCut = true }
    }
  }
}
