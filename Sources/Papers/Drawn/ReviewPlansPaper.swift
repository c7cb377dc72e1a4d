// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// What became of every review's recommendations (Strategic Plan 2023–26, AR3 and CR6).
  static let reviewPlans = DrawnPaper(
    "review-plans", "Action plans of the reviews",
    help: "Prints each review's recommendations with their actions, completion and impact.",
    of: .groups, from: [ReviewCase.about.name]
  ) { ReviewPlansPaper(drawing: $0).paper() }

  /// The same of one review.
  static let reviewPlan = DrawnPaper(
    "review-plan", "Action plan",
    help: "Prints one review's recommendations with their actions, completion and impact.",
    of: .record(ReviewCase.about.name), from: [ReviewCase.about.name]
  ) { ReviewPlansPaper(drawing: $0).paper() }
}

/// Draws the action plans: what was recommended, whether it was accepted, its actions, and apart
/// from their completion what they changed.
private struct ReviewPlansPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var today: Day { drawing.today }

  func paper() -> Paper {
    let reviews = reviews
    let isOfOne = drawing.scope.record != nil
    let paper = Paper(
      title: isOfOne ? "Action plan of a statutory review" : "Action plans of statutory reviews",
      subtitle: "As at \(today.shownLong)",
      body: book.issuer(drawing.scope.body), marking: "", summary: facts(reviews),
      elements: reviews.flatMap(plan) + (reviews.isEmpty ? [.paragraph(none)] : [])
        + notImplemented(reviews)
        + [
          .note(
            Line(
              "A plan is done when all its actions are. What it changed is shown apart from that: "
                + "an action that is done has not by itself made anything better."))
        ])
    return book.finished(paper, on: today)
  }

  private var none: Line { "No review has recommendations or an action plan yet." }

  private var reviews: [Record<ReviewCase>] {
    let all =
      drawing.scope.record.map { only in
        book.all(ReviewCase.self).filter { $0.reference == only }
      } ?? book.reviews(followedBy: drawing.scope.body)
    return all.filter { review in
      drawing.scope.record != nil || review.planAgreedOn != nil
        || !book.recommendations(of: review.reference).isEmpty
    }
  }

  private func facts(_ reviews: [Record<ReviewCase>]) -> [Fact] {
    let made = reviews.flatMap { book.recommendations(of: $0.reference) }
    let done = made.count { $0.doneOn != nil }
    let shown = made.count { $0.impactOn != nil }
    return [
      Fact(label: "Recommendations", value: "\(made.count)"),
      Fact(label: "Done", value: "\(done)"),
      Fact(label: "Impact shown", value: "\(shown)"),
    ]
  }

  private func plan(_ review: Record<ReviewCase>) -> [Element] {
    let name = book.name(of: review.type, on: today)
    let keys = ["review-plan-agreed", "review-action-plan"]
    let clocks = book.clocks(of: review.reference, on: today).filter {
      keys.contains($0.terms.key) && $0.state != .cancelled
    }
    let words = clocks.map { clock in
      let due = clock.met == nil ? clock.due.map { ", due \($0.shownShort)" } ?? "" : ""
      return "\(clock.terms.title): \(clock.dayWords(in: book))\(due)."
    }
    let isEmpty =
      book.recommendations(of: review.reference).isEmpty && book.actions(for: review).isEmpty
    let line =
      isEmpty
      ? "It made no recommendation and has no action, so there is nothing to be done."
      : words.isEmpty ? "No time for its action plan is running." : words.joined(separator: " ")
    return [
      .heading(level: 1, Line("\(review.pseudonym): \(name)", records: [review.reference])),
      .paragraph(Line(line, records: [review.reference])),
    ] + (isEmpty ? [] : [.table(table(review))])
  }

  private func table(_ review: Record<ReviewCase>) -> Table {
    Table(
      caption: "Recommendations",
      columns: [
        Column(title: "Recommendation", weight: 4), Column(title: "Owner", weight: 2),
        Column(title: "State", weight: 2), Column(title: "Actions", weight: 3),
        Column(title: "Done", weight: 2), Column(title: "Impact", weight: 4),
      ],
      rows: book.recommendations(of: review.reference).enumerated().map { place, made in
        row(made, number: made.position ?? place + 1)
      }, emptyNote: "No recommendation is recorded yet.")
  }

  private func row(_ made: Record<Recommendation>, number: Int) -> TableRow {
    let actions = book.those(\Action.origin, made.reference)
    let doing = actions.map { action in
      let due = action.state.isOpen ? action.due.map { ", due \($0.shownShort)" } ?? "" : ""
      let late = book.isOverdue(action, on: today) ? ", overdue" : ""
      return "Action \(action.number): \(action.state.label.lowercased())\(due)\(late)"
    }
    return TableRow(
      [
        TableCell("\(number). \(made.text)"), TableCell(book.label(of: made.owner)),
        TableCell(made.state.label),
        TableCell(
          doing.isEmpty ? "None yet" : doing.joined(separator: "; "),
          records: actions.map(\.reference)),
        TableCell(made.doneOn?.shownShort ?? "Not yet"), TableCell(impact(made)),
      ], of: made.reference)
  }

  private func impact(_ made: Record<Recommendation>) -> String {
    guard let impact = made.impact, !impact.isBlank else { return "Not shown yet" }
    return made.impactOn.map { "\($0.shownShort): \(impact)" } ?? impact
  }

  private func notImplemented(_ reviews: [Record<ReviewCase>]) -> [Element] {
    let items = reviews.flatMap { review in
      book.notImplemented(of: review.reference).map { made in
        ListItem(
          line: Line(
            strong: "\(review.pseudonym): ",
            "\(sentence(made.text)) \(made.state.label): \(sentence(stated(made.reason)))",
            records: [review.reference, made.reference]))
      }
    }
    let made = reviews.flatMap { book.recommendations(of: $0.reference) }
    guard !made.isEmpty else { return [] }
    let isAnswered = made.contains { $0.state != .made }
    let none: Line =
      isAnswered
      ? "Every recommendation that was answered was accepted."
      : "No recommendation has been answered yet."
    return [.heading(level: 1, "Not accepted or not implemented")]
      + (items.isEmpty ? [.paragraph(none)] : [.list(ordered: false, items)])
  }
}
