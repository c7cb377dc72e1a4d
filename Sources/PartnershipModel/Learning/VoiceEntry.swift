// SPDX-License-Identifier: Apache-2.0

/// What was heard from the people the partnership is there for, and what it changed.
package struct VoiceEntry: RecordKind {
  package static let shape = VoiceEntry()
  package static let about = KindNames(
    "voice-entry", "Voice heard", plural: "Voices heard",
    "What was heard from children, families, adults or victims, and what it changed; no names.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that heard it.", isNeeded: true)
  package let on = Field<PlannedDate>(4, "on", "When", "As precisely as stated.", isNeeded: true)
  package let whose = RequiredField<VoiceOf>(
    5, "whose", "Whose voice", "Who was heard.", missing: .children)
  package let heardThrough = RequiredField<VoiceSource>(
    6, "heard-through", "Heard through", "How it was heard.", missing: .audit)
  package let text = RequiredField<String>(
    7, "text", "Heard", "What was said; no name and no case detail.", missing: "", as: .paragraph)
  package let influenced = Field<Bool>(
    8, "influenced", "Had influence", "Whether it changed anything; empty while not known.")
  package let changed = Field<String>(
    9, "changed", "What changed", "What is done otherwise since.", as: .paragraph)
  package let origin = Field<RecordReference>(
    10, "origin", "Shown by", "The review, audit, meeting or other record that shows it.")

  package static let register = RegisterPlace(
    .learning, of: "body", columns: ["text", "whose", "heard-through", "influenced"])

  package static func check(_ record: Record<VoiceEntry>, in book: Book) throws(Refusal) {
    if record.influenced == true, record.changed?.isBlank ?? true {
      throw .requiredField(kind: about.title, field: shape.changed.label)
    }
  }
}

/// Whose voice was heard.
package enum VoiceOf: String, Choice {
  case children, families, adults, victims, community
}

/// How a voice was heard.
package enum VoiceSource: String, Choice {
  case audit, review
  case returnInterview = "return-interview"
  case userGroup = "user-group"
  case survey, complaint, meeting, other
}

/// How much a group has heard in a while, and whether it changed anything.
package struct VoiceEvidence: Sendable, Equatable {
  /// The group.
  package let body: ID<Body>
  /// How often it heard somebody.
  package let heard: Int
  /// How often it is shown that this changed something.
  package let influenced: Int
  /// How often that is not known.
  package let notKnown: Int
  /// By how it was heard.
  package let bySource: [VoiceSource: Int]

  /// "3 voices heard, 1 shown to have changed something, 1 not known"; never left out.
  package var words: String {
    guard heard > 0 else { return "no evidence held" }
    let parts = [
      influenced > 0 ? "\(influenced) shown to have changed something" : "no influence shown",
      notKnown > 0 ? "\(notKnown) not known" : nil,
    ]
    return ([counted(heard, "voice") + " heard"] + parts.compactMap(\.self))
      .joined(separator: ", ")
  }
}

extension Book {
  /// What a group has heard in a period, by the last day a date may mean, oldest first.
  package func voices(heardBy body: ID<Body>, in period: Period) -> [Record<VoiceEntry>] {
    those(\VoiceEntry.body, body).filter { entry in
      entry.on.map { period.contains($0.lastDay) } ?? false
    }
    .sorted { ($0.on?.lastDay ?? .last, $0.id.text) < ($1.on?.lastDay ?? .last, $1.id.text) }
  }

  /// How much a group has heard in a period, and what it changed.
  package func voiceEvidence(of body: ID<Body>, in period: Period) -> VoiceEvidence {
    let entries = voices(heardBy: body, in: period)
    return VoiceEvidence(
      body: body, heard: entries.count, influenced: entries.count { $0.influenced == true },
      notKnown: entries.count { $0.influenced == nil },
      bySource: Dictionary(entries.map { ($0.heardThrough, 1) }, uniquingKeysWith: +))
  }

  /// What every group of the partnership has heard, those with nothing too, in the structure's order.
  package func voiceEvidence(in period: Period) -> [VoiceEvidence] {
    tellingBodies(in: period).map { voiceEvidence(of: $0.id, in: period) }
  }
}
