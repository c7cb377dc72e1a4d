// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A group chair's report: figures drawn from the records, and the chair's own words.
///
/// Until it is submitted it is drawn afresh each time; from then on it is the paper as submitted.
package struct ChairReportPaper: Sendable {
  let book: Book
  let body: ID<Body>
  let report: Record<ChairReport>?
  let figures: ReportFigures
  /// Whether empty places for the chair's words are drawn; only Word prints them.
  var showsPlaces = true

  /// Prepares a report on a period, both days included; `report` holds the chair's words.
  package init(
    _ book: Book, body: ID<Body>, report: Record<ChairReport>?, from: Day, until: Day
  ) {
    self.book = book
    self.body = body
    self.report = report
    figures = book.reportFigures(of: body, from: from, until: until)
  }

  /// Prepares a report as far as a day, unless it ended before, and from its own first day unless
  /// another is given; nil when it names no group.
  package init?(_ book: Book, _ report: Record<ChairReport>, since: Day? = nil, today: Day) {
    guard let body = report.body else { return nil }
    self.init(
      book, body: body, report: report, from: since ?? report.from ?? today,
      until: report.until ?? today)
  }

  /// Draws the report up, or gives the submitted one back.
  package func paper() -> Paper {
    guard let report, report.state.isFrozen else { return live() }
    guard var paper = report.frozen.flatMap({ try? PaperCodec.read($0) }) else { return unreadable }
    let raised = book.marking(of: paper.references + [report.reference]).label
    // A record may have been marked higher since; the paper that holds its words goes with it.
    if raised == Marking.officialSensitive.label { paper.marking = raised }
    paper.notice = book.joinedNotice(notice)
    paper.reference = report.reference
    paper.summary += submissionFacts(of: report)
    return paper
  }

  /// The report as text to keep when it is submitted.
  private func keptText() -> String {
    var kept = self
    // What is kept is what was said; nobody writes in it any more.
    kept.showsPlaces = false
    return PaperCodec.write(kept.live())
  }

  /// A report as it is on the day it goes up, as text to keep; empty, and so refused, without a
  /// group.
  package static let frozen: @Sendable (Book, Record<ChairReport>, Day) -> String = {
    book, report, today in
    guard let body = report.body, let from = report.from else { return "" }
    return ChairReportPaper(book, body: body, report: report, from: from, until: today)
      .keptText()
  }

  private func live() -> Paper {
    let to = report?.to ?? book.reportRecipient(of: body, on: figures.until)
    let name = book.name(of: body, on: figures.until)
    let recipient = book.name(of: to, on: figures.until)
    var paper = Paper(
      title: "Chair\u{2019}s report to \(withArticle(recipient))", body: name, marking: "",
      summary: [
        Fact(label: "From", value: name), Fact(label: "To", value: recipient),
        Fact(
          label: "Period", value: "\(figures.from.shownLong) to \(figures.until.shownLong)"),
        Fact(label: "Chair", value: stated(chair)),
      ], elements: book.reportSections(of: body).flatMap(section))
    paper.reference = report?.reference
    let own = report.map { [$0.reference] } ?? []
    return book.finished(paper, notice: notice, also: own, on: figures.until)
  }

  private var chair: String? {
    let chair = book.chair(of: body, on: figures.until)
    return chair == "not stated" ? nil : chair
  }

  private var unreadable: Paper {
    var paper = live()
    let warning = "The report as submitted cannot be read; this is drawn from the records again."
    paper.elements.insert(.note(Line(warning)), at: 0)
    return paper
  }

  private var notice: String? {
    guard let report else { return "DRAFT: this report has not been begun." }
    switch report.state {
    case .draft, .withChair: return "DRAFT: this report has not been submitted."
    case .submitted: return "DRAFT: this report has been submitted and is not accepted yet."
    case .returned: return "DRAFT: this report was returned and has not been submitted again."
    case .accepted: return nil
    }
  }

  private func submissionFacts(of report: Record<ChairReport>) -> [Fact] {
    [
      report.submittedOn.map { Fact(label: "Submitted", value: $0.shownLong) },
      report.acceptedOn.map { Fact(label: "Accepted", value: $0.shownLong) },
    ].compactMap(\.self)
  }

  /// One section: its heading, the chair's words, and what the records say.
  private func section(_ section: ReportSection) -> [Element] {
    let hasNarrative = narrative(section.rawValue) != nil
    let report = report.map { [$0.reference] } ?? []
    return [.heading(level: 1, Line(section.label, records: report))]
      + chairWords(section.rawValue) + content(of: section, hasNarrative: hasNarrative)
  }

  /// The chair's words under a name, when there are any.
  func narrative(_ name: String) -> String? {
    guard let report, let text = book.narrative(name, of: report.id)?.text, !text.isBlank else {
      return nil
    }
    return text
  }

  /// The record of the chair's words under a name.
  func sources(of name: String) -> [RecordReference] {
    guard let report, let words = book.narrative(name, of: report.id) else { return [] }
    return [words.reference]
  }

  private func content(of section: ReportSection, hasNarrative: Bool) -> [Element] {
    switch section {
    case .summary: summary(hasNarrative: hasNarrative)
    case .meetings: meetings
    case .statements: statements
    case .plan: plan
    case .actions: actions
    case .audits: audits
    case .reviews: reviews
    case .escalations: escalations
    case .decisionsSought: decisionsSought(hasNarrative: hasNarrative)
    case .decisionsMade: decisionsMade
    case .challengeAndVoice: challengeAndVoice
    case .risks: hasNarrative ? [] : [.paragraph(Line(ChairReportPaper.noRisks))]
    case .forwardLook: forwardLook
    }
  }
}
