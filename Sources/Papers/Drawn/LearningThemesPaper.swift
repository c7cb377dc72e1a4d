// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Which themes learning came under, and what was learned before (Strategic Plan 2023–26, CO3 and
  /// CR1).
  static let learningThemes = DrawnPaper(
    "learning-themes", "Learning themes and repeats",
    help: "Prints how often each theme was learned, year by year, and what was learned before.",
    of: .whole, over: .year, from: [LearningPoint.about.name]
  ) { LearningThemesPaper(drawing: $0).paper() }
}

/// Draws the themes of five plan years, then the year's learning with what became of it.
private struct LearningThemesPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var last: Int { drawing.scope.until.planYear }
  private var years: [Int] { Array(last - 4...last) }

  func paper() -> Paper {
    let points = book.learningPoints(from: drawing.scope.from, to: drawing.scope.until)
    let repeated = points.filter(book.isRepeat)
    let paper = Paper(
      title: "Learning themes and repeats", subtitle: "Plan year \(drawing.year.shown)",
      body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "As at", value: drawing.today.shownLong),
        Fact(label: "Learning points of the year", value: "\(points.count)"),
        Fact(label: "Of these learned before", value: "\(repeated.count)"),
      ],
      elements: [
        .table(themes), .table(reviewsTable), .heading(level: 1, "From learning to improvement"),
        .table(chain(points)),
      ] + waiting
        + [
          .note(
            Line(
              "A learning point counts from the day its review was signed off or its audit was held. "
                + "It repeats a theme that an earlier signed-off review taught already."))
        ])
    return book.finished(paper, on: drawing.today)
  }

  private func shown(_ year: Int) -> String {
    PlannedDate.financialYear(startYear: year).shown
  }

  private func counts(_ year: Int) -> [ThemeCount] {
    let days = DrawnScope.days(ofYear: year)
    return book.themeCounts(from: days.from, to: days.until)
  }

  private var themes: Table {
    let counts = years.map(counts)
    let used = book.all(Theme.self).filter { theme in
      counts.joined().contains { $0.theme == theme.id }
    }
    return Table(
      caption: "Learning points under each theme, and how many repeat it",
      columns: [Column(title: "Theme", weight: 3)]
        + years.map { Column(title: shown($0), weight: 2) },
      rows: used.map { theme in
        TableRow(
          [TableCell(theme.name)]
            + counts.map { year in cell(year.first { $0.theme == theme.id }) },
          of: theme.reference)
      }, emptyNote: "No learning point is counted yet.")
  }

  private func cell(_ count: ThemeCount?) -> TableCell {
    guard let count else { return "0" }
    return TableCell("\(count.points)" + (count.repeats == 0 ? "" : ", \(count.repeats) repeated"))
  }

  /// What CR1 asks for: whether reviews with repeated learning become fewer.
  private var reviewsTable: Table {
    Table(
      caption: "Rapid Reviews and local child reviews that repeat learning",
      columns: [Column(title: "Reviews", weight: 3)]
        + years.map { Column(title: shown($0), weight: 2, isNumeric: true) },
      rows: [
        reviewRow("Signed off", \.all), reviewRow("With learning of before", \.repeating),
      ], emptyNote: "")
  }

  private func reviewRow(
    _ title: String, _ which: KeyPath<TaughtReviews, [Record<ReviewCase>]>
  ) -> TableRow {
    let found = years.map { year in
      let days = DrawnScope.days(ofYear: year)
      return book.taughtReviews([.rapidReview, .lcspr], from: days.from, to: days.until)[
        keyPath: which]
    }
    let cells = found.map { reviews in
      var line = Line("\(reviews.count)")
      line.counted = reviews.map(\.reference)
      return TableCell(line: line)
    }
    return TableRow(cells: [TableCell(title)] + cells)
  }

  /// What was found, what it taught, what was done and what is better since.
  private func chain(_ points: [Record<LearningPoint>]) -> Table {
    Table(
      caption: "Learning of \(drawing.year.shown)",
      columns: [
        Column(title: "From", weight: 2), Column(title: "Learning", weight: 4),
        Column(title: "Theme", weight: 2), Column(title: "Learned before in", weight: 2),
        Column(title: "Actions", weight: 2), Column(title: "Improvement", weight: 4),
      ],
      rows: points.map(row), emptyNote: "No learning point counts in this year.")
  }

  private func row(_ point: Record<LearningPoint>) -> TableRow {
    let themes = [point.theme, point.secondTheme, point.thirdTheme].compactMap(\.self)
    let earlier = book.earlierReviews(repeatedBy: point)
    let names = earlier.map(\.pseudonym)
    let actions = book.actions(on: point)
    let done = actions.map { "Action \($0.number): \($0.state.label.lowercased())" }
    return TableRow(
      [
        TableCell(
          stated(point.origin.map { book.title(of: $0) }),
          records: [point.origin].compactMap(\.self)),
        TableCell(sentence(point.text)),
        TableCell(
          themes.compactMap { book[$0]?.name }.joined(separator: ", "),
          records: themes.map { RecordReference($0) }),
        TableCell(
          names.isEmpty ? "Not before" : names.joined(separator: ", "),
          records: earlier.map(\.reference)),
        TableCell(
          done.isEmpty ? "None yet" : done.joined(separator: "; "),
          records: actions.map(\.reference)),
        TableCell(point.improvement.map(sentence) ?? "Not shown yet"),
      ], of: point.reference)
  }

  private var waiting: [Element] {
    let points = book.all(LearningPoint.self).filter { book.taughtOn($0) == nil }
    guard !points.isEmpty else { return [] }
    let words = counted(points.count, "learning point")
    return [
      .paragraph(
        Line(
          "\(words) of reviews and audits that are not finished "
            + "\(points.count == 1 ? "is" : "are") not counted.",
          counting: points.map(\.reference)))
    ]
  }
}
