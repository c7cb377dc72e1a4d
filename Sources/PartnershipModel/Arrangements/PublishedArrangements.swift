// SPDX-License-Identifier: Apache-2.0

/// The partnership's published arrangements in one edition, which the safeguarding partners agree.
package struct PublishedArrangements: RecordKind {
  package static let shape = PublishedArrangements()
  package static let about = KindNames(
    "published-arrangements", "Published arrangements", plural: "Published arrangements",
    "One edition of the published arrangements: who agreed it, when it is in force and reviewed.")
  package let title = RequiredField<String>(
    3, "title", "Title", "What the document is called, with its years.", missing: "")
  package let state = RequiredField<ArrangementsState>(
    4, "state", "State", "How far it has got.", missing: .draft)
  package let agreedOn = Field<Day>(5, "agreed-on", "Agreed on", "When the partners agreed it.")
  package let agreedBy = Field<[String]>(
    6, "agreed-by", "Agreed by", "The roles of the safeguarding partners who agreed, one a line.")
  package let decision = Field<ID<Decision>>(
    7, "decision", "Decision", "The decision that agreed it, when it is held here.")
  package let inForceBy = Field<Day>(
    8, "in-force-by", "In force by", "The day by which it is to be in force.")
  package let publishedOn = Field<Day>(9, "published-on", "Published", "When it was published.")
  package let reviewDue = Field<PlannedDate>(
    10, "review-due", "Review due", "When it is to be looked at again, as precisely as stated.")
  package let reviewedOn = Field<Day>(11, "reviewed-on", "Reviewed", "When it was looked at again.")
  package let document = Field<String>(12, "document", "Document", "Where the document is.")

  package static let register = RegisterPlace(
    .structure, columns: ["title", "state", "agreed-on", "in-force-by", "review-due"],
    opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "review-due", "Review of", until: "reviewed-on", over: [ArrangementsState.superseded.rawValue]
    ),
    DueDate(
      "in-force-by", "Publication of", until: "published-on",
      over: [ArrangementsState.published.rawValue, ArrangementsState.superseded.rawValue]),
  ]

  package static func check(
    _ record: Record<PublishedArrangements>, in book: Book
  ) throws(Refusal) {
    guard record.state != .draft, record.agreedBy?.isEmpty ?? true else { return }
    throw .requiredField(kind: record.title, field: shape.agreedBy.label)
  }
}

/// How far an edition of the published arrangements has got.
package enum ArrangementsState: String, StateChoice {
  case draft, agreed, published, superseded

  package var followers: [ArrangementsState] {
    switch self {
    case .draft: [.agreed]
    case .agreed: [.published, .superseded]
    case .published: [.superseded]
    case .superseded: []
    }
  }

  package var asks: [String] {
    switch self {
    case .draft, .superseded: []
    case .agreed: ["agreed-on", "agreed-by"]
    case .published: ["published-on"]
    }
  }
}

extension Book {
  /// The edition that holds on a day: the latest agreed by then and not superseded before it.
  package func arrangements(on day: Day) -> Record<PublishedArrangements>? {
    all(PublishedArrangements.self)
      .filter { $0.state != .draft && ($0.agreedOn ?? .first) <= day }
      .max { ($0.agreedOn ?? .first, $0.id.text) < ($1.agreedOn ?? .first, $1.id.text) }
  }
}
