// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The register of actions through a filter.
  func actionsScreen(_ filter: ActionFilter) -> ListScreen {
    var source = actionSource(filter)
    source.always(.filter, "Filter") { desk in [.open(desk.filterChoice(filter))] }
    source.always(.new, "Add") { desk in [.open(desk.newActionForm(filter.body))] }
    source.offerPaper(.actions(filter))
    return ListScreen(source)
  }

  private func actionSource(_ filter: ActionFilter) -> ListSource {
    var source = ListSource(title: { $0.filterWords(filter) }) { desk in
      desk.shown.actions(filter, on: desk.today).map { desk.line(of: $0, nil) }
    } open: { line, desk in
      [.open(desk.actionChoice(ID(line.id), meeting: nil))]
    }
    source.columns = actionColumns
    source.emptyNote = "No action is \(filter.states.label) here."
    source.body = { line, desk in
      filter.body ?? line.flatMap { desk.shown[ID<Action>($0.id)]?.body }
    }
    source.openTitle = "Update"
    addActionCommands(to: &source, nil)
    return source
  }

  /// The columns of every list of actions.
  var actionColumns: [ListColumn] {
    [
      ListColumn("Action"), ListColumn("Owner", 16, isSpare: true),
      ListColumn("Due", 11, isSpare: true), ListColumn("State", 22),
    ]
  }

  /// What commands do with the selected action, in a meeting or in the register.
  func addActionCommands(to source: inout ListSource, _ meeting: ID<Meeting>?) {
    let own: [(CommandName, String, ActionAnswer)] = [
      (.markDone, "Reported done", .reportedDone), (.owner, "Owner", .transferred),
      (.dueDate, "Due date", .newDate),
    ]
    for (command, title, answer) in own {
      source.on(command, title) { line, desk in
        desk.shown[ID<Action>(line.id)].map { desk.requests(for: answer, $0, at: meeting) } ?? []
      }
    }
    source.offerHistory()
    source.commands.append((Offer(.delete, disabled: Desk.whyActionsStay), { _, _ in [] }))
    source.on(.edit, "Sheet") { line, desk in
      [.open(desk.actionScreen(ID(line.id), meeting: meeting))]
    }
  }

  private static let whyActionsStay =
    "A numbered action is never taken out. Enter, 'Withdrawn' ends it, with who decided so; undo takes "
    + "back one that was only just added."

  private func filterWords(_ filter: ActionFilter) -> String {
    let who = filter.body.map { shown.shortName(of: $0) } ?? "Every group"
    let agency =
      filter.agency.flatMap { shown[$0] }.map { ", owner \($0.shortName ?? $0.name)" } ?? ""
    let due = filter.dueBy.map { ", due by \($0.shownShort)" } ?? ""
    let origin = filter.origin.map { ", from \($0.label)" } ?? ""
    return "\(who): actions, \(filter.states.label)\(agency)\(due)\(origin)"
  }

  /// One action as every list of actions shows it; in a meeting with a sign once it was spoken to.
  func line(of action: Record<Action>, _ meeting: ID<Meeting>?) -> ListLine {
    let isLate = shown.isOverdue(action, on: today)
    let asleep = shown.sleepWords(action, on: today)
    let sign = meeting.map { id in walkSign(action.id, at: id) } ?? ""
    return ListLine(
      id: action.id.text, "\(sign)\(action.number) \(action.text)", shown.label(of: action.owner),
      action.due?.shownShort ?? "no date", asleep ?? standingWords(action, isLate: isLate),
      role: asleep != nil ? .dim : isLate ? .alarm : .text,
      names: ["\(action.number)", shown.label(of: action.owner)], reference: action.reference)
  }

  private func walkSign(_ action: ID<Action>, at meeting: ID<Meeting>) -> String {
    guard shown.isAnswered(action, at: meeting) else { return "" }
    return shown.isSpokenTo(action, at: meeting) ? "✓ " : "– "
  }

  private func standingWords(_ action: Record<Action>, isLate: Bool) -> String {
    let isReported = action.reportedDone != nil && action.state.isOpen
    let gone = action.state.isOpen ? shown.goneWords(action.owner, on: today) : nil
    let silent = shown.silentMeetings(of: action, before: today)
    let words = [
      gone, isLate ? "OVERDUE" : nil, silent > 1 ? "no update \(silent) times" : nil,
      shown.movedWords(action.id), isReported ? "reported done" : action.state.label,
    ]
    return words.compactMap(\.self).joined(separator: ", ")
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
