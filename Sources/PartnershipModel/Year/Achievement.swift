// SPDX-License-Identifier: Apache-2.0

/// Something a body achieved that no commitment asked for.
package struct Achievement: RecordKind {
  package static let shape = Achievement()
  package static let about = KindNames(
    "achievement", "Achievement", plural: "Achievements",
    "Something a group achieved besides its commitments, with its date.")
  package let body = Field<ID<Body>>(
    3, "body", "Group", "The group that achieved it.", isNeeded: true)
  package let text = RequiredField<String>(
    4, "text", "Achievement", "What was achieved; no case detail.", missing: "", as: .paragraph)
  package let on = Field<PlannedDate>(
    5, "on", "When", "As precisely as stated; the year's report takes it by its last day.",
    isNeeded: true)
  package let origin = Field<RecordReference>(
    6, "origin", "Shown by", "The record that shows it, when there is one.")

  package static let register = RegisterPlace(.year, of: "body", columns: ["text", "on"])
}

/// What a key partner says in a year's report: a foreword, how effective it was, the scrutiny.
package struct PartnerStatement: RecordKind {
  package static let shape = PartnerStatement()
  package static let about = KindNames(
    "partner-statement", "Partner's statement", plural: "Partners' statements",
    "What a key partner, by role, says in a year's report, from asking for it to having it.")
  package let year = Field<PlannedDate>(3, "year", "Year", "The financial year of the report.")
  package let part = RequiredField<StatementPart>(
    4, "part", "Part", "Where the report prints it.", missing: .effectiveness)
  package let agency = Field<ID<Agency>>(5, "agency", "Agency", "The agency that speaks.")
  package let role = RequiredField<String>(
    6, "role", "Role", "The role that signs; never a person's name.", missing: "")
  package let due = Field<Day>(7, "due", "Asked for by", "The day by which it was asked for.")
  package let state = RequiredField<PartnerStatementState>(
    8, "state", "State", "Whether it has come.", missing: .asked)
  package let text = Field<String>(
    9, "text", "Statement", "The statement, word for word.", as: .paragraph)
  package let receivedOn = Field<Day>(10, "received-on", "Received", "The day it came.")
  package let reason = Field<String>(11, "reason", "Reason", "Why there is none.")

  package static let register = RegisterPlace(
    .year, columns: ["role", "agency", "year", "part", "state"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "due", "Text of", who: "role",
      over: Set([PartnerStatementState.received, .notGiven].map(\.rawValue)))
  ]
  package static func check(_ record: Record<PartnerStatement>, in book: Book) throws(Refusal) {
    try checkYear(record.year, label: shape.year.label)
    if record.state == .received, record.text?.isBlank ?? true {
      throw .requiredField(kind: book.title(of: record.reference), field: shape.text.label)
    }
  }
}

/// Where a year's report prints what a partner says.
package enum StatementPart: String, Choice {
  case foreword, effectiveness, scrutiny

  package var label: String {
    switch self {
    case .foreword: "Foreword"
    case .effectiveness: "Effectiveness in practice"
    case .scrutiny: "Closing scrutiny statement"
    }
  }
}

/// Whether a partner's statement has come.
package enum PartnerStatementState: String, StateChoice {
  case asked, received
  case notGiven = "not-given"

  package var followers: [PartnerStatementState] {
    switch self {
    case .asked: [.received, .notGiven]
    case .notGiven: [.received]
    case .received: [.asked]
    }
  }

  package var asks: [String] {
    switch self {
    case .asked: []
    case .received: ["text", "received-on"]
    case .notGiven: ["reason"]
    }
  }
}
