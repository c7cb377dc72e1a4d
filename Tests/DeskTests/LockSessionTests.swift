// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// The locked screen: nothing is shown, nothing typed gets through, and the place is kept.
struct LockSessionTests {
  private static let secret = "correct horse"

  private static func passphrase() throws -> KeptPassphrase {
    try #require(KeptPassphrase(of: secret, salt: Array(1...16), rounds: 3))
  }

  /// Apart, so that a failed expectation does not print the whole desk.
  private func isLocked(_ session: Session) -> Bool { session.desk.isLocked }

  /// A meeting under way with a half-typed line.
  private static func meeting(
    minutes: Int = 10, passphrase: KeptPassphrase? = nil, columns: Int = 80, rows: Int = 24,
    keymap: String = "default", lines: LineSet = .unicode
  ) throws -> Session {
    var session = try Session(columns: columns, rows: rows)
    session.play(startMeeting)
    let meeting = try #require(session.desk.book.all(Meeting.self).first)
    let book = session.desk.book
    session = try Session(
      keymap: keymap, columns: columns, rows: rows, book: book,
      first: MeetingScreen(meeting: meeting.id, book: book), lines: lines,
      locking: LockSettings(minutes: minutes, passphrase: passphrase))
    session.play("type \"Zebra was said of her\"")
    return session
  }

