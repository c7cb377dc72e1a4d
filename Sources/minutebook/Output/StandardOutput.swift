// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import TerminalKit

/// Writes text or bytes whole to an open descriptor.
struct DescriptorWriter {
  let descriptor: Int32

  /// Goes on after short writes and signals.
  func write(_ text: String) throws(FileFailure) { try write(Array(text.utf8)) }

  /// The same for bytes.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let taken = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if taken < 0, errno == EINTR { continue }
      if taken < 0 { throw FileFailure(code: errno) }
      bytes = bytes.dropFirst(taken)
    }
  }
}

/// Where commands print what was asked for.
enum StandardOutput {
  /// Prints a text.
  static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Prints bytes.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(FileFailure) {
      try DescriptorWriter(descriptor: STDOUT_FILENO).write(bytes)
    } catch {
      throw .cannotWrite(path: "standard output", error)
    }
  }

  /// Prints a text, or puts it into the file that `-o` names and says so on standard error.
  static func deliver(
    _ text: String, _ options: CommandLineOptions
  ) throws(CommandFailure) {
    try deliver(Array(text.utf8), options)
  }

  /// The same for bytes.
  static func deliver(
    _ bytes: [UInt8], _ options: CommandLineOptions
  ) throws(CommandFailure) {
    guard let path = options[.output] else { return try write(bytes) }
    try OwnerOnlyFile.write(bytes, to: path)
    printNote(path)
  }

  /// How many columns text is set in: the terminal's, within reason, or 72 for a file or a pipe.
  static func columns(_ options: CommandLineOptions) -> Int {
    var size = winsize()
    guard options[.output] == nil, isatty(STDOUT_FILENO) == 1,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 72 }
    return min(max(Int(size.ws_col), 40), 120)
  }
}

/// A text without anything that a terminal would take for a command.
func shownSafely(_ text: String) -> String {
  displayForm(text).map(\.text).joined()
}
