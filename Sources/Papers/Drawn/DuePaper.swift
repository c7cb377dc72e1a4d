// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Everything owed: what, by whom, how late, and why then.
  package static let due: DrawnPaper = {
    var paper = DrawnPaper(
      "due", "Everything due",
      help: "Prints everything owed: what, by whom, how late and why then.", of: .groups,
      from: [Body.about.name]
    ) { DuePaper(drawing: $0).paper() }
    paper.json = { DuePaper(drawing: $0).json() }
    return paper
  }()
}

/// Draws the due list up: what is late, what is to come, and what has no day yet.
private struct DuePaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let lines = book.dueLines(of: drawing.scope.body, on: drawing.today)
    let late = lines.filter { $0.isLate(on: drawing.today) }
    let coming = lines.filter { !$0.isLate(on: drawing.today) && $0.due != nil }
    let undated = lines.filter { $0.due == nil }
    let paper = Paper(
      title: "Everything due", body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "As at", value: drawing.today.shownLong),
        Fact(label: "In short", value: "\(lines.count) due, \(late.count) late"),
        Fact(label: "Counted with", value: book.calendar().tableWords),
      ],
      elements: section("Late", late, none: "Nothing is late.")
        + section("Due", coming, none: "Nothing else is due.")
        + section("No day yet", undated, none: "Everything has its day."))
    return book.finished(paper, on: drawing.today)
  }

  private func section(_ title: String, _ lines: [DueLine], none: String) -> [Element] {
    [.heading(level: 1, Line(title)), .table(table(title, lines, none))]
  }

  private func table(_ title: String, _ lines: [DueLine], _ none: String) -> Table {
    Table(
      caption: "\(title): \(lines.count)",
      columns: [
        Column(title: "Due", weight: 2), Column(title: "What", weight: 4),
        Column(title: "Who", weight: 2), Column(title: "How late", weight: 2),
        Column(title: "Why then", weight: 4),
      ], rows: lines.map(row), emptyNote: none)
  }

  private func row(_ line: DueLine) -> TableRow {
    let lateness = line.due.map { book.calendar().lateness(of: $0, on: drawing.today) }
    let cells = [
      TableCell(line.due?.shown ?? notStated), TableCell(line.what), TableCell(line.who),
      TableCell(lateness ?? notStated), TableCell(line.why.isEmpty ? notStated : line.why),
    ]
    return TableRow(cells: cells, record: line.source)
  }

  /// One object for each thing due; what has no day or no record is left out.
  func json() -> String {
    let lines = book.dueLines(of: drawing.scope.body, on: drawing.today)
    var writer = JSONWriter()
    writer.raw("[")
    for line in lines {
      writer.item(before: "\n  ")
      writer.raw("{")
      for (place, member) in members(of: line).enumerated() {
        writer.name(member.name, before: place == 0 ? "" : " ")
        writer.value(member.value)
      }
      writer.raw("}", opens: false)
    }
    writer.raw(lines.isEmpty ? "]\n" : "\n]\n")
    return writer.text
  }

  private func members(of line: DueLine) -> [(name: String, value: Stored)] {
    let late = line.due.map { max(0, book.calendar().workingDays(from: $0, to: drawing.today)) }
    let all: [(String, Stored?)] = [
      ("what", .text(line.what)), ("due", line.due?.stored), ("who", .text(line.who)),
      ("late", .flag(line.isLate(on: drawing.today))),
      ("working-days-late", late.map(Stored.number)), ("why", .text(line.why)),
      ("body", line.body.map { .text($0.text) }), ("kind", line.source.map { .text($0.kind) }),
      ("id", line.source.map { .text($0.id) }),
    ]
    return all.compactMap { member in member.1.map { (member.0, $0) } }
  }
}
