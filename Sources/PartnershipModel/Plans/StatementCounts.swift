// SPDX-License-Identifier: Apache-2.0

/// What was counted in a while, and whether the records tell of that while at all: none of
/// something is not the same as nothing recorded.
private struct Counted {
  let records: [RecordReference]
  let isKnown: Bool
}

// Statements that the records themselves show, without a measure anybody returns.
extension Book {
  func positionByCount(
    _ check: StatementCheck, of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition {
    switch check {
    case .representation: positionByMeetings(of: statement, on: day)
    case .guidanceApplied: positionByGuidance(of: statement, on: day)
    case .repeatedLearning:
      positionByYears(of: statement, on: day) { repeatedLearning(in: $0, like: statement) }
    case .repeatingReviews: positionByYears(of: statement, on: day, counting: repeatingReviews)
    case .caseReviewRequests: positionByYears(of: statement, on: day, counting: requests)
    }
  }

  /// The share of audited cases in which the guidance the statement names had been applied, in the
  /// last plan year that has such an audit.
  private func positionByGuidance(
    of statement: Record<Statement>, on day: Day
  ) -> ReckonedPosition {
    let years = Set(all(Audit.self).map(\.year).filter { $0 <= day.planYear }).sorted()
    let counts = years.map { ($0, guidanceApplied(in: $0, namedIn: statement.text, until: day)) }
      .filter { $0.1.share != nil }
    guard let (year, latest) = counts.last, let share = latest.share else {
      return .unknown("No audit of a plan year looked for the guidance it names yet.")
    }
    let standing = FigureStanding(
      latest: share, before: counts.dropLast().last?.1.share, unit: "%", of: statement)
    let shown = PlannedDate.financialYear(startYear: year).shown
    return ReckonedPosition(
      position: standing.position,
      why: "\(share.shown)% (\(latest.applied) of \(counted(latest.cases, "case"))) in the audits "
        + "of \(shown)\(standing.words).",
      records: audits(heldIn: year, namingGuidanceIn: statement.text, until: day).map(\.reference))
  }

  /// A count by plan years: the last whole one is held against the baseline, unless the present one
  /// has gone past it already.
  private func positionByYears(
    of statement: Record<Statement>, on day: Day, counting: (Period) -> Counted
  ) -> ReckonedPosition {
    let start = day.planYearStart
    let present = counting(Period(start, day)).records
    let soFar = "\(present.count) since \(start.shownShort)"
    if let baseline = statement.baselineFigure, statement.direction == .down,
      Double(present.count) > baseline.value
    {
      return ReckonedPosition(
        position: .notMet,
        why: "\(soFar), against a baseline of \(baseline.shown), and the year is not over.",
        records: present)
    }
    let before = start.adding(months: -12)
    let last = counting(Period(before, start - 1))
    let isWhole = recordsBegan.map { $0 <= before } ?? false
    guard last.isKnown, isWhole, let figure = Figure(units: last.records.count) else {
      return .unknown("\(soFar); the records tell of no whole plan year yet.")
    }
    let standing = FigureStanding(latest: figure, before: nil, unit: "", of: statement)
    let year = PlannedDate.financialYear(startYear: day.planYear - 1).shown
    return ReckonedPosition(
      position: standing.position, why: "\(figure.shown) in \(year)\(standing.words); \(soFar).",
      records: last.records + present)
  }

  /// The first day that the records of meetings held and of reviews tell of; a year that had begun
  /// by then is not whole in them.
  private var recordsBegan: Day? {
    let meetings = all(Meeting.self).filter(\.isHeld).compactMap(\.date)
    return (meetings + all(ReviewCase.self).compactMap(\.receivedOn)).min()
  }

  /// Learning points that repeat an earlier one, of reviews in the domains of the statement's body,
  /// where it states any.
  private func repeatedLearning(in period: Period, like statement: Record<Statement>) -> Counted {
    let domains = Set(self[statement.body]?.domains ?? [])
    let points = learningPoints(from: period.from ?? .first, to: period.to ?? .last).filter {
      point in
      guard let origin = point.origin, origin.kind == ReviewCase.about.name else { return false }
      let review = self[ID<ReviewCase>(origin.id)]
      return domains.isEmpty || !domains.isDisjoint(with: self[review?.body]?.domains ?? [])
    }
    return Counted(records: points.filter(isRepeat).map(\.reference), isKnown: !points.isEmpty)
  }

  private func repeatingReviews(in period: Period) -> Counted {
    let taught = taughtReviews(
      [.rapidReview, .lcspr], from: period.from ?? .first, to: period.to ?? .last)
    return Counted(
      records: taught.repeating.map(\.reference), isKnown: !taught.all.isEmpty)
  }

  private func requests(in period: Period) -> Counted {
    let all = all(ReviewCase.self).filter { $0.type == .asb && $0.receivedOn != nil }
    return Counted(
      records: all.filter { $0.receivedOn.map(period.contains) ?? false }.map(\.reference),
      isKnown: all.contains { ($0.receivedOn ?? .last) <= (period.to ?? .last) })
  }
}
