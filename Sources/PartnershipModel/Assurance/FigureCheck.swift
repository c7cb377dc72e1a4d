// SPDX-License-Identifier: Apache-2.0

/// What is checked of stated figures.
package enum FigureCheck: String, Choice {
  /// The parts make the total.
  case total
  /// It differs from before by the number stated.
  case change
  /// It goes the way that is stated.
  case direction
  /// It differs by the per cent stated.
  case changeShare = "change-share"
  /// It is the stated share of a whole, and no more than it.
  case share
  /// No other table has the same figures.
  case duplicate
  /// It is the number of records there are.
  case count
}

/// Stated figures that do not agree; listed, never put right.
package struct FigureDifference: Sendable {
  /// The table.
  package let table: ID<StatedTable>
  /// The figure; nil for the whole table.
  package let figure: ID<StatedFigure>?
  /// What does not agree.
  package let check: FigureCheck
  /// What is stated and what is reckoned, in a sentence.
  package let words: String
  /// The note with which it stands; nil while nobody accepted it.
  package let note: String?
  /// The record that lets it stand; nil while nobody accepted it.
  package let acceptance: RecordReference?
}

extension Book {
  /// Everything that does not agree in a table, accepted or not, in the order of its figures.
  package func differences(in table: ID<StatedTable>?) -> [FigureDifference] {
    guard let table, let record = self[table] else { return [] }
    let figures = those(\StatedFigure.table, table)
    let found = figures.flatMap { figure in
      checks(of: figure, figures, record).map { (figure.id as ID<StatedFigure>?, $0.0, $0.1) }
    }
    let twice = duplicateWords(of: record, figures).map {
      (nil as ID<StatedFigure>?, FigureCheck.duplicate, $0)
    }
    return (found + (twice.map { [$0] } ?? [])).map { figure, check, words in
      let accepted = acceptance(on: table, figure, check, words)
      return FigureDifference(
        table: table, figure: figure, check: check, words: words, note: accepted?.note,
        acceptance: accepted?.reference)
    }
  }

  /// Everything that does not agree and that nobody has accepted, over all tables.
  package var openDifferences: [FigureDifference] {
    all(StatedTable.self).flatMap { differences(in: $0.id) }.filter { $0.note == nil }
  }

  /// An acceptance holds only for the difference it was given for.
  private func acceptance(
    on table: ID<StatedTable>, _ figure: ID<StatedFigure>?, _ check: FigureCheck, _ words: String
  ) -> Record<AcceptedDifference>? {
    those(\AcceptedDifference.table, table).last {
      $0.state == .accepted && $0.figure == figure && $0.check == check && $0.said == words
    }
  }

  private func checks(
    of figure: Record<StatedFigure>, _ others: [Record<StatedFigure>],
    _ table: Record<StatedTable>
  ) -> [(FigureCheck, String)] {
    [
      (.total, totalWords(of: figure, others)), (.change, figure.changeWords),
      (.direction, figure.directionWords), (.changeShare, figure.changeShareWords),
      (.share, figure.shareWords), (.count, countWords(of: figure, table)),
    ].compactMap { check, words in words.map { (check, $0) } }
  }

  /// A part without a figure is no zero: the total cannot be checked then, and that is said.
  private func totalWords(
    of total: Record<StatedFigure>, _ others: [Record<StatedFigure>]
  ) -> String? {
    guard total.role == .total, let stated = total.figure else { return nil }
    let parts = others.filter { $0.role == .part && $0.column == total.column }
    let figures = parts.compactMap(\.figure)
    guard !parts.isEmpty else { return nil }
    guard figures.count == parts.count else {
      return "\(parts.count - figures.count) of \(parts.count) parts not stated, "
        + "so the total of \(stated.shown) cannot be checked"
    }
    let places = (figures + [stated]).map(\.places).max() ?? 0
    let sum = figures.reduce(0) { $0 + $1.value }
    guard let reckoned = Figure.reckoned(sum, places: places), !reckoned.isSame(stated) else {
      return nil
    }
    let gap = Figure.reckoned(abs(stated.value - sum), places: places)
    return "the parts make \(reckoned.shown), the total stated is \(stated.shown)"
      + (gap.map { ": a difference of \($0.shown)" } ?? "")
  }

  private func countWords(
    of figure: Record<StatedFigure>, _ table: Record<StatedTable>
  ) -> String? {
    guard let stated = figure.figure, let kind = figure.counts.flatMap(Registry.kind(named:))
    else { return nil }
    let conditions = (figure.countsOnly ?? []).map(ClockCondition.init)
    let window = Period(from: table.from, to: table.to)
    let count = rows(of: kind).count { row in
      guard !row.isRemoved, conditions.allSatisfy({ $0.holds(row, kind, in: self) })
      else { return false }
      guard let field = figure.countsBy else { return true }
      return row.day(field, kind).map(window.contains) ?? false
    }
    if stated.value == Double(count) { return nil }
    return "\(stated.shown) stated, \(count) recorded as \(kind.names.plural.lowercasedFirst)"
  }

  /// Two figures or more, the same in the same order as another table's, are probably copied.
  private func duplicateWords(
    of table: Record<StatedTable>, _ figures: [Record<StatedFigure>]
  ) -> String? {
    let own = figures.map(\.figure)
    guard own.compactMap({ $0 }).count > 1 else { return nil }
    let same = all(StatedTable.self).filter { other in
      other.id != table.id && those(\StatedFigure.table, other.id).map(\.figure) == own
    }
    guard !same.isEmpty else { return nil }
    let names = same.map { "'\($0.title)'" }.joined(separator: " and ")
    return "the same figures as \(names)"
  }
}
