// SPDX-License-Identifier: Apache-2.0

/// Another body that meets jointly with the one that calls a meeting.
package struct JointBody: RecordKind {
  package static let shape = JointBody()
  package static let about = KindNames(
    "joint-body", "Joint group", plural: "Joint groups",
    "A group that meets jointly with the one that calls a meeting.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting held jointly.")
  package let body = Field<ID<Body>>(4, "body", "Group", "The group that joins it.")
}

extension Book {
  /// The bodies that join a meeting, in the order they were named.
  package func guests(at meeting: ID<Meeting>) -> [ID<Body>] {
    those(\JointBody.meeting, meeting).compactMap(\.body)
  }

  /// The meetings of others that a body joins, by date.
  package func jointMeetings(of body: ID<Body>) -> [Record<Meeting>] {
    those(\JointBody.body, body).compactMap { self[$0.meeting] }
      .sorted { meetingOrder($0) < meetingOrder($1) }
  }

  /// The meetings a body calls and those it joins, by date: its year holds both.
  func meetingsAttended(by body: ID<Body>) -> [Record<Meeting>] {
    let joined = jointMeetings(of: body)
    guard !joined.isEmpty else { return meetings(of: body) }
    return (meetings(of: body) + joined).sorted { meetingOrder($0) < meetingOrder($1) }
  }

  /// Every body that meets, by the names of the day: "A and B".
  package func bodyNames(of meeting: Record<Meeting>) -> String {
    let all = [meeting.body] + guests(at: meeting.id)
    let names = all.map { name(of: $0, on: meeting.date) }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Has another body join a meeting; what stands on that body's agendas comes to this one.
  ///
  /// Actions and decisions stay those of the body that calls the meeting.
  package func joinMeeting(
    _ id: ID<Meeting>, with guest: ID<Body>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try plannable(id)
    guard let body = self[guest] else { throw .noSuchRecord(what: "group", id: guest.text) }
    guard guest != meeting.body, !guests(at: id).contains(guest) else { throw .nothingToChange }
    try checkDay(meeting.date ?? .last, of: body)
    var drafting = Drafting(self, circumstances)
    let new = drafting.createOnly(JointBody.self, id.text, guest.text)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.body, guest)
    if meeting.state != .closed {
      _ = drafting.outcome.addMissingItems(to: meeting, in: &drafting)
    }
    return drafting.batch("Hold \(title(of: meeting)) jointly with \(body.name)")
  }

  /// Has a body no longer join a meeting; what came to the agenda by it stays until taken off.
  package func leaveMeeting(
    _ id: ID<Meeting>, by guest: ID<Body>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try plannable(id)
    guard let joint = those(\JointBody.meeting, id).first(where: { $0.body == guest }) else {
      throw .nothingToChange
    }
    var drafting = Drafting(self, circumstances)
    drafting.remove(joint.id)
    return drafting.batch("Hold \(title(of: meeting)) without \(name(of: guest))")
  }

  /// What the bodies that join a meeting bring: their standing items and updates, each once.
  func guestItems(
    at meeting: Record<Meeting>, on day: Day, besides items: [ProposedItem]
  ) -> [ProposedItem] {
    var added: [ProposedItem] = []
    for guest in guests(at: meeting.id) {
      for item in standingItems(of: guest) + updateItems(for: guest, at: meeting) {
        let isGiver = item.updateFrom.map { $0 == meeting.body } ?? false
        if isGiver || (items + added).contains(where: { $0.title == item.title }) { continue }
        added.append(item)
      }
    }
    return added
  }
}
