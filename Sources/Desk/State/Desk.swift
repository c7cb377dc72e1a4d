// SPDX-License-Identifier: Apache-2.0
package import Papers
package import PartnershipModel
package import TerminalKit

/// What the desk was opened with.
package struct DeskOpening: Sendable {
  /// The book.
  package var book: Book
  /// Where the next thing done will stand in the record.
  package var place: RecordPlace
  /// The short names this laptop is known to have had here before.
  package var formerDevices: [String] = []
  /// Why nothing can be changed, when nothing can.
  package var readOnlyReason: String?
  /// Who is at the keyboard: a role.
  package var author = "Clerk"
  /// The date and time.
  package var now: Moment
  /// The size of the terminal.
  package var size: Size
  /// The keymaps to choose from; the first is in force.
  package var keymaps: [KeymapChoice]
  /// What there is to say at the start.
  package var notices: [Message] = []
  /// The unfinished text found on opening.
  package var draft: Draft?
  /// What was set aside of an entry that was never finished, in a sentence.
  package var recovery: String?
  /// How the partnership wants its papers to look.
  package var houseStyle = HouseStyle()
  /// Lines drawn in ASCII, for terminals without more.
  package var lines = LineSet.unicode
  /// When the screen locks by itself and what opens it; only on request unless it is said.
  package var locking = LockSettings(minutes: 0)
  /// The folder that a copy of everything goes to after each meeting.
  package var secondPlace: String?
  /// The demonstrations to choose from, the usual one first.
  package var demonstrations: [DemonstrationChoice] = []

  /// Gathers what a desk needs.
  package init(
    book: Book, place: RecordPlace, now: Moment, size: Size,
    keymaps: [KeymapChoice]
  ) {
    self.book = book
    self.place = place
    self.now = now
    self.size = size
    self.keymaps = keymaps
  }
}

/// A keymap that can be chosen, with its mistakes.
package struct KeymapChoice: Sendable {
  /// The name to choose it by.
  package let name: String
  /// The keymap, with all its good lines.
  package let keymap: Keymap
  /// What is wrong with it.
  package let problems: [KeymapProblem]

  /// Makes a choice.
  package init(name: String, keymap: Keymap, problems: [KeymapProblem]) {
    self.name = name
    self.keymap = keymap
    self.problems = problems
  }
}

