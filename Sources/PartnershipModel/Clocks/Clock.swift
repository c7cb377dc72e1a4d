// SPDX-License-Identifier: Apache-2.0

/// One record's clock under one rule, as it stands on a day; computed, never kept.
package struct Clock: Sendable {
  /// The rule.
  package let terms: ClockTerms
  /// The record it runs on.
  package let subject: RecordReference
  /// How far it has got.
  package let state: ClockState
  /// How its due day was counted out; nil while it waits for its start.
  package let reckoning: Reckoning?
  /// The later day that was agreed, when one was.
  package let extendedTo: Day?
  /// The day it was met.
  package let met: Day?
  /// The day on which it stands so.
  package let day: Day
  /// Why it is or was late, when somebody said so.
  package let lateReason: String?

  /// The day by whose end it is due: as extended, else with its pauses.
  package var due: Day? { extendedTo ?? reckoning?.due }

  /// Whether somebody owes it: its time runs or is paused, and its day is there to be kept.
  package var isOwed: Bool {
    terms.purpose == .deadline && (state == .running || state == .paused)
  }

  /// Whether its due day passed before it was met; a day that is only compared with, or until which
  /// something stays, is nobody's to be late for.
  package var isLate: Bool {
    guard terms.purpose == .deadline else { return false }
    return switch state {
    case .running: (due ?? .last) < day
    case .metLate: true
    case .waiting, .paused, .met, .cancelled: false
    }
  }

  /// Whether it ended or runs beyond the day first set, though another was agreed.
  package var isPastFirstDay: Bool {
    guard extendedTo != nil, terms.purpose == .deadline, let first = reckoning?.due else {
      return isLate
    }
    return (met ?? day) > first && state != .cancelled
  }
}

/// How far a clock has got.
package enum ClockState: String, Choice {
  /// Nothing has started it yet, which is no mistake.
  case waiting
  case running
  case paused
  case met
  case metLate = "met-late"
  case cancelled
}

extension Book {
  /// The rules in force for a clock that starts on a day: the standard ones, with those the
  /// partnership set in their place or beside them.
  package func clockRules(startedOn day: Day) -> [ClockTerms] {
    var own: [String: ClockTerms] = [:]
    for rule in ownClockRules where rule.period.contains(day) { own[rule.key] = rule }
    let standard = StandardClocks.rules.map { own.removeValue(forKey: $0.key) ?? $0 }
    return (standard + own.values.sorted { $0.key < $1.key }).filter { !$0.isOff }
  }

  /// The clocks of a record as they stand on a day, in the order of the rules.
  package func clocks(of subject: RecordReference, on day: Day) -> [Clock] {
    guard let kind = Registry.kind(named: subject.kind), let row = record(subject) else {
      return []
    }
    return clocks(of: row, kind, on: day)
  }

  /// Every record's clocks as they stand on a day.
  ///
  /// - Parameter others: The keys of rules that are left out.
  package func clocks(on day: Day, except others: Set<String> = []) -> [Clock] {
    let rules = (StandardClocks.rules + all(ClockRule.self).map(ClockTerms.init))
      .filter { !others.contains($0.key) }
    let kinds = Set(rules.map(\.subject))
    return Registry.kinds.filter { kinds.contains($0.names.name) }.flatMap { kind in
      rows(of: kind).filter { !$0.isRemoved }.flatMap {
        clocks(of: $0, kind, on: day, except: others)
      }
    }
  }

  /// The clocks of a record's row, which need not be as it is kept.
  func clocks(
    of row: Row, _ kind: KindEntry, on day: Day, except others: Set<String> = []
  ) -> [Clock] {
    let rules = everyClockRule.filter {
      $0.subject == kind.names.name && !others.contains($0.key)
    }
    var seen: Set<String> = []
    return rules.map(\.key).filter { seen.insert($0).inserted }.compactMap { key in
      clock(key, of: row, kind, on: day)
    }
  }

  /// The timing rules that may run on a record, switched off or not, each once.
  package func clockRules(on subject: RecordReference) -> [ClockTerms] {
    guard let kind = Registry.kind(named: subject.kind), let row = record(subject) else {
      return []
    }
    var seen: Set<String> = []
    return everyClockRule.reversed().filter { rule in
      rule.subject == subject.kind && rule.only.allSatisfy { $0.holds(row, kind, in: self) }
        && seen.insert(rule.key).inserted
    }.reversed()
  }

  /// What a timing rule is called, by its short name.
  package func ruleTitle(_ key: String) -> String {
    everyClockRule.last { $0.key == key }?.title ?? key
  }

  /// Every timing rule by its short name, with what it is called.
  package var ruleTitles: [(key: String, title: String)] {
    var seen: Set<String> = []
    return everyClockRule.map(\.key).filter { seen.insert($0).inserted }
      .map { ($0, ruleTitle($0)) }
  }

