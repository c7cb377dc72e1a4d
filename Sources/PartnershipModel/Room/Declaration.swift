// SPDX-License-Identifier: Apache-2.0

/// An interest somebody declared at a meeting, and what was done about it.
package struct Declaration: RecordKind {
  package static let shape = Declaration()
  package static let about = KindNames(
    "declaration", "Declaration of interest", plural: "Declarations of interest",
    "An interest declared at a meeting, and what was done about it.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Meeting", "The meeting.")
  package let who = RequiredField<String>(
    4, "who", "Who", "The role and agency that declared it.", missing: "")
  package let interest = RequiredField<String>(
    5, "interest", "Interest", "The interest, in a sentence.", missing: "")
  package let item = Field<ID<AgendaItem>>(6, "item", "Item", "The agenda item it touches.")
  package let outcome = Field<String>(
    7, "outcome", "In words", "What was done about it, where a word is not enough.")
  package let seat = Field<ID<Seat>>(8, "seat", "Seat", "The seat that declared it.")
  package let conduct = Field<InterestConduct>(
    9, "conduct", "What was done", "Stayed, took no part, or withdrew.")
}

/// What somebody with an interest did while its item was taken.
package enum InterestConduct: String, Choice {
  case stayed
  case tookNoPart = "took-no-part"
  case withdrew

  package var label: String {
    switch self {
    case .stayed: "Stayed"
    case .tookNoPart: "Took no part"
    case .withdrew: "Withdrew"
    }
  }
}

extension Record<Declaration> {
  /// What was done about the interest, in words; nil while nothing is recorded.
  package var doneAboutIt: String? {
    let words = [self.conduct?.label, self.outcome].compactMap(\.self).filter { !$0.isBlank }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

/// A declaration as it is being made, before it is a record.
package struct DeclarationDraft: Sendable {
  /// Whose it is in the attendance; nil for somebody who is not in it.
  package var member: RoomMember?
  /// The role and agency, in words.
  package var who: String
  /// The interest, in a sentence.
  package var interest: String
  /// The item it touches.
  package var item: ID<AgendaItem>?
  /// What was done about it.
  package var conduct: InterestConduct?
  /// What was done, in words.
  package var outcome: String?

  /// Begins a declaration.
  package init(
    who: String, interest: String, outcome: String? = nil, member: RoomMember? = nil,
    item: ID<AgendaItem>? = nil, conduct: InterestConduct? = nil
  ) {
    self.who = who
    self.interest = interest
    self.outcome = outcome
    self.member = member
    self.item = item
    self.conduct = conduct
  }
}
