// SPDX-License-Identifier: Apache-2.0

/// The actions a body follows, as they stood at the end of a period.
package struct ActionFigures: Sendable {
  /// Agreed in the period.
  package let new: [ActionFigure]
  /// Agreed done in the period and still done at its end.
  package let completed: [ActionFigure]
  /// Given up in the period.
  package let withdrawn: [ActionFigure]
  /// Open at its end with a date that had passed.
  package let overdue: [ActionFigure]
  /// Open at its end and not overdue.
  package let onTime: [ActionFigure]

  /// How many were open at the end of the period.
  package var openCount: Int { overdue.count + onTime.count }
}

/// An action as it stood on a day.
package struct ActionFigure: Sendable {
  /// The action.
  package let action: Record<Action>
  /// How far it had got.
  package let state: ActionState
  /// When it was due.
  package let due: Day?
  /// Who had it.
  package let owner: Owner?
  /// The latest update with a note, of any date: the reason where it is late.
  package let latestNote: Record<ActionUpdate>?
  /// Whether an update with a note was given within the period.
  package let hasNoteInPeriod: Bool
  /// How often its date had been moved later.
  package let timesMoved: Int
  /// The last step to a finished state.
  package let ending: Record<ActionUpdate>?
}

extension Book {
  func actionFigures(of body: ID<Body>, from: Day, until: Day) -> ActionFigures {
    let period = Period(from, until)
    let actions = those(\Action.body, body).filter { ($0.raisedOn ?? .first) <= until }
      .map { actionFigure(of: $0, from: from, until: until) }
      .sorted { ($0.due ?? .last, $0.action.number) < ($1.due ?? .last, $1.action.number) }
    let open = actions.filter(\.state.isOpen)
    return ActionFigures(
      new: actions.filter { period.contains($0.action.raisedOn) }
        .sorted { $0.action.number < $1.action.number },
      completed: actions.filter { $0.state == .completed && period.contains($0.endedOn) },
      withdrawn: actions.filter { $0.state == .withdrawn && period.contains($0.endedOn) },
      overdue: open.filter { ($0.due ?? .last) < until },
      onTime: open.filter { ($0.due ?? .last) >= until })
  }

  private func actionFigure(of action: Record<Action>, from: Day, until: Day) -> ActionFigure {
    let updates = updates(of: action.id).filter { ($0.on ?? .first) <= until }
    let noted = updates.filter { $0.note?.isBlank == false }
    return ActionFigure(
      action: action, state: state(of: action, on: until), due: due(of: action, on: until),
      owner: owner(of: action, on: until), latestNote: noted.last,
      hasNoteInPeriod: noted.contains { ($0.on ?? .first) >= from },
      timesMoved: updates.count(where: \.movesLater),
      ending: updates.last { $0.to?.isOpen == false })
  }
}

extension ActionFigure {
  /// The day it was agreed done or given up.
  package var endedOn: Day? { ending?.on ?? action.closedOn }
  /// What shows that it was done.
  package var evidence: String? { action.evidence ?? ending?.note }
}

extension Record<ActionUpdate> {
  fileprivate var movesLater: Bool {
    guard let before = self.dueBefore, let after = self.dueAfter else { return false }
    return after > before
  }
}
