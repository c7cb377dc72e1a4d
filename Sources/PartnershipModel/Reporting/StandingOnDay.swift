// SPDX-License-Identifier: Apache-2.0

// A past paper must say what was so at its time, so these walk back from what is so now over the
// dated steps that came later. What changed without a dated step reads as it is now.
extension Book {
  /// How far a plan row had got at the end of a day.
  package func progress(of row: Record<PlanRow>, on day: Day) -> Progress {
    updates(of: row.id).first { ($0.on ?? .first) > day && $0.from != nil }?.from ?? row.state
  }

  /// How far an action had got at the end of a day.
  package func state(of action: Record<Action>, on day: Day) -> ActionState {
    later(action, than: day) { $0.from != nil }?.from ?? action.state
  }

  /// What was to be done, as agreed by the end of a day.
  package func text(of action: Record<Action>, on day: Day) -> String {
    later(action, than: day) { $0.textAfter != nil }?.textBefore ?? action.text
  }

  /// When an action was due, as agreed by the end of a day.
  package func due(of action: Record<Action>, on day: Day) -> Day? {
    guard let moved = later(action, than: day, where: { $0.dueAfter != nil }) else {
      return action.due
    }
    return moved.dueBefore
  }

  /// Who had an action at the end of a day.
  package func owner(of action: Record<Action>, on day: Day) -> Owner? {
    guard let given = later(action, than: day, where: { $0.ownerAfter != nil }) else {
      return action.owner
    }
    return given.ownerBefore
  }

  /// How many days before it is due an action woke, as agreed by the end of a day.
  package func sleepDays(of action: Record<Action>, on day: Day) -> Int? {
    guard
      let changed = later(
        action, than: day, where: { $0.sleepBefore != nil || $0.sleepAfter != nil })
    else { return action.sleepDays }
    return changed.sleepBefore
  }

  /// The body that followed an action on a day; one is handed over at the end of a day.
  package func body(of action: Record<Action>, on day: Day) -> ID<Body>? {
    guard let given = later(action, than: day - 1, where: { $0.bodyAfter != nil }) else {
      return action.body
    }
    return given.bodyBefore
  }

  private func later(
    _ action: Record<Action>, than day: Day, where matches: (Record<ActionUpdate>) -> Bool
  ) -> Record<ActionUpdate>? {
    updates(of: action.id).filter { ($0.on ?? .first) > day }
      .sorted { ($0.on ?? .first) < ($1.on ?? .first) }
      .first(where: matches)
  }
}

extension Period {
  /// The period of a report, both days included.
  init(_ from: Day, _ until: Day) {
    self.init(from: from, to: until)
  }

  /// Whether a date that may be missing falls in the period; a missing one does not.
  func contains(_ day: Day?) -> Bool { day.map { contains($0) } ?? false }
}
