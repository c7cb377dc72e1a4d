// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// A meeting while it is played.
struct PlayedMeeting {
  let id: ID<Meeting>
  let group: Int
  let day: Day
  let items: [ID<AgendaItem>]
  var lines = 0
}

extension RecordMaker {
  /// Plays one meeting from its scheduling to its close, with minutes up to a count of records.
  ///
  /// The last of all is left under way, on the day the programs are told it is.
  mutating func makeMeeting(_ number: Int, upTo target: Int) throws(BenchFailure) {
    let month = number / RecordMaker.meetingsAMonth
    let place = number % RecordMaker.meetingsAMonth
    let isLast = number == RecordMaker.months * RecordMaker.meetingsAMonth - 1
    // Each group meets every second month; the governing group is the last of its month.
    let group = (5 - place) * 2 + (month + 1) % 2
    let date = RecordMaker.day(month: month, day: 4 * place + 4)
    let day = date.isWeekend ? date + 2 : date
    now = max(now, Moment(day: day, second: 32_400))
    var meeting = try schedule(group, on: day)
    try start(meeting)
    if isLast { return try fill(&meeting, upTo: target) }
    try takeAttendance(meeting)
    try agreeLastMinutes(at: meeting)
    try followUpWork(at: meeting)
    try raiseWork(at: &meeting)
    if month % 6 == 5 || month % 6 == 4 { try reportToGoverning(at: meeting) }
    try fill(&meeting, upTo: target)
    try close(meeting)
    groups[group].lastMeeting = meeting.id
  }

  private mutating func schedule(_ group: Int, on day: Day) throws(BenchFailure) -> PlayedMeeting {
    var drafting = begin()
    let meeting = drafting.create(Meeting.self)
    drafting.set(meeting, \.body, groups[group].id)
    drafting.set(meeting, \.kind, .ordinary)
    drafting.set(meeting, \.date, day)
    drafting.set(meeting, \.start, TimeOfDay(hour: 10, minute: 0))
    drafting.set(meeting, \.venue, "Online")
    drafting.set(meeting, \.state, .scheduled)
    var titles = Phrases.agenda
    titles.insert(phrases.topic(), at: 6)
    let items = titles.enumerated().map { place, title in
      let item = drafting.create(AgendaItem.self)
      drafting.set(item, \.meeting, meeting)
      drafting.set(item, \.position, (place + 1) * 1000)
      drafting.set(item, \.title, title)
      drafting.set(item, \.type, place == 6 ? .ordinary : .standing)
      return item
    }
    try record(drafting, "Schedule \(Phrases.bodies[group].name) for \(day.shown)")
    return PlayedMeeting(id: meeting, group: group, day: day, items: items)
  }

  private mutating func start(_ meeting: PlayedMeeting) throws(BenchFailure) {
    var issue = begin()
    issue.set(meeting.id, \.state, .agendaIssued)
    try record(issue, "Issue the agenda of \(title(of: meeting))")
    var start = begin()
    start.set(meeting.id, \.state, .inSession)
    start.set(meeting.id, \.minutes, .drafting)
    start.set(meeting.id, \.startedAt, now.time)
    try record(start, "Start \(title(of: meeting))")
  }

  func title(of meeting: PlayedMeeting) -> String {
    "\(Phrases.bodies[meeting.group].name), \(meeting.day.shown)"
  }

  private mutating func takeAttendance(_ meeting: PlayedMeeting) throws(BenchFailure) {
    let seats = groups[meeting.group].seats
    let away = phrases.random.below(seats.count)
    var apologies = begin()
    attend(meeting, seats[away], .apologies, in: &apologies)
    try record(apologies, "\(Phrases.roles[away]): apologies")
    var others = begin()
    for (place, seat) in seats.enumerated() where place != away {
      attend(meeting, seat, .present, in: &others)
    }
    try record(others, "Everybody else: present")
  }

  private func attend(
    _ meeting: PlayedMeeting, _ seat: ID<Seat>, _ state: Presence, in drafting: inout Drafting
  ) {
    let attendance = drafting.create(Attendance.self)
    drafting.set(attendance, \.meeting, meeting.id)
    drafting.set(attendance, \.seat, seat)
    drafting.set(attendance, \.state, state)
  }

  private mutating func agreeLastMinutes(at meeting: PlayedMeeting) throws(BenchFailure) {
    guard let last = groups[meeting.group].lastMeeting else { return }
    var drafting = begin()
    drafting.set(last, \.minutes, .agreed)
    drafting.set(last, \.agreedOn, meeting.day)
    drafting.set(last, \.agreedAt, meeting.id)
    try record(drafting, "Agree the minutes of the last meeting")
  }

  /// Minutes plain lines until the count of records is reached.
  private mutating func fill(
    _ meeting: inout PlayedMeeting, upTo target: Int
  ) throws(BenchFailure) {
    while made < target {
      var drafting = begin()
      let text = phrases.minute()
      minute(text, .note, at: &meeting, in: &drafting)
      try record(drafting, "Minute note: \(Book.shortened(text))")
    }
  }

  /// Adds a line of minutes to an action; items are taken in turn.
  @discardableResult
  func minute(
    _ text: String, _ kind: EntryKind, at meeting: inout PlayedMeeting, in drafting: inout Drafting
  ) -> ID<MinuteEntry> {
    let item = meeting.items[meeting.lines / 4 % meeting.items.count]
    let entry = drafting.create(MinuteEntry.self)
    drafting.set(entry, \.meeting, meeting.id)
    drafting.set(entry, \.item, item)
    drafting.set(entry, \.position, (meeting.lines % 4 + 1) * 1000)
    drafting.set(entry, \.kind, kind)
    drafting.set(entry, \.text, text)
    if meeting.lines % 4 == 0 { drafting.set(item, \.state, .done) }
    meeting.lines += 1
    return entry
  }

  private mutating func close(_ meeting: PlayedMeeting) throws(BenchFailure) {
    var close = begin()
    close.set(meeting.id, \.state, .closed)
    close.set(meeting.id, \.endedAt, now.time)
    close.set(meeting.id, \.quorum, .quorate)
    // A closing leaves no business open, or the next agenda would take it on.
    for item in meeting.items { close.set(item, \.state, .done) }
    try record(close, "Close \(title(of: meeting))")
    var circulate = begin()
    circulate.set(meeting.id, \.minutes, .circulated)
    circulate.set(meeting.id, \.circulatedOn, now.day)
    try record(circulate, "Minutes of \(title(of: meeting)): circulated")
  }
}
