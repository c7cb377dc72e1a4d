// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// Asks after how many minutes this laptop's screen locks, and with what it is unlocked.
  func lockForm() -> FormScreen {
    let old = Question(
      "old", "The passphrase of now", "Asked for only to change it or take it away.", .line,
      isSecret: true)
    let remove = Question(
      "remove", "Take it away", "Yes: from then on Enter unlocks.", .flag, initial: .flag(false))
    let hasPassphrase = locking.passphrase != nil
    return FormScreen(
      "Locking this laptop's screen",
      [minutesQuestion] + (hasPassphrase ? [old] : []) + Desk.newPassphraseQuestions
        + (hasPassphrase ? [remove] : []), book: shown, today: today
    ) { answers, desk in
      desk.lockRequests(answers)
    }
  }

  private var minutesQuestion: Question {
    Question(
      "minutes", "Minutes until the screen locks",
      "After so many minutes without a key the screen locks; 0 never. \(keyName(.lock)) locks it "
        + "at once.", .number, isRequired: true, initial: .number(locking.minutes))
  }

  private static let newPassphraseQuestions = [
    Question(
      "new", "New passphrase",
      "Empty leaves it as it is. At least \(KeptPassphrase.fewestCharacters) characters; a few "
        + "words are best. It hides the screen; it does not encrypt the files.", .line,
      isSecret: true),
    Question(
      "again", "New passphrase again", "So that no slip of a finger is kept.", .line, isSecret: true
    ),
  ]

  private func lockRequests(_ answers: Answers) -> [Request] {
    let minutes = answers.value("minutes", as: Int.self) ?? locking.minutes
    let (new, again) = (answers.text("new"), answers.text("again"))
    let isRemoved = answers["remove"] == .flag(true)
    if let sentence = whyNot(minutes, new, again, isRemoved, old: answers.text("old")) {
      return [.say(Message(.error, sentence))]
    }
    let passphrase: LockChange.Passphrase =
      isRemoved ? .goes : new.isEmpty ? .stays : .becomes(new)
    let change = LockChange(minutes: minutes, passphrase: passphrase)
    return [.close, .effect(.changeLocking(change))]
  }

  /// Why the locking cannot be changed so, in a sentence; nil when it can.
  private func whyNot(
    _ minutes: Int, _ new: String, _ again: String, _ isRemoved: Bool, old: String
  ) -> String? {
    guard (0...LockSettings.mostMinutes).contains(minutes) else {
      return "The minutes are a whole number from 0 to \(LockSettings.mostMinutes)."
    }
    if isRemoved, !new.isEmpty {
      return "Either a new passphrase or none: empty the new one, or do not take it away."
    }
    guard new == again else {
      return "The two new passphrases differ; nothing was changed. Type them again."
    }
    guard isRemoved || !new.isEmpty else { return nil }
    guard locking.passphrase?.matches(old) ?? true else {
      return "That is not the passphrase of now; nothing was changed."
    }
    guard isRemoved || new.count >= KeptPassphrase.fewestCharacters else {
      return "A passphrase has at least \(KeptPassphrase.fewestCharacters) characters."
    }
    return nil
  }

  /// The laptop keeps another way of locking from now on.
  mutating func changed(_ settings: LockSettings) {
    let before = locking
    locking = settings
    succeed(.outside)
    let when =
      settings.minutes == 0
      ? "The screen locks only when asked"
      : "The screen locks after \(counted(settings.minutes, "minute"))"
    let with = settings.passphrase == nil ? "Enter unlocks it" : "the passphrase unlocks it"
    let news = before.passphrase == settings.passphrase ? "" : ", which is new"
    let isNew = settings.passphrase != nil ? news : ""
    say(Message(.done, "\(when); \(with)\(isNew)."))
  }
}
