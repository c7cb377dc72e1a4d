// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// A briefing as practitioners get it, with who shared it (Strategic Plan 2023–26, AR4 and CR5).
  static let learningBriefing = DrawnPaper(
    "learning-briefing", "Learning briefing",
    help: "Prints a learning briefing, and which agency said how it shared it.",
    of: .record(Publication.about.name), from: [Publication.about.name]
  ) { LearningBriefingPaper(drawing: $0).paper() }
}

/// Draws a briefing. Of the review it comes from it prints nothing but what was written for it:
/// learning points, recommendations and the briefing's own words.
private struct LearningBriefingPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var briefing: Record<Publication>? {
    drawing.scope.record.flatMap { book[ID<Publication>($0.id)] }
  }

  func paper() -> Paper {
    guard let briefing else {
      let gone = Paper(title: "Learning briefing", body: book.partnershipName, marking: "")
      return book.finished(gone, on: drawing.today)
    }
    var paper = Paper(
      title: briefing.title, subtitle: briefing.kind.label, body: book.partnershipName,
      marking: "", summary: facts(briefing), elements: learning(briefing) + sharing(briefing))
    paper.reference = briefing.reference
    let isOut = !hasDay(briefing) || (briefing.date ?? .last) <= drawing.today
    return book.finished(
      paper, notice: isOut ? nil : "DRAFT: this has not been published.",
      also: [briefing.reference], on: drawing.today)
  }

  private func facts(_ briefing: Record<Publication>) -> [Fact] {
    let facts: [(String, String?)] = [
      ("Published", hasDay(briefing) ? stated(briefing.date?.shownLong) : nil),
      ("For", briefing.audience),
      ("Reached people through", briefing.channel), ("Where", briefing.link),
    ]
    return facts.compactMap { label, value in value.map { Fact(label: label, value: $0) } }
  }

  /// A campaign and a website are not published on a day.
  private func hasDay(_ briefing: Record<Publication>) -> Bool {
    briefing.kind != .website && briefing.kind != .campaign
  }

  private func learning(_ briefing: Record<Publication>) -> [Element] {
    let isBriefing = briefing.kind == .briefing
    return words("What happened", briefing.context, of: briefing, isAsked: isBriefing)
      + points(briefing, isAsked: isBriefing)
      + words("What went well", briefing.goodPractice, of: briefing)
      + changes(briefing, isAsked: isBriefing)
      + words("What to do with it", briefing.toDo, of: briefing, isAsked: isBriefing)
      + questions(briefing)
  }

  /// A heading with its text; without one it is left out, or said to be missing.
  private func words(
    _ title: String, _ text: String?, of briefing: Record<Publication>, isAsked: Bool = false
  ) -> [Element] {
    let text = text.flatMap { $0.isBlank ? nil : $0 }
    guard text != nil || isAsked else { return [] }
    let paragraphs = stated(text).split(whereSeparator: \.isNewline).map { words in
      Element.paragraph(Line(String(words), records: [briefing.reference]))
    }
    return [.heading(level: 1, Line(title))] + paragraphs
  }

  private func points(_ briefing: Record<Publication>, isAsked: Bool) -> [Element] {
    let learned = briefing.origin.map { book.learningPoints(of: $0) } ?? []
    let found =
      briefing.origin.map { origin in
        origin.kind == Audit.about.name
          ? book.findings(of: ID(origin.id)).filter(\.use.isBriefed) : []
      } ?? []
    let items =
      learned.map { ListItem(line: Line(sentence($0.text), records: [$0.reference])) }
      + found.map { ListItem(line: Line(sentence($0.text), records: [$0.reference])) }
    return section(
      "What we learned", items, isOrdered: true, isAsked: isAsked,
      none: "No learning point is recorded yet.")
  }

  private func changes(_ briefing: Record<Publication>, isAsked: Bool) -> [Element] {
    let made = briefing.origin.map { book.recommendations(of: $0) } ?? []
    let items = made.filter { $0.state != .notAccepted && $0.state != .notImplemented }.map {
      made in
      let owner = made.owner.map { " (\(book.label(of: $0)))" } ?? ""
      return ListItem(line: Line("\(made.text.withoutStop)\(owner).", records: [made.reference]))
    }
    return section(
      "What is to change", items, isOrdered: false, isAsked: isAsked,
      none: "No recommendation was made.")
  }

  private func questions(_ briefing: Record<Publication>) -> [Element] {
    let items = (briefing.questions ?? []).map {
      ListItem(line: Line($0, records: [briefing.reference]))
    }
    return section("For discussion", items, isOrdered: true, isAsked: false, none: "")
  }

  private func section(
    _ title: String, _ items: [ListItem], isOrdered: Bool, isAsked: Bool, none: String
  ) -> [Element] {
    guard !items.isEmpty else {
      return isAsked ? [.heading(level: 1, Line(title)), .paragraph(Line(none))] : []
    }
    return [.heading(level: 1, Line(title)), .list(ordered: isOrdered, items)]
  }

  /// Which agency has said how it shared it, and which has not.
  private func sharing(_ briefing: Record<Publication>) -> [Element] {
    let all = book.those(\Dissemination.publication, briefing.id)
    let table = Table(
      caption: "How agencies shared it",
      columns: [
        Column(title: "Agency", weight: 3), Column(title: "Sent", weight: 2),
        Column(title: "Confirmed", weight: 2), Column(title: "How it was shared", weight: 4),
      ],
      rows: all.map(row), emptyNote: "It is not recorded that it was sent to any agency.")
    let waiting = book.unconfirmed(briefing.id)
    let names = waiting.map { book.name(ofAgency: $0.agency) }.joined(separator: ", ")
    let line =
      all.isEmpty
      ? nil
      : waiting.isEmpty
        ? Line("Every agency has confirmed that it shared it.", counting: all.map(\.reference))
        : Line("Not confirmed by: \(names).", records: waiting.map(\.reference))
    return [.heading(level: 1, "Sharing"), .table(table)] + (line.map { [.paragraph($0)] } ?? [])
  }

  private func row(_ sharing: Record<Dissemination>) -> TableRow {
    let isLate = sharing.confirmed == nil && (sharing.due ?? .last) < drawing.today
    let waiting = sharing.due.map { "Not yet, due \($0.shownShort)" } ?? "Not yet"
    return TableRow(
      [
        TableCell(book.name(ofAgency: sharing.agency)),
        TableCell(stated(sharing.sent?.shownShort)),
        TableCell(sharing.confirmed?.shownShort ?? waiting + (isLate ? ", overdue" : "")),
        TableCell(sharing.how ?? ""),
      ], of: sharing.reference)
  }
}

extension String {
  /// The text without the full stop it may end with.
  fileprivate var withoutStop: String {
    trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
  }
}
