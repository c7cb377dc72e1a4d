// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

// A locked desk goes on as it was: time, saving, drafts and what arrives. Only keys and pastes do
// not get to its screens, and only the lock is drawn.
extension Desk {
  /// Whether the screen is locked.
  package var isLocked: Bool { screenLock != nil }

  /// Hides everything until somebody unlocks it.
  mutating func lock(at moment: Moment? = nil) -> [Effect] {
    screenLock = screenLock ?? ScreenLock(since: moment ?? now)
    return draftEffects() + [.repaint]
  }

  /// Time went on: an idle screen locks, and a wrong try is waited out.
  mutating func runLock(to next: Moment) -> [Effect] {
    let seconds = now.seconds(to: next)
    screenLock?.wait(seconds: seconds)
    idleSeconds += max(0, seconds)
    let isDue = locking.minutes > 0 && idleSeconds >= locking.minutes * 60
    return isDue && !isLocked ? lock(at: next) : []
  }

  /// A key on the locked screen: it unlocks, types the passphrase, leaves, or does nothing.
  mutating func pressLocked(_ key: Key) -> [Effect] {
    guard var lock = screenLock else { return [] }
    let keys = lock.pressed + [key]
    lock.pressed = []
    defer { if screenLock != nil { screenLock = lock } }
    switch keymap.lookup(pressed: keys, contexts: [.form, .text, .everywhere]) {
    case .command(let name):
      guard let command = CommandName(rawValue: name) else { return [] }
      return answerLocked(command, &lock)
    case .pending: lock.pressed = keys
    case .none:
      guard keys.count == 1, lock.secondsToWait == 0, locking.passphrase != nil else { break }
      lock.type(key)
    }
    return []
  }

  private mutating func answerLocked(_ command: CommandName, _ lock: inout ScreenLock) -> [Effect] {
    switch command {
    case .quit: return answer(.hangup)
    case .redraw: return [.repaint]
    case .accept: return unlock(&lock)
    case .back: lock.typed = LineEditor()
    default:
      // There is nothing to paste into a passphrase, and nothing of it to copy.
      if lock.secondsToWait == 0 { _ = lock.typed.answer(command, clipboard: "") }
    }
    return []
  }

  private mutating func unlock(_ lock: inout ScreenLock) -> [Effect] {
    guard lock.secondsToWait == 0 else { return [] }
    if let passphrase = locking.passphrase {
      let typed = lock.typed.text.trimmed
      guard !typed.isEmpty else { return [] }
      guard passphrase.matches(typed) else {
        lock.refuse()
        return []
      }
    }
    screenLock = nil
    idleSeconds = 0
    return [.repaint]
  }

  /// The picture of a locked desk, at any size: no title, no text, no hints.
  func lockedFrame(_ lock: ScreenLock) -> Frame {
    var frame = Frame(size: size, lines: lines)
    let hasPassphrase = locking.passphrase != nil
    let columns = max(1, size.columns - 2)
    let margin = size.columns > 2 ? 1 : 0
    let words = wrapLines(lock.words(hasPassphrase: hasPassphrase), columns: columns).map(\.text)
    let rows = words.prefix(max(1, size.rows - (hasPassphrase ? 1 : 0)))
    for (row, line) in rows.enumerated() {
      frame.write(line, at: Point(column: margin, row: row), columns: columns, role: .text)
    }
    frame.cursor = Point(column: margin, row: 0)
    guard hasPassphrase, rows.count < size.rows else { return frame }
    let dots = lock.typed.masked(columns: columns)
    let place = Point(column: margin, row: rows.count)
    frame.write(dots.text, at: place, columns: columns, role: .text)
    frame.cursor = Point(column: margin + dots.cursorColumn, row: place.row)
    return frame
  }
}

extension ScreenLock {
  /// Types a character of the passphrase.
  fileprivate mutating func type(_ key: Key) {
    guard key.typesCharacter else { return }
    switch key.base {
    case .character(let character): typed.insert(String(character))
    case .space: typed.insert(" ")
    default: break
    }
  }
}
