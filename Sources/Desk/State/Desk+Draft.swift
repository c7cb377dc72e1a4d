// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// What is half typed on these screens, of which the topmost comes first.
  static func unfinished(on screens: some BidirectionalCollection<any Screen>) -> Draft? {
    Draft(joining: screens.reversed().compactMap(\.draft))
  }

  /// The unfinished text of all screens, when it is not what was last kept.
  mutating func draftEffects() -> [Effect] {
    let back = broughtBack.flatMap { $0.text == clipboard ? $0 : nil }
    let current = Draft(joining: [Desk.unfinished(on: screens), back].compactMap(\.self))
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
    guard let draft = Draft(joining: draft.map { [$0] } ?? []) else {
      if let recovery { say(Message(.warning, recovery)) }
      return
    }
    let lines = linesToGoOn(with: draft)
    let pasted = Draft(
      joining: lines.isEmpty ? draft.parts : draft.others.filter { !lines.contains($0) })
    if let meeting = lines.first?.meeting {
      screens.append(MeetingScreen(meeting: ID(meeting), drafts: lines, book: book))
    }
    let rest = recovery ?? (pasted == nil ? "Nothing was lost." : nil)
    let sentences = [words(forLines: lines), pasted.map { bringBackToPaste($0) }, rest]
    say(Message(.warning, sentences.compactMap(\.self).joined(separator: " ")))
  }

  /// The lines that were being typed in a meeting that can still be minuted.
  private func linesToGoOn(with draft: Draft) -> [Draft] {
    guard let meeting = book[ID<Meeting>(draft.meeting)], let minutes = meeting.minutes,
      minutes != .agreed
    else { return [] }
    return draft.parts.filter { $0.meeting == draft.meeting }
  }

  private func words(forLines lines: [Draft]) -> String? {
    guard !lines.isEmpty else { return nil }
    let others = lines.count == 1 ? "" : " Others half typed there come back after it."
    return "The line you were typing was brought back." + others
  }

  /// Text that has no line to go to waits to be pasted, and stays on the disk until then.
  private mutating func bringBackToPaste(_ draft: Draft) -> String {
    clipboard = draft.words
    broughtBack = Draft(text: clipboard)
    let words = Book.shortened(clipboard, to: 40)
    return "Text you were typing was brought back: paste it with \(keyName(.paste)). '\(words)'"
  }
}
