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
    let path = free(Folders.expanded(file.path))
    let style = try houseStyle?.style(for: file.format) ?? HouseStyle()
    let bytes = try bytes(of: file.paper, file.format, style, searching: file.search)
    try write(bytes, file.format, to: path, searching: file.search)
    return Folders.canonical(path)
  }

  /// Prints a paper in the form that was asked for, or puts it into the file that `-o` names; the
  /// book is the workspace's own unless another is given.
  static func deliver(
    _ choice: PaperChoice, _ reading: Reading, in book: Book? = nil, _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let order = try order(choice, options)
    let book = book ?? reading.book
    // A paper of the past is withheld by the markings of the present too.
    let present = options[.asAt] == nil ? nil : reading.workspace.book
    let paper = try allowed { () throws(PaperRefusal) in
      try order.paper(in: book, now: present, today: reading.today)
    }
    guard let paper else { throw .paperGone }
    let format = PaperFormat(options)
    if !format.isText, options[.output] == nil { throw .needsFile(format: format.rawValue) }
    let houseStyle = HouseStyleFolder(workspace: reading.workspace.path)
    let style = options.has(.ownStyle) ? HouseStyle() : try houseStyle.style(for: format)
    let search = order.search(in: present ?? book)
    let bytes = try bytes(
      of: paper, format, style, columns: StandardOutput.columns(options), searching: search)
    try deliver(bytes, format, searching: search, options)
    return .success
  }

  private static func deliver(
    _ bytes: [UInt8], _ format: PaperFormat, searching search: LeakSearch?,
    _ options: CommandLineOptions
  ) throws(CommandFailure) {
    if let path = options[.output] {
      try write(bytes, format, to: path, searching: search)
      return printNote(path)
    }
    try allowed { () throws(PaperRefusal) in try search?.check(bytes, format, named: "") }
    try StandardOutput.write(bytes)
  }

  /// A paper as its file holds it; an open version is searched before another program has it.
  private static func bytes(
    of paper: Paper, _ format: PaperFormat, _ style: HouseStyle, columns: Int = 72,
    searching search: LeakSearch?
  ) throws(CommandFailure) -> [UInt8] {
    try allowed { () throws(PaperRefusal) in try search?.check(paper) }
    let written = format.write(paper, style: style, columns: columns)
    guard format.isMadeOutside else { return written }
    try allowed { () throws(PaperRefusal) in try search?.check(written, .docx, named: "") }
    return try PDFMaker().make(from: written)
  }

  /// Writes a file; an open version is read back and searched before it gets its name.
  private static func write(
    _ bytes: [UInt8], _ format: PaperFormat, to path: String, searching search: LeakSearch?
  ) throws(CommandFailure) {
    guard let search else { return try OwnerOnlyFile.write(bytes, to: path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try OwnerOnlyFile.write(bytes, to: path) { written throws(CommandFailure) in
      try allowed { () throws(PaperRefusal) in try search.check(written, format, named: name) }
    }
  }

  /// What the options ask of a paper besides its form.
  private static func order(
    _ choice: PaperChoice, _ options: CommandLineOptions
  ) throws(CommandFailure) -> PaperOrder {
    let marking = try options[.marking].map { text throws(CommandFailure) in
      try allowed { () throws(PaperRefusal) in try Marking(typed: text) }
    }
    return PaperOrder(
      choice, isOpen: options.has(.open), marking: marking, handling: options[.handling])
  }

  /// Makes a refusal of the papers a failure of the command.
  private static func allowed<Value>(
    _ work: () throws(PaperRefusal) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(PaperRefusal) {
      return try work()
    } catch {
      throw .paper(error)
    }
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
