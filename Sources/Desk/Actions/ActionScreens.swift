// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The register of actions through a filter.
  func actionsScreen(_ filter: ActionFilter) -> ListScreen {
    var source = actionSource(filter, meeting: nil)
    source.always(.filter, "Filter") { desk in [.replace(desk.filterChoice(filter))] }
    source.always(.new, "Add") { desk in [.open(desk.newActionForm(filter.body))] }
    source.always(.preview, "Preview") { desk in [.open(desk.preview(of: .actions(filter)))] }
    source.always(.writePaper, "Write") { desk in [.open(desk.writeForm(for: .actions(filter)))] }
    return ListScreen(source)
  }

  /// The open actions of the group, walked one by one in its meeting.
  func mattersScreen(of meeting: Record<Meeting>) -> ListScreen {
    let filter = ActionFilter(body: meeting.body)
    var source = actionSource(filter, meeting: meeting.id)
    source.title = { "Matters arising: \($0.updatedWords(meeting.id, filter))" }
    return ListScreen(source)
  }

  private func updatedWords(_ meeting: ID<Meeting>, _ filter: ActionFilter) -> String {
    let actions = shown.actions(filter, on: today)
    let updated = actions.count { action in
      shown.updates(of: action.id).contains { $0.meeting == meeting }
    }
    return "\(updated) of \(actions.count) open actions updated"
  }

  private func actionSource(_ filter: ActionFilter, meeting: ID<Meeting>?) -> ListSource {
    var source = ListSource(title: { $0.filterWords(filter) }) { desk in
      desk.shown.actions(filter, on: desk.today).map { desk.line(of: $0, meeting) }
    } open: { line, desk in
      [.open(desk.actionChoice(ID(line.id), meeting: meeting))]
    }
    source.columns = [
      ListColumn("Action"), ListColumn("Owner", 16), ListColumn("Due", 11), ListColumn("State", 24),
    ]
    source.emptyNote = "No action is \(filter.states.label) here."
    source.body = { line, desk in
      filter.body ?? line.flatMap { desk.shown[ID<Action>($0.id)]?.body }
    }
    source.openTitle = "Update"
    source.on(.markDone, "Reported done") { line, desk in
      [.open(desk.doneForm(ID(line.id), meeting: meeting))]
    }
    source.on(.owner, "Owner") { line, desk in
      desk.shown[ID<Action>(line.id)].map { [.open(desk.ownerForm($0, meeting: meeting))] } ?? []
    }
    source.on(.dueDate, "Due date") { line, desk in
      desk.shown[ID<Action>(line.id)].map { [.open(desk.dueForm($0, meeting: meeting))] } ?? []
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(RecordReference(ID<Action>(line.id))))]
    }
    source.on(.edit, "Sheet") { line, desk in
      [.open(desk.actionScreen(ID(line.id), meeting: meeting))]
    }
    return source
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

  /// One action: all that is known and everything that was said of it.
  func actionScreen(_ id: ID<Action>, meeting: ID<Meeting>?) -> ListScreen {
    var source = ListSource(title: { "Action \($0.shown[id]?.number ?? 0)" }) {
      $0.actionLines(id)
    } open: {
      _, desk in
      [.open(desk.actionChoice(id, meeting: meeting))]
    }
    source.columns = [ListColumn("", 16), ListColumn("")]
    source.openTitle = "Update"
    source.on(.history, "History") { _, _ in [.effect(.readHistory(RecordReference(id)))] }
    return ListScreen(source)
  }

  private func actionLines(_ id: ID<Action>) -> [ListLine] {
    guard let action = shown[id] else { return [] }
    let kind = Registry.entry(of: Action.self)
    var lines = kind.ownFields.map { field in
      ListLine(id: field.name, field.label, shown.words(action.stored[field.slot], of: field))
    }
    lines.append(ListLine(id: "cited", "Minute", shown.citation(of: action)))
    lines.append(.heading("Updates"))
    lines += shown.updates(of: id).map { update in
      let moved = update.dueAfter.map { "date moved to \($0.shown)" }
      let state = update.to.map { $0.label }
      let owner = update.ownerAfter.map { "owner \(shown.label(of: $0))" }
      let words = [update.note, state, moved, owner].compactMap(\.self).joined(separator: " · ")
      return ListLine(id: update.id.text, update.on?.shownShort ?? "", words)
    }
    return lines
  }

  /// What can be done with an action; digits choose.
  func actionChoice(_ id: ID<Action>, meeting: ID<Meeting>?) -> ListScreen {
    guard let action = shown[id] else { return .choice("Action", []) }
    var choices = [
      Choosable("Update", [.close, .open(updateForm(action, meeting: meeting))]),
      Choosable("New date", [.close, .open(dueForm(action, meeting: meeting))]),
      Choosable("Reported done", [.close, .open(doneForm(id, meeting: meeting))]),
      Choosable("Agreed done", [.close, .open(agreedForm(action, meeting: meeting))]),
      Choosable("Owner", [.close, .open(ownerForm(action, meeting: meeting))]),
    ]
    choices += action.state.followers.filter { $0 != .completed && $0 != .notStarted }.map {
      state in
      reasonChoice(state == .withdrawn ? "Withdraw" : state.label, "What happened, or why.") {
        note in
        { (book, now) throws(Refusal) in
          try book.updateAction(id, note: note, to: state, at: meeting, now)
        }
      }
    }
    choices.append(
      Choosable("All that is known", [.close, .open(actionScreen(id, meeting: meeting))]))
    return .choice("Action \(action.number): \(Book.shortened(action.text, to: 40))", choices)
  }

  private func updateForm(_ action: Record<Action>, meeting: ID<Meeting>?) -> FormScreen {
    let id = action.id
    return textForm("Action \(action.number): update", "Update", "What was said of it.") { note in
      { (book, now) throws(Refusal) in
        let moves = book[id]?.state == .notStarted ? ActionState.inProgress : nil
        return try book.updateAction(id, note: note, to: moves, at: meeting, now)
      }
    }
  }

  private func doneForm(_ id: ID<Action>, meeting: ID<Meeting>?) -> FormScreen {
    textForm("Reported done", "Note", "What the owner reported.", isRequired: false) { note in
      { (book, now) throws(Refusal) in try book.reportDone(id, note: note, at: meeting, now) }
    }
  }

  private func agreedForm(_ action: Record<Action>, meeting: ID<Meeting>?) -> FormScreen {
    let id = action.id
    return textForm(
      "Action \(action.number): agreed done", "Evidence",
      "What shows that it was done, and its effect."
    ) { evidence in
      { (book, now) throws(Refusal) in
        try book.agreeDone(id, evidence: evidence, at: meeting, now)
      }
    }
  }

  /// Moves an action's date, with the reason.
  func dueForm(_ action: Record<Action>, meeting: ID<Meeting>?) -> FormScreen {
    let id = action.id
    return FormScreen(
      "Action \(action.number): date",
      [
        Question("due", "New date", "Such as 12 dec, fri, next meeting.", .day, isRequired: true),
        Question("reason", "Reason", "Needed when it moves later.", .line),
      ], book: shown, today: today, body: action.body
    ) { answers, desk in
      let due = answers.value("due", as: Day.self) ?? desk.today
      return [
        .record({ (book, now) throws(Refusal) in
          try book.moveDue(of: id, to: due, reason: answers.text("reason"), at: meeting, now)
        })
      ]
    }
  }

  /// Gives an action an owner.
  func ownerForm(_ action: Record<Action>, meeting: ID<Meeting>?) -> FormScreen {
    let id = action.id
    return FormScreen(
      "Action \(action.number): owner",
      [
        Question(
          "owner", "Owner", "A few letters of a role, agency or group; Tab completes.", .owner,
          isRequired: true)
      ], book: shown, today: today, body: action.body
    ) { answers, _ in
      guard let owner = answers.value("owner", as: Owner.self) else { return [] }
      return [
        .record({ (book, now) throws(Refusal) in
          try book.setOwner(of: id, to: owner, at: meeting, now)
        })
      ]
    }
  }

  private func newActionForm(_ body: ID<Body>?) -> FormScreen {
    FormScreen(
      "New action",
      [
        Question(
          "text", "Action", "Verb first; readable out of context.", .paragraph, isRequired: true),
        Question("owner", "Owner", "One role, agency or group.", .owner, isRequired: true),
        Question("due", "Due", "Such as 12 dec or in 10 working days.", .day),
        Question(
          "body", "Group", "The group that follows it.", .reference(kind: "body"), isRequired: true,
          initial: body.map { .text($0.text) }),
      ], book: shown, today: today, body: body
    ) { answers, _ in
      let draft = ActionDraft(
        text: answers.text("text"), owner: answers.value("owner"), due: answers.value("due"))
      let body = ID<Body>(answers.text("body"))
      return [
        .record({ (book, now) throws(Refusal) in try book.addAction(draft, body: body, now) })
      ]
    }
  }

  /// Asks which actions to show.
  private func filterChoice(_ filter: ActionFilter) -> FormScreen {
    let states = ActionFilter.States.allCases.map {
      ChoiceOption(name: $0.rawValue, label: $0.label)
    }
    let origins = ActionOrigin.allCases.map { ChoiceOption(name: $0.rawValue, label: $0.label) }
    return FormScreen(
      "Which actions",
      [
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
      ], book: shown, today: today
    ) { answers, desk in
      var chosen = ActionFilter()
      chosen.states = ActionFilter.States(rawValue: answers.text("states")) ?? .open
      chosen.body = answers["body"].map { ID($0.plain) }
      chosen.agency = answers["agency"].map { ID($0.plain) }
      chosen.dueBy = answers.value("due")
      chosen.origin = ActionOrigin(rawValue: answers.text("origin"))
      return [.replace(desk.actionsScreen(chosen))]
    }
  }
}
