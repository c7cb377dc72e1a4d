// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The edits brought back to a report from Word: digits accept or decline the selected one.
  func proposedEditsScreen(of report: ID<ChairReport>) -> ListScreen {
    var source = ListSource(title: { $0.editsTitle(report) }) { desk in
      desk.shown.edits(of: report).map { desk.line(of: $0) }
    } open: { line, desk in
      desk.editSheet(ID(line.id))
    }
    source.columns = [ListColumn("Where", 22), ListColumn("Edit"), ListColumn("Stands", 10)]
    source.openTitle = "Look"
    source.emptyNote = "Nothing came back from Word yet. \(keyName(.new)) reads a file in."
    source.answer("Accept") { line, desk in desk.acceptRequests(line, whole: false, report) }
    source.answer("Decline") { line, desk in
      let id = ID<ProposedEdit>(line.id)
      return [
        .record(
          { (book, now) throws(Refusal) in try book.declineEdit(id, now) },
          then: desk.goOnAnswering(report))
      ]
    }
    source.answer("Take the whole text", short: "Whole") { line, desk in
      desk.acceptRequests(line, whole: true, report)
    }
    source.always(.new, "Read a file in") { [.open($0.returnForm(for: report))] }
    source.always(.preview, "Preview") { [.open($0.preview(of: .report(report)))] }
    source.offerHistory()
    return ListScreen(source, selecting: shown.openEdits(of: report).first?.id.text)
  }

  private func editsTitle(_ report: ID<ChairReport>) -> String {
    let (all, open) = (shown.edits(of: report).count, shown.openEdits(of: report).count)
    if all == 0 { return "Edits from Word" }
    return open == 0 ? "Edits from Word: all answered" : "Edits from Word: \(open) to answer"
  }

  /// What the report's own screen says of its edits, as a line that opens them.
  func editsLine(_ report: ID<ChairReport>) -> ListLine {
    let open = shown.openEdits(of: report).count
    let words = open == 0 ? "none waits" : "\(open) wait\(open == 1 ? "s" : "") for an answer"
    return ListLine(
      id: Desk.editsLineID, "Edits from Word", words, role: open == 0 ? .dim : .warning)
  }

  /// Tells the line of the edits from the sections.
  static let editsLineID = "edits-from-word"

  private func line(of edit: Record<ProposedEdit>) -> ListLine {
    let isStale = edit.isStale(in: shown)
    let state = isStale ? "changed" : edit.state.label
    return ListLine(
      id: edit.id.text, edit.place, editWords(edit), state,
      role: isStale ? .warning : edit.state == .open ? .text : .dim, reference: edit.reference)
  }

  /// Old and new in one line.
  private func editWords(_ edit: Record<ProposedEdit>) -> String {
    let was = Book.shortened(edit.was ?? "", to: 30).oneLine
    let becomes = (edit.becomes ?? "").oneLine
    if edit.type == .comment { return "comment: \(becomes)" }
    if becomes.isEmpty { return "take out: \(was)" }
    if was.isEmpty { return "put in: \(becomes)" }
    return "\(was) \(lines == .ascii ? "->" : "→") \(becomes)"
  }

  private func acceptRequests(
    _ line: ListLine, whole: Bool, _ report: ID<ChairReport>
  ) -> [Request] {
    let id = ID<ProposedEdit>(line.id)
    if whole, shown[id]?.type == .comment {
      return [.say(Message(.warning, "A comment has no text to take. 1 says it is dealt with."))]
    }
    return [
      .record(
        { (book, now) throws(Refusal) in try book.acceptEdit(id, whole: whole, now) },
        then: goOnAnswering(report))
    ]
  }

  /// Once one is answered, the selection goes to the next that is not.
  private func goOnAnswering(_ report: ID<ChairReport>) -> [Request] {
    [.select { $0.shown.openEdits(of: report).first?.id.text }]
  }

  /// The whole of an edit: both texts, and what there is to know.
  private func editSheet(_ id: ID<ProposedEdit>) -> [Request] {
    guard let edit = shown[id] else { return [] }
    var facts = ["\(edit.place): \(edit.type.label.lowercased())"]
    let isComment = edit.type == .comment
    if let was = edit.was { facts.append("\(isComment ? "On" : "Was"): \(was)") }
    if let text = edit.becomes { facts.append("\(isComment ? "It says" : "Becomes"): \(text)") }
    if !isComment, edit.state != .refused, let whole = edit.whole, whole != edit.becomes {
      facts.append("The whole text in the file: \(whole)")
    }
    if let note = edit.note { facts.append(note) }
    if let answer = edit.answer { facts.append("Declined: \(answer)") }
    if edit.isStale(in: shown) {
      facts.append(Refusal.editStale(place: edit.place, was: edit.was ?? edit.place).words)
    }
    let text = facts.joined(separator: "\n\n")
    return [.open(PagerScreen("Edit: \(edit.state.label.lowercased())") { _ in text })]
  }
}

extension String {
  /// Without line breaks, for a line of a list.
  fileprivate var oneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}
