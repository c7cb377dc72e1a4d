// SPDX-License-Identifier: Apache-2.0

/// The partnership's budget for a financial year.
///
/// What was said of it is kept beside what its lines come to; a figure that does not add up is
/// listed (`budgetFindings`), never corrected.
package struct Budget: RecordKind {
  package static let shape = Budget()
  package static let about = KindNames(
    "budget", "Budget", plural: "Budgets",
    "The partnership's budget for a financial year, from its proposal to its report.")
  package let year = Field<PlannedDate>(3, "year", "Year", "The financial year it is for.")
  package let title = RequiredField<String>(
    4, "title", "Title", "What it is called, such as Budget 2022–23.", missing: "")
  package let state = RequiredField<BudgetState>(
    5, "state", "State", "How far it has got.", missing: .proposed)
  package let agreedOn = Field<Day>(6, "agreed-on", "Agreed", "The day it was agreed.")
  package let decision = Field<ID<Decision>>(
    7, "decision", "Decision", "The decision that agreed it.")
  package let reason = Field<String>(
    8, "reason", "Why unresolved", "Why it is not agreed, in the minutes' words.", as: .paragraph)
  package let reserves = Field<Money>(
    9, "reserves", "Reserves", "What is held in reserve at the start of the year.")
  package let statedTotal = Field<Money>(
    10, "stated-total", "Total as stated", "The year's income as its paper states it.")
  package let reportedOn = Field<Day>(
    11, "reported-on", "Reported", "When it was published with the annual report.")
  package let note = Field<String>(12, "note", "Note", "Anything else to know.", as: .paragraph)

  package static let register = RegisterPlace(
    .money, columns: ["title", "year", "state", "stated-total"], opensPage: true)
  package static let movesInRegister = true

  package static func check(_ record: Record<Budget>, in book: Book) throws(Refusal) {
    try checkYear(record.year, label: shape.year.label)
    let others = book.all(Budget.self).filter { $0.id != record.id && $0.year == record.year }
    if !others.isEmpty, let year = record.year {
      throw .wrongValue(
        field: shape.year.label, given: year.shown, wanted: "a year that has no budget yet")
    }
    if record.state == .unresolved, record.reason?.isBlank ?? true {
      throw .needsReason(toDo: "leave a budget unresolved")
    }
    if record.state.isAgreed, record.agreedOn == nil {
      throw .requiredField(kind: record.title, field: shape.agreedOn.label)
    }
  }

  /// The years that have no budget at all, in a book that keeps budgets: the next one, and the present
  /// one where an earlier year has. The October clock of a budget that is there says the rest.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    let known = Set(book.all(Budget.self).compactMap { $0.year?.financialYearStart })
    guard !known.isEmpty else { return [] }
    let hasEarlier = known.contains { $0 < day.planYear }
    let years = hasEarlier ? [day.planYear, day.planYear + 1] : [day.planYear + 1]
    return years.filter { !known.contains($0) }.compactMap { book.dueLine(ofBudgetFor: $0) }
  }
}

extension Book {
  fileprivate func dueLine(ofBudgetFor planYear: Int) -> DueLine? {
    let year = PlannedDate.financialYear(startYear: planYear)
    let rule = clockRules(startedOn: year.firstDay).first { $0.key == StandardClocks.budgetKey }
    guard let rule else { return nil }
    let reckoning = Reckoning(
      rule, from: year.firstDay, today: year.firstDay, calendar(rule.calendar))
    var line = DueLine(
      what: "Budget of \(year.shown): none is recorded", due: reckoning.due,
      who: words(of: rule.who), why: reckoning.words, body: nil, source: nil)
    line.settling = NewRecord(
      Budget.about, doing: "Record it", knowing: [Budget.shape.year.name: year.stored])
    return line
  }
}

/// How far a budget has got.
package enum BudgetState: String, StateChoice {
  case proposed, agreed, unresolved
  case inForce = "in-force"
  case reported

  package var followers: [BudgetState] {
    switch self {
    case .proposed: [.agreed, .unresolved]
    case .unresolved: [.proposed, .agreed]
    case .agreed: [.inForce]
    case .inForce: [.reported]
    case .reported: []
    }
  }

  package var asks: [String] {
    switch self {
    case .agreed: ["agreed-on"]
    case .unresolved: ["reason"]
    case .reported: ["reported-on"]
    case .proposed, .inForce: []
    }
  }

  /// Whether the partners have agreed it.
  package var isAgreed: Bool { self == .agreed || self == .inForce || self == .reported }
}

/// One line of a budget's income: who gives how much for what.
package struct Contribution: RecordKind {
  package static let shape = Contribution()
  package static let about = KindNames(
    "contribution", "Contribution", plural: "Contributions",
    "One line of a budget's income: an agency's contribution, training income or another source.")
  package let budget = Field<ID<Budget>>(
    3, "budget", "Budget", "The budget it belongs to.", isNeeded: true)
  package let kind = RequiredField<ContributionKind>(
    4, "kind", "Kind", "Where the money comes from.", missing: .contribution)
  package let agency = Field<ID<Agency>>(5, "agency", "Agency", "The agency that gives it.")
  package let function = Field<StatutoryFunction>(
    6, "function", "For", "The function it is given for; community safety is kept apart.")
  package let amount = Field<Money>(
    7, "amount", "Amount", "In pounds and pence; empty when not stated, which is not nought.")
  package let text = Field<String>(8, "text", "Line", "The line as the paper prints it.")
  package let note = Field<String>(9, "note", "Note", "Anything else, such as help in kind.")

  package static let register = RegisterPlace(
    .money, of: "budget", columns: ["agency", "kind", "function", "amount"])

  package static func check(_ record: Record<Contribution>, in book: Book) throws(Refusal) {
    if record.kind == .contribution { try record.refuseWithout(\.agency) }
    if let amount = record.amount, amount < Money(pence: 0) {
      throw .wrongValue(
        field: shape.amount.label, given: amount.shown, wanted: "an amount of nought or more")
    }
  }
}

/// Where a line of a budget's income comes from.
package enum ContributionKind: String, Choice {
  case contribution
  case trainingIncome = "training-income"
  case grant
  case fromReserves = "from-reserves"
  case other
}

/// What the partnership's money and duties are for.
package enum StatutoryFunction: String, Choice {
  case children, adults
  case communitySafety = "community-safety"
}
