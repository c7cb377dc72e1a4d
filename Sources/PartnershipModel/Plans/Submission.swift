// SPDX-License-Identifier: Apache-2.0

/// A paper put to a group to be considered: a group's plan to be scrutinised, or the business
/// manager's report with its recommendations.
///
/// Once submitted it is what it was on that day; a changed plan is submitted anew.
package struct Submission: RecordKind {
  package static let shape = Submission()
  package static let about = KindNames(
    "submission", "Submitted paper", plural: "Submitted papers",
    "A plan or report as it was put to a group, what that group made of it and asked to change.")
  package let body = Field<ID<Body>>(
    3, "body", "Group", "The group whose paper it is, or on whose behalf it is made.",
    isNeeded: true)
  package let to = Field<ID<Body>>(4, "to", "To", "The group that considers it.", isNeeded: true)
  package let kind = RequiredField<SubmissionKind>(
    5, "kind", "Kind", "What sort of paper it is.", missing: .executiveReport)
  package let title = RequiredField<String>(
    6, "title", "Title", "The paper as an agenda names it.", missing: "")
  package let plan = Field<ID<Plan>>(7, "plan", "Plan", "The plan, when it is one.")
  package let version = Field<Int>(
    8, "version", "Version", "Which of the plan's submitted versions it is.", choosable: false)
  package let from = Field<Day>(9, "from", "From", "The first day a report covers.")
  package let until = Field<Day>(10, "until", "Until", "The last day a report covers.")
  package let note = Field<String>(
    11, "note", "Words", "What its author writes at its head.", as: .paragraph)
  package let state = RequiredField<SubmissionState>(
    12, "state", "State", "How far it has got.", missing: .draft)
  package let submittedOn = Field<Day>(13, "submitted-on", "Submitted", "The day it went up.")
  package let meeting = Field<ID<Meeting>>(
    14, "meeting", "Meeting", "The meeting it is meant for, when it was known.")
  package let consideredOn = Field<Day>(
    15, "considered-on", "Considered", "The day the group considered it.")
  package let changes = Field<[String]>(
    16, "changes", "Changes asked for", "One a line; each becomes an action of the group.")
  package let decision = Field<ID<Decision>>(
    17, "decision", "Decision", "The decision on it, when no meeting that had it minuted one.")
  package let frozen = Field<String>(
    18, "frozen", "As submitted", "The paper as it was submitted, in the paper format.",
    as: .paragraph, choosable: false)

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["title", "to", "state", "submitted-on"], opensPage: true)
  package static let movesInRegister = true
  package static let reckoned = [
    ReckonedValue(of: Submission.self, "outcome", "Outcome") { submission, book, _ in
      book.outcomeWords(of: submission)
    }
  ]

  /// A paper goes to another group than its own; a plan is named; a submitted one is kept.
  package static func check(_ record: Record<Submission>, in book: Book) throws(Refusal) {
    guard record.to != record.body else {
      throw .wrongValue(
        field: shape.to.label, given: book.name(of: record.to), wanted: "another group")
    }
    if record.kind == .plan { try record.refuseWithout(\.plan) }
    if record.state != .draft, record.frozen?.isBlank ?? true {
      throw .needsText(what: "A paper to be submitted")
    }
  }

  /// Considering it is a decision; each change asked for comes back to its group as an action.
  package static func entered(
    _ record: Record<Submission>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state.isOutcome else { return }
    try drafting.book.minuteOutcome(of: record, in: &drafting)
    guard record.state == .changesRequested else { return }
    drafting.book.returnChanges(of: record, in: &drafting)
  }
}

/// What sort of paper is put to a group.
package enum SubmissionKind: String, Choice {
  case plan
  case executiveReport = "executive-report"

  package var label: String {
    switch self {
    case .plan: "Plan, to be scrutinised"
    case .executiveReport: "Business manager’s report"
    }
  }
}

/// How far a submitted paper has got.
package enum SubmissionState: String, StateChoice {
  case draft, submitted, agreed
  case changesRequested = "changes-requested"
  case noted, withdrawn

  package var followers: [SubmissionState] {
    switch self {
    case .draft: [.submitted, .withdrawn]
    case .submitted: [.agreed, .changesRequested, .noted, .withdrawn]
    case .agreed, .changesRequested, .noted, .withdrawn: []
    }
  }

  package var asks: [String] {
    switch self {
    case .changesRequested: ["considered-on", "changes"]
    case .agreed, .noted: ["considered-on"]
    case .draft, .submitted, .withdrawn: []
    }
  }

  /// Whether the group it went to has dealt with it.
  package var isOutcome: Bool {
    switch self {
    case .agreed, .changesRequested, .noted: true
    case .draft, .submitted, .withdrawn: false
    }
  }
}
