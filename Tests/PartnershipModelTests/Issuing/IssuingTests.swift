// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What goes out is kept as it was, with to whom it went.
struct IssuingTests {
  /// Draws every subject as one short text, and as a form that has no bytes.
  static let forms = Issuing(
    minutes: Book.keptText.minutes, report: Book.keptText.report,
    submission: Book.keptText.submission
  ) { book, subject, _ in
    let text = Array("\(subject): \(book.recordCount)".utf8)
    let form = { PaperIssue.Form(format: $0, ending: $1, bytes: $2) }
    return [IssuedPart.whole, .open].map { part in
      PaperIssue(
        title: "Paper", sort: "paper", part: part, marking: .official,
        forms: [form("text", "txt", text + Array(part.rawValue.utf8)), form("docx", "docx", [])])
    }
  }

  private func circulated() throws -> (Fixture, ID<Meeting>, Batch) {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    try fixture.close(meeting)
    let batch = try fixture.book.moveMinutes(
      of: meeting, to: .circulated, freezing: IssuingTests.forms, fixture.now)
    fixture.apply(batch)
    return (fixture, meeting, batch)
  }

  @Test func `circulating keeps the whole and the open version, and says members have it`() throws {
    let (fixture, meeting, batch) = try circulated()
    let papers = fixture.book.issuedPapers(.meeting(meeting))
    #expect(papers.map(\.part) == [.whole, .open])
    #expect(papers.map(\.number) == [1, 2])
    #expect(papers.allSatisfy { $0.occasion == .circulated && $0.by == "Clerk" })
    #expect(papers.map { fixture.book.sendings(of: $0.id).count } == [1, 0])
    #expect(batch.attachments.count == 2)
    for (paper, attachment) in zip(papers, batch.attachments) {
      let files = fixture.book.files(of: paper.id)
      #expect(files.map(\.format) == ["text"], "a form without bytes is not kept")
      #expect(files.first?.name == attachment.name)
      #expect(files.first?.size == attachment.bytes.count)
      #expect(attachment.name.names(attachment.bytes))
    }
  }

  @Test func `a search finds the issued paper, and neither its files nor its sendings`() throws {
    let (fixture, _, _) = try circulated()
    let book = fixture.book
    #expect(book.search("paper clerk").contains { $0.reference.kind == IssuedPaper.about.name })
    let file = try #require(book.all(IssuedFile.self).first)
    let sending = try #require(book.all(Distribution.self).first)
    for words in [file.digest, file.format, sending.to] {
      let kinds = Set(book.search(words).map(\.reference.kind))
      #expect(kinds.isDisjoint(with: [IssuedFile.about.name, Distribution.about.name]))
    }
  }

