// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What each group heard from the people it is there for.
  package static let voice = DrawnPaper(
    "voice", "Voices heard",
    help: "Prints what each group heard from people, what it changed, and who heard nothing.",
    of: .groups, over: .days, from: [VoiceEntry.about.name]
  ) { drawing in
    let scope = drawing.scope
    let period = Period(from: scope.from, to: scope.until)
    let part = VoicePart(
      drawing.book, in: period, on: scope.until, of: scope.body, level: 1)
    let paper = Paper(
      title: "Voices heard", subtitle: "Children, families, adults, victims and the community",
      body: drawing.book.issuer(scope.body), marking: "",
      summary: [
        Fact(label: "Period", value: "\(scope.from.inWords) to \(scope.until.inWords)")
      ] + part.facts, elements: part.elements)
    return drawing.book.finished(paper, on: scope.until)
  }
}

/// What groups heard in a period: in numbers, group by group, and which of them heard nothing.
struct VoicePart {
  private let book: Book
  private let period: Period
  private let day: Day
  private let level: Int
  private let evidence: [VoiceEvidence]

  /// Prepares what one group heard in a period, or every one, under headings from a level on.
  init(
    _ book: Book, in period: Period, on day: Day, of body: ID<Body>? = nil, level: Int
  ) {
    self.book = book
    self.period = period
    self.day = day
    self.level = level
    evidence =
      body.map { [book.voiceEvidence(of: $0, in: period)] } ?? book.voiceEvidence(in: period)
  }

  /// Whether nobody heard anything.
  var isEmpty: Bool { evidence.allSatisfy { $0.heard == 0 } }

  var facts: [Fact] {
    [
      Fact(label: "Voices heard", value: "\(evidence.reduce(0) { $0 + $1.heard })"),
      Fact(
        label: "Shown to have changed something",
        value: "\(evidence.reduce(0) { $0 + $1.influenced })"),
    ]
  }

  var elements: [Element] {
    let heard = evidence.filter { $0.heard > 0 }
    return (heard.isEmpty ? [] : [.table(table(heard))]) + heard.flatMap(part) + silent
  }

  private func table(_ heard: [VoiceEvidence]) -> Table {
    Table(
      caption: "What each group heard",
      columns: [
        Column(title: "Group", weight: 3), Column(title: "Heard", isNumeric: true),
        Column(title: "Changed something", isNumeric: true),
        Column(title: "Changed nothing", isNumeric: true),
        Column(title: "Not known", isNumeric: true), Column(title: "Heard through", weight: 3),
      ],
      rows: heard.map(row), emptyNote: "")
  }

  private func row(_ evidence: VoiceEvidence) -> TableRow {
    let sources = VoiceSource.allCases.compactMap { source in
      evidence.bySource[source].map { "\(source.label.lowercased()) (\($0))" }
    }
    let without = evidence.heard - evidence.influenced - evidence.notKnown
    let counts = [evidence.heard, evidence.influenced, without, evidence.notKnown]
    let entries = book.voices(heardBy: evidence.body, in: period).map(\.reference)
    return TableRow(
      cells: [TableCell(name(evidence.body))]
        + counts.map { TableCell(line: Line("\($0)", counting: entries)) }
        + [TableCell(sources.joined(separator: ", ").capitalisedFirst)],
      record: RecordReference(evidence.body))
  }

  private func name(_ body: ID<Body>) -> String { book.name(of: body, on: day) }

  private func part(of evidence: VoiceEvidence) -> [Element] {
    let entries = book.voices(heardBy: evidence.body, in: period)
    return [
      .heading(level: level, Line(name(evidence.body), records: [RecordReference(evidence.body)])),
      .list(ordered: false, entries.map(item)),
    ]
  }

  private func item(_ entry: Record<VoiceEntry>) -> ListItem {
    let source = entry.heardThrough == .other ? nil : entry.heardThrough.label.lowercased()
    let parts = [source, entry.on?.shown].compactMap(\.self)
    let place = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let opening = "\(entry.whose.label)\(place): "
    var item = WrittenText(entry.text, of: [entry.reference]).item()
    item.line.runs.insert(Run(text: opening, strong: true), at: 0)
    item.children.append(
      ListItem(line: Line(influence(of: entry), records: [entry.reference])))
    return item
  }

  private func influence(of entry: Record<VoiceEntry>) -> String {
    let changed = entry.changed.map { " " + sentence($0) } ?? ""
    switch entry.influenced {
    case true?: return "It changed something:" + changed
    case false?: return "It changed nothing." + changed
    case nil: return "Whether it changed anything is not known yet." + changed
    }
  }

  private var silent: [Element] {
    let none = evidence.filter { $0.heard == 0 }
    guard !none.isEmpty else { return [] }
    return [
      .heading(level: level, "No evidence held"),
      .paragraph("In this period these groups have no record that they heard anybody:"),
      .list(
        ordered: false,
        none.map {
          ListItem(line: Line(name($0.body), records: [RecordReference($0.body)]))
        }),
    ]
  }
}
