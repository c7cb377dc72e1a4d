// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// Statutory reviews, by pseudonym, as they stood on the day the report stands at.
extension AnnualReportPaper {
  private var standings: [ReviewStanding] {
    book.reviewStandings(from: year.firstDay, to: day)
  }

  /// The reviews of the year, in numbers and one by one, and what of them was not implemented.
  var reviews: [Element] {
    let standings = standings
    guard !standings.isEmpty else { return [] }
    return [.heading(level: 2, "Statutory reviews")] + figures + caseReviews + [
      .table(table(standings))
    ]
      + notImplemented(standings)
  }

  private var figures: [Element] {
    let rows = ReviewType.allCases.compactMap { type -> TableRow? in
      let figures = book.reviewFigures(type, from: year.firstDay, to: day)
      guard !figures.isEmpty else { return nil }
      let undated = book.undatedReviews(type, from: year.firstDay, to: day)
      let counts = [
        ReviewFigures.words(figures.received, undated: undated.received),
        ReviewFigures.words(figures.decidedToReview, undated: undated.decidedToReview),
        ReviewFigures.words(figures.concluded, undated: undated.concluded),
        ReviewFigures.words(figures.published, undated: undated.published),
        "\(figures.ongoing)", "\(figures.followedUp)",
      ]
      return TableRow(
        cells: [TableCell(book.name(of: type, on: day))] + counts.map { TableCell($0) })
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          caption: "Reviews of the year, counted from the days of their stages",
          columns: [Column(title: "Type", weight: 3)]
            + [
              "Received", "Review decided", "Concluded", "Published", "Still open",
              "Concluded, still to do",
            ].map { Column(title: $0, isNumeric: true) }, rows: rows, emptyNote: ""))
    ] + book.undatedNote(standings.map(\.review))
  }

  /// What the relevant bodies publish each year about Anti-Social Behaviour Case Reviews (Anti-social
  /// Behaviour, Crime and Policing Act 2014, section 104(9)); nothing where there were none.
  private var caseReviews: [Element] {
    let cases = book.all(ReviewCase.self).filter { $0.type == .asb }
    let figures = book.reviewFigures(.asb, from: year.firstDay, to: day)
    guard !figures.isEmpty else { return [] }
    let words = [
      counted(figures.received, "application") + " made",
      "\(figures.thresholdNotMet) not meeting the threshold",
      counted(figures.concluded, "case review") + " carried out",
      "\(figures.withRecommendations) leading to recommendations",
    ]
    return [
      .paragraph(
        Line(
          "Anti-Social Behaviour Case Reviews, the figures to be published each year: "
            + "\(listed(words)).", counting: cases.map(\.reference)))
    ]
  }

  private func table(_ standings: [ReviewStanding]) -> Table {
    Table(
      caption: isRunning ? "Each review" : "Each review at the end of the year",
      columns: [
        Column(title: "Review", weight: 2), Column(title: "Type", weight: 3),
        Column(title: "Stage on \(day.shownShort)", weight: 3),
        Column(title: "Recommendations", weight: 2), Column(title: "Next step", weight: 3),
      ],
      rows: standings.map(row), emptyNote: "")
  }

  private func row(_ standing: ReviewStanding) -> TableRow {
    let review = standing.review
    return TableRow(
      [
        TableCell(review.pseudonym), TableCell(book.name(of: review.type, on: day)),
        TableCell(stageWords(standing)), recommendations(of: review),
        TableCell(review.nextStep ?? ""),
      ], of: review.reference)
  }

  private func stageWords(_ standing: ReviewStanding) -> String {
    guard let stage = standing.stage else { return "before its first recorded stage" }
    return stage.label + (standing.since.map { ", \($0.shownShort)" } ?? " (no day recorded)")
  }

  private func recommendations(of review: Record<ReviewCase>) -> TableCell {
    let all = book.recommendations(of: review.reference)
    let done = all.count { $0.doneOn.map { $0 <= day } ?? false }
    return TableCell(
      line: Line(
        all.isEmpty ? "none recorded" : "\(done) of \(all.count) done",
        counting: all.map(\.reference)))
  }

  /// The findings that are not acted on, each with the reason.
  private func notImplemented(_ standings: [ReviewStanding]) -> [Element] {
    let found = standings.flatMap { standing in
      book.notImplemented(of: standing.review.reference)
        .filter { ($0.agreedOn ?? .first) <= day }.map { (standing.review, $0) }
    }
    let items = found.map { review, recommendation in
      ListItem(
        line: Line(
          strong: "\(review.pseudonym): ",
          "\(sentence(recommendation.text)) \(recommendation.state.label): "
            + sentence(stated(recommendation.reason)),
          records: [recommendation.reference, review.reference]))
    }
    return [.heading(level: 3, "Findings not implemented")]
      + (items.isEmpty
        ? [.paragraph("No finding of these reviews is recorded as not implemented.")]
        : [.list(ordered: false, items)])
  }
}
