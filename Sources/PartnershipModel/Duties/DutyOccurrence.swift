// SPDX-License-Identifier: Apache-2.0

/// What was recorded of one occurrence of a duty; whether it is due or late is reckoned.
package struct DutyOccurrence: RecordKind {
  package static let shape = DutyOccurrence()
  package static let about = KindNames(
    "duty-occurrence", "Occurrence of a duty", plural: "Occurrences of duties",
    "One time a duty was to be done, with what shows that it was, or why not.")
  package let duty = Field<ID<Duty>>(3, "duty", "Duty", "The duty.", isNeeded: true)
  package let from = Field<Day>(4, "from", "From", "The first day it is about.", isNeeded: true)
  package let to = Field<Day>(5, "to", "To", "The last day it is about.")
  package let state = RequiredField<DutyOutcome>(
    6, "state", "State", "What became of it.", missing: .open)
  package let evidence = Field<RecordReference>(
    7, "evidence", "Evidence", "The record that shows it: a publication, decision or review.")
  package let evidenceWords = Field<String>(
    8, "evidence-words", "Evidence, words", "What shows it, where no record here does.")
  package let evidencedOn = Field<Day>(9, "evidenced-on", "Evidenced on", "The day it was done.")
  package let reason = Field<String>(
    10, "reason", "Reason", "Why it was missed or does not apply.", as: .paragraph)
  package let subject = Field<RecordReference>(
    11, "case", "Case", "The case or change it is about, where it comes with one.")
  package let due = Field<Day>(
    12, "due", "Due", "When its evidence is due, where the duty's own rhythm does not say.")

  package static let register = RegisterPlace(
    .structure, of: "duty", columns: ["from", "to", "state", "evidenced-on"])
  package static let movesInRegister = true

  package static func check(_ record: Record<DutyOccurrence>, in book: Book) throws(Refusal) {
    let title = about.title
    if let duty = book[record.duty], duty.isDormant == true {
      throw .wrongValue(
        field: shape.duty.label, given: Book.shortened(duty.text),
        wanted: "a duty that is in force; this one is dormant")
    }
    if let from = record.from, let to = record.to, to < from {
      throw .wrongValue(
        field: shape.to.label, given: to.shown, wanted: "no day before \(from.shown)")
    }
    guard record.state == .evidenced, record.evidence == nil,
      record.evidenceWords?.isBlank ?? true
    else { return }
    throw .requiredField(kind: title, field: shape.evidence.label)
  }
}

/// What became of an occurrence of a duty.
package enum DutyOutcome: String, StateChoice {
  case open, evidenced, missed
  case notApplicable = "not-applicable"

  package var label: String {
    switch self {
    case .open: "No evidence yet"
    case .evidenced: "Evidenced"
    case .missed: "Missed"
    case .notApplicable: "Not applicable"
    }
  }

  package var followers: [DutyOutcome] {
    switch self {
    case .open: [.evidenced, .missed, .notApplicable]
    case .missed: [.evidenced, .notApplicable]
    case .notApplicable: [.open]
    case .evidenced: []
    }
  }

  package var asks: [String] {
    switch self {
    case .open: []
    case .evidenced: ["evidenced-on"]
    case .missed, .notApplicable: ["reason"]
    }
  }
}
