// SPDX-License-Identifier: Apache-2.0
import Glibc
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// How many keys the ordinary acts of a meeting take: played, counted and written to
/// `docs/keystrokes.md`.
struct KeystrokeTests {
  /// One act: what leads up to it, what is pressed, and the words that are said and typed in it.
  struct Act: Sendable {
    let name: String
    let how: String
    var before = ""
    let script: String
    var words: [String] = []
    /// The most keys it may take besides its words, where somebody asked for a limit.
    var limit: Int?
    let isDone: @Sendable (Book) -> Bool
  }

  private static let meeting = """
    do go-meeting
    do item-action

    """
  private static let matters = meeting + "do next-item 3\ndo item-action\n"

  static let acts = [
    Act(
      name: "Attendance of fourteen people, two apologies, one absent, one deputy",
      how: "`F9`, a digit for each who is not simply there, `Ctrl+O` for the rest, quorum, `Esc`",
      before: meeting,
      script: """
        press F9
        type "12"
        type "4Group Manager"
        press Enter
        type "123"
        press Ctrl+O Alt+R Enter Esc
        """, words: ["Group Manager"], limit: 20,
      isDone: { book in
        let states = book.all(Attendance.self).map { $0.state }
        return states.count == 14 && states.count { $0 == .apologies } == 2
          && states.count { $0 == .deputy } == 1 && book.all(Meeting.self).last?.quorum == .quorate
      }),
    Act(
      name: "An apology with a deputy", how: "in the grid: `4`, who, `Enter`",
      before: meeting + "press F9 Down\n",
      script: "type \"4Group Manager\"\npress Enter", words: ["Group Manager"],
      isDone: { $0.all(Attendance.self).last?.who == "Group Manager" }),
    Act(
      name: "A latecomer, from the item being minuted",
      how: "`F9`, letters or arrows to the seat, `8`, `1`, `Esc`",
      before: meeting + "do next-item 4\n",
      script: "press F9 Down Down\ntype \"81\"\npress Esc",
      isDone: { $0.all(Movement.self).last?.what == .arrived }),
    Act(
      name: "A minute", how: "the words, `Enter`", before: meeting,
      script: "type \"The profile was shown.\"\npress Enter", words: ["The profile was shown."],
      isDone: { $0.all(MinuteEntry.self).last?.text == "The profile was shown." }),
    Act(
      name: "An action with owner and date, the owner the likeliest",
      how: "`!`, the words, `@` `Tab`, the day, `Enter`",
      before: meeting + "type \"! Ask the school @business unit fri\"\npress Enter\n",
      script: "type \"!Ask the provider @\"\npress Tab\ntype \"fri\"\npress Enter",
      words: ["Ask the provider"], limit: 8,
      isDone: { book in
        let action = book.all(Action.self).last
        return action?.text == "Ask the provider" && action?.owner != nil && action?.due != nil
      }),
    Act(
      name: "An action with owner and date, the owner by his letters",
      how: "`!`, the words, `@` and letters, the day, `Enter`", before: meeting,
      script: "type \"!Ask the provider @desig nu fri\"\npress Enter",
      words: ["Ask the provider", "desig nu", "fri"], limit: 8,
      isDone: { $0.all(Action.self).last?.owner == .seat(ID("great-4")) }),
    Act(
      name: "Turn the last minute into a decision", how: "`Up`, `Ctrl+D`",
      before: meeting + "type \"The pilot goes on.\"\npress Enter\n",
      script: "press Up Ctrl+D",
      isDone: { $0.all(Decision.self).last?.text == "The pilot goes on." }),
    Act(
      name: "Escalate, with what is asked", how: "`^`, the words, `Ask:`, the words, `Enter`",
      before: meeting,
      script: "type \"^No data. Ask:require it\"\npress Enter",
      words: ["No data.", "require it"],
      isDone: { $0.all(Escalation.self).last?.ask == "require it" }),
    Act(
      name: "Matters arising: an update", how: "`1`, the note, `Enter`", before: matters,
      script: "type \"1Written to.\"\npress Enter", words: ["Written to."], limit: 4,
      isDone: { $0.all(ActionUpdate.self).last?.note == "Written to." }),
    Act(
      name: "Matters arising: a new date with the reason",
      how: "`3`, the day, `Enter`, the reason, `Enter`", before: matters,
      script: "type \"318 dec\"\npress Enter\ntype \"On leave.\"\npress Enter",
      words: ["18 dec", "On leave."], limit: 4,
      isDone: { $0.all(ActionUpdate.self).last?.dueAfter?.iso == "2026-12-18" }),
    Act(
      name: "Matters arising: agreed done, with evidence", how: "`5`, the evidence, `Enter`",
      before: matters,
      script: "type \"5Read and filed.\"\npress Enter", words: ["Read and filed."], limit: 4,
      isDone: { $0.all(Action.self).contains { $0.state == .completed } }),
    Act(
      name: "Matters arising: transferred", how: "`6`, letters, `Tab`, `Ctrl+S`", before: matters,
      script: "type \"6designated d\"\npress Tab Ctrl+S", words: ["designated d"], limit: 4,
      isDone: { $0.all(ActionUpdate.self).last?.ownerAfter != nil }),
    Act(
      name: "Matters arising: no update received", how: "`8`", before: matters,
      script: "type \"8\"", limit: 4,
      isDone: { $0.all(ActionUpdate.self).last?.isSilent == true }),
    Act(
      name: "Change a name through the whole meeting",
      how: "`Alt+E`, the name, `Enter`, what it is to read, `Enter`, `Enter` once seen",
      before: meeting + "type \"Adult Gate was heard.\"\npress Enter\n",
      script:
        "press Alt+E\ntype \"Adult Gate\"\npress Enter\ntype \"Adult Way\"\npress Enter Enter",
      words: ["Adult Gate", "Adult Way"],
      isDone: { $0.all(MinuteEntry.self).last?.text == "Adult Way was heard." }),
  ]

