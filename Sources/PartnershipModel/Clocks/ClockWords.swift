// SPDX-License-Identifier: Apache-2.0

extension Clock {
  /// "day 7 of 15", "day 15 + 3", "month 4 of 10", "waiting for its start", "met on day 12 of 15";
  /// of one that ends before a day, how long it has: "due in 12 working days".
  package func dayWords(in book: Book) -> String {
    guard let reckoning else { return "waiting for its start" }
    let until = met ?? day
    let calendar = book.calendar(terms.calendar)
    if terms.length < 0 { return wordsBefore(until, calendar) }
    if terms.purpose == .keeping { return keepingWords }
    let whole = abs(terms.length)
    let name = terms.unit == .months ? "month" : "day"
    let passed = elapsed(reckoning, to: until, calendar)
    let place =
      passed > whole ? "\(name) \(whole) + \(passed - whole)" : "\(name) \(passed) of \(whole)"
    switch state {
    case .waiting: return "waiting for its start"
    case .running: return place
    case .paused: return "paused, \(place)"
    case .met: return "met, \(place)\(judgementWords)"
    case .metLate: return "met late, \(place)\(judgementWords)"
    case .cancelled: return "called off"
    }
  }

  /// What was done by an extended day is judged by the day first set too.
  private var judgementWords: String {
    guard let extendedTo, let first = reckoning?.due, let met else { return "" }
    let judged = { (due: Day) in met > due ? "late" : "in time" }
    return "; \(judged(first)) by the day first set, \(first.shown), "
      + "\(judged(extendedTo)) by the extended one, \(extendedTo.shown)"
  }

  /// Of what stays as it is until its day: how that stands.
  private var keepingWords: String {
    guard let due else { return "" }
    if let met { return met < due ? "ended too early, on \(met.shown)" : "kept until \(met.shown)" }
    return due < day ? "kept long enough" : "is to stay so"
  }

  /// A clock that runs towards a day has no first day to count from: "21 working days late".
  private func wordsBefore(_ until: Day, _ calendar: WorkingCalendar) -> String {
    let standing = due.map { calendar.lateness(of: $0, on: until) } ?? ""
    switch state {
    case .waiting: return "waiting for its start"
    case .running: return standing
    case .paused: return "paused, \(standing)"
    case .met: return "met on \(until.shown)"
    case .metLate: return "met late, \(standing)"
    case .cancelled: return "called off"
    }
  }

  /// What has passed of its time, without the days on which it stood still. Whole months so far
  /// count as such: the sixth month begins when five are full.
  private func elapsed(
    _ reckoning: Reckoning, to until: Day, _ calendar: WorkingCalendar
  ) -> Int {
    let start = reckoning.start
    let lost = reckoning.lost(terms, until: until, calendar)
    guard until > start else { return 0 }
    switch terms.unit {
    case .workingDays: return max(0, calendar.workingDays(from: start, to: until) - lost)
    case .days: return max(0, until - start - lost)
    case .months:
      let day = max(start, until - lost)
      var months = (day.year - start.year) * 12 + day.month - start.month
      if start.adding(months: months) < day { months += 1 }
      return months
    }
  }

  /// How late it is on its day: "2 months late", "3 working days late"; nil while it is not.
  package func latenessWords(in book: Book) -> String? {
    guard isLate, let due, due < (met ?? day) else { return nil }
    let until = met ?? day
    let months = (until.year - due.year) * 12 + until.month - due.month
    let whole = due.adding(months: months) > until ? months - 1 : months
    if terms.unit == .months, whole > 0 { return "\(counted(whole, "month")) late" }
    return book.calendar(terms.calendar).lateness(of: due, on: until)
  }

  /// "due Thu 11 Jan 2024", with a warning past the table of bank holidays; nil while it waits.
  package func dueWords(in book: Book) -> String? {
    due.map {
      "\(terms.dueWord) \($0.shown)" + book.calendar(terms.calendar).uncoveredWords(day, $0)
    }
  }

  /// Why it is due when it is, in one sentence, with what it is compared with.
  package func why(in book: Book) -> String {
    guard let reckoning else {
      return "waiting: '\(terms.startLabel)' is not stated yet"
    }
    let extended = extendedTo.map { ", extended to \($0.shown)" } ?? ""
    let late = lateReason.map { "; late because: \($0)" } ?? ""
    let comparison = comparisonWords(in: book).map { "; \($0)" } ?? ""
    return reckoning.words + extended + standardWords(reckoning, in: book) + comparison + late
  }

  /// What the rule that the partnership set its own in the place of would have given.
  private func standardWords(_ reckoning: Reckoning, in book: Book) -> String {
    guard let standard = terms.replaced else { return "" }
    let day = standard.due(
      from: reckoning.start, length: standard.length, book.calendar(standard.calendar))
    let source = standard.basis.map { " (\($0))" } ?? ""
    return "; by the standard rule \(standard.lengthWords): \(day.shown)\(source)"
  }

  /// "for comparison 6 months: Wed 10 Dec 2025 (national guidance)"; nil where nothing is compared.
  package func comparisonWords(in book: Book) -> String? {
    guard let reckoning, let length = terms.comparison else { return nil }
    let day = terms.due(from: reckoning.start, length: length, book.calendar(terms.calendar))
    let source = terms.comparisonSource.map { " (\($0))" } ?? ""
    return "for comparison \(terms.unit.words(length)): \(day.shown)\(source)"
  }
}

extension ClockTerms {
  /// What the start is called on forms.
  var startLabel: String {
    let kind = Registry.kind(named: subject)
    return kind?.slot(named: start).flatMap { kind?.field(at: $0) }?.label ?? start
  }

  /// "20 working days"; of a length before its start likewise.
  package var lengthWords: String { unit.words(abs(length)) }

  /// What stands before the day on papers and screens.
  package var dueWord: String {
    switch purpose {
    case .deadline: "due"
    case .comparison: "for comparison by"
    case .keeping: "until"
    }
  }

  /// "target" where no law sets it.
  package var standing: String {
    purpose == .comparison ? "shown beside, owed by nobody" : isHard ? "statutory" : "target"
  }
}
