// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The register of actions through a filter.
  func actionsScreen(_ filter: ActionFilter) -> ListScreen {
    var source = actionSource(filter, meeting: nil)
    source.always(.filter, "Filter") { desk in [.open(desk.filterChoice(filter))] }
    source.always(.new, "Add") { desk in [.open(desk.newActionForm(filter.body))] }
    source.offerPaper(.actions(filter))
    return ListScreen(source)
  }

  /// The open actions of the group, walked one by one in its meeting.
  func mattersScreen(of meeting: Record<Meeting>) -> ListScreen {
    let filter = ActionFilter(body: meeting.body)
    var source = actionSource(filter, meeting: meeting.id)
    source.title = { "Matters arising: \($0.updatedWords(meeting.id, filter))" }
    return ListScreen(source)
  }

  /// By due date; in a meeting by number and with what it closed, so that no line moves away while
  /// the actions are walked.
  private func actions(_ filter: ActionFilter, _ meeting: ID<Meeting>?) -> [Record<Action>] {
    guard let meeting, let body = filter.body else { return shown.actions(filter, on: today) }
    return shown.those(\Action.body, body)
      .filter { ($0.state.isOpen || $0.closedAt == meeting) && $0.meeting != meeting }
      .sorted { $0.number < $1.number }
  }

  private func updatedWords(_ meeting: ID<Meeting>, _ filter: ActionFilter) -> String {
    let actions = actions(filter, meeting)
    let updated = actions.count { action in
      shown.updates(of: action.id).contains { $0.meeting == meeting }
    }
    return "\(updated) of \(actions.count) actions updated"
  }

  private func actionSource(_ filter: ActionFilter, meeting: ID<Meeting>?) -> ListSource {
    var source = ListSource(title: { $0.filterWords(filter) }) { desk in
      desk.actions(filter, meeting).map { desk.line(of: $0, meeting) }
    } open: { line, desk in
      [.open(desk.actionChoice(ID(line.id), meeting: meeting))]
    }
    source.columns = [
      ListColumn("Action"), ListColumn("Owner", 16, isSpare: true),
      ListColumn("Due", 11, isSpare: true), ListColumn("State", 22),
    ]
    source.emptyNote = "No action is \(filter.states.label) here."
    source.body = { line, desk in
      filter.body ?? line.flatMap { desk.shown[ID<Action>($0.id)]?.body }
    }
    source.openTitle = "Update"
    addActionCommands(to: &source, meeting)
    return source
  }

  private func addActionCommands(to source: inout ListSource, _ meeting: ID<Meeting>?) {
    source.on(.markDone, "Reported done") { line, desk in
      [.open(desk.doneForm(ID(line.id), meeting: meeting))]
    }
    source.on(.owner, "Owner") { line, desk in
      desk.shown[ID<Action>(line.id)].map { [.open(desk.ownerForm($0, meeting: meeting))] } ?? []
    }
    source.on(.dueDate, "Due date") { line, desk in
      desk.shown[ID<Action>(line.id)].map { [.open(desk.dueForm($0, meeting: meeting))] } ?? []
    }
    source.offerHistory()
    source.on(.edit, "Sheet") { line, desk in
      [.open(desk.actionScreen(ID(line.id), meeting: meeting))]
    }
  }

  private func filterWords(_ filter: ActionFilter) -> String {
    let who = filter.body.map { shown.shortName(of: $0) } ?? "Every group"
    let agency =
      filter.agency.flatMap { shown[$0] }.map { ", owner \($0.shortName ?? $0.name)" } ?? ""
    let due = filter.dueBy.map { ", due by \($0.shownShort)" } ?? ""
    let origin = filter.origin.map { ", from \($0.label)" } ?? ""
    return "\(who): actions, \(filter.states.label)\(agency)\(due)\(origin)"
  }

  private func line(of action: Record<Action>, _ meeting: ID<Meeting>?) -> ListLine {
    let isLate = shown.isOverdue(action, on: today)
    let isReported = action.reportedDone != nil && action.state.isOpen
    let words = [
      isLate ? "OVERDUE" : nil, shown.movedWords(action.id),
      isReported ? "reported done" : action.state.label,
    ]
    let isTouched = meeting.map { id in shown.updates(of: action.id).contains { $0.meeting == id } }
    let sign = isTouched == true ? "✓ " : ""
    return ListLine(
      id: action.id.text, "\(sign)\(action.number) \(action.text)", shown.label(of: action.owner),
      action.due?.shownShort ?? "no date", words.compactMap(\.self).joined(separator: ", "),
      role: isLate ? .alarm : .text, names: ["\(action.number)", shown.label(of: action.owner)],
      reference: action.reference)
  }

  /// Asks which actions to show.
  func filterChoice(_ filter: ActionFilter) -> FormScreen {
    FormScreen(
      "Which actions",
      filterQuestions(filter), book: shown, today: today
    ) { answers, desk in
      var chosen = ActionFilter()
      chosen.states = ActionFilter.States(rawValue: answers.text("states")) ?? .open
      chosen.body = answers["body"].map { ID($0.plain) }
      chosen.agency = answers["agency"].map { ID($0.plain) }
      chosen.dueBy = answers.value("due")
      chosen.origin = ActionOrigin(rawValue: answers.text("origin"))
      return [.close, .replace(desk.actionsScreen(chosen))]
    }.done(as: "Show")
  }

  private func filterQuestions(_ filter: ActionFilter) -> [Question] {
    let states = ActionFilter.States.allCases.map {
      ChoiceOption(name: $0.rawValue, label: $0.label)
    }
    let origins = ActionOrigin.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    return [
      Question(
        "states", "State", "Left and right choose.", .choice(states),
        initial: .text(filter.states.rawValue)),
      Question(
        "body", "Group", "Empty shows every group.", .reference(kind: "body"),
        initial: filter.body.map { .text($0.text) }),
      Question(
        "agency", "Owner's agency", "Empty shows every agency.", .reference(kind: "agency"),
        initial: filter.agency.map { .text($0.text) }),
      Question("due", "Due by", "Empty shows every date.", .day, initial: filter.dueBy?.stored),
      Question(
        "origin", "From", "Where it comes from.", .choice(origins),
        initial: filter.origin.map { .text($0.rawValue) }),
    ]
  }
}
