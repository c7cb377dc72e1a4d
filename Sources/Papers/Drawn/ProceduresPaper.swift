// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The policies and procedures of a group, or of every one, as they stand today.
  package static let procedures = DrawnPaper(
    "procedures", "Policies and procedures",
    help: "Prints every policy and procedure, whose it is, when it is reviewed, and open comments.",
    of: .groups, from: [Procedure.about.name]
  ) { ProceduresPaper(drawing: $0).paper() }
}

/// Draws the register of policies and procedures: those in use, those on the way, those that have
/// ended, then the reviews that are due and the comments nobody has answered.
private struct ProceduresPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let all = procedures
    let paper = Paper(
      title: "Policies and procedures", body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "As at", value: drawing.today.shownLong),
        Fact(label: "In use", value: "\(all.count { $0.state.isInUse })"),
        Fact(label: "Review overdue", value: "\(all.count(where: isLate))"),
      ],
      elements: [
        .table(table("In use", all.filter(\.state.isInUse), none: "No document is in use.")),
        .table(
          table("On the way", all.filter(\.state.isOnTheWay), none: "No document is on the way.")),
      ] + ended(all) + reviews(all) + comments(all))
    return book.finished(paper, on: drawing.today)
  }

  private var procedures: [Record<Procedure>] {
    let bodies = drawing.scope.body.map { [$0] } ?? book.tree().compactMap { $0.body?.id }
    return bodies.flatMap { body in
      book.those(\Procedure.body, body).sorted { ($0.title, $0.id.text) < ($1.title, $1.id.text) }
    }
  }

  private func isLate(_ procedure: Record<Procedure>) -> Bool {
    procedure.state.isInUse && (procedure.nextReview?.lastDay ?? .last) < drawing.today
  }

  private func table(
    _ caption: String, _ procedures: [Record<Procedure>], none: String
  ) -> Table {
    Table(
      caption: caption,
      columns: [
        Column(title: "Title", weight: 4), Column(title: "Version"),
        Column(title: "Origin", weight: 2), Column(title: "Group", weight: 2),
        Column(title: "State", weight: 2), Column(title: "Signed off by", weight: 2),
        Column(title: "Next review", weight: 2),
      ],
      rows: procedures.map(row), emptyNote: none)
  }

  private func row(_ procedure: Record<Procedure>) -> TableRow {
    let late = isLate(procedure) ? " (overdue)" : ""
    let signed = [
      procedure.signOff.map { book.name(of: $0) }, procedure.approvedOn?.shownShort,
    ].compactMap(\.self)
    return TableRow(
      [
        TableCell(procedure.title), TableCell(procedure.version ?? ""),
        TableCell(procedure.origin.label), TableCell(book.shortName(of: procedure.body)),
        TableCell(procedure.state.label),
        TableCell(signed.isEmpty ? notStated : signed.joined(separator: ", ")),
        TableCell((procedure.nextReview?.shown ?? notStated) + late),
      ], of: procedure.reference)
  }

  private func ended(_ procedures: [Record<Procedure>]) -> [Element] {
    let items = procedures.filter { !$0.state.isInUse && !$0.state.isOnTheWay }.map { procedure in
      let next = book[procedure.supersededBy].map { "its place was taken by \($0.title)" }
      let words = [procedure.state.label.lowercased(), next, procedure.reason?.trimmed]
      return ListItem(
        line: Line(
          sentence("\(procedure.title): \(words.compactMap(\.self).joined(separator: "; "))"),
          records: [procedure.reference]
            + (procedure.supersededBy.map { [RecordReference($0)] } ?? [])))
    }
    return items.isEmpty ? [] : [.heading(level: 1, "Ended"), .list(ordered: false, items)]
  }

  private func reviews(_ procedures: [Record<Procedure>]) -> [Element] {
    let late = procedures.filter(isLate)
    let items = late.map { procedure in
      ListItem(
        line: Line(
          "\(procedure.title), \(book.shortName(of: procedure.body)): due \(stated(procedure.nextReview?.shown)).",
          records: [procedure.reference]))
    }
    return [.heading(level: 1, "Reviews overdue")]
      + (items.isEmpty
        ? [.paragraph("No review of a document in use is overdue.")]
        : [.list(ordered: false, items)])
  }

  private func comments(_ procedures: [Record<Procedure>]) -> [Element] {
    let items = procedures.flatMap { procedure in
      book.those(\ProcedureComment.procedure, procedure.id)
        .filter { $0.answer?.isBlank ?? true }.map { comment in
          ListItem(
            line: Line(
              strong: "\(procedure.title), from \(comment.from): ", comment.text.collapsed,
              records: [comment.reference, procedure.reference]))
        }
    }
    return [.heading(level: 1, "Comments not answered yet")]
      + (items.isEmpty
        ? [.paragraph("Every comment has been answered.")] : [.list(ordered: false, items)])
  }
}

extension ProcedureState {
  /// Whether people work by it.
  fileprivate var isInUse: Bool { self == .published || self == .dueForReview }
  /// Whether it is still to be published.
  fileprivate var isOnTheWay: Bool { self == .draft || self == .consulted || self == .approved }
}
