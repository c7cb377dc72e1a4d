// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension DrawnPaper {
  /// The group chairs' reports of a period, put together for the group that receives them.
  package static let executiveReport = DrawnPaper(
    "executive-report", "Executive report",
    help: "Prints the business manager's report: the group chairs' reports that a group accepted "
      + "in a period, put together, with those it still awaits.",
    of: .recipient, over: .days, from: [ChairReport.about.name]
  ) { drawing in
    let scope = drawing.scope
    return scope.body.map {
      ExecutiveReportPaper(drawing.book, to: $0, from: scope.from, until: scope.until).paper()
    }
  }
}

/// The business manager's report to a governing group, put together from the group chairs' reports
/// that it accepted in a period, each part citing its report; those not accepted are awaited.
package struct ExecutiveReportPaper: Sendable {
  private let book: Book
  private let to: ID<Body>
  private let from: Day
  private let until: Day
  private let submission: Record<Submission>?

  /// Prepares the report to a body on the reports it accepted from one day to another; a submitted
  /// one has its author's words and its recommendations.
  package init(
    _ book: Book, to: ID<Body>, from: Day, until: Day, submission: Record<Submission>? = nil
  ) {
    self.submission = submission
    self.book = book
    self.to = to
    self.from = from
    self.until = until
  }

  /// The reports it is put together from: each group's that were accepted in the period, in the
  /// order of the tree.
  package var reports: [Record<ChairReport>] {
    chairReports { $0.wasAcceptedOn.map { from <= $0 && $0 <= until } ?? false }
  }

  /// Those that were submitted and not accepted by the last day: of these nothing is told yet.
  private var unaccepted: [Record<ChairReport>] {
    chairReports { report in
      report.state.isFrozen && report.submittedOn.map { $0 <= until } ?? false
        && report.wasAcceptedOn.map { $0 > until } ?? true
    }
  }

  private func chairReports(
    where isWanted: (Record<ChairReport>) -> Bool
  ) -> [Record<ChairReport>] {
    book.tree().compactMap(\.body).flatMap { body in
      book.reports(of: body.id).filter { $0.to == to && isWanted($0) }
    }
  }

  /// Draws the report up.
  package func paper() -> Paper {
    let reports = reports
    let name = book.name(of: to, on: until)
    let paper = Paper(
      title: "Executive report to \(withArticle(name))", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "To", value: name),
        Fact(label: "From", value: "The business manager, for the group chairs"),
        Fact(label: "Period", value: "\(from.shownLong) to \(until.shownLong)"),
        Fact(label: "Reports", value: counted(reports.count, "chair’s report")),
      ],
      elements: words + opening(reports) + reports.flatMap(part) + awaited(beside: reports)
        + recommendations(reports) + ownRecommendations + earlierRecommendations)
    return book.finished(paper, also: reports.map(\.reference), on: until)
  }

  /// What the business manager writes at its head.
  private var words: [Element] {
    guard let submission, let note = submission.note, !note.isBlank else { return [] }
    return [
      .paragraph(
        Line(strong: "The business manager writes: ", note, records: [submission.reference]))
    ]
  }

  /// Its own recommendations, each with the group it came from and what was decided on it: of the
  /// report given, else of every report to the body that was submitted in the period.
  private var ownRecommendations: [Element] {
    let own = submission.map { [$0] } ?? submitted { from <= $0 && $0 <= until }
    let made = own.flatMap { book.recommendations(of: $0.reference) }
    guard !made.isEmpty else { return [] }
    return [
      .paragraph("The business manager recommends:"),
      .list(ordered: true, made.map(book.recommendationItem)),
    ]
  }

  /// What became of the recommendations of earlier reports: those decided in the period, and those
  /// on which nothing is decided yet.
  private var earlierRecommendations: [Element] {
    let before = submission.map { $0.submittedOn ?? until + 1 } ?? from
    let made = submitted { $0 < before }.filter { $0.id != submission?.id }
      .flatMap { book.recommendations(of: $0.reference) }
      .filter { recommendation in
        let decided = book.outcomes(of: recommendation).compactMap(\.madeOn)
        return decided.isEmpty
          ? recommendation.state == .made : decided.contains { from <= $0 && $0 <= until }
      }
    guard !made.isEmpty else { return [] }
    return [
      .heading(level: 1, "Recommendations of earlier reports"),
      .list(ordered: false, made.map(book.recommendationItem)),
    ]
  }

  /// The business manager's reports to the body that went up on such a day.
  private func submitted(on isWanted: (Day) -> Bool) -> [Record<Submission>] {
    book.those(\Submission.to, to).filter { paper in
      paper.kind == .executiveReport && paper.state != .draft && paper.state != .withdrawn
        && paper.submittedOn.map(isWanted) ?? false
    }
  }

  private func opening(_ reports: [Record<ChairReport>]) -> [Element] {
    let none = "No chair’s report was accepted in this period."
    return reports.isEmpty ? [.paragraph(Line(none))] : []
  }

  private func part(_ report: Record<ChairReport>) -> [Element] {
    let heading = Line(
      book.nameThenAndNow(of: report.body, on: report.until), records: [report.reference])
    let period =
      "Report on the period \(stated(report.from?.shownShort)) to \(stated(report.until?.shownShort)), "
      + "accepted on \(stated(report.wasAcceptedOn?.shownShort))."
    let opening = [
      Element.heading(level: 1, heading), .paragraph(Line(period, citations: [cite(report)])),
    ]
    guard let kept = report.frozen.flatMap({ try? PaperCodec.read($0) }) else {
      return opening + [.paragraph("The report as submitted cannot be read.")]
    }
    return opening
      + [.summary, .escalations, .decisionsSought, .risks].flatMap { section(kept, $0, report) }
  }

  private func cite(_ report: Record<ChairReport>) -> Citation {
    Citation(
      label: "\(book.shortName(of: report.body)) report, \(stated(report.until?.shownShort))",
      kind: report.reference.kind, record: report.reference.id)
  }

  /// A section of a report as it was submitted, one heading lower, each line knowing its report.
  private func section(
    _ paper: Paper, _ section: ReportSection, _ report: Record<ChairReport>
  ) -> [Element] {
    let start = paper.elements.firstIndex { element in
      if case .heading(1, let line) = element { line.plainText == section.label } else { false }
    }
    guard let start else { return [] }
    let content = paper.elements[(start + 1)...].prefix { element in
      if case .heading(1, _) = element { false } else { true }
    }
    return [.heading(level: 2, Line(section.label))]
      + content.map { $0.drawn(from: report.reference) }
  }

  /// The reports that are not accepted, and those that groups owe, each with where it stands.
  private func awaited(beside reports: [Record<ChairReport>]) -> [Element] {
    let waiting = unaccepted
    let known = Set((reports + waiting).compactMap(\.body))
    let owed = book.reportsReceived(on: until).first { $0.to == to }?.standings ?? []
    let items =
      waiting.map { report in
        let when = stated(report.submittedOn?.shownShort)
        return awaited(report.body, "submitted on \(when), not accepted yet", report.reference)
      }
      + owed.filter { !known.contains($0.body) }.map { standing in
        awaited(standing.body, standing.words, RecordReference(standing.body))
      }
    return [.heading(level: 1, "Reports awaited")]
      + (items.isEmpty
        ? [.paragraph("No report is awaited.")] : [.list(ordered: false, items)])
  }

  private func awaited(
    _ body: ID<Body>?, _ words: String, _ record: RecordReference
  ) -> ListItem {
    ListItem(line: Line(sentence("\(book.name(of: body)): \(words)"), records: [record]))
  }

  private func recommendations(_ reports: [Record<ChairReport>]) -> [Element] {
    let name = withArticle(book.name(of: to, on: until))
    let sought = reports.flatMap(decisionsSought).filter { !$0.saysNone }.map { ListItem(line: $0) }
    let asked =
      "This report is for reflection, discussion and consideration of any recommendations for "
      + "strategic decision making or direction by \(name)."
    return [.heading(level: 1, "Recommendations"), .paragraph(Line(asked))]
      + (sought.isEmpty
        ? [.paragraph("No group seeks a decision in this period.")]
        : [.paragraph("What the groups seek:"), .list(ordered: true, sought)])
  }

  /// What a report seeks: the chair's own words first, then the escalations with their asks.
  private func decisionsSought(_ report: Record<ChairReport>) -> [Line] {
    guard let kept = report.frozen.flatMap({ try? PaperCodec.read($0) }) else { return [] }
    let group = Run(text: "\(book.shortName(of: report.body)): ", strong: true)
    let lines = section(kept, .decisionsSought, report).flatMap { element -> [Line] in
      switch element {
      case .list(_, let items): items.map(\.line)
      // The one plain paragraph says that nothing is sought; the chair's begin with a set-off name.
      case .paragraph(let line) where line.runs.count > 1: [line]
      default: []
      }
    }
    return lines.map { line in
      var line = line
      line.runs.insert(group, at: 0)
      if line.citations.isEmpty { line.citations = [cite(report)] }
      return line
    }
  }
}

extension Line {
  /// Whether all that the chair wrote is that there is nothing to ask: "None", "Nothing this time."
  fileprivate var saysNone: Bool {
    guard let opening = runs.firstIndex(where: { $0.text == ChairReportPaper.opening }) else {
      return false
    }
    let words = runs[(opening + 1)...].map(\.text).joined().lowercased().split { !$0.isLetter }
    guard let first = words.first, words.count <= 3 else { return false }
    return ["none", "nothing", "nil"].contains(first)
  }
}

extension Record<ChairReport> {
  /// The day it was accepted; of one that came in accepted without a day, when it was submitted.
  fileprivate var wasAcceptedOn: Day? {
    self.acceptedOn ?? (self.state == .accepted ? self.submittedOn : nil)
  }
}
