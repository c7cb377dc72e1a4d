// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The issued papers of a meeting, a report, a group or everybody: read, written again byte for
  /// byte, and sent on.
  func issuedScreen(_ scope: IssuedScope) -> ListScreen {
    var source = ListSource(title: { "Issued papers: \($0.words(of: scope))" }) { desk in
      desk.shown.issuedPapers(scope).reversed().map { desk.line(of: $0) }
    } open: { line, desk in
      [.open(desk.issuedSheet(ID(line.id)))]
    }
    source.columns = [
      ListColumn("Paper"), ListColumn("Issued", 12), ListColumn("Sent to", 22, isSpare: true),
    ]
    source.openTitle = "Sheet"
    source.emptyNote = "Nothing has been issued yet; papers are kept here as they go out."
    source.answer("Read") { line, desk in desk.readRequests(ID(line.id)) }
    source.answer("Write again", short: "Write") { line, desk in desk.writeAgain(ID(line.id)) }
    source.answer("Sent to\u{2026}", short: "Sent") { line, desk in
      [.open(desk.sendingForm(ID(line.id)))]
    }
    source.on(.writePaper, "Write again") { line, desk in desk.writeAgain(ID(line.id)) }
    source.on(.preview, "Read") { line, desk in desk.readRequests(ID(line.id)) }
    source.offerHistory()
    return ListScreen(source)
  }

  /// Where issued papers lead from: a meeting's or a report's moves.
  func issuedMoves(_ scope: IssuedScope) -> [Choosable] {
    let count = shown.issuedPapers(scope).count
    guard count > 0 else { return [] }
    return [
      Choosable("Issued papers", detail: "\(count)", [.close, .open(issuedScreen(scope))])
    ]
  }

  private func words(of scope: IssuedScope) -> String {
    switch scope {
    case .all: "every group"
    case .body(let id): shown.shortName(of: id)
    case .meeting(let id): shown[id].map { shown.title(of: $0) } ?? "a meeting"
    case .report(let id): shown[id].map { shown.title(of: $0) } ?? "a report"
    case .version(let id): "version \(shown[id]?.number ?? 0)"
    }
  }

  private func line(of paper: Record<IssuedPaper>) -> ListLine {
    let sent = shown.sendings(of: paper.id).map(\.to).joined(separator: ", ")
    return ListLine(
      id: paper.id.text, "\(paper.number)  \(words(of: paper))", paper.on?.shownShort ?? "",
      sent.isEmpty ? "not recorded" : sent, names: [paper.title, paper.occasion.label],
      reference: paper.reference)
  }

  /// What tells one issue from another in a narrow column: occasion, group and day before the rest.
  private func words(of paper: Record<IssuedPaper>) -> String {
    let isNamedByOccasion = paper.occasion != .sent
    let whose = [
      paper.body.map { shown.shortName(of: $0) }, shown[paper.meeting]?.date?.shownShort,
    ].compactMap(\.self).joined(separator: ", ")
    let raised = shown.raisedMarking(of: paper).map { "now \($0.label)" }
    return [
      isNamedByOccasion ? paper.occasion.label : paper.title,
      paper.part == .open ? "open version" : nil, isNamedByOccasion ? whose : nil, raised,
    ].compactMap(\.self).joined(separator: " \u{b7} ")
  }

  /// Everything there is to know of an issued paper: who approved it, to whom it went, its files.
  func issuedSheet(_ id: ID<IssuedPaper>) -> PagerScreen {
    var pager = PagerScreen("Issued paper \(shown[id]?.number ?? 0)") { desk in
      guard let paper = desk.shown[id] else { return "This paper's issue was taken back." }
      return desk.shown.issuedSheet(of: paper).map { "\($0.label): \($0.value)" }
        .joined(separator: "\n")
    }
    pager.on(.preview, "Read it") { $0.readRequests(id) }
    pager.on(.writePaper, "Write again") { $0.writeAgain(id) }
    pager.on(.new, "Sent to\u{2026}") { [.open($0.sendingForm(id))] }
    pager.on(.history, "History") { _ in [.effect(.readHistory(RecordReference(id)))] }
    return pager
  }

  /// Reads the plain text as it was issued.
  private func readRequests(_ id: ID<IssuedPaper>) -> [Request] {
    guard let paper = shown[id] else { return [] }
    let forms = [PaperFormat.text, .markdown, .html, .csv]
    let name = forms.lazy.compactMap { shown.file(of: id, format: $0.rawValue) }.first
    guard let name else {
      let words = "It was issued as \(shown.formWords(of: paper)) only: write it again to read it."
      return [.say(Message(.hint, words))]
    }
    return [.effect(.readIssued(name, heading: "As issued: \(paper.title)"))]
  }

  /// What was issued as text, to read.
  func issuedText(_ bytes: [UInt8], _ heading: String) -> PagerScreen {
    let text = String(decoding: bytes, as: UTF8.self)
    return PagerScreen(heading) { _ in text }
  }
}
