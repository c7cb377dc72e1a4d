// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// The audits of a plan year one by one: how they stand, what they found, what became of it.
struct AuditsOfYear {
  let book: Book
  let year: String
  let audits: [Record<Audit>]

  var elements: [Element] {
    [.heading(level: 1, "Audits of \(year)"), .table(table)] + exercises + stopped + guidance
      + found
  }

  private var running: [Record<Audit>] { audits.filter { !$0.state.isStopped } }

  private var table: Table {
    Table(
      caption: "Where each audit stands",
      columns: [
        "Group", Column(title: "Theme", weight: 3), Column(title: "Plan heading", weight: 2),
        Column(title: "When", weight: 2), Column(title: "Where it stands", weight: 2),
        Column(title: "Cases", isNumeric: true), Column(title: "Grades", weight: 2),
      ], rows: running.map(row), emptyNote: "No audit of the year is planned or held.")
  }

  private func row(_ audit: Record<Audit>) -> TableRow {
    return TableRow(
      [
        TableCell(book.shortName(of: audit.body)), TableCell(audit.themeAndKind),
        TableCell(heading(audit)), TableCell(when(audit)), TableCell(audit.state.label),
        TableCell(stated(audit.cases.map { "\($0)" })),
        TableCell(stated(audit.grades?.joined(separator: "; "))),
      ], of: audit.reference)
  }

  /// The heading of its group's plan that it stands under.
  private func heading(_ audit: Record<Audit>) -> String {
    guard let number = audit.heading else { return notStated }
    let plan = audit.body.flatMap { book.those(\Plan.body, $0).last }
    let headings = plan.map { book.headings(of: $0) } ?? []
    guard headings.indices.contains(number - 1) else { return "\(number)" }
    return "\(number). \(headings[number - 1])"
  }

  private func when(_ audit: Record<Audit>) -> String {
    if let held = audit.heldOn { return "Panel \(held.shownShort)" }
    return stated(audit.quarter.map { "Quarter \($0)" })
  }

  /// Inspection readiness exercises; one that is carried over or dropped stands there.
  private var exercises: [Element] {
    let lines = running.filter { $0.kind == .inspectionStyle }.map { audit in
      let held = audit.heldOn.map { ", on \($0.shownShort)" } ?? ""
      let learning = audit.finding.map { " Learning: \(sentence($0))" } ?? ""
      return Line(
        sentence(
          "\(book.name(of: audit.body)), \(audit.theme): \(audit.state.label.lowercased())\(held)")
          + learning, records: [audit.reference])
    }
    return [
      .heading(level: 1, "Inspection exercises"),
      .bullets(
        lines,
        orElse: audits.contains { $0.kind == .inspectionStyle }
          ? "None was held in the year; see 'Carried over or dropped'."
          : "No inspection exercise is planned in the year."),
    ]
  }

  private var stopped: [Element] {
    let lines = audits.filter(\.state.isStopped).map { audit in
      Line(
        sentence(
          "\(book.name(of: audit.body)), \(audit.themeAndKind): \(audit.state.label.lowercased())")
          + " The reason: " + sentence(stated(audit.reason)), records: [audit.reference])
    }
    return lines.isEmpty
      ? [] : [.heading(level: 1, "Carried over or dropped"), .bullets(lines, orElse: "")]
  }

  /// How often the guidance that was looked for had been applied; each guidance by itself.
  private var guidance: [Element] {
    let looked = running.filter { $0.guidance != nil || $0.applied != nil }
    guard !looked.isEmpty else { return [] }
    let table = Table(
      caption: "Use of guidance in the cases audited",
      columns: [
        Column(title: "Guidance", weight: 3), Column(title: "Audit", weight: 3),
        Column(title: "Applied", weight: 2),
      ],
      rows: looked.map { audit in
        TableRow(
          [
            TableCell(stated(audit.guidance)), TableCell(audit.theme.capitalisedFirst),
            TableCell(
              audit.applied.map { Share($0, of: audit.cases ?? 0).words } ?? notStated),
          ], of: audit.reference)
      }, emptyNote: "")
    return [.heading(level: 1, "Use of guidance"), .table(table)]
  }

  private var found: [Element] {
    let held = running.filter { $0.finding != nil || !book.findings(of: $0.id).isEmpty }
    guard !held.isEmpty else { return [] }
    return [.heading(level: 1, "What the audits found")] + held.flatMap(findings)
  }

  private func findings(_ audit: Record<Audit>) -> [Element] {
    let lines = book.findingsBesideSummary(of: audit).map { finding in
      let actions = book.those(\Action.origin, finding.reference)
      let outcome =
        finding.use.needsAction
        ? actions.isEmpty
          ? "no action yet" : actions.map { "action \($0.number)" }.joined(separator: ", ")
        : finding.use.label.lowercasedFirst
      return Line(
        "\(sentence(finding.text.capitalisedFirst)) \(sentence(outcome.capitalisedFirst))",
        records: [finding.reference] + actions.map(\.reference))
    }
    return [
      .heading(level: 2, Line(audit.theme.capitalisedFirst, records: [audit.reference]))
    ] + book.summary(of: audit) + (lines.isEmpty ? [] : [.bullets(lines, orElse: "")])
  }
}

extension Record<Audit> {
  /// Its theme, with the kind where that is not a case file audit and does not say the same.
  var themeAndKind: String {
    let kind = self.kind.label
    let isSaid = self.kind == .macfa || self.theme.lowercased().contains(kind.lowercased())
    return self.theme.capitalisedFirst + (isSaid ? "" : " (\(kind.lowercasedFirst))")
  }
}

extension Book {
  /// What an audit found, in a sentence.
  func summary(of audit: Record<Audit>) -> [Element] {
    audit.finding.map {
      [.paragraph(Line(sentence($0.capitalisedFirst), records: [audit.reference]))]
    } ?? []
  }

  /// The findings of an audit that its summary does not say already.
  func findingsBesideSummary(of audit: Record<Audit>) -> [Record<AuditFinding>] {
    let said = (audit.finding ?? "").lowercased()
    return findings(of: audit.id).filter { finding in
      let words = finding.text.trimmed.lowercased()
      return !said.contains(words.hasSuffix(".") ? String(words.dropLast()) : words)
    }
  }
}
