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
  /// The field whose day meets it; empty when it is simply over once it no longer applies.
  package let end: String
  /// How long, in its unit; below zero it is due before the start.
  package var length: Int
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
  /// The number fields that state another length, nearest first: `body.papers-days`, by way of the
  /// fields that refer on, or `partnership.papers-days`.
  package var statedBy: [String] = []
  /// Whether the partnership set it.
  package var isOwn = false
  /// Whether the next record of the same sort meets it, by starting anew.
  package var isRenewed = false
  /// What its day is for.
  package var purpose = ClockPurpose.deadline
  /// Who is to meet it, the first that the record names; the business unit when empty.
  package var who: [DueParty] = []

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
    let standard = StandardClocks.rule(record.key)
    self.init(
      record.key, record.title, on: record.subject ?? standard?.subject ?? "",
      from: record.start ?? standard?.start ?? "", to: record.end ?? standard?.end ?? "",
      record.length ?? standard?.length ?? 0, record.unit ?? standard?.unit ?? .workingDays)
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
    statedBy =
      standard?.statedBy.filter { record.length == nil || !$0.hasPrefix("partnership.") } ?? []
    isOwn = true
    // What is only shown beside another rule becomes a deadline once the partnership sets it.
    isRenewed = standard?.isRenewed ?? false
    purpose = standard?.purpose == .keeping ? .keeping : .deadline
    who = record.who.map { [.role($0)] } ?? standard?.who ?? []
  }

  /// The standard rule it stands in the place of, when that gives another day.
  var replaced: ClockTerms? {
    guard isOwn, let standard = StandardClocks.rule(key) else { return nil }
    let isSame =
      (standard.length, standard.unit, standard.countsStart) == (length, unit, countsStart)
    return isSame ? nil : standard
  }

  /// The rule with the length that a record's body or partnership states, where it states one.
  func stated(for row: Row, _ kind: KindEntry, in book: Book) -> ClockTerms {
    let numbers = statedBy.compactMap { path -> Int? in
      guard case .number(let number) = book.value(path, of: row, kind) else { return nil }
      // A number of days that makes no sense says nothing.
      return (0...99).contains(number) ? number : nil
    }
    guard let number = numbers.first else { return self }
    var terms = self
    terms.length = length < 0 ? -number : number
    return terms
  }

  /// Refuses a rule that names a kind or a field there is not, or a start that is no day.
  func check() throws(Refusal) {
    guard let kind = Registry.kind(named: subject) else {
      throw .wrongValue(
        field: ClockRule.shape.subject.label, given: subject, wanted: "the name of a kind of record"
      )
    }
    let days = [(ClockRule.shape.start.label, start), (ClockRule.shape.end.label, end)]
    for (field, name) in days where !name.isEmpty || field == ClockRule.shape.start.label {
      guard let type = kind.slot(named: name).flatMap(kind.field(at:))?.type,
        type == .day || type == .plannedDate
      else {
        throw .wrongValue(
          field: field, given: name,
          wanted: "a date of a \(kind.names.title.lowercasedFirst), by its name")
      }
    }
    for condition in only + unless where !kind.hasField(condition.field) {
      throw .wrongValue(
        field: ClockRule.shape.only.label, given: condition.field,
        wanted: "a field of a \(kind.names.title.lowercasedFirst)")
    }
  }
}

/// What the day of a clock is for.
package enum ClockPurpose: Sendable, Hashable {
  /// Something is to be done by the end of it.
  case deadline
  /// It is shown beside another rule's day and owed by nobody, so it never counts as late.
  case comparison
  /// Something stays as it is until the end of it, so only being too early breaks it.
  case keeping
}

/// A field that must hold one of some values.
package struct ClockCondition: Sendable, Hashable {
  /// The field's stable name.
  let field: String
  /// The stored values, any of which will do.
  let values: [String]

  /// Reads `field=value|value`; an empty value is a field that is not filled.
  init(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
    field = parts.first ?? ""
    values =
      parts.count > 1
      ? parts[1].split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
      : []
  }

  /// Whether a record is so.
  func holds(_ row: Row, _ kind: KindEntry, in book: Book) -> Bool {
    values.contains(book.value(field, of: row, kind)?.plain ?? "")
  }
}

extension Book {
  /// The value of a record's field, or, by way of fields that refer on, of another record's:
  /// `state`, `escalation.urgency`; `partnership.` begins at the partnership.
  fileprivate func value(_ path: String, of row: Row, _ kind: KindEntry) -> Stored? {
    place(path, of: row, kind).flatMap { row, kind, slot in
      row[slot] ?? kind.field(at: slot)?.standIn
    }
  }

  /// Where such a path leads: a record, its kind and the place of the field.
  func place(_ path: String, of row: Row, _ kind: KindEntry) -> (Row, KindEntry, Int)? {
    guard let dot = path.firstIndex(of: ".") else {
      return kind.slot(named: path).map { (row, kind, $0) }
    }
    let rest = String(path[path.index(after: dot)...])
    guard let (next, entry) = follow(String(path[..<dot]), row, kind) else { return nil }
    return place(rest, of: next, entry)
  }

  private func follow(_ name: String, _ row: Row, _ kind: KindEntry) -> (Row, KindEntry)? {
    if name == Partnership.about.name {
      let entry = Registry.entry(of: Partnership.self)
      return partnership.flatMap { record($0.reference) }.map { ($0, entry) }
    }
    guard let slot = kind.slot(named: name), let stored = row[slot],
      let reference = kind.field(at: slot)?.reference(stored),
      let entry = Registry.kind(named: reference.kind), let next = record(reference)
    else { return nil }
    return (next, entry)
  }
}

extension KindEntry {
  /// Whether a field is there; one that is read by way of another record's is looked for no
  /// further than the field that refers to it.
  fileprivate func hasField(_ path: String) -> Bool {
    slot(named: String(path.prefix { $0 != "." })) != nil
  }
}
