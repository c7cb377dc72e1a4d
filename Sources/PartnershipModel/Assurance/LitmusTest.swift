// SPDX-License-Identifier: Apache-2.0

/// One of the partnership's own standards by which it decides whether to collect a measure.
package struct LitmusStandard: RecordKind {
  package static let shape = LitmusStandard()
  package static let about = KindNames(
    "litmus-standard", "Litmus standard", plural: "Litmus standards",
    "One of the standards that determine the need to collect a measure; set by the partnership.")
  package let title = RequiredField<String>(
    3, "title", "Standard", "The standard in a line.", missing: "")
  package let test = Field<String>(
    4, "test", "Passed when", "What a measure must show to pass.", as: .paragraph)
  package let position = RequiredField<Int>(
    5, "position", "Order", "Its place among the standards.", missing: 0, choosable: false)
  package let endedOn = Field<Day>(6, "ended-on", "Ended", "When it was no longer tested.")

  package static let register = RegisterPlace(
    .assurance, columns: ["position", "title", "test"])
}

/// How a measure did by one standard, on a day; an older result stays for the history.
package struct LitmusResult: RecordKind {
  package static let shape = LitmusResult()
  package static let about = KindNames(
    "litmus-result", "Litmus result", plural: "Litmus results",
    "Whether a measure passed one standard on a day, and why.")
  package let measure = Field<ID<Measure>>(
    3, "measure", "Measure", "The measure tested.", isNeeded: true)
  package let standard = Field<ID<LitmusStandard>>(
    4, "standard", "Standard", "The standard it was tested by.", isNeeded: true)
  package let result = RequiredField<LitmusAnswer>(
    5, "result", "Result", "Whether it passed.", missing: .failed)
  package let reason = Field<String>(
    6, "reason", "Reason", "Why it passed or failed.", as: .paragraph, isNeeded: true)
  package let on = Field<Day>(7, "on", "On", "The day it was tested.", isNeeded: true)

  package static let register = RegisterPlace(
    .assurance, of: "measure", columns: ["standard", "result", "on", "reason"])
}

/// Whether a measure passed a standard.
package enum LitmusAnswer: String, Choice {
  case failed, passed
}

/// What the litmus test says of a measure.
package enum LitmusOutcome: String, Choice {
  case collect
  case doNotCollect = "do-not-collect"
  /// A standard has not been tested yet, or none is set.
  case review
}

extension Book {
  /// The standards in force, in their order.
  package func litmusStandards(on day: Day) -> [Record<LitmusStandard>] {
    all(LitmusStandard.self).filter { ($0.endedOn ?? .last) >= day }
      .sorted { ($0.position, $0.id.text) < ($1.position, $1.id.text) }
  }

  /// A measure's latest result by a standard.
  package func litmusResult(
    of measure: ID<Measure>, by standard: ID<LitmusStandard>
  ) -> Record<LitmusResult>? {
    those(\LitmusResult.measure, measure).filter { $0.standard == standard }
      .max { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// What the standards in force say: one failed is enough not to collect.
  package func litmusOutcome(of measure: ID<Measure>, on day: Day) -> LitmusOutcome {
    let standards = litmusStandards(on: day)
    let answers = standards.map { litmusResult(of: measure, by: $0.id)?.result }
    if answers.contains(.failed) { return .doNotCollect }
    return answers.isEmpty || answers.contains(nil) ? .review : .collect
  }

  /// The first standard that a measure's latest results fail.
  func failedStandard(of measure: ID<Measure>) -> Record<LitmusStandard>? {
    all(LitmusStandard.self).filter { $0.endedOn == nil }
      .first { litmusResult(of: measure, by: $0.id)?.result == .failed }
  }
}
