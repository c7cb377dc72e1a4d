// SPDX-License-Identifier: Apache-2.0

/// A national report or one of another area that the partnership learns from.
package struct ExternalReport: RecordKind {
  package static let shape = ExternalReport()
  package static let about = KindNames(
    "external-report", "Report from elsewhere", plural: "Reports from elsewhere",
    "A national report or another area's review that groups and agencies assess themselves against."
  )
  package let title = RequiredField<String>(
    3, "title", "Title", "What it is called.", missing: "")
  package let kind = RequiredField<ExternalReportKind>(
    4, "kind", "Kind", "What sort of report.", missing: .national)
  package let publisher = Field<String>(
    5, "publisher", "Publisher", "The body or area that published it.")
  package let published = Field<PlannedDate>(
    6, "published", "Published", "When, as precisely as stated.")
  package let body = Field<ID<Body>>(7, "body", "Group", "The group that sees to the assessments.")
  package let link = Field<String>(8, "link", "Link", "Where it is found.")
  package let note = Field<String>(
    9, "note", "For assurance", "The areas it asks assurance on.", as: .paragraph)

  package static let register = RegisterPlace(
    .learning, columns: ["title", "kind", "published", "body"], opensPage: true)
}

/// What sort of report from elsewhere.
package enum ExternalReportKind: String, Choice {
  case national
  case otherArea = "other-area"
  case inspection, mappa, other

  package var label: String {
    switch self {
    case .national: "National"
    case .otherArea: "Other area's review"
    case .inspection: "Inspection"
    case .mappa: "MAPPA review"
    case .other: "Other"
    }
  }
}

/// How one agency or group stands against a report from elsewhere; its gaps lead to actions.
package struct SelfAssessment: RecordKind {
  package static let shape = SelfAssessment()
  package static let about = KindNames(
    "self-assessment", "Self-assessment", plural: "Self-assessments",
    "How one agency or group stands against a report from elsewhere, with its gaps.")
  package let report = Field<ID<ExternalReport>>(
    3, "report", "Report", "The report it is against.", isNeeded: true)
  package let by = Field<Owner>(
    4, "by", "By", "The agency or group that assesses itself.", isNeeded: true)
  package let due = Field<Day>(5, "due", "Due", "The day by whose end it is to be returned.")
  package let on = Field<Day>(6, "on", "Returned", "The day it was returned.")
  package let rating = Field<SelfRating>(7, "rating", "Rating", "How it stands.")
  package let gaps = Field<String>(
    8, "gaps", "Gaps", "What is missing; opened as actions from here.", as: .paragraph)

  package static let register = RegisterPlace(
    .learning, of: "report", columns: ["by", "rating", "due", "on"], opensPage: true)
  package static let dueDates = [
    DueDate("due", "Return of", who: "by", until: "on")
  ]

  package static func check(_ record: Record<SelfAssessment>, in book: Book) throws(Refusal) {
    let title = book[record.report]?.title ?? about.title
    guard record.on == nil || record.rating != nil else {
      throw .requiredField(kind: title, field: shape.rating.label)
    }
    let hasGaps = record.rating == .partlyMet || record.rating == .notMet
    guard !hasGaps || !(record.gaps ?? "").isBlank else {
      throw .requiredField(kind: title, field: shape.gaps.label)
    }
  }
}

/// How an agency or group stands; not applicable and not returned are two things.
package enum SelfRating: String, Choice {
  case met
  case partlyMet = "partly-met"
  case notMet = "not-met"
  case notApplicable = "not-applicable"
}

extension Book {
  /// The assessments of a report with gaps that no action was opened for yet.
  package func gapsWithoutAction(
    of report: ID<ExternalReport>
  ) -> [Record<SelfAssessment>] {
    those(\SelfAssessment.report, report).filter { assessment in
      (assessment.rating == .partlyMet || assessment.rating == .notMet)
        && those(\Action.origin, assessment.reference).isEmpty
    }
  }
}
