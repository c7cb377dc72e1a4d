// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The terms of reference of every group: which hold, which are not held, which are to be reviewed.
  static let terms = DrawnPaper(
    "terms", "Terms of reference",
    help: "Prints which terms of reference hold, who agreed them, and which are not held.",
    of: .groups, from: [Terms.about.name]
  ) { TermsPaper(drawing: $0).paper() }
}

/// Draws up the terms of reference in force, then the versions of before and of after.
private struct TermsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let bodies = book.tree().compactMap(\.body).filter(isAsked)
    let versions = bodies.flatMap { book.termsVersions(of: $0.id) }
    let held = bodies.count { book.terms(of: $0.id, on: drawing.today) != nil }
    let paper = Paper(
      title: "Terms of reference", body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "As at", value: drawing.today.shownLong),
        Fact(label: "Groups with terms in force", value: "\(held) of \(bodies.count)"),
      ],
      elements: [.table(standing(bodies)), .table(history(versions))])
    return book.finished(paper, on: drawing.today)
  }

  /// The partnership's own groups at work; neighbours keep their terms themselves.
  private func isAsked(_ body: Record<Body>) -> Bool {
    if let asked = drawing.scope.body { return body.id == asked }
    return body.isAtWork && ![.partnership, .external, .support].contains(body.kind)
  }

  private func standing(_ bodies: [Record<Body>]) -> Table {
    Table(
      caption: "In force",
      columns: [
        Column(title: "Group", weight: 2), Column(title: "Terms of reference", weight: 4),
        Column(title: "Acts as", weight: 3),
      ],
      rows: bodies.map { body in
        let terms = book.terms(of: body.id, on: drawing.today)
        return TableRow(
          [
            TableCell(body.name),
            TableCell(
              book.termsWords(of: body.id, on: drawing.today).capitalisedFirst,
              records: [terms?.reference].compactMap(\.self)),
            TableCell(book.functions(of: body, on: drawing.today).joined(separator: "; ")),
          ], of: body.reference)
      }, emptyNote: "No group is at work.")
  }

  private func history(_ versions: [Record<Terms>]) -> Table {
    Table(
      caption: "Every version",
      columns: [
        Column(title: "Group", weight: 2), "Version", "Agreed", "In force from", "Until",
        Column(title: "Decision", weight: 2),
      ],
      rows: versions.map { terms in
        TableRow(
          [
            TableCell(book.nameThenAndNow(of: terms.body, on: terms.agreedOn)),
            TableCell(stated(terms.version)), TableCell(stated(terms.agreedOn?.shownShort)),
            TableCell(stated((terms.from ?? terms.agreedOn)?.shownShort)),
            TableCell(terms.until?.shownShort ?? "later terms"),
            TableCell(
              book[terms.decision].map { "\($0.number)" } ?? "",
              records: [book[terms.decision]?.reference].compactMap(\.self)),
          ], of: terms.reference)
      }, emptyNote: "No terms of reference are recorded.")
  }
}
