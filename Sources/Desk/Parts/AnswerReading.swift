// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Turns what was typed into what a field keeps, and back.
struct AnswerReading {
  let book: Book
  let body: ID<Body>?
  let today: Day

  /// The typed form of a stored value, as it stands in the form at first.
  func typed(_ value: Stored?, _ type: FieldType) -> String {
    guard let value else { return "" }
    switch (type, value) {
    case (.choice(let options), .text(let text)), (.state(let options), .text(let text)):
      return options.first { $0.name == text }?.label ?? text
    case (.reference(let kind), .text(let id)):
      return candidates("", kind: kind).first { $0.id == id }?.label
        ?? book.title(of: RecordReference(kind: kind, id: id))
    case (.owner, _): return Owner(stored: value).map { book.label(of: $0) } ?? value.plain
    case (.record, _):
      return RecordReference(stored: value).map(book.title(of:)) ?? value.plain
    case (.money, _): return Money(stored: value)?.shown ?? value.plain
    case (.clockRule, _): return book.ruleTitle(value.plain)
    case (.figure, _): return Figure(stored: value)?.shown ?? value.plain
    case (.planYear, .number(let year)): return PlannedDate.financialYear(startYear: year).shown
    case (.day, .text(let text)): return Day(iso: text)?.shown ?? text
    case (.plannedDate, .text(let text)): return PlannedDate(storedText: text)?.shown ?? text
    case (.flag, .flag(let isSet)): return isSet ? "Yes" : "No"
    case (.lines, .list(let items)): return items.joined(separator: "\n")
    default: return value.plain
    }
  }

