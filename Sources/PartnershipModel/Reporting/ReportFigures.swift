// SPDX-License-Identifier: Apache-2.0

/// Everything a chair's report says of one period, each part with the records it came from.
///
/// It is computed each time and never kept; only the chair's words are records. Every figure is the
/// count of a list that is given with it, so a reader can always open what was counted.
package struct ReportFigures: Sendable {
  /// The reporting body.
  package let body: ID<Body>
  /// The first day covered.
  package let from: Day
  /// The last day covered.
  package let until: Day
  /// The meetings held in the period.
  package let meetingsHeld: [Record<Meeting>]
  /// The meetings that were to be held in the period and were not.
  package let meetingsNotHeld: [Record<Meeting>]
  /// The meetings of the plan year the period ends in, beside what the body's cycle asks for.
  package let year: BodyYear?
  /// The plan and its rows; nil for a body without a plan.
  package let plan: PlanFigures?
  /// The actions the body follows.
  package let actions: ActionFigures
  /// The success statements, in the plan's order.
  package let statements: [StatementFigure]
  /// The case file audits of each plan year that the period touches.
  package let audits: [AuditFigure]
  /// Where the statutory reviews it follows stand.
  package let reviews: [ReviewPosition]
  /// What was signed off, published or closed of them in the period.
  package let reviewSteps: [ReviewStep]
  /// The escalations the body raised.
  package let escalations: EscalationFigures
  /// What the receiving group is asked to decide: escalations with it that have an ask.
  package let decisionsSought: [EscalationFigure]
  /// The decisions the body made in the period.
  package let decisionsMade: [Record<Decision>]
  /// Challenges minuted in the period.
  package let challenges: [Record<MinuteEntry>]
  /// The voice of people with experience, as minuted in the period.
  package let voices: [Record<MinuteEntry>]
  /// What comes next.
  package let forward: ForwardLook
}

/// Where a success statement stands, and stood when the period began.
package struct StatementFigure: Sendable {
  /// The statement.
  package let statement: Record<Statement>
  /// The latest judgement; nil when it was never assessed.
  package let current: Record<StatementPosition>?
  /// The judgement in force on the day before the period began.
  package let previous: Record<StatementPosition>?
  /// What the records say at the end of the period; nil where only people can judge.
  package let reckoned: ReckonedPosition?

  /// Whether nobody has ever judged it.
  package var isNeverAssessed: Bool { current == nil }
  /// Whether it stands elsewhere than when the period began.
  package var hasMoved: Bool {
    (current?.position ?? .notYetKnown) != (previous?.position ?? .notYetKnown)
  }
}

/// The case file audits of one plan year.
package struct AuditFigure: Sendable {
  /// The year the plan year begins.
  package let planYear: Int
  /// The position in words.
  package let words: String
  /// The audits of that year.
  package let audits: [Record<Audit>]
}

extension Book {
  /// What a body's chair has to report of a period, both days included.
  package func reportFigures(of body: ID<Body>, from: Day, until: Day) -> ReportFigures {
    let period = Period(from, until)
    let meetings = meetings(of: body).filter { period.contains($0.date) }
    let held = meetings.filter { $0.minutes != nil }
    let minuted = held.flatMap { agenda(of: $0.id) }.flatMap { entries(of: $0.id) }
    let escalations = escalationFigures(of: body, in: period, until: until)
    let actions = actionFigures(of: body, from: from, until: until)
    let recipient = reportRecipient(of: body, on: until)
    return ReportFigures(
      body: body, from: from, until: until, meetingsHeld: held,
      meetingsNotHeld: meetings.filter { $0.state == .cancelled || $0.state == .postponed },
      year: self[body].map { bodyYear(of: $0, until.planYear, on: until) },
      plan: planFigures(of: body, from: from, until: until),
      actions: actions,
      statements: statementFigures(of: body, from: from, until: until),
      audits: auditFigures(of: body, from: from, until: until),
      reviews: reviewPositions(of: body, on: until),
      reviewSteps: reviewSteps(of: body, from: from, to: until), escalations: escalations,
      decisionsSought: escalations.awaiting.filter { $0.isSought(from: recipient) },
      decisionsMade: decisions(of: body).filter { period.contains($0.madeOn) },
      challenges: minuted.filter { $0.kind == .challenge },
      voices: minuted.filter { $0.kind == .voice },
      forward: forwardLook(of: body, from: until, actions: actions))
  }

  private func statementFigures(
    of body: ID<Body>, from: Day, until: Day
  ) -> [StatementFigure] {
    statements(of: body).map {
      StatementFigure(
        statement: $0, current: position(of: $0.id, on: until),
        previous: position(of: $0.id, on: from - 1),
        reckoned: reckonedPosition(of: $0, on: until))
    }
  }

  private func auditFigures(of body: ID<Body>, from: Day, until: Day) -> [AuditFigure] {
    (min(from, until).planYear...until.planYear).map { year in
      AuditFigure(
        planYear: year, words: auditWords(of: body, in: year),
        audits: audits(of: body).filter { $0.year == year })
    }
  }
}
