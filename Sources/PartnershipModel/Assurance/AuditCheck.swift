// SPDX-License-Identifier: Apache-2.0

extension Day {
  /// The year in which this day's plan year began; plan years run from 1 April.
  package var planYear: Int { month >= 4 ? year : year - 1 }

  /// The first day of the plan year that contains this day.
  package var planYearStart: Day { Day(year: planYear, month: 4, day: 1) ?? .first }
}

extension Book {
  /// A body's audits, oldest plan year first.
  package func audits(of body: ID<Body>) -> [Record<Audit>] {
    those(\Audit.body, body).sorted { ($0.year, $0.id.text) < ($1.year, $1.id.text) }
  }

  /// Whether a group has held its case file audit in a plan year.
  ///
  /// Strategic Plan 2023–26, appendix 2: "at least one multi-agency case file audit per period";
  /// the period is not defined there and is taken as the plan year.
  package func auditHeld(by body: ID<Body>, in planYear: Int) -> Record<Audit>? {
    audits(of: body).first {
      $0.kind == .macfa && $0.year == planYear && $0.state.isHeld
    }
  }

  /// The audit position of a group in a plan year, in words.
  package func auditWords(of body: ID<Body>, in planYear: Int) -> String {
    let year = PlannedDate.financialYear(startYear: planYear).shown
    if let held = auditHeld(by: body, in: planYear) {
      return "case file audit \(year): held, \(held.theme)"
    }
    let ofYear = audits(of: body).filter { $0.kind == .macfa && $0.year == planYear }
    if let planned = ofYear.first(where: { !$0.state.isStopped }) ?? ofYear.first {
      return "case file audit \(year): \(planned.state.label.lowercased()), \(planned.theme)"
    }
    return "case file audit \(year): none held or planned; the plan asks for at least one"
  }
}