  /// What was typed, read; nil when nothing was typed.
  func read(_ typed: String, _ question: Question) throws(Refusal) -> Stored? {
    let text = typed.trimmed
    guard !text.isEmpty else {
      if question.isRequired, question.mustChoose || !question.type.hasChoices {
        throw .needsText(what: "'\(question.label)'")
      }
      return nil
    }
    switch question.type {
    case .line, .paragraph: return .text(text)
    case .lines: return .list(text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty })
    case .number:
      guard let number = Int(text) else { throw wrong(question, text) }
      return .number(number)
    case .flag: return try flag(text, question)
    case .planYear:
      guard let year = planYear(text) else { throw wrong(question, text) }
      return .number(year)
    case .day: return .text(try day(text, of: question).iso)
    case .time:
      guard let time = TimeOfDay(text) else { throw wrong(question, text) }
      return time.stored
    case .plannedDate:
      let date = PlannedDate(written: text) ?? PlannedDate(monthSaid: text, today: today)
      if let date { return date.stored }
      return PlannedDate.day(try saidDay(text, question)).stored
    case .owner: return try book.owner(named: text, for: body, on: today).stored
    case .choice(let options), .state(let options): return try choice(text, options, question)
    case .reference(let kind): return try reference(text, kind, question)
    case .record: return try record(text, question).stored
    case .clockRule: return try rule(text, question)
    case .money:
      guard let money = Money(written: text) else { throw wrong(question, text) }
      return money.stored
    case .figure:
      guard let figure = Figure(written: text) else { throw wrong(question, text) }
      return figure.stored
    }
  }

  /// The year a plan year begins in, of "2026-27", "2026/27" or "2026".
  private func planYear(_ text: String) -> Int? {
    if let year = PlannedDate(written: text)?.financialYearStart { return year }
    guard let year = Int(text), (1900...2999).contains(year) else { return nil }
    return year
  }

  private func wrong(_ question: Question, _ text: String) -> Refusal {
    let wanted =
      switch question.type {
      case .record: "the name of a record, such as 'Child K', or its kind too: 'review: Child K'"
      case .clockRule: "the name of a timing rule, such as Rapid review"
      default: question.type.words
      }
    return .wrongValue(field: question.label, given: text, wanted: wanted)
  }

  private func flag(_ text: String, _ question: Question) throws(Refusal) -> Stored {
    switch text.lowercased() {
    case "yes", "y", "true": return .flag(true)
    case "no", "n", "false": return .flag(false)
    default: throw .wrongValue(field: question.label, given: text, wanted: "yes or no")
    }
  }

  /// A date as people say it; what is shown (`Fri 20 Nov 2026`) reads back as itself.
  func day(_ text: String) throws(Refusal) -> Day {
    let next = body.flatMap { book.nextMeeting(of: $0, onOrAfter: today + 1) }?.date
    switch understandDate(text, today: today, nextMeeting: next, calendar: book.calendar()) {
    case .understood(let day, _): return day
    case .refused(let reason): throw .impossibleDate(text, reason: reason)
    case .notADate: throw .notADate(text)
    }
  }

  /// A day said as everywhere, such as "19 nov" or "today", where a month or year is as welcome.
  private func saidDay(_ text: String, _ question: Question) throws(Refusal) -> Day {
    do {
      return try day(text, of: question)
    } catch .notADate {
      throw wrong(question, text)
    }
  }

  /// How long ago a day may lie that is said without its year and is still meant, where one to come
  /// is asked, in days: what was due last week is entered late, not a year ahead.
  private static let justPast = 31

  /// Of a day and month without a year: where something happened the one nearer to today, else the
  /// one to come, unless it has only just been.
  private func day(_ text: String, of question: Question) throws(Refusal) -> Day {
    let read = try day(text)
    let before = read.adding(months: -12)
    let saysMonth =
      text.contains("/") || text.lowercased().contains(MonthName.short(read.month).lowercased())
    guard saysMonth, !text.contains("\(read.year)"), read > today else { return read }
    let isMeant =
      question.isOfThePast
      ? read - today > today - before : today - before <= AnswerReading.justPast
    return isMeant ? before : read
  }

  private func choice(
    _ text: String, _ options: [ChoiceOption], _ question: Question
  ) throws(Refusal) -> Stored {
    let matching = Matching(text)
    let ranked = options.compactMap { option in matching.rank(option.label).map { (option, $0) } }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { throw wrong(question, text) }
    return .text(best.0.name)
  }

  private func reference(
    _ text: String, _ kind: String, _ question: Question
  ) throws(Refusal) -> Stored {
    let found = candidates(text, kind: kind)
    let exact = found.first { $0.label.lowercased() == text.lowercased() }
    guard let id = exact?.id ?? (found.count == 1 ? found[0].id : nil) else {
      if found.isEmpty { throw wrong(question, text) }
      throw .severalOwners(text, candidates: found.map(\.label))
    }
    return .text(id)
  }

  /// A timing rule by its title; its short name will do.
  private func rule(_ text: String, _ question: Question) throws(Refusal) -> Stored {
    let found = rules(text)
    let exact = found.first {
      [$0.key, $0.title.lowercased()].contains(text.lowercased())
    }
    guard let rule = exact ?? (found.count == 1 ? found[0] : nil) else {
      if found.isEmpty { throw wrong(question, text) }
      throw .severalOwners(text, candidates: found.map(\.title))
    }
    return .text(rule.key)
  }

  private func rules(_ text: String) -> [(key: String, title: String)] {
    let matching = Matching(text)
    return book.ruleTitles.filter { $0.key == text || matching.rank($0.title) != nil }
  }

  /// A record of any kind: the one that stands there already, "kind: letters of its title", or the
  /// letters alone where they fit one record only.
  private func record(_ text: String, _ question: Question) throws(Refusal) -> RecordReference {
    if let standing = question.initial.flatMap(RecordReference.init(stored:)),
      book.title(of: standing) == text
    {
      return standing
    }
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
    let named = Registry.kinds.first {
      parts.count == 2
        && [$0.names.name, $0.names.title.lowercased()].contains(parts[0].lowercased())
    }
    if let kind = named?.names.name {
      return RecordReference(kind: kind, id: try reference(parts[1], kind, question).plain)
    }
    let found = records(text)
    let exact = found.filter { $0.label.lowercased().hasSuffix(": \(text.lowercased())") }
    guard let only = exact.first ?? found.first, (exact.isEmpty ? found : exact).count == 1 else {
      if found.isEmpty { throw wrong(question, text) }
      throw .severalOwners(text, candidates: found.map(\.label))
    }
    return only.record
  }

  /// The records of every kind with a register that typed letters may mean, the best fitting first:
  /// "Review: Child K". A record without a name of its own is not found by its identity.
  private func records(_ text: String) -> [(record: RecordReference, label: String)] {
    guard !text.isBlank else { return [] }
    let matching = Matching(text)
    let found = Registry.kinds.filter { $0.register != nil }.flatMap { kind in
      candidates(text, kind: kind.names.name).filter { !$0.label.hasSuffix(" \($0.id)") }.map {
        (rank: matching.rank($0.label) ?? 4, kind: kind, found: $0)
      }
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element).map { _, kind, found in
        (
          RecordReference(kind: kind.names.name, id: found.id),
          "\(kind.names.title): \(found.label)"
        )
      }
  }

  /// The records that letters with or without a kind before them may be completed to.
  private func recordNames(_ text: String) -> [String] {
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0.trimmed) }
    let kind = Registry.kinds.first { $0.names.title.lowercased() == parts.first?.lowercased() }
    guard let kind, parts.count == 2 else { return records(text).map(\.label) }
    return candidates(parts[1], kind: kind.names.name).map { "\(kind.names.title): \($0.label)" }
  }

  /// The records of a kind that typed letters may mean.
  func candidates(_ text: String, kind: String) -> [(id: String, label: String)] {
    guard let entry = Registry.kind(named: kind) else { return [] }
    if kind == Body.about.name {
      return book.bodies(matching: text).map { ($0.id.text, $0.name) }
    }
    let matching = Matching(text)
    return titled(book.rows(of: entry).filter { !$0.isRemoved && isNear($0, entry) }, entry)
      .compactMap { row in matching.rank(row.label).map { (row, $0) } }
      .sorted { ($0.1, $0.0.label) < ($1.1, $1.0.label) }
      .map(\.0)
  }

  /// Records by their titles; those that share one are told apart by what they belong to, their
  /// year or their day, and where all that is the same by their ids.
  private func titled(_ rows: [Row], _ kind: KindEntry) -> [(id: String, label: String)] {
    let titles = rows.map { book.title(of: $0, kind: kind) }
    let shared = Dictionary(titles.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    guard !shared.isEmpty else { return zip(rows, titles).map { ($0.id, $1) } }
    let names = [kind.register?.owner, "body", "year", "from", "on", "version"].compactMap(\.self)
    let labels = zip(rows, titles).map { row, title in
      guard shared[title] != nil else { return title }
      let told = names.compactMap { name -> String? in
        guard let slot = kind.slot(named: name), let field = kind.field(at: slot),
          let value = row[slot]
        else { return nil }
        return typed(value, field.type)
      }
      let words = told.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return words.isEmpty ? title : "\(title) (\(words.joined(separator: ", ")))"
    }
    let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(rows, labels).map { row, label in
      (row.id, counts[label, default: 1] > 1 ? "\(label), \(row.id)" : label)
    }
  }

  /// A seat is looked for on the body the form is about.
  private func isNear(_ row: Row, _ kind: KindEntry) -> Bool {
    guard let body, kind.names.name == Seat.about.name else { return true }
    return row[Seat.shape.body.slot] == body.stored
  }

  /// What the letters typed for a question may be completed to.
  func completions(_ text: String, _ question: Question) -> [String] {
    guard !question.suggestions.isEmpty else { return completions(text, question.type) }
    let matching = Matching(text)
    return question.suggestions.filter { matching.rank($0) != nil }
  }

  /// What the typed letters may be completed to, by the type of what is asked.
  func completions(_ text: String, _ type: FieldType) -> [String] {
    switch type {
    case .owner: book.owners(matching: text, for: body, on: today).map(\.label)
    case .choice(let options), .state(let options):
      options.filter { Matching(text).rank($0.label) != nil }.map(\.label)
    case .reference(let kind): candidates(text, kind: kind).map(\.label)
    case .record: recordNames(text)
    case .clockRule: rules(text).map(\.title)
    case .flag: ["Yes", "No"].filter { Matching(text).rank($0) != nil }
    default: []
    }
  }

  /// A day with its weekday; a month or a year with the days it is from and to.
  private func words(_ date: PlannedDate) -> String {
    if case .day(let day) = date { return day.shown }
    return "\(date.shown): \(date.firstDay.shown) to \(date.lastDay.shown)"
  }

  /// What the answer would be understood as, when that is worth echoing.
  func echo(_ text: String, _ question: Question) -> String? {
    guard !text.isBlank else { return nil }
    switch question.type {
    case .day:
      do {
        let day = try day(text, of: question)
        let dayOff = book.calendar().dayOffWords(day).map { ", \($0)" } ?? ""
        return day.shown + dayOff
      } catch {
        return error.words
      }
    case .money: return Money(written: text)?.shown
    case .plannedDate:
      return PlannedDate(written: text).map(words)
    default: return nil
    }
  }
}
