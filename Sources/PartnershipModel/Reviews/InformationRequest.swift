// SPDX-License-Identifier: Apache-2.0

/// What one agency is asked for a review, an audit or a data set, and what came back.
package struct InformationRequest: RecordKind {
  package static let shape = InformationRequest()
  package static let about = KindNames(
    "information-request", "Information request", plural: "Information requests",
    "A form sent to one agency for a review or an audit, until its return or nil return.")
  package let origin = Field<RecordReference>(
    3, "origin", "For", "The review, audit or other record it is asked for.",
    isNeeded: true)
  package let agency = Field<ID<Agency>>(4, "agency", "Agency", "The agency asked.", isNeeded: true)
  package let formVersion = Field<String>(
    5, "form-version", "Form version", "Which form, and so which questions, it was asked with.")
  package let state = RequiredField<RequestState>(
    6, "state", "State", "What became of it.", missing: .requested)
  package let sent = Field<Day>(7, "sent", "Sent", "The day it was sent.")
  package let due = Field<Day>(8, "due", "Due", "The day by whose end it is to come back.")
  package let returned = Field<Day>(9, "returned", "Returned", "The day it came back.")
  package let quality = Field<ReturnQuality>(
    10, "quality", "Quality", "How far the return answers what was asked.")
  package let note = Field<String>(
    11, "note", "Note", "What is missing from it, or why it was refused.", as: .paragraph)

  package static let register = RegisterPlace(
    .reviews, of: "origin", on: ["review-case", "audit"],
    columns: ["agency", "state", "due", "returned", "quality"],
    later: ["returned", "quality", "note"],
    opensPage: true)
  package static let movesInRegister = true
  package static let usualMarking: Marking? = .officialSensitive
  package static let dueDates = [
    DueDate(
      "due", "Return of", who: "agency",
      over: Set(RequestState.allCases.filter { !$0.isOwed }.map(\.rawValue)),
      again: [RequestState.queried.rawValue], isOwedUndated: true)
  ]

  package static func check(
    _ record: Record<InformationRequest>, in book: Book
  ) throws(Refusal) {
    guard let sent = record.sent else { return }
    for (field, day) in [(shape.due.label, record.due), (shape.returned.label, record.returned)] {
      if let day, day < sent { throw .dateBefore(what: field, earlier: shape.sent.label) }
    }
  }
}

/// What became of a request; a nil return is an answer, a missing return is none.
package enum RequestState: String, StateChoice {
  case requested, received
  case nilReturn = "nil-return"
  case queried
  case notCollectable = "not-collectable"
  case refused

  package var followers: [RequestState] {
    switch self {
    case .requested: [.received, .nilReturn, .notCollectable, .refused]
    case .received, .nilReturn: [.queried]
    case .queried: [.received, .nilReturn]
    case .notCollectable, .refused: []
    }
  }

  /// Whether a return is still owed: asked for, or asked back about.
  package var isOwed: Bool { self == .requested || self == .queried }

  package var asks: [String] {
    switch self {
    case .requested: []
    case .received: ["returned", "quality"]
    case .nilReturn: ["returned"]
    case .queried, .notCollectable, .refused: ["note"]
    }
  }
}

/// How far a return answers what was asked.
package enum ReturnQuality: String, Choice {
  case full, partial, poor
}

/// Requests told apart by what came back; a nil return is not a missing one.
package struct Returns: Sendable {
  /// With something in it.
  package var received: [Record<InformationRequest>] = []
  /// That said there is nothing.
  package var nilReturns: [Record<InformationRequest>] = []
  /// Refused, or not to be collected.
  package var notGiven: [Record<InformationRequest>] = []
  /// Not back yet, and due.
  package var overdue: [Record<InformationRequest>] = []
  /// Not back yet, and not due.
  package var awaited: [Record<InformationRequest>] = []
  /// Asked for back only after the clock of what they are for has run out.
  package var outsideClock: [Record<InformationRequest>] = []
}

extension Book {
  /// What came back of what was asked for a record, as it stands on a day.
  package func returns(for origin: RecordReference, on day: Day) -> Returns {
    var returns = Returns()
    let ends = clocks(of: origin, on: day).filter { $0.isOwed && $0.state == .running }
      .compactMap(\.due).min()
    for request in those(\InformationRequest.origin, origin)
    where (request.sent ?? .first) <= day {
      switch request.state(on: day) {
      case .received: returns.received.append(request)
      case .nilReturn: returns.nilReturns.append(request)
      case .refused, .notCollectable: returns.notGiven.append(request)
      case .requested, .queried:
        if (request.due ?? .last) < day {
          returns.overdue.append(request)
        } else {
          returns.awaited.append(request)
        }
      }
      if let due = request.due, let ends, due > ends { returns.outsideClock.append(request) }
    }
    return returns
  }
}

extension Record<InformationRequest> {
  /// What had become of it on a day: asked for until the day it came back.
  func state(on day: Day) -> RequestState {
    (self.returned ?? .first) > day ? .requested : self.state
  }
}
