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
      columns: zip(DueFacts.titles, DueFacts.weights).map { Column(title: $0, weight: $1) },
      rows: lines.map { line in
        TableRow(cells: facts(line).words.map { TableCell($0) }, record: line.source)
      }, emptyNote: none)
  }

  private func facts(_ line: DueLine) -> DueFacts {
    let group = line.body.map { book.name(of: $0) } ?? book.issuer(nil)
    let lateness = line.due.map { book.calendar().lateness(of: $0, on: drawing.today) }
    return DueFacts(words: [
      line.due?.shown ?? "No day yet", line.what, line.who, group, lateness ?? "No day yet",
      line.why,
    ])
  }

  /// One object for each thing due, with the words of every column of the table; what has no day or
  /// no record lacks the members that name them.
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
    // For programs a day is a day; the other columns are the words of the table.
    let words = zip(DueFacts.members, facts(line).words).map { name, words in
      (name, name == DueFacts.dayMember ? line.due?.stored : .text(words))
    }
    let late = line.due.map { max(0, book.calendar().workingDays(from: $0, to: drawing.today)) }
    let more: [(String, Stored?)] = [
      ("late", .flag(line.isLate(on: drawing.today))),
      ("working-days-late", late.map(Stored.number)),
      ("body", line.body.map { .text($0.text) }), ("kind", line.source.map { .text($0.kind) }),
      ("id", line.source.map { .text($0.id) }), ("rule", line.rule.map(Stored.text)),
    ]
    return (words + more).compactMap { member in member.1.map { (member.0, $0) } }
  }
}

/// What is told of one thing due, column by column, in every form alike.
private struct DueFacts {
  let words: [String]

  static let titles = ["Due", "What", "Who", "Group", "How late", "Why then"]
  static let weights = [2, 5, 3, 3, 2, 5]
  /// The names of the same columns for programs.
  static let dayMember = "due"
  static let members = [dayMember, "what", "who", "group", "how-late", "why"]
}
