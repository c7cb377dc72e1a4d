// SPDX-License-Identifier: Apache-2.0

/// A policy, procedure or piece of guidance, local or taken over from the region.
package struct Procedure: RecordKind {
  package static let shape = Procedure()
  package static let about = KindNames(
    "procedure", "Procedure", plural: "Policies and procedures",
    "A policy, procedure or guidance in one version, from its draft to what takes its place.")
  package let body = Field<ID<Body>>(
    3, "body", "Group", "The group that looks after it.", isNeeded: true)
  package let title = RequiredField<String>(
    4, "title", "Title", "What the document is called.", missing: "")
  package let version = Field<String>(5, "version", "Version", "Its version, as it bears it.")
  package let origin = RequiredField<ProcedureOrigin>(
    6, "origin", "Origin", "Whether it is written here or taken over.", missing: .local)
  package let state = RequiredField<ProcedureState>(
    7, "state", "State", "How far it has got.", missing: .draft)
  package let consultedOn = Field<Day>(8, "consulted-on", "Consulted", "When it was sent round.")
  package let signOff = Field<ID<Body>>(
    9, "sign-off", "Signed off by", "The group that approves it.")
  package let approvedOn = Field<Day>(10, "approved-on", "Approved", "When it was approved.")
  package let decision = Field<ID<Decision>>(
    11, "decision", "Decision", "The decision that approved it.")
  package let publishedOn = Field<Day>(12, "published-on", "Published", "When it was published.")
  package let nextReview = Field<PlannedDate>(
    13, "next-review", "Next review", "When it is to be looked at again, as stated.")
  package let supersededBy = Field<ID<Procedure>>(
    14, "superseded-by", "Superseded by", "The document that took its place.")
  package let reason = Field<String>(15, "reason", "Reason", "Why it was withdrawn.")

  package static let register = RegisterPlace(
    .learning, of: "body", columns: ["title", "origin", "state", "next-review"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "next-review", "Review of", who: "body",
      over: Set([ProcedureState.superseded, .withdrawn].map(\.rawValue)))
  ]

  package static func check(_ record: Record<Procedure>, in book: Book) throws(Refusal) {
    if let published = record.publishedOn, let review = record.nextReview,
      review.lastDay <= published
    {
      throw .dateBefore(
        what: shape.nextReview.label, earlier: "its publication on \(published.shown)")
    }
    if record.state == .superseded, record.supersededBy == record.id {
      throw .wrongValue(
        field: shape.supersededBy.label, given: record.title, wanted: "another document")
    }
  }

  /// Reviewed and found right, it is published on; its next review must then lie ahead.
  package static func entered(
    _ record: Record<Procedure>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .published, drafting.book[record.id]?.state == .dueForReview,
      let review = record.nextReview, review.lastDay <= drafting.circumstances.today
    else { return }
    throw .dateBefore(
      what: shape.nextReview.label, earlier: "today, when it is reviewed: give the new date")
  }
}

/// Where a procedure comes from.
package enum ProcedureOrigin: String, Choice {
  case local, regional, national
}

/// How far a procedure has got.
package enum ProcedureState: String, StateChoice {
  case draft, consulted, approved, published
  case dueForReview = "due-for-review"
  case superseded, withdrawn

  package var followers: [ProcedureState] {
    switch self {
    case .draft: [.consulted, .approved, .withdrawn]
    case .consulted: [.approved, .draft, .withdrawn]
    case .approved: [.published, .withdrawn]
    case .published: [.dueForReview, .superseded, .withdrawn]
    case .dueForReview: [.published, .superseded, .withdrawn]
    case .superseded, .withdrawn: []
    }
  }

  package var asks: [String] {
    switch self {
    case .consulted: ["consulted-on"]
    case .approved: ["sign-off", "approved-on"]
    case .published: ["published-on", "next-review"]
    case .superseded: ["superseded-by"]
    case .withdrawn: ["reason"]
    case .draft, .dueForReview: []
    }
  }
}

/// What an agency or group said about a procedure, and what became of it.
package struct ProcedureComment: RecordKind {
  package static let shape = ProcedureComment()
  package static let about = KindNames(
    "procedure-comment", "Comment", plural: "Comments",
    "What an agency or group said about a procedure, and the answer.")
  package let procedure = Field<ID<Procedure>>(
    3, "procedure", "Procedure", "What it is about.", isNeeded: true)
  package let from = RequiredField<String>(
    4, "from", "From", "The agency, group or role that said it.", missing: "")
  package let text = RequiredField<String>(
    5, "text", "Comment", "What was said.", missing: "", as: .paragraph)
  package let on = Field<Day>(6, "on", "On", "When it came.")
  package let answer = Field<String>(
    7, "answer", "Answer", "What was done about it; empty while open.", as: .paragraph)

  package static let register = RegisterPlace(
    .learning, of: "procedure", columns: ["from", "text", "answer"])
}
