// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
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
    var choices = action.state.isOpen ? openChoices(action, meeting: meeting) : []
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

  private func openChoices(
    _ action: Record<Action>, meeting: ID<Meeting>?
  ) -> [Choosable] {
    [
      Choosable("Update", [.close, .open(updateForm(action, meeting: meeting))]),
      Choosable("New date", [.close, .open(dueForm(action, meeting: meeting))]),
      Choosable("Reported done", [.close, .open(doneForm(action.id, meeting: meeting))]),
      Choosable("Agreed done", [.close, .open(agreedForm(action, meeting: meeting))]),
      Choosable("Owner", [.close, .open(ownerForm(action, meeting: meeting))]),
    ]
  }
}
