// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// The audit programme: each group against each plan year (Strategic Plan 2023–26, the action
  /// plan template's "Multi-Agency Case File Audit" line).
  static let auditProgramme = DrawnPaper(
    "audit-programme", "Audit programme",
    help: "Prints which group audits what in which year, and where an audit is missing.",
    of: .groups, over: .year, from: [Audit.about.name]
  ) { AuditProgrammePaper(drawing: $0).paper() }
}

/// Draws the audit programme of a plan year, the year before and the year after, then the year's
/// own audits one by one.
private struct AuditProgrammePaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var year: Int { drawing.scope.until.planYear }

  func paper() -> Paper {
    let years = book.auditProgramme(years: (year - 1)...(year + 1))
    let audits = rows(years).flatMap(\.cells).flatMap(\.audits)
    let own = audits.filter { $0.year == year }
    let paper = Paper(
      title: drawing.title("Audit programme"), subtitle: "Plan year \(drawing.year.shown)",
      body: book.issuer(drawing.scope.body), marking: "", summary: facts(own),
      elements: [.table(table(years, "Groups and plan years"))]
        + [.heading(level: 1, "Missing"), missing(years)] + warnings(audits) + quarters(own)
        + AuditsOfYear(book: book, year: drawing.year.shown, audits: own).elements
        + [.note(Line("A group with a plan audits case files together once in each plan year."))])
    return book.finished(paper, on: drawing.today)
  }

  private func rows(_ programme: AuditProgramme) -> [AuditProgrammeRow] {
    programme.rows.filter { drawing.scope.body == nil || $0.body == drawing.scope.body }
  }

  private func facts(_ audits: [Record<Audit>]) -> [Fact] {
    let held = audits.count(where: \.state.isHeld)
    let stopped = audits.count(where: \.state.isStopped)
    return [
      drawing.asAt, Fact(label: "Audits of the year", value: "\(audits.count - stopped)"),
      Fact(label: "Held", value: "\(held)"),
      Fact(label: "Carried over or dropped", value: "\(stopped)"),
    ]
  }

  private func table(_ programme: AuditProgramme, _ caption: String) -> Table {
    Table(
      caption: caption,
      columns: [Column(title: "Group", weight: 2)]
        + programme.periods.map { Column(title: $0.shown, weight: 3) },
      rows: rows(programme).map { row in
        TableRow(
          [TableCell(book.shortName(of: row.body))] + row.cells.map(cell),
          of: RecordReference(row.body))
      }, emptyNote: "No group has a plan or an audit.")
  }

  /// Only the paper's own year misses anything; of the others it says what there is.
  private func cell(_ cell: AuditCell) -> TableCell {
    let isOwn = cell.period.year == year && year <= drawing.today.planYear
    if cell.audits.isEmpty, !isOwn {
      return TableCell(
        cell.period.year > drawing.today.planYear ? "Not planned yet" : "None recorded")
    }
    let words = isOwn ? cell.words(reasons: false) : cell.auditWords(reasons: false)
    return TableCell(words.capitalisedFirst, records: cell.audits.map(\.reference))
  }

  private func missing(_ programme: AuditProgramme) -> Element {
    guard year <= drawing.today.planYear else {
      return .paragraph("The year has not begun, so nothing is missing yet.")
    }
    let bodies = rows(programme).filter { row in
      row.cells.contains { $0.period.year == year && $0.isMissing }
    }
    return .bullets(
      bodies.map { Line(book.name(of: $0.body), records: [RecordReference($0.body)]) },
      orElse: "Every group has its audit of the year.")
  }

  private func warnings(_ audits: [Record<Audit>]) -> [Element] {
    let lines = audits.compactMap { audit in
      book.themeWarning(of: audit).map { Line(sentence($0), records: [audit.reference]) }
    }
    return lines.isEmpty
      ? [] : [.heading(level: 1, "Perhaps audited twice"), .bullets(lines, orElse: "")]
  }

  /// Quarter by quarter, for a partnership that plans its audits so.
  private func quarters(_ audits: [Record<Audit>]) -> [Element] {
    guard audits.contains(where: { $0.kind == .macfa && $0.quarter != nil }) else { return [] }
    let programme = book.auditProgramme(years: year...year, isQuarterly: true)
    let unplaced = audits.filter { $0.placedQuarter == nil && !$0.state.isStopped }
    let lines = unplaced.map { Line($0.themeAndKind, records: [$0.reference]) }
    let table = Table(
      caption: "Groups and quarters",
      columns: [Column(title: "Group", weight: 2)]
        + programme.periods.map { Column(title: $0.shown, weight: 3) },
      rows: rows(programme).map { row in
        TableRow(
          [TableCell(book.shortName(of: row.body))]
            + row.cells.map { cell in
              TableCell(cell.auditWords(reasons: false), records: cell.audits.map(\.reference))
            }, of: RecordReference(row.body))
      }, emptyNote: "")
    return [
      .heading(level: 1, "Quarter by quarter"), .table(table),
      .paragraph("Audits of the year that no quarter is known of:"),
      .bullets(lines, orElse: "None."),
    ]
  }
}
