// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Where open reviews stand, drawn for the position statement and for a chair's report alike; by
/// pseudonym only.
struct ReviewTables {
  let book: Book
  let today: Day

  /// One line for each review, by type, that is still to be done; then in a sentence those of which
  /// only something that follows is.
  func tables(_ positions: [ReviewPosition]) -> [Element] {
    let table = Table(
      caption: "Open reviews",
      columns: [
        Column(title: "Review", weight: 4), Column(title: "Stage and time", weight: 9),
        Column(title: "Next step, actions, barrier and ask", weight: 10),
      ], rows: positions.filter(\.standing.isOngoing).map(row),
      emptyNote: "No statutory review is open.")
    return [.table(table)] + followed(positions.filter(\.standing.isFollowedUp))
  }

  private func row(_ position: ReviewPosition) -> TableRow {
    let review = position.review
    return TableRow(
      [
        TableCell("\(review.pseudonym), \(shortName(of: review))"),
        TableCell(stage(position) + time(position), records: position.pauses.map(\.reference)),
        TableCell(
          sentence(nextStep(position)) + actions(position) + barrier(position),
          records: position.actions.map(\.reference)),
      ], of: review.reference)
  }

  private func followed(_ positions: [ReviewPosition]) -> [Element] {
    guard !positions.isEmpty else { return [] }
    let runs = positions.flatMap { position in
      let said = stage(position).lowercasedFirst + follows(position) + actions(position)
      return [
        Run(text: "\(name(of: position.review)): ", strong: true),
        Run(text: "\(said)\(barrier(position)) "),
      ]
    }
    let records = positions.flatMap { position in
      [position.review.reference] + position.pauses.map(\.reference)
        + position.actions.map(\.reference)
    }
    let heading = Run(text: "Concluded, with something still to do. ")
    return [.paragraph(Line(runs: [heading] + runs, records: records))]
  }

  /// What is still to be done of a concluded review: each with its day, else its next step.
  private func follows(_ position: ReviewPosition) -> String {
    let step = position.review.nextStep.map(\.isBlank) == false && position.isOfNow
    let owed = position.clocks.filter(\.isOwed)
    guard !step, !owed.isEmpty else { return " " + sentence(nextStep(position)) }
    let words = owed.enumerated().map { place, clock in
      let title = place == 0 ? clock.terms.title : clock.terms.title.lowercasedFirst
      let by = clock.due.map { " by \($0.shownShort)" } ?? ""
      let late = clock.latenessWords(in: book).map { " (\($0))" } ?? ""
      return title + by + late
    }
    return " " + sentence(words.joined(separator: "; "))
  }

  private func shortName(of review: Record<ReviewCase>) -> String {
    review.type.shortName(on: today, in: book)
  }

  /// The pseudonym, with the type where reviews of two types bear it.
  private func name(of review: Record<ReviewCase>) -> String {
    let bearers = book.all(ReviewCase.self).count { $0.pseudonym == review.pseudonym }
    return bearers > 1 ? "\(review.pseudonym), \(shortName(of: review))" : review.pseudonym
  }

  private func stage(_ position: ReviewPosition) -> String {
    sentence(position.standing.stage?.label ?? notStated)
  }

  /// "Rapid review: day 7 of 15, due 4 Dec 2026. Paused since …: criminal proceedings."
  private func time(_ position: ReviewPosition) -> String {
    let clocks = position.clocks.map(words)
    let pauses = position.pauses.map { pause in
      let since = pause.from.map { " since \($0.shownShort)" } ?? ""
      return sentence("Paused\(since): \(book.reasonWords(pause.reason))")
    }
    return (clocks + pauses).map { " \($0)" }.joined()
  }

  private func words(_ clock: Clock) -> String {
    let parts = [
      clock.dayWords(in: book), pausedWords(clock), dueWords(clock), clock.latenessWords(in: book),
      clock.comparisonWords(in: book),
    ]
    let words = parts.compactMap(\.self).joined(separator: ", ")
    // The review's own time needs no name beside the review's.
    let isOwn = ["completed-on", "signed-off-on"].contains(clock.terms.end)
    return isOwn ? "\(words.capitalisedFirst)." : "\(clock.terms.title): \(words)."
  }

