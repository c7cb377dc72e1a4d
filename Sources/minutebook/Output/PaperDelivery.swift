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
    let form = Form(file.format, try houseStyle?.style(for: file.format) ?? HouseStyle())
    let bytes = try form.bytes(of: file.paper, searching: file.search)
    let path = free(Folders.expanded(file.path))
    try write(bytes, file.format, to: path, searching: file.search)
    return Folders.canonical(path)
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
    let order = try PaperOrder(choice, options)
    let format = PaperFormat(options)
    if !format.isText, options[.output] == nil { throw .needsFile(format: format.rawValue) }
    try RecordCommands.checkRaw(options)
    if let receiver = options[.issueTo] {
      let bytes = try IssuedDelivery.issue(order, format, to: receiver, options)
      try deliver(bytes, format, searching: nil, options)
    } else {
      try print(order, format, reading, in: book ?? reading.book, options)
    }
    return .success
  }

  /// Prints what was kept where just this went out before, else the paper as it is drawn now.
  private static func print(
    _ order: PaperOrder, _ format: PaperFormat, _ reading: Reading, in book: Book,
    _ options: CommandLineOptions
  ) throws(CommandFailure) {
    // A paper of the past is withheld by the markings of the present too.
    let present = options[.asAt] == nil ? nil : reading.workspace.book
    let search = order.search(in: present ?? book)
    let paper = try order.allowedPaper(in: book, now: present, today: reading.today)
    let bytes: [UInt8]
    if let kept = order.keptFile(of: paper, in: book, format, today: reading.today) {
      bytes = try reading.workspace.journal.issuedBytes(kept)
    } else {
      let form = try Form(format, reading.workspace, options)
      bytes = try form.bytes(of: paper, searching: search)
    }
    try deliver(bytes, format, searching: search, options)
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

  /// The path, or the next one like it that no file has: nothing is written over unasked.
  static func free(_ path: String) -> String {
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

/// How a paper is to be written.
private struct Form {
  let format: PaperFormat
  let style: HouseStyle
  var columns = 72
  var isRaw = false

  init(_ format: PaperFormat, _ style: HouseStyle) {
    self.format = format
    self.style = style
  }

  /// As the options ask, in the workspace's house style unless they leave it out.
  init(
    _ format: PaperFormat, _ workspace: Workspace, _ options: CommandLineOptions
  ) throws(CommandFailure) {
    let houseStyle = HouseStyleFolder(workspace: workspace.path)
    self.init(
      format, options.has(.ownStyle) ? HouseStyle() : try houseStyle.style(for: format))
    columns = StandardOutput.columns(options)
    isRaw = options.has(.raw)
  }

  /// A paper as its file holds it; an open version is searched before another program has it.
  func bytes(
    of paper: Paper, searching search: LeakSearch?
  ) throws(CommandFailure) -> [UInt8] {
    try allowed { () throws(PaperRefusal) in try search?.check(paper) }
    let written = format.write(paper, style: style, columns: columns, raw: isRaw)
    guard format.isMadeOutside else { return written }
    try allowed { () throws(PaperRefusal) in try search?.check(written, .docx, named: "") }
    return try PDFMaker().make(from: written)
  }
}

extension PaperFormat {
  /// The form that the options name; text when they name none.
  init(_ options: CommandLineOptions) {
    self = options[.format([])].flatMap(PaperFormat.init) ?? .text
  }
}

extension PaperOrder {
  /// What the options ask of a paper besides its form.
  init(_ choice: PaperChoice, _ options: CommandLineOptions) throws(CommandFailure) {
    let marking = try options[.marking].map { text throws(CommandFailure) in
      try allowed { () throws(PaperRefusal) in try Marking(typed: text) }
    }
    self.init(
      choice, isOpen: options.has(.open), marking: marking, handling: options[.handling],
      tracing: PaperTracing(options))
  }

  /// The paper as ordered, refusals and a record that is gone made failures of the command.
  func allowedPaper(
    in book: Book, now present: Book? = nil, today: Day
  ) throws(CommandFailure) -> Paper {
    let paper = try allowed { () throws(PaperRefusal) in
      try self.paper(in: book, now: present, today: today)
    }
    guard let paper else { throw .paperGone }
    return paper
  }
}

/// Makes a refusal of the papers a failure of the command.
func allowed<Value>(
  _ work: () throws(PaperRefusal) -> Value
) throws(CommandFailure) -> Value {
  do throws(PaperRefusal) {
    return try work()
  } catch {
    throw .paper(error)
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
