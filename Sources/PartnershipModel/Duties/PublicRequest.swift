// SPDX-License-Identifier: Apache-2.0

/// A request under the Freedom of Information Act, from its receipt to its answer.
package struct PublicRequest: RecordKind {
  package static let shape = PublicRequest()
  package static let about = KindNames(
    "foi-request", "Freedom of information request", plural: "Freedom of information requests",
    "A request under the Freedom of Information Act that a partner answers, with its day.")
  package let title = RequiredField<String>(
    3, "title", "What is asked for", "In a line; never who asks.", missing: "")
  package let owner = Field<Owner>(
    4, "owner", "Answered by", "The agency that is bound to answer, or the role that does so.")
  package let receivedOn = Field<Day>(
    5, "received-on", "Received", "The day it came.", isNeeded: true)
  package let state = RequiredField<PublicRequestState>(
    6, "state", "State", "What became of it.", missing: .received)
  package let answeredOn = Field<Day>(
    7, "answered-on", "Answered", "The day the answer went.")
  package let note = Field<String>(
    8, "note", "Note", "What was given, or under which exemption it was not.", as: .paragraph)

  package static let register = RegisterPlace(
    .structure, columns: ["title", "owner", "received-on", "state", "answered-on"],
    later: ["answered-on"], opensPage: true)
  package static let movesInRegister = true

  package static func check(_ record: Record<PublicRequest>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.answeredOn, than: \.receivedOn)
  }

  /// The Act counts a bank holiday in any part of the United Kingdom as no working day.
  static let clock: ClockTerms = {
    var terms = ClockTerms(
      "foi-response", "Answer to the freedom of information request", on: about.name,
      from: shape.receivedOn.name, to: shape.answeredOn.name, 20, .workingDays)
    terms.unless = [ClockCondition("state=\(PublicRequestState.withdrawn.rawValue)")]
    terms.isHard = true
    terms.calendar = .ukAny
    terms.who = ["owner"]
    terms.basis = "Freedom of Information Act 2000, section 10"
    return terms
  }()
}

/// What became of a request; a refusal is an answer.
package enum PublicRequestState: String, StateChoice {
  case received, answered, refused
  case notHeld = "not-held"
  case withdrawn

  package var followers: [PublicRequestState] {
    switch self {
    case .received: [.answered, .refused, .notHeld, .withdrawn]
    case .answered, .refused, .notHeld, .withdrawn: []
    }
  }

  package var asks: [String] {
    switch self {
    case .received: []
    case .answered: ["answered-on"]
    case .refused, .notHeld: ["answered-on", "note"]
    case .withdrawn: ["note"]
    }
  }
}
