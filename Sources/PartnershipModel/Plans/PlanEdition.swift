// SPDX-License-Identifier: Apache-2.0

/// One edition of the partnership's strategic plan: its period, approval and review.
///
/// A plan of several years has an edition for each financial year, because the adults' duty is to
/// publish one each year.
package struct PlanEdition: RecordKind {
  package static let shape = PlanEdition()
  package static let about = KindNames(
    "plan-edition", "Edition of the strategic plan", plural: "Editions of the strategic plan",
    "The strategic plan for a period or a year of it: its approval, publication and review.")
  package let title = RequiredField<String>(
    3, "title", "Title", "As its cover has it.", missing: "")
  package let from = Field<Day>(4, "from", "From", "The first day of its period.")
  package let until = Field<Day>(5, "until", "Until", "The last day of its period.")
  package let year = Field<PlannedDate>(
    6, "year", "Edition", "The financial year it is the edition of; empty for the whole plan.")
  package let of = Field<ID<PlanEdition>>(
    7, "of", "Edition of", "The plan it is a year's edition of.")
  package let state = RequiredField<EditionState>(
    8, "state", "Status", "How far it has got.", missing: .draft)
  package let approvedOn = Field<Day>(
    9, "approved-on", "Approved", "When it was approved; that may be after its period began.")
  package let approvedBy = Field<ID<Body>>(
    10, "approved-by", "Approved by", "The group that approved it.")
  package let decision = Field<ID<Decision>>(
    11, "decision", "Decision", "The decision that approved it.")
  package let publishedOn = Field<Day>(12, "published-on", "Published", "When it was published.")
  package let review = Field<PlannedDate>(
    13, "review", "Review", "When it is to be reviewed, as precisely as it says.")
  package let reviewedOn = Field<Day>(14, "reviewed-on", "Reviewed", "When it was reviewed.")
  package let reason = Field<String>(15, "reason", "Reason", "Why it was withdrawn.")

  package static let register = RegisterPlace(
    .plans, columns: ["title", "year", "state", "review", "approval"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "review", "Review of", who: "approved-by", until: "reviewed-on",
      over: Set([EditionState.superseded, .withdrawn].map(\.rawValue)))
  ]
  package static let reckoned = [
    ReckonedValue(of: PlanEdition.self, "approval", "Approval") { edition, _, _ in
      edition.approvalWords
    }
  ]

  /// A year's edition names a financial year within the plan's period, once.
  package static func check(_ record: Record<PlanEdition>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.until, than: \.from)
    guard let whole = book[record.of] else { return }
    try checkYear(record.year, label: shape.year.label)
    let start = record.year?.firstDay ?? .first
    guard (whole.from ?? .first) <= start, start <= (whole.until ?? .last) else {
      throw .wrongValue(
        field: shape.year.label, given: record.year?.shown ?? "",
        wanted: "a year of the period of \(whole.title)")
    }
    let same = book.editions(of: whole.id).contains {
      $0.id != record.id && $0.year == record.year && $0.state != .withdrawn
    }
    if same {
      throw .wrongValue(
        field: shape.year.label, given: record.year?.shown ?? "",
        wanted: "a year that has no edition yet")
    }
  }

  /// Once a year's edition is published the next year's is begun, while the plan's period lasts.
  package static func entered(
    _ record: Record<PlanEdition>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.state == .published, let year = record.year?.financialYearStart,
      let whole = drafting.book[record.of]
    else { return }
    let next = PlannedDate.financialYear(startYear: year + 1)
    let isThere = drafting.book.editions(of: whole.id).contains { $0.year == next }
    guard !isThere, next.firstDay <= (whole.until ?? .first) else { return }
    let id = drafting.createOnly(PlanEdition.self, whole.id.text, next.storedText)
    drafting.set(id, \.title, "\(whole.title), \(next.shown)")
    drafting.set(id, \.of, whole.id)
    drafting.set(id, \.year, next)
    drafting.set(id, \.from, next.firstDay)
    drafting.set(id, \.until, next.lastDay)
  }
}

/// How far an edition has got: a document's life.
package enum EditionState: String, StateChoice {
  case draft, consulted, approved, published
  case underReview = "under-review"
  case superseded, withdrawn

  package var followers: [EditionState] {
    switch self {
    case .draft: [.consulted, .approved, .withdrawn]
    case .consulted: [.draft, .approved, .withdrawn]
    case .approved: [.published, .withdrawn]
    case .published: [.underReview, .superseded, .withdrawn]
    case .underReview: [.published, .superseded, .withdrawn]
    case .superseded, .withdrawn: []
    }
  }

  package var asks: [String] {
    switch self {
    case .approved: ["approved-on", "approved-by"]
    case .published: ["published-on"]
    case .superseded: ["reviewed-on"]
    case .withdrawn: ["reason"]
    case .draft, .consulted, .underReview: []
    }
  }
}

extension Record<PlanEdition> {
  /// When it was approved, with how long after its period began where it was later.
  package var approvalWords: String {
    guard let approved = self.approvedOn else { return "not approved" }
    guard let start = self.from, approved > start else { return approved.shownShort }
    return "\(approved.shownShort), \(counted(approved - start, "day")) after its period began"
  }
}

extension Book {
  /// The yearly editions of a plan, by year.
  package func editions(of plan: ID<PlanEdition>) -> [Record<PlanEdition>] {
    those(\PlanEdition.of, plan).sorted {
      ($0.year?.firstDay ?? .first, $0.id.text) < ($1.year?.firstDay ?? .first, $1.id.text)
    }
  }
}
