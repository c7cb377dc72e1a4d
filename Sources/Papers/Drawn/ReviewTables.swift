// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Where open reviews stand, drawn for the position statement and for a chair's report alike; by
/// pseudonym only.
struct ReviewTables {
  let book: Book
  let today: Day

  /// A table for each type of review, in the types' order.
  func tables(_ positions: [ReviewPosition]) -> [Element] {
    let types = ReviewType.allCases.filter { type in
      positions.contains { $0.review.type == type }
    }
    guard !types.isEmpty else { return [.paragraph("No statutory review is open.")] }
    return types.map { type in
      .table(
        Table(
          caption: book.name(of: type, on: today),
          columns: [
            Column(title: "Review", weight: 2), Column(title: "Stage", weight: 2),
            Column(title: "Time", weight: 4), Column(title: "Next step", weight: 3),
            Column(title: "Actions", weight: 2), Column(title: "Barrier and ask", weight: 3),
          ],
          rows: positions.filter { $0.review.type == type }.map(row), emptyNote: ""))
    }
  }

  private func row(_ position: ReviewPosition) -> TableRow {
    let review = position.review
    return TableRow(
      [
        TableCell(review.pseudonym), TableCell(review.state.label),
        TableCell(time(position), records: position.pauses.map(\.reference)),
        TableCell(nextStep(position)),
        TableCell(actions(position), records: position.actions.map(\.reference)),
        TableCell(barrier(review)),
      ], of: review.reference)
  }

  /// "Rapid review: day 7 of 15, due Fri 4 Dec 2026. Paused since …: criminal proceedings."
  private func time(_ position: ReviewPosition) -> String {
    let clocks = position.clocks.map(words)
    let pauses = position.pauses.map { pause in
      let since = pause.from.map { " since \($0.shownShort)" } ?? ""
      return sentence("Paused\(since): \(pause.reason.lowercasedFirst)")
    }
    let all = clocks + pauses
    return all.isEmpty ? "No time is running." : all.joined(separator: " ")
  }

  private func words(_ clock: Clock) -> String {
    let due =
      clock.state == .paused ? nil : clock.due.map { "\(clock.terms.dueWord) \($0.shownShort)" }
    let parts = [clock.dayWords(in: book), due, clock.comparisonWords(in: book)]
    let words = parts.compactMap(\.self).joined(separator: ", ")
    return "\(clock.terms.title): \(words)."
  }

  /// The step that is stated, else what the clock asks for next.
  private func nextStep(_ position: ReviewPosition) -> String {
    let review = position.review
    if let step = review.nextStep, !step.isBlank {
      return review.nextStepBy.map { "\(step), by \($0.shownShort)" } ?? step
    }
    guard let clock = position.clocks.first(where: { $0.isOwed && $0.state == .running }),
      let due = clock.due
    else { return notStated }
    return "\(clock.terms.title), by \(due.shownShort)"
  }

  private func actions(_ position: ReviewPosition) -> String {
    let late = position.actions.count { book.isOverdue($0, on: today) }
    guard !position.actions.isEmpty else { return "None open" }
    return "\(position.actions.count) open" + (late == 0 ? "" : ", \(late) overdue")
  }

  private func barrier(_ review: Record<ReviewCase>) -> String {
    let parts = [review.barrier, review.ask.map { "Ask: \($0.lowercasedFirst)" }]
    let said = parts.compactMap(\.self).filter { !$0.isBlank }
    return said.isEmpty ? "None stated" : said.map(sentence).joined(separator: " ")
  }

  /// What agencies have not returned in time, or the sentence that nothing is missing.
  func missing(_ positions: [ReviewPosition]) -> Element {
    let rows = positions.flatMap { position in
      position.missing.map { request in
        TableRow(
          [
            TableCell(book.name(ofAgency: request.agency)),
            TableCell(position.review.pseudonym, records: [position.review.reference]),
            TableCell(stated(request.due?.shownShort)),
            TableCell(lateness(of: request)),
          ], of: request.reference)
      }
    }
    return .table(
      Table(
        caption: "Information not returned in time",
        columns: [
          Column(title: "Agency", weight: 3), Column(title: "For the review", weight: 2),
          Column(title: "Was due", weight: 2), Column(title: "Late by", weight: 2),
        ], rows: rows, emptyNote: "No agency's return is overdue."))
  }

  /// How late a return is, in working days.
  func lateness(of request: Record<InformationRequest>) -> String {
    guard let due = request.due, due < today else { return "" }
    return counted(book.calendar().workingDays(from: due, to: today), "working day")
  }

  /// What was signed off, published or closed in the period.
  func steps(_ steps: [ReviewStep]) -> [Element] {
    guard !steps.isEmpty else {
      return [.paragraph("Nothing was signed off, published or closed in this period.")]
    }
    let items = steps.map { step in
      ListItem(
        line: Line(
          strong: "\(step.review.pseudonym), ",
          "\(book.name(of: step.review.type, on: today)): "
            + "\(step.what) on \(step.on.shownShort).", records: [step.review.reference]))
    }
    return [.list(ordered: false, items)]
  }
}
