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

/// Draws the position statement: one page by type, by pseudonym and without any detail of a case.
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
      subtitle: "As at \(until.shownLong), by pseudonym",
      body: book.issuer(drawing.scope.body), marking: "",
      elements: [.paragraph(summary(positions)), .table(counts)]
        + undated + tables.tables(positions)
        + tables.missing(positions)
        + tables.steps(steps, since: from))
    return book.finished(paper, on: drawing.today)
  }

  /// "Open: 6, 1 of them paused and 1 late. Concluded, with something still to do: 4."
  private func summary(_ positions: [ReviewPosition]) -> Line {
    let open = positions.filter(\.standing.isOngoing)
    let late = open.count { $0.clocks.contains(where: \.isLate) }
    let paused = open.count { !$0.pauses.isEmpty }
    let followed = positions.count - open.count
    return Line(
      "Open: \(open.count), \(paused) of them paused and \(late) late. Concluded, with something "
        + "still to do: \(followed).",
      counting: positions.map(\.review.reference))
  }

  /// What the days cannot tell where none is stated.
  private var undated: [Element] {
    book.undatedNote(book.reviews(followedBy: drawing.scope.body))
  }

  /// Referrals and reviews of the period by type; referrals that did not go on stay counted.
  private var counts: Table {
    let figures = ReviewType.allCases.map { type in
      (type, book.reviewFigures(type, from: from, to: until, of: drawing.scope.body))
    }
    return Table(
      caption: "Reviews by type, \(from.shownShort) to \(until.shownShort)",
      columns: [Column(title: "Type", weight: 12)]
        + [
          "Received", "Stopped", "Concluded", "Open", "Closing",
        ].map { Column(title: $0, weight: 2, isNumeric: true) },
      rows: figures.filter { !$1.isEmpty }.map(countRow),
      emptyNote: "No review was received, decided or open in this time.")
  }

  private func countRow(_ type: ReviewType, _ figures: ReviewFigures) -> TableRow {
    let whole = book.name(of: type, on: until)
    let short = type.shortName(on: until, in: book)
    var name = Line(short == whole ? whole : "\(whole) (\(short))")
    name.counted = book.reviews(followedBy: drawing.scope.body).filter { $0.type == type }
      .map(\.reference)
    return TableRow(
      cells: [TableCell(line: name)]
        + [
          figures.received, figures.stopped, figures.concluded, figures.ongoing,
          figures.followedUp,
        ].map { TableCell("\($0)") })
  }
}

extension Book {
  /// What the days of some reviews cannot tell, where none of their receipt is stated.
  func undatedNote(_ reviews: [Record<ReviewCase>]) -> [Element] {
    let undated = reviews.filter { $0.receivedOn == nil && $0.openedFrom == nil }
    guard !undated.isEmpty else { return [] }
    let some =
      undated.count == 1
      ? "1 review has no day of receipt stated, and counts by its present stage only."
      : "\(undated.count) reviews have no day of receipt stated, and count by their present stage "
        + "only."
    return [.paragraph(Line(some, counting: undated.map(\.reference)))]
  }
}

extension ReviewFigures {
  /// A count with what no day tells: what is not known is never 0.
  static func words(_ count: Int, undated: Int) -> String {
    if undated == 0 { return "\(count)" }
    return count == 0 ? "not known" : "\(count) or more"
  }
}
