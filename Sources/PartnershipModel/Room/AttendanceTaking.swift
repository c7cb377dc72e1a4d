// SPDX-License-Identifier: Apache-2.0

/// One line of the attendance: a seat, or somebody else in the room.
package struct AttendanceLine: Sendable {
  /// The seat; nil for a visitor.
  package let seat: Record<Seat>?
  /// What was recorded; nil while not taken.
  package let record: Record<Attendance>?
  /// The role and agency in words.
  package let label: String

  /// How the seat was filled, when taken.
  package var state: Presence? { record?.state }

  /// Whose line it is; nil for nobody that can be named.
  package var member: RoomMember? {
    seat.map { .seat($0.id) } ?? record.map { .other($0.id) }
  }

  /// Who was there in words: a deputy stands before the seat.
  package var person: String {
    guard state == .deputy, let who = record?.who else { return label }
    return "\(who), for \(label)"
  }
}

extension Book {
  /// The attendance of a meeting: every seat held on its date, body by body when several meet, then
  /// everybody else.
  package func attendance(of meeting: Record<Meeting>) -> [AttendanceLine] {
    let records = those(\Attendance.meeting, meeting.id)
    guard let date = meeting.date else { return [] }
    let bySeat = records.standingBySeat
    let seats = bodies(at: meeting).flatMap { self.seats(of: $0, on: date) }.map { seat in
      AttendanceLine(
        seat: seat, record: bySeat[seat.id], label: label(of: seat))
    }
    let held = Set(seats.compactMap { $0.seat?.id })
    let others = records.filter { record in
      record.seat.map { !held.contains($0) && bySeat[$0]?.id == record.id } ?? true
    }
    .map { AttendanceLine(seat: nil, record: $0, label: otherLabel(of: $0)) }
    return seats + others
  }

  /// What was recorded of a seat at a meeting; nil while it was not taken.
  package func attendance(of seat: ID<Seat>, at meeting: ID<Meeting>) -> Record<Attendance>? {
    those(\Attendance.meeting, meeting).standingBySeat[seat]
  }

  /// A seat not held on the day, or moved since, still keeps what was recorded of it.
  private func otherLabel(of record: Record<Attendance>) -> String {
    self[record.seat].map { label(of: $0) } ?? record.who ?? "not stated"
  }

  /// Whether anybody's attendance was taken.
  package func isAttendanceTaken(_ meeting: Record<Meeting>) -> Bool {
    !those(\Attendance.meeting, meeting.id).isEmpty
  }

  /// The bodies that should be represented at this meeting and are not.
  ///
  /// Strategic Plan 2023–26, success statement CS8.
  package func missingRepresentatives(at meeting: Record<Meeting>) -> [ID<Body>] {
    guard let body = meeting.body, let date = meeting.date else { return [] }
    let here = attendance(of: meeting).filter { $0.state?.isHere == true }
      .compactMap { $0.seat?.representing }
    return linking(.representedOn, to: body, on: date).filter { !here.contains($0) }
  }

  /// Records how a seat was filled; a deputy is named for the seat.
  ///
  /// - Throws: `Refusal` when a deputy is unnamed or the seat is marked present, and when somebody
  ///   who came or went is to be marked away.
  package func setAttendance(
    _ meeting: ID<Meeting>, seat: ID<Seat>, to state: Presence, who: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let record = try writable(meeting)
    guard let held = self[seat], held.body.map(bodies(at: record).contains) == true else {
      throw .noSuchRecord(what: "seat of \(name(of: record.body))", id: seat.text)
    }
    if state == .deputy, who?.isBlank ?? true { throw .needsText(what: "The deputy's role") }
    let present = attendance(of: seat, at: meeting)
    if state == .deputy, present?.state == .present {
      throw .deputyForPresent(seat: label(of: held), deputy: who ?? "")
    }
    if !state.isInRoom, !movements(of: present?.id).isEmpty {
      throw .cameOrWent(who: label(of: held), state: state.label)
    }
    var drafting = Drafting(self, circumstances)
    set(seat, to: state, who: who, at: record, in: &drafting)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.settled(at: meeting, "\(label(of: held)): \(state.label.lowercased())")
  }

  @discardableResult
  func set(
    _ seat: ID<Seat>, to state: Presence, who: String?, at meeting: Record<Meeting>,
    in drafting: inout Drafting
  ) -> ID<Attendance> {
    let present = attendance(of: seat, at: meeting.id)
    let id =
      present?.id
      ?? drafting.createOnly(Attendance.self, meeting.id.text, seat.text)
    drafting.set(id, \.meeting, meeting.id)
    drafting.set(id, \.seat, seat)
    drafting.set(id, \.state, state)
    drafting.set(id, \.who, who)
    return id
  }

  /// Marks every seat not taken yet, so that a full room is one key.
  package func setRemainingAttendance(
    _ id: ID<Meeting>, to state: Presence, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try writable(id)
    var drafting = Drafting(self, circumstances)
    for line in attendance(of: meeting) where line.state == nil {
      if let seat = line.seat { set(seat.id, to: state, who: nil, at: meeting, in: &drafting) }
    }
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.settled(at: id, "Everybody else: \(state.label.lowercased())")
  }

  /// Records somebody in the room who holds no seat.
  package func addAttendee(
    _ who: String, at id: ID<Meeting>, as state: Presence = .inAttendance,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard !who.isBlank else { throw .needsText(what: "The visitor's role") }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Attendance.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.who, who)
    drafting.set(new, \.state, state)
    return drafting.batch("\(who): \(state.label.lowercased())")
  }

  /// Gives somebody without a seat another part: in attendance, observer or visitor.
  package func setAttendee(
    _ id: ID<Attendance>, to state: Presence, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let attendee = self[id], attendee.seat == nil else {
      throw .noSuchRecord(what: "person without a seat", id: id.text)
    }
    _ = try writable(attendee.meeting)
    guard Presence.withoutSeat.contains(state) else {
      let parts = Presence.withoutSeat.map { $0.label.lowercased() }
      throw .wrongValue(
        field: Attendance.shape.state.label, given: state.label,
        wanted: "\(parts.joined(separator: ", ")) for somebody without a seat")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.state, state)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(attendee.who ?? "Visitor"): \(state.label.lowercased())")
  }

  /// The deputies a seat has had, the latest first, to be named again in one key.
  package func formerDeputies(of seat: ID<Seat>) -> [String] {
    names(in: those(\Attendance.seat, seat).filter { $0.state == .deputy })
  }

  /// Deputies and people without a seat at a body's meetings, the latest first.
  package func peopleNamed(at body: ID<Body>) -> [String] {
    names(in: meetings(of: body).flatMap { those(\Attendance.meeting, $0.id) })
  }

  /// Each name once, the latest first.
  private func names(in records: [Record<Attendance>]) -> [String] {
    var seen: Set<String> = []
    return records.reversed().compactMap(\.who).filter { seen.insert($0).inserted }
  }
}

extension [Record<Attendance>] {
  /// The record of each seat. Of two that laptops made apart before a seat's record had one identity
  /// everywhere, the same stands on every laptop, and the seat counts once.
  fileprivate var standingBySeat: [ID<Seat>: Record<Attendance>] {
    let seated = compactMap { record in record.seat.map { ($0, record) } }
    return Dictionary(seated) { $0.id.text < $1.id.text ? $1 : $0 }
  }
}
