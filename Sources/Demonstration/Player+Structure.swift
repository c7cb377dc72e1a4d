// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// The structure: agencies that come and leave, groups that begin and end, seats and terms.
extension Player {
  mutating func performStructure(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .agency: try add(Agency.self, event)
    case .body:
      try add(Body.self, event, and: [Body.shape.status.slot: BodyStatus.active.stored])
    case .link: try add(Edge.self, event)
    case .seat: try add(Seat.self, event)
    case .interest: try addInterest(event)
    case .terms: try add(Terms.self, event)
    case .quorumNeed: try add(QuorumNeed.self, event)
    case .standingItem: try add(StandingItem.self, event)
    case .agencyLeaves: try change(Agency.self, named: "agency", event)
    case .cycle: try change(Body.self, named: "body", event)
    default: try endBody(event)
    }
  }

  /// The seat is named by its group and role, "drug-alcohol: Recovery Service Manager".
  private mutating func addInterest(_ event: Event) throws(DemonstrationError) {
    let name = try event.needed("seat")
    guard let seat = seat(named: name) else {
      throw event.mistake("'seat' is '\(name)'; it takes a group and a role it has")
    }
    try add(
      Interest.self, event, without: ["seat"], and: [Interest.shape.seat.slot: seat.stored])
  }

  private mutating func endBody(_ event: Event) throws(DemonstrationError) {
    let body = try id("body", Body.self, event)
    let status = try event.neededChoice("as", BodyStatus.self)
    let next = try optionalID("into", Body.self, event)
    let reason = try event.needed("reason")
    let outcome = event.text("outcome")
    try perform(event) { book, circumstances throws(Refusal) in
      guard book[body]?.status ?? .active == .active, status == .closed else {
        return try book.endBody(
          body, as: status, into: next, reason: reason, outcome: outcome, circumstances)
      }
      return try book.moveState(
        of: RecordReference(body), to: BodyStatus.closing.rawValue, circumstances)
    }
    guard book[body]?.status == .closing else { return }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.endBody(
        body, as: status, into: next, reason: reason, outcome: outcome, circumstances)
    }
  }
}
