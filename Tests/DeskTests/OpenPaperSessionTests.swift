// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
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

  /// The same actions as a preview.
  private func reading(_ keymap: String = "default") throws -> Session {
    let book = try Session.year()
    let body = try #require(
      book.all(Body.self).first { book.name(of: $0.id).hasPrefix("Children's Stat") })
    return try Session(
      keymap: keymap, book: book, first: PaperScreen(.actions(ActionFilter(body: body.id))))
  }

  @Test(arguments: [
    ("default", "Alt+H"), ("vim", "m s"), ("emacs", "Ctrl+C h"), ("function-keys", "Ctrl+O"),
  ])
  func `the preview shows the open version, and the whole again`(
    keymap: String, key: String
  ) throws {
    var session = try reading(keymap)
    #expect(session.screen.contains("OFFICIAL-SENSITIVE"))
    session.play("press \(key)")
    #expect(session.screen.hasPrefix(" Open version"))
    #expect(session.screen.contains("1 entry is withheld"))
    #expect(!session.screen.contains("OFFICIAL-SENSITIVE"))
    session.play("press \(key)")
    #expect(session.screen.hasPrefix(" Preview"))
    #expect(session.screen.contains("OFFICIAL-SENSITIVE"))
  }

  @Test func `what is shown for everybody is written for everybody`() throws {
    var session = try reading()
    session.play("press Alt+H F8 F7")
    #expect(session.screen.contains("Everybody: the open version"))
    session.play("press Ctrl+S")
    let written = try #require(session.world.written.last)
    #expect(written.path.hasSuffix("-open.docx"))
    #expect(written.contents.hasPrefix("OFFICIAL\n"))
  }

  @Test func `where nothing is restricted, the open version says so and can be written`() throws {
    var session = try Session(book: try Session.year(), first: PaperScreen(.structure))
    session.play("press Alt+H")
    #expect(session.screen.hasPrefix(" Open version"))
    #expect(session.screen.contains("the open version leaves nothing out"))
    session.play("press F7 Ctrl+S")
    #expect(session.world.written.last?.path.hasSuffix("-open.docx") == true)
  }

  @Test func `an open version that would be refused says so in the preview`() throws {
    var session = try Session()
    session.play(startMeeting)
    session.play("type \"We heard Zebedee Quillfeather of the press.\"\npress Enter")
    let meeting = try #require(session.desk.book.all(Meeting.self).first { $0.state == .inSession })
    session = try Session(book: session.desk.book, first: PaperScreen(.minutes(meeting.id)))
    session.play("press Alt+H")
    #expect(
      session.screen.contains("Nothing was written, because the open version"),
      "\(session.desk.book.all(MinuteEntry.self).last?.text ?? "")")
    session.play("press Alt+H")
    #expect(session.screen.contains("Tackling Exploitation Group"))
  }

  @Test func `a place that is refused leaves the form as it was answered`() throws {
    var session = try writing()
    session.world.forbidden = ["/locked"]
    session.play("press Right Down Down Down Ctrl+K\ntype \"/locked/log\"\npress Ctrl+S")
    #expect(session.screen.contains("'/locked/log.docx' cannot be written."))
    #expect(session.screen.contains("/locked/log"))
    #expect(session.screen.contains("Everybody: the open version"))
    session.play("press Esc Ctrl+K\ntype \"log\"\npress Ctrl+S")
    #expect(session.world.written.last?.path == "log.docx")
    #expect(session.screen.contains("Written to 'log.docx'."))
    #expect(!(session.desk.front is FormScreen))
  }

  @Test(arguments: [
    ("reports/", "reports/every-group-structure-2026-11-20.docx"),
    ("a\u{1B}b\u{7}c", "abc.docx"), ("Bericht M\u{E4}rz", "Bericht M\u{E4}rz.docx"),
  ])
  func `a folder gets the usual name, and no file's name holds control characters`(
    typed: String, path: String
  ) throws {
    var session = try Session(book: try Session.year(), first: PaperScreen(.structure))
    session.play("press F7 Down Down Ctrl+K\npaste \"\(typed)\"\npress Ctrl+S")
    #expect(session.world.written.last?.path == path)
  }

  @Test func `a refusal longer than its room says where the rest is`() throws {
    var session = try writing()
    session.world.forbidden = ["/locked"]
    let long = String(repeating: "long words ", count: 40)
    session.play(
      "resize 40x12\npress Down Down Down Ctrl+K\ntype \"/locked \(long)\"\npress Ctrl+S")
    #expect(session.screen.contains("… F2, messages: the rest"), "\(session.screen)")
  }

  @Test func `a marking that is too low is refused, and the form stays`() throws {
    var session = try writing()
    session.play("press Up Up Right Ctrl+S")
    #expect(session.world.written.isEmpty)
    #expect(session.screen.contains("cannot be marked OFFICIAL: action"))
    #expect(session.screen.contains("Handling"))
  }
}
