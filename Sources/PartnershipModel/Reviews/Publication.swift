// SPDX-License-Identifier: Apache-2.0

/// Something the partnership publishes: a briefing, a report, a newsletter, a policy.
package struct Publication: RecordKind {
  package static let shape = Publication()
  package static let about = KindNames(
    "publication", "Publication", plural: "Publications",
    "A briefing, report, campaign, newsletter or website: whose, for whom, where, and what it did.")
  package let title = RequiredField<String>(
    3, "title", "Title", "What it is called, with its number where it has one.", missing: "")
  package let kind = RequiredField<PublicationKind>(
    4, "kind", "Kind", "What sort of publication.", missing: .briefing)
  package let origin = Field<RecordReference>(
    5, "origin", "From", "The review, audit or other record it came of.")
  package let date = Field<Day>(
    6, "date", "Published", "The day; empty until it is published, and for a campaign.")
  package let channel = Field<String>(
    7, "channel", "Channel", "Website, newsletter, practitioner network or another.")
  package let reach = Field<Figure>(8, "reach", "Reach", "How many it reached, when counted.")
  package let link = Field<String>(9, "link", "Link", "Where it is found.")
  package let context = Field<String>(
    10, "context", "Context", "What a briefing tells of the background; no case detail.",
    as: .paragraph)
  package let goodPractice = Field<String>(
    11, "good-practice", "Good practice", "What went well.", as: .paragraph)
  package let owner = Field<Owner>(12, "owner", "Owner", "Who sees to it.")
  package let audience = Field<String>(13, "audience", "For", "Whom it is meant for.")
  package let from = Field<PlannedDate>(
    14, "from", "Begins", "When a campaign begins, as precisely as stated.")
  package let until = Field<PlannedDate>(
    15, "until", "Ends", "When a campaign ends, or a website is given up.")
  package let evaluation = Field<String>(
    16, "evaluation", "What it achieved", "What came of it, and what shows that.", as: .paragraph)
  package let checkedOn = Field<Day>(
    17, "checked-on", "Last checked", "When somebody last looked whether it is still right.")
  package let checkDue = Field<Day>(
    18, "check-due", "Next check", "The day by whose end it is looked at again.")
  package let statement = Field<ID<Statement>>(
    19, "statement", "Success statement", "The statement it serves.")
  package let toDo = Field<String>(
    20, "to-do", "What to do", "What readers of a briefing are asked to do.", as: .paragraph)
  package let questions = Field<[String]>(
    21, "questions", "For discussion", "Questions for a team meeting, one a line.")

  package static let register = RegisterPlace(
    .learning, "Publications, campaigns and websites", of: "origin", on: ["review-case", "audit"],
    columns: ["title", "kind", "date", "channel"], later: ["reach", "evaluation", "checked-on"],
    opensPage: true)
  package static let dueDates = [
    DueDate("check-due", "Check of", who: "owner", until: "until")
  ]

  /// Nothing of a paused review is published but a statement, and its report only once decided.
  package static func check(_ record: Record<Publication>, in book: Book) throws(Refusal) {
    if let from = record.from, let until = record.until, until.lastDay < from.firstDay {
      throw .dateBefore(what: shape.until.label, earlier: shape.from.label)
    }
    if let checked = record.checkedOn, let due = record.checkDue, due <= checked {
      throw .dateBefore(what: shape.checkDue.label, earlier: shape.checkedOn.label)
    }
    guard let origin = record.origin, let date = record.date, record.kind != .statement else {
      return
    }
    try book.checkPublishable(origin, on: date, as: shape.date.label)
    guard record.kind == .report, origin.kind == ReviewCase.about.name else { return }
    guard book.publicationDecisions(of: ID(origin.id)).last?.outcome == .publish else {
      throw .requiredField(
        kind: book.title(of: origin), field: PublicationDecision.about.title)
    }
  }
}

/// What sort of thing is published.
package enum PublicationKind: String, Choice {
  case briefing, report, newsletter, policy
  case annualReport = "annual-report"
  case statement, campaign, website, other
  /// The yearly figures that the Anti-social Behaviour, Crime and Policing Act 2014, section 104(9),
  /// has the relevant bodies publish.
  case caseReviewFigures = "case-review-figures"

  package var label: String {
    switch self {
    case .annualReport: "Annual report"
    case .caseReviewFigures: "Figures of Anti-Social Behaviour Case Reviews"
    default: rawValue.capitalisedFirst
    }
  }
}

