// SPDX-License-Identifier: Apache-2.0

/// How often a theme came up in the reviews signed off in a year.
package struct ThemeCount: Sendable, Equatable {
  /// The theme.
  package let theme: ID<Theme>
  /// How many learning points bear it.
  package var points = 0
  /// How many of those repeat what an earlier signed-off review taught already.
  package var repeats = 0
}

extension Book {
  /// The day a learning point counts from: its review was signed off, or its audit's panel sat. Nil
  /// until then.
  package func taughtOn(_ point: Record<LearningPoint>) -> Day? {
    guard let origin = point.origin else { return nil }
    switch origin.kind {
    case ReviewCase.about.name: return self[ID<ReviewCase>(origin.id)]?.signedOffOn
    case Audit.about.name: return self[ID<Audit>(origin.id)]?.heldOn
    default: return nil
    }
  }

  /// The reviews signed off before the point's own in which a theme appeared, oldest first; where
  /// there are any, the point repeats it.
  package func earlierReviews(
    teaching theme: ID<Theme>, before point: Record<LearningPoint>
  ) -> [Record<ReviewCase>] {
    guard let day = taughtOn(point) else { return [] }
    let teaching = Set(
      all(LearningPoint.self)
        .filter { $0.origin != point.origin && $0.themes.contains(theme) }
        .compactMap { $0.origin })
    return all(ReviewCase.self)
      .filter { teaching.contains($0.reference) && ($0.signedOffOn ?? .last) < day }
      .sorted { ($0.signedOffOn ?? .last) < ($1.signedOffOn ?? .last) }
  }

  /// The earlier signed-off reviews in which any theme of the point appeared, oldest first.
  package func earlierReviews(
    repeatedBy point: Record<LearningPoint>
  ) -> [Record<ReviewCase>] {
    let found = Set(
      point.themes.flatMap { earlierReviews(teaching: $0, before: point) }.map(\.id))
    return all(ReviewCase.self).filter { found.contains($0.id) }
      .sorted { ($0.signedOffOn ?? .last) < ($1.signedOffOn ?? .last) }
  }

  /// Whether a theme of the point appeared in an earlier signed-off review.
  package func isRepeat(_ point: Record<LearningPoint>) -> Bool {
    !earlierReviews(repeatedBy: point).isEmpty
  }

  /// Every theme that came up from a first to a last day, the most frequent first.
  package func themeCounts(from: Day, to: Day) -> [ThemeCount] {
    let points = learningPoints(from: from, to: to)
    let counts = all(Theme.self).map { theme in
      let bearing = points.filter { $0.themes.contains(theme.id) }
      let repeats = bearing.count { !earlierReviews(teaching: theme.id, before: $0).isEmpty }
      return ThemeCount(theme: theme.id, points: bearing.count, repeats: repeats)
    }
    return counts.filter { $0.points > 0 }
      .sorted { ($1.points, $0.theme.text) < ($0.points, $1.theme.text) }
  }

  /// The learning points that count from a first to a last day, by day and number.
  package func learningPoints(from: Day, to: Day) -> [Record<LearningPoint>] {
    let period = Period(from: from, to: to)
    let dated = all(LearningPoint.self).compactMap { point in
      taughtOn(point).flatMap { period.contains($0) ? ($0, point) : nil }
    }
    return dated.sorted {
      ($0.0, $0.1.origin?.id ?? "", $0.1.position ?? .max)
        < ($1.0, $1.1.origin?.id ?? "", $1.1.position ?? .max)
    }.map(\.1)
  }

  /// What a review or an audit teaches, by number.
  package func learningPoints(of origin: RecordReference) -> [Record<LearningPoint>] {
    those(\LearningPoint.origin, origin).sorted {
      ($0.position ?? .max, $0.id.text) < ($1.position ?? .max, $1.id.text)
    }
  }

  /// What was agreed to be done about a learning point: its own actions.
  package func actions(on point: Record<LearningPoint>) -> [Record<Action>] {
    those(\Action.origin, point.reference)
  }

  /// The reviews of some types signed off from a first to a last day, and those among them that
  /// repeat what was learned before.
  package func taughtReviews(_ types: Set<ReviewType>, from: Day, to: Day) -> TaughtReviews {
    let period = Period(from: from, to: to)
    let all = all(ReviewCase.self).filter { review in
      types.contains(review.type) && review.signedOffOn.map(period.contains) ?? false
    }
    return TaughtReviews(
      all: all,
      repeating: all.filter { review in
        learningPoints(of: review.reference).contains(where: isRepeat)
      })
  }
}

/// Reviews signed off in a while.
package struct TaughtReviews: Sendable {
  /// Every one.
  package let all: [Record<ReviewCase>]
  /// Those with a learning point that repeats an earlier one's theme.
  package let repeating: [Record<ReviewCase>]
}
