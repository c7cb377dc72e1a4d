// SPDX-License-Identifier: Apache-2.0

extension PlannedDate {
  /// Reads a financial year as people name it: `2021`, `2021-22`, `2021/22`, `2021–22`; nil for
  /// anything else.
  package init?(financialYear text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "-/–".contains($0) }
    guard let first = parts.first, parts.count < 3, first.utf8.count == 4,
      let year = Int(first), Day.years.contains(year)
    else { return nil }
    if parts.count == 2 {
      guard parts[1].utf8.count == 2, Int(parts[1]) == (year + 1) % 100 else { return nil }
    }
    self = .financialYear(startYear: year)
  }

  /// The year it starts in when it is a financial year; nil for any other date.
  package var financialYearStart: Int? {
    if case .financialYear(let year) = self { year } else { nil }
  }

  /// The financial year so many years on; of another date, the one its last day falls in.
  package func adding(years: Int) -> PlannedDate {
    .financialYear(startYear: lastDay.planYear + years)
  }

  /// The days it may mean, both ends included.
  package var period: Period { Period(from: firstDay, to: lastDay) }

  /// The one financial year a date falls in, by its last day, so that nothing is told in two years.
  package var financialYear: PlannedDate { .financialYear(startYear: lastDay.planYear) }
}

extension RecordKind {
  /// Refuses a record that does not say which financial year it is of.
  static func checkYear(_ year: PlannedDate?, label: String) throws(Refusal) {
    guard let year else { throw .requiredField(kind: about.title, field: label) }
    guard year.financialYearStart != nil else {
      throw .wrongValue(field: label, given: year.shown, wanted: "a financial year such as 2021–22")
    }
  }
}
