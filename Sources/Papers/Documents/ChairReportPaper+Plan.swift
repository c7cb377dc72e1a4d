// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ChairReportPaper {
  /// Progress by heading, what moved, and a word on every row that is red or amber.
  var plan: [Element] {
    guard let plan = figures.plan else {
      return [.paragraph("This group has no Strategic Action Plan.")]
    }
    let behind = plan.rows.filter { $0.progress != .completed }
    return [.table(progressTable(plan)), .note(Line(Progress.key))]
      + [.heading(level: 2, "Moves since the period began")]
      + list(plan.moves.map(line), none: "No row moved in this period.")
      + [.heading(level: 2, "Rows not completed")]
      + list(behind.map(line), none: "Every row is completed, or the plan has no rows.")
  }

  private func progressTable(_ plan: PlanFigures) -> Table {
    let rows = plan.headings.map { figure in
      TableRow(
        cells: [
          TableCell(
            line: Line(
              book.filled(figure.heading, for: plan.plan),
              counting: figure.rows.map(\.row.reference)))
        ] + cells(figure.count, moves: figure.rows.flatMap(\.moves).count))
    }
    let total = TableRow(
      cells: [TableCell("All headings")] + cells(plan.count, moves: plan.moves.count))
    return Table(
      caption: "Progress by heading",
      columns: [Column(title: "Heading", weight: 6)]
        + Progress.allCases.map { Column(title: $0.letterAndLabel, isNumeric: true) }
        + [Column(title: "Moves", isNumeric: true)],
      rows: rows.isEmpty ? [] : rows + [total], emptyNote: "The plan has no rows yet.",
      records: [plan.plan.reference])
  }

  private func cells(_ count: ProgressCount, moves: Int) -> [TableCell] {
    [count.notStarted, count.inProgress, count.completed, moves].map { TableCell("\($0)") }
  }

  private func line(_ move: PlanMove) -> ListItem {
    let words = "\(sentence(move.row.action)) \(noteAndEvidence(move.update))"
    return ListItem(
      line: Line(
        strong: "From \(move.from.letterAndLabel) to \(move.to.letterAndLabel): ",
        words, citations: [book.cite(move.update)],
        records: [move.row.reference, move.update.reference]))
  }

  private func line(_ figure: PlanRowFigure) -> ListItem {
    let late = figure.row.timescale.map { $0.lastDay < figures.until ? ", overdue" : "" } ?? ""
    let name = ReportSection.name(of: figure.row.id)
    let note = figure.latestNote?.note.flatMap { $0.isBlank ? nil : $0 }
    let none = narrative(name) == nil && note == nil ? "Nothing was reported on it." : nil
    return ListItem(
      line: Line(
        runs: [Run(text: "\(figure.progress.letterAndLabel)\(late): ", strong: true)]
          + words(about: name, after: figure.row.action, before: [note, none]),
        citations: figure.latestNote.map { [book.cite($0)] } ?? [],
        records: [figure.row.reference] + sources(of: name)
          + [figure.latestNote?.reference].compactMap(\.self)))
  }
}
