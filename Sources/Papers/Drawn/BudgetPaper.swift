// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// A year's budget: who gives how much for what, and what does not add up.
  package static let budget = DrawnPaper(
    "budget", "Budget",
    help: "Prints a year's budget: contributions by agency and function, totals, reserves.",
    of: .whole, over: .year, from: [Budget.about.name]
  ) { drawing in
    let part = BudgetPart(drawing.book, drawing.year, on: drawing.today, level: 1)
    let paper = Paper(
      title: "Budget \(drawing.year.shown)", body: drawing.book.partnershipName, marking: "",
      summary: [Fact(label: "As at", value: drawing.today.shownLong)] + part.facts,
      elements: part.elements)
    return drawing.book.finished(paper, also: part.records, on: drawing.today)
  }
}

/// A financial year's budget to the penny, and how far the next year's has got.
struct BudgetPart {
  let book: Book
  let year: PlannedDate
  let today: Day
  let level: Int
  let isReport: Bool
  let budget: Record<Budget>?

  /// Prepares a year's budget as it stands on a day, under headings from a level on.
  init(
    _ book: Book, _ year: PlannedDate, on today: Day, level: Int, inReport isReport: Bool = false
  ) {
    self.isReport = isReport
    self.book = book
    self.year = year
    self.today = today
    self.level = level
    budget = BudgetPart.budget(of: year, in: book)
  }

  private static func budget(of year: PlannedDate, in book: Book) -> Record<Budget>? {
    book.all(Budget.self).first { $0.year == year }
  }

  private var next: Record<Budget>? {
    BudgetPart.budget(of: year.adding(years: 1), in: book)
  }

  /// Whether no budget of the year or of the next is recorded.
  var isEmpty: Bool { budget == nil && next == nil }

  /// The records whose words stand in the facts.
  var records: [RecordReference] { budget.map { [$0.reference] } ?? [] }

  var facts: [Fact] {
    guard let budget else { return [] }
    return [
      Fact(label: "State", value: budget.state.label),
      Fact(label: "Agreed", value: stated(budget.agreedOn?.inWords)),
      Fact(label: "Total of its lines", value: book.budgetFigures(of: budget.id).total.shown),
    ]
  }

  var elements: [Element] {
    own + following
  }

  private var own: [Element] {
    guard let budget else {
      return [.paragraph(Line("No budget for \(year.shown) is recorded."))]
    }
    return standing(of: budget) + tables(of: budget) + findings(of: budget)
  }

  private func standing(of budget: Record<Budget>) -> [Element] {
    let clock = book.clocks(of: budget.reference, on: today).first { $0.terms.key == "budget" }
    let due = clock.flatMap { clock in clock.due.map { dueWords(of: clock, $0) } }
    let sentences = [
      stateWords(of: budget), due, budget.reason.map { "The reason: \($0.trimmed)" },
      budget.note?.trimmed,
    ]
    return [
      .paragraph(
        Line(
          sentences.compactMap(\.self).filter { !$0.isBlank }.map(sentence).joined(separator: " "),
          records: [budget.reference]))
    ]
  }

  /// A report of a year that is over says that it was late and counts no days to the present.
  private func dueWords(of clock: Clock, _ due: Day) -> String {
    let words = "It was to be agreed by \(due.inWords)"
    switch clock.state {
    case .running where clock.isLate && isReport: return "\(words), and was not agreed by then"
    case .running: return "\(words); \(clock.dayWords(in: book))"
    case .metLate: return "\(words), and was agreed late"
    case .waiting, .paused, .met, .cancelled: return words
    }
  }

  private func stateWords(of budget: Record<Budget>) -> String {
    let agreed = budget.agreedOn.map { " on \($0.inWords)" } ?? ""
    let name = budget.year.map { "The budget of \($0.shown)" } ?? budget.title
    switch budget.state {
    case .proposed: return "\(name) is proposed and not agreed yet"
    case .unresolved: return "\(name) is unresolved"
    case .agreed: return "\(name) was agreed\(agreed)"
    case .inForce: return "\(name) was agreed\(agreed) and is in force"
    case .reported:
      let reported = budget.reportedOn.map { " and reported on \($0.inWords)" } ?? ""
      return "\(name) was agreed\(agreed)\(reported)"
    }
  }

  private func findings(of budget: Record<Budget>) -> [Element] {
    let findings = book.budgetFindings(of: budget.id)
    let records = [budget.reference] + book.contributions(to: budget.id).map(\.reference)
    return [
      .heading(level: level, findings.isEmpty ? "Whether it adds up" : "What does not add up")
    ]
      + (findings.isEmpty
        ? [.paragraph("Every line has its amount and its purpose, and the total agrees.")]
        : [
          .list(
            ordered: false,
            findings.map { ListItem(line: Line(sentence($0), records: records)) })
        ])
  }

  private var following: [Element] {
    guard let next else { return [] }
    return [.heading(level: level, Line("The next year"))] + standing(of: next)
  }
}
