// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// A locked screen: since when, and how far somebody has got in unlocking it.
struct ScreenLock: Sendable {
  /// When it was locked.
  let since: Moment
  /// The passphrase as far as it is typed.
  var typed = LineEditor()
  /// The keys of a sequence that has begun.
  var pressed: [Key] = []
  private(set) var wrongTries = 0
  /// How many seconds it is until the next try.
  private(set) var secondsToWait = 0

  /// The longest wait between two tries, in seconds.
  private static let longestWait = 60

  init(since: Moment) {
    self.since = since
  }

  /// A wrong passphrase: the wait doubles each time, from one second.
  mutating func refuse() {
    typed = LineEditor()
    secondsToWait = min(ScreenLock.longestWait, 1 << min(wrongTries, 6))
    wrongTries += 1
  }

  /// Time went on; a clock that was set back counts as a second.
  mutating func wait(seconds: Int) {
    secondsToWait = max(0, secondsToWait - max(1, seconds))
  }

  /// What stands on the screen and nothing else: that it is locked, since when, what opens it.
  func words(hasPassphrase: Bool) -> String {
    var parts = ["Locked since \(since.day.shown), \(since.shownTime)."]
    if wrongTries > 0, typed.isEmpty { parts.append("That is not the passphrase.") }
    if secondsToWait > 0 {
      parts.append("The next try is in \(counted(secondsToWait, "second")).")
    } else {
      parts.append(hasPassphrase ? "Type the passphrase and press Enter." : "Enter unlocks.")
    }
    return parts.joined(separator: "\n")
  }
}

extension LineEditor {
  /// As many dots as there are characters, as far as they fit, and where the cursor is.
  func masked(columns: Int) -> (text: String, cursorColumn: Int) {
    let room = max(1, columns - 1)
    let dots = String(repeating: "•", count: min(text.count, room))
    return (dots, min(textBeforeCursor.count, room))
  }
}