  @Test func `taking the circulation back and doing it again needs no bytes`() throws {
    var (fixture, meeting, batch) = try circulated()
    let before = fixture.book.contents
    let inverse = batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now)
    #expect(inverse.attachments.isEmpty)
    fixture.apply(inverse)
    #expect(fixture.book.issuedPapers(.meeting(meeting)).isEmpty)
    fixture.apply(
      Batch(did: "Redo", author: "Clerk", moment: fixture.now.now, changes: batch.again))
    #expect(fixture.book.contents == before)
  }

  @Test func `batches are equal by what they changed`() throws {
    let (_, _, batch) = try circulated()
    #expect(batch == batch.withoutAttachments)
    #expect(Set([batch, batch.withoutAttachments]).count == 1)
  }

  @Test func `no form changes, adds or removes what went out`() throws {
    let (fixture, meeting, _) = try circulated()
    let paper = try #require(fixture.book.issuedPapers(.meeting(meeting)).first)
    let kinds = [
      Registry.entry(of: IssuedPaper.self), Registry.entry(of: IssuedFile.self),
      Registry.entry(of: Distribution.self),
    ]
    for kind in kinds {
      let row = try #require(fixture.book.rows(of: kind).first)
      let slot = try #require(kind.ownFields.last { $0.type == .line || $0.type == .number }).slot
      let other: Stored = row[slot] == .number(9) ? .number(8) : .number(9)
      let value: Stored = kind.field(at: slot)?.type == .number ? other : .text("other")
      let reference = RecordReference(kind: kind.names.name, id: row.id)
      let change = refusal {
        try fixture.book.save(kind, id: row.id, values: [slot: value], fixture.now)
      }
      guard case .issuedFixed = change else {
        Issue.record("\(kind.names.name) was changed: \(String(describing: change))")
        continue
      }
      #expect(
        refusal { try fixture.book.save(kind, id: nil, values: [slot: value], fixture.now) }
          == .ownCommands(what: kind.names.title))
      guard case .issuedFixed = refusal({ try fixture.book.remove(reference, fixture.now) }) else {
        Issue.record("\(kind.names.name) could be taken out")
        continue
      }
    }
    #expect(fixture.book.issuedPapers(.meeting(meeting)).first?.title == paper.title)
  }

  @Test func `a marking raised later is told, and the one printed stays`() throws {
    var (fixture, meeting, _) = try circulated()
    let paper = try #require(fixture.book.issuedPapers(.meeting(meeting)).first)
    #expect(fixture.book.raisedMarking(of: paper) == nil)
    let kind = Registry.entry(of: IssuedPaper.self)
    let slot = CommonFields.shape.marking.slot
    fixture.apply(
      try fixture.book.save(
        kind, id: paper.id.text, values: [slot: .text("official-sensitive")], fixture.now))
    let raised = try #require(fixture.book[paper.id])
    #expect(fixture.book.raisedMarking(of: raised) == .officialSensitive)
    #expect(raised.printedMarking == .official)
  }

  @Test func `an issued paper is sent on, not before it was issued and not to nobody`() throws {
    var (fixture, meeting, _) = try circulated()
    let paper = try #require(fixture.book.issuedPapers(.meeting(meeting)).first)
    let book = fixture.book
    let now = fixture.now
    #expect(
      refusal { try book.send(paper.id, Sending(to: " "), now) }
        == .needsText(what: Distribution.shape.to.label))
    let page = String(repeating: "<p>a board</p>", count: 50)
    guard case .wrongValue = refusal({ try book.send(paper.id, Sending(to: page), now) }) else {
      Issue.record("sent to a whole page")
      return
    }
    let early = Sending(to: "A board", on: day("2020-01-01"))
    guard case .dateBefore = refusal({ try book.send(paper.id, early, now) }) else {
      Issue.record("sent before it was issued")
      return
    }
    fixture.apply(try book.send(paper.id, Sending(to: "A board", how: .email), now))
    #expect(
      fixture.book.sendings(of: paper.id).last?.words == "A board, Tue 24 Nov 2026, by e-mail")
  }

  @Test func `R63: approval names the body, the day and the meeting, and before it nothing`() throws
  {
    var (fixture, meeting, _) = try circulated()
    let paper = try #require(fixture.book.issuedPapers(.meeting(meeting)).first)
    #expect(fixture.book.approvalState(of: paper) == "Not yet")
    let later = try fixture.meeting(on: "2026-12-15")
    fixture.apply(
      try fixture.book.agreeMinutes(
        of: meeting, at: later, freezing: IssuingTests.forms, fixture.now))
    let words = try #require(fixture.book.approvalWords(of: paper))
    #expect(words.contains("on Tue 15 Dec 2026, at "))
    #expect(
      fixture.book.issuedPapers(.meeting(meeting)).map(\.occasion).suffix(2) == [.agreed, .agreed])
  }

  @Test func `two papers of one number are told apart by their ids`() throws {
    var (fixture, meeting, _) = try circulated()
    let first = try #require(fixture.book.issuedPapers(.meeting(meeting)).first)
    #expect(try fixture.book.issuedPaper(named: "1").id == first.id)
    var drafting = Drafting(fixture.book, fixture.now)
    let twin = drafting.create(IssuedPaper.self)
    drafting.set(twin, \.number, 1)
    fixture.apply(drafting.batch("From another laptop"))
    guard case .numberShared("1", let titles) = refusedName("1", fixture.book) else {
      Issue.record("either was taken")
      return
    }
    #expect([first.id, twin].allSatisfy { id in titles.contains { $0.contains(id.text) } })
    #expect(try fixture.book.issuedPaper(named: twin.text).id == twin)
    #expect(refusedName("77", fixture.book) == .noSuchRecord(what: "issued paper", id: "77"))
  }

  private func refusedName(_ name: String, _ book: Book) -> Refusal? {
    do throws(Refusal) {
      _ = try book.issuedPaper(named: name)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "../../etc/passwd", "ab.docx", String(repeating: "A", count: 64) + ".docx",
    String(repeating: "a", count: 64) + ".do/cx", String(repeating: "a", count: 64),
    String(repeating: "a", count: 64) + ".docx.tmp",
  ])
  func `no record leads out of the folder of issued files`(name: String) {
    #expect(IssuedFileName(name) == nil)
  }
}
