// SPDX-License-Identifier: Apache-2.0

/// Where a review stands on a day, as the governing group is told; computed, never kept.
package struct ReviewPosition: Sendable {
  /// The review and its stage.
  package let standing: ReviewStanding
  /// Its clocks that run or are paused, the first due first.
  package let clocks: [Clock]
  /// The pauses it is in.
  package let pauses: [Record<ClockPause>]
  /// The open actions of the review and of its recommendations.
  package let actions: [Record<Action>]
  /// What agencies were asked for and have not returned in time.
  package let missing: [Record<InformationRequest>]

  /// The review.
  package var review: Record<ReviewCase> { standing.review }
  /// Whether what is written of the next step and of what holds it up is of this stage: those words
  /// have no day, so on a past day they are told only while the stage was the present one.
  package var isOfNow: Bool { standing.stage == review.state }
}

/// Something that came to its end in a review, with its day.
package struct ReviewStep: Sendable {
  /// The review.
  package let review: Record<ReviewCase>
  /// What came about, in words: "report signed off".
  package let what: String
  /// The day.
  package let on: Day
}

extension Book {
  /// The reviews a group follows, those of the groups under it too; with nil every review.
  package func reviews(followedBy body: ID<Body>?) -> [Record<ReviewCase>] {
    guard let body else { return all(ReviewCase.self) }
    return all(ReviewCase.self).filter { review in
      review.body.map { follows(body, what: $0) } ?? false
    }
  }

  /// Whether a group is another or is above it, in the structure or by what reports to it.
  private func follows(_ upper: ID<Body>, what body: ID<Body>) -> Bool {
    var seen: Set<ID<Body>> = []
    var next = [body]
    while let one = next.popLast() {
      guard one != upper else { return true }
      guard seen.insert(one).inserted else { continue }
      next += [self[one]?.parent].compactMap(\.self)
      next += those(\Edge.from, one).filter { $0.type == .reportsTo }.compactMap(\.to)
    }
    return false
  }

  /// The reviews still open on a day, by type and then in the order they were received.
  package func reviewPositions(of body: ID<Body>?, on day: Day) -> [ReviewPosition] {
    let open = reviews(followedBy: body).compactMap { standing(of: $0, on: day) }
      .filter(\.isOpen)
    let sorted = ReviewType.allCases.flatMap { type in
      open.filter { $0.review.type == type }.sorted {
        ($0.review.receivedOn ?? .first, $0.review.pseudonym)
          < ($1.review.receivedOn ?? .first, $1.review.pseudonym)
      }
    }
    return sorted.map { position(at: $0, on: day) }
  }

  private func position(at standing: ReviewStanding, on day: Day) -> ReviewPosition {
    let review = standing.review
    let clocks = clocks(at: standing, on: day).filter {
      $0.state == .running || $0.state == .paused
    }
    return ReviewPosition(
      standing: standing, clocks: clocks.sorted { ($0.due ?? .last) < ($1.due ?? .last) },
      pauses: those(\ClockPause.subject, review.reference).filter { pause in
        Period(from: pause.from, to: pause.to).contains(day)
      },
      actions: openActions(for: review, on: day),
      missing: returns(for: review.reference, on: day).overdue)
  }

  /// The clocks of a review as they stood on a day: at the stage it was in, and without what was done
  /// only later. A day that is planned was known before.
  private func clocks(at standing: ReviewStanding, on day: Day) -> [Clock] {
    guard var row = record(standing.review.reference), let stage = standing.stage else { return [] }
    let kind = Registry.entry(of: ReviewCase.self)
    row[ReviewCase.shape.state.slot] = stage.stored
    let planned = [ReviewCase.shape.publishOn.slot, ReviewCase.shape.nextStepBy.slot]
    for field in kind.ownFields where field.type == .day && !planned.contains(field.slot) {
      if let later = row[field.slot].flatMap(Day.init(stored:)), later > day {
        row[field.slot] = nil
      }
    }
    return clocks(of: row, kind, on: day)
  }

  /// What was signed off, published, ended in a while, by day.
  package func reviewSteps(of body: ID<Body>?, from: Day, to: Day) -> [ReviewStep] {
    let period = Period(from: from, to: to)
    return reviews(followedBy: body).flatMap { review in
      review.steps.filter { period.contains($0.on) }
    }.sorted { ($0.on, $0.review.pseudonym) < ($1.on, $1.review.pseudonym) }
  }
}

extension Record<ReviewCase> {
  /// The ends it has come to, each with its day.
  fileprivate var steps: [ReviewStep] {
    let ends: [(String, Day?)] = [
      ("rapid review complete", self.completedOn), ("report signed off", self.signedOffOn),
      ("report published", self.publishedOn), ("action plan agreed", self.planAgreedOn),
      ("learning briefing published", self.briefingOn), ("all actions done", self.planDoneOn),
      (self.state.isOver ? self.state.label.lowercasedFirst : "closed", self.closedOn),
    ]
    return ends.compactMap { what, day in
      day.map { ReviewStep(review: self, what: what, on: $0) }
    }
  }
}
