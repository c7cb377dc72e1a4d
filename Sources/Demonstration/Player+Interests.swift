// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Declarations of interest, and who comes and goes during a meeting.
extension Player {
  mutating func declare(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    let who = try event.needed("who")
    var draft = DeclarationDraft(
      who: who, interest: try event.needed("interest"), outcome: event.text("outcome"),
      conduct: try event.choice("conduct", InterestConduct.self))
    if let name = event.text("item") {
      draft.item = try item(name, of: id, event)
      draft.member = try member(who, at: id, event)
    }
    let declared = draft
    try perform(event) { book, circumstances throws(Refusal) in
      try book.addDeclaration(declared, at: id, circumstances)
    }
  }

  /// Somebody arrives, leaves or withdraws, from one item to another.
  mutating func recordMovement(_ event: Event) throws(DemonstrationError) {
    let id = try meetingUnderWay(event)
    let member = try member(try event.needed("who"), at: id, event)
    let movement = MovementDraft(
      try event.neededChoice("what", MovementKind.self),
      from: try item(try event.needed("from"), of: id, event),
      until: try event.text("until").map { (name) throws(DemonstrationError) in
        try item(name, of: id, event)
      },
      reason: event.text("reason"))
    try perform(event) { book, circumstances throws(Refusal) in
      try book.recordMovement(movement, of: member, at: id, circumstances)
    }
  }

  /// Whoever sits in the room for a role, or without a seat under these words.
  private func member(
    _ who: String, at id: ID<Meeting>, _ event: Event
  ) throws(DemonstrationError) -> RoomMember {
    let found = (book[id].map(book.attendance) ?? []).first { line in
      line.seat.map { who == $0.role || who.hasPrefix("\($0.role),") } ?? (line.label == who)
    }
    guard let member = found?.member else {
      throw event.mistake("nobody in the attendance is '\(who)'")
    }
    return member
  }
}
