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
    if readOnlyReason != nil { return warnUnkept(current) }
    guard current != savedDraft || !isDraftKept else { return [] }
    savedDraft = current
    return [.saveDraft(current)]
  }

  /// A window that is open for reading writes nothing; whoever types in it all the same is told once.
  private mutating func warnUnkept(_ draft: Draft?) -> [Effect] {
    let isPath = (front as? FormScreen)?.writesFile == true
    guard draft != nil, !isPath, !isUnkeptTold else { return [] }
    isUnkeptTold = true
    mention(
      Message(
        .warning,
        "What you type here is not kept on the disk while this window is open for reading only. It "
          + "stays in this window.", weight: .inHand))
    return []
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
      if let recovery { mention(Message(.warning, recovery)) }
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
    mention(
      Message(.warning, sentences.compactMap(\.self).joined(separator: " "), weight: .inHand))
  }

  /// Takes in what another window left half typed; what is being typed here keeps its place.
  mutating func takeIn(_ draft: Draft?) {
    guard let draft = Draft(joining: draft.map { [$0] } ?? []) else { return }
    let lines = linesToGoOn(with: draft)
    let place = screens.lastIndex { screen in
      lines.contains { $0.meeting == (screen as? MeetingScreen)?.meeting.text }
    }
    guard let place else { return takeInToPaste(draft) }
    let pasted = Draft(joining: draft.parts.filter { !lines.contains($0) })
    let sentences = [takeIn(lines, at: place), pasted.map { bringBackToPaste($0) }]
    mention(
      Message(.warning, sentences.compactMap(\.self).joined(separator: " "), weight: .inHand))
  }

  /// Lines go into the meeting that is open here, behind what is being typed in it.
  private mutating func takeIn(_ lines: [Draft], at place: Int) -> String? {
    guard var screen = screens[place] as? MeetingScreen, let first = lines.first else { return nil }
    let isBeside = screen.draft != nil
    screen.takeIn(lines, book)
    screens[place] = screen
    let how =
      isBeside
      ? "is kept beside yours; \(keyName(.returnItem)) goes to it" : "is in the meeting's line now"
    return
      "What was half typed in the other window \(how): '\(Book.shortened(first.text, to: 40))'."
  }

  /// Without words of its own the window goes on where the other was; else they wait to be pasted.
  private mutating func takeInToPaste(_ draft: Draft) {
    guard Desk.unfinished(on: screens) != nil else { return bringBack(draft) }
    mention(Message(.warning, bringBackToPaste(draft), weight: .inHand))
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
