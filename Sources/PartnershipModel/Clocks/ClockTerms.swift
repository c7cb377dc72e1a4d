// SPDX-License-Identifier: Apache-2.0

/// A timing rule as a value: a standard one, or one that the partnership set.
package struct ClockTerms: Sendable, Hashable {
  /// The rule's short name.
  package let key: String
  /// What is to be done in time.
  package let title: String
  /// The kind of record it runs on, by its stable name.
  package let subject: String
  /// The field whose day starts it.
  package let start: String
  /// The field whose day meets it.
  package let end: String
  /// How long, in its unit; below zero it is due before the start.
  package let length: Int
  /// What the length is counted in.
  package let unit: ClockUnit
  /// Which records it runs on; all of the kind when empty.
  package var only: [ClockCondition] = []
  /// On which records it is called off.
  package var unless: [ClockCondition] = []
  /// Whether the start day is day 1.
  package var countsStart = false
  /// Whether the law sets it.
  package var isHard = false
  /// Whose bank holidays are no working days.
  package var calendar = ClockCalendar.englandWales
  /// Another length in the same unit, shown beside it.
  package var comparison: Int?
  /// Where that other length comes from.
  package var comparisonSource: String?
  /// The plan, law or custom it is from.
  package var basis: String?
  /// The days on which a clock may start by it.
  package var period = Period.always
  /// Whether nothing runs by it.
  package var isOff = false

  /// Declares a rule.
  package init(
    _ key: String, _ title: String, on subject: String, from start: String, to end: String,
    _ length: Int, _ unit: ClockUnit
  ) {
    self.key = key
    self.title = title
    self.subject = subject
    self.start = start
    self.end = end
    self.length = length
    self.unit = unit
  }

  /// Reads a rule that the partnership set; what it leaves empty is the standard rule's.
  init(_ record: Record<ClockRule>) {
    let standard = StandardClocks.rules.first { $0.key == record.key }
    self.init(
      record.key, record.title, on: record.subject ?? standard?.subject ?? "",
      from: record.start ?? standard?.start ?? "", to: record.end ?? standard?.end ?? "",
      record.length ?? standard?.length ?? 0, record.unit)
    only = record.only.map { $0.map(ClockCondition.init) } ?? standard?.only ?? []
    unless = record.unless.map { $0.map(ClockCondition.init) } ?? standard?.unless ?? []
    countsStart = record.countsStart ?? standard?.countsStart ?? false
    isHard = record.isHard ?? standard?.isHard ?? false
    calendar = record.calendar ?? standard?.calendar ?? .englandWales
    comparison = record.comparison ?? standard?.comparison
    comparisonSource = record.comparisonSource ?? standard?.comparisonSource
    basis = record.basis ?? standard?.basis
    period = Period(from: record.from, to: record.to)
    isOff = record.isOff ?? false
  }

  /// Refuses a rule that names a kind or a field there is not, or a start that is no day.
  func check() throws(Refusal) {
    guard let kind = Registry.kind(named: subject) else {
      throw .wrongValue(
        field: ClockRule.shape.subject.label, given: subject, wanted: "the name of a kind of record"
      )
    }
    for (field, name) in [(ClockRule.shape.start.label, start), (ClockRule.shape.end.label, end)] {
      guard let type = kind.slot(named: name).flatMap(kind.field(at:))?.type,
        type == .day || type == .plannedDate
      else {
        throw .wrongValue(
          field: field, given: name,
          wanted: "a date of a \(kind.names.title.lowercasedFirst), by its name")
      }
    }
    for condition in only + unless where kind.slot(named: condition.field) == nil {
      throw .wrongValue(
        field: ClockRule.shape.only.label, given: condition.field,
        wanted: "a field of a \(kind.names.title.lowercasedFirst)")
    }
  }
}

/// A field that must hold one of some values.
package struct ClockCondition: Sendable, Hashable {
  /// The field's stable name.
  let field: String
  /// The stored values, any of which will do.
  let values: [String]

  /// Reads `field=value|value`.
  init(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
    field = parts.first ?? ""
    values = parts.count > 1 ? parts[1].split(separator: "|").map { String($0.trimmed) } : []
  }

  /// Whether a record is so.
  func holds(_ row: Row, _ kind: KindEntry) -> Bool {
    guard let slot = kind.slot(named: field) else { return false }
    return values.contains(row[slot]?.plain ?? kind.firstChoice(of: slot) ?? "")
  }
}

extension KindEntry {
  /// What a field with choices means while it is empty.
  fileprivate func firstChoice(of slot: Int) -> String? {
    guard let field = field(at: slot), field.hasStandIn else { return nil }
    switch field.type {
    case .choice(let options), .state(let options): return options.first?.name
    default: return nil
    }
  }
}
