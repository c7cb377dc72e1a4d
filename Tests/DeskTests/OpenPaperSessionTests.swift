// SPDX-License-Identifier: Apache-2.0
import Papers
import Testing

@testable import Desk

/// Papers written for everybody, and under another marking, from the desk.
struct OpenPaperSessionTests {
  /// The actions of a group that has one in Part B, with the form to write them.
  private func writing() throws -> Session {
    var session = try Session(book: try Session.year())
    session.play("type \"children's stat\"\npress Enter\ntype \"actions\"\npress Enter F7")
    #expect(session.screen.contains("For whom"))
    return session
  }

  @Test func `the open version of a register is written, and its file says so`() throws {
    var session = try writing()
    session.play("press Right Ctrl+S")
    let written = try #require(session.world.written.last)
    #expect(written.path.hasSuffix("-open.docx"))
    #expect(written.contents.hasPrefix("OFFICIAL\n"))
    #expect(written.contents.contains("Open version: 1 entry is withheld."))
  }

  @Test func `what is written for everybody is searched, and nothing else`() throws {
    var session = try writing()
    session.play("press Ctrl+S F7 Right Ctrl+S")
    let searches = session.world.asked.compactMap { effect -> Bool? in
      if case .writePaper(let file) = effect { file.search != nil } else { nil }
    }
    #expect(searches == [false, true])
  }

  @Test func `a handling instruction is printed with the marking the contents need`() throws {
    var session = try writing()
    session.play("press Up\ntype \"for members\"\npress Ctrl+S")
    let written = try #require(session.world.written.last)
    #expect(written.contents.hasPrefix("OFFICIAL-SENSITIVE. Handling: for members\n"))
  }

  @Test func `a marking that is too low is refused, and the form stays`() throws {
    var session = try writing()
    session.play("press Up Up Right Ctrl+S")
    #expect(session.world.written.isEmpty)
    #expect(session.screen.contains("cannot be marked OFFICIAL: action"))
    #expect(session.screen.contains("Handling"))
  }
}