  private static func expectNothingShown(
    _ session: Session, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let screen = session.screen
    #expect(screen.contains("Locked"), "\(screen)", sourceLocation: sourceLocation)
    for word in ["Zebra", "Group", "Saved", "saved", "Menu", "Welcome", "F1"] {
      #expect(!screen.contains(word), "\(word) in \(screen)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["default", "vim", "emacs", "function-keys"])
  func `a key locks in every keymap, Enter comes back to the very same place`(keymap: String)
    throws
  {
    var session = try Self.meeting(keymap: keymap)
    let before = session.screen
    session.play("do lock")
    #expect(isLocked(session))
    #expect(session.screen.contains("Locked since Fri 20 Nov 2026, 10:30:00.\n Enter unlocks."))
    Self.expectNothingShown(session)
    session.play("press Enter")
    #expect(!isLocked(session))
    #expect(session.screen == before)
  }

  @Test func `an idle screen locks after its minutes, and a key begins them anew`() throws {
    var session = try Self.meeting(minutes: 5)
    session.play("wait 299\npress Left\nwait 299")
    #expect(!isLocked(session))
    session.play("wait 1")
    #expect(isLocked(session))
    #expect(session.screen.contains("10:40:00") || session.screen.contains("10:39:59"))
  }

  @Test func `0 minutes never lock, and a laptop woken after a night is locked at once`() throws {
    var never = try Self.meeting(minutes: 0)
    never.play("wait 100000")
    #expect(!isLocked(never))
    var night = try Self.meeting(minutes: 10)
    night.play("wait 40000")
    #expect(isLocked(night))
  }

  @Test func `a clock set back neither locks nor stops the locking`() throws {
    var session = try Self.meeting(minutes: 5)
    let now = session.desk.now
    session.player.send(.tick(now.adding(seconds: -400_000)), in: &session.world)
    #expect(!isLocked(session))
    session.play("wait 300")
    #expect(isLocked(session))
  }

  @Test func `nothing typed or pasted on a locked screen reaches the line`() throws {
    var session = try Self.meeting()
    let count = session.world.recorded.count
    session.play(
      "do lock\ntype \"more\"\npaste \"pasted\"\npress Alt+Down Backspace Ctrl+S F2 Ctrl+K Esc")
    Self.expectNothingShown(session)
    #expect(isLocked(session))
    session.play("press Enter")
    let screen = try #require(session.desk.front as? MeetingScreen)
    #expect(screen.editor.text == "Zebra was said of her")
    #expect(session.world.recorded.count == count)
  }

  @Test func `an open form, a selection and a sequence begun are still there`() throws {
    var session = try Session(
      keymap: "emacs", book: try Session.year(), locking: LockSettings(minutes: 1))
    session.play("press Down Down Down\ndo as-at\ntype \"12 no\"\npress Ctrl+X")
    let before = session.screen
    session.play("wait 60")
    #expect(isLocked(session))
    session.play("press Enter")
    #expect(session.screen == before)
    #expect(before.contains("Ctrl+X then:"))
    #expect(before.contains("12 no"))
  }

  @Test func `the draft, the item's clock and what arrives go on behind the lock`() throws {
    var session = try Self.meeting()
    session.play("do lock")
    #expect(session.world.drafts.last??.text == "Zebra was said of her")
    session.player.send(.failed("Zebra cannot be written."), in: &session.world)
    session.play("wait 180")
    Self.expectNothingShown(session)
    session.play("press Enter")
    #expect(session.screen.contains("Zebra cannot be written."))
    #expect(session.screen.contains("3 min"))
  }

  @Test func `with a passphrase only the passphrase unlocks, and it is shown as dots`() throws {
    var session = try Self.meeting(passphrase: try Self.passphrase())
    let before = session.screen
    session.play("do lock\npress Enter")
    #expect(isLocked(session))
    #expect(session.screen.contains("Type the passphrase and press Enter."))
    session.play("type \"correct horsf\"\npress Backspace\ntype \"e\"")
    #expect(session.screen.contains("•••••••••••••"))
    #expect(!session.screen.contains("horse"))
    session.play("press Enter")
    #expect(!isLocked(session))
    #expect(session.screen == before)
  }

  @Test func `each wrong passphrase waits longer, and time and saving go on meanwhile`() throws {
    var session = try Self.meeting(passphrase: try Self.passphrase())
    session.play("do lock")
    for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
      session.play("type \"wrong words\"\npress Enter")
      let plural = seconds == 1 ? "1 second." : "\(seconds) seconds."
      #expect(session.screen.contains("That is not the passphrase.\n The next try is in \(plural)"))
      session.play("type \"\(Self.secret)\"\npress Enter")
      #expect(isLocked(session), "typed while waiting it does not count")
      if seconds > 1 { session.play("wait \(seconds - 1)\ntype \"x\"") }
      #expect(!session.screen.contains("•"))
      session.play("wait 1")
    }
    session.play("type \"\(Self.secret)\"\npress Enter")
    #expect(!isLocked(session))
  }

  @Test func `a clock set back far does not make the next try wait for years`() throws {
    var session = try Self.meeting(passphrase: try Self.passphrase())
    session.play("do lock\ntype \"wrong words\"\npress Enter")
    let earlier = session.desk.now.adding(seconds: -100_000_000)
    session.player.send(.tick(earlier), in: &session.world)
    session.play("type \"\(Self.secret)\"\npress Enter")
    #expect(!isLocked(session))
  }

  @Test(arguments: [
    ("default", "Ctrl+Q"), ("vim", "Ctrl+Q"), ("emacs", "Ctrl+X Ctrl+C"),
    ("function-keys", "F10"),
  ])
  func `leaving works while locked and keeps the line`(keymap: String, keys: String) throws {
    var session = try Self.meeting(passphrase: try Self.passphrase(), keymap: keymap)
    session.play("do lock\npress \(keys)")
    #expect(session.world.hasQuit)
    #expect(session.world.drafts.last??.text == "Zebra was said of her")
    Self.expectNothingShown(session)
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5), (12, 3), (1, 1)])
  func `a locked screen shows nothing else at any size`(columns: Int, rows: Int) throws {
    var session = try Self.meeting(passphrase: try Self.passphrase(), lines: .ascii)
    session.play("do lock\nresize \(columns)x\(rows)\ntype \"abc\"")
    let frame = session.desk.frame()
    #expect(frame.size == Size(columns: columns, rows: rows))
    for word in ["Zebra", "Enlarge", "Group", "abc"] { #expect(!frame.text.contains(word)) }
    if columns > 9 { #expect(frame.text.contains("Locked")) }
    let cursor = try #require(frame.cursor)
    #expect((0..<columns).contains(cursor.column) && (0..<rows).contains(cursor.row))
    session.play("type \" word\"\npress Esc\nresize 80x24\ntype \"\(Self.secret)\"\npress Enter")
    #expect(!isLocked(session))
  }

  @Test func `the start screen, a book looked back to and read only lock as well`() throws {
    var start = try Session(first: Desk.startScreen())
    start.play("do lock")
    Self.expectNothingShown(start)
    #expect(!start.screen.contains("demonstration"))
    start.play("press Enter")
    #expect(start.screen.contains("Open the demonstration"))
    var reading = try Session(readOnlyReason: "Zebra is read only.")
    reading.play("do lock")
    Self.expectNothingShown(reading)
    reading.play("press Enter")
    #expect(reading.screen.contains("read only"))
  }

  @Test func `the form sets minutes and passphrase, and keeps no word of it anywhere`() throws {
    var session = try Session()
    session.play(
      """
      do lock-settings
      press Ctrl+K
      type "15"
      press Enter
      type "\(Self.secret)"
      press Ctrl+C
      wait 5
      press Enter
      """)
    #expect(session.screen.contains("•••••••••••••"))
    session.play("type \"\(Self.secret)\"\npress Enter")
    #expect(!session.screen.contains("horse"))
    #expect(!session.desk.clipboard.contains("horse"))
    #expect(session.world.drafts.allSatisfy { $0?.text.contains("horse") != true })
    #expect(session.desk.locking.minutes == 15)
    #expect(session.desk.locking.passphrase?.matches(Self.secret) == true)
    #expect(session.desk.messages.allSatisfy { !$0.text.contains("horse") })
    #expect(session.screen.contains("The screen locks after 15 minutes; the passphrase unlocks"))
  }

  @Test func `the old passphrase is asked for to change or take it away`() throws {
    var session = try Session(
      locking: LockSettings(minutes: 10, passphrase: try Self.passphrase()))
    session.play(
      "do lock-settings\npress Tab\ntype \"not this\"\npress Tab\ntype \"another one\"\n"
        + "press Tab\ntype \"another one\"\ndo save-now")
    #expect(session.screen.contains("That is not the passphrase of now; nothing was changed."))
    #expect(session.desk.locking.passphrase == (try Self.passphrase()))
    session.play("press Esc\ndo lock-settings")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `the form says at first sight which line holds the minutes and which the passphrase`(
    columns: Int, rows: Int
  ) throws {
    var session = try Session(
      columns: columns, rows: rows,
      locking: LockSettings(minutes: 10, passphrase: try Self.passphrase()))
    session.play("do lock-settings")
    #expect(session.screen.contains("> Minutes until the screen locks *\n     10\n"))
    session.play("press Tab")
    #expect(session.screen.contains("> The passphrase of now\n"), "\(session.screen)")
    session.play("press Tab")
    #expect(session.screen.contains("> New passphrase\n"), "\(session.screen)")
    session.play("press Tab")
    #expect(session.screen.contains("> New passphrase again\n"), "\(session.screen)")
  }

  @Test func `with the old passphrase it can be taken away, and then Enter unlocks`() throws {
    var session = try Session(
      locking: LockSettings(minutes: 10, passphrase: try Self.passphrase()))
    session.play(
      "do lock-settings\npress Tab\ntype \"\(Self.secret)\"\npress Tab Tab Tab\ntype \"y\"\n"
        + "do save-now")
    #expect(session.desk.locking == LockSettings(minutes: 10))
    #expect(session.screen.contains("Enter unlocks it."))
  }

  @Test(arguments: [
    ("2000", "", "", "from 0 to 1440"), ("-1", "", "", "from 0 to 1440"),
    ("ten", "", "", "number"), ("5", "long enough", "long enouhg", "differ"),
    ("5", "short", "short", "at least 8 characters"),
  ])
  func `what cannot be is told and the form stays`(
    minutes: String, new: String, again: String, words: String
  ) throws {
    var session = try Session()
    session.play("do lock-settings\npress Ctrl+K")
    for text in [minutes, new, again] where !text.isEmpty {
      session.play("type \"\(text)\"\npress Tab")
    }
    session.play("do save-now")
    #expect(session.screen.contains(words), "\(session.screen)")
    #expect(session.desk.front is FormScreen)
    #expect(session.desk.locking == LockSettings(minutes: 0))
  }

  @Test func `two laptops of one passphrase keep different digests, and damage is no passphrase`()
    throws
  {
    let one = try #require(KeptPassphrase(of: Self.secret, salt: Array(1...16), rounds: 2))
    let other = try #require(KeptPassphrase(of: Self.secret, salt: Array(2...17), rounds: 2))
    #expect(one.digest != other.digest)
    #expect(one.matches(Self.secret) && !one.matches("correct horse ") && !one.matches(""))
    #expect(KeptPassphrase(salt: one.salt, rounds: 0, digest: one.digest) == nil)
    #expect(KeptPassphrase(salt: one.salt, rounds: .max, digest: one.digest) == nil)
    #expect(KeptPassphrase(salt: [], rounds: 9, digest: one.digest) == nil)
    #expect(KeptPassphrase(salt: one.salt, rounds: 9, digest: [1]) == nil)
  }
}
