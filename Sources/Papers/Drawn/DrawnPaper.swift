// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A paper drawn from the registers, declared once: its command with help and options, its places
/// on screen and its file's name follow from the declaration.
package struct DrawnPaper: Sendable {
  /// What its command and its file are called, such as `audit-programme`.
  package let name: String
  /// What menus call it.
  package let title: String
  /// One sentence that says what its command prints.
  package let help: String
  /// What it is drawn of.
  package let subject: DrawnSubject
  /// Which days it tells of.
  package let span: DrawnSpan
  /// The kinds of record it is drawn from, by stable name.
  package let kinds: [String]
  /// What its file is called where that is not what its command is called.
  package var filedAs: String?
  /// The same for programs, as JSON; nil when it has no such form.
  package var json: (@Sendable (Drawing) -> String)?
  private let draw: @Sendable (Drawing) -> Paper?

  /// Declares a paper.
  package init(
    _ name: String, _ title: String, help: String, of subject: DrawnSubject,
    over span: DrawnSpan = .today, from kinds: [String],
    draw: @escaping @Sendable (Drawing) -> Paper?
  ) {
    self.name = name
    self.title = title
    self.help = help
    self.subject = subject
    self.span = span
    self.kinds = kinds
    self.draw = draw
  }

  /// The paper of a scope, marked and traced; nil when the record it is of is gone.
  package func paper(of scope: DrawnScope, in book: Book, today: Day) -> Paper? {
    let isGone = scope.record.map { book.record($0) == nil } ?? false
    guard !isGone else { return nil }
    return draw(Drawing(book: book, scope: scope, today: today))
  }

  /// What it tells of a scope as JSON; nil when it has no such form.
  package func json(of scope: DrawnScope, in book: Book, today: Day) -> String? {
    json?(Drawing(book: book, scope: scope, today: today))
  }

  /// Whether it is of one record, and offered on that record's page.
  package var isOfRecord: Bool {
    if case .record = subject { true } else { false }
  }

  /// The group it is of when nobody names one: the governing group for a paper of what a group
  /// receives, nil where that is every group.
  package func usualBody(in book: Book) -> ID<Body>? {
    guard subject == .recipient else { return nil }
    return book.tree().compactMap(\.body).first { $0.kind == .governing }?.id
  }

  /// Whether a group is offered it among its papers on a day.
  package func isOffered(to body: ID<Body>, in book: Book, on day: Day) -> Bool {
    switch subject {
    case .whole, .record: false
    case .groups: true
    case .recipient: book.reportsReceived(on: day).contains { $0.to == body }
    }
  }

  /// Whether a group has records that it would be drawn from.
  package func concerns(_ body: ID<Body>, in book: Book) -> Bool {
    kinds.compactMap(Registry.kind(named:)).contains { kind in
      book.rows(of: kind).contains { row in
        !row.isRemoved
          && book.body(of: RecordReference(kind: kind.names.name, id: row.id)) == body
      }
    }
  }
}

/// What a paper is drawn of.
package enum DrawnSubject: Sendable, Equatable {
  /// The partnership as a whole only.
  case whole
  /// One group, or every one.
  case groups
  /// One group, of what it receives from others: the governing group unless another is asked for.
  case recipient
  /// One record of a kind, by its stable name.
  case record(String)
}

/// Which days a paper tells of.
package enum DrawnSpan: Sendable, Equatable {
  /// How things stand today.
  case today
  /// Any days; the plan year so far unless others are asked for.
  case days
  /// A plan year, from April to March: the present one unless another is asked for.
  case year
  /// The same, where the one that ended last is the usual one.
  case pastYear

  /// The days it tells of when nobody says which.
  package func usual(on today: Day) -> (from: Day, until: Day) {
    switch self {
    case .today, .days: (today.planYearStart, today)
    case .year: DrawnScope.days(ofYear: today.planYear)
    case .pastYear: DrawnScope.days(ofYear: today.planYear - 1)
    }
  }

  /// Whether it is asked for by a year's name.
  package var isYear: Bool { self == .year || self == .pastYear }
}

/// What one drawing of a paper is of.
package struct DrawnScope: Sendable, Equatable {
  /// The group; nil for every one.
  package var body: ID<Body>?
  /// The record, for a paper of one.
  package var record: RecordReference?
  /// The first day it tells of.
  package var from: Day
  /// The last.
  package var until: Day

  /// Says what to draw.
  package init(
    body: ID<Body>? = nil, record: RecordReference? = nil, from: Day, until: Day
  ) {
    self.body = body
    self.record = record
    self.from = from
    self.until = until
  }

  /// Every group, over the plan year that begins in April of `year`.
  package init(ofYear year: Int) {
    let days = DrawnScope.days(ofYear: year)
    self.init(from: days.from, until: days.until)
  }

  /// The first and the last day of the plan year that begins in April of `year`.
  package static func days(ofYear year: Int) -> (from: Day, until: Day) {
    let date = PlannedDate.financialYear(startYear: year)
    return (date.firstDay, date.lastDay)
  }
}

/// What a paper is drawn from.
package struct Drawing: Sendable {
  /// The records.
  package let book: Book
  /// What it is of.
  package let scope: DrawnScope
  /// The day it is drawn up.
  package let today: Day

  /// The plan year of the last day it tells of, as a date.
  package var year: PlannedDate { .financialYear(startYear: scope.until.planYear) }
}

extension PaperChoice {
  /// A drawn paper of a scope, of the usual days unless others are given.
  package static func drawn(
    _ paper: DrawnPaper, body: ID<Body>? = nil, record: RecordReference? = nil, today: Day
  ) -> PaperChoice {
    let usual = paper.span.usual(on: today)
    return .drawn(
      paper, DrawnScope(body: body, record: record, from: usual.from, until: usual.until))
  }
}
