// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension ChairReportPaper {
  /// What went up, what is waited for with its age, and what came back.
  var escalations: [Element] {
    let figures = figures.escalations
    let columns = [
      Column(title: "No.", isNumeric: true), Column(title: "Issue", weight: 5),
      Column(title: "To", weight: 2),
    ]
    let waiting = Table(
      caption: "Awaiting an answer",
      columns: columns + [Column(title: "Ask", weight: 4), Column(title: "Age", weight: 2)],
      rows: figures.awaiting.map { figure in
        row(figure, [TableCell(stated(figure.escalation.ask)), cell(figure.age, figure.hop)])
      }, emptyNote: "No escalation is awaiting an answer.")
    let answered = Table(
      caption: "Answered in this period",
      columns: columns + [Column(title: "Answer", weight: 4), Column(title: "On", weight: 2)],
      rows: figures.answered.map { figure in
        row(
          figure,
          [
            cell(stated(figure.hop?.answer), figure.hop),
            cell(stated(figure.hop?.answeredOn?.shownShort), figure.hop),
          ])
      }, emptyNote: "No escalation was answered in this period.")
    return [.paragraph(raised(figures.raised)), .table(waiting), .table(answered)]
  }

  private func cell(_ words: String, _ hop: Record<Hop>?) -> TableCell {
    TableCell(words, records: hop.map { [$0.reference] } ?? [])
  }

  private func raised(_ figures: [EscalationFigure]) -> Line {
    guard !figures.isEmpty else { return "No escalation was raised in this period." }
    let numbers = figures.map { "\($0.escalation.number)" }.joined(separator: ", ")
    let noun = figures.count == 1 ? "Escalation" : "Escalations"
    return Line(
      "\(noun) \(numbers) \(figures.count == 1 ? "was" : "were") raised in this period.",
      citations: figures.map { book.cite($0.escalation) },
      records: figures.map(\.escalation.reference))
  }

  private func row(_ figure: EscalationFigure, _ cells: [TableCell]) -> TableRow {
    let escalation = figure.escalation
    return TableRow(
      [
        TableCell("\(escalation.number)"), TableCell(escalation.issue, [book.cite(escalation)]),
        cell(book.name(of: figure.hop?.to, on: figures.until), figure.hop),
      ] + cells, of: escalation.reference)
  }

  /// The escalations with their asks; that nothing is sought is said only where the chair says
  /// nothing either.
  func decisionsSought(hasNarrative: Bool) -> [Element] {
    let items = figures.decisionsSought.map { figure in
      let to = book.name(of: figure.hop?.to, on: figures.until)
      return ListItem(
        line: Line(
          strong: "Escalation \(figure.escalation.number), of \(withArticle(to)): ",
          sentence(stated(figure.escalation.ask)), citations: [book.cite(figure.escalation)],
          records: [figure.escalation.reference] + (figure.hop.map { [$0.reference] } ?? [])))
    }
    if items.isEmpty, hasNarrative { return [] }
    return list(items, none: "No decision is sought from the receiving group.")
  }

  var forwardLook: [Element] {
    let forward = figures.forward
    let meetings = forward.meetings.map { meeting in
      ListItem(
        line: Line(
          [meeting.date?.shown, meeting.start?.shown, meeting.kind.label].compactMap(\.self)
            .joined(separator: ", "), records: [meeting.reference]))
    }
    let carried = forward.carried.map { ListItem(line: Line($0.title, citations: cite($0))) }
    return list(meetings, none: "No meeting is scheduled.") + [.table(dueTable(forward))]
      + (carried.isEmpty
        ? [.paragraph("No agenda item is carried over.")]
        : [.paragraph("Agenda items carried over:"), .list(ordered: false, carried)])
      + [.paragraph(Line(review(forward)))]
  }

  private func cite(_ item: Record<AgendaItem>) -> [Citation] {
    let date = book[item.meeting]?.date?.shownShort ?? "no date"
    return [
      Citation(
        label: "item \(book.number(of: item)), \(date)", kind: item.reference.kind,
        record: item.reference.id)
    ]
  }

  private func dueTable(_ forward: ForwardLook) -> Table {
    Table(
      caption: "Actions due in the next \(ForwardLook.days) days",
      columns: [
        Column(title: "No.", isNumeric: true), Column(title: "Action", weight: 5),
        Column(title: "Owner", weight: 3), Column(title: "Due", weight: 2),
      ],
      rows: forward.actionsDue.map { figure in
        let action = figure.action
        return TableRow(
          [
            TableCell("\(action.number)"), TableCell(action.text, [book.cite(action)]),
            TableCell(book.label(of: figure.owner)), TableCell(stated(figure.due?.shownShort)),
          ], of: action.reference)
      }, emptyNote: "No action is due in the next \(ForwardLook.days) days.")
  }

  private func review(_ forward: ForwardLook) -> String {
    guard figures.plan != nil else { return "There is no plan to review." }
    guard let due = forward.planReviewDue else {
      return "No formal review of the plan is recorded yet."
    }
    return "The plan's next formal review is due on \(due.shownShort)."
  }
}
