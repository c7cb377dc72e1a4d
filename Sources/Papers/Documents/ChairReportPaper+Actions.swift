// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ChairReportPaper {
  /// What is new, done, late and why, and how much else is open.
  var actions: [Element] {
    let figures = figures.actions
    return [
      .table(newTable(figures.new)), .table(completedTable(figures.completed)),
      .table(overdueTable(figures.overdue)),
    ] + withdrawn(figures.withdrawn) + [
      .paragraph(
        Line(onTimeWords(figures.onTime), counting: figures.onTime.map(\.action.reference)))
    ]
  }

  private func onTimeWords(_ figures: [ActionFigure]) -> String {
    switch figures.count {
    case 0: "No other action is open."
    case 1: "1 action is open and not overdue."
    default: "\(figures.count) actions are open and not overdue."
    }
  }

  private func first(_ figure: ActionFigure) -> [TableCell] {
    [
      TableCell("\(figure.action.number)"),
      TableCell(figure.action.text, [book.cite(figure.action)]),
    ]
  }

  private func table(
    _ caption: String, _ columns: [Column], _ figures: [ActionFigure], none: String,
    cells: (ActionFigure) -> [TableCell]
  ) -> Table {
    let numbered = [Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5)]
    return Table(
      caption: caption, columns: numbered + columns,
      rows: figures.map { TableRow(first($0) + cells($0), of: $0.action.reference) },
      emptyNote: none)
  }

  private func newTable(_ figures: [ActionFigure]) -> Table {
    table(
      "New actions",
      [
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Progress", weight: 2),
      ], figures, none: "No actions were agreed in this period."
    ) { figure in
      [
        TableCell(book.label(of: figure.owner)), TableCell(stated(figure.due?.shownShort)),
        figure.state.cell,
      ]
    }
  }

  private func completedTable(_ figures: [ActionFigure]) -> Table {
    table(
      "Completed actions",
      [Column(title: "Agreed done", weight: 2), Column(title: "Evidence", weight: 5)], figures,
      none: "No actions were agreed done in this period."
    ) { figure in
      [
        TableCell(stated(figure.endedOn?.shownShort)),
        ending(figure, stated(figure.evidence)),
      ]
    }
  }

  private func overdueTable(_ figures: [ActionFigure]) -> Table {
    table(
      "Overdue actions",
      [
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
        Column(title: "Reason", weight: 5),
      ], figures, none: "No actions are overdue."
    ) { figure in
      [
        TableCell(book.label(of: figure.owner)), TableCell(stated(figure.due?.shownShort)),
        reason(figure),
      ]
    }
  }

  /// The chair's reason, then the latest update's note, then how often the date was moved.
  private func reason(_ figure: ActionFigure) -> TableCell {
    let section = ReportSection.name(of: figure.action.id)
    let moved = book.movedWords(figure.timesMoved).map { "Date \($0)" }
    let words = words(about: section, before: [figure.latestNote?.note, moved])
    return TableCell(
      line: Line(
        runs: words.isEmpty ? [Run(text: "No reason was given.")] : words,
        citations: figure.latestNote.map { [book.cite($0)] } ?? [],
        records: sources(of: section) + [figure.latestNote?.reference].compactMap(\.self)))
  }

  /// A cell with what ended an action.
  private func ending(_ figure: ActionFigure, _ words: String) -> TableCell {
    TableCell(
      words, figure.ending.map { [book.cite($0)] } ?? [],
      records: figure.ending.map { [$0.reference] } ?? [])
  }

  private func withdrawn(_ figures: [ActionFigure]) -> [Element] {
    guard !figures.isEmpty else { return [] }
    let table = table(
      "Withdrawn actions", [Column(title: "Reason", weight: 5)], figures, none: ""
    ) { figure in
      [ending(figure, stated(figure.ending?.note))]
    }
    return [.table(table)]
  }
}

extension Book {
  /// "moved twice"; nil when never moved.
  fileprivate func movedWords(_ times: Int) -> String? {
    switch times {
    case 0: nil
    case 1: "moved once"
    case 2: "moved twice"
    default: "moved \(times) times"
    }
  }
}
