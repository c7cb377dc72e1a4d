// SPDX-License-Identifier: Apache-2.0

extension StandardClocks {
  /// The clocks of money: the budget is agreed in October before its year.
  ///
  /// Shropshire Safeguarding Partnership's arrangements of 2019–20: "agreed in October of the
  /// preceding financial year and is reviewed annually".
  static let money: [ClockTerms] = [budgetAgreed]

  static let budgetKey = "budget"

  private static var budgetAgreed: ClockTerms {
    var terms = ClockTerms(
      budgetKey, "Budget to be agreed", on: Budget.about.name, from: Budget.shape.year.name,
      to: Budget.shape.agreedOn.name, -5, .months)
    // Five whole months before 1 April, that day among them: the last day of October.
    terms.countsStart = true
    terms.who = [.role("Safeguarding partners")]
    terms.basis = "agreed in October of the preceding financial year (arrangements of 2019–20)"
    return terms
  }
}
