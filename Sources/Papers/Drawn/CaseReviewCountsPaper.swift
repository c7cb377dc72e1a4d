// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The yearly figures on Anti-Social Behaviour Case Reviews, which the relevant bodies publish.
  static let caseReviewCounts = DrawnPaper(
    "case-review-counts", "Anti-social behaviour case reviews: figures to publish",
    help: "Prints a year's figures on anti-social behaviour case reviews, as they are published.",
    of: .whole, over: .pastYear, from: [ReviewCase.about.name]
  ) { CaseReviewCountsPaper(drawing: $0).paper() }
}

/// Draws the four figures of the year; it counts applications and tells of none.
private struct CaseReviewCountsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let counts = book.caseReviewCounts(from: drawing.scope.from, to: drawing.scope.until)
    let rows: [(String, Int)] = [
      ("Applications for a case review", counts.applications),
      ("Applications that did not meet the threshold", counts.thresholdNotMet),
      ("Case reviews carried out", counts.carriedOut),
      ("Case reviews that led to recommendations", counts.withRecommendations),
    ]
    let table = Table(
      caption: "Case reviews, \(drawing.scope.from.shownLong) to \(drawing.scope.until.shownLong)",
      columns: [Column(title: "What", weight: 4), Column(title: "Number", isNumeric: true)],
      rows: rows.map { TableRow(cells: [TableCell($0.0), TableCell("\($0.1)")]) }, emptyNote: "")
    let paper = Paper(
      title: "Anti-Social Behaviour Case Reviews",
      subtitle: "Year \(drawing.year.shown)", body: book.partnershipName, marking: "",
      summary: [Fact(label: "As at", value: drawing.today.shownLong)],
      elements: [
        .table(table),
        .note(Line("A year’s figures are published without anything by which somebody is known.")),
      ])
    return book.finished(paper, on: drawing.today)
  }
}
