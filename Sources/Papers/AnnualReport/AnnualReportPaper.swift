// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The annual report of a financial year, drawn up from the year's records.
  package static let annualReport = DrawnPaper(
    "annual-report", "Annual report",
    help: "Prints a year's annual report: what was said, what was done, what comes next.",
    of: .whole, over: .pastYear,
    from: [
      Commitment.about.name, Achievement.about.name, PartnerStatement.about.name,
      ReviewCase.about.name, VoiceEntry.about.name, Budget.about.name,
    ]
  ) { AnnualReportPaper(drawing: $0).paper() }
}

/// The annual report: its parts in the order of the published reports, each from the records of the
/// year, then what nobody provided.
struct AnnualReportPaper {
  let drawing: Drawing
  let report: AnnualReport

  init(drawing: Drawing) {
    self.drawing = drawing
    report = drawing.book.annualReport(ofYear: drawing.scope.until.planYear)
  }

  var book: Book { drawing.book }
  var year: PlannedDate { drawing.year }
  /// The day the report stands at: the year's last, or today while the year is not over.
  var day: Day { min(year.lastDay, max(year.firstDay, drawing.today)) }
  /// Whether days of the year are still to come, which the report says nothing of.
  var isRunning: Bool { drawing.today < year.lastDay }
  var lastYear: PlannedDate { year.adding(years: -1) }
  var nextYear: PlannedDate { year.adding(years: 1) }

  func paper() -> Paper {
    let sections = sections
    let paper = Paper(
      title: "Annual Report \(year.shown)", body: book.partnershipName, marking: "",
      summary: facts,
      elements: unfinished + contents(sections) + sections.flatMap(\.printed) + missing(sections))
    return book.finished(paper, on: day)
  }

  /// The parts in the order in which they are published.
  private var sections: [AnnualSection] {
    [
      AnnualSection(title: "Foreword", elements: statements(.foreword)),
      AnnualSection(title: "Introduction", elements: introduction),
      AnnualSection(title: "What we achieved this year", elements: achieved),
      AnnualSection(
        title: "What we know about crime, adult safeguarding and children at risk", elements: known),
      AnnualSection(
        title: "Impact on adults and children and their families in practice",
        elements: reviews + audits + campaigns),
      AnnualSection(
        title: "Hearing the voice of children and families, adults with care and support needs and "
          + "victims of crime", elements: voice),
      AnnualSection(title: "Our approach to learning and development", elements: learning),
      AnnualSection(title: "Changes to published arrangements", elements: changes),
      AnnualSection(title: "Independent scrutiny", elements: scrutiny),
      AnnualSection(title: "Our budget", elements: budget),
      AnnualSection(
        title: "The effectiveness of these arrangements in practice",
        elements: statements(.effectiveness)),
      AnnualSection(title: "What we want to achieve in \(nextYear.shown)", elements: aims),
      AnnualSection(title: "Closing scrutiny statement", elements: closing),
    ]
  }

  private var facts: [Fact] {
    let said = report.groups.flatMap(\.weSaid)
    let answered = said.count { $0.outcome != nil }
    return [
      Fact(
        label: "Year", value: "\(year.firstDay.inWords) to \(year.lastDay.inWords)"),
      Fact(label: "As at", value: drawing.today.shownLong),
      Fact(
        label: "Commitments with an outcome",
        value: said.isEmpty ? "none were made" : "\(answered) of \(said.count)"),
    ]
  }

  /// On the first page of a report of a year that is not over, how far it goes.
  private var unfinished: [Element] {
    guard isRunning else { return [] }
    return [
      .note(
        Line(
          "The year is not over. This report stands at \(day.inWords), and what comes until "
            + "\(year.lastDay.inWords) is not in it."))
    ]
  }

  private func contents(_ sections: [AnnualSection]) -> [Element] {
    let titles = sections.map(\.title) + [AnnualReportPaper.lastTitle]
    return [
      .heading(level: 1, "Contents"), .list(ordered: true, titles.map { ListItem(line: Line($0)) }),
      .pageBreak,
    ]
  }

  private static let lastTitle = "What was not provided"

  /// Everything the report lacks: whole parts first, then what single groups and partners owe.
  private func missing(_ sections: [AnnualSection]) -> [Element] {
    let parts = sections.filter(\.elements.isEmpty).map(\.title)
    let statements = Set(StatementPart.allCases.map(\.label))
    let items = parts + report.empty.filter { !statements.contains($0) }
    return [.heading(level: 1, Line(AnnualReportPaper.lastTitle))]
      + (items.isEmpty
        ? [.paragraph("Something was provided for every part of this report.")]
        : [
          .paragraph(Line("\(AnnualReport.nothingProvided) on:")),
          .list(ordered: false, items.map { ListItem(line: Line($0)) }),
        ])
  }
}