  /// Every rule there is or was: the standard ones, then the partnership's own as they came.
  private var everyClockRule: [ClockTerms] { StandardClocks.rules + ownClockRules }

  private var ownClockRules: [ClockTerms] {
    all(ClockRule.self).sorted {
      ($0.from ?? .first, $0.id.text) < ($1.from ?? .first, $1.id.text)
    }.map(ClockTerms.init)
  }

  /// The rule is the one in force on the day the clock started: one that came later starts nothing
  /// of before, and one that ended since leaves running what it started.
  private func clock(_ key: String, of row: Row, _ kind: KindEntry, on day: Day) -> Clock? {
    let now = clockRules(startedOn: day).first { $0.key == key }
    guard let known = now ?? everyClockRule.last(where: { $0.key == key }) else { return nil }
    guard let start = row.day(known.start, kind) else {
      return now.flatMap { clock($0, of: row, kind, start: nil, on: day) }
    }
    let terms = clockRules(startedOn: start).first { $0.key == key }
    return terms.flatMap { clock($0, of: row, kind, start: start, on: day) }
  }

  private func clock(
    _ rule: ClockTerms, of row: Row, _ kind: KindEntry, start: Day?, on day: Day
  ) -> Clock? {
    guard rule.only.allSatisfy({ $0.holds(row, kind, in: self) }) else { return nil }
    let terms = rule.stated(for: row, kind, in: self)
    let subject = RecordReference(kind: kind.names.name, id: row.id)
    let pauses = pauses(of: subject, terms.key)
    let reckoning = start.map {
      Reckoning(
        terms, from: $0, pauses: pauses, today: day, calendar(terms.calendar))
    }
    let extended = extensions(of: subject, terms.key).last?.to
    let met =
      row.day(terms.end, kind)
      ?? (terms.isRenewed ? renewed(row, kind, terms, start, on: day) : nil)
    let isOff = terms.unless.contains { $0.holds(row, kind, in: self) }
    let isPaused = pauses.contains { $0.contains(day) }
    let due = extended ?? reckoning?.due
    return Clock(
      terms: terms, subject: subject,
      state: ClockState(
        isStarted: start != nil, met: met, due: due, isOff: isOff, isPaused: isPaused),
      reckoning: reckoning, extendedTo: extended, met: met, day: day,
      lateReason: lateReasons(of: subject, terms.key).last?.reason)
  }

  /// The day on which a later record of the same sort, and of the same body where it has one, started
  /// anew what this one started.
  private func renewed(
    _ row: Row, _ kind: KindEntry, _ terms: ClockTerms, _ start: Day?, on day: Day
  ) -> Day? {
    guard let start else { return nil }
    let body = kind.slot(named: "body")
    return rows(of: kind).filter { other in
      !other.isRemoved && other.id != row.id && body.map { other[$0] == row[$0] } ?? true
        && terms.only.allSatisfy { $0.holds(other, kind, in: self) }
        && !terms.unless.contains { $0.holds(other, kind, in: self) }
    }.compactMap { $0.day(terms.start, kind) }.filter { $0 > start && $0 <= day }.min()
  }

  private func pauses(of subject: RecordReference, _ key: String) -> [Period] {
    those(\ClockPause.subject, subject).filter { ($0.key ?? key) == key }
      .map { Period(from: $0.from, to: $0.to) }
  }

  /// Why a record is late under a rule, as said over time.
  package func lateReasons(of subject: RecordReference, _ key: String) -> [Record<LateReason>] {
    those(\LateReason.subject, subject).filter { $0.key == key }
      .sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// A record's extensions under a rule, in the order they were agreed.
  package func extensions(of subject: RecordReference, _ key: String) -> [Record<ClockExtension>] {
    those(\ClockExtension.subject, subject).filter { $0.key == key }
      .sorted { ($0.on ?? .first, $0.to ?? .first) < ($1.on ?? .first, $1.to ?? .first) }
  }
}

extension ClockState {
  init(isStarted: Bool, met: Day?, due: Day?, isOff: Bool, isPaused: Bool) {
    if let met, let due {
      self = met > due ? .metLate : .met
    } else if isOff {
      self = .cancelled
    } else if !isStarted {
      self = .waiting
    } else {
      self = isPaused ? .paused : .running
    }
  }
}

extension Row {
  /// The day in a field, by the field's stable name; of a month or a year its first day.
  func day(_ name: String, _ kind: KindEntry) -> Day? {
    guard let value = kind.slot(named: name).flatMap({ self[$0] }) else { return nil }
    return Day(stored: value) ?? PlannedDate(stored: value)?.firstDay
  }
}
