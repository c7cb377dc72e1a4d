// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A plan's template to be written in: its headings and standing text word for word, the group's
/// success statements, and rows of empty cells under every heading.
package struct BlankPlanPaper: Sendable {
  /// How many rows there are to write in under each heading.
  package static let rowsToWriteIn = 4

  private let book: Book
  private let plan: Record<Plan>

  /// Prepares the blank form of a plan.
  package init(_ book: Book, plan: Record<Plan>) {
    self.book = book
    self.plan = plan
  }

  /// Draws the form up.
  package func paper() -> Paper {
    let filled = PlanPaper(book, plan: plan, today: .first)
    let paper = Paper(
      title: book.filled(plan.title, for: plan), subtitle: "To be filled in",
      body: book.name(of: plan.body), marking: "",
      elements: filled.opening
        + headings + [.note(Line(Progress.key))])
    return book.finished(paper, also: [plan.reference])
  }

  private var headings: [Element] {
    if book.layout(of: plan) == .priorities { return [.table(priorities)] }
    let template = book.headings(of: plan).map { book.filled($0, for: plan) }
    guard !template.isEmpty else {
      return [.paragraph("The plan’s template states no headings."), .table(table)]
    }
    return template.flatMap { [.heading(level: 1, Line($0)), .table(table)] }
  }

  /// The priorities' table with nothing in it.
  private var priorities: Table {
    let columns = PlanPaper(book, plan: plan, today: .first).priorityColumns
    return empty("Priorities: why, how and progress", columns)
  }

  /// Rows of empty cells; none of them names its row, because none has a name yet.
  private var table: Table {
    empty("Actions under this heading", PlanPaper(book, plan: plan, today: .first).columns)
  }

  private func empty(_ caption: String, _ columns: [Column]) -> Table {
    let row = TableRow(cells: columns.map { _ in TableCell("") }, isHeaderFirst: false)
    return Table(
      caption: caption, columns: columns,
      rows: Array(repeating: row, count: BlankPlanPaper.rowsToWriteIn), emptyNote: "")
  }
}
