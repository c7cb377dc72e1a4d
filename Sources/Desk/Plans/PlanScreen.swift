// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Opens a body's plan, in its meeting or at the desk.
  func planRequests(of body: ID<Body>, meeting: ID<Meeting>?) -> [Request] {
    guard let plan = shown.plan(of: body) else {
      return [
        .say(
          Message(.warning, Refusal.noPlan(body: shown.name(of: body)).words + " Add one here.")),
        .open(newRecordForm("plan", fixed: ["body": .text(body.text)])),
      ]
    }
    return [.open(planScreen(plan.id, meeting: meeting))]
  }

  /// A plan by heading, then its success statements; progress is moved here.
  func planScreen(_ id: ID<Plan>, meeting: ID<Meeting>?) -> ListScreen {
    var source = ListSource(title: { $0.planTitle(id, meeting) }) { desk in
      desk.planLines(id, meeting) + desk.statementLines(id)
    } open: { line, desk in
      desk.planChoiceRequests(line, meeting)
    }
    source.columns = [
      ListColumn("Row"), ListColumn("Progress", 15), ListColumn("Last word", 14, isSpare: true),
    ]
    source.emptyNote = "The plan has no rows yet. \(keyName(.new)) adds the first."
    source.openTitle = "Update"
    source.body = { _, desk in desk.shown[id]?.body }
    if meeting == nil, size.columns > 110 {
      source.detail = { line, desk in desk.planDetail(line) }
    }
    source.on(.progress, "Progress") { line, desk in desk.progressRequests(line, meeting) }
    source.on(.edit, "Change") { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
    source.offerHistory()
    source.on(.new, "Add a row") { line, desk in
      [.open(desk.newRowForm(id, heading: desk.shown[ID<PlanRow>(line.id)]?.heading))]
    }
    source.always(.new, "Add a row") { desk in [.open(desk.newRowForm(id, heading: nil))] }
    source.always(.markAll, "Formal review") { _ in [.reviewing(id)] }
    source.offerPaper(.plan(id))
    return ListScreen(source)
  }

  private func planTitle(_ id: ID<Plan>, _ meeting: ID<Meeting>?) -> String {
    guard let plan = shown[id] else { return "Plan" }
    let count = shown.progress(of: shown.rows(of: id))
    let left =
      meeting.map { "\(shown.untouchedRows(of: id, at: $0).count) rows not touched today, " } ?? ""
    let done = "\(count.words), \(count.percentDone)% done"
    return "\(shown.shortName(of: plan.body)) plan: \(left)\(done)"
  }

  private func planLines(_ id: ID<Plan>, _ meeting: ID<Meeting>?) -> [ListLine] {
    guard let plan = shown[id] else { return [] }
    let rows = shown.rows(of: id)
    let headings = shown.headings(of: plan)
    let known = headings.enumerated().flatMap { place, heading in
      let head = ListLine(
        id: "heading:\(place)", "\(place + 1) \(heading)", isHeading: true, role: .heading)
      return [head] + rows.filter { $0.heading == place + 1 }.map { line(of: $0, meeting) }
    }
    let others = rows.filter {
      !(1...max(1, headings.count)).contains($0.heading) || headings.isEmpty
    }
    guard !others.isEmpty else { return known }
    return known + [.heading("Under no heading of the template")]
      + others.map { line(of: $0, meeting) }
  }

  private func line(of row: Record<PlanRow>, _ meeting: ID<Meeting>?) -> ListLine {
    let updates = shown.updates(of: row.id)
    let touched = meeting.map { id in updates.contains { $0.meeting == id } } ?? false
    let role: Role
    switch row.state {
    case .notStarted: role = .red
    case .inProgress: role = .amber
    case .completed: role = .green
    }
    return ListLine(
      id: row.id.text, (touched ? "✓ " : "") + row.action, row.state.letterAndLabel,
      updates.last?.on?.shownShort ?? "never", depth: 1, role: role, reference: row.reference)
  }

  private func statementLines(_ id: ID<Plan>) -> [ListLine] {
    guard let body = shown[id]?.body else { return [] }
    let statements = shown.statements(of: body)
    guard !statements.isEmpty else { return [] }
    return [.heading("Success statements")]
      + statements.map { statement in
        let standing = shown.standing(of: statement, on: today)
        return ListLine(
          id: statement.id.text, "\(statement.id.text) \(statement.text)", standing.position.label,
          standing.lastWord, depth: 1, reference: statement.reference)
      }
  }

  private func planDetail(_ line: ListLine) -> [ListLine] {
    guard let reference = line.reference, let kind = Registry.kind(named: reference.kind),
      let row = shown.record(reference)
    else { return [] }
    return kind.ownFields.map { field in
      ListLine(id: field.name, "\(field.label): \(shown.markedWords(of: field, in: row, kind))")
    }
  }

  func planChoiceRequests(_ line: ListLine, _ meeting: ID<Meeting>?) -> [Request] {
    switch line.reference?.kind {
    case PlanRow.about.name: return [.open(rowUpdateForm(ID(line.id), meeting: meeting))]
    case Statement.about.name: return [.open(positionForm(ID(line.id), meeting: meeting))]
    default: return []
    }
  }

  /// A form for a row, under the heading of the selected one.
  private func newRowForm(_ id: ID<Plan>, heading: Int?) -> FormScreen {
    var form = newRecordForm("plan-row", fixed: ["plan": .text(id.text)])
    form.preset("heading", "\(heading ?? 1)")
    return form
  }
}

extension Request {
  /// Records the formal review of a plan.
  fileprivate static func reviewing(_ plan: ID<Plan>) -> Request {
    .record(
      { (book, now) throws(Refusal) in try book.reviewPlan(plan, now) },
      then: [.say(Message(.done, "The formal review is recorded; the next is due in 12 months."))])
  }
}

extension StatementStanding {
  /// When its group judged it, or that the records alone say it.
  fileprivate var lastWord: String {
    if let judged { return judged.on?.shownShort ?? "no day stated" }
    return position == .notYetKnown ? "never" : "by the records"
  }
}
