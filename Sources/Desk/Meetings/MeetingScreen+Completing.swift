// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// Letters being finished, what they may be finished to, and which of these stands there now.
struct Completion: Sendable {
  let typed: String
  let found: [String]
  var place = 0

  /// What stands in the line now.
  var standing: String { found[place] + " " }
}

extension MeetingScreen {
  /// Finishes the owner, name or term being typed, again for the next that fits; with nothing to
  /// finish, goes to the agenda.
  mutating func complete(_ desk: Desk) -> [Request] {
    guard var next = completion ?? newCompletion(desk) else {
      focus = .agenda
      return []
    }
    guard !next.found.isEmpty else { return [] }
    let standing = completion?.standing ?? next.typed
    if completion != nil { next.place = (next.place + 1) % next.found.count }
    for _ in standing { editor.deleteBackward() }
    editor.insert(next.standing)
    completion = next
    return []
  }

  private func newCompletion(_ desk: Desk) -> Completion? {
    if let typed = unfinishedOwner(desk) {
      return Completion(typed: typed, found: owners(matching: typed, desk).map(\.label))
    }
    return wordCompletion
  }

  /// The letters after the last `@` before the cursor, unless they name an owner whole already.
  func unfinishedOwner(_ desk: Desk) -> String? {
    let before = editor.textBeforeCursor
    guard let at = before.lastIndex(of: "@") else { return nil }
    let typed = String(before[before.index(after: at)...])
    guard typed.count <= 40, !typed.hasSuffix(" ") else { return nil }
    guard let named = understood(desk)?.owner else { return typed }
    // Once an owner is understood, words that name none are what follows it.
    let isWhole = typed.hasPrefix(desk.book.label(of: named))
    return isWhole || owners(matching: typed, desk).isEmpty ? nil : typed
  }

  /// The owners the letters being typed may mean.
  func ownerSuggestions(_ desk: Desk) -> [OwnerCandidate] {
    unfinishedOwner(desk).map { owners(matching: $0, desk) } ?? []
  }

  /// What the last words before the cursor may be finished to; as many of them as still name
  /// something.
  var wordCompletion: Completion? {
    guard let terms, editor.textBeforeCursor.last?.isWhitespace == false else { return nil }
    let words = editor.textBeforeCursor.suffix(60).split(separator: " ").suffix(3)
    for count in words.indices.map({ words.endIndex - $0 }) {
      let typed = words.suffix(count).joined(separator: " ").trimmedMarks
      // Several words can only be a name; one word may be a term.
      guard count == 1 || typed.first?.isUppercase == true else { continue }
      let found = terms.completions(typed)
      if !found.isEmpty { return Completion(typed: typed, found: found) }
    }
    return nil
  }

  private func owners(matching typed: String, _ desk: Desk) -> [OwnerCandidate] {
    guard let record = desk.book[meeting] else { return [] }
    if typed.isEmpty {
      return desk.book.likelyOwners(at: record, item: currentItem(desk), on: desk.today)
    }
    return desk.book.owners(matching: typed, for: record.body, on: desk.today)
  }
}

extension String {
  /// Without marks and brackets before its first letter or digit.
  fileprivate var trimmedMarks: String { String(drop { !$0.isLetter && !$0.isNumber }) }
}
