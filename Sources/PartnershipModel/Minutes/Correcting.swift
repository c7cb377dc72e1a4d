// SPDX-License-Identifier: Apache-2.0

/// A correction before it is recorded.
package struct CorrectionDraft: Sendable {
  /// The line corrected; nil for something about the minutes as a whole.
  package var entry: ID<MinuteEntry>?
  /// What it should have said.
  package var text: String
  /// The meeting that agreed it, when one did.
  package var at: ID<Meeting>?
  /// The role or group that agreed it.
  package var agreedBy: String?

  /// Describes a correction.
  package init(
    entry: ID<MinuteEntry>? = nil, text: String, at: ID<Meeting>? = nil, agreedBy: String? = nil
  ) {
    self.entry = entry
    self.text = text
    self.at = at
    self.agreedBy = agreedBy
  }
}

extension Book {
  /// Records a correction to agreed minutes with the words they have; the minutes themselves stay
  /// as agreed, and the corrected whole is kept as a version.
  package func recordCorrection(
    to id: ID<Meeting>, _ draft: CorrectionDraft, freezing issuing: Issuing,
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let meeting = try existing(id)
    guard meeting.minutes == .agreed else { throw .notAgreedYet(meeting: title(of: meeting)) }
    let entry = self[draft.entry]
    if let given = draft.entry, entry?.meeting != id {
      throw .noSuchRecord(what: "minute of \(title(of: meeting))", id: given.text)
    }
    guard !draft.text.isBlank else { throw .needsText(what: "A correction") }
    guard draft.text.trimmed != entry?.text.trimmed else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    let new = drafting.create(Correction.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.entry, draft.entry)
    drafting.set(new, \.text, draft.text)
    drafting.set(new, \.was, entry?.text)
    drafting.set(new, \.on, circumstances.today)
    drafting.set(new, \.agreedAt, try agreeing(draft.at, correctionOf: meeting))
    drafting.set(new, \.agreedBy, draft.agreedBy?.isBlank == true ? nil : draft.agreedBy)
    if let entry, isRestricted(entry) { drafting.mark(new, .officialSensitive) }
    keepVersion(of: id, "Corrected", for: .corrected, issuing, in: &drafting)
    return drafting.batch("Correct the minutes of \(title(of: meeting))")
  }

  /// A correction is agreed by a meeting of the same group after the one it corrects.
  private func agreeing(
    _ id: ID<Meeting>?, correctionOf meeting: Record<Meeting>
  ) throws(Refusal) -> ID<Meeting>? {
    guard let id else { return nil }
    let later = try existing(id)
    guard later.body == meeting.body, (later.date ?? .first) > (meeting.date ?? .last) else {
      throw .wrongValue(
        field: Correction.shape.agreedAt.label, given: title(of: later),
        wanted: "a later meeting of \(name(of: meeting.body))")
    }
    return id
  }

  /// The corrections to a meeting's minutes, in the order they were recorded; their numbers in
  /// the ledger are their places from 1.
  package func corrections(to meeting: ID<Meeting>) -> [Record<Correction>] {
    those(\Correction.meeting, meeting)
  }
}
