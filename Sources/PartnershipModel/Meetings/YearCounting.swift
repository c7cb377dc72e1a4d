// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Every body's plan year of meetings, in the order of the tree; units that never meet and have
  /// no cycle are left out.
  package func yearOfMeetings(_ year: Int, on today: Day) -> [BodyYear] {
    let silent: Set<BodyKind> = [.partnership, .support, .external]
    return tree().compactMap(\.body).map { bodyYear(of: $0, year, on: today) }.filter { year in
      !silent.contains(year.body.kind) || year.expected != nil
        || year.months.contains { !$0.meetings.isEmpty }
    }
  }

  /// A body's plan year of meetings as seen from a day; the year is that in which it begins.
  package func bodyYear(of body: Record<Body>, _ year: Int, on today: Day) -> BodyYear {
    var months = YearCounting.emptyMonths(of: year)
    for meeting in meetingsAttended(by: body.id) {
      guard let date = meeting.date, date.planYear == year else { continue }
      // April is the first month of a plan year.
      months[(date.month + 8) % 12].meetings.append((meeting, meeting.mark(on: today)))
    }
    let cycle = meetingCycle(of: body, on: today)
    let counting = YearCounting(cycle: cycle, today: today)
    let isExpected = body.isAtWork && cycle.expected != nil
    let shortfall = isExpected ? counting.shortfall(in: months) : 0
    if isExpected { counting.markGaps(in: &months) }
    return BodyYear(
      body: body, year: year, today: today, cycle: cycle, months: months, shortfall: shortfall)
  }
}

/// Counts a year's meetings against a cycle.
private struct YearCounting {
  let cycle: MeetingCycle
  let today: Day

  /// A plan year at the ends of the days that can be held keeps its first month for the others.
  static func emptyMonths(of year: Int) -> [MonthOfMeetings] {
    let start = Day(year: year, month: 4, day: 1) ?? .last
    return MeetingCycle.planYearMonths.enumerated().map { place, month in
      MonthOfMeetings(month: month, first: start.adding(months: place))
    }
  }

  /// The meetings of the cycle that a month has or will have.
  private func covered(_ month: MonthOfMeetings) -> Int {
    month.meetings.count {
      $0.record.kind.isInCycle && ($0.mark == .held || $0.mark == .scheduled)
    }
  }

  /// How many meetings are missing by the end of the year.
  func shortfall(in months: [MonthOfMeetings]) -> Int {
    switch cycle {
    case .numberAYear(let count): return max(0, count - months.map(covered).reduce(0, +))
    case .namedMonths(let named):
      let open = months.count { named.contains($0.month) && covered($0) == 0 }
      // A meeting held in another month makes up for one that was missed.
      let others = months.filter { !named.contains($0.month) }.map(covered).reduce(0, +)
      return max(0, open - others)
    case .onDemand, .notStated: return 0
    }
  }

  /// Marks the months in which a meeting was to be and none is; where one was called off or passed
  /// by unheld, that says it already.
  func markGaps(in months: inout [MonthOfMeetings]) {
    let open = openMonths(in: months)
    for place in months.indices where open.contains(place) {
      let isTold = months[place].meetings.contains { $0.mark != .held && $0.mark != .scheduled }
      if !isTold { months[place].gap = months[place].last < today ? .missed : .due }
    }
  }

  private func openMonths(in months: [MonthOfMeetings]) -> Set<Int> {
    switch cycle {
    case .numberAYear(let count): return unfilledStretches(count, in: months)
    case .namedMonths(let named):
      return Set(
        months.indices.filter { named.contains(months[$0].month) && covered(months[$0]) == 0 })
    case .onDemand, .notStated: return []
    }
  }

  /// So many meetings a year divide it into as many stretches: by the end of each, one more meeting
  /// should have been held. The month that ends a stretch is open when the count falls behind
  /// there; a later meeting makes up for an earlier gap.
  private func unfilledStretches(_ count: Int, in months: [MonthOfMeetings]) -> Set<Int> {
    var open: Set<Int> = []
    var (reached, behind) = (0, 0)
    for place in months.indices {
      reached += covered(months[place])
      let lacking = max(0, count * (place + 1) / 12 - reached)
      if lacking > behind { open.insert(place) }
      behind = lacking
    }
    return open
  }
}

extension Record<Meeting> {
  /// What became of a meeting, seen from a day; one whose day passed without a start was missed.
  package func mark(on day: Day) -> MeetingMark {
    switch self.state {
    case .inSession, .adjourned, .closed: .held
    case .scheduled, .agendaIssued: (self.date ?? .last) < day ? .missed : .scheduled
    case .cancelled: .cancelled
    case .postponed: .postponed
    }
  }
}
