// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Every stated table with what does not agree in it; nothing is put right.
  static let figures = DrawnPaper(
    "figures", "Figures to check",
    help: "Prints stated tables with what does not agree in them; nothing is put right.",
    of: .groups, from: [StatedTable.about.name]
  ) { FiguresPaper(drawing: $0).paper() }
}

/// Draws the check of stated figures: what is stated, what is reckoned, what was let stand.
private struct FiguresPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let tables = book.all(StatedTable.self).filter {
      drawing.scope.body == nil || $0.body == drawing.scope.body
    }
    let found = tables.flatMap { book.differences(in: $0.id) }
    let open = found.filter { $0.note == nil }
    let paper = Paper(
      title: drawing.title("Figures to check"), body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        drawing.asAt, Fact(label: "Tables", value: "\(tables.count)"),
        Fact(label: "Differences", value: "\(open.count)"),
        Fact(label: "Accepted with a note", value: "\(found.count - open.count)"),
      ],
      elements: (tables.isEmpty ? [.paragraph("No table is stated yet.")] : [])
        + tables.flatMap(part) + [.note(Line(FiguresPaper.rule))])
    return book.finished(paper, on: drawing.today)
  }

  private static let rule =
    "Every figure stands here as it is stated. What does not agree is listed with the figure that "
    + "was reckoned; it is put right in the paper it comes from, or let stand with a note."

  private func part(_ table: Record<StatedTable>) -> [Element] {
    let figures = book.those(\StatedFigure.table, table.id)
    let found = book.differences(in: table.id)
    let open = found.filter { $0.note == nil }
    let accepted = found.filter { $0.note != nil }
    let none =
      found.isEmpty
      ? "Everything that can be checked agrees."
      : "What does not agree was accepted; no other difference was found."
    return [
      .heading(level: 1, Line(table.title, records: [table.reference])),
      .paragraph(
        Line("It stands in: \(sentence(stated(table.document)))", records: [table.reference])),
      .table(asStated(table, figures)),
    ]
      // Nothing stands under a heading that says the opposite.
      + (open.isEmpty
        ? [.paragraph(Line(none, records: [table.reference]))]
        : [
          .heading(level: 2, "Does not agree"),
          .bullets(open.map { line($0) }, orElse: ""),
        ])
      + (accepted.isEmpty
        ? []
        : [
          .heading(level: 2, "Accepted"),
          .bullets(accepted.map { line($0) }, orElse: ""),
        ])
  }

  private func asStated(_ table: Record<StatedTable>, _ figures: [Record<StatedFigure>]) -> Table {
    Table(
      caption: "\(table.title), as stated",
      columns: [
        Column(title: "What it counts", weight: 3), Column(title: "Column", weight: 2),
        "Stands as", Column(title: "Figure", isNumeric: true),
        Column(title: "Also stated of it", weight: 3),
      ],
      rows: figures.map { figure in
        TableRow(
          [
            TableCell(figure.text), TableCell(figure.column ?? ""),
            TableCell(figure.role.label), TableCell(stated(figure.figure?.shown)),
            TableCell(also(figure)),
          ], of: figure.reference)
      }, emptyNote: "None of its figures is stated yet.", records: [table.reference])
  }

  /// What the paper says of a figure beside it: what it was before, which way it went, its share.
  private func also(_ figure: Record<StatedFigure>) -> String {
    let words = [
      figure.before.map { "before \($0.shown)" },
      figure.direction.map { "said to be \($0.label.lowercased())" },
      figure.change.map { "by \($0.shown)" }, figure.changeShare.map { "by \($0.shown)%" },
      figure.whole.map { "out of \($0.shown)" }, figure.share.map { "\($0.shown)% of it" },
    ]
    return words.compactMap(\.self).joined(separator: ", ").capitalisedFirst
  }

  private func line(_ difference: FigureDifference) -> Line {
    let records =
      [RecordReference(difference.table)] + (difference.figure.map { [RecordReference($0)] } ?? [])
    let words = sentence(book.words(of: difference))
    guard let note = difference.note else { return Line(words, records: records) }
    let accepted = book.those(\AcceptedDifference.table, difference.table)
      .filter { $0.state == .accepted && $0.note == note }
    let on = accepted.last?.acceptedOn.map { " on \($0.shownShort)" } ?? ""
    return Line(
      "\(words) Let stand\(on): \(sentence(note))",
      records: records + accepted.map(\.reference))
  }
}
