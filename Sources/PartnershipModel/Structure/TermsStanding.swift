// SPDX-License-Identifier: Apache-2.0

extension Record<Terms> {
  /// The first day they are in force; of terms without any day the first of all.
  package var firstDay: Day { self.from ?? self.agreedOn ?? .first }

  /// When they are to be looked at again, and how that was come by; nil when it cannot be reckoned.
  ///
  /// A review that left them as they are begins a new year, and so does the day they were agreed.
  var review: TermsReview? {
    if let stated = self.reviewDue, (self.reviewedOn ?? .first) < stated.firstDay {
      return TermsReview(due: stated.lastDay, isStated: true, why: "stated as \(stated.shown)")
    }
    if let day = self.reviewedOn { return TermsReview(yearAfter: day, "they were last reviewed") }
    return self.agreedOn.map { TermsReview(yearAfter: $0, "they were agreed") }
  }
}

/// The next review of terms of reference.
struct TermsReview {
  let due: Day
  /// Whether the terms say so, rather than a year having been reckoned.
  let isStated: Bool
  let why: String
}

extension TermsReview {
  fileprivate init(yearAfter day: Day, _ what: String) {
    let why = "a year after \(what), on \(day.shown)"
    self.init(due: day.adding(months: 12), isStated: false, why: why)
  }
}

extension Book {
  /// A body's terms of reference in force on a day.
  package func terms(of body: ID<Body>, on day: Day) -> Record<Terms>? {
    those(\Terms.body, body)
      .filter { Period(from: $0.firstDay, to: $0.until).contains(day) }
      .max { ($0.firstDay, $0.agreedOn ?? .first) < ($1.firstDay, $1.agreedOn ?? .first) }
  }

  /// Every version of a body's terms of reference, the latest first.
  package func termsVersions(of body: ID<Body>) -> [Record<Terms>] {
    those(\Terms.body, body).sorted { ($1.firstDay, $1.id.text) < ($0.firstDay, $0.id.text) }
  }

  /// How a body's terms of reference stand on a day; without any that is said and is no mistake.
  package func termsWords(of body: ID<Body>, on day: Day) -> String {
    guard let terms = terms(of: body, on: day) else { return "not held" }
    let parts = [
      holdingWords(of: terms), terms.version.map { "version \($0)" }, agreementWords(of: terms),
      terms.review.map { "review due \($0.due.shownShort)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// "held by Housing Services, not here"; nil for terms the business unit has.
  package func holdingWords(of terms: Record<Terms>) -> String? {
    switch terms.holding {
    case .held, nil: nil
    case .notHeld: "not held"
    case .byPartner:
      "not held here, " + (self[terms.holder].map { "\($0.name) has them" } ?? "a partner has them")
    }
  }

  private func agreementWords(of terms: Record<Terms>) -> String? {
    let number = self[terms.decision].map { "decision \($0.number)" }
    let on = terms.agreedOn.map { "agreed \($0.shownShort)" }
    let by = terms.agreedBy.map { "by \(name(of: $0, on: terms.agreedOn))" }
    guard on != nil || by != nil || number != nil else { return nil }
    let words = [on ?? "agreed", by].compactMap(\.self).joined(separator: " ")
    return words + (number.map { " (\($0))" } ?? "")
  }

  /// What a body acts as on a day: as its terms of reference say, else as its own record does.
  package func functions(of body: Record<Body>, on day: Day) -> [String] {
    terms(of: body.id, on: day)?.functions ?? body.functions ?? []
  }

  /// The cycle of a body's meetings on a day: a number that its terms ask for comes first.
  package func meetingCycle(of body: Record<Body>, on day: Day) -> MeetingCycle {
    terms(of: body.id, on: day)?.meetingsPerYear.map(MeetingCycle.numberAYear) ?? body.meetingCycle
  }

  /// The review of the terms in force, from 90 days before; nil while it is further off.
  fileprivate static let termsAheadDays = 90

  func reviewLine(of terms: Record<Terms>, _ body: Record<Body>, on day: Day) -> DueLine? {
    guard let review = terms.review else { return nil }
    guard review.isStated || review.due - day <= Book.termsAheadDays else { return nil }
    let version = terms.version.map { " (version \($0))" } ?? ""
    return DueLine(
      what: "Review of the terms of reference of \(body.name)\(version)", due: review.due,
      who: Book.businessUnitWords, why: review.why, body: body.id, source: terms.reference)
  }
}
