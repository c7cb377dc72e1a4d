// SPDX-License-Identifier: Apache-2.0

/// One line of the minutes.
package struct MinuteEntry: RecordKind {
  package static let shape = MinuteEntry()
  package static let about = KindNames(
    "minute", "Minute", plural: "Minutes",
    "One line of the minutes under an agenda item: a note, action, decision, escalation and so on.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let item = Field<ID<AgendaItem>>(4, "item", "Item", "The agenda item it stands under.")
  package let position = RequiredField<Int>(
    5, "position", "Order", "Its place under the item; gaps are allowed.", missing: 0,
    choosable: false)
  package let kind = RequiredField<EntryKind>(
    6, "kind", "Kind", "What the line is.", missing: .note)
  package let text = RequiredField<String>(
    7, "text", "Text", "The line as minuted.", missing: "", as: .paragraph)
  package let action = Field<ID<Action>>(8, "action", "Action", "The action it records.")
  package let decision = Field<ID<Decision>>(9, "decision", "Decision", "The decision it records.")
  package let escalation = Field<ID<Escalation>>(
    10, "escalation", "Escalation", "The escalation it records.")
  package let row = Field<ID<PlanRow>>(11, "plan-row", "Plan row", "The plan row it updates.")
}

/// What a line of the minutes is.
package enum EntryKind: String, Choice {
  case note, action, decision, escalation, update, challenge, voice

  package var label: String {
    switch self {
    case .note: "Note"
    case .action: "Action"
    case .decision: "Decision"
    case .escalation: "Escalation"
    case .update: "Update"
    case .challenge: "Challenge"
    case .voice: "Voice"
    }
  }

  /// The mark typed at the start of a line to make it this kind.
  package var mark: Character? {
    switch self {
    case .note, .update: nil
    case .action: "!"
    case .decision: "="
    case .escalation: "^"
    case .challenge: "?"
    case .voice: "\""
    }
  }

  /// The kinds a clerk can choose for a line.
  package static var chosen: [EntryKind] {
    [.note, .action, .decision, .escalation, .challenge, .voice]
  }
}

/// A check that was not met when a meeting closed, accepted with a reason.
package struct Acceptance: RecordKind {
  package static let shape = Acceptance()
  package static let about = KindNames(
    "acceptance", "Accepted check", plural: "Accepted checks",
    "A closing check that was not met and was accepted with a reason.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let check = RequiredField<String>(4, "check", "Check", "The check's name.", missing: "")
  package let subject = Field<String>(5, "subject", "About", "What the check found.")
  package let reason = RequiredField<String>(
    6, "reason", "Reason", "Why it was let be.", missing: "")
  package let record = Field<String>(
    7, "record", "Record", "The kind and id of the record it is about, such as minute:a1.")
}

/// A correction to agreed minutes, which themselves never change.
package struct Correction: RecordKind {
  package static let shape = Correction()
  package static let about = KindNames(
    "correction", "Correction", plural: "Corrections",
    "A correction to agreed minutes, minuted on its own; the minutes stay as agreed.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Minutes of", "The meeting corrected.")
  package let entry = Field<ID<MinuteEntry>>(4, "minute", "Minute", "The line corrected.")
  package let text = RequiredField<String>(
    5, "text", "Correction", "What it should have said.", missing: "", as: .paragraph)
  package let on = Field<Day>(6, "on", "On", "When it was recorded.")
  package let agreedAt = Field<ID<Meeting>>(
    7, "agreed-at", "Agreed at", "The meeting that agreed it.")
  package let was = Field<String>(
    8, "was", "Was", "The line as the agreed minutes have it.", as: .paragraph)
  package let agreedBy = Field<String>(
    9, "agreed-by", "Agreed by", "The role or group that agreed it.")
}
