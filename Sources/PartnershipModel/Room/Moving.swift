// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The comings and goings of one line of the attendance, in the order of the items.
  package func movements(of attendance: ID<Attendance>?) -> [Record<Movement>] {
    guard let attendance else { return [] }
    let found = those(\Movement.attendance, attendance)
    guard found.count > 1, let meeting = found[0].meeting else { return found }
    let places = places(of: meeting)
    return found.enumerated().sorted {
      ($0.element.from.flatMap { places[$0] } ?? .max, $0.offset)
        < ($1.element.from.flatMap { places[$0] } ?? .max, $1.offset)
    }.map(\.element)
  }

  /// When somebody was in the room, item by item.
  package func stay(of line: AttendanceLine, at meeting: ID<Meeting>) -> Stay {
    stay(of: line, places: places(of: meeting))
  }

  private func stay(of line: AttendanceLine, places: [ID<AgendaItem>: Int]) -> Stay {
    let steps = movements(of: line.record?.id).compactMap { movement -> Stay.Step? in
      guard let from = movement.from.flatMap({ places[$0] }) else { return nil }
      return Stay.Step(
        movement.what, from: from, until: movement.until.flatMap { places[$0] })
    }
    return Stay(isExpected: line.state?.isInRoom == true, steps: steps)
  }

  private func places(of meeting: ID<Meeting>) -> [ID<AgendaItem>: Int] {
    Dictionary(agenda(of: meeting).enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The attendance as it stood while an item was taken: whoever was out of the room is left out.
  package func room(
    of meeting: Record<Meeting>, during item: ID<AgendaItem>
  ) -> [AttendanceLine] {
    let places = places(of: meeting.id)
    let place = places[item] ?? 0
    return attendance(of: meeting).filter { stay(of: $0, places: places).covers(place) }
  }

  /// The place of an item on a meeting's agenda, from 0.
  func place(of item: ID<AgendaItem>, at meeting: Record<Meeting>) throws(Refusal) -> Int {
    guard let place = places(of: meeting.id)[item] else {
      throw .wrongValue(
        field: Movement.shape.from.label, given: self[item]?.title ?? item.text,
        wanted: "an item of \(title(of: meeting))")
    }
    return place
  }

  /// Records that somebody arrived, left or withdrew, from one item to another.
  ///
  /// Somebody marked absent who arrives is present from then on.
  ///
  /// - Throws: `Refusal` when the items are the wrong way round or of another meeting, or when the
  ///   person is not, or is already, in the room.
  package func recordMovement(
    _ draft: MovementDraft, of member: RoomMember, at id: ID<Meeting>,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try writable(id)
    var drafting = Drafting(self, circumstances)
    let who = try move(member, draft, at: meeting, declaring: nil, in: &drafting)
    let number = try place(of: draft.from, at: meeting) + 1
    return drafting.settled(at: id, "\(who) \(draft.what.label.lowercased()), item \(number)")
  }

  /// Takes a coming or going out; of a declaration that made it, what was done is asked again.
  package func removeMovement(
    _ id: ID<Movement>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let movement = self[id] else { throw .noSuchRecord(what: "movement", id: id.text) }
    let meeting = try writable(movement.meeting)
    var drafting = Drafting(self, circumstances)
    drafting.remove(id)
    if let declaration = movement.declaration { drafting.set(declaration, \.conduct, nil) }
    return drafting.settled(at: meeting.id, "Take out: \(words(of: movement))")
  }

  /// Drafts a coming or going.
  ///
  /// - Returns: Who it is, in words.
  @discardableResult
  func move(
    _ member: RoomMember, _ draft: MovementDraft, at meeting: Record<Meeting>,
    declaring declaration: ID<Declaration>?, in drafting: inout Drafting
  ) throws(Refusal) -> String {
    let line = try line(of: member, at: meeting)
    let step = try step(draft, at: meeting)
    var attendance = line.record?.id
    if line.state?.isInRoom != true {
      guard draft.what == .arrived, let seat = member.seat else {
        throw .notInTheRoom(who: line.person, item: step.from + 1)
      }
      attendance = set(seat, to: .present, who: nil, at: meeting, in: &drafting)
      // Who arrives for the first item is simply present.
      if step.from == 0 { return line.person }
    } else if !stay(of: line, at: meeting.id).admits(step) {
      throw draft.what == .arrived
        ? .inTheRoomAlready(who: line.person, item: step.from + 1)
        : .notInTheRoom(who: line.person, item: step.from + 1)
    }
    let new = drafting.create(Movement.self)
    drafting.set(new, \.meeting, meeting.id)
    drafting.set(new, \.attendance, attendance)
    drafting.set(new, \.what, draft.what)
    drafting.set(new, \.from, draft.from)
    drafting.set(new, \.until, draft.until)
    drafting.set(new, \.reason, draft.reason)
    drafting.set(new, \.declaration, declaration)
    return line.person
  }

  private func line(
    of member: RoomMember, at meeting: Record<Meeting>
  ) throws(Refusal) -> AttendanceLine {
    guard let line = attendance(of: meeting).first(where: { $0.member == member }) else {
      throw .noSuchRecord(
        what: "line of the attendance of \(title(of: meeting))", id: "\(member)")
    }
    return line
  }

  private func step(
    _ draft: MovementDraft, at meeting: Record<Meeting>
  ) throws(Refusal) -> Stay.Step {
    let from = try place(of: draft.from, at: meeting)
    guard let last = draft.until else { return Stay.Step(draft.what, from: from) }
    let until = try place(of: last, at: meeting)
    guard until >= from else {
      throw .dateBefore(what: "The last item", earlier: "item \(from + 1)")
    }
    return Stay.Step(draft.what, from: from, until: until)
  }
}
