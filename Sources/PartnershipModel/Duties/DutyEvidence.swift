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

  /// Records that a duty was done by another record: its first occurrence that is still open on that
  /// day is evidenced. Where none is, nothing is recorded.
  mutating func evidence(_ duty: ID<Duty>?, by record: RecordReference, on day: Day) {
    guard let found = outcome[duty],
      let open = outcome.standings(of: found, on: day).first(where: \.state.isOpen),
      open.reviewCase == nil
    else { return }
    let id = open.occurrence?.id ?? begin(found.id, open.window)
    set(id, \.state, .evidenced)
    set(id, \.evidence, record)
    set(id, \.evidencedOn, day)
  }
}
