// SPDX-License-Identifier: Apache-2.0

/// A timing rule the partnership sets for itself: it takes the place of the standard rule of the same
/// key from a day on, or is one of its own.
package struct ClockRule: RecordKind {
  package static let shape = ClockRule()
  package static let about = KindNames(
    "clock-rule", "Timing rule", plural: "Timing rules",
    "How long something may take, from what to what; it replaces the standard rule of its key.")
  package let key = RequiredField<String>(
    3, "key", "Key", "The rule's short name, such as rapid-review.", missing: "")
  package let title = RequiredField<String>(
    4, "title", "Rule", "What is to be done in time.", missing: "")
  package let subject = Field<String>(
    5, "subject", "Runs on", "The kind of record it runs on, by its stable name.")
  package let only = Field<[String]>(
    6, "only", "Only where", "One field=value a line; several values with a bar between.")
  package let unless = Field<[String]>(
    7, "unless", "Not where", "One field=value a line; there the clock is called off.")
  package let start = Field<String>(8, "start", "Starts with", "The field whose day starts it.")
  package let end = Field<String>(9, "end", "Met by", "The field whose day meets it.")
  package let length = Field<Int>(
    10, "length", "How long", "In its unit; below zero it is due before the start.")
  package let unit = Field<ClockUnit>(
    11, "unit", "Unit", "What the length is counted in; the standard rule's when empty.")
  package let countsStart = Field<Bool>(
    12, "counts-start", "Start day counts", "Whether the start day is day 1; no when not stated.")
  package let isHard = Field<Bool>(
    13, "hard", "Statutory", "Whether the law sets it; else papers call it a target.")
  package let calendar = Field<ClockCalendar>(
    14, "calendar", "Bank holidays", "Whose bank holidays are no working days.")
  package let comparison = Field<Int>(
    15, "comparison", "Compared with", "Another length in the same unit, shown beside it.")
  package let comparisonSource = Field<String>(
    16, "comparison-source", "Comparison from", "Where that other length comes from.")
  package let basis = Field<String>(17, "basis", "Rests on", "The plan, law or custom it is from.")
  package let from = Field<Day>(
    18, "from", "From", "Clocks started on this day or later run by it.")
  package let to = Field<Day>(19, "to", "To", "The last day on which a clock starts by it.")
  package let isOff = Field<Bool>(20, "off", "Off", "Whether nothing runs by it.")
  package let who = Field<String>(
    21, "who", "Seen to by", "The role or group that is to meet it; the standard rule's when empty."
  )

  package static let register = RegisterPlace(
    .structure, columns: ["title", "length", "unit", "from"])
  package static func check(_ record: Record<ClockRule>, in book: Book) throws(Refusal) {
    try ClockTerms(record).check()
  }
}

/// What a clock's length is counted in.
package enum ClockUnit: String, Choice {
  case workingDays = "working-days"
  case days
  case months

  package var label: String {
    switch self {
    case .workingDays: "Working days"
    case .days: "Days"
    case .months: "Months"
    }
  }

  /// "1 working day", "6 months".
  package func words(_ count: Int) -> String {
    let many = label.lowercased()
    return "\(count) " + (count == 1 ? String(many.dropLast()) : many)
  }
}

/// Whose bank holidays are no working days.
package enum ClockCalendar: String, Choice {
  case englandWales = "england-wales"
  /// A bank holiday in any part of the United Kingdom (Freedom of Information Act 2000, section 10).
  case ukAny = "uk-any"

  package var label: String {
    switch self {
    case .englandWales: "England and Wales"
    case .ukAny: "Any part of the United Kingdom"
    }
  }
}

/// A due day that moved because what it is reckoned from was put right; both days are kept.
package struct DueChange: RecordKind {
  package static let shape = DueChange()
  package static let about = KindNames(
    "due-change", "Moved due day", plural: "Moved due days",
    "A due day before and after its start day, its rule's table or its pauses were put right.")
  package let subject = Field<RecordReference>(3, "subject", "What moved", "The record.")
  package let key = RequiredField<String>(
    4, "key", "Timing rule", "The rule.", missing: "", as: .clockRule)
  package let before = Field<Day>(5, "before", "Before", "The due day before.")
  package let after = Field<Day>(6, "after", "After", "The due day after.")
  package let on = Field<Day>(7, "on", "On", "The day it was put right.")
  package let reason = Field<String>(8, "reason", "Because", "What was put right.")
}

/// A day that is no working day besides those of the standard table, or one of the table that is.
package struct NonWorkingDay: RecordKind {
  package static let shape = NonWorkingDay()
  package static let about = KindNames(
    "non-working-day", "Bank holiday", plural: "Bank holidays",
    "A bank holiday that the standard table lacks, or one that it lists wrongly.")
  package let date = Field<Day>(3, "date", "Day", "The day.", isNeeded: true)
  package let name = RequiredField<String>(4, "name", "Name", "What it is called.", missing: "")
  package let calendar = Field<ClockCalendar>(
    5, "calendar", "Where", "England and Wales, or elsewhere in the United Kingdom only.")
  package let isWorked = Field<Bool>(
    6, "worked", "Worked after all", "Whether the table lists it and it is a working day.")

  package static let register = RegisterPlace(.structure, columns: ["name", "date", "calendar"])
}
