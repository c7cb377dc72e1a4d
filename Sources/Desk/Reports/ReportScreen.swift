// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Opens a body's report in hand, or begins one.
  func reportRequests(of body: ID<Body>) -> [Request] {
    if let report = shown.reportInHand(of: body) ?? shown.reports(of: body).last, !isDue(report) {
      return [.open(reportScreen(report.id))]
    }
    return [
      .record(
        { (book, now) throws(Refusal) in try book.startReport(for: body, now) },
        then: [.run(.goReport)])
    ]
  }

  /// A report that is over makes room for the next.
  private func isDue(_ report: Record<ChairReport>) -> Bool { report.state == .accepted }

  /// A report section by section: Enter writes the chair's words; figures are computed.
  func reportScreen(_ id: ID<ChairReport>) -> ListScreen {
    var source = ListSource(title: { $0.reportTitle(id) }) { desk in
      desk.reportLines(id)
    } open: {
      line, desk in
      desk.narrativeRequests(line, id)
    }
    source.columns = [ListColumn("Section"), ListColumn("The chair's words")]
    source.openTitleNow = { _, desk in desk.shown[id]?.state.isFrozen == true ? "Read" : "Write" }
    source.body = { _, desk in desk.shown[id]?.body }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    source.always(.progress, "Submit") { desk in desk.reportMoves(id) }
    source.offerPaper(.report(id))
    source.always(.new, "From Word") { [.open($0.returnForm(for: id))] }
    return ListScreen(source)
  }

  private func reportTitle(_ id: ID<ChairReport>) -> String {
    guard let report = shown[id] else { return "Chair's report" }
    let from = report.from?.shownShort ?? "?"
    return "\(report.state.label): \(shown.shortName(of: report.body)) report to "
      + "\(shown.shortName(of: report.to)), \(from) to \((report.until ?? today).shownShort)"
  }

  private func gaps(_ report: Record<ChairReport>) -> [NarrativeGap] {
    guard let body = report.body, !report.state.isFrozen else { return [] }
    let figures = shown.reportFigures(of: body, from: report.from ?? today, until: today)
    return shown.narrativeGaps(of: report.id, in: figures)
  }

  private func reportLines(_ id: ID<ChairReport>) -> [ListLine] {
    guard let report = shown[id] else { return [] }
    let written = Dictionary(shown.narratives(of: id).map { ($0.section, $0.text) }) { $1 }
    let sections = shown.reportSections(of: report.body).map { section in
      let text = written[section.rawValue]
      return ListLine(
        id: section.rawValue, section.label, text ?? "nothing written",
        role: text == nil ? .dim : .text)
    }
    let own = written.filter { ReportSection(rawValue: $0.key) == nil }.map { key, text in
      ListLine(id: key, shown.placeName(ofNarrative: key), text)
    }
    let missing = gaps(report).map { ListLine(id: $0.section, $0.name, "missing", role: .warning) }
    // What came back waits for an answer before anything else is written.
    let edits = shown.edits(of: id).isEmpty ? [] : [editsLine(id)]
    guard !(own + missing).isEmpty else { return edits + sections }
    let heading = ListLine.heading("Single lines; each that is missing is needed to submit")
    // By identity, so that a line stays in its place once it is written.
    return edits + sections + [heading] + (own + missing).sorted { $0.id < $1.id }
  }

  func narrativeRequests(_ line: ListLine, _ id: ID<ChairReport>) -> [Request] {
    guard let report = shown[id] else { return [] }
    if line.id == Desk.editsLineID { return [.open(proposedEditsScreen(of: id))] }
    if report.state.isFrozen { return [.open(preview(of: .report(id)))] }
    let section = line.id
    let present = shown.narrative(section, of: id)?.text
    return [
      .open(
        FormScreen(
          line.cells[0],
          [
            Question(
              "text", "The chair's words",
              "Figures come from the record; drafting never touches this.",
              .paragraph, initial: present.map { .text($0) })
          ], book: shown, today: today
        ) { answers, _ in
          [
            .record({ (book, now) throws(Refusal) in
              try book.writeNarrative(id, section: section, text: answers.text("text"), now)
            })
          ]
        }.writingParagraphs())
    ]
  }
}
