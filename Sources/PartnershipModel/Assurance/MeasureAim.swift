// SPDX-License-Identifier: Apache-2.0

/// What the figures of a measure are to come to: by the success statement they show, else by the
/// measure itself.
package struct MeasureAim: Sendable, Equatable {
  /// Which way is better; nil where nothing says so.
  package let direction: MeasureDirection?
  /// The figure to reach.
  package let target: Figure?
  /// Whether the target is reached beyond it only, not at it.
  package var isBeyond = false
  /// The target in the success statement's own words.
  package var stated: String?

  /// The target alone: "60", "above 3%"; nil where none is stated.
  package var targetWords: String? {
    stated ?? target.map { isBeyond ? "above \($0.shown)" : $0.shown }
  }

  /// "Up, to 60", "Down", "Up, above 3%"; nil where nothing is stated.
  package var words: String? {
    let way = direction == .neither ? nil : direction?.label
    guard let goal = targetWords else { return direction?.label }
    let isBare = stated == nil && !isBeyond
    return way.map { "\($0), \(isBare ? "to " : "")\(goal)" } ?? goal.capitalisedFirst
  }

  /// The target beside a figure: "60, not reached"; nil where none is stated.
  package func words(reachedBy figure: Figure?) -> String? {
    guard let target, let figure, let isReached = isReached(target.value, by: figure.value) else {
      return targetWords
    }
    return targetWords.map { "\($0), \(isReached ? "" : "not ")reached" }
  }

  private func isReached(_ target: Double, by now: Double) -> Bool? {
    switch direction {
    case .up: isBeyond ? now > target : now >= target
    case .down: now <= target
    case .neither, nil: nil
    }
  }
}

extension Book {
  /// What a measure is to come to. A success statement it shows is the one place that says so; what
  /// that leaves out is as the measure had it in books of before.
  package func aim(of measure: Record<Measure>) -> MeasureAim {
    guard let statement = statement(shownBy: measure) else {
      return MeasureAim(direction: measure.direction, target: measure.target)
    }
    return MeasureAim(
      direction: statement.direction.map { $0 == .down ? .down : .up } ?? measure.direction,
      target: statement.targetFigure ?? (statement.target == nil ? measure.target : nil),
      isBeyond: statement.direction == .up,
      stated: statement.target)
  }

  /// The measures whose figures show a success statement; in books that named the measure at the
  /// statement, that one.
  package func measures(showing statement: Record<Statement>) -> [Record<Measure>] {
    let linked = those(\Measure.statement, statement.id)
    guard linked.isEmpty, let former = self[statement.formerMeasure], former.statement == nil
    else { return linked }
    return [former]
  }

  /// The success statement that a measure's figures show.
  package func statement(shownBy measure: Record<Measure>) -> Record<Statement>? {
    self[measure.statement] ?? those(\Statement.formerMeasure, measure.id).first
  }
}
