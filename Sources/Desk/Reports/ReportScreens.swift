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
    source.openTitle = "Write"
    source.body = { _, desk in desk.shown[id]?.body }
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    source.always(.preview, "Preview") { [.open($0.preview(of: .report(id)))] }
    source.always(.progress, "Submit") { desk in desk.reportMoves(id) }
    source.always(.writePaper, "Write to a file") { [.open($0.writeForm(for: .report(id)))] }
    return ListScreen(source)
  }

  private func reportTitle(_ id: ID<ChairReport>) -> String {
    guard let report = shown[id] else { return "Chair's report" }
    let from = report.from?.shownShort ?? "?"
    return "\(shown.shortName(of: report.body)) report to \(shown.shortName(of: report.to)), "
      + "\(from) to \((report.until ?? today).shownShort): \(report.state.label.lowercased())"
  }

  private func gaps(_ report: Record<ChairReport>) -> [NarrativeGap] {
    guard let body = report.body, !report.state.isFrozen else { return [] }
    let figures = shown.reportFigures(of: body, from: report.from ?? today, until: today)
    return shown.narrativeGaps(of: report.id, in: figures)
  }

  private func reportLines(_ id: ID<ChairReport>) -> [ListLine] {
    guard let report = shown[id] else { return [] }
    let written = Dictionary(shown.narratives(of: id).map { ($0.section, $0.text) }) { $1 }
    let sections = ReportSection.allCases.map { section in
      let text = written[section.rawValue]
      return ListLine(
        id: section.rawValue, section.label, text ?? "nothing written",
        role: text == nil ? .dim : .text)
    }
    let gaps = gaps(report)
    let own = written.filter { ReportSection(rawValue: $0.key) == nil }.sorted { $0.key < $1.key }
    var lines = sections
    if !gaps.isEmpty {
      lines.append(.heading("Needed before submitting: a line of narrative for each"))
      lines += gaps.map { ListLine(id: $0.section, $0.name, "missing", role: .warning) }
    }
    if !own.isEmpty {
      lines.append(.heading("Written for single lines"))
      lines += own.map { ListLine(id: $0.key, $0.key, $0.value) }
    }
    return lines
  }

  private func narrativeRequests(_ line: ListLine, _ id: ID<ChairReport>) -> [Request] {
    guard let report = shown[id] else { return [] }
    if report.state.isFrozen {
      return [
        .say(
          Message(
            .warning,
            Refusal.notDraft(report: shown.title(of: report), state: report.state.label).words))
      ]
    }
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
        })
    ]
  }

  private func reportMoves(_ id: ID<ChairReport>) -> [Request] {
    guard let report = shown[id] else { return [] }
    var choices = report.state.followers.filter { $0 == .draft || $0 == .withChair }.map { state in
      choice(state.label) { (book, now) throws(Refusal) in try book.moveReport(id, to: state, now) }
    }
    if report.state.followers.contains(.submitted) {
      choices.insert(
        Choosable("Submit: the figures freeze", [.close] + submitRequests(report)), at: 0)
    }
    if report.state == .submitted {
      choices.append(
        choice("Accepted") { (book, now) throws(Refusal) in try book.acceptReport(id, now) })
      choices.append(
        reasonChoice("Returned", "What the governing group asked for.") { reason in
          { (book, now) throws(Refusal) in try book.returnReport(id, reason: reason, now) }
        })
    }
    if report.state == .accepted, let body = report.body {
      choices.append(
        choice("Begin the next report") { (book, now) throws(Refusal) in
          try book.startReport(for: body, now)
        })
    }
    return [.open(ListScreen.choice("The report is \(report.state.label.lowercased())", choices))]
  }

  private func submitRequests(_ report: Record<ChairReport>) -> [Request] {
    let id = report.id
    return [
      .record(
        { (book, now) throws(Refusal) in
          guard let report = book[id], let body = report.body else {
            throw .noSuchRecord(what: "chair's report", id: id.text)
          }
          let paper = ChairReportPaper(
            book, body: body, report: report, from: report.from ?? now.today, until: now.today
          ).paper()
          return try book.submitReport(id, frozen: PaperCodec.write(paper), now)
        },
        then: [.say(Message(.done, "Submitted; the figures are frozen."))])
    ]
  }

  /// The reports submitted to a body, to be accepted or returned at its meeting.
  func receivedReports(by body: ID<Body>) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: body)): reports received" }) {
      desk in
      desk.shown.those(\ChairReport.to, body).filter { $0.state == .submitted }.map { report in
        ListLine(
          id: report.id.text, desk.shown.name(of: report.body),
          "submitted \(report.submittedOn?.shown ?? "")", reference: report.reference)
      }
    } open: { line, desk in
      desk.reportMoves(ID(line.id))
    }
    source.openTitle = "Accept or return"
    source.columns = [ListColumn("Group"), ListColumn("", 28)]
    source.emptyNote = "No report waits to be accepted."
    source.on(.preview, "Read") { line, desk in [.open(desk.preview(of: .report(ID(line.id))))] }
    return ListScreen(source)
  }
}
