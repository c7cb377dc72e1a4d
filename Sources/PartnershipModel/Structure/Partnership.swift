// SPDX-License-Identifier: Apache-2.0

/// The safeguarding partnership as a whole: its name, area, period and vision.
package struct Partnership: RecordKind {
  package static let shape = Partnership()
  package static let about = KindNames(
    "partnership", "Partnership", plural: "Partnerships",
    "The safeguarding partnership as a whole, with its period and vision.")
  package let name = RequiredField<String>(
    3, "name", "Name", "The full name, as papers print it.", missing: "")
  package let shortName = Field<String>(4, "short-name", "Short name", "The initials people say.")
  package let area = Field<String>(5, "area", "Area", "The area served; plan headings name it.")
  package let from = Field<Day>(6, "from", "From", "First day of the plan period.")
  package let to = Field<Day>(7, "to", "To", "Last day of the plan period.")
  package let period = Field<String>(
    8, "period", "Period", "The plan period in the plan's own words.")
  package let vision = Field<String>(
    9, "vision", "Vision", "The vision, word for word.", as: .paragraph)
  package let functions = Field<[String]>(
    10, "functions", "Statutory functions", "The statutory bodies whose functions it fulfils.")
  package let aims = Field<[String]>(11, "aims", "Aims", "The aims, word for word.")
  package let commitments = Field<[String]>(
    12, "commitments", "System commitments", "What partners work together for, word for word.")
  /// Of books from before the plan had editions; its edition says it now.
  package let approvedOn = Field<Day>(
    13, "approved-on", "Plan approved", "When the plan was approved, where it has no edition.",
    isFormer: true)
  /// Of books from before the plan had editions; its edition says it now.
  package let reviewDue = Field<PlannedDate>(
    14, "review-due", "Plan review due",
    "When the plan is due for review, where it has no edition.", isFormer: true)
  /// Of books from before the plan had editions; its edition says it now.
  package let approvedBy = Field<String>(
    15, "approved-by", "Plan approved by", "Who approved the plan, where it has no edition.",
    isFormer: true)
  package let notice = Field<String>(
    16, "notice", "Notice",
    "A sentence every screen and paper carries, such as that data is invented.")
  package let papersDays = Field<Int>(
    17, "papers-days", "Papers, days before",
    "Working days before a meeting that its papers go out; 5 when empty.")
  package let draftMinutesDays = Field<Int>(
    18, "draft-minutes-days", "Draft minutes, days after",
    "Working days after a meeting by which its draft minutes go out; 10 when empty.")
  package let notNames = Field<[String]>(
    19, "not-names", "Words that are no person's name",
    "Words with capitals that the search of open versions is not to take for somebody's name.")
  package let holidaysCheckedOn = Field<Day>(
    20, "bank-holidays-checked-on", "Bank holidays checked",
    "When the table of bank holidays was last compared with the published one.")
  package let holidaysCoverTo = Field<Day>(
    21, "bank-holidays-cover-to", "Bank holidays known until",
    "The last day for which the bank holidays are known; a deadline after it is warned of.")

  /// The review of the plan, in a book whose plan has no edition to say it.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    guard let partnership = book.partnership, let review = partnership.reviewDue,
      book.all(PlanEdition.self).isEmpty
    else { return [] }
    return [
      DueLine(
        what: "Review of the plan of \(partnership.name)", due: review.lastDay,
        who: Book.businessUnitWords, why: "stated as \(review.shown)",
        body: book.body(of: partnership.reference), source: partnership.reference)
    ]
  }
}
