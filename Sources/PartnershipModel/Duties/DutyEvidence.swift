// SPDX-License-Identifier: Apache-2.0

extension Drafting {
  /// Begins the record of an occurrence of a duty; two laptops that begin the same make one.
  mutating func begin(_ duty: ID<Duty>, _ window: Period) -> ID<DutyOccurrence> {
    let id = createOnly(DutyOccurrence.self, duty.text, window.from?.iso ?? Day.first.iso)
    set(id, \.duty, duty)
    set(id, \.from, window.from)
    set(id, \.to, window.to)
    return id
  }

  /// Records that a duty was done by another record: its occurrence of that day is evidenced, else
  /// the latest one before it that is still open. Where none is, nothing is recorded.
  mutating func evidence(_ duty: ID<Duty>?, by record: RecordReference, on day: Day) {
    guard let found = outcome[duty] else { return }
    let standings = outcome.standings(of: found, on: day).filter(\.state.isOpen)
    let before = standings.last { ($0.window.to ?? .last) < day }
    guard let open = standings.first(where: { $0.window.contains(day) }) ?? before,
      open.reviewCase == nil
    else { return }
    let id = open.occurrence?.id ?? begin(found.id, open.window)
    set(id, \.state, .evidenced)
    set(id, \.evidence, record)
    set(id, \.evidencedOn, day)
  }
}
