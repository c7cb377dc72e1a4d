// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Where every open statutory review stands, for the governing group (annual report 2021–22, the
  /// scrutineer's "interim position updates").
  static let position = DrawnPaper(
    "position", "Position on open reviews",
    help: "Prints where every open statutory review stands, and what closed since.",
    of: .groups, over: .days, from: [ReviewCase.about.name]
  ) { PositionPaper(drawing: $0).paper() }
}

/// Draws the position statement: one page by type, without any detail of a case.
private struct PositionPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var from: Day { drawing.scope.from }
  private var until: Day { drawing.scope.until }

  func paper() -> Paper {
    let tables = ReviewTables(book: book, today: until)
    let positions = book.reviewPositions(of: drawing.scope.body, on: until)
    let steps = book.reviewSteps(of: drawing.scope.body, from: from, to: until)
    let paper = Paper(
      title: "Position on open statutory reviews",
      subtitle: "As at \(until.shownLong)",
      body: book.issuer(drawing.scope.body), marking: "", summary: facts(positions),
      elements: [.heading(level: 1, "Open reviews")] + tables.tables(positions)
        + [tables.missing(positions), .heading(level: 1, "Since \(from.shownLong)")]
        + tables.steps(steps) + counts
        + [.note(Line("Reviews are named by their pseudonyms only, and no case detail is given."))])
    return book.finished(paper, on: drawing.today)
  }

  private func facts(_ positions: [ReviewPosition]) -> [Fact] {
    let late = positions.count { $0.clocks.contains(where: \.isLate) }
    let paused = positions.count { !$0.pauses.isEmpty }
    return [
      Fact(label: "Open reviews", value: "\(positions.count)"),
      Fact(label: "With a time that has run out", value: "\(late)"),
      Fact(label: "Paused", value: "\(paused)"),
    ]
  }

  /// Referrals and reviews of the period by type; referrals that did not go on stay counted.
  private var counts: [Element] {
    let types = ReviewType.allCases.filter { type in
      type != .owhr && type != .scr
        || book.all(ReviewCase.self).contains { $0.type == type }
    }
    let table = Table(
      caption: "Referrals and reviews by type, \(from.shownShort) to \(until.shownShort)",
      columns: [Column(title: "Type", weight: 4)]
        + ["Received", "Not gone on with", "Review decided", "Concluded", "Ongoing"].map {
          Column(title: $0, weight: 2, isNumeric: true)
        }, rows: types.map(countRow), emptyNote: "No type of review is in force.")
    return [.table(table)] + published
  }

  /// What the relevant bodies publish each year about Anti-Social Behaviour Case Reviews; nothing
  /// where the group follows none.
  private var published: [Element] {
    let cases = book.reviews(followedBy: drawing.scope.body).filter { $0.type == .asb }
    guard !cases.isEmpty else { return [] }
    let counts = book.caseReviewCounts(from: from, to: until)
    let figures: [(String, Int)] = [
      ("Applications", counts.applications),
      ("Applications that did not meet the threshold", counts.thresholdNotMet),
      ("Case reviews carried out", counts.carriedOut),
      ("Case reviews that led to recommendations", counts.withRecommendations),
    ]
    let rows = figures.map { what, count in
      var line = Line("\(count)")
      line.counted = cases.map(\.reference)
      return TableRow(cells: [TableCell(what), TableCell(line: line)])
    }
    return [
      .table(
        Table(
          caption: "Anti-Social Behaviour Case Reviews: the figures to be published each year",
          columns: [Column(title: "What", weight: 4), Column(title: "Number", isNumeric: true)],
          rows: rows, emptyNote: ""))
    ]
  }

  private func countRow(_ type: ReviewType) -> TableRow {
    let figures = book.reviewFigures(type, from: from, to: until, of: drawing.scope.body)
    var name = Line(book.name(of: type, on: until))
    name.counted = book.reviews(followedBy: drawing.scope.body).filter { $0.type == type }
      .map(\.reference)
    return TableRow(
      cells: [TableCell(line: name)]
        + [
          figures.received, figures.notProgressed, figures.decidedToReview, figures.concluded,
          figures.ongoing,
        ].map { TableCell("\($0)") })
  }
}
