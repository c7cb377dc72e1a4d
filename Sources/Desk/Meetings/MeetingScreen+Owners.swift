// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// Completes the owner being typed, again for the next that fits; else goes to the agenda.
  mutating func complete(_ desk: Desk) -> [Request] {
    guard let typed = suggestion?.typed ?? unfinishedOwner(desk) else {
      focus = .agenda
      return []
    }
    let found = owners(matching: typed, desk)
    guard !found.isEmpty else { return [] }
    let place = suggestion.map { ($0.place + 1) % found.count } ?? 0
    let standing = suggestion.map { found[$0.place % found.count].label + " " } ?? typed
    for _ in standing { editor.deleteBackward() }
    editor.insert(found[place].label + " ")
    suggestion = FormScreen.Suggestion(typed: typed, place: place)
    return []
  }

  /// The letters after the last `@` before the cursor, unless they name an owner whole already.
  func unfinishedOwner(_ desk: Desk) -> String? {
    let before = editor.textBeforeCursor
    guard let at = before.lastIndex(of: "@") else { return nil }
    let typed = String(before[before.index(after: at)...])
    guard typed.count <= 40, !typed.hasSuffix(" ") else { return nil }
    let named = understood(desk)?.owner.map { desk.book.label(of: $0) }
    return named.map { typed.hasPrefix($0) } == true ? nil : typed
  }

  /// The owners the letters being typed may mean.
  func ownerSuggestions(_ desk: Desk) -> [OwnerCandidate] {
    unfinishedOwner(desk).map { owners(matching: $0, desk) } ?? []
  }

  private func owners(matching typed: String, _ desk: Desk) -> [OwnerCandidate] {
    guard let record = desk.book[meeting] else { return [] }
    return desk.book.owners(matching: typed, for: record.body, on: desk.today)
  }
}
