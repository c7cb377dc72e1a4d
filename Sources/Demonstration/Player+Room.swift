// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Who is in the room, and how the meeting ends.
extension Player {
  /// Takes the attendance: those named, then everybody else as present.
  mutating func takeAttendance(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    for role in event.texts("apologies") { try set(role, .apologies, nil, id, event) }
    for role in event.texts("absent") { try set(role, .absent, nil, id, event) }
    for (role, who) in event.pairs("deputies") { try set(role, .deputy, who, id, event) }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.setRemainingAttendance(id, to: .present, circumstances)
    }
    let parts: [(String, Presence)] = [
      ("in-attendance", .inAttendance), ("observers", .observer), ("visitors", .visitor),
    ]
    for (name, part) in parts {
      for who in event.texts(name) {
        try perform(event) { book, circumstances throws(Refusal) in
          try book.addAttendee(who, at: id, as: part, circumstances)
        }
      }
    }
  }

  private mutating func set(
    _ role: String, _ state: Presence, _ who: String?, _ id: ID<Meeting>, _ event: Event
  ) throws(DemonstrationError) {
    guard let body = book[id]?.body,
      let seat = book.seats(of: body, on: day).first(where: { $0.role == role })
    else { throw event.mistake("no seat of this group is held by '\(role)'") }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.setAttendance(id, seat: seat.id, to: state, who: who, circumstances)
    }
  }

  /// Records the quorum as the room was counted, or as the chair ruled.
  mutating func recordQuorum(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    let ruling = try event.choice("ruling", Quorum.self)
    try perform(event) { book, circumstances throws(Refusal) in
      guard let meeting = book[id] else {
        throw .noSuchRecord(what: Meeting.about.name, id: id.text)
      }
      return try book.recordQuorum(
        id, ruling ?? book.quorumCount(of: meeting).outcome, note: event.text("note"),
        circumstances)
    }
  }

  /// Closes the meeting; every check it does not meet must be accepted by name with a reason.
  mutating func close(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    for (name, reason) in event.pairs("accept") { try accept(name, reason, id, event) }
    let open = (book[id].map(book.closingFindings(of:)) ?? []).filter { $0.accepted == nil }
    guard open.isEmpty else {
      let words = open.map { "\($0.check.rawValue): \($0.subject)" }.joined(separator: "; ")
      throw event.mistake("the meeting cannot close: \(words)")
    }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.closeMeeting(id, circumstances)
    }
    meeting = nil
  }

  /// A reason for a check that turns out to be met is not used.
  private mutating func accept(
    _ name: String, _ reason: String, _ id: ID<Meeting>, _ event: Event
  ) throws(DemonstrationError) {
    guard let check = ClosingCheck(rawValue: name) else {
      throw event.mistake("there is no closing check '\(name)'")
    }
    let findings = (book[id].map(book.closingFindings(of:)) ?? []).filter { $0.check == check }
    guard !findings.isEmpty else { return }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.accept(findings, reason: reason, at: id, circumstances)
    }
  }
}
