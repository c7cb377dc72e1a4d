// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The figures of the year as they are stated, table by table.
extension AnnualReportPaper {
  /// Every stated table of the year but those that count reviews, which stand with the reviews.
  var statedTables: [Element] {
    let tables = book.all(StatedTable.self).filter { table in
      let isDated = table.from != nil || table.to != nil
      return isDated && year.period.overlaps(Period(from: table.from, to: table.to))
        && !isOfReviews(table)
    }
    let differing = tables.flatMap { book.differences(in: $0.id) }.count { $0.note == nil }
    return tables.map(printed) + disagreement(differing)
  }

  private func isOfReviews(_ table: Record<StatedTable>) -> Bool {
    book.those(\StatedFigure.table, table.id).contains { $0.counts == ReviewCase.about.name }
  }

  private func disagreement(_ count: Int) -> [Element] {
    guard count > 0 else { return [] }
    let words = counted(count, "figure does", "figures do")
    return [
      .note(
        Line(
          "The figures stand as they were provided. \(words) not agree with the others; the paper "
            + "'Figures to check' lists them."))
    ]
  }

  private func printed(_ table: Record<StatedTable>) -> Element {
    let figures = book.those(\StatedFigure.table, table.id)
    guard !figures.isEmpty else {
      return .paragraph(
        Line(
          strong: "\(table.title): ", sentence(AnnualReport.nothingProvided),
          records: [table.reference]))
    }
    return .table(StatedFigures(stated: table, figures: figures).table)
  }
}

/// One stated table as a reader knows it: what is counted down the side, its columns across.
private struct StatedFigures {
  let stated: Record<StatedTable>
  let figures: [Record<StatedFigure>]

  var table: Table {
    Table(
      caption: stated.title,
      columns: [Column(title: "What is counted", weight: 4)]
        + columns.map { Column(title: $0 ?? "Figure", isNumeric: true) }
        + beside.map { Column(title: $0.title, weight: 2) },
      rows: rows.map(row), emptyNote: "", records: [stated.reference])
  }

  private var columns: [String?] {
    figures.reduce(into: []) { if !$0.contains($1.column) { $0.append($1.column) } }
  }

  /// The figures of each line; two lines of the same words stay two.
  private var rows: [[Record<StatedFigure>]] {
    figures.reduce(into: []) { rows, figure in
      let place = rows.firstIndex { row in
        row[0].text == figure.text && !row.contains { $0.column == figure.column }
      }
      if let place { rows[place].append(figure) } else { rows.append([figure]) }
    }
  }

  /// What is stated beside a figure, where any figure has it.
  private var beside: [(title: String, words: (Record<StatedFigure>) -> String?)] {
    let all: [(title: String, words: (Record<StatedFigure>) -> String?)] = [
      ("Before", { $0.before?.shown }), ("Change stated", { $0.changeWords }),
      ("Share stated", { figure in figure.share.map { "\($0.shown)%" } }),
    ]
    return all.filter { column in figures.contains { column.words($0) != nil } }
  }

  private func row(_ line: [Record<StatedFigure>]) -> TableRow {
    let all = columns.map { column in line.first { $0.column == column } }
    return TableRow(
      cells: [TableCell(line[0].text, records: line.map(\.reference))]
        + all.map { figure in
          TableCell(
            figure.map { $0.figure?.shown ?? notStated } ?? "",
            records: figure.map { [$0.reference] } ?? [])
        }
        + beside.map { column in
          TableCell(line.lazy.compactMap(column.words).first ?? "", records: line.map(\.reference))
        })
  }
}

extension Record<StatedFigure> {
  /// "up by 451, by 23%"; nil where no change is stated.
  fileprivate var changeWords: String? {
    let way = self.direction?.label.lowercased()
    let by = [self.change?.shown, self.changeShare.map { "\($0.shown)%" }].compactMap(\.self)
    let words = [way, by.isEmpty ? nil : "by \(by.joined(separator: ", "))"].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
