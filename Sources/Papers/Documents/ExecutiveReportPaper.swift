// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// The business manager's report to a governing group, put together from the group chairs' reports
/// that were accepted or received in a period, each part citing its report.
package struct ExecutiveReportPaper: Sendable {
  private let book: Book
  private let to: ID<Body>
  private let from: Day
  private let until: Day

  /// Prepares the report to a body on the reports it received from one day to another.
  package init(_ book: Book, to: ID<Body>, from: Day, until: Day) {
    self.book = book
    self.to = to
    self.from = from
    self.until = until
  }

  /// The reports it is put together from: each group's that were submitted in the period, in the
  /// order of the tree.
  package var reports: [Record<ChairReport>] {
    book.tree().compactMap(\.body).flatMap { body in
      book.reports(of: body.id).filter { report in
        report.to == to && report.state.isFrozen
          && report.submittedOn.map { from <= $0 && $0 <= until } ?? false
      }
    }
  }

  /// Draws the report up.
  package func paper() -> Paper {
    let reports = reports
    let name = book.name(of: to, on: until)
    let paper = Paper(
      title: "Executive report to \(withArticle(name))", body: book.partnershipName, marking: "",
      summary: [
        Fact(label: "To", value: name),
        Fact(label: "From", value: "The business manager, for the group chairs"),
        Fact(label: "Period", value: "\(from.shownLong) to \(until.shownLong)"),
        Fact(label: "Reports", value: counted(reports.count, "chair’s report")),
      ],
      elements: opening(reports) + reports.flatMap(part) + missing(beside: reports)
        + recommendations(reports))
    let unaccepted = reports.contains { $0.state != .accepted }
    return book.finished(
      paper, notice: unaccepted ? "Some of the reports drawn on are not accepted yet." : nil,
      also: reports.map(\.reference), on: until)
  }

  private func opening(_ reports: [Record<ChairReport>]) -> [Element] {
    let none = "No chair’s report was received in this period."
    return reports.isEmpty ? [.paragraph(Line(none))] : []
  }

  private func part(_ report: Record<ChairReport>) -> [Element] {
    let heading = Line(
      book.nameThenAndNow(of: report.body, on: report.until), records: [report.reference])
    let standing =
      report.acceptedOn.map { "accepted on \($0.shownShort)" }
      ?? "received on \(stated(report.submittedOn?.shownShort)) and not accepted yet"
    let period =
      "Report on the period \(stated(report.from?.shownShort)) to \(stated(report.until?.shownShort)), "
      + "\(standing)."
    let opening = [
      Element.heading(level: 1, heading), .paragraph(Line(period, citations: [cite(report)])),
    ]
    guard let kept = report.frozen.flatMap({ try? PaperCodec.read($0) }) else {
      return opening + [.paragraph("The report as submitted cannot be read.")]
    }
    return opening
      + [.summary, .escalations, .decisionsSought, .risks].flatMap { section(kept, $0, report) }
  }

  private func cite(_ report: Record<ChairReport>) -> Citation {
    Citation(
      label: "\(book.shortName(of: report.body)) report, \(stated(report.until?.shownShort))",
      kind: report.reference.kind, record: report.reference.id)
  }

  /// A section of a report as it was submitted, one heading lower, each line knowing its report.
  private func section(
    _ paper: Paper, _ section: ReportSection, _ report: Record<ChairReport>
  ) -> [Element] {
    let start = paper.elements.firstIndex { element in
      if case .heading(1, let line) = element { line.plainText == section.label } else { false }
    }
    guard let start else { return [] }
    let content = paper.elements[(start + 1)...].prefix { element in
      if case .heading(1, _) = element { false } else { true }
    }
    return [.heading(level: 2, Line(section.label))]
      + content.map { $0.drawn(from: report.reference) }
  }

  /// The groups of which the period holds no report, and where the one they owe stands.
  private func missing(beside reports: [Record<ChairReport>]) -> [Element] {
    let received = book.reportsReceived(on: until).first { $0.to == to }
    let silent = (received?.missing ?? []).filter { standing in
      !reports.contains { $0.body == standing.body }
    }
    let items = silent.map { standing in
      ListItem(
        line: Line(
          sentence("\(book.name(of: standing.body)): \(standing.words)"),
          records: [RecordReference(standing.body)]))
    }
    return [.heading(level: 1, "Reports not received")]
      + (items.isEmpty
        ? [.paragraph("Every group that reports has done so.")] : [.list(ordered: false, items)])
  }

  private func recommendations(_ reports: [Record<ChairReport>]) -> [Element] {
    let name = withArticle(book.name(of: to, on: until))
    let sought = reports.flatMap(decisionsSought).map { ListItem(line: $0) }
    let asked =
      "This report is for reflection, discussion and consideration of any recommendations for "
      + "strategic decision making or direction by \(name)."
    return [.heading(level: 1, "Recommendations"), .paragraph(Line(asked))]
      + (sought.isEmpty
        ? [.paragraph("No group seeks a decision in this period.")]
        : [.paragraph("What the groups seek:"), .list(ordered: true, sought)])
  }

  /// What a report seeks: the chair's own words first, then the escalations with their asks.
  private func decisionsSought(_ report: Record<ChairReport>) -> [Line] {
    guard let kept = report.frozen.flatMap({ try? PaperCodec.read($0) }) else { return [] }
    let group = Run(text: "\(book.shortName(of: report.body)): ", strong: true)
    let lines = section(kept, .decisionsSought, report).flatMap { element -> [Line] in
      switch element {
      case .list(_, let items): items.map(\.line)
      // The one plain paragraph says that nothing is sought; the chair's begin with a set-off name.
      case .paragraph(let line) where line.runs.count > 1: [line]
      default: []
      }
    }
    return lines.map { line in
      var line = line
      line.runs.insert(group, at: 0)
      if line.citations.isEmpty { line.citations = [cite(report)] }
      return line
    }
  }
}

extension Element {
  /// The same, with the record it was drawn from on every line.
  fileprivate func drawn(from record: RecordReference) -> Element {
    switch self {
    case .heading(let level, let line): .heading(level: level + 1, line.drawn(from: record))
    case .paragraph(let line): .paragraph(line.drawn(from: record))
    case .note(let line): .note(line.drawn(from: record))
    case .list(let ordered, let items):
      .list(ordered: ordered, items.map { $0.drawn(from: record) })
    case .table(let table): .table(table.drawn(from: record))
    case .pageBreak: self
    }
  }
}

extension Line {
  fileprivate func drawn(from record: RecordReference) -> Line {
    var line = self
    if !line.records.contains(record) { line.records.append(record) }
    // What a chair wrote is changed in the report it stands in, not here.
    for place in line.runs.indices { line.runs[place].narrative = nil }
    return line
  }
}

extension ListItem {
  fileprivate func drawn(from record: RecordReference) -> ListItem {
    var item = self
    item.line = line.drawn(from: record)
    item.children = children.map { $0.drawn(from: record) }
    return item
  }
}

extension Table {
  fileprivate func drawn(from record: RecordReference) -> Table {
    var table = self
    for row in table.rows.indices where table.rows[row].record == nil {
      table.rows[row].record = record
    }
    return table
  }
}
