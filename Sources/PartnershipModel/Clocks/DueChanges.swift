// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Keeps the due days that an operation moved by putting right what they were reckoned from: a
  /// start day, a bank holiday, a rule.
  ///
  /// A pause and an extension say themselves what they moved; only clocks that ran before and run
  /// still are kept, each with both days.
  func noteMovedDueDays(_ kind: KindEntry, id: String, _ drafting: inout Drafting) {
    let after = drafting.outcome
    let before = clocksTouched(by: kind, id: id, on: drafting.circumstances.today)
    for clock in before {
      guard clock.state == .running || clock.state == .paused, let old = clock.reckoning?.first,
        let new = after.clocks(of: clock.subject, on: clock.day)
          .first(where: { $0.terms.key == clock.terms.key })?.reckoning?.first,
        old != new
      else { continue }
      let change = drafting.create(DueChange.self)
      noteMovedAnswer(of: clock, from: old, to: new, &drafting)
      drafting.set(change, \.subject, clock.subject)
      drafting.set(change, \.key, clock.terms.key)
      drafting.set(change, \.before, old)
      drafting.set(change, \.after, new)
      drafting.set(change, \.on, clock.day)
      drafting.set(change, \.reason, "\(kind.names.title) put right")
    }
  }

  /// The day that was told to the body that is to answer moves with its clock, unless another was
  /// agreed for it.
  private func noteMovedAnswer(
    of clock: Clock, from old: Day, to new: Day, _ drafting: inout Drafting
  ) {
    guard clock.subject.kind == Hop.about.name else { return }
    let hop = ID<Hop>(clock.subject.id)
    if drafting.outcome[hop]?.answerDue == old { drafting.set(hop, \.answerDue, new) }
  }

  private func clocksTouched(by kind: KindEntry, id: String, on day: Day) -> [Clock] {
    let tables: Set<String> = [
      NonWorkingDay.about.name, ClockRule.about.name, Partnership.about.name,
    ]
    if tables.contains(kind.names.name) { return clocks(on: day) }
    return clocks(of: RecordReference(kind: kind.names.name, id: id), on: day)
  }

  /// The due days of a record that moved, oldest first.
  package func movedDueDays(of subject: RecordReference) -> [Record<DueChange>] {
    those(\DueChange.subject, subject).sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }
}
