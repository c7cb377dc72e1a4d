// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// What went out, found again on the screen and written byte for byte as it was.
struct IssuedSessionTests {
  /// A meeting four days ahead, on its group's list of meetings.
  private func before() throws -> Session {
    var book = try Session.shropshire()
    let now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T09:30:00")), author: "Clerk", device: "t",
      sequence: 1)
    let day = try #require(Day(iso: "2026-11-24"))
    book.apply(
      try book.scheduleMeeting(
        MeetingPlan(body: Journey.group, date: day, start: TimeOfDay("10:00")), now))
    var session = try Session(book: book)
    session = try Session(book: book, first: session.desk.meetingsScreen(of: Journey.group))
    return session
  }

  /// Moves the meeting on by the first of its moves: the agenda is issued.
  private static let issuing = """
    press Alt+R
    type "1"

    """

  @Test func `an agenda issued by keys is kept, read, sent on and written again`() throws {
    var session = try before()
    session.play(IssuedSessionTests.issuing)
    let paper = try #require(session.desk.book.issuedPapers(.all).first)
    #expect(session.desk.book.files(of: paper.id).map(\.format) == ["docx", "html", "text"])
    #expect(session.world.issued.count == 3)
    let issued = session.desk.issuedScreen(.body(Journey.group))
    session = session.on(issued)
    #expect(session.screen.contains("1  Agenda issued \u{b7} Tackling"))
    session.play("type \"1\"\n")
    #expect(session.screen.contains("As issued: Agenda of"))
    session.play("press Esc\ntype \"3\"\ntype \"Local press\"\npress Enter Enter Enter\n")
    #expect(session.desk.book.sendings(of: paper.id).map(\.to).last == "Local press")
    session.play("type \"2\"\npress Enter Enter\n")
    let written = try #require(session.world.written.last)
    let name = try #require(session.desk.book.file(of: paper.id, format: "docx"))
    #expect(written.path.hasSuffix("-agenda-2026-11-24-issued-1.docx"))
    #expect(written.contents == String(decoding: session.world.issued[name] ?? [], as: UTF8.self))
    #expect(session.desk.messages.last?.text.contains("byte for byte as it was issued") == true)
  }

  @Test func `what an earlier program issued is written as it was, not as it is drawn now`() throws
  {
    // The earlier program set its text narrower and said less.
    let earlier = Issuing(
      minutes: Issuing.papers().minutes, report: Issuing.papers().report,
      submission: Issuing.papers().submission
    ) { book, subject, today in
      guard let paper = PaperChoice(subject).paper(in: book, today: today) else { return [] }
      let bytes = PaperFormat.text.write(paper, columns: 40)
      return [
        PaperIssue(
          title: paper.title, sort: "minutes", part: .whole, marking: .official,
          forms: [PaperIssue.Form(format: "text", ending: "txt", bytes: bytes)])
      ]
    }
    var session = try before()
    var book = session.desk.book
    var now = Circumstances(
      now: try #require(Moment(iso: "2026-11-20T10:00:00")), author: "Clerk", device: "t",
      sequence: 2)
    func run(_ operation: (Book, Circumstances) throws -> Batch) throws -> Batch {
      let batch = try operation(book, now)
      book.apply(batch)
      now.sequence += 1
      return batch
    }
    let meeting = try #require(book.all(Meeting.self).last).id
    _ = try run { try $0.startMeeting(meeting, $1) }
    let open = book.closingFindings(of: try #require(book[meeting]))
    _ = try run { try $0.accept(open, reason: "Noted", at: meeting, $1) }
    _ = try run { try $0.closeMeeting(meeting, $1) }
    let batch = try run {
      try $0.moveMinutes(of: meeting, to: .circulated, freezing: earlier, $1)
    }
    let version = try #require(book.versions(of: meeting).last).id
    session = try Session(book: book)
    for file in batch.attachments { session.world.issued[file.name] = file.bytes }
    session = try session.with(book, session.desk.writeForm(for: .minutesVersion(version)))
    session.play("press Right Right\npress Ctrl+S\n")
    let written = try #require(session.world.written.last)
    let kept = try #require(batch.attachments.first).bytes
    #expect(written.contents == String(decoding: kept, as: UTF8.self))
    let drawn = try #require(session.desk.paper(for: .minutesVersion(version)))
    #expect(written.contents != String(decoding: PaperFormat.text.write(drawn), as: UTF8.self))
  }

  @Test func `a paper written and issued is kept first, and nothing is written when it is not`()
    throws
  {
    var session = try before()
    let form = session.desk.writeForm(for: .forwardPlan())
    session = session.on(form)
    session.world.failsToRecord = true
    let keys = "press Enter Enter Enter\ntype \"Local press\"\npress Enter\n"
    session.play(keys)
    #expect(session.world.written.isEmpty)
    #expect(session.screen.contains("The disk is full"))
    session.world.failsToRecord = false
    session.play("press Enter\n")
    let paper = try #require(session.desk.book.issuedPapers(.all).first)
    #expect(paper.occasion == .sent && paper.sort == "forward-plan")
    #expect(session.desk.book.sendings(of: paper.id).map(\.to) == ["Local press"])
    let name = try #require(session.desk.book.file(of: paper.id, format: "docx"))
    #expect(session.world.written.map(\.path) == ["every-group-forward-plan-2026-11-20.docx"])
    #expect(
      session.world.written.last?.contents
        == String(decoding: session.world.issued[name] ?? [], as: UTF8.self))
  }

  @Test func `issuing taken back empties the list, and done again brings it back`() throws {
    var session = try before()
    session.play(IssuedSessionTests.issuing)
    session.play("press Ctrl+Z\n")
    #expect(session.desk.book.issuedPapers(.all).isEmpty)
    session.play("press Ctrl+Y\n")
    #expect(session.desk.book.issuedPapers(.all).count == 1)
    #expect(session.world.recorded.last?.attachments.isEmpty == true)
  }
}

extension Session {
  /// The same desk with another screen in front.
  fileprivate func on(_ screen: any Screen) -> Session {
    var (copy, desk) = (self, desk)
    desk.show(screen)
    copy.player = ScriptPlayer(desk: desk)
    return copy
  }

  /// A desk on another book and screen, in the same world.
  fileprivate func with(_ book: Book, _ screen: any Screen) throws -> Session {
    var copy = try Session(book: book, first: screen)
    copy.world = world
    return copy
  }
}

extension Desk {
  /// Shows a screen as a request would.
  fileprivate mutating func show(_ screen: any Screen) {
    _ = carryOut([.open(screen)])
    prepareScreens()
  }
}
