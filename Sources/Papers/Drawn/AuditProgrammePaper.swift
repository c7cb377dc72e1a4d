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

/// Draws the audit programme of a plan year, the year before and the year after, quarter by quarter
/// for the year itself.
private struct AuditProgrammePaper {
  let drawing: Drawing
  private var book: Book { drawing.book }

  func paper() -> Paper {
    let year = drawing.scope.until.planYear
    let years = book.auditProgramme(years: (year - 1)...(year + 1))
    let quarters = book.auditProgramme(years: year...year, isQuarterly: true)
    let audits = rows(years).flatMap(\.cells).flatMap(\.audits)
    let paper = Paper(
      title: "Audit programme", subtitle: "Plan year \(drawing.year.shown)",
      body: book.issuer(drawing.scope.body), marking: "",
      summary: facts(audits.filter { $0.year == year }),
      elements: [
        .table(table(years, "Groups and plan years")),
        .table(table(quarters, "\(drawing.year.shown), quarter by quarter")),
        .heading(level: 1, "Missing"),
      ] + missing(years, in: year) + warnings(audits)
        + [.note(Line("A group with a plan audits case files together once in each plan year."))])
    return book.finished(paper, on: drawing.today)
  }

  private func rows(_ programme: AuditProgramme) -> [AuditProgrammeRow] {
    programme.rows.filter { drawing.scope.body == nil || $0.body == drawing.scope.body }
  }

  private func facts(_ audits: [Record<Audit>]) -> [Fact] {
    let applied = book.guidanceApplied(in: drawing.scope.until.planYear)
    let unstated =
      applied.unstated == 0 ? "" : "; \(counted(applied.unstated, "audit")) without a count"
    let guidance =
      applied.cases == 0
      ? notStated : "in \(applied.applied) of \(counted(applied.cases, "case"))\(unstated)"
    return [
      Fact(label: "As at", value: drawing.today.shownLong),
      Fact(label: "Audits of the year", value: "\(audits.count { !$0.state.isStopped })"),
      Fact(label: "Guidance applied", value: guidance),
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

  /// A quarter without an audit misses nothing, nor does a year to come: one a year is asked for.
  private func cell(_ cell: AuditCell) -> TableCell {
    let present = drawing.today.planYear
    if cell.audits.isEmpty, cell.period.quarter != nil { return TableCell("") }
    if cell.audits.isEmpty, cell.period.year != present {
      return TableCell(cell.period.year > present ? "not planned yet" : "none recorded")
    }
    return TableCell(cell.words, records: cell.audits.map(\.reference))
  }

  private func missing(_ programme: AuditProgramme, in year: Int) -> [Element] {
    let bodies = rows(programme).filter { row in
      row.cells.contains { $0.period.year == year && $0.isMissing }
    }
    guard !bodies.isEmpty else { return [.paragraph("Every group has its audit of the year.")] }
    return [
      .list(
        ordered: false,
        bodies.map { row in
          ListItem(
            line: Line(book.name(of: row.body), records: [RecordReference(row.body)]))
        })
    ]
  }

  private func warnings(_ audits: [Record<Audit>]) -> [Element] {
    let items = audits.compactMap { audit in
      book.themeWarning(of: audit).map {
        ListItem(line: Line(sentence($0), records: [audit.reference]))
      }
    }
    return items.isEmpty
      ? [] : [.heading(level: 1, "Perhaps audited twice"), .list(ordered: false, items)]
  }
}
