// SPDX-License-Identifier: Apache-2.0

/// A body's scorecard as it stands on a day: its questions, each with the measures that answer it.
package struct Scorecard: Sendable {
  /// The questions in order; the last, with nil, has the measures that answer none.
  package let sections: [ScorecardSection]

  /// The returns that were asked for and did not come in time, or came with no figure.
  package var missing: [ScorecardLine] {
    sections.flatMap(\.lines).filter(\.isMissing)
  }
}

/// One question of a scorecard.
package struct ScorecardSection: Sendable {
  /// The question.
  package let question: Record<ScorecardQuestion>?
  /// Its measures.
  package let lines: [ScorecardLine]
}

/// One measure from one partner, by its latest return.
package struct ScorecardLine: Sendable {
  /// The measure.
  package let measure: Record<Measure>
  /// The latest return; nil when none was ever asked for.
  package let latest: Record<DataReturn>?
  /// The last return before it that has a figure, for the direction.
  package let earlier: Record<DataReturn>?
  /// What its figures are to come to.
  package let aim: MeasureAim
  /// The day it stands so.
  package let day: Day

  /// The figure, or why there is none.
  package var words: String { latest?.words(on: day) ?? "never requested" }

  /// Whether there is no figure where one is owed; what is only requested still has its time.
  package var isMissing: Bool {
    guard let latest else { return true }
    switch latest.state {
    case .received, .queried, .nilReturn: return false
    case .requested: return latest.isOverdue(on: day)
    case .notCollectable, .refused: return true
    }
  }

  /// What it is to reach, and whether its figure does; nil where nothing states it.
  package var targetWords: String? { aim.words(reachedBy: latest?.figure) }

  /// Which way the figure went, and whether that was hoped for; nil without two figures.
  package var change: String? {
    guard let before = earlier?.figure, let now = latest?.figure else { return nil }
    if now.value == before.value { return "unchanged from \(before.shown)" }
    let isUp = now.value > before.value
    let words = "\(isUp ? "up" : "down") from \(before.shown)"
    switch aim.direction {
    case .up: return words + (isUp ? ", better" : ", worse")
    case .down: return words + (isUp ? ", worse" : ", better")
    case .neither, nil: return words
    }
  }
}

extension Book {
  /// Every line of a measure, one for each partner that returns it.
  package func scorecardLines(of measure: ID<Measure>, on day: Day) -> [ScorecardLine] {
    self[measure].map { lines(of: $0, on: day) } ?? []
  }

  /// A body's scorecard. What is not collected, or fails the litmus test, is left out of it and
  /// keeps its returns.
  package func scorecard(of body: ID<Body>, on day: Day) -> Scorecard {
    let measures = those(\Measure.body, body).filter { measure in
      (measure.state == .collected || measure.state == .underReview)
        && litmusOutcome(of: measure.id, on: day) != .doNotCollect
    }
    let questions = those(\ScorecardQuestion.body, body).sorted {
      ($0.position, $0.id.text) < ($1.position, $1.id.text)
    }
    let asked = questions.map { question in
      section(question, measures.filter { $0.question == question.id }, on: day)
    }
    let known = Set(questions.map(\.id))
    let rest = measures.filter { $0.question.map { !known.contains($0) } ?? true }
    return Scorecard(sections: asked + (rest.isEmpty ? [] : [section(nil, rest, on: day)]))
  }

  private func section(
    _ question: Record<ScorecardQuestion>?, _ measures: [Record<Measure>], on day: Day
  ) -> ScorecardSection {
    ScorecardSection(question: question, lines: measures.flatMap { lines(of: $0, on: day) })
  }

  /// One line for each partner that returns the measure.
  private func lines(of measure: Record<Measure>, on day: Day) -> [ScorecardLine] {
    let aim = aim(of: measure)
    let returns = returns(of: measure.id).filter { ($0.from ?? .first) <= day }
    if returns.isEmpty {
      return [ScorecardLine(measure: measure, latest: nil, earlier: nil, aim: aim, day: day)]
    }
    var agencies: [ID<Agency>?] = []
    for one in returns where !agencies.contains(one.agency) { agencies.append(one.agency) }
    return agencies.map { agency in
      let own = returns.filter { $0.agency == agency }
      return ScorecardLine(
        measure: measure, latest: own.last,
        earlier: own.dropLast().last { $0.figure != nil }, aim: aim, day: day)
    }
  }
}
