// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// Task and finish groups: what each was set up for, and what came of it.
  static let taskGroups = DrawnPaper(
    "task-groups", "Task and finish groups",
    help: "Prints what each task and finish group is for, by when, and its closing report.",
    of: .groups, from: [Body.about.name]
  ) { TaskGroupsPaper(drawing: $0).paper() }
}

/// Draws up one task and finish group, those a group set up or has under it, or every one.
private struct TaskGroupsPaper {
  let drawing: Drawing
  private var book: Book { drawing.book }
  private var today: Day { drawing.today }

  func paper() -> Paper {
    let groups = book.tree().compactMap(\.body).filter { body in
      guard body.kind == .taskAndFinish else { return false }
      guard let asked = drawing.scope.body else { return true }
      return [body.id, body.parent, body.commissionedBy].contains(asked)
    }
    let late = groups.count { ($0.endsOn ?? .last) < today && $0.status?.isOver != true }
    let paper = Paper(
      title: "Task and finish groups", body: book.issuer(drawing.scope.body), marking: "",
      summary: [
        Fact(label: "As at", value: today.shownLong),
        Fact(label: "Groups", value: "\(groups.count)"),
        Fact(label: "Overdue to close", value: "\(late)"),
      ],
      elements: groups.isEmpty
        ? [.paragraph("No task and finish group is recorded.")] : groups.flatMap(part))
    return book.finished(paper, also: groups.map(\.reference), on: today)
  }

  private func part(_ body: Record<Body>) -> [Element] {
    let facts = [
      ("Set up by", stated(book.commissionWords(of: body))), ("Scope", stated(body.scope)),
      ("Product", stated(body.product)), ("To end by", stated(book.endWords(of: body, on: today))),
      ("Members", members(of: body)), ("Meetings held", held(body)),
    ]
    return [.heading(level: 1, Line(body.name, records: [body.reference]))]
      + facts.map { label, value in
        .paragraph(Line(strong: "\(label): ", sentence(value), records: [body.reference]))
      } + closing(body)
  }

  private func members(of body: Record<Body>) -> String {
    let day = body.closedOn?.lastDay ?? today
    let seats = book.seats(of: body.id, on: day).map(book.label(of:))
    return seats.isEmpty ? notStated : seats.joined(separator: "; ")
  }

  private func held(_ body: Record<Body>) -> String {
    "\(book.meetings(of: body.id).count { $0.state == .closed })"
  }

  /// The closing report: what came of it, what it decided and did, and what it handed on.
  private func closing(_ body: Record<Body>) -> [Element] {
    guard body.status?.isOver == true else { return [] }
    let product = body.outcomeRecord.map { [$0] } ?? []
    let came = body.outcome ?? "What it produced is not recorded"
    let ended = body.closedOn.map { "Closed \($0.inSentence)" } ?? "Closed, day not stated"
    let why = body.closingReason.map { ": \($0)" } ?? ""
    return [
      .heading(level: 2, "Closing report"),
      .paragraph(Line(sentence(ended + why), records: [body.reference])),
      .paragraph(Line(sentence(came), records: [body.reference] + product)),
    ]
      + product.map { .paragraph(Line("Product: \(book.title(of: $0)).", records: [$0])) }
      + decisions(of: body) + done(body) + handedOn(body)
  }

  private func decisions(of body: Record<Body>) -> [Element] {
    list(
      "Decisions",
      book.decisions(of: body.id).map { Line("\($0.number): \($0.text)", records: [$0.reference]) },
      none: "It made no decision.")
  }

  private func done(_ body: Record<Body>) -> [Element] {
    let done = book.those(\Action.body, body.id).filter { $0.state == .completed }
    return list(
      "Actions completed",
      done.map { Line("Action \($0.number): \($0.text)", records: [$0.reference]) },
      none: "It completed no action.")
  }

  private func handedOn(_ body: Record<Body>) -> [Element] {
    let left = book.handedOn(by: body.id).map { action, next in
      let state = action.state.label.lowercased()
      return Line(
        "Action \(action.number), to \(book.name(of: next)): \(action.text) (\(state))",
        records: [action.reference])
    }
    let next = body.successor.map { "to \(book.name(of: $0))" } ?? "to nobody"
    return list("Handed on", left, none: "It left no action open; its matters went \(next).")
  }

  private func list(_ title: String, _ lines: [Line], none: String) -> [Element] {
    [.heading(level: 3, Line(title))]
      + (lines.isEmpty
        ? [.paragraph(Line(none))] : [.list(ordered: false, lines.map { ListItem(line: $0) })])
  }
}
