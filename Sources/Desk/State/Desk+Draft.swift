// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// The unfinished text, when it is not what was last kept.
  mutating func draftEffects() -> [Effect] {
    let draft = screens.reversed().lazy.compactMap(\.draft).first
    let current = draft?.text.isBlank == true ? nil : draft
    guard current != savedDraft || !isDraftKept else { return [] }
    savedDraft = current
    return [.saveDraft(current)]
  }

  /// The disk takes the unfinished text again, when it did not before.
  mutating func draftIsKept() {
    guard !isDraftKept else { return }
    isDraftKept = true
    succeed(.draft)
    mention(Message(.done, "What you are typing is kept on the disk again."))
  }

  /// Said once; it is tried again every second until it works.
  mutating func draftIsNotKept(_ sentence: String) {
    guard isDraftKept else { return }
    isDraftKept = false
    say(Message(.error, sentence), about: .draft)
  }

  /// Goes on with the unfinished text of the last time, and says in one line what was brought
  /// back after a sudden end.
  mutating func bringBack(_ draft: Draft?, _ recovery: String? = nil) {
    let rest = recovery.map { " \($0)" } ?? ""
    guard let draft, !draft.text.isBlank else {
      if let recovery { say(Message(.warning, recovery)) }
      return
    }
    let meeting = book[ID<Meeting>(draft.meeting)]
    if let meeting, meeting.minutes != nil, meeting.minutes != .agreed {
      screens.append(MeetingScreen(meeting: meeting.id, draft: draft, book: book))
      let back = "The line you were typing was brought back."
      say(Message(.warning, back + (recovery == nil ? " Nothing was lost." : rest)))
    } else {
      clipboard = draft.text
      let words = Book.shortened(draft.text, to: 40)
      say(
        Message(
          .warning,
          "Text you were typing was brought back: paste it with \(keyName(.paste)). '\(words)'"
            + rest))
    }
  }
}
