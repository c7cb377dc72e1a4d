// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Where the partnership stands with its statutory duties: the annual report's appendix.
  static let duties = DrawnPaper(
    "duties", "Statutory duties",
    help: "Prints every statutory duty, how it stands, and what shows that it was done.",
    of: .groups, from: [Duty.about.name]
  ) { DutiesPaper(drawing: $0).paper() }
}

/// Draws up the duties function by function: how each stands, then its occurrences with evidence.
private struct DutiesPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var today: Day { drawing.today }

  func paper() -> Paper {
    let duties = book.all(Duty.self).filter { duty in
      drawing.scope.body.map { $0 == duty.owner } ?? true
    }
    let functions = duties.map(\.function).reduce(into: [String]()) { found, function in
      if !found.contains(function) { found.append(function) }
    }
    let states = duties.flatMap { book.standings(of: $0, on: today) }.map(\.state)
    let paper = Paper(
      title: "Statutory duties", body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "As at", value: today.shownLong),
        Fact(label: "Duties", value: "\(duties.count)"),
        Fact(label: "Late", value: "\(states.count { $0 == .late })"),
        Fact(label: "Missed", value: "\(states.count { $0 == .missed })"),
      ],
      elements: functions.flatMap { function in
        part(function, duties.filter { $0.function == function })
      } + [.note(Line(DutiesPaper.rule))])
    return book.finished(paper, on: today)
  }

  private static let rule =
    "Whether an occurrence is due or late is reckoned from how the duty falls due and from what was "
    + "recorded. A duty that goes with cases is shown case by case; a dormant duty has none."

  private func part(_ function: String, _ duties: [Record<Duty>]) -> [Element] {
    let standings = duties.flatMap { book.standings(of: $0, on: today) }.filter {
      $0.state != .notDue
    }
    return [
      .heading(level: 1, Line(function.capitalisedFirst)), .table(position(duties)),
      .table(occurrences(standings)),
    ]
  }

  private func position(_ duties: [Record<Duty>]) -> Table {
    Table(
      caption: "The duties",
      columns: [
        Column(title: "Duty", weight: 4), Column(title: "Falls due", weight: 2),
        Column(title: "Owner", weight: 2), Column(title: "Stands", weight: 2),
      ],
      rows: duties.map { duty in
        TableRow(
          [
            TableCell(duty.wholeText),
            TableCell(duty.rhythmWords.capitalisedFirst),
            TableCell(duty.owner.map { book.shortName(of: $0) } ?? notStated),
            TableCell(stands(duty)),
          ], of: duty.reference)
      }, emptyNote: "No duty is recorded.")
  }

  private func stands(_ duty: Record<Duty>) -> String {
    let standings = book.standings(of: duty, on: today)
    guard let present = book.present(standings, on: today) else {
      return duty.rhythm == .continuing ? "Continuing" : "Nothing recorded"
    }
    let due = present.state.isOpen ? present.due.map { ", due \($0.shownShort)" } ?? "" : ""
    return "\(present.state.label), \(present.windowWords)\(due)"
  }

  private func occurrences(_ standings: [DutyStanding]) -> Table {
    Table(
      caption: "What is recorded and what is owed",
      columns: [
        Column(title: "Duty", weight: 3), Column(title: "Occurrence", weight: 2), "State",
        Column(title: "Evidence or reason", weight: 3),
      ],
      rows: standings.map { standing in
        TableRow(
          [
            TableCell(standing.duty.wholeText), TableCell(standing.windowWords),
            TableCell(standing.state.label), evidence(standing),
          ], of: standing.occurrence?.reference ?? standing.duty.reference)
      }, emptyNote: "No occurrence has come up yet.")
  }

  private func evidence(_ standing: DutyStanding) -> TableCell {
    if let review = standing.reviewCase {
      return TableCell("Review \(review.pseudonym)", records: [review.reference])
    }
    guard let found = standing.occurrence else { return "" }
    let shown = found.evidence.map { book.title(of: $0) } ?? found.evidenceWords
    let on = found.evidencedOn.map { "\($0.shownShort)" }
    let words = [shown, on].compactMap(\.self).joined(separator: ", ")
    return TableCell(
      words.isEmpty ? found.reason ?? "" : words,
      records: [found.evidence].compactMap(\.self))
  }
}