extension Publication {
  /// The first briefing of a review or an audit, once it has its day, meets the clock.
  package static func saved(
    _ record: Record<Publication>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard record.kind == .briefing, let date = record.date, let origin = record.origin else {
      return
    }
    let (review, audit) = (ID<ReviewCase>(origin.id), ID<Audit>(origin.id))
    // A day put right is put right there too.
    let before = drafting.book[record.id]?.date
    let isOwn = { (told: Day?) in told == nil || told == before }
    switch origin.kind {
    case ReviewCase.about.name where isOwn(drafting.book[review]?.briefingOn):
      drafting.set(review, \.briefingOn, date)
    case Audit.about.name where isOwn(drafting.book[audit]?.briefingOn):
      drafting.set(audit, \.briefingOn, date)
    default: return
    }
  }
}

extension Book {
  /// What was published or under way from a first to a last day; a website for as long as it is kept
  /// up.
  package func publications(from: Day, to: Day) -> [Record<Publication>] {
    all(Publication.self).filter { publication in
      let first = publication.from?.firstDay ?? publication.date
      guard first != nil || publication.kind == .website else { return false }
      let last =
        publication.until?.lastDay
        ?? (publication.kind == .website ? .last : max(first ?? .first, publication.date ?? .first))
      return (first ?? .first) <= to && last >= from
    }
  }

  /// What is meant to be published and has no day yet.
  package var unpublished: [Record<Publication>] {
    all(Publication.self).filter { $0.date == nil && $0.from == nil && $0.kind != .website }
  }
}

/// One agency's confirmation that it shared a publication, and how.
package struct Dissemination: RecordKind {
  package static let shape = Dissemination()
  package static let about = KindNames(
    "dissemination", "Sharing by an agency", plural: "Sharing by agencies",
    "That a publication went to an agency, and the agency's word on how it shared it.")
  package let publication = Field<ID<Publication>>(
    3, "publication", "Publication", "What is shared.", isNeeded: true)
  package let agency = Field<ID<Agency>>(
    4, "agency", "Agency", "The agency that shares it.", isNeeded: true)
  package let sent = Field<Day>(5, "sent", "Sent", "The day it went to the agency.")
  package let due = Field<Day>(6, "due", "Confirm by", "The day by whose end it is to confirm.")
  package let confirmed = Field<Day>(
    7, "confirmed", "Confirmed", "The day the agency confirmed; empty until it does.")
  package let how = Field<String>(
    8, "how", "How", "How it was shared: team meetings, supervision, intranet.")

  package static let register = RegisterPlace(
    .learning, of: "publication", columns: ["agency", "sent", "confirmed", "how"])
  package static let dueDates = [
    DueDate("due", "Confirmation of", who: "agency", until: "confirmed")
  ]

  package static func check(_ record: Record<Dissemination>, in book: Book) throws(Refusal) {
    let title = book[record.publication]?.title ?? about.title
    guard record.confirmed == nil || !(record.how ?? "").isBlank else {
      throw .requiredField(kind: title, field: shape.how.label)
    }
  }
}

extension Book {
  /// The agencies a publication went to that have not said how they shared it.
  package func unconfirmed(_ publication: ID<Publication>) -> [Record<Dissemination>] {
    those(\Dissemination.publication, publication).filter { $0.confirmed == nil }
  }
}

/// Agreed lines for the time in which a review cannot be spoken of.
package struct HoldingLine: RecordKind {
  package static let shape = HoldingLine()
  package static let about = KindNames(
    "holding-line", "Holding line", plural: "Holding lines",
    "The agreed words on a review for those who ask before it is published.")
  package let reviewCase = Field<ID<ReviewCase>>(3, "case", "Review", "The review.", isNeeded: true)
  package let text = RequiredField<String>(
    4, "text", "Lines", "The words agreed.", missing: "", as: .paragraph)
  package let agreedBy = Field<Owner>(
    5, "agreed-by", "Agreed by", "The group or role that agreed them.", isNeeded: true)
  package let from = Field<Day>(6, "from", "From", "The first day they hold.")
  package let to = Field<Day>(7, "to", "To", "The last day they hold; empty while they do.")

  package static let register = RegisterPlace(
    .reviews, of: "case", columns: ["text", "agreed-by", "from", "to"])
  package static let usualMarking: Marking? = .officialSensitive

  package static func check(_ record: Record<HoldingLine>, in book: Book) throws(Refusal) {
    if let from = record.from, let to = record.to, to < from {
      throw .dateBefore(what: shape.to.label, earlier: shape.from.label)
    }
  }
}

extension Book {
  /// The agreed words on a review on a day; nil where none hold.
  package func holdingLine(of id: ID<ReviewCase>, on day: Day) -> Record<HoldingLine>? {
    those(\HoldingLine.reviewCase, id).last { Period(from: $0.from, to: $0.to).contains(day) }
  }
}
