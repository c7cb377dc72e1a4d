// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// The way of every paper out of the program: into a file, or on to standard output.
enum PaperDelivery {
  /// Writes a paper's file beside what is there, and gives the whole path it went to.
  static func write(
    _ file: PaperFile, _ houseStyle: HouseStyleFolder?
  ) throws(CommandFailure) -> String {
    let style = try houseStyle?.style(for: file.format) ?? HouseStyle()
    return try write(
      bytes(of: file.paper, file.format, style), ending: file.format.fileEnding, to: file.path)
  }

  /// The same for the bytes of a file with an ending, which is added where the path lacks it.
  static func write(
    _ bytes: [UInt8], ending: String, to path: String
  ) throws(CommandFailure) -> String {
    let path = free(Folders.expanded(path.hasSuffix(".\(ending)") ? path : "\(path).\(ending)"))
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
    if let receiver = options[.issueTo] {
      try StandardOutput.deliver(
        IssuedDelivery.issue(choice, format, to: receiver, reading, options), options)
      return .success
    }
    if let kept = choice.keptFile(in: book ?? reading.book, format) {
      try StandardOutput.deliver(reading.workspace.journal.issuedBytes(kept), options)
      return .success
    }
    let houseStyle = HouseStyleFolder(workspace: reading.workspace.path)
    let style = options.has(.ownStyle) ? HouseStyle() : try houseStyle.style(for: format)
    let columns = StandardOutput.columns(options)
    try StandardOutput.deliver(
      bytes(of: paper, format, style, columns: columns, raw: options.has(.raw)), options)
    return .success
  }

  /// A paper as its file holds it.
  private static func bytes(
    of paper: Paper, _ format: PaperFormat, _ style: HouseStyle, columns: Int = 72,
    raw: Bool = false
  ) throws(CommandFailure) -> [UInt8] {
    let written = format.write(paper, style: style, columns: columns, raw: raw)
    return format.isMadeOutside ? try PDFMaker().make(from: written) : written
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
