// SPDX-License-Identifier: Apache-2.0

/// How one occurrence of a duty stands on a day; reckoned from the duty and what was recorded.
package struct DutyStanding: Sendable {
  /// The duty.
  package let duty: Record<Duty>
  /// The days it is about; without a last day where it goes on.
  package let window: Period
  /// The day by whose end its evidence is due; nil where none is set.
  package let due: Day?
  /// What was recorded of it; nil while nothing was.
  package let occurrence: Record<DutyOccurrence>?
  /// The review that is its case, where the duty comes with every case.
  package let reviewCase: Record<ReviewCase>?
  /// How it stands.
  package let state: DutyState

  /// The time it is about: "2026–27", "1 Jan 2026 to 30 Jun 2026", "since 4 May 2026".
  package var windowWords: String {
    guard let from = window.from else { return "no day stated" }
    guard let to = window.to else { return "since \(from.shownShort)" }
    let year = PlannedDate.financialYear(startYear: from.planYear)
    if year.firstDay == from, year.lastDay == to { return year.shown }
    return from == to ? from.shownShort : "\(from.shownShort) to \(to.shownShort)"
  }
}

/// How an occurrence of a duty stands.
package enum DutyState: String, Choice {
  case notDue = "not-due"
  case due, late, evidenced
  case evidencedLate = "evidenced-late"
  case missed
  case notApplicable = "not-applicable"

  /// Whether something is still to be done about it.
  package var isOpen: Bool { self == .due || self == .late }
}

extension Book {
  /// Every occurrence of a duty that a day knows of, the earliest first: those that were recorded,
  /// those the calendar brings up to the one after the present, and the reviews that are its cases.
  ///
  /// A dormant duty has none but what was recorded before it became so.
  package func standings(of duty: Record<Duty>, on day: Day) -> [DutyStanding] {
    let recorded = those(\DutyOccurrence.duty, duty.id)
    let windows = windows(of: duty, recorded, on: day)
    let reckoned = windows.map { window in
      let found = recorded.first { $0.from == window.from }
      return standing(of: duty, window, found, on: day)
    }
    let starts = Set(windows.compactMap(\.from))
    let others = recorded.filter { !starts.contains($0.from ?? .first) }.map { occurrence in
      standing(
        of: duty, Period(from: occurrence.from, to: occurrence.to), occurrence, on: day)
    }
    return (reckoned + others + cases(of: duty, beside: recorded, on: day))
      .sorted { ($0.window.from ?? .first) < ($1.window.from ?? .first) }
  }

  /// The occurrence that counts on a day: the first still to be evidenced, else the latest begun.
  package func present(_ standings: [DutyStanding], on day: Day) -> DutyStanding? {
    standings.first { $0.state.isOpen }
      ?? standings.last { ($0.window.from ?? .first) <= day } ?? standings.first
  }

  /// The windows of a duty by the calendar, to the one after the present.
  ///
  /// Without a day to count from they begin with the earliest recorded, else with the present one,
  /// so that nothing of before is called late on a guess.
  private func windows(
    of duty: Record<Duty>, _ recorded: [Record<DutyOccurrence>], on day: Day
  ) -> [Period] {
    guard let months = duty.windowMonths else { return [] }
    let anchor = duty.countedFrom ?? day.planYearStart
    let earliest = duty.countedFrom ?? recorded.compactMap(\.from).min() ?? day
    var place = 0
    while anchor.adding(months: place * months) > earliest { place -= 1 }
    while anchor.adding(months: (place + 1) * months) <= earliest { place += 1 }
    var windows: [Period] = []
    repeat {
      let from = anchor.adding(months: place * months)
      place += 1
      windows.append(Period(from: from, to: anchor.adding(months: place * months) - 1))
    } while windows.last.map { ($0.from ?? .last) <= day } == true && windows.count < 1_000
    return windows
  }

  private func standing(
    of duty: Record<Duty>, _ window: Period, _ found: Record<DutyOccurrence>?, on day: Day
  ) -> DutyStanding {
    let due = found?.due ?? window.to?.adding(months: duty.grace ?? 0)
    return DutyStanding(
      duty: duty, window: window, due: due, occurrence: found, reviewCase: nil,
      state: DutyState(found, from: window.from, due: due, on: day))
  }

  private func cases(
    of duty: Record<Duty>, beside recorded: [Record<DutyOccurrence>], on day: Day
  ) -> [DutyStanding] {
    guard duty.isDormant != true, duty.rhythm == .perCase, let type = duty.reviewType else {
      return []
    }
    let told = Set(recorded.compactMap(\.subject))
    return all(ReviewCase.self).filter { $0.type == type && !told.contains($0.reference) }
      .map { standing(of: duty, $0, on: day) }
  }

  private func standing(
    of duty: Record<Duty>, _ reviewCase: Record<ReviewCase>, on day: Day
  ) -> DutyStanding {
    let running = clocks(of: reviewCase.reference, on: day).filter {
      $0.isOwed && $0.state == .running
    }
    let due = running.compactMap(\.due).min()
    let isDropped = [.notProgressed, .criteriaNotMet].contains(reviewCase.state)
    let open: DutyState = (due ?? .last) < day ? .late : .due
    return DutyStanding(
      duty: duty, window: Period(from: reviewCase.receivedOn, to: reviewCase.closedOn), due: due,
      occurrence: nil, reviewCase: reviewCase,
      state: reviewCase.state == .closed ? .evidenced : isDropped ? .notApplicable : open)
  }

  /// What a duty leaves to do; the clocks of a review that is a case say so themselves.
  func dueLine(of standing: DutyStanding) -> DueLine? {
    guard standing.state.isOpen, standing.reviewCase == nil, let due = standing.due else {
      return nil
    }
    let duty = standing.duty
    return DueLine(
      what: "Evidence of the duty '\(Book.shortened(duty.text, to: Book.dueTextLimit))', "
        + standing.windowWords,
      due: due, who: duty.owner.map { name(of: $0) } ?? Book.businessUnitWords,
      why: "\(duty.rhythmWords): \(standing.windowWords)", body: duty.owner,
      source: duty.reference)
  }
}

extension DutyState {
  fileprivate init(_ found: Record<DutyOccurrence>?, from: Day?, due: Day?, on day: Day) {
    switch found?.state {
    case .evidenced:
      self = (found?.evidencedOn ?? .first) > (due ?? .last) ? .evidencedLate : .evidenced
    case .missed: self = .missed
    case .notApplicable: self = .notApplicable
    case .open, nil:
      if day < from ?? .first { self = .notDue } else { self = day > due ?? .last ? .late : .due }
    }
  }
}
