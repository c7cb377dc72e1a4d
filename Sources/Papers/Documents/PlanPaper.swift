// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A body's plan in its template's own layout, headings and columns: rows under headings, priorities
/// with why, how and progress, or a matrix of priorities against groups.
package struct PlanPaper: Sendable {
  let book: Book
  let plan: Record<Plan>
  private let today: Day

  /// Prepares a plan; `today` decides what is overdue.
  package init(_ book: Book, plan: Record<Plan>, today: Day) {
    self.book = book
    self.plan = plan
    self.today = today
  }

  /// Draws the plan up.
  package func paper() -> Paper {
    let paper = Paper(
      title: filled(plan.title), body: book.name(of: plan.body), marking: "", summary: facts,
      elements: opening + content + [.note(Line(Progress.key))])
    return book.finished(paper, also: [plan.reference], on: today)
  }

  private var content: [Element] {
    switch book.layout(of: plan) {
    case .headings: headings
    case .priorities: [.table(priorities)]
    case .matrix: [.heading(level: 1, "What each group is to do"), .table(matrix)] + headings
    }
  }

  private var rows: [Record<PlanRow>] { book.rows(of: plan.id) }

  private var facts: [Fact] {
    let review = book.reviewDue(of: plan)?.shownShort ?? "not stated"
    return [
      Fact(label: "As at", value: today.shownLong),
      Fact(label: "Progress", value: book.progress(of: rows).sentence),
      Fact(
        label: "Formal review",
        value: "last \(plan.lastReview?.shownShort ?? "not stated"), next due \(review)"),
    ]
  }

  /// The success statements among the template's standing text, word for word: what ends in a colon
  /// leads to them, and the rest follows.
  var opening: [Element] {
    let intro = (book[plan.template]?.intro ?? []).map(filled)
    let leading = intro.prefix { $0.trimmed.hasSuffix(":") }
    let after = intro.dropFirst(leading.count)
    return [.heading(level: 1, "Success statements")] + leading.map { .paragraph(Line($0)) }
      + statements + after.map { .paragraph(Line($0)) }
  }

  private var statements: [Element] {
    let statements = plan.body.map(book.statements) ?? []
    guard !statements.isEmpty else {
      return [.paragraph("No success statements are stated for this group.")]
    }
    let items = statements.map { ListItem(line: Line($0.text, records: [$0.reference])) }
    return [.list(ordered: true, items)]
  }

  /// The rows under their headings.
  private var headings: [Element] {
    let rows = rows
    let template = book.headings(of: plan).map(filled)
    let numbers = Set(template.indices.map { $0 + 1 }).union(rows.map(\.heading)).sorted()
    return numbers.flatMap { number -> [Element] in
      let heading = filled(book.heading(number, of: plan))
      let own = rows.filter { $0.heading == number }
      let table = Table(
        caption: "Actions under this heading", columns: columns, rows: own.map(row),
        emptyNote: "Nothing is planned under this heading.")
      return [.heading(level: 1, Line(heading)), .table(table)]
    }
  }

  var columns: [Column] {
    let own = book[plan.template]?.columns ?? []
    let shape = PlanRow.shape
    let usual = [
      shape.action.label, shape.success.label, shape.owner.label, shape.timescale.label,
      shape.state.label,
    ]
    let titles = usual.indices.map { own.indices.contains($0) ? own[$0] : usual[$0] }
    return zip(titles, [4, 3, 2, 2, 3]).map { Column(title: filled($0), weight: $1) }
  }

  private func row(_ row: Record<PlanRow>) -> TableRow {
    TableRow(
      [
        TableCell(row.action), TableCell(stated(row.success)),
        TableCell(row.owner.map(book.label) ?? notStated), TableCell(timescale(of: row)),
        progress(of: row),
      ], of: row.reference)
  }

  private func timescale(of row: Record<PlanRow>) -> String {
    guard let timescale = row.timescale else { return notStated }
    let isLate = row.state != .completed && timescale.lastDay < today
    return timescale.shown + (isLate ? ", overdue" : "")
  }

  private func latest(_ row: Record<PlanRow>) -> Record<PlanUpdate>? {
    book.updates(of: row.id).last { !noteAndEvidence($0).isEmpty }
  }

  /// The letter and word, then the latest that was said of the row.
  func progress(of row: Record<PlanRow>) -> TableCell {
    guard let latest = latest(row) else {
      return TableCell(line: Line(row.state.letterAndLabel), status: row.state.status)
    }
    let words = "\(row.state.letterAndLabel). \(noteAndEvidence(latest))"
    return TableCell(
      line: Line(words, citations: [book.cite(latest)], records: [latest.reference]),
      status: row.state.status)
  }

  func filled(_ text: String) -> String { book.filled(text, for: plan) }
}
