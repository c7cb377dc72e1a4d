// SPDX-License-Identifier: Apache-2.0

/// What the lines of a budget come to, to the penny.
package struct BudgetFigures: Sendable, Equatable {
  /// Lines whose amount is stated.
  package var stated = 0
  /// Lines whose amount is not stated; they count as nothing, not as nought.
  package var notStated = 0
  /// Everything together.
  package var total = Money(pence: 0)
  /// By what it is given for; nil is what does not say.
  package var byFunction: [StatutoryFunction?: Money] = [:]
  /// By agency; nil is income that no agency gives.
  package var byAgency: [ID<Agency>?: Money] = [:]

  /// Counts a line.
  mutating func add(_ line: Record<Contribution>) {
    guard let amount = line.amount else {
      notStated += 1
      return
    }
    stated += 1
    total = total + amount
    byFunction[line.function, default: Money(pence: 0)] =
      byFunction[line.function, default: Money(pence: 0)] + amount
    byAgency[line.agency, default: Money(pence: 0)] =
      byAgency[line.agency, default: Money(pence: 0)] + amount
  }
}

extension Book {
  /// The lines of a budget, in the order they were made.
  package func contributions(to budget: ID<Budget>) -> [Record<Contribution>] {
    those(\Contribution.budget, budget)
  }

  /// What the lines of a budget come to.
  package func budgetFigures(of budget: ID<Budget>) -> BudgetFigures {
    var figures = BudgetFigures()
    for line in contributions(to: budget) { figures.add(line) }
    return figures
  }

  /// What does not add up in a budget, each in a sentence; nothing is corrected.
  package func budgetFindings(of id: ID<Budget>) -> [String] {
    guard let budget = self[id] else { return [] }
    let figures = budgetFigures(of: id)
    let lines = contributions(to: id)
    if lines.isEmpty { return ["\(budget.title) has no contributions."] }
    return differenceWords(budget, figures)
      + lines.filter { $0.amount == nil }.map { "\(who($0)): the amount is not stated." }
      + lines.filter { $0.function == nil }.map { "\(who($0)): it does not say what for." }
      + twiceListed(lines)
  }

  private func differenceWords(_ budget: Record<Budget>, _ figures: BudgetFigures) -> [String] {
    guard let stated = budget.statedTotal, stated != figures.total else { return [] }
    let isMore = figures.total > stated
    let difference = isMore ? figures.total - stated : stated - figures.total
    return [
      "\(budget.title): \(stated.shown) is stated in all; its "
        + "\(counted(figures.stated, "line comes", "lines come")) to \(figures.total.shown), "
        + "\(difference.shown) \(isMore ? "more" : "less")."
    ]
  }

  private func twiceListed(_ lines: [Record<Contribution>]) -> [String] {
    var seen: Set<[String]> = []
    return lines.compactMap { line in
      guard line.kind == .contribution, let agency = line.agency else { return nil }
      let key = [agency.text, line.function?.rawValue ?? ""]
      return seen.insert(key).inserted
        ? nil : "\(who(line)): listed more than once for the same function."
    }
  }

  private func who(_ line: Record<Contribution>) -> String {
    self[line.agency]?.name ?? line.text ?? line.kind.label
  }
}
