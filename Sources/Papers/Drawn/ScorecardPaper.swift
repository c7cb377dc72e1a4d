// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// A group's scorecard: its questions, each with the measures that answer it.
  static let scorecard = DrawnPaper(
    "scorecard", "Scorecard",
    help: "Prints each group's questions with the latest figures that answer them.",
    of: .groups,
    from: [Measure.about.name, ScorecardQuestion.about.name]
  ) { ScorecardPaper(drawing: $0).paper() }
}

/// Draws scorecards: what each question is answered by, what is missing, what the litmus test says.
private struct ScorecardPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var day: Day { drawing.today }

  func paper() -> Paper {
    let bodies = drawing.bodies { body in
      !book.those(\Measure.body, body).isEmpty
        || !book.those(\ScorecardQuestion.body, body).isEmpty
    }
    let lines = bodies.flatMap { book.scorecard(of: $0, on: day).sections.flatMap(\.lines) }
    let paper = Paper(
      title: drawing.title("Scorecard"), body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        drawing.asAt, Fact(label: "Figures", value: "\(lines.count)"),
        Fact(
          label: "Missing",
          value: lines.isEmpty
            ? "not known, nothing is measured yet" : "\(lines.count(where: \.isMissing))"),
      ],
      elements: (bodies.isEmpty ? [.paragraph("No group has a scorecard yet.")] : [])
        + drawing.parts(of: bodies, part) + [.note(Line(ScorecardPaper.rule))])
    return book.finished(paper, on: day)
  }

  /// How what stands in place of a figure is read, as every such paper says.
  static let rule =
    "How to read it: 0 is a figure. A nil return says that there was nothing to count. A return "
    + "that has not come is neither, and no figure is put in its place."

  private func part(_ body: ID<Body>, _ level: Int) -> [Element] {
    let card = book.scorecard(of: body, on: day)
    let sections = card.sections.flatMap { section($0, level) }
    return (sections.isEmpty ? [.paragraph("It has no question and no measure yet.")] : sections)
      + [
        .heading(level: level, "Missing"),
        .bullets(
          card.missing.map(missing),
          orElse: card.sections.allSatisfy(\.lines.isEmpty)
            ? "Nothing is measured yet, so no figure is owed that could be missing."
            : "Every figure that is owed has come."),
      ] + litmus(body, level)
  }

  private func section(_ section: ScorecardSection, _ level: Int) -> [Element] {
    let heading =
      section.question.map { Line($0.text, records: [$0.reference]) } ?? "Other measures"
    return [
      .heading(level: level, heading),
      .table(
        Table(
          caption: section.question == nil ? "Other measures" : "Its measures",
          columns: [
            Column(title: "Measure", weight: 3), Column(title: "From", weight: 2),
            Column(title: "Days", weight: 2), Column(title: "Latest return", weight: 2),
            Column(title: "Change", weight: 2), "Target", Column(title: "What it means", weight: 3),
          ],
          rows: section.lines.map(row), emptyNote: "No measure answers this question yet.",
          records: section.question.map { [$0.reference] } ?? [])),
    ]
  }

  private func row(_ line: ScorecardLine) -> TableRow {
    let latest = line.latest.map { [$0.reference] } ?? []
    let both = latest + (line.earlier.map { [$0.reference] } ?? [])
    return TableRow(
      [
        TableCell(line.measure.title + (line.measure.unit.map { " (\($0))" } ?? "")),
        TableCell(line.latest == nil ? notStated : book.partner(of: line), records: latest),
        TableCell(periodWords(line.latest?.from, line.latest?.to), records: latest),
        TableCell(line.words.capitalisedFirst, records: latest),
        TableCell(change(line), records: both),
        TableCell(stated(line.targetWords), records: target(line, latest)),
        TableCell(stated(line.latest?.narrative), records: latest),
      ], of: line.measure.reference)
  }

  private func target(_ line: ScorecardLine, _ latest: [RecordReference]) -> [RecordReference] {
    book.statement(shownBy: line.measure).map { [$0.reference] + latest } ?? latest
  }

  /// Which way it went; without a figure now, what the last figure was.
  private func change(_ line: ScorecardLine) -> String {
    if let change = line.change { return change.capitalisedFirst }
    guard let earlier = line.earlier, let figure = earlier.figure else {
      return line.latest?.figure == nil ? notStated : "No earlier figure"
    }
    return "Last figure \(figure.shown), \(periodWords(earlier.from, earlier.to))"
  }

  private func missing(_ line: ScorecardLine) -> Line {
    let from =
      line.latest.map { ", \(book.partner(of: line)), \(periodWords($0.from, $0.to))" } ?? ""
    return Line(
      sentence("\(line.measure.title)\(from): \(line.words)"),
      records: [line.measure.reference] + (line.latest.map { [$0.reference] } ?? []))
  }

  /// What the partnership's own standards say of each measure, those left out of the scorecard too.
  private func litmus(_ body: ID<Body>, _ level: Int) -> [Element] {
    let standards = book.litmusStandards(on: day)
    let measures = book.those(\Measure.body, body)
    guard !standards.isEmpty, !measures.isEmpty else { return [] }
    let rows = measures.map { measure in
      let results = standards.map { ($0, book.litmusResult(of: measure.id, by: $0.id)) }
      return TableRow(
        [
          TableCell(measure.title), TableCell(measure.state.label),
          TableCell(book.litmusOutcome(of: measure.id, on: day).label),
          TableCell(
            results.contains { $0.1 != nil }
              ? results.map { litmusWords($0.0, $0.1) }.joined(separator: " ")
              : "Not tested yet by any standard.",
            records: results.flatMap { [$0.0.reference] + ($0.1.map { [$0.reference] } ?? []) }),
        ], of: measure.reference)
    }
    return [
      .heading(level: level, "Litmus test"),
      .paragraph("What fails one of the standards is not collected; its earlier figures are kept."),
      .table(
        Table(
          caption: "The litmus test of each measure",
          columns: [
            Column(title: "Measure", weight: 2), "Stands as", "The test says",
            Column(title: "Standard by standard", weight: 4),
          ], rows: rows, emptyNote: "")),
    ]
  }

  private func litmusWords(
    _ standard: Record<LitmusStandard>, _ result: Record<LitmusResult>?
  ) -> String {
    guard let result else { return "\(standard.title): not tested yet." }
    let on = result.on.map { " on \($0.shownShort)" } ?? ""
    let reason = result.reason.map { ", \($0.lowercasedFirst)" } ?? ""
    return sentence("\(standard.title): \(result.result.label.lowercased())\(on)\(reason)")
  }
}
