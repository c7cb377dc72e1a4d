// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers
import PartnershipModel

/// The way of issued papers: into the folder that keeps them, and out of it again.
enum IssuedDelivery {
  /// Issues a paper to somebody: its bytes are kept and listed before they are given back.
  static func issue(
    _ order: PaperOrder, _ format: PaperFormat, to receiver: String,
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> [UInt8] {
    guard options[.asAt] == nil else { throw .issuedNotToday }
    guard !format.isMadeOutside else { throw .cannotIssue(format: format.rawValue) }
    var workspace = try Workspace.openForChange(Folders.expanded(options.first))
    defer { workspace.journal.close() }
    let now = try ProgramClock(options).start
    let book = workspace.book
    let paper = try order.allowedPaper(in: book, today: now.day)
    let style = options.has(.ownStyle) ? HouseStyle() : try workspace.houseStyle()
    let issue = try allowed { () throws(PaperRefusal) in
      try order.issue(paper, in: book, [format], style, named: options[.output] ?? "")
    }
    guard let form = issue.forms.first else { throw .paperGone }
    let facts = order.choice.issueFacts(.sent, in: book)
    let circumstances = workspace.circumstances(now: now)
    let batch = try refusing { () throws(Refusal) in
      try book.issue(issue, facts, to: Sending(to: receiver), circumstances)
    }
    try workspace.append(batch)
    if let number = workspace.book.issuedPapers(.all).map(\.number).max() {
      printNote("Issued paper \(number), to \(receiver).")
    }
    return form.bytes
  }
}

extension Journal {
  /// The very bytes of an issued file.
  func issuedBytes(_ name: IssuedFileName) throws(CommandFailure) -> [UInt8] {
    do throws(JournalError) {
      return try issued(name)
    } catch {
      throw .journal(error)
    }
  }
}

extension Workspace {
  /// How the partnership wants every form of its papers to look.
  ///
  /// - Throws: when the template or the style sheet cannot be used.
  func houseStyle() throws(CommandFailure) -> HouseStyle {
    let folder = HouseStyleFolder(workspace: path)
    return HouseStyle(
      template: try folder.style(for: .docx).template,
      styleSheet: try folder.style(for: .html).styleSheet)
  }
}
