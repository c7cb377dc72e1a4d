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
}

/// How the room stands against the rule.
package struct QuorumCount: Sendable, Equatable {
  /// The seats that must be filled; nil when no rule is stated.
  package let needed: Int?
  /// The seats that are.
  package let present: Int

  /// What the count says.
  package var outcome: Quorum {
    guard let needed else { return .noRule }
    return present >= needed ? .quorate : .notQuorate
  }

  /// In words: "quorate, 6 present of 4 needed".
  package var words: String {
    guard let needed else { return "no quorum rule stated, \(present) present" }
    return "\(outcome.label.lowercased()), \(present) present of \(needed) needed"
  }
}

extension Book {
  /// The attendance of a meeting: every seat held on its date, then everybody else.
  package func attendance(of meeting: Record<Meeting>) -> [AttendanceLine] {
    let records = those(\Attendance.meeting, meeting.id)
    guard let body = meeting.body, let date = meeting.date else { return [] }
    let seats = seats(of: body, on: date).map { seat in
      AttendanceLine(
        seat: seat, record: records.last { $0.seat == seat.id }, label: label(of: seat))
    }
    let held = Set(seats.compactMap { $0.seat?.id })
    let others = records.filter { record in !(record.seat.map(held.contains) ?? false) }
      .map { AttendanceLine(seat: nil, record: $0, label: otherLabel(of: $0)) }
    return seats + others
  }

  /// A seat not held on the day, or moved since, still keeps what was recorded of it.
  private func otherLabel(of record: Record<Attendance>) -> String {
    self[record.seat].map { label(of: $0) } ?? record.who ?? "not stated"
  }

  /// Whether anybody's attendance was taken.
  package func isAttendanceTaken(_ meeting: Record<Meeting>) -> Bool {
    !those(\Attendance.meeting, meeting.id).isEmpty
  }

  /// Counts the filled seats against the terms of reference.
  package func quorumCount(of meeting: Record<Meeting>) -> QuorumCount {
    let present = attendance(of: meeting).count { line in
      line.seat?.capacity.counts == true && line.state?.isHere == true
    }
    guard let body = meeting.body, let date = meeting.date else {
      return QuorumCount(needed: nil, present: present)
    }
    return QuorumCount(needed: quorumRule(of: body, on: date), present: present)
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
  package func setAttendance(
    _ meeting: ID<Meeting>, seat: ID<Seat>, to state: Presence, who: String? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let record = try writable(meeting)
    guard let held = self[seat], held.body == record.body else {
      throw .noSuchRecord(what: "seat of \(name(of: record.body))", id: seat.text)
    }
    if state == .deputy, who?.isBlank ?? true { throw .needsText(what: "The deputy's role") }
    var drafting = Drafting(self, circumstances)
    set(seat, to: state, who: who, at: record, in: &drafting)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("\(label(of: held)): \(state.label.lowercased())")
  }

  private func set(
    _ seat: ID<Seat>, to state: Presence, who: String?, at meeting: Record<Meeting>,
    in drafting: inout Drafting
  ) {
    let present = those(\Attendance.meeting, meeting.id).last { $0.seat == seat }
    let id = present?.id ?? drafting.create(Attendance.self)
    drafting.set(id, \.meeting, meeting.id)
    drafting.set(id, \.seat, seat)
    drafting.set(id, \.state, state)
    drafting.set(id, \.who, who)
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
    return drafting.batch("Everybody else: \(state.label.lowercased())")
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

  /// Records whether the meeting was quorate, as counted or as the chair rules.
  package func recordQuorum(
    _ id: ID<Meeting>, _ quorum: Quorum, note: String? = nil, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.quorum, quorum)
    drafting.set(id, \.quorumNote, note)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("Record the quorum: \(quorum.label.lowercased())")
  }

  /// Records that nobody declared an interest.
  package func recordNoDeclarations(
    _ id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard those(\Declaration.meeting, id).isEmpty else {
      throw .wrongValue(
        field: Meeting.shape.declarations.label, given: DeclarationsTaken.none.label,
        wanted: "the interests listed already")
    }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.declarations, DeclarationsTaken.none)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch("No interests declared")
  }

  /// Records an interest somebody declared.
  package func addDeclaration(
    who: String, interest: String, outcome: String?, at id: ID<Meeting>,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard !who.isBlank else { throw .needsText(what: "Who declared it") }
    guard !interest.isBlank else { throw .needsText(what: "The interest") }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Declaration.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.who, who)
    drafting.set(new, \.interest, interest)
    drafting.set(new, \.outcome, outcome)
    drafting.set(id, \.declarations, .made)
    return drafting.batch("Interest declared by \(who)")
  }
}
