// SPDX-License-Identifier: Apache-2.0

/// A line of a report that may not be submitted without a word from the chair or the minutes.
package struct NarrativeGap: Sendable, Hashable {
  /// The name under which the chair can write it.
  package let section: String
  /// The line in words.
  package let name: String
  /// The plan row, action or statement.
  package let record: RecordReference
}

extension Book {
  /// What a report still lacks: red and amber rows, overdue actions and statements judged not met,
  /// of which neither the chair nor an update of the period says anything.
  package func narrativeGaps(
    of report: ID<ChairReport>, in figures: ReportFigures
  ) -> [NarrativeGap] {
    let written = Set(narratives(of: report).filter { !$0.text.isBlank }.map(\.section))
    let gaps = rowGaps(figures) + actionGaps(figures) + statementGaps(figures)
    return gaps.filter { !written.contains($0.section) }
  }

  private func rowGaps(_ figures: ReportFigures) -> [NarrativeGap] {
    (figures.plan?.rows ?? []).filter { $0.progress != .completed && $0.latestNote == nil }.map {
      NarrativeGap(
        section: ReportSection.name(of: $0.row.id),
        name: "plan row '\(Book.shortened($0.row.action))' (\($0.progress.letterAndLabel))",
        record: $0.row.reference)
    }
  }

  private func actionGaps(_ figures: ReportFigures) -> [NarrativeGap] {
    figures.actions.overdue.filter { !$0.hasNoteInPeriod }.map {
      NarrativeGap(
        section: ReportSection.name(of: $0.action.id),
        name: "action \($0.action.number) (overdue)", record: $0.action.reference)
    }
  }

  private func statementGaps(_ figures: ReportFigures) -> [NarrativeGap] {
    let notMet = figures.statements.filter { $0.current?.position == .notMet }
    return notMet.filter { $0.current?.narrative?.isBlank ?? true }.map {
      NarrativeGap(
        section: ReportSection.name(of: $0.statement.id),
        name: "statement '\(Book.shortened($0.statement.text))' (not met)",
        record: $0.statement.reference)
    }
  }
}
