// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

// The tables of a budget: contributions by agency and function, other income, totals.
extension BudgetPart {
  private var functions: [StatutoryFunction?] { StatutoryFunction.allCases.map(\.self) + [nil] }

  func tables(of budget: Record<Budget>) -> [Element] {
    let lines = book.contributions(to: budget.id)
    let given = lines.filter { $0.kind == .contribution }
    let other = lines.filter { $0.kind != .contribution }
    return [.table(contributions(given))] + (other.isEmpty ? [] : [.table(income(other))])
      + [.table(totals(of: budget, given: given, other: other))]
  }

  private func contributions(_ lines: [Record<Contribution>]) -> Table {
    let isUnsaid = lines.contains { $0.function == nil }
    let shown = functions.filter { $0 != nil || isUnsaid }
    var agencies: [ID<Agency>?] = []
    for line in lines where !agencies.contains(line.agency) { agencies.append(line.agency) }
    let rows = agencies.map { agency in
      row(book[agency]?.name ?? notStated, lines.filter { $0.agency == agency }, shown)
    }
    return Table(
      caption: "Contributions by agency and by what they are for",
      columns: [Column(title: "Agency", weight: 3)] + shown.map(column)
        + [Column(title: "Together", weight: 2, isNumeric: true)],
      rows: rows + (rows.count > 1 ? [row("All agencies", lines, shown)] : []),
      emptyNote: "No contribution is recorded.")
  }

  private func column(_ function: StatutoryFunction?) -> Column {
    Column(title: function?.label ?? "Purpose not stated", weight: 2, isNumeric: true)
  }

  private func row(
    _ name: String, _ lines: [Record<Contribution>], _ functions: [StatutoryFunction?]
  ) -> TableRow {
    TableRow(
      cells: [TableCell(name, records: lines.map(\.reference))]
        + functions.map { function in cell(lines.filter { $0.function == function }) }
        + [cell(lines)])
  }

  /// What lines come to; an amount that is not stated is said and not counted.
  private func cell(_ lines: [Record<Contribution>]) -> TableCell {
    let amounts = lines.compactMap(\.amount)
    let missing = lines.count - amounts.count
    let sum = amounts.reduce(Money(pence: 0), +)
    let words: String
    switch (amounts.isEmpty, missing) {
    case (true, 0): words = ""
    case (true, _): words = notStated
    case (false, 0): words = sum.shown
    case (false, _): words = "\(sum.shown), \(missing) not stated"
    }
    return TableCell(words, records: lines.map(\.reference))
  }

  private func income(_ lines: [Record<Contribution>]) -> Table {
    Table(
      caption: "Other income",
      columns: [
        Column(title: "From", weight: 3), Column(title: "For", weight: 2),
        Column(title: "Amount", weight: 2, isNumeric: true), Column(title: "Note", weight: 2),
      ],
      rows: lines.map { line in
        let name = line.text ?? book[line.agency]?.name
        return TableRow(
          [
            TableCell(name.map { "\(line.kind.label): \($0)" } ?? line.kind.label),
            TableCell(line.function?.label ?? notStated),
            TableCell(line.amount?.shown ?? notStated), TableCell(line.note ?? ""),
          ], of: line.reference)
      }, emptyNote: "")
  }

  private func totals(
    of budget: Record<Budget>, given: [Record<Contribution>], other: [Record<Contribution>]
  ) -> Table {
    let computed = book.budgetFigures(of: budget.id).total
    let own = [budget.reference]
    let rows: [(String, TableCell)] = [
      ("Contributions", cell(given)), ("Other income", cell(other)),
      ("All lines added up", cell(given + other)),
      ("Total as the budget states it", TableCell(stated(budget.statedTotal?.shown), records: own)),
      (
        "Difference",
        TableCell(
          difference(budget.statedTotal, computed), records: own + (given + other).map(\.reference))
      ),
      (
        "Reserves at the start of the year", TableCell(stated(budget.reserves?.shown), records: own)
      ),
    ]
    return Table(
      caption: "Totals", columns: [Column(title: "What", weight: 3), amount],
      rows: rows.map { TableRow(cells: [TableCell($0.0), $0.1]) }, emptyNote: "")
  }

  private func difference(_ stated: Money?, _ computed: Money) -> String {
    guard let stated else { return notStated }
    if stated == computed { return "none" }
    return stated > computed
      ? "\((stated - computed).shown) more stated" : "\((computed - stated).shown) less stated"
  }

  private var amount: Column { Column(title: "Amount", weight: 2, isNumeric: true) }
}
