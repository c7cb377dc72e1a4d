// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What each agency was last asked to return, and what came.
  static let dataReturns = DrawnPaper(
    "data-returns", "Data returns",
    help: "Prints what each agency was last asked to return, and what came of it.",
    of: .groups, from: [DataReturn.about.name]
  ) { DataReturnsPaper(drawing: $0).paper() }
}

/// Draws up the latest return of each measure, agency by agency.
private struct DataReturnsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let lines = self.lines
    let agencies = Set(lines.compactMap { $0.latest?.agency })
    let named = book.all(Agency.self).filter { agencies.contains($0.id) }
      .sorted { $0.name < $1.name }
    let unnamed = lines.filter { $0.latest?.agency == nil }
    let parts = named.flatMap { agency in
      part(agency.name, [agency.reference], lines.filter { $0.latest?.agency == agency.id })
    }
    let paper = Paper(
      title: drawing.title("Data returns"), subtitle: "The latest return of each measure",
      body: book.issuer(drawing.scope.body), marking: "",
      summary: lines.isEmpty ? [drawing.asAt] : facts(lines),
      elements: (lines.isEmpty ? [.paragraph("No return has been asked for yet.")] : parts)
        + (unnamed.isEmpty ? [] : part("Agency not stated", [], unnamed)))
    return book.finished(paper, on: drawing.today)
  }

  /// Every measure's latest return from each agency, of the bodies that the paper is of.
  private var lines: [ScorecardLine] {
    drawing.bodies { !book.those(\Measure.body, $0).isEmpty }
      .flatMap { book.those(\Measure.body, $0) }
      .flatMap { book.scorecardLines(of: $0.id, on: drawing.today) }
      .filter { $0.latest != nil }
  }

  private func facts(_ lines: [ScorecardLine]) -> [Fact] {
    let late = lines.count { $0.latest?.isOverdue(on: drawing.today) ?? false }
    let states = ReturnState.allCases.compactMap { state -> String? in
      let count = lines.count { $0.latest?.state == state }
      return count == 0 ? nil : "\(count) \(state.label.lowercased())"
    }
    return [
      drawing.asAt, Fact(label: "Asked for", value: "\(lines.count)"),
      Fact(label: "Of these", value: states.joined(separator: ", ")),
      Fact(label: "Overdue", value: "\(late)"),
    ]
  }

  private func part(
    _ name: String, _ records: [RecordReference], _ lines: [ScorecardLine]
  ) -> [Element] {
    let sorted = lines.sorted { ($0.latest?.due ?? .last) < ($1.latest?.due ?? .last) }
    return [
      .heading(level: 1, Line(name, records: records)),
      .table(
        Table(
          caption: "Returns of \(name)",
          columns: [
            Column(title: "Measure", weight: 3), "For", Column(title: "Days", weight: 2), "Due",
            Column(title: "Where it stands", weight: 3),
          ], rows: sorted.compactMap(row), emptyNote: "", records: records)),
    ]
  }

  private func row(_ line: ScorecardLine) -> TableRow? {
    guard let latest = line.latest else { return nil }
    let words = line.words + (latest.query.map { ": \($0)" } ?? "")
    return TableRow(
      [
        TableCell(line.measure.title, records: [line.measure.reference]),
        TableCell(book.shortName(of: line.measure.body)),
        TableCell(periodWords(latest.from, latest.to)),
        TableCell(stated(latest.due?.shownShort)),
        TableCell(sentence(words.capitalisedFirst)),
      ], of: latest.reference)
  }
}
