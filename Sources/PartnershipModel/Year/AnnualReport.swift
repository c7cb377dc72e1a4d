// SPDX-License-Identifier: Apache-2.0

/// A year's report as its records give it: computed by date window, never kept.
package struct AnnualReport: Sendable {
  /// What stands where a group or partner gave nothing; as the published reports print it.
  package static let nothingProvided = "No information was provided for this report"

  /// The financial year.
  package let year: PlannedDate
  /// What each body said, did and wants, in the order of the structure.
  package let groups: [AnnualReportGroup]
  /// What partners said, in the order they were asked.
  package let statements: [Record<PartnerStatement>]
  /// The parts for which nothing was provided, each by its name.
  package let empty: [String]
}

/// One body's part of a year's report.
package struct AnnualReportGroup: Sendable {
  /// The body.
  package let body: ID<Body>
  /// Its name at the end of the year.
  package let name: String
  /// The name under which it said what it would achieve: that of the year's first day.
  package let nameBefore: String
  /// What it said it would achieve in the year.
  package let weSaid: [Record<Commitment>]
  /// What was done about each, by commitment.
  package let updates: [ID<Commitment>: [Record<CommitmentUpdate>]]
  /// What else it achieved in the year.
  package let achievements: [Record<Achievement>]
  /// What it wants to achieve in the year after.
  package let nextYear: [Record<Commitment>]
  /// The commitments of the year that have no outcome yet; the report is not whole until they have.
  package var withoutOutcome: [Record<Commitment>] { weSaid.filter { $0.outcome == nil } }
  var isEmpty: Bool { weSaid.isEmpty && achievements.isEmpty && nextYear.isEmpty }

  /// The parts for which it gave nothing; the whole of it by its name alone.
  var emptyParts: [String] {
    if isEmpty { return [name] }
    let unanswered = weSaid.filter { updates[$0.id]?.isEmpty ?? true }
    let parts = [
      weSaid.isEmpty ? "what it said it would achieve" : nil,
      achievements.isEmpty ? "other achievements" : nil,
      nextYear.isEmpty ? "what it wants to achieve next" : nil,
    ]
    return
      (parts.compactMap(\.self)
      + unanswered.map { "update to '\($0.text.trimmed)'" }).map { "\(name): \($0)" }
  }
}

extension Book {
  /// A year's report from its records.
  ///
  /// - Throws: `Refusal` when the date is no financial year.
  package func annualReport(for year: PlannedDate) throws(Refusal) -> AnnualReport {
    try Commitment.checkYear(year, label: "Year")
    return annualReport(ofYear: year.financialYearStart ?? year.lastDay.planYear)
  }

  /// The report of the financial year that begins in April of `start`.
  package func annualReport(ofYear start: Int) -> AnnualReport {
    let year = PlannedDate.financialYear(startYear: start)
    let groups = tellingBodies(in: year.period).map { annualReportGroup(of: $0, year) }
    let statements = all(PartnerStatement.self).filter { $0.year == year }
    return AnnualReport(
      year: year, groups: groups.filter { !$0.isEmpty }, statements: statements,
      empty: groups.flatMap(\.emptyParts) + emptyParts(statements))
  }

  /// The commitments of a body for a year, in its order.
  package func commitments(of body: ID<Body>, for year: PlannedDate) -> [Record<Commitment>] {
    those(\Commitment.body, body).filter { $0.year == year }
      .sorted { ($0.position ?? .max, $0.id.text) < ($1.position ?? .max, $1.id.text) }
  }

  /// The updates to a commitment, in their order.
  package func updates(of commitment: ID<Commitment>) -> [Record<CommitmentUpdate>] {
    those(\CommitmentUpdate.commitment, commitment).sorted { updateOrder($0) < updateOrder($1) }
  }

  private func updateOrder(_ update: Record<CommitmentUpdate>) -> (Int, Day, String) {
    (update.position ?? .max, update.on?.lastDay ?? .last, update.id.text)
  }

  private func annualReportGroup(
    of body: Record<Body>, _ year: PlannedDate
  ) -> AnnualReportGroup {
    let weSaid = commitments(of: body.id, for: year)
    let next = PlannedDate.financialYear(startYear: (year.financialYearStart ?? 0) + 1)
    return AnnualReportGroup(
      body: body.id, name: name(of: body.id, on: year.lastDay),
      nameBefore: name(of: body.id, on: year.firstDay), weSaid: weSaid,
      updates: Dictionary(weSaid.map { ($0.id, updates(of: $0.id)) }) { first, _ in first },
      achievements: those(\Achievement.body, body.id).filter { $0.on?.financialYear == year }
        .enumerated().sorted {
          ($0.1.on?.lastDay ?? .last, $0.0) < ($1.1.on?.lastDay ?? .last, $1.0)
        }
        .map(\.element),
      nextYear: commitments(of: body.id, for: next))
  }

  /// The groups of the partnership's own that were there in a period, in the structure's order: they
  /// tell of their year.
  package func tellingBodies(in period: Period) -> [Record<Body>] {
    let others: Set<BodyKind> = [.partnership, .support, .external]
    return tree().compactMap(\.body).filter { body in
      !others.contains(body.kind) && body.status != .proposed
        && period.overlaps(Period(from: body.since?.firstDay, to: body.closedOn?.lastDay))
    }
  }

  private func emptyParts(_ statements: [Record<PartnerStatement>]) -> [String] {
    StatementPart.allCases.flatMap { part in
      let found = statements.filter { $0.part == part }
      guard !found.isEmpty else { return [part.label] }
      return found.filter { $0.text?.isBlank ?? true }.map { statement in
        let who = [statement.role] + (self[statement.agency].map { [$0.name] } ?? [])
        return "\(part.label): \(who.joined(separator: ", "))"
      }
    }
  }
}
