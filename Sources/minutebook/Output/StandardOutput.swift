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

  /// Prints sentences, each from the beginning of a line, set to the window there is.
  static func say(_ sentences: [String]) throws(CommandFailure) {
    let text = sentences.map { $0 + "\n" }.joined()
    try write(WindowWidth(of: STDOUT_FILENO).set(text))
  }

  /// The same, or puts them into the file that `-o` names, each in one line.
  static func say(
    _ sentences: [String], _ options: CommandLineOptions
  ) throws(CommandFailure) {
    guard options[.output] != nil else { return try say(sentences) }
    try deliver(sentences.map { $0 + "\n" }.joined(), options)
  }

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
    guard options[.output] == nil, let columns = WindowWidth(of: STDOUT_FILENO).columns else {
      return 72
    }
    return min(max(columns, 40), 120)
  }
}

/// A text without anything that a terminal would take for a command.
func shownSafely(_ text: String) -> String {
  displayForm(text).map(\.text).joined()
}
