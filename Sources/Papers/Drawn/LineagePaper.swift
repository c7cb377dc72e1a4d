// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What groups were called and what became of them.
  static let lineage = DrawnPaper(
    "lineage", "Names and lineage",
    help: "Prints the names groups bore with their days, what they took over, and their ends.",
    of: .groups, from: [Body.about.name]
  ) { LineagePaper(drawing: $0).paper() }
}

/// Draws up the names of one group, or of every group that had another or came to an end.
private struct LineagePaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let bodies = book.tree().compactMap(\.body).filter { body in
      drawing.scope.body.map { $0 == body.id } ?? (book.lineageWords(of: body) != nil)
    }
    let paper = Paper(
      title: "Names and lineage", body: book.issuer(drawing.scope.body), marking: "",
      summary: [Fact(label: "As at", value: drawing.today.shownLong)],
      elements: bodies.isEmpty
        ? [.paragraph("No group had another name, took over work or came to an end.")]
        : bodies.flatMap(part))
    return book.finished(paper, also: bodies.map(\.reference), on: drawing.today)
  }

  private func part(_ body: Record<Body>) -> [Element] {
    let changes = book.lineage(of: body.id)
    return [
      .heading(level: 1, Line(body.name, records: [body.reference])), .table(names(of: body)),
    ]
      + (changes.isEmpty
        ? [.paragraph("Nothing else is recorded of what became of it.")]
        : [.list(ordered: false, changes.map(item))])
  }

  private func names(of body: Record<Body>) -> Table {
    let others = [body.aliases ?? []].flatMap(\.self)
    return Table(
      caption: others.isEmpty ? "Names" : "Names; also known as \(others.asList)",
      columns: [Column(title: "Name", weight: 3), Column(title: "When", weight: 2), "Short name"],
      rows: book.borneNames(of: body).map { name in
        TableRow(
          [
            TableCell(name.name), TableCell(name.periodWords), TableCell(name.shortName ?? ""),
          ], of: name.source)
      }, emptyNote: "No name is recorded.", records: [body.reference])
  }

  private func item(_ change: StructureChange) -> ListItem {
    let why = change.reason.map { " \(sentence($0.capitalisedFirst))" }
    let words = "\(change.whenWords.capitalisedFirst): \(sentence(change.words))"
    return ListItem(line: Line(words, asStated: why, records: [change.source]))
  }
}
