// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// The way of every paper out of the program: into a file, or on to standard output.
enum PaperDelivery {
  /// Writes a paper's file beside what is there, and gives the whole path it went to.
  static func write(_ file: PaperFile) throws(CommandFailure) -> String {
    try write(file.format.write(file.paper), to: file.path)
  }

  /// The same for bytes that are no paper's.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) -> String {
    let path = free(Folders.expanded(path))
    try OwnerOnlyFile.write(bytes, to: path)
    return Folders.canonical(path)
  }

  /// Prints a paper in the form that was asked for, or puts it into the file that `-o` names; the
  /// book is the workspace's own unless another is given.
  static func deliver(
    _ choice: PaperChoice, _ reading: Reading, in book: Book? = nil, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    guard let paper = choice.paper(in: book ?? reading.book, today: reading.today) else {
      throw .paperGone
    }
    let format = PaperFormat(options)
    if !format.isText, options[.output] == nil { throw .needsFile(format: format.rawValue) }
    try RecordCommands.checkRaw(options)
    try StandardOutput.deliver(
      format.write(
        paper, columns: StandardOutput.columns(options), raw: options.has(.raw)), options)
    return .success
  }

  /// The path, or the next one like it that no file has: nothing is written over unasked.
  private static func free(_ path: String) -> String {
    let files = DiskFileStore()
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    var candidate = path
    var number = 1
    while (try? files.status(at: candidate)) ?? nil != nil, number < 1000 {
      number += 1
      candidate = "\(path[..<dot])-\(number)\(path[dot...])"
    }
    return candidate
  }
}

extension PaperFormat {
  /// The form that the options name; text when they name none.
  init(_ options: CommandLineOptions) {
    self = options[.format([])].flatMap(PaperFormat.init) ?? .text
  }
}
