// SPDX-License-Identifier: Apache-2.0

/// A change somebody proposes to draft minutes: the chair while checking them, or a member once
/// they are circulated. Each is accepted or declined by itself.
package struct ProposedAmendment: RecordKind {
  package static let shape = ProposedAmendment()
  package static let about = KindNames(
    "proposed-amendment", "Proposed amendment", plural: "Proposed amendments",
    "A change proposed to draft minutes, accepted or declined by itself.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Minutes of", "The meeting minuted.")
  package let entry = Field<ID<MinuteEntry>>(
    4, "minute", "Minute", "The line to change; empty for a line to add.")
  package let item = Field<ID<AgendaItem>>(5, "item", "Item", "The item of that line.")
  package let type = RequiredField<AmendmentType>(
    6, "type", "Change", "What is to be done with the line.", missing: .reword)
  package let was = Field<String>(
    7, "was", "Was", "The line as it stood when this was proposed, as it is typed.",
    as: .paragraph)
  package let text = Field<String>(
    8, "text", "To read", "The line as it is to be, as it is typed.", as: .paragraph)
  package let reason = Field<String>(9, "reason", "Reason", "Why it should change.")
  package let by = Field<String>(10, "by", "Proposed by", "The role that proposed it.")
  package let on = Field<Day>(11, "on", "On", "When it was proposed.")
  package let state = RequiredField<AmendmentState>(
    12, "state", "State", "Whether it was accepted.", missing: .proposed)
  package let answer = Field<String>(13, "answer", "Answer", "Why it was declined.")
  package let isWritten = Field<Bool>(
    14, "written", "Written in", "Whether the draft itself was changed, before it was agreed.")
}

/// What a proposed amendment does with a line.
package enum AmendmentType: String, Choice {
  case reword, remove, add

  package var label: String {
    switch self {
    case .reword: "New words"
    case .remove: "Take it out"
    case .add: "A new line"
    }
  }
}

/// Whether a proposed amendment was accepted.
package enum AmendmentState: String, StateChoice {
  case proposed, accepted, declined

  package var label: String {
    switch self {
    case .proposed: "Proposed"
    case .accepted: "Accepted"
    case .declined: "Declined"
    }
  }

  /// One accepted while the draft was out is open again when the draft is taken back.
  package var followers: [AmendmentState] {
    switch self {
    case .proposed: [.accepted, .declined]
    case .accepted: [.proposed]
    case .declined: []
    }
  }
}

/// What somebody proposes, before it is a record.
package enum AmendmentProposal: Sendable, Hashable {
  /// A line is to read otherwise, as it would be typed.
  case reword(ID<MinuteEntry>, to: String)
  /// A line is to go.
  case remove(ID<MinuteEntry>)
  /// A line is to be added at the end of an item, as it would be typed.
  case add(String, under: ID<AgendaItem>)
}
