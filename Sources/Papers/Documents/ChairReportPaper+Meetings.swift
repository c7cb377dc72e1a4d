// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ChairReportPaper {
  /// The headline figures, after the chair's own summary.
  func summary(hasNarrative: Bool) -> [Element] {
    let actions = figures.actions
    let escalations = figures.escalations.awaiting
    let (new, completed) = (actions.new, actions.completed)
    let counted = new + completed + actions.overdue + actions.onTime
    let lines = [
      Line(
        "Meetings: \(figures.meetingsHeld.count) held.",
        counting: figures.meetingsHeld.map(\.reference)),
      Line(
        "Plan: \(figures.plan?.count.sentence ?? "no Strategic Action Plan").",
        counting: figures.plan?.rows.map(\.row.reference) ?? []),
      Line(
        "Actions: \(new.count) new, \(completed.count) completed, "
          + "\(actions.overdue.count) overdue, \(actions.onTime.count) open and not overdue.",
        counting: counted.map(\.action.reference).eachOnce),
      Line(
        sentence(capitalised(book.statementWords(of: body, on: figures.until))),
        counting: figures.statements.map(\.statement.reference)),
      Line(
        "Escalations: \(escalations.count) awaiting an answer.",
        counting: escalations.map(\.escalation.reference)),
    ]
    let none: [Element] = hasNarrative ? [] : [.paragraph(Line(ChairReportPaper.noSummary))]
    return none + [.list(ordered: false, lines.map { ListItem(line: $0) })]
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  var meetings: [Element] {
    let table = Table(
      caption: "Meetings held",
      columns: [
        Column(title: "Date", weight: 2), Column(title: "Kind", weight: 2),
        Column(title: "Quorum", weight: 3), "Minutes",
      ],
      rows: figures.meetingsHeld.map { meeting in
        return TableRow(
          [
            TableCell(stated(meeting.date?.shown)), TableCell(meeting.kind.label),
            TableCell(quorum(of: meeting)),
            TableCell((meeting.minutes ?? .drafting).label),
          ], of: meeting.reference)
      }, emptyNote: "No meeting was held in this period.")
    let missed = figures.meetingsNotHeld.map { meeting in
      let date = stated(meeting.date?.shownShort)
      let why = book.reasonWords(meeting.reason)
      return ListItem(
        line: Line(
          "\(date) was \(meeting.state.label.lowercased()): \(why)",
          records: [meeting.reference]))
    }
    return [.table(table)] + (missed.isEmpty ? [] : [.list(ordered: false, missed)]) + cycle
  }

  /// What the year has had of the meetings it should have; nothing where no number is stated.
  private var cycle: [Element] {
    guard let year = figures.year, year.expected != nil else { return [] }
    let named = PlannedDate.financialYear(startYear: year.year).shown
    return [.paragraph(Line("Meetings in \(named): \(sentence(year.words))"))]
  }

  private func quorum(of meeting: Record<Meeting>) -> String {
    if meeting.kind == .network { return book.quorumCount(of: meeting).words }
    let quorum = meeting.quorum?.label ?? "Not recorded"
    guard book.isAttendanceTaken(meeting) else { return quorum }
    return "\(quorum), \(book.quorumCount(of: meeting).present) present"
  }

  var statements: [Element] {
    let unknown = figures.statements.count(where: \.isNeverAssessed)
    let table = Table(
      caption: "Position of each success statement",
      columns: [
        Column(title: "Statement", weight: 5), Column(title: "Now", weight: 2),
        Column(title: "When the period began", weight: 2),
        Column(title: "What shows it", weight: 5),
      ],
      rows: figures.statements.map(row),
      emptyNote: "No success statements are stated for this group.")
    let never =
      "\(counted(unknown, "statement")) \(unknown == 1 ? "has" : "have") never been assessed."
    return [.table(table)] + (unknown == 0 ? [] : [.paragraph(Line(never))])
  }

  private func row(_ figure: StatementFigure) -> TableRow {
    let section = ReportSection.name(of: figure.statement.id)
    let linked = figure.reckoned.flatMap { $0.isLinked ? $0 : nil }
    let words = words(
      about: section, after: figure.current?.narrative, before: [linked?.words])
    let now = figure.nowWords
    let before = figure.previous?.position.label ?? "Not yet known"
    return TableRow(
      [
        TableCell(figure.statement.text), cell(now, figure.current),
        cell(before, figure.previous),
        TableCell(line: shown(words, figure, section)),
      ], of: figure.statement.reference)
  }

  /// What shows a position: the words, the judgement they are from, and what was counted.
  private func shown(_ words: [Run], _ figure: StatementFigure, _ section: String) -> Line {
    var line = Line(
      runs: words.isEmpty ? [Run(text: notStated)] : words,
      citations: figure.current.map { [book.cite($0)] } ?? [],
      records: sources(of: section) + (figure.current.map { [$0.reference] } ?? []))
    line.counted = figure.reckoned?.records ?? []
    return line
  }

  private func cell(_ words: String, _ position: Record<StatementPosition>?) -> TableCell {
    TableCell(words, records: position.map { [$0.reference] } ?? [])
  }

  var audits: [Element] {
    let lines = figures.audits.map { figure in
      ListItem(
        line: Line(capitalised(sentence(figure.words))),
        children: figure.audits.map {
          ListItem(line: Line(words(of: $0), records: [$0.reference]))
        })
    }
    return [.list(ordered: false, lines)]
  }

  private func words(of audit: Record<Audit>) -> String {
    let held = audit.heldOn.map { ", held on \($0.shownShort)" } ?? ""
    let finding = audit.finding.map { ". Findings: \($0)" } ?? ""
    return sentence("\(audit.theme): \(audit.state.label.lowercased())\(held)\(finding)")
  }

  /// The same as in the position statement on open reviews.
  var reviews: [Element] {
    let tables = ReviewTables(book: book, today: figures.until)
    return tables.tables(figures.reviews) + tables.missing(figures.reviews)
      + tables.steps(figures.reviewSteps, since: figures.from)
  }

  var decisionsMade: [Element] {
    let items = figures.decisionsMade.map { decision in
      ListItem(
        line: Line(
          strong: "\(decision.number), \(stated(decision.madeOn?.shownShort)): ",
          sentence(decision.text), citations: [book.cite(decision)],
          records: [decision.reference]))
    }
    return list(items, none: "No decisions were made in this period.")
  }

  var challengeAndVoice: [Element] {
    let lines = { (entries: [Record<MinuteEntry>]) in
      entries.map { entry in
        ListItem(
          line: Line(
            strong: "\(entry.kind.label): ", sentence(entry.text), citations: [book.cite(entry)]))
      }
    }
    let items = lines(figures.challenges) + lines(figures.voices)
    var parts: [Element] = items.isEmpty ? [] : [.list(ordered: false, items)]
    if figures.challenges.isEmpty {
      parts.append(.paragraph("No challenge was minuted in this period."))
    }
    if figures.voices.isEmpty {
      let none = "The voice of people with experience was not minuted in this period."
      parts.append(.paragraph(Line(none)))
    }
    return parts
  }

  /// A list, or the sentence that stands for an empty one.
  func list(_ items: [ListItem], none: String) -> [Element] {
    items.isEmpty ? [.paragraph(Line(none))] : [.list(ordered: false, items)]
  }
}

extension StatementFigure {
  /// Where it stands now: as judged, else by the records.
  fileprivate var nowWords: String {
    if let current { return current.position.label }
    guard let reckoned, reckoned.position != .notYetKnown else {
      return "Not yet known, never assessed"
    }
    return "\(reckoned.position.label), by the records"
  }
}
