// SPDX-License-Identifier: Apache-2.0

/// A plan's progress in a period, heading by heading.
package struct PlanFigures: Sendable {
  /// The plan.
  package let plan: Record<Plan>
  /// Every heading of the plan in its order, also those without rows.
  package let headings: [HeadingFigure]

  /// Every row.
  package var rows: [PlanRowFigure] { headings.flatMap(\.rows) }
  /// Every move of the period, heading by heading.
  package var moves: [PlanMove] { rows.flatMap(\.moves) }
  /// How many rows stand at each progress.
  package var count: ProgressCount { ProgressCount(rows) }
}

/// The rows under one heading of a plan.
package struct HeadingFigure: Sendable {
  /// The heading's number, from 1.
  package let number: Int
  /// The heading as the plan words it.
  package let heading: String
  /// Its rows, in order.
  package let rows: [PlanRowFigure]

  /// How many of its rows stand at each progress.
  package var count: ProgressCount { ProgressCount(rows) }
}

/// A plan row as it stood at the end of a period.
package struct PlanRowFigure: Sendable {
  /// The row.
  package let row: Record<PlanRow>
  /// How far it had got.
  package let progress: Progress
  /// The moves of the period, oldest first.
  package let moves: [PlanMove]
  /// The latest update of the period that has a note: the row's line of narrative.
  package let latestNote: Record<PlanUpdate>?
}

/// One change of a row's progress.
package struct PlanMove: Sendable {
  /// The row.
  package let row: Record<PlanRow>
  /// The update that moved it, with its note, evidence, meeting and minute.
  package let update: Record<PlanUpdate>
  /// The progress before.
  package let from: Progress
  /// The progress after.
  package let to: Progress
}

extension ProgressCount {
  init(_ rows: [PlanRowFigure]) {
    self.init()
    for row in rows { add(row.progress) }
  }
}

extension Book {
  func planFigures(of body: ID<Body>, from: Day, until: Day) -> PlanFigures? {
    guard let plan = plan(of: body) else { return nil }
    let rows = rows(of: plan.id).map { rowFigure(of: $0, from: from, until: until) }
    // A row under a heading that the template lacks must still be reported.
    let numbers = Set(headings(of: plan).indices.map { $0 + 1 }).union(rows.map(\.row.heading))
    return PlanFigures(
      plan: plan,
      headings: numbers.sorted().map { number in
        HeadingFigure(
          number: number, heading: heading(number, of: plan),
          rows: rows.filter { $0.row.heading == number })
      })
  }

  /// A plan's heading by its number; one that the template does not name says so.
  package func heading(_ number: Int, of plan: Record<Plan>) -> String {
    let named = headings(of: plan)
    return named.indices.contains(number - 1) ? named[number - 1] : "Heading \(number), not stated"
  }

  private func rowFigure(of row: Record<PlanRow>, from: Day, until: Day) -> PlanRowFigure {
    let updates = updates(of: row.id).filter { Period(from, until).contains($0.on) }
    let moves = updates.compactMap { update -> PlanMove? in
      guard let old = update.from, let new = update.to, old != new else { return nil }
      return PlanMove(row: row, update: update, from: old, to: new)
    }
    return PlanRowFigure(
      row: row, progress: progress(of: row, on: until), moves: moves,
      latestNote: updates.last { $0.note?.isBlank == false })
  }
}
