// SPDX-License-Identifier: Apache-2.0

/// A place on a body, held by a role of an agency or by another body; persons are not needed.
package struct Seat: RecordKind {
  package static let shape = Seat()
  package static let about = KindNames(
    "seat", "Seat", plural: "Seats",
    "A place on a group held by a role and agency, or by another group; dated.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group the seat is on.")
  package let role = RequiredField<String>(
    4, "role", "Role", "The role that fills it, such as Detective Superintendent.", missing: "")
  package let agency = Field<ID<Agency>>(5, "agency", "Agency", "The agency the role belongs to.")
  package let representing = Field<ID<Body>>(
    6, "representing", "Represents", "The group this seat speaks for, when it is another group's.")
  package let capacity = RequiredField<SeatCapacity>(
    7, "capacity", "Capacity", "In what capacity it sits.", missing: .member)
  package let isStatutory = Field<Bool>(
    8, "statutory", "Statutory partner", "Whether it is a statutory partner's seat.")
  package let from = Field<Day>(9, "from", "From", "The first day it is held.")
  package let to = Field<Day>(10, "to", "To", "The last day it is held.")
  package let position = Field<Int>(
    11, "position", "Order", "Its place in the list of members.", choosable: false)

  package static let register = RegisterPlace(
    .structure, "Members", of: "body", columns: ["role", "agency", "capacity"])
}

/// In what capacity somebody sits on a body.
package enum SeatCapacity: String, Choice {
  case chair
  case deputyChair = "deputy-chair"
  case member, adviser, observer
  case inAttendance = "in-attendance"
  case minuteTaker = "minute-taker"
  case representative

  package var label: String {
    switch self {
    case .chair: "Chair"
    case .deputyChair: "Deputy chair"
    case .member: "Member"
    case .adviser: "Adviser"
    case .observer: "Observer"
    case .inAttendance: "In attendance"
    case .minuteTaker: "Minute taker"
    case .representative: "Group representative"
    }
  }

  /// Whether the seat counts towards a quorum.
  package var counts: Bool {
    switch self {
    case .chair, .deputyChair, .member, .representative: true
    case .adviser, .observer, .inAttendance, .minuteTaker: false
    }
  }
}

/// An item that stands on every agenda of a body.
package struct StandingItem: RecordKind {
  package static let shape = StandingItem()
  package static let about = KindNames(
    "standing-item", "Standing item", plural: "Standing items",
    "An item that stands on every agenda of a group.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose agendas carry it.")
  package let title = RequiredField<String>(
    4, "title", "Title", "The item as the agenda prints it.", missing: "")
  package let purpose = Field<ItemPurpose>(5, "purpose", "Purpose", "What the item is for.")
  package let lead = Field<String>(6, "lead", "Lead", "The role that leads it.")
  package let position = Field<Int>(
    7, "position", "Order", "Its place among standing items.", choosable: false)
  package let minutes = Field<Int>(8, "minutes", "Minutes", "The time it usually needs.")
  package let paper = Field<String>(9, "paper", "Paper", "The paper it usually rests on.")

  package static let register = RegisterPlace(
    .meetings, of: "body", columns: ["title", "purpose", "lead"])
}
