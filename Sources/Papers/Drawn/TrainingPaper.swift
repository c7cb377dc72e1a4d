// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// A year's training: what was delivered, by whom, to how many, and what they said.
  package static let training = DrawnPaper(
    "training", "Training",
    help: "Prints a year's courses, sessions and participants, and what people said of them.",
    of: .whole, over: .year,
    from: [Course.about.name, Delivery.about.name, StatedTraining.about.name]
  ) { drawing in
    let part = TrainingPart(drawing.book, drawing.year, level: 1)
    let paper = Paper(
      title: "Training", subtitle: "Financial year \(drawing.year.shown)",
      body: drawing.book.partnershipName, marking: "",
      summary: [Fact(label: "As at", value: drawing.today.shownLong)] + part.facts,
      elements: part.elements)
    return drawing.book.finished(paper, on: drawing.scope.until)
  }
}

/// A financial year's training: by provider beside what documents state, course by course, and the
/// feedback at once and of the impact.
struct TrainingPart {
  private let book: Book
  private let year: PlannedDate
  private let level: Int
  private let deliveries: [Record<Delivery>]
  private let figures: [TrainingFigures]
  private let stated: [Record<StatedTraining>]

  /// Prepares a year's training under headings from a level on.
  init(_ book: Book, _ year: PlannedDate, level: Int) {
    self.book = book
    self.year = year
    self.level = level
    deliveries = book.deliveries(in: year)
    figures = book.trainingFigures(for: year)
    stated = book.statedTraining(for: year)
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { deliveries.isEmpty && stated.isEmpty }

  var facts: [Fact] {
    [
      Fact(label: "Sessions recorded", value: total(\.sessions)),
      Fact(label: "Participants recorded", value: total(\.participants)),
    ]
  }

  var elements: [Element] {
    [.table(providers)] + incomplete + findings + (deliveries.isEmpty ? [] : courses)
      + feedback(.immediate, "What participants said at once")
      + feedback(.impact, "What difference this has made")
  }

  /// What every provider's deliveries come to together.
  private func total(_ count: KeyPath<TrainingFigures, Int>) -> String {
    guard !figures.isEmpty else { return TrainingPart.unrecorded }
    return written(
      figures.reduce(0) { $0.addingReportingOverflow($1[keyPath: count]).partialValue })
  }

  private static let unrecorded = "none recorded"

  /// A count with its thousands set apart.
  private func written(_ count: Int) -> String {
    Figure(units: count)?.shown ?? "\(count)"
  }

  private var providers: Table {
    let others = stated.map(\.provider).filter { name in
      !figures.contains { $0.provider == name }
    }
    let all = figures + others.map { TrainingFigures(provider: $0) }
    return Table(
      caption: "Sessions and participants by provider, \(year.shown)",
      columns: [
        Column(title: "Provider", weight: 3), Column(title: "Sessions recorded", isNumeric: true),
        Column(title: "Sessions stated", isNumeric: true),
        Column(title: "Participants recorded", isNumeric: true),
        Column(title: "Participants stated", isNumeric: true),
      ],
      rows: all.map(row) + (all.count > 1 ? [totals] : []),
      emptyNote: "No training of this year is recorded.")
  }

  private func row(_ figures: TrainingFigures) -> TableRow {
    let own = deliveries.filter { $0.provider == figures.provider }.map(\.reference)
    let said = stated.filter { $0.provider == figures.provider }
    // What no delivery states is not nought.
    func recorded(_ count: Int, _ stated: KeyPath<Record<Delivery>, Int?>) -> TableCell {
      let known = deliveries.filter { $0.provider == figures.provider }
        .contains { $0[keyPath: stated] != nil }
      let uncounted = own.isEmpty ? TrainingPart.unrecorded : "counted elsewhere"
      let words = figures.deliveries == 0 ? uncounted : known ? written(count) : notStated
      return TableCell(line: Line(words, counting: own))
    }
    func stating(_ count: KeyPath<Record<StatedTraining>, Int?>) -> TableCell {
      let counts = said.compactMap { $0[keyPath: count] }
      return TableCell(
        counts.map(written).joined(separator: ", "),
        records: said.map(\.reference))
    }
    let sources = own + said.map(\.reference)
    return TableRow(
      cells: [
        TableCell(figures.provider, records: Array(sources.prefix(1))),
        recorded(figures.sessions, \.sessions), stating(\.sessions),
        recorded(figures.participants, \.participants), stating(\.participants),
      ])
  }

  private var totals: TableRow {
    TableRow(cells: [
      "All providers", TableCell(total(\.sessions)), sum(\.sessions),
      TableCell(total(\.participants)), sum(\.participants),
    ])
  }

  private func sum(_ count: KeyPath<Record<StatedTraining>, Int?>) -> TableCell {
    let counts = stated.compactMap { $0[keyPath: count] }
    let total = counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    return TableCell(counts.isEmpty ? "" : written(total), records: stated.map(\.reference))
  }

  /// What is not counted because it is not stated.
  private var incomplete: [Element] {
    let count = figures.reduce(0) { $0 + $1.incomplete }
    guard count > 0 else { return [] }
    let words =
      "\(counted(count, "delivery does", "deliveries do")) not state the sessions or the "
      + "participants; what is not stated is not counted."
    return [.note(Line(words))]
  }

  private var findings: [Element] {
    let findings = book.trainingFindings(for: year)
    guard !findings.isEmpty else { return [] }
    let records = deliveries.map(\.reference) + stated.map(\.reference)
    return [
      .heading(level: level, "What does not agree"),
      .list(ordered: false, findings.map { ListItem(line: Line($0, records: records)) }),
    ]
  }

  /// A table for each provider, in the order of their first courses.
  private var courses: [Element] {
    let providers = deliveries.reduce(into: [String]()) {
      if !$0.contains($1.provider) { $0.append($1.provider) }
    }
    return [.heading(level: level, "Courses delivered")]
      + providers.map { provider in
        .table(courses(of: provider, deliveries.filter { $0.provider == provider }))
      }
  }

  private func courses(of provider: String, _ own: [Record<Delivery>]) -> Table {
    let optional = optional(own)
    return Table(
      caption: "Courses of \(provider)",
      columns: [Column(title: "Course", weight: 4)]
        + optional.map { Column(title: $0.title, weight: 2) }
        + [
          Column(title: "Sessions", isNumeric: true),
          Column(title: "Participants", isNumeric: true),
        ],
      rows: own.map { row($0, optional) }, emptyNote: "")
  }

  private typealias Told = (title: String, words: (Record<Delivery>) -> String?)

  /// What only some deliveries state: a column that would say nothing is left out, and so is a day
  /// that is the whole year.
  private func optional(_ own: [Record<Delivery>]) -> [Told] {
    let all: [Told] = [
      ("Tier", { book[$0.course]?.tier?.label }),
      ("When", { [year] in $0.on == year ? nil : $0.on?.shown }), ("Mode", { $0.mode?.label }),
    ]
    return all.filter { column in own.contains { column.words($0) != nil } }
  }

  private func row(_ delivery: Record<Delivery>, _ optional: [Told]) -> TableRow {
    let course = book[delivery.course]
    let other = book[delivery.sameAs].map { " (counted under \($0.provider))" } ?? ""
    let counts = [delivery.sessions, delivery.participants]
    return TableRow(
      [
        TableCell(
          (course?.title ?? notStated) + other, records: course.map { [$0.reference] } ?? [])
      ]
        + optional.map { TableCell($0.words(delivery) ?? notStated) }
        + counts.map { TableCell($0.map(written) ?? notStated) }, of: delivery.reference)
  }

  private func feedback(_ kind: FeedbackKind, _ title: String) -> [Element] {
    let items = deliveries.flatMap { delivery in
      book.those(\Feedback.delivery, delivery.id).filter { $0.kind == kind }.map { said in
        item(said, on: delivery)
      }
    }
    return items.isEmpty ? [] : [.heading(level: level, Line(title)), .list(ordered: false, items)]
  }

  private func item(_ said: Record<Feedback>, on delivery: Record<Delivery>) -> ListItem {
    let course = book[delivery.course]
    let who = [said.role, course?.title].compactMap(\.self).filter { !$0.isBlank }
    var item = WrittenText(
      said.text, of: [said.reference, delivery.reference] + (course.map { [$0.reference] } ?? [])
    ).item()
    if !who.isEmpty { item.line.runs.append(Run(text: " — \(who.joined(separator: ", "))")) }
    return item
  }
}
