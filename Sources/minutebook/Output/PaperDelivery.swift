// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// The way of every paper out of the program: into a file, or on to standard output.
enum PaperDelivery {
  /// Writes a paper's file beside what is there, and gives the whole path it went to.
  static func write(_ file: PaperFile) throws(CommandFailure) -> String {
    let path = free(Folders.expanded(file.path))
    try OwnerOnlyFile.write(file.format.write(file.paper), to: path)
    return Folders.canonical(path)
  }

  /// Prints a paper in the form that was asked for, or puts it into the file that `-o` names; the
  /// book is the workspace's own unless another is given.
  static func deliver(
    _ choice: PaperChoice, _ reading: Reading, in book: Book? = nil, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let book = book ?? reading.book
    guard
      let paper = choice.paper(in: book, today: reading.today)?
        .traced(PaperTracing(options), as: choice, in: book, today: reading.today)
    else { throw .paperGone }
    let format = PaperFormat(options)
    if !format.isText, options[.output] == nil { throw .needsFile(format: format.rawValue) }
    try StandardOutput.deliver(
      format.write(paper, columns: StandardOutput.columns(options)), options)
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

extension PaperTracing {
  /// What the options ask for beside the paper itself.
  init(_ options: CommandLineOptions) {
    self = []
    if options.has(.sources) { insert(.sources) }
    if options.has(.changes) { insert(.changes) }
  }
}
