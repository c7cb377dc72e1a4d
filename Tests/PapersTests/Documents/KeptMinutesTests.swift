// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct KeptMinutesTests {
  private func printed(
    _ version: Record<MinutesVersion>, _ rendering: MinutesRendering
  ) throws -> [String] {
    let paper = try MinutesPaper.kept(version, rendering: rendering)
    return [
      PlainTextWriter().write(paper), MarkdownWriter().write(paper), HTMLWriter().write(paper),
      CSVWriter().write(paper),
    ]
  }

  private func everything(_ meeting: ID<Meeting>, _ book: Book) throws -> [[String]] {
    try book.versions(of: meeting).flatMap { version in
      try MinutesRendering.allCases.map { try printed(version, $0) }
    }
  }

  /// A meeting with an action and a line in Part B, circulated.
  private func circulated() throws -> (DocumentScenario, ID<Meeting>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(
      ["! Share the data @nurse by 2026-11-20", "[B] The case was heard", "= Go on"], at: meeting)
    try scenario.close(meeting)
    try scenario.circulate(meeting)
    return (scenario, meeting)
  }

  @Test func `a kept version is what was printed on the day, in both renderings`() throws {
    let (scenario, meeting) = try circulated()
    let version = try #require(scenario.book.versions(of: meeting).first)
    let record = try scenario.record(meeting)
    for rendering in MinutesRendering.allCases {
      let live = MinutesPaper(scenario.book, meeting: record, rendering: rendering).paper()
      #expect(try MinutesPaper.kept(version, rendering: rendering) == live)
    }
    #expect(version.digest == Digest.sha256(version.frozen ?? ""))
    #expect(version.frozenOpen?.contains("The case was heard") == false)
  }

  @Test func `past versions stay the same bytes after renames, moves, corrections and new marks`()
    throws
  {
    var (scenario, meeting) = try circulated()
    var kept = try everything(meeting, scenario.book)
    let later = try scenario.start("2026-12-08")
    try scenario.run {
      try $0.agreeMinutes(of: meeting, at: later, freezing: .papers(), $1)
    }
    #expect(try Array(everything(meeting, scenario.book).prefix(kept.count)) == kept)
    kept = try everything(meeting, scenario.book)
    let action = try scenario.latest(Action.self).id
    let line = try #require(scenario.book.all(MinuteEntry.self).first).id
    try scenario.run { try $0.moveDue(of: action, to: day("2027-02-01"), reason: "Late", $1) }
    try scenario.run { try $0.setOwner(of: action, to: .agency(ID("police")), $1) }
    try scenario.run { try $0.agreeDone(action, evidence: "Sent", $1) }
    try scenario.run {
      try $0.renameBody(
        DocumentScenario.group, to: "Safer Lives Group", shortName: "SLG",
        lastDayOfOld: .day(day("2026-12-31")), reason: "New plan", $1)
    }
    try scenario.change(ID<Agency>("health"), "name", to: .text("Another Trust"))
    try scenario.change(DocumentScenario.nurse, "role", to: .text("Lead Nurse"))
    try scenario.run { try $0.restrict(line, true, $1) }
    try scenario.correct(meeting, CorrectionDraft(entry: line, text: "Share nothing"))
    let after = try everything(meeting, scenario.book)
    #expect(Array(after.prefix(kept.count)) == kept)
    #expect(after.count == kept.count + MinutesRendering.allCases.count)
    #expect(after.last?.first?.contains("Share nothing") == false)
  }

  @Test func `minutes agreed by correspondence say so, and the next meeting's too`() throws {
    var (scenario, meeting) = try circulated()
    try scenario.change(ID<Terms>("t"), "agrees-by-correspondence", to: .flag(true))
    scenario.on("2026-11-03")
    try scenario.run {
      try $0.agreeMinutesByCorrespondence(
        of: meeting, how: "By e-mail, nobody objecting", freezing: .papers(), $1)
    }
    let agreed = flatText(
      MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper())
    let words = "Agreed by correspondence on 3 Nov 2026: By e-mail, nobody objecting"
    #expect(agreed.contains("Version: \(words)"))
    #expect(!agreed.contains("DRAFT"))
    let next = try scenario.start("2026-12-08")
    let told = text(
      MinutesPaper(scenario.book, meeting: try scenario.record(next)).paper()
    )
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      told.contains(
        "The minutes of 13 Oct 2026 were agreed by correspondence on 3 Nov 2026: By e-mail, "
          + "nobody objecting."))
  }

  @Test func `amendments recorded when minutes are agreed stand beside the words as circulated`()
    throws
  {
    var (scenario, meeting) = try circulated()
    let line = try #require(scenario.book.all(MinuteEntry.self).last).id
    try scenario.run {
      try $0.proposeAmendment(.reword(line, to: "= Stop"), to: meeting, by: "Nurse", $1)
    }
    let amendment = try scenario.latest(ProposedAmendment.self).id
    try scenario.run { try $0.acceptAmendment(amendment, $1) }
    let later = try scenario.start("2026-12-08")
    try scenario.run {
      try $0.agreeMinutes(of: meeting, at: later, freezing: .papers(), $1)
    }
    let words = "minute 3.3 'Go on' now reads 'Stop'"
    let agreed = flatText(
      MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper())
    #expect(agreed.contains("Amended when agreed: \(words)"))
    #expect(agreed.contains("Go on."))
    let told = flatText(
      MinutesPaper(scenario.book, meeting: try scenario.record(later)).paper())
    #expect(told.contains("were agreed with this amendment: \(words)."))
  }
}
