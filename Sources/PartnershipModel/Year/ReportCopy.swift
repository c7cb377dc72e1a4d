// SPDX-License-Identifier: Apache-2.0

/// A copy of a report that is owed to somebody, or a report to a committee, once or again and again.
package struct ReportCopy: RecordKind {
  package static let shape = ReportCopy()
  package static let about = KindNames(
    "report-copy", "Report copy", plural: "Copies sent",
    "A copy of a report owed to a recipient, with the day it went; some are owed every so often.")
  package let recipient = RequiredField<String>(
    3, "name", "To", "The role, body or committee that is to have it.", missing: "")
  package let report = RequiredField<String>(
    4, "report", "What", "The report or paper, such as Annual report, without its year.",
    missing: "")
  package let year = Field<PlannedDate>(5, "year", "Year", "The financial year it tells of.")
  package let record = Field<RecordReference>(
    6, "record", "Record", "The publication or other record it is, when it is held here.")
  package let state = RequiredField<ReportCopyState>(
    7, "state", "State", "Whether it has gone.", missing: .owed)
  package let due = Field<Day>(8, "due", "Due", "The day by which it is to go.")
  package let sentOn = Field<Day>(9, "sent-on", "Sent", "The day it went or was considered.")
  package let months = Field<Int>(
    10, "months", "Again after, months",
    "For a custom that is no duty: 12 for every year; empty when once.")
  package let basis = Field<String>(11, "basis", "Basis", "The duty or custom it rests on.")
  package let reason = Field<String>(12, "reason", "Reason", "Why it does not go.")
  package let duty = Field<ID<Duty>>(
    13, "duty", "Shows the duty", "The statutory duty it carries out, which says when it is due.")

  package static let register = RegisterPlace(
    .year, columns: ["name", "report", "year", "state", "due", "sent-on"])
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "due", "Sending of", over: Set([ReportCopyState.sent, .notOwed].map(\.rawValue)),
      toldBy: "duty")
  ]
  package static func check(_ record: Record<ReportCopy>, in book: Book) throws(Refusal) {
    if record.year != nil { try checkYear(record.year, label: shape.year.label) }
    if let months = record.months, !(1...120).contains(months) {
      throw .wrongValue(
        field: shape.months.label, given: "\(months)", wanted: "a number of months from 1 to 120")
    }
    if record.months != nil, let duty = book[record.duty] {
      throw .wrongValue(
        field: shape.months.label, given: "\(record.months ?? 0)",
        wanted: "nothing, because the duty '\(Book.shortened(duty.text))' says how often")
    }
    if record.state == .sent, record.sentOn == nil {
      throw .requiredField(kind: record.recipient, field: shape.sentOn.label)
    }
  }

  /// Sent, it shows the duty it carries out; what is owed every so often by custom is owed anew, so
  /// long after it went.
  package static func entered(
    _ record: Record<ReportCopy>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .sent, let sent = record.sentOn else { return }
    drafting.evidence(record.duty, by: record.reference, on: sent)
    guard let months = record.months else { return }
    let next = drafting.createOnly(ReportCopy.self, record.id.text, "next")
    drafting.set(next, \.recipient, record.recipient)
    drafting.set(next, \.report, record.report)
    drafting.set(
      next, \.year,
      record.year?.financialYearStart.map { .financialYear(startYear: $0 + 1) })
    drafting.set(next, \.due, sent.adding(months: months))
    drafting.set(next, \.months, months)
    drafting.set(next, \.basis, record.basis)
  }
}

/// Whether a copy has gone.
package enum ReportCopyState: String, StateChoice {
  case owed, sent
  case notOwed = "not-owed"

  package var followers: [ReportCopyState] {
    switch self {
    case .owed: [.sent, .notOwed]
    case .notOwed: [.owed]
    case .sent: []
    }
  }

  package var asks: [String] {
    switch self {
    case .owed: []
    case .sent: ["sent-on"]
    case .notOwed: ["reason"]
    }
  }
}
