// SPDX-License-Identifier: Apache-2.0

/// Which law a review is held under.
package enum ReviewType: String, Choice {
  case rapidReview = "rapid-review"
  case lcspr
  case sar
  case dhr
  case asb = "asb-case-review"
  case owhr
  case scr = "legacy-scr"

  package var label: String {
    switch self {
    case .rapidReview: "Rapid Review"
    case .lcspr: "Local Child Safeguarding Practice Review"
    case .sar: "Safeguarding Adult Review"
    case .dhr: "Domestic Abuse Related Death Review"
    case .asb: "Anti-Social Behaviour Case Review"
    case .owhr: "Offensive Weapons Homicide Review"
    case .scr: "Serious Case Review (old regime)"
    }
  }

  /// What it is called on a day by law: the Victims and Prisoners Act 2024, section 19, renamed the
  /// Domestic Homicide Review. A `ReviewTypeStart` says when that came about here.
  fileprivate func lawfulName(on day: Day) -> String {
    day >= (Day(year: 2024, month: 5, day: 24) ?? .last) ? label : formerName
  }

  /// What it was called before it was renamed; its one name for the others.
  fileprivate var formerName: String { self == .dhr ? "Domestic Homicide Review" : label }

  /// The initials people say, where they say any: in a table that has its whole name elsewhere.
  package func shortName(on day: Day, in book: Book) -> String {
    switch self {
    case .rapidReview: label
    case .lcspr: "LCSPR"
    case .sar: "SAR"
    case .dhr:
      switch book.name(of: self, on: day) {
      case label: "DARDR"
      case formerName: "DHR"
      case let own: own
      }
    case .asb: "ASB"
    case .owhr: "OWHR"
    case .scr: "SCR"
    }
  }

  /// The domains whose groups follow such reviews.
  fileprivate var domains: Set<String> {
    switch self {
    case .rapidReview, .lcspr, .scr: ["children"]
    case .sar: ["adults"]
    case .dhr: ["adults", "community safety"]
    case .asb, .owhr: ["community safety"]
    }
  }

  /// The stages such a review may be in.
  package var stages: Set<ReviewState> {
    switch self {
    case .rapidReview:
      ReviewType.intake.union(ReviewType.publishing)
        .union([.criteriaNotMet, .meetingHeld, .complete, .panelResponded])
    case .dhr: ReviewType.whole.union([.submitted, .qualityAssured])
    case .asb:
      [
        .referred, .thresholdMet, .thresholdNotMet, .inProgress, .recommendationsMade, .planOpen,
        .closed,
      ]
    case .lcspr, .sar, .owhr, .scr: ReviewType.whole
    }
  }

  private static let intake: Set<ReviewState> = [
    .referred, .screening, .notProgressed, .notified, .gathering, .recommended, .decidedNoReview,
    .decidedReview,
  ]
  private static let publishing: Set<ReviewState> = [
    .signedOff, .publicationDecided, .published, .withheld, .delayed, .planOpen, .closed,
  ]
  private static let whole = intake.union(publishing)
    .union([.commissioned, .inProgress, .drafted])
}

/// From a day on, a type of review is in force here, or is called by another name.
package struct ReviewTypeStart: RecordKind {
  package static let shape = ReviewTypeStart()
  package static let about = KindNames(
    "review-type-start", "Start of a review type", plural: "Starts of review types",
    "The day from which a type of review is in force here or bears another name, and who decided.")
  package let type = RequiredField<ReviewType>(
    3, "type", "Type", "The type of review.", missing: .rapidReview)
  package let from = Field<Day>(4, "from", "From", "The first day.", isNeeded: true)
  package let called = Field<String>(
    5, "called", "Called", "What it is called from then on; its usual name when empty.")
  package let decision = Field<ID<Decision>>(
    6, "decision", "Decision", "The decision that put it in force.")
  package let note = Field<String>(7, "note", "Note", "The law or notice it rests on.")

  package static let register = RegisterPlace(.reviews, columns: ["type", "from", "called"])

  /// A type that was dormant is switched on by a dated decision only.
  package static func check(
    _ record: Record<ReviewTypeStart>, in book: Book
  ) throws(Refusal) {
    guard record.type != .owhr || book[record.decision] != nil else {
      throw .requiredField(kind: about.title, field: shape.decision.label)
    }
  }
}

extension Book {
  /// What a type of review is called on a day.
  package func name(of type: ReviewType, on day: Day) -> String {
    let starts = all(ReviewTypeStart.self).filter { $0.type == type && $0.called != nil }
      .sorted { ($0.from ?? .first) < ($1.from ?? .first) }
    if let start = starts.last(where: { ($0.from ?? .first) <= day }), let called = start.called {
      return called
    }
    return starts.isEmpty ? type.lawfulName(on: day) : type.formerName
  }

  /// The types in the order a group is offered them: what its remit has, then the others, and what
  /// is not in force on the day last.
  package func reviewTypes(offeredTo body: ID<Body>?, on day: Day) -> [ReviewType] {
    let remit = Set((body.flatMap { self[$0]?.domains } ?? []).map { $0.lowercased() })
    let place = { (type: ReviewType) in
      !isInForce(type, on: day) ? 2 : type.domains.isDisjoint(with: remit) ? 1 : 0
    }
    return (0...2).flatMap { wanted in ReviewType.allCases.filter { place($0) == wanted } }
  }

  /// Whether reviews of a type may be opened here on a day; the Offensive Weapons Homicide Review
  /// lies dormant until a decision puts it in force.
  package func isInForce(_ type: ReviewType, on day: Day) -> Bool {
    type != .owhr
      || all(ReviewTypeStart.self).contains { $0.type == type && ($0.from ?? .last) <= day }
  }
}
