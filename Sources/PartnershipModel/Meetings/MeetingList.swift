// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// A meeting in words: the body's name at the time, and the day.
  package func title(of meeting: Record<Meeting>) -> String {
    "\(name(of: meeting.body, on: meeting.date)), \(meeting.date?.shown ?? "no date")"
  }

  /// A body's meetings by date.
  package func meetings(of body: ID<Body>) -> [Record<Meeting>] {
    inOrder(those(\Meeting.body, body))
  }

  /// Puts meetings in order, reading each one's date and time only once.
  func inOrder(_ meetings: [Record<Meeting>]) -> [Record<Meeting>] {
    meetings.map { (order: meetingOrder($0), meeting: $0) }
      .sorted { $0.order < $1.order }
      .map(\.meeting)
  }

  /// The place of a meeting among others: its day, its start, then its identity.
  func meetingOrder(_ meeting: Record<Meeting>) -> (Day, Int16, String) {
    (meeting.date ?? .last, meeting.start?.minutes ?? 0, meeting.id.text)
  }

  /// The meeting under way, if one is.
  package func meetingInSession(of body: ID<Body>) -> Record<Meeting>? {
    inOrder(those(\Meeting.body, body).filter { $0.state == .inSession || $0.state == .adjourned })
      .last
  }

  /// The first meeting still to come on or after a day.
  package func nextMeeting(of body: ID<Body>, onOrAfter day: Day) -> Record<Meeting>? {
    inOrder(those(\Meeting.body, body).filter { $0.state.isAhead && ($0.date ?? .first) >= day })
      .first
  }

  /// The body's next meeting after this one.
  package func meeting(after meeting: Record<Meeting>) -> Record<Meeting>? {
    guard let body = meeting.body, let date = meeting.date else { return nil }
    return nextMeeting(of: body, onOrAfter: date + 1)
  }

  /// The last meeting held before this one.
  package func meeting(before meeting: Record<Meeting>) -> Record<Meeting>? {
    guard let body = meeting.body else { return nil }
    return meetings(of: body).last {
      $0.state == .closed && meetingOrder($0) < meetingOrder(meeting) && $0.id != meeting.id
    }
  }

  /// The last meeting held on or before a day.
  package func lastMeeting(of body: ID<Body>, onOrBefore day: Day) -> Record<Meeting>? {
    meetings(of: body).last { $0.state == .closed && ($0.date ?? .last) <= day }
  }

  /// The agenda in order.
  package func agenda(of meeting: ID<Meeting>) -> [Record<AgendaItem>] {
    those(\AgendaItem.meeting, meeting).sorted {
      ($0.position, $0.id.text) < ($1.position, $1.id.text)
    }
  }

  /// The lines minuted under an item, in order.
  package func entries(of item: ID<AgendaItem>) -> [Record<MinuteEntry>] {
    those(\MinuteEntry.item, item).sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
  }

  /// The number of an item on its agenda, from 1.
  package func number(of item: Record<AgendaItem>) -> Int {
    guard let meeting = item.meeting else { return 0 }
    return (agenda(of: meeting).firstIndex { $0.id == item.id } ?? -1) + 1
  }

  /// The number of a line, such as 5.2.
  package func number(of entry: Record<MinuteEntry>) -> String {
    guard let item = self[entry.item] else { return "" }
    let place = (entries(of: item.id).firstIndex { $0.id == entry.id } ?? -1) + 1
    return "\(number(of: item)).\(place)"
  }

  /// Where a line stands, as papers cite it: "min 5.2, 24 Nov 2026".
  package func citation(of entry: Record<MinuteEntry>) -> String {
    "min \(number(of: entry)), \(self[entry.meeting]?.date?.shownShort ?? "no date")"
  }

  /// A meeting that exists.
  func existing(_ id: ID<Meeting>) throws(Refusal) -> Record<Meeting> {
    guard let meeting = self[id] else { throw .noSuchRecord(what: "meeting", id: id.text) }
    return meeting
  }

  /// An agenda item that exists.
  func existing(_ id: ID<AgendaItem>) throws(Refusal) -> Record<AgendaItem> {
    guard let item = self[id] else { throw .noSuchRecord(what: "agenda item", id: id.text) }
    return item
  }

  /// A meeting whose agenda may still be changed: not cancelled, and its minutes neither agreed nor
  /// with members.
  func plannable(_ id: ID<Meeting>?) throws(Refusal) -> Record<Meeting> {
    guard let id else { throw .noSuchRecord(what: "meeting", id: "") }
    let meeting = try existing(id)
    if meeting.minutes != nil { return try writable(id) }
    if meeting.state == .cancelled { throw .meetingCancelled(meeting: title(of: meeting)) }
    return meeting
  }

  /// A meeting whose minutes may still be written.
  func minutable(_ id: ID<Meeting>?) throws(Refusal) -> Record<Meeting> {
    guard let id else { throw .noSuchRecord(what: "meeting", id: "") }
    let meeting = try existing(id)
    if meeting.minutes == .agreed { throw .minutesAgreed(meeting: title(of: meeting)) }
    guard meeting.minutes != nil else {
      throw .notInSession(meeting: title(of: meeting), state: meeting.state.label)
    }
    return meeting
  }

  /// Refuses to have something said at a meeting whose minutes are agreed or with members.
  func checkWritable(at id: ID<Meeting>?) throws(Refusal) {
    if let id, self[id]?.minutes != nil { _ = try writable(id) }
  }

  /// A meeting whose lines, items and attendance may be changed: what members have is not changed
  /// behind their backs, so a circulated draft is taken back first.
  func writable(_ id: ID<Meeting>?) throws(Refusal) -> Record<Meeting> {
    let meeting = try minutable(id)
    guard meeting.minutes != .circulated else {
      throw .minutesCirculated(meeting: title(of: meeting))
    }
    return meeting
  }
}
