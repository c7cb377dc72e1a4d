// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The meeting that a command line names: an id, `last`, `next`, or its day as somebody would say
  /// it. A day and month without a year is the nearest such day on which the group meets.
  ///
  /// - Throws: `Refusal.noNextMeeting`, `.noSuchRecord` for `last` when none was held, and
  ///   `.notOneMeeting` with the nearest meetings.
  package func meeting(
    named text: String, of body: Record<Body>, today: Day
  ) throws(Refusal) -> Record<Meeting> {
    let underWay = meetingInSession(of: body.id)
    switch text {
    case "next":
      guard let next = underWay ?? nextMeeting(of: body.id, onOrAfter: today) else {
        throw .noNextMeeting(body: body.name)
      }
      return next
    case "last":
      guard let last = underWay ?? lastMeeting(of: body.id, onOrBefore: today) else {
        throw .noSuchRecord(what: "meeting held of \(body.name)", id: "last")
      }
      return last
    default:
      if let meeting = self[ID<Meeting>(text)], meeting.body == body.id { return meeting }
      return try meeting(onDay: text, of: body, today: today)
    }
  }

  private func meeting(
    onDay text: String, of body: Record<Body>, today: Day
  ) throws(Refusal) -> Record<Meeting> {
    func distance(_ meeting: Record<Meeting>) -> Int { abs((meeting.date ?? .last) - today) }
    let nearest = meetings(of: body.id).sorted { distance($0) < distance($1) }
    let days = days(meant: text, today: today)
    let named = nearest.filter { meeting in meeting.date.map(days.contains) == true }
    let standing = named.filter { $0.state != .cancelled }
    let meant = standing.isEmpty ? named : standing
    let chosen = meant.filter { $0.date == meant[0].date }
    guard chosen.count == 1 else {
      let offered = chosen.isEmpty ? Array(nearest.prefix(6)) : chosen
      throw .notOneMeeting(
        body: body.name, given: text,
        meetings: inOrder(offered).map { "\($0.date?.shown ?? "no date") (\($0.id.text))" })
    }
    return chosen[0]
  }

  /// The days that words may mean; without a year also that of the year before.
  private func days(meant text: String, today: Day) -> Set<Day> {
    if let day = Day(iso: text) { return [day] }
    func meant(_ today: Day) -> Day? {
      let spoken = understandDate(
        text, today: today, nextMeeting: nil, calendar: calendar())
      guard case .understood(let day, _) = spoken else { return nil }
      return day
    }
    guard let ahead = meant(today) else { return [] }
    let behind = meant(today - 365)
    let isOfYears = behind.map { ($0.month, $0.day) == (ahead.month, ahead.day) } == true
    return Set([ahead] + (isOfYears ? [behind] : []).compactMap(\.self))
  }
}
