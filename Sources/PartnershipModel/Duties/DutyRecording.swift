// SPDX-License-Identifier: Apache-2.0

/// What is to be recorded of an occurrence of a duty.
package struct DutyAnswer: Sendable {
  /// What became of it.
  package var outcome: DutyOutcome
  /// The record that shows it.
  package var evidence: RecordReference?
  /// What shows it, in words.
  package var words: String?
  /// The day it was done; today when nil.
  package var on: Day?
  /// Why it was missed or does not apply.
  package var reason: String?

  /// Says what became of it.
  package init(_ outcome: DutyOutcome) { self.outcome = outcome }
}

extension Book {
  /// Records what became of an occurrence of a duty, known by the first day it is about.
  ///
  /// Two laptops that record the same occurrence make one record of it.
  ///
  /// - Throws: `Refusal` when evidence or a reason is missing, when the duty is dormant, or when the
  ///   occurrence is evidenced already.
  package func record(
    _ answer: DutyAnswer, of duty: ID<Duty>, _ window: Period, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let record = self[duty] else { throw .noSuchRecord(what: "duty", id: duty.text) }
    let found = those(\DutyOccurrence.duty, duty).first { $0.from == window.from }
    let present = found?.state ?? .open
    guard present.may(become: answer.outcome) else {
      throw .wrongMove(
        what: Book.shortened(record.text), from: present.label, to: answer.outcome.label,
        allowed: present.followers.map(\.label))
    }
    var drafting = Drafting(self, circumstances)
    let id = found?.id ?? drafting.begin(record.id, window)
    set(answer, on: id, in: &drafting)
    try checkReason(answer)
    try drafting.outcome.checkWhole(Registry.entry(of: DutyOccurrence.self), id: id.text)
    return drafting.batch("\(Book.shortened(record.text)): \(answer.outcome.label.lowercased())")
  }

  private func set(
    _ answer: DutyAnswer, on id: ID<DutyOccurrence>, in drafting: inout Drafting
  ) {
    let today = drafting.circumstances.today
    let isEvidenced = answer.outcome == .evidenced
    drafting.set(id, \.state, answer.outcome)
    drafting.set(id, \.evidence, isEvidenced ? answer.evidence : nil)
    drafting.set(id, \.evidenceWords, isEvidenced ? answer.words : nil)
    drafting.set(id, \.evidencedOn, isEvidenced ? answer.on ?? today : nil)
    drafting.set(id, \.reason, answer.reason)
  }

  private func checkReason(_ answer: DutyAnswer) throws(Refusal) {
    guard answer.outcome.asks.contains(DutyOccurrence.shape.reason.name),
      answer.reason?.isBlank ?? true
    else { return }
    throw .needsReason(toDo: "call a duty \(answer.outcome.label.lowercased())")
  }
}
