// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The two layouts of a plan that stand on priorities.
extension PlanPaper {
  /// One table of the priorities: why, how, and progress with the day of its latest word.
  var priorities: Table {
    Table(
      caption: "Priorities: why, how and progress", columns: priorityColumns,
      rows: ownPriorities.flatMap(rows), emptyNote: "No priorities are stated for this plan.")
  }

  /// The template's four titles, else the plain ones.
  var priorityColumns: [Column] {
    let own = book[plan.template]?.columns ?? []
    let usual = ["Priority", "Why", "How", "Progress (last updated {updated})"]
    return zip(usual.indices, [3, 3, 4, 4]).map { place, weight in
      Column(
        title: filled(own.indices.contains(place) ? own[place] : usual[place]), weight: weight)
    }
  }

  private var ownPriorities: [Record<Priority>] {
    plan.body.map { book.priorities(of: $0) } ?? []
  }

  /// A priority's rows, one for each action; its words stand in the first. What was said of it as a
  /// whole follows them.
  private func rows(of priority: Record<Priority>) -> [TableRow] {
    let actions = book.rows(of: plan.id).filter { $0.heading == priority.number }
    let whole = book.updates(of: priority.id).last { !noteAndEvidence($0).isEmpty }
    var cells = actions.map { [TableCell($0.action), progress(of: $0)] }
    var references = actions.map(\.reference)
    if let whole {
      cells.append([
        TableCell("The priority as a whole"),
        TableCell(
          line: Line(
            noteAndEvidence(whole), citations: [book.cite(whole)], records: [whole.reference])),
      ])
      references.append(whole.reference)
    }
    if cells.isEmpty {
      cells = [[TableCell("Nothing is planned for it yet."), TableCell(notStated)]]
      references = [priority.reference]
    }
    return zip(cells, references).enumerated().map { place, row in
      let words = place == 0 ? opening(of: priority) : ["", ""]
      return TableRow(words + row.0, of: row.1)
    }
  }

  private func opening(of priority: Record<Priority>) -> [TableCell] {
    [
      TableCell("\(priority.number). \(priority.title)", records: [priority.reference]),
      TableCell(stated(priority.why), records: [priority.reference]),
    ]
  }

  /// Each group that has expectations against each priority, with a last column for what spans all.
  var matrix: Table {
    let cells = book.expectations(in: plan.id)
    let groups = book.tree().compactMap(\.body).filter { body in
      cells.contains { $0.body == body.id }
    }
    let spans = cells.contains { $0.spansAll == true }
    let columns =
      [Column(title: "Group", weight: 2)]
      + ownPriorities.map { Column(title: "\($0.number). \($0.title)", weight: 4) }
      + (spans ? [Column(title: "Every priority", weight: 4)] : [])
    return Table(
      caption: "Priorities against groups", columns: columns,
      rows: groups.map { group in
        let own = cells.filter { $0.body == group.id }
        return TableRow(
          [TableCell(group.name)]
            + ownPriorities.map { priority in cell(own.filter { $0.priority == priority.id }) }
            + (spans ? [cell(own.filter { $0.spansAll == true })] : []),
          of: RecordReference(group.id))
      }, emptyNote: "No expectations are stated in this plan.")
  }

  /// What is expected, word for word, and whether the group's plan has it; a dash where nothing is.
  private func cell(_ expectations: [Record<PlanExpectation>]) -> TableCell {
    guard !expectations.isEmpty else { return "–" }
    let words = expectations.map { expectation -> String in
      let isPlanned = !book.plannedRows(of: expectation.reference).isEmpty
      let planned =
        isPlanned ? " (in its plan, \(book.plannedWords(of: expectation.reference)))" : ""
      return expectation.text + planned
    }
    let rows = expectations.flatMap { book.plannedRows(of: $0.reference) }
    return TableCell(
      words.joined(separator: " "),
      records: expectations.map(\.reference) + rows.map(\.reference))
  }
}
