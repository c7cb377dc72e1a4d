// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The change statement of a period ("Changes to published arrangements", Annual Report 2021–22),
  /// drafted from the history of the structure.
  static let changes = DrawnPaper(
    "changes", "Changes to published arrangements",
    help: "Prints every change of the structure in a period, beside what was stated of it.",
    of: .whole, over: .days,
    from: [ChangeStatement.about.name, PublishedArrangements.about.name, BodyName.about.name]
  ) { ChangesPaper(drawing: $0).paper() }
}

/// Draws up what changed in the structure between two days, whatever was confirmed about it.
private struct ChangesPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var from: Day { drawing.scope.from }
  private var until: Day { drawing.scope.until }

  func paper() -> Paper {
    let changes = book.structureChanges(from: from, until: until)
    let statements = book.changeStatements(from: from, until: until)
    let paper = Paper(
      title: "Changes to published arrangements",
      subtitle: "\(from.shownLong) to \(until.shownLong)", body: book.partnershipName, marking: "",
      summary: facts(changes),
      elements: statements.flatMap(stated) + drafted(changes, isAlone: statements.isEmpty)
        + undated())
    let arrangements = book.arrangements(on: until).map(\.reference)
    return book.finished(paper, also: [arrangements].compactMap(\.self), on: until)
  }

  private func facts(_ changes: [StructureChange]) -> [Fact] {
    let arrangements = book.arrangements(on: until)
    let agreed = arrangements?.agreedBy?.asList
    return [
      Fact(label: "Published arrangements", value: Papers.stated(arrangements?.title)),
      Fact(
        label: "Agreed",
        value: [arrangements?.agreedOn?.shownLong, agreed.map { "by \($0)" }].compactMap(\.self)
          .joined(separator: " ").orNotStated),
      Fact(label: "In force by", value: Papers.stated(arrangements?.inForceBy?.shownLong)),
      Fact(label: "Review due", value: Papers.stated(arrangements?.reviewDue?.shown)),
      Fact(label: "Changes in the records", value: "\(changes.count)"),
    ]
  }

  /// What the partnership confirmed, and where the records say otherwise.
  private func stated(_ statement: Record<ChangeStatement>) -> [Element] {
    let on = statement.confirmedOn.map { "on \($0.shownShort)" }
    let by = statement.confirmedBy.map { "by \($0)" }
    let confirmed = [by, on].compactMap(\.self).joined(separator: " ")
    let period =
      "\((statement.from ?? from).shownShort) to \((statement.until ?? until).shownShort)"
    let words = statement.text ?? statement.claim.label
    var elements: [Element] = [
      .heading(level: 1, "What was stated"),
      .paragraph(Line("", asStated: "“\(words)”", records: [statement.reference])),
      .paragraph(
        Line(
          sentence("Stated of \(period)\(confirmed.isEmpty ? "" : ", confirmed \(confirmed)")"),
          records: [statement.reference])),
    ]
    if let reason = statement.reason {
      let words = sentence(reason)
      elements.append(.paragraph(Line("", asStated: words, records: [statement.reference])))
    }
    if let conflict = book.conflict(of: statement) {
      let text = "The statement and the records do not agree: \(conflict). The list is below."
      elements.append(.note(Line(text, records: [statement.reference])))
    }
    return elements
  }

  private func drafted(_ changes: [StructureChange], isAlone: Bool) -> [Element] {
    let title = isAlone ? "Changes of the period" : "What the records hold of the period"
    guard !changes.isEmpty else {
      return [
        .heading(level: 1, Line(title)),
        .paragraph("The records hold no change of the structure in this period."),
      ]
    }
    let kinds = StructureChangeKind.allCases.filter { kind in changes.contains { $0.kind == kind } }
    return [.heading(level: 1, Line(title))]
      + kinds.flatMap { kind -> [Element] in
        [
          .heading(level: 2, Line(kind.label)),
          .list(ordered: false, changes.filter { $0.kind == kind }.map(item)),
        ]
      }
  }

  private func item(_ change: StructureChange) -> ListItem {
    let why = change.reason.map { " \(sentence($0.capitalisedFirst))" }
    let words = "\(change.whenWords.capitalisedFirst): \(sentence(change.words))"
    return ListItem(line: Line(words, asStated: why, records: [change.source]))
  }

  /// What no period can list, so that it is not lost.
  private func undated() -> [Element] {
    let changes = book.undatedChanges()
    guard !changes.isEmpty else { return [] }
    return [
      .heading(level: 1, "Without a day, so in no period"),
      .list(ordered: false, changes.map(item)),
    ]
  }
}

extension String {
  /// The text, or that nothing is stated.
  fileprivate var orNotStated: String { isBlank ? notStated : self }
}
