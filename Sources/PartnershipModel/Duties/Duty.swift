// SPDX-License-Identifier: Apache-2.0

/// A statutory duty of the partnership.
package struct Duty: RecordKind {
  package static let shape = Duty()
  package static let about = KindNames(
    "duty", "Statutory duty", plural: "Statutory duties",
    "A statutory duty, word for word from the plan, with its basis and owner.")
  package let function = RequiredField<String>(
    3, "function", "Function", "Children, adults or community safety.", missing: "")
  package let text = RequiredField<String>(
    4, "text", "Duty", "The duty, word for word.", missing: "", as: .paragraph)
  package let parts = Field<[String]>(5, "parts", "Parts", "Its parts, word for word.")
  package let cadence = Field<String>(
    6, "cadence", "How often", "When it falls due, in the plan's words.")
  package let basis = Field<String>(
    7, "basis", "Basis", "The law it rests on; check before citing.")
  package let owner = Field<ID<Body>>(8, "owner", "Owner", "The group that sees to it (suggested).")
  package let isDormant = Field<Bool>(
    9, "dormant", "Dormant", "Not in force for the area yet; nothing of it falls due.")
  package let rhythm = Field<DutyRhythm>(
    10, "falls-due", "Falls due", "How its occurrences follow one another, to reckon with.")
  package let months = Field<Int>(
    11, "months", "Every, months", "How many months an occurrence lasts, where they go by months.")
  package let countedFrom = Field<Day>(
    12, "counted-from", "Counted from", "The first day of its first occurrence that counts here.")
  package let grace = Field<Int>(
    13, "months-after", "Due after, months",
    "How long after an occurrence ends its evidence is due; by its end when empty.")
  package let reviewType = Field<ReviewType>(
    14, "review-type", "Review type", "For a duty of every case: the reviews that are its cases.")

  package static let register = RegisterPlace(
    .structure, of: "owner", columns: ["text", "function", "falls-due"])

  package static func check(_ record: Record<Duty>, in book: Book) throws(Refusal) {
    try checkMonths(record.months, 1...120, shape.months.label)
    try checkMonths(record.grace, 0...36, shape.grace.label)
    if record.rhythm == .everyMonths, record.months == nil {
      throw .requiredField(kind: about.title, field: shape.months.label)
    }
  }

  private static func checkMonths(
    _ months: Int?, _ allowed: ClosedRange<Int>, _ label: String
  ) throws(Refusal) {
    guard let months, !allowed.contains(months) else { return }
    throw .wrongValue(
      field: label, given: "\(months)",
      wanted: "a number of months from \(allowed.lowerBound) to \(allowed.upperBound)")
  }

  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    book.all(Duty.self).flatMap { duty in
      book.standings(of: duty, on: day).compactMap { book.dueLine(of: $0) }
    }
  }
}

/// How the occurrences of a duty follow one another.
package enum DutyRhythm: String, Choice {
  case yearly
  case financialYear = "financial-year"
  case everyMonths = "every-months"
  case perCase = "per-case"
  case onChange = "on-change"
  case continuing

  package var label: String {
    switch self {
    case .yearly: "Every year"
    case .financialYear: "Every financial year"
    case .everyMonths: "Every so many months"
    case .perCase: "With every case"
    case .onChange: "With every change"
    case .continuing: "All the time"
    }
  }
}

extension Record<Duty> {
  /// Its words with its parts after them, each told from the next.
  package var wholeText: String {
    let parts = self.parts ?? []
    return parts.isEmpty ? self.text : self.text + " " + parts.joined(separator: "; ")
  }

  /// How often it falls due: dormant, by its rhythm, else in the plan's words.
  package var rhythmWords: String {
    if self.isDormant == true { return "dormant" }
    switch self.rhythm {
    case .everyMonths: return "every \(self.months.map(String.init) ?? "so many") months"
    case let rhythm?: return rhythm.label.lowercasedFirst
    case nil: return self.cadence ?? "not stated"
    }
  }

  /// How many months an occurrence lasts; nil where occurrences do not follow the calendar.
  var windowMonths: Int? {
    guard self.isDormant != true else { return nil }
    switch self.rhythm {
    case .yearly, .financialYear: return 12
    case .everyMonths: return self.months
    case .perCase, .onChange, .continuing, nil: return nil
    }
  }
}
