// SPDX-License-Identifier: Apache-2.0

/// The programme of case file audits: each group against each period, with what is missing.
package struct AuditProgramme: Sendable {
  /// The periods, in order; the columns.
  package let periods: [AuditPeriod]
  /// The groups, in the order of the tree.
  package let rows: [AuditProgrammeRow]

  /// The periods in which a group has neither held nor planned an audit.
  package var missing: [(body: ID<Body>, period: AuditPeriod)] {
    rows.flatMap { row in row.cells.filter(\.isMissing).map { (row.body, $0.period) } }
  }
}

/// A plan year or a quarter of one.
package struct AuditPeriod: Sendable, Hashable {
  /// The year its plan year begins.
  package let year: Int
  /// 1 for April to June; nil for the whole plan year.
  package let quarter: Int?

  /// "2026–27" or "Q2 2026–27".
  package var shown: String {
    let year = PlannedDate.financialYear(startYear: year).shown
    return quarter.map { "Q\($0) \(year)" } ?? year
  }
}

/// One group's line of the programme.
package struct AuditProgrammeRow: Sendable {
  /// The group.
  package let body: ID<Body>
  /// What it has in each period, in their order.
  package let cells: [AuditCell]
}

/// What a group has in a period.
package struct AuditCell: Sendable {
  /// The period.
  package let period: AuditPeriod
  /// Every audit of it, dropped and carried ones too.
  package let audits: [Record<Audit>]
  /// Whether the group was there at the end of the plan year, by which it is to have held one.
  package let isOwed: Bool

  /// Whether no case file audit is held or planned that is owed.
  package var isMissing: Bool {
    isOwed && !audits.contains { $0.kind == .macfa && !$0.state.isStopped }
  }

  /// What stands in it, in words, and that it misses its audit where it does.
  package var words: String { words(reasons: true) }

  /// The same, with or without why an audit was carried over or dropped.
  package func words(reasons hasReasons: Bool) -> String {
    [auditWords(reasons: hasReasons), isMissing ? "missing" : ""].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// Each audit of it with how far it has got.
  package func auditWords(reasons hasReasons: Bool = true) -> String {
    audits.map { audit in
      let kind =
        audit.kind == .macfa || audit.kind.label == audit.theme ? "" : "\(audit.kind.label), "
      let isTold = hasReasons && audit.state.isStopped
      let reason = isTold ? audit.reason.map { ": \($0)" } ?? "" : ""
      return "\(audit.theme.capitalisedFirst) (\(kind)\(audit.state.label.lowercased())\(reason))"
    }.joined(separator: "; ")
  }
}

extension Record<Audit> {
  /// The quarter of its plan year: as stated, else that of its panel; nil while neither is known.
  package var placedQuarter: Int? {
    self.quarter ?? self.heldOn.map { ($0.month + 8) % 12 / 3 + 1 }
  }
}

extension Book {
  /// The programme of the groups that have a plan or an audit.
  ///
  /// - Parameter isQuarterly: Whether the period is a quarter rather than the plan year.
  package func auditProgramme(
    years: ClosedRange<Int>, isQuarterly: Bool = false
  ) -> AuditProgramme {
    let quarters: [Int?] = isQuarterly ? [1, 2, 3, 4] : [nil]
    let periods = years.flatMap { year in
      quarters.map { AuditPeriod(year: year, quarter: $0) }
    }
    let groups = tree().compactMap(\.body?.id).filter { body in
      !those(\Plan.body, body).isEmpty || !those(\Audit.body, body).isEmpty
    }
    let rows = groups.map { body in
      let audits = audits(of: body)
      return AuditProgrammeRow(
        body: body,
        cells: periods.map { cell(of: $0, audits, isOwed: owesAudit(body, in: $0.year)) })
    }
    return AuditProgramme(periods: periods, rows: rows)
  }

  /// A group owes no audit of a plan year after which it began or at whose end it was no more.
  private func owesAudit(_ body: ID<Body>, in year: Int) -> Bool {
    let last = PlannedDate.financialYear(startYear: year).lastDay
    let end = isOver(body) ? self[body]?.closedOn?.lastDay ?? .first : .last
    return self[body]?.since?.firstDay ?? .first <= last && last <= end
  }

  private func cell(
    of period: AuditPeriod, _ audits: [Record<Audit>], isOwed: Bool
  ) -> AuditCell {
    AuditCell(
      period: period,
      audits: audits.filter { audit in
        audit.year == period.year
          && (period.quarter.map { $0 == audit.placedQuarter } ?? true)
      }, isOwed: isOwed)
  }

  /// Other audits of the same theme in the same plan year or one beside it: perhaps one work
  /// planned twice. Nothing is refused for it.
  package func audits(sharingThemeWith audit: Record<Audit>) -> [Record<Audit>] {
    let theme = Book.wordsAlone(audit.theme)
    guard !audit.state.isStopped else { return [] }
    return all(Audit.self).filter {
      $0.id != audit.id && !$0.state.isStopped && abs($0.year - audit.year) <= 1
        && Book.wordsAlone($0.theme) == theme
    }
  }

  /// The warning that a theme is audited twice; nil when it is not.
  package func themeWarning(of audit: Record<Audit>) -> String? {
    let others = audits(sharingThemeWith: audit)
    guard !others.isEmpty else { return nil }
    let said = others.map { other in
      "\(name(of: other.body)) \(PlannedDate.financialYear(startYear: other.year).shown)"
    }
    return "'\(audit.theme)' is audited also by \(said.joined(separator: " and "))"
  }
}

extension Audit {
  /// The groups without their case file audit of the present plan year, and of the one before where
  /// nothing is recorded of it either: no audit carried over or dropped with its reason.
  package static func reckonedDue(in book: Book, on day: Day) -> [DueLine] {
    let first = book.all(Audit.self).map(\.year).min() ?? day.planYear
    let years = min(day.planYear, max(first, day.planYear - 1))...day.planYear
    let rows = book.auditProgramme(years: years).rows
    return rows.flatMap { row in
      row.cells.filter { cell in
        cell.isMissing && (cell.period.year == day.planYear || cell.audits.isEmpty)
      }.map { book.dueLine(ofAuditIn: $0, by: row.body) }
    }
  }
}

extension Book {
  fileprivate func dueLine(ofAuditIn cell: AuditCell, by body: ID<Body>) -> DueLine {
    let year = PlannedDate.financialYear(startYear: cell.period.year)
    let audits = cell.auditWords()
    let stopped = audits.isEmpty ? "" : "; \(audits)"
    var line = DueLine(
      what: "Case file audit by \(name(of: body)), \(year.shown)", due: year.lastDay,
      who: name(of: goingOn(body)), why: "each group does at least one in a plan year\(stopped)",
      body: body, source: RecordReference(body))
    line.endsWithGroup = true
    let shape = Audit.shape
    line.settling = NewRecord(
      Audit.about, doing: "Plan an audit",
      knowing: [shape.body.name: body.stored, shape.year.name: cell.period.year.stored])
    return line
  }
}

/// In how many audited cases the guidance looked for had been applied, in a plan year.
package struct GuidanceApplied: Sendable, Equatable {
  /// The cases it was applied in.
  package var applied = 0
  /// The cases looked at.
  package var cases = 0
  /// The audits held that do not state it; they count as nothing, not as zero.
  package var unstated = 0

  /// States counts.
  package init(applied: Int = 0, cases: Int = 0, unstated: Int = 0) {
    self.applied = applied
    self.cases = cases
    self.unstated = unstated
  }

  /// The share of the cases, per cent; nil of none.
  package var share: Figure? {
    cases == 0 ? nil : Figure.reckoned(Double(applied) * 100 / Double(cases), places: 1)
  }
}

extension Book {
  /// Counts the guidance applied over the audits held in a plan year, by the end of a day.
  ///
  /// - Parameter text: Only audits whose guidance is named in it; nil for every audit.
  package func guidanceApplied(
    in planYear: Int, namedIn text: String? = nil, until day: Day = .last
  ) -> GuidanceApplied {
    let held = audits(heldIn: planYear, namingGuidanceIn: text, until: day)
    return held.reduce(into: GuidanceApplied()) { count, audit in
      guard let applied = audit.applied, let cases = audit.cases else {
        count.unstated += 1
        return
      }
      count.applied += applied
      count.cases += cases
    }
  }

  /// The audits held in a plan year by the end of a day whose guidance is named in a text; with nil
  /// every one.
  func audits(
    heldIn planYear: Int, namingGuidanceIn text: String?, until day: Day
  ) -> [Record<Audit>] {
    let words = text.map(Book.wordsAlone)
    return all(Audit.self).filter { audit in
      let isNamed = words.map { words in
        audit.guidance.map { words.contains(Book.wordsAlone($0)) } ?? false
      }
      return audit.year == planYear && audit.state.isHeld && (audit.heldOn ?? .first) <= day
        && isNamed ?? true
    }
  }
}
