// SPDX-License-Identifier: Apache-2.0

// An action due far ahead may sleep: matters arising leaves it out until some days before its date.
// It stays in every register, and nothing without a date may sleep.
extension Book {
  /// The day an action wakes; nil when it does not sleep at all.
  package func wakes(_ action: Record<Action>, on day: Day) -> Day? {
    guard let days = sleepDays(of: action, on: day), let due = due(of: action, on: day) else {
      return nil
    }
    return due - days
  }

  /// Whether an open action slept at the end of a day.
  package func isAsleep(_ action: Record<Action>, on day: Day) -> Bool {
    state(of: action, on: day).isOpen && (wakes(action, on: day) ?? .first) > day
  }

  /// "asleep until 3 Mar 2027", or nil when it is awake.
  package func sleepWords(_ action: Record<Action>, on day: Day) -> String? {
    guard isAsleep(action, on: day), let wakes = wakes(action, on: day) else { return nil }
    return "asleep until \(wakes.shownShort)"
  }

  /// Lets an action sleep until a number of days before it is due, or wakes it with nil.
  ///
  /// - Throws: `Refusal.needsDueDate` without a date; `.wrongValue` when it would be awake already.
  package func sleepAction(
    _ id: ID<Action>, untilDaysBefore days: Int?, at meeting: ID<Meeting>? = nil,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: "asleep")
    guard days != action.sleepDays else { throw .nothingToChange }
    let wakes = try days.map { (days) throws(Refusal) in
      try wakingDay(of: action, daysBefore: days, on: circumstances.today)
    }
    let words = wakes.map { "Asleep until \($0.shown)." } ?? "Awake again."
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: words, at: meeting, in: &drafting)
    drafting.set(update, \.sleepBefore, action.sleepDays)
    drafting.set(update, \.sleepAfter, days)
    drafting.set(id, \.sleepDays, days)
    return drafting.batch("Action \(action.number): \(words.lowercased())")
  }

  private func wakingDay(
    of action: Record<Action>, daysBefore days: Int, on today: Day
  ) throws(Refusal) -> Day {
    guard let due = action.due else { throw .needsDueDate(action: action.number) }
    let wakes = due - days
    guard days >= 0, wakes > today else {
      throw .wrongValue(
        field: Action.shape.sleepDays.label, given: "\(days) days before",
        wanted: "fewer days, because action \(action.number) is due on \(due.shown)")
    }
    return wakes
  }
}
