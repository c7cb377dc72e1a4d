// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// Agreed and corrected minutes say at their foot of which record they were made.
struct RecordStatementTests {
  private static let digest = Digest.sha256("the record")
  private static let words =
    "Record of the partnership before entry 214 of laptop d: SHA-256 \(digest)"

  /// Minutes circulated, then agreed by a laptop on a disk, then corrected.
  private func corrected() throws -> (DocumentScenario, ID<Meeting>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["! Share the data @nurse", "[B] The case was heard"], at: meeting)
    try scenario.close(meeting)
    scenario.now.digest = Digest.sha256("earlier")
    try scenario.circulate(meeting)
    let later = try scenario.start("2026-12-08")
    (scenario.now.sequence, scenario.now.digest) = (214, Self.digest)
    try scenario.run { try $0.agreeMinutes(of: meeting, at: later, freezing: .papers(), $1) }
    (scenario.now.sequence, scenario.now.digest) = (300, Digest.sha256("the record, later"))
    try scenario.correct(meeting, CorrectionDraft(text: "The venue was the Guildhall"))
    return (scenario, meeting)
  }

  @Test func `agreed minutes carry the digest in every form, drafts do not`() throws {
    let (scenario, meeting) = try corrected()
    let versions = scenario.book.versions(of: meeting)
    #expect(versions.map(\.recordCount).suffix(2) == [213, 299])
    #expect(versions.map(\.recordLaptop) == ["d", "d", "d"])
    #expect(try MinutesPaper.kept(versions[0]).footing == nil)
    for rendering in MinutesRendering.allCases {
      let paper = try MinutesPaper.kept(versions[1], rendering: rendering)
      #expect(paper.footing == Self.words)
      let text = PlainTextWriter(columns: 80).write(paper)
      #expect(text.contains("\n\(Self.digest)\n") && text.hasSuffix("\(paper.endMarksText)\n"))
      #expect(MarkdownWriter().write(paper).contains("**\(Self.words)**"))
      let html = HTMLWriter().write(paper)
      #expect(html.contains("<footer class=\"marking\"><p>\(Self.words)</p>"))
      let word = try WordFile(paper)
      let footers = try word.edges.map { String(decoding: try word.bytes($0), as: UTF8.self) }
      #expect(footers.filter { $0.contains(Self.words) }.count == 1)
    }
    let corrected = try MinutesPaper.kept(versions[2])
    #expect(corrected.footing?.contains("before entry 300 of laptop d") == true)
    // The minutes as they are now are those of the last version.
    let live = MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper()
    #expect(live == corrected)
  }

  @Test func `a version keeps its digest whatever the record becomes`() throws {
    var (scenario, meeting) = try corrected()
    let before = scenario.book.versions(of: meeting).compactMap(\.frozen)
    scenario.now.digest = Digest.sha256("much later")
    try scenario.correct(meeting, CorrectionDraft(text: "It began at nine"))
    let after = scenario.book.versions(of: meeting).compactMap(\.frozen)
    #expect(Array(after.prefix(3)) == before && after.count == 4)
    let paper = try #require(scenario.book.versions(of: meeting).dropFirst().first)
    #expect(try PaperCodec.read(paper.frozen ?? "").footing == Self.words)
  }

  @Test(arguments: MinutesRendering.allCases)
  func `minutes drawn from a record that has changed do not borrow the version's digest`(
    rendering: MinutesRendering
  ) throws {
    let (scenario, meeting) = try corrected()
    var book = scenario.book
    let last = try #require(scenario.book.versions(of: meeting).last)
    func live() throws -> Paper {
      MinutesPaper(book, meeting: try #require(book[meeting]), rendering: rendering).paper()
    }
    #expect(try live() == MinutesPaper.kept(last, rendering: rendering))
    #expect(try live().footing == last.recordStatement)
    // As a line that another program wrote would; no operation of this one may.
    let kind = Registry.entry(of: Meeting.self)
    book.set(
      kind: kind.number, id: meeting.text, slot: try #require(kind.slot(named: "venue")),
      to: .text("Somewhere else"))
    let footing = try #require(try live().footing)
    #expect(footing.hasPrefix("Drawn from the record as it is now, and not exactly version 3"))
    let digest = try #require(last.recordDigest)
    #expect(!PlainTextWriter(columns: 80).write(try live()).contains(digest))
    #expect(try MinutesPaper.kept(last, rendering: rendering).footing == last.recordStatement)
  }

  @Test func `a book on no disk has no digest and prints none`() throws {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later)
    let version = try #require(scenario.book.versions(of: meeting).last)
    #expect(version.recordStatement == nil && version.recordDigest == nil)
    #expect(try MinutesPaper.kept(version).footing == nil)
  }
}

extension Paper {
  /// What ends the plain text: the marking, then the notice, a blank line apart from what is before.
  fileprivate var endMarksText: String { notice.map { "\(marking)\n\($0)" } ?? marking }
}
