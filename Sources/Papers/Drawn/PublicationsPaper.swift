// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What the partnership told the public and practitioners, for its reports.
  static let publications = DrawnPaper(
    "publications", "Publications, campaigns and websites",
    help: "Prints what was published, which campaigns ran, and which website is to be checked.",
    of: .whole, over: .days, from: [Publication.about.name]
  ) { PublicationsPaper(drawing: $0).paper() }
}

/// Draws a table for each sort of publication of the period, then what is still to come.
private struct PublicationsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var today: Day { drawing.today }

  func paper() -> Paper {
    let all = book.publications(from: drawing.scope.from, to: drawing.scope.until)
    let websites = all.filter { $0.kind == .website }
    let sorts = PublicationKind.allCases.filter { kind in
      kind != .website && all.contains { $0.kind == kind }
    }
    let tables = sorts.map { kind in Element.table(table(kind, all.filter { $0.kind == kind })) }
    let paper = Paper(
      title: "Publications, campaigns and websites",
      subtitle: "\(drawing.scope.from.shownLong) to \(drawing.scope.until.shownLong)",
      body: book.partnershipName, marking: "",
      summary: [Fact(label: "In this period", value: "\(all.count)")],
      elements: (tables.isEmpty ? [.paragraph("Nothing was published in this period.")] : tables)
        + [.table(websiteTable(websites)), .heading(level: 1, "Still to be published")] + waiting)
    return book.finished(paper, on: today)
  }

  private func table(_ kind: PublicationKind, _ records: [Record<Publication>]) -> Table {
    var table = Table(
      caption: kind.plural,
      columns: [
        Column(title: "Title", weight: 3), Column(title: "Owner", weight: 2),
        Column(title: "For", weight: 2), Column(title: "When", weight: 2),
        Column(title: "Channel", weight: 2), Column(title: "Reached", isNumeric: true),
        Column(title: "What it achieved", weight: 4), Column(title: "Serves", weight: 2),
        Column(title: "Where", weight: 2),
      ],
      rows: records.sorted(by: book.isEarlier).map(row), emptyNote: "")
    table.omitsEmptyColumns = true
    return table
  }

  private func row(_ record: Record<Publication>) -> TableRow {
    let statement = book[record.statement]
    return TableRow(
      [
        TableCell(record.title), TableCell(owner(record)), TableCell(record.audience ?? ""),
        TableCell(record.whenWords), TableCell(record.channel ?? ""),
        TableCell(record.reach?.shown ?? "not counted"),
        TableCell(record.evaluation.map(sentence) ?? ""),
        TableCell(
          statement.map { Book.shortened($0.text) } ?? "",
          records: statement.map { [$0.reference] } ?? []),
        TableCell(record.link ?? ""),
      ], of: record.reference)
  }

  private func owner(_ record: Record<Publication>) -> String {
    record.owner.map { book.label(of: $0) } ?? ""
  }

  private func websiteTable(_ records: [Record<Publication>]) -> Table {
    Table(
      caption: PublicationKind.website.plural,
      columns: [
        Column(title: "Website", weight: 3), Column(title: "Where", weight: 3),
        Column(title: "Owner", weight: 2), Column(title: "Last checked", weight: 2),
        Column(title: "Next check", weight: 2),
      ],
      rows: records.map { record in
        let isLate = (record.checkDue ?? .last) < today
        let next = record.checkDue.map { $0.shownShort + (isLate ? ", overdue" : "") }
        return TableRow(
          [
            TableCell(record.title), TableCell(stated(record.link)),
            TableCell(stated(record.owner.map { book.label(of: $0) })),
            TableCell(stated(record.checkedOn?.shownShort)), TableCell(stated(next)),
          ], of: record.reference)
      }, emptyNote: "No website is recorded.")
  }

  private var waiting: [Element] {
    let items = book.unpublished.map { record in
      let owner = record.owner.map { ", \(book.label(of: $0))" } ?? ""
      return ListItem(
        line: Line(
          "\(record.title) (\(record.kind.label.lowercasedFirst)\(owner))",
          records: [record.reference]))
    }
    return items.isEmpty
      ? [.paragraph("Nothing waits to be published.")] : [.list(ordered: false, items)]
  }
}

extension PublicationKind {
  /// The word for many.
  fileprivate var plural: String {
    switch self {
    case .policy: "Policies"
    case .other: "Other publications"
    default: label + "s"
    }
  }
}

extension Record<Publication> {
  /// "18 Oct 2021", "Nov 2026 to Mar 2027".
  fileprivate var whenWords: String {
    guard let from = self.from else { return stated(self.date?.shownShort) }
    return "\(from.shown) to \(self.until?.shown ?? "no day stated")"
  }
}

extension Book {
  fileprivate func isEarlier(_ one: Record<Publication>, _ other: Record<Publication>) -> Bool {
    let days = [one, other].map { $0.from?.firstDay ?? $0.date ?? .last }
    return (days[0], one.title) < (days[1], other.title)
  }
}
