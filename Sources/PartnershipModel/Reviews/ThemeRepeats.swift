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

  /// Whether a theme of the point appeared in an earlier signed-off review.
  package func isRepeat(_ point: Record<LearningPoint>) -> Bool {
    point.themes.contains { !earlierReviews(teaching: $0, before: point).isEmpty }
  }

  /// Every theme that came up from a first to a last day, the most frequent first.
  package func themeCounts(from: Day, to: Day) -> [ThemeCount] {
    let points = all(LearningPoint.self).filter { point in
      taughtOn(point).map(Period(from: from, to: to).contains) ?? false
    }
    let counts = all(Theme.self).map { theme in
      let bearing = points.filter { $0.themes.contains(theme.id) }
      let repeats = bearing.count { !earlierReviews(teaching: theme.id, before: $0).isEmpty }
      return ThemeCount(theme: theme.id, points: bearing.count, repeats: repeats)
    }
    return counts.filter { $0.points > 0 }
      .sorted { ($1.points, $0.theme.text) < ($0.points, $1.theme.text) }
  }
}
