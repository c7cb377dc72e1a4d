// SPDX-License-Identifier: Apache-2.0

/// Something that may go wrong for the partnership, who owns it and what holds it in check.
package struct Risk: RecordKind {
  package static let shape = Risk()
  package static let about = KindNames(
    "risk", "Risk", plural: "Risks",
    "What may go wrong, from what cause, with what effect, and how it is held in check.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group whose register it stands in.")
  package let title = RequiredField<String>(
    4, "title", "Risk", "What may happen, in a line.", missing: "")
  package let cause = Field<String>(5, "cause", "Cause", "What may bring it about.", as: .paragraph)
  package let effect = Field<String>(6, "effect", "Effect", "What it would do.", as: .paragraph)
  package let owner = Field<Owner>(7, "owner", "Owner", "Who answers for it.")
  package let rating = RequiredField<RiskRating>(
    8, "rating", "Rating", "How it stands with its controls.", missing: .red)
  package let control = Field<String>(
    9, "control", "Control", "What holds it in check.", as: .paragraph)
  package let reviewDue = Field<Day>(
    10, "review-due", "Review due", "When it is looked at again.")
  package let state = RequiredField<RiskState>(
    11, "state", "State", "Whether it still stands.", missing: .open)
  package let origin = Field<RecordReference>(
    12, "origin", "Raised by", "The report, audit, return or other record that raised it.")
  package let raisedOn = Field<Day>(13, "raised-on", "Raised", "The day it was raised.")
  package let closedOn = Field<Day>(14, "closed-on", "Closed", "The day it was closed.")
  package let reason = Field<String>(
    15, "reason", "Reason", "Why it was closed or opened again.", as: .paragraph)
  package let assurance = Field<String>(
    16, "assurance", "Assurance", "What shows that the control holds.", as: .paragraph)

  package static let register = RegisterPlace(
    .assurance, "Risk register", of: "body",
    columns: ["title", "rating", "owner", "review-due", "state"],
    later: ["closed-on", "reason"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate("review-due", "Review of", who: "owner", over: [RiskState.closed.rawValue])
  ]
  package static func check(_ record: Record<Risk>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.closedOn, than: \.raisedOn)
    if record.state == .closed { try record.refuseWithout(\.reason) }
  }

  /// Opened again, it is closed on no day.
  package static func entered(
    _ record: Record<Risk>, _ drafting: inout Drafting
  ) throws(Refusal) {
    if record.state == .open { drafting.set(record.id, \.closedOn, nil) }
  }
}

/// How a risk stands with its controls.
package enum RiskRating: String, Choice {
  case red, amber, green

  package var label: String {
    switch self {
    case .red: "Red: serious, action needed"
    case .amber: "Amber: a problem, being managed"
    case .green: "Green: held in check"
    }
  }
}

/// Whether a risk still stands.
package enum RiskState: String, StateChoice {
  case open, closed

  package var followers: [RiskState] { self == .open ? [.closed] : [.open] }
  package var asks: [String] { self == .closed ? ["reason", "closed-on"] : ["reason"] }
}

extension Book {
  /// The open risks of a body, or of the whole partnership with nil, the gravest first.
  package func openRisks(of body: ID<Body>? = nil) -> [Record<Risk>] {
    let order = RiskRating.allCases
    return all(Risk.self).filter { $0.state == .open && (body == nil || $0.body == body) }
      .sorted {
        (order.firstIndex(of: $0.rating) ?? 0, $0.title)
          < (order.firstIndex(of: $1.rating) ?? 0, $1.title)
      }
  }

  /// The risks a record raised.
  package func risks(raisedBy origin: RecordReference) -> [Record<Risk>] {
    those(\Risk.origin, origin)
  }
}
