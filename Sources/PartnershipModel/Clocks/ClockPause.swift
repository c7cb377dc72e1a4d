// SPDX-License-Identifier: Apache-2.0

/// A time in which the clocks of a record stood still.
package struct ClockPause: RecordKind {
  package static let shape = ClockPause()
  package static let about = KindNames(
    "clock-pause", "Pause", plural: "Pauses",
    "A time in which a record's clocks stood still, with the reason and who agreed it.")
  package let subject = Field<RecordReference>(
    3, "subject", "What stands still", "The record whose clocks pause.", isNeeded: true)
  package let key = Field<String>(
    4, "key", "Timing rule", "The rule it is of; all the record's when empty.", as: .clockRule)
  package let from = Field<Day>(
    5, "from", "From", "The first day that is not counted.", isNeeded: true)
  package let to = Field<Day>(6, "to", "To", "The last day not counted; empty while it lasts.")
  package let reason = RequiredField<String>(
    7, "reason", "Reason", "Why, such as criminal proceedings.", missing: "")
  package let agreedBy = Field<String>(
    8, "agreed-by", "Agreed by", "The role or group that agreed; needed once the day is past.")

  /// A time is paused once: of two pauses of one clock at once neither could be taken out alone.
  package static func check(_ record: Record<ClockPause>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.to, than: \.from)
    guard let subject = record.subject else { return }
    try book.checkRule(record.key, of: subject, field: shape.key.label)
    let time = Period(from: record.from, to: record.to)
    let other = book.those(\ClockPause.subject, subject).first {
      $0.id != record.id && ($0.key == nil || record.key == nil || $0.key == record.key)
        && time.overlaps(Period(from: $0.from, to: $0.to))
    }
    guard let other else { return }
    throw .wrongValue(
      field: shape.from.label, given: record.timeWords,
      wanted: "a time in which it does not stand still already (\(other.timeWords))")
  }

  package static func saved(
    _ record: Record<ClockPause>, _ drafting: inout Drafting
  ) throws(Refusal) {
    let before = drafting.book[record.id]
    if before?.from == record.from, before?.to == record.to { return }
    let field = shape.agreedBy.label
    try drafting.refuseLate(
      record.subject, record.key, agreedBy: record.agreedBy, about.title, field)
  }
}

extension Record<ClockPause> {
  /// "from Wed 18 Nov 2026 to Thu 19 Nov 2026", "from Wed 18 Nov 2026, and lasts".
  package var timeWords: String {
    let until = self.to.map { " to \($0.shown)" } ?? ", and lasts"
    return "from \(self.from?.shown ?? "no day stated")\(until)"
  }
}

/// A later day by which something may be done, beside the first one.
package struct ClockExtension: RecordKind {
  package static let shape = ClockExtension()
  package static let about = KindNames(
    "clock-extension", "Extension", plural: "Extensions",
    "A later due day that was agreed; the first one stays beside it.")
  package let subject = Field<RecordReference>(
    3, "subject", "What is extended", "The record it is for.", isNeeded: true)
  package let key = RequiredField<String>(
    4, "key", "Timing rule", "The rule it is of.", missing: "", as: .clockRule)
  package let to = Field<Day>(5, "to", "To", "The new due day.", isNeeded: true)
  package let reason = RequiredField<String>(6, "reason", "Reason", "Why.", missing: "")
  package let agreedBy = Field<String>(
    7, "agreed-by", "Agreed by", "The role or group that agreed; needed once the day is past.")
  package let on = Field<Day>(8, "on", "On", "The day it was agreed.")

  package static func check(_ record: Record<ClockExtension>, in book: Book) throws(Refusal) {
    guard let subject = record.subject, let to = record.to else { return }
    try book.checkRule(record.key, of: subject, field: shape.key.label)
    let clock = book.clocks(of: subject, on: record.on ?? to).first { $0.terms.key == record.key }
    guard let first = clock?.reckoning?.due, to <= first else { return }
    throw .wrongValue(
      field: shape.to.label, given: to.shown, wanted: "a day after \(first.shown), when it is due")
  }

  package static func saved(
    _ record: Record<ClockExtension>, _ drafting: inout Drafting
  ) throws(Refusal) {
    if drafting.book[record.id]?.to == record.to { return }
    let field = shape.agreedBy.label
    try drafting.refuseLate(
      record.subject, record.key, agreedBy: record.agreedBy, about.title, field)
  }
}

extension Book {
  /// Refuses a rule that does not run on a record.
  func checkRule(
    _ key: String?, of subject: RecordReference, field: String
  ) throws(Refusal) {
    guard let key else { return }
    let rules = clockRules(on: subject)
    guard !rules.contains(where: { $0.key == key }) else { return }
    let names = rules.map(\.title)
    throw .wrongValue(
      field: field, given: ruleTitle(key),
      wanted: names.isEmpty
        ? "nothing, because no timing rule runs on \(sentenceName(of: subject))"
        : "a rule that runs on \(sentenceName(of: subject)): \(names.joined(separator: ", "))")
  }
}

extension Drafting {
  /// What is entered of a clock after its day makes something late look in time, so somebody must
  /// have agreed it.
  func refuseLate(
    _ subject: RecordReference?, _ key: String?, agreedBy: String?, _ kind: String, _ field: String
  ) throws(Refusal) {
    guard let subject, agreedBy?.isBlank ?? true else { return }
    let late = book.clocks(of: subject, on: circumstances.today).contains {
      $0.isLate && $0.state == .running && (key ?? $0.terms.key) == $0.terms.key
    }
    if late { throw .requiredField(kind: kind, field: field) }
  }
}
