// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// No word is ever lost, and what was said stays until it is read.
struct TextSafetyTests {
  @Test func `Esc in a form with words warns first, then keeps them to be pasted`() throws {
    var session = try Session()
    session.play("press Insert\ntype \"A new group\"\npress Esc")
    #expect(session.screen.contains("This is not saved yet."))
    #expect(session.screen.hasPrefix(" New "))
    session.play("press Esc Insert Ctrl+V")
    #expect(session.screen.contains("    A new group"))
  }

  @Test func `Esc in a form nobody typed in leaves at once`() throws {
    var session = try Session()
    session.play("press Insert Esc")
    #expect(session.screen.hasPrefix(" Shropshire"))
  }

  @Test func `going to the structure keeps the line being typed`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"Half a line\"\npress F2\ntype \"structure\"\npress Enter")
    #expect(session.screen.contains("The words you were typing are kept"))
    #expect(session.desk.clipboard == "Half a line")
  }

  @Test func `a line changed and given up can be pasted, and the half-typed one is back`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"First\"\npress Enter\ntype \"Second half\"\npress Up Enter")
    session.play("type \" and more\"\npress Esc")
    #expect(session.screen.contains("The line stays as it was"))
    #expect(session.screen.contains("> Second half"))
    #expect(session.desk.clipboard == "First and more")
    #expect(session.desk.book.all(MinuteEntry.self).map { $0.text } == ["First"])
  }

  @Test func `an error stays while keys are pressed, gives way to no hint, and Esc hides it`()
    throws
  {
    var session = try Session()
    session.play("type \"strategic g\"\npress Delete Down Up\nwait 5\npaste \"x\"")
    #expect(session.screen.contains("! "))
    #expect(session.screen.contains("cannot be taken out"))
    session.play("press Esc")
    #expect(!session.screen.contains("cannot be taken out"))
    #expect(session.screen.hasPrefix(" Shropshire"))
  }

  @Test func `a refusal goes once its cause is mended`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"! Call @nobody\"\npress Enter")
    #expect(session.screen.contains("! No seat, agency or group"))
    for _ in 0..<8 { session.play("press Backspace") }
    session.play("press Enter")
    #expect(!session.screen.contains("No seat, agency or group"))
    #expect(session.desk.book.all(Action.self).count == 1)
  }

  @Test func `a line of 2,800 characters is typed, walked, kept and minuted whole`() throws {
    var session = try Session()
    let words = Array(repeating: "abc def", count: 120).joined(separator: " ")
    let three = Array(repeating: "paste \"\(words) \"", count: 3).joined(separator: "\n")
    session.play(startMeeting + three + "\npress Up Up Home\ntype \"X \"")
    let cursor = try #require(session.desk.frame().cursor)
    #expect(cursor.row < 22)
    session.play("press End Enter")
    let text = try #require(session.desk.book.all(MinuteEntry.self).first?.text)
    #expect(text.count == 3 * (words.count + 1) + 1)
  }

  @Test func `wide characters keep the cursor behind what was typed`() throws {
    var session = try Session()
    session.play(startMeeting)
    let before = try #require(session.desk.frame().cursor)
    session.play("type \"漢字é\"")
    let after = try #require(session.desk.frame().cursor)
    #expect(after.column == before.column + 5)
  }

  @Test func `Ctrl+K takes the line out of a form and of a search, and paste brings it back`()
    throws
  {
    var session = try Session()
    session.play("press Ctrl+F\ntype \"neglect\"\npress Ctrl+K")
    #expect(!session.screen.contains("neglect"))
    session.play("press Ctrl+V")
    #expect(session.screen.contains("Find: neglect"))
    session.play("press Ctrl+K Esc Insert Ctrl+V")
    #expect(session.screen.contains("    neglect"))
  }

  @Test func `Backspace shortens the letters that look for a line, and Esc clears them`() throws {
    var session = try Session()
    session.play("type \"tackling d\"")
    #expect(session.screen.contains("Letters: tackling d"))
    session.play("press Backspace\ntype \"ex\"\npress Esc")
    #expect(!session.screen.contains("Letters:"))
    #expect(session.screen.contains(">     Tackling Exploitation"))
  }

  @Test func `Up and Down walk a long line before they leave it`() throws {
    var session = try Session()
    let words = Array(repeating: "word", count: 30).joined(separator: " ")
    session.play(startMeeting + "type \"First\"\npress Enter\npaste \"\(words)\"\npress Up")
    #expect(session.desk.front.context == .text)
    session.play("press Up Up Up")
    #expect(session.desk.front.context == .list)
  }

  @Test func `taking out a minuted line stays among the lines`() throws {
    var session = try Session()
    session.play(startMeeting + "type \"One\"\npress Enter\ntype \"Two\"\npress Enter Up Delete")
    #expect(session.desk.front.context == .list)
    #expect(session.screen.contains(">4.1  One") || session.screen.contains(">1.1  One"))
  }

  @Test func `a choice is made by its letters and emptied by Backspace`() throws {
    var session = try Session(book: try Session.year())
    session.play("type \"tackling ex\"\npress Enter\ntype \"actions\"\npress Enter F5")
    session.play("type \"comp\"")
    #expect(session.screen.contains("    completed"))
    session.play("press Backspace")
    #expect(session.screen.contains("  · completed"))
  }
}