  private func dueWords(_ clock: Clock) -> String? {
    guard clock.state != .paused, let due = clock.due else { return nil }
    guard let first = clock.reckoning?.due, clock.extendedTo != nil else {
      return "\(clock.terms.dueWord) \(due.shownShort)"
    }
    return "\(clock.terms.dueWord) \(first.shownShort), extended to \(due.shownShort)"
  }

  /// How long it stood still before, which its months and days leave out.
  private func pausedWords(_ clock: Clock) -> String? {
    guard clock.state != .paused, let lost = clock.reckoning?.lost, lost > 0 else { return nil }
    return counted(lost, clock.terms.unit == .workingDays ? "working day" : "day") + " paused"
  }

  /// The step that is stated, else what the clock asks for next, else the stages that may follow.
  private func nextStep(_ position: ReviewPosition) -> String {
    let review = position.review
    if position.isOfNow, let step = review.nextStep, !step.isBlank {
      return step.capitalisedFirst + (review.nextStepBy.map { ", by \($0.shownShort)" } ?? "")
    }
    if let clock = position.clocks.first(where: { $0.isOwed && $0.state == .running }),
      let due = clock.due
    {
      return "\(clock.terms.title), by \(due.shownShort)"
    }
    let next = (position.standing.stage?.followers ?? []).filter(review.type.stages.contains)
    guard !next.isEmpty else { return notStated }
    return "To follow: " + next.map(\.label.lowercasedFirst).joined(separator: " or ")
  }

  private func actions(_ position: ReviewPosition) -> String {
    let late = position.actions.count { book.isOverdue($0, on: today) }
    guard !position.actions.isEmpty else { return "" }
    return " \(counted(position.actions.count, "action")) open"
      + (late == 0 ? "." : ", \(late) overdue.")
  }

  private func barrier(_ position: ReviewPosition) -> String {
    guard position.isOfNow else { return "" }
    let review = position.review
    let parts = [review.barrier, review.ask.map { "Ask: \($0.lowercasedFirst)" }]
    let said = parts.compactMap(\.self).filter { !$0.isBlank }
    return said.map { " " + sentence($0) }.joined()
  }

  /// What agencies have not returned in time, or the sentence that nothing is missing.
  func missing(_ positions: [ReviewPosition]) -> [Element] {
    let missing = positions.flatMap { position in position.missing.map { (position.review, $0) } }
    guard !missing.isEmpty else { return [.paragraph("No agency's return is overdue.")] }
    let words = missing.map { review, request in
      "\(book.name(ofAgency: request.agency)), for \(review.pseudonym) (\(lateness(of: request)) late)"
    }
    return [
      .paragraph(
        Line(
          strong: "Not returned in time: ", "\(words.joined(separator: "; ")).",
          records: missing.flatMap { [$0.reference, $1.reference] }))
    ]
  }

  /// How late a return is, in working days.
  func lateness(of request: Record<InformationRequest>) -> String {
    guard let due = request.due, due < today else { return "" }
    return counted(book.calendar().workingDays(from: due, to: today), "working day")
  }

  /// What was signed off, published or closed since a day, by sort of end.
  func steps(_ steps: [ReviewStep], since from: Day) -> [Element] {
    let since = "Since \(from.shownShort)"
    guard !steps.isEmpty else {
      return [.paragraph(Line("\(since) nothing was signed off, published or closed."))]
    }
    var ends: [String] = []
    for step in steps where !ends.contains(step.what) { ends.append(step.what) }
    let runs = ends.flatMap { what in
      let words = steps.filter { $0.what == what }.map { step in
        "\(name(of: step.review)) (\(inYear(step.on, from)))"
      }
      return [
        Run(text: "\(what.capitalisedFirst): ", strong: true),
        Run(text: "\(words.joined(separator: "; ")). "),
      ]
    }
    return [
      .paragraph(
        Line(runs: [Run(text: "\(since). ")] + runs, records: steps.map(\.review.reference)))
    ]
  }

  /// A day of the twelve months from another needs no year.
  private func inYear(_ day: Day, _ from: Day) -> String {
    let isPlain = day >= from && day < from.adding(months: 12)
    return isPlain ? "\(day.day) \(MonthName.short(day.month))" : day.shownShort
  }
}
