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
      ListLine(id: field.name, field.label, shown.words(of: field, in: action.stored, kind: kind))
    }
    lines.append(ListLine(id: "cited", "Minute", shown.citation(of: action)))
    lines.append(.heading("Updates"))
    lines += shown.updates(of: id).map {
      ListLine(id: $0.id.text, $0.on?.shownShort ?? "", updateWords($0))
    }
    return lines
  }

  /// One dated step of an action's history, in words.
  private func updateWords(_ update: Record<ActionUpdate>) -> String {
    let words = [
      update.isSilent == true ? "no update received" : nil, update.note,
      update.to.map { $0.label }, update.dueAfter.map { "date moved to \($0.shown)" },
      update.ownerAfter.map { "owner \(shown.label(of: $0))" },
      update.bodyAfter.map { "followed by \(shown.name(of: $0))" },
    ]
    return words.compactMap(\.self).joined(separator: " · ")
  }

  /// What can be said of an action; the digits are those of matters arising.
  func actionChoice(_ id: ID<Action>, meeting: ID<Meeting>?) -> ListScreen {
    guard let action = shown[id] else { return .choice("Action", []) }
    let given = ActionAnswer.allCases.filter {
      action.state.isOpen || whyNot($0, action, at: meeting) == nil
    }
    let answers = given.map { answer in
      Choosable(
        answer.title, disabled: whyNot(answer, action, at: meeting),
        [.close] + requests(for: answer, action, at: meeting))
    }
    let sheet = Choosable("All that is known", [.close, .open(actionScreen(id, meeting: meeting))])
    return .choice(
      "Action \(action.number): \(Book.shortened(action.text, to: 40))",
      answers + jointChoices(action) + [sheet])
  }
}
