// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// What partners say, and the parts that are papers of their own as well.
extension AnnualReportPaper {
  /// What partners say in a part of the report, each under its agency and role.
  func statements(_ part: StatementPart) -> [Element] {
    report.statements.filter { $0.part == part }.flatMap(words)
  }

  private func words(of statement: Record<PartnerStatement>) -> [Element] {
    let who = [statement.role] + (book[statement.agency].map { [$0.name] } ?? [])
    let heading = Element.heading(
      level: 2, Line(who.joined(separator: ", "), records: [statement.reference]))
    guard let text = statement.text, !text.isBlank else {
      let reason = statement.reason.map {
        Element.paragraph(Line(sentence($0), records: [statement.reference]))
      }
      return [heading, .nothingProvided([statement.reference])] + [reason].compactMap(\.self)
    }
    return [heading] + WrittenText(text, of: [statement.reference]).elements()
  }

  /// What was heard; empty when no group heard anything.
  var voice: [Element] {
    let part = VoicePart(book, in: year.period, on: day, level: 2)
    return part.isEmpty ? [] : part.elements
  }

  /// Training, then what was published for people to learn from.
  var learning: [Element] {
    let training = TrainingPart(book, year, level: 2)
    return (training.isEmpty ? [] : training.elements) + publications
  }

  private var publications: [Element] {
    let found = book.all(Publication.self).filter { $0.date.map(year.period.contains) ?? false }
      .sorted { ($0.date ?? .last, $0.title) < ($1.date ?? .last, $1.title) }
    guard !found.isEmpty else { return [] }
    return [
      .heading(level: 2, "Briefings, newsletters and campaigns"),
      .table(
        Table(
          caption: "What we published",
          columns: [
            Column(title: "Title", weight: 4), Column(title: "Kind", weight: 2),
            Column(title: "Published", weight: 2), Column(title: "Where", weight: 2),
            Column(title: "Reached", isNumeric: true),
          ],
          rows: found.map { publication in
            TableRow(
              [
                TableCell(publication.title), TableCell(publication.kind.label),
                TableCell(publication.date?.shownShort ?? ""),
                TableCell(stated(publication.channel)), TableCell(publication.reach?.shown ?? ""),
              ], of: publication.reference)
          }, emptyNote: "")),
    ]
  }

  /// The year's own budget, and how far the next has got.
  var budget: [Element] {
    let part = BudgetPart(book, year, on: drawing.today, level: 2, inReport: true)
    return part.isEmpty ? [] : part.elements
  }
}
