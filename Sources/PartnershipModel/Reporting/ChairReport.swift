// SPDX-License-Identifier: Apache-2.0

/// A group chair's report to the governing group: figures live until submitted, then frozen.
package struct ChairReport: RecordKind {
  package static let shape = ChairReport()
  package static let about = KindNames(
    "chair-report", "Chair's report", plural: "Chair's reports",
    "A chair's report to the governing group for a period, from draft to accepted.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The reporting group.")
  package let to = Field<ID<Body>>(4, "to", "To", "The group that receives it.")
  package let from = Field<Day>(5, "from", "From", "The first day it covers.")
  package let until = Field<Day>(
    6, "until", "Until", "The last day it covers; empty while it is a draft.")
  package let state = RequiredField<ReportState>(
    7, "state", "State", "How far it has got.", missing: .draft)
  package let submittedOn = Field<Day>(8, "submitted-on", "Submitted", "When figures froze.")
  package let acceptedOn = Field<Day>(9, "accepted-on", "Accepted", "When it was accepted.")
  package let meeting = Field<ID<Meeting>>(10, "meeting", "Meeting", "The meeting it goes to.")
  package let returnedBecause = Field<String>(
    11, "returned-because", "Returned because", "What the governing group asked for.")
  package let frozen = Field<String>(
    12, "frozen", "As submitted", "The report as it was submitted, in the paper format.",
    as: .paragraph, choosable: false)
}

/// How far a chair's report has got.
package enum ReportState: String, StateChoice {
  case draft
  case withChair = "with-chair"
  case submitted, returned, accepted

  package var label: String {
    switch self {
    case .draft: "Draft"
    case .withChair: "With the chair"
    case .submitted: "Submitted"
    case .returned: "Returned"
    case .accepted: "Accepted"
    }
  }

  package var followers: [ReportState] {
    switch self {
    case .draft: [.withChair, .submitted]
    case .withChair: [.submitted, .draft]
    case .submitted: [.accepted, .returned]
    case .returned: [.draft, .submitted]
    case .accepted: []
    }
  }

  /// Whether the figures are frozen.
  package var isFrozen: Bool { self == .submitted || self == .accepted }
}

/// What the chair wrote in one section of a report; no drafting ever touches it.
package struct Narrative: RecordKind {
  package static let shape = Narrative()
  package static let about = KindNames(
    "narrative", "Narrative", plural: "Narratives",
    "The chair's own words in one section of a report.")
  package let report = Field<ID<ChairReport>>(3, "report", "Report", "The report.")
  package let section = RequiredField<String>(
    4, "section", "Section", "The section's name, or a plan row's or statement's.", missing: "")
  package let text = RequiredField<String>(
    5, "text", "Text", "The chair's words.", missing: "", as: .paragraph)
}
