// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// `import-report`: a chair's report that comes back from Word.
enum ReturnCommand {
  private static let body = Command.Option(
    name: "--body", value: "ID", help: "Whose report it is, where the file does not say.")

  static let all = [
    Command(
      "import-report", [.folder, .file],
      "Brings the edits of a chair's report back from Word, each to be accepted or declined.",
      options: [body, .now], run: run)
  ]

  @Sendable private static func run(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let clock = try ProgramClock(options)
    let path = Folders.expanded(options.arguments[1])
    let bytes = try ReturnedFile.read(path)
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    let book = workspace.book
    let report = try report(options, book)
    let returned: ReturnedReport
    do throws(ReturnFailure) {
      returned = try ReturnedReport.read(
        bytes, in: book, report: report, today: clock.start.day)
    } catch {
      throw .returned(path: path, error)
    }
    let new = book.newEdits(returned.edits, of: returned.report)
    if !new.isEmpty {
      let circumstances = workspace.circumstances(now: clock.start)
      try workspace.append(
        refusing { () throws(Refusal) in
          try book.bringBack(new, to: returned.report, circumstances)
        })
    }
    try StandardOutput.write(text(of: returned, new: new.count, in: book))
    return .success
  }

  /// The report in hand of the group that `--body` names.
  private static func report(
    _ options: CommandLineOptions, _ book: Book
  ) throws(CommandFailure) -> ID<ChairReport>? {
    guard let name = options[body] else { return nil }
    let body = try refusing { () throws(Refusal) in try book.body(named: name) }
    return (book.reportInHand(of: body.id) ?? book.reports(of: body.id).last)?.id
  }

  private static func text(of returned: ReturnedReport, new: Int, in book: Book) -> String {
    let title = book[returned.report].map { book.title(of: $0) } ?? ""
    let how = returned.isNamedByFile ? "by the file itself" : "as the file does not say which"
    var lines = ["\(title), \(how).", returned.words(new: new)]
    for (place, edit) in returned.edits.enumerated() { lines += described(edit, place + 1) }
    if returned.edits.contains(where: { !$0.isRefused }) {
      lines += ["", "Nothing in the report is changed yet. Accept or decline each on its screen:"]
      lines += ["'minutebook open', the group's report, 'Edits from Word'."]
    }
    return lines.map { shownSafely($0) + "\n" }.joined()
  }

  private static func described(_ edit: ReturnedEdit, _ number: Int) -> [String] {
    let state = edit.isRefused ? "REFUSED" : edit.type.label
    let labels = edit.type == .comment ? ("on", "says") : ("was", "becomes")
    var lines = ["", "\(number). \(edit.place): \(state.lowercased().capitalisedFirst)"]
    if edit.was.isEmpty, !edit.before.isEmpty { lines += indented("after", edit.before) }
    lines += indented(labels.0, edit.was) + indented(labels.1, edit.becomes)
    return lines + indented("note", edit.note ?? "")
  }

  private static func indented(_ label: String, _ text: String) -> [String] {
    let parts = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    guard !parts.isEmpty else {
      return label == "note" || label == "on" ? [] : ["   \(label): nothing"]
    }
    return parts.enumerated().map {
      $0.offset == 0 ? "   \(label): \($0.element)" : "     \($0.element)"
    }
  }
}

/// The bytes of a file that came back.
enum ReturnedFile {
  /// More than this is no report; a long one with pictures has a few megabytes.
  private static let most = 64 << 20

  /// Reads the file whole.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let files = DiskFileStore()
    let bytes: [UInt8]?
    do throws(FileFailure) {
      let size = try files.status(at: path)?.size ?? 0
      bytes = size > most ? nil : try files.readWhole(path)
    } catch {
      throw .cannotRead(path: path, error)
    }
    guard let bytes else { throw .tooLargeToReturn(path: path) }
    return bytes
  }
}