/// Everything the screen shows, as one value: state and event make new state and effects.
package struct Desk: Sendable {
  /// The partnership as it is now.
  package internal(set) var book: Book
  /// The book shown instead, when looking back to a day.
  package internal(set) var lookingBack: (day: Day, book: Book)?
  /// The screens, the front one last; never empty.
  package internal(set) var screens: [any Screen]
  /// The date and time.
  package internal(set) var now: Moment
  /// The size of the terminal.
  package internal(set) var size: Size
  /// The keymaps to choose from.
  package let keymaps: [KeymapChoice]
  /// The one in force.
  package internal(set) var keymapIndex = 0
  /// Who is at the keyboard.
  package let author: String
  let demonstrations: [DemonstrationChoice]
  let lines: LineSet
  let houseStyle: HouseStyle
  /// Where the next thing done will stand in the record.
  var place: RecordPlace {
    didSet { if oldValue.device != place.device { formerDevices.append(oldValue.device) } }
  }
  /// The short names this laptop is known to have had here before.
  var formerDevices: [String]
  var revision = 0
  var hintKeys = HintKeys()
  var itemClock = ItemClock()
  var readOnlyReason: String?
  var pressed: [Key] = []
  var isCommanding = false
  /// Whether each screen beneath the front one was moving through its text, to be so again.
  var commandingBeneath: [Bool] = []
  var clipboard = ""
  /// What was said, oldest first.
  package internal(set) var messages: [Message] = []
  var shownMessage: Message? {
    didSet { if shownMessage == nil { unseenCount = 0 } }
  }
  /// How many messages that nobody asked for stand behind the one that is shown.
  var unseenCount = 0
  var savedAt: Moment?
  var done: [Batch] = []
  var undone: [Batch] = []
  var waiting: [Waiting] = []
  var savedDraft: Draft?
  var isDraftKept = true
  /// Whether it was said that a window open for reading keeps nothing of what is typed.
  var isUnkeptTold = false
  /// Why the last thing that was to be saved was not; nil once something is saved.
  var saveFailure: Message?
  /// Whether that was read and put out of sight.
  var isFailureHidden = false
  /// Text of the last time that waits to be pasted.
  var broughtBack: Draft?
  /// The book that an open form was filled from, by the form's place, when another has arrived.
  var formsUpon: [Int: Book] = [:]
  var shownConcern = Concern.book
  /// An error that an outcome is shown in place of, until the next key.
  var errorBeneath: StandingError?
  /// When the screen locks by itself and what opens it.
  package internal(set) var locking: LockSettings
  var screenLock: ScreenLock?
  /// How long no key was pressed.
  var idleSeconds = 0
  /// The folder that a copy of everything goes to after each meeting.
  package internal(set) var secondPlace: String?

  /// What a list's lines depend on: as long as it is the same, so are they.
  struct Stamp: Sendable, Equatable {
    let revision: Int
    let day: Day
    let isLookingBack: Bool
    let keymap: Int
  }

  /// What an error on the screen is about: success there takes it away.
  enum Concern: Sendable { case book, outside, draft }

  /// An error whose cause is not gone.
  struct StandingError: Sendable {
    let message: Message
    let concern: Concern
  }

  /// A batch on its way to disk, and what comes after.
  struct Waiting: Sendable {
    enum Way: Sendable { case forward, undo, redo }
    let batch: Batch
    let way: Way
    let then: [Request]
  }

  /// Opens a desk on a first screen.
  package init(_ opening: DeskOpening, first: any Screen) {
    book = opening.book
    place = opening.place
    formerDevices = opening.formerDevices
    readOnlyReason = opening.readOnlyReason
    author = opening.author
    now = opening.now
    size = opening.size
    keymaps = opening.keymaps
    lines = opening.lines
    houseStyle = opening.houseStyle
    secondPlace = opening.secondPlace
    demonstrations = opening.demonstrations
    screens = [first]
    savedDraft = opening.draft
    locking = opening.locking
    for notice in opening.notices { mention(notice) }
    if let reason = opening.readOnlyReason { mention(Message(.warning, reason)) }
    bringBack(opening.draft, opening.recovery)
    prepareScreens()
  }

  /// The keymap in force.
  package var keymap: Keymap { keymaps[keymapIndex].keymap }
  /// The book the screens show: the present one, or that of a day looked back to.
  package var shown: Book { lookingBack?.book ?? book }
  /// The day the screens show.
  package var today: Day { lookingBack?.day ?? now.day }
  /// Whether the screen keeps still: no lines, no clock.
  var isPlain: Bool { lines == .plain }
  var stamp: Stamp {
    Stamp(revision: revision, day: today, isLookingBack: lookingBack != nil, keymap: keymapIndex)
  }
  /// The front screen.
  package var front: any Screen { screens[screens.count - 1] }
  /// Whether nothing can be changed.
  package var isReadOnly: Bool { readOnlyReason != nil || lookingBack != nil }

  /// "as at Fri 20 Nov 2026", at the right of the title bar.
  package var dateLine: String { "as at \(today.shown)" }

  /// How papers are drawn up when they are issued.
  var issuing: Issuing { .papers(houseStyle) }

  var circumstances: Circumstances {
    Circumstances(now: now, author: author, place: place)
  }

  /// Tells the clerk something; an error on the screen gives way to nothing less, but to what came of
  /// something that was asked for, until the next key.
  ///
  /// - Parameter isOutcome: Whether it says what came of that; unless said so, what was done does.
  mutating func say(
    _ message: Message, about concern: Concern = .book, isOutcome: Bool? = nil
  ) {
    var message = message
    message.moment = now
    messages.append(message)
    if messages.count > 500 { messages.removeFirst(100) }
    if let shown = shownMessage, shown.rank > message.rank {
      if shown.rank == .error {
        guard isOutcome ?? (message.rank == .done) else { return }
        errorBeneath = StandingError(message: shown, concern: shownConcern)
      } else if shown.moment == now {
        return
      }
    }
    if message.rank == .error { errorBeneath = nil }
    shownMessage = message
    shownConcern = concern
  }

  /// Something succeeded, so an error about it has been mended.
  mutating func succeed(_ concern: Concern) {
    if shownMessage?.rank == .error, shownConcern == concern { showStandingFailure() }
    if errorBeneath?.concern == concern { errorBeneath = nil }
  }

  /// A key was pressed: what was said is read, and an error that it stood in place of comes back.
  mutating func takeMessageAway() {
    guard shownMessage?.rank != .error else { return }
    unseenCount = 0
    let beneath = errorBeneath
    showStandingFailure()
    guard let beneath else { return }
    (shownMessage, shownConcern, errorBeneath) = (beneath.message, beneath.concern, nil)
  }

  /// Instead of what was shown, that the last thing is not saved, unless it was put out of sight.
  private mutating func showStandingFailure() {
    shownMessage = isFailureHidden ? nil : saveFailure
    shownConcern = .book
    errorBeneath = nil
  }

  /// Puts an error out of sight that was read; another that still holds comes back.
  mutating func hideError() {
    if shownMessage?.text == saveFailure?.text { isFailureHidden = true }
    showStandingFailure()
  }

  /// The first key of a command in the keymap in force, or the menu's way to it.
  package func keyName(_ command: CommandName) -> String {
    let found = [contexts, command.about.contexts].lazy.compactMap {
      keymap.keys(for: command.rawValue, contexts: $0).first
    }
    return found.first.map(displayName) ?? "the menu"
  }
}