  private static func pressed(_ act: Act) throws -> (keys: Int, book: Book) {
    var session = try Session(book: try GreatMeeting.book(), now: GreatMeeting.now)
    session.play("do move-down 10\n" + act.before)
    let before = session.player.presses
    session.play(act.script)
    return (session.player.presses - before, session.desk.book)
  }

  @Test(arguments: acts.indices)
  func `an act does what it says and takes no more keys than was asked for`(index: Int) throws {
    let act = Self.acts[index]
    let (keys, book) = try Self.pressed(act)
    #expect(act.isDone(book), "\(act.name)")
    let besides = keys - act.words.map(\.count).reduce(0, +)
    if let limit = act.limit { #expect(besides <= limit, "\(act.name)") }
  }

  @Test func `the table of keystrokes in the documents is what the acts take`() throws {
    let rows = try Self.acts.map { act in
      let keys = try Self.pressed(act).keys
      let words = act.words.map(\.count).reduce(0, +)
      let limit = act.limit.map { "\($0)" } ?? ""
      return "| \(act.name) | \(act.how) | \(keys - words) | \(limit) |"
    }
    let table = Self.head + rows.joined(separator: "\n") + "\n"
    if getenv("MINUTEBOOK_WRITE_GOLDEN") != nil {
      let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      let file = try #require(fopen("/\(root)/docs/keystrokes.md", "w"))
      fputs(table, file)
      fclose(file)
    }
    #expect(try Session.read("docs/keystrokes.md") == table)
  }

  private static let head = """
    # Keystrokes

    How many keys the ordinary acts of a meeting take in the default keymap, besides the words that are
    said: a test plays each act, counts every key, and compares this page with what it counted
    (`KeystrokeTests`). The words of an action are those that stand in the minute; letters of an owner
    and a day are counted as keys, or as words where the act says that they are what was said.

    | Act | How | Keys besides the words | Asked for |
    |---|---|---|---|

    """
}
