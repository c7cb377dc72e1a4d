// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

struct ProposedEditTests {
  private static let words = "Good work was done. Health data are missing."

  private func begun() throws -> (ReportScenario, ID<ChairReport>) {
    var scenario = try ReportScenario()
    let report = try scenario.report()
    try scenario.run {
      try $0.writeNarrative(report, section: "summary", text: Self.words, $1)
    }
    return (scenario, report)
  }

  private func tracked(_ was: String, _ becomes: String, after: String = "") -> ReturnedEdit {
    ReturnedEdit(
      .tracked, section: "summary", place: "Summary", was: was, becomes: becomes, before: after,
      whole: "All of it.")
  }

  @Test func `edits are brought back in one act, refused ones at once, and undone in one`() throws {
    var (scenario, report) = try begun()
    let record = ReturnedEdit(
      .record, section: "", place: "Meetings", was: "2", becomes: "3", note: "Not here.")
    let batch = try scenario.book.bringBack(
      [tracked("Good", "Fine"), record], to: report, scenario.now)
    #expect(batch.did == "The chair's report of Harm Group: 2 edits brought back from Word")
    scenario.book.apply(batch)
    #expect(scenario.book.edits(of: report).map(\.state) == [.open, .refused])
    #expect(scenario.book.narrative("summary", of: report)?.text == Self.words)
    #expect(scenario.book.newEdits([record, tracked("Good", "Fine")], of: report).isEmpty)
    scenario.book.apply(batch.inverse(did: "Undo", author: "Clerk", moment: scenario.now.now))
    #expect(scenario.book.edits(of: report).isEmpty)
  }

  @Test func `accepting writes into the words as they stand, and declining leaves them`() throws {
    var (scenario, report) = try begun()
    let edits = [
      tracked("Good", "Fine"), tracked("", "\nMore follows.", after: "are missing."),
      tracked("missing", "late"),
    ]
    try scenario.run { try $0.bringBack(edits, to: report, $1) }
    let records = scenario.book.edits(of: report).map(\.id)
    try scenario.run { try $0.acceptEdit(records[0], $1) }
    try scenario.run { try $0.acceptEdit(records[1], $1) }
    try scenario.run { try $0.declineEdit(records[2], reason: "It is missing.", $1) }
    #expect(
      scenario.book.narrative("summary", of: report)?.text
        == "Fine work was done. Health data are missing.\nMore follows.")
    #expect(scenario.book.edits(of: report).map(\.state) == [.accepted, .accepted, .declined])
    #expect(scenario.book[records[2]]?.answer == "It is missing.")
    let again = scenario.refusal { try $0.acceptEdit(records[2], $1) }
    #expect(again == .editAnswered(place: "Summary", state: "Declined", reason: nil))
  }

  @Test func `words that stand there twice, or no longer, are not guessed at`() throws {
    var (scenario, report) = try begun()
    try scenario.run { try $0.bringBack([tracked("a", "b"), tracked("lost", "")], to: report, $1) }
    for edit in scenario.book.edits(of: report) {
      let refusal = scenario.refusal { try $0.acceptEdit(edit.id, $1) }
      #expect(refusal == .editStale(place: "Summary", was: edit.was ?? ""))
      #expect(edit.isStale(in: scenario.book))
    }
    let first = try #require(scenario.book.edits(of: report).first)
    try scenario.run { try $0.acceptEdit(first.id, whole: true, $1) }
    #expect(scenario.book.narrative("summary", of: report)?.text == "All of it.")
  }

  @Test func `an edit finds its place again after the words beside it were changed`() throws {
    var (scenario, report) = try begun()
    let edits = [
      tracked("are missing", "are late"),
      tracked("", "\nMore follows.", after: "Good work was done. Health data are missing."),
    ]
    try scenario.run { try $0.bringBack(edits, to: report, $1) }
    let first = try #require(scenario.book.edits(of: report).first)
    try scenario.run { try $0.acceptEdit(first.id, $1) }
    #expect(
      scenario.book.narrative("summary", of: report)?.text
        == "Good work was done. Health data are late.")
    let last = try #require(scenario.book.openEdits(of: report).first)
    #expect(last.isStale(in: scenario.book))
    let near = tracked("", "\nMore follows.", after: "Health data that are late.")
    try scenario.run { try $0.bringBack([near], to: report, $1) }
    let found = try #require(scenario.book.openEdits(of: report).last)
    try scenario.run { try $0.acceptEdit(found.id, $1) }
    #expect(
      scenario.book.narrative("summary", of: report)?.text
        == "Good work was done. Health data are late.\nMore follows.")
  }

  @Test func `a comment is dealt with and changes no words`() throws {
    var (scenario, report) = try begun()
    let comment = ReturnedEdit(
      .comment, section: "summary", place: "Summary", was: "Good", becomes: "How good?")
    try scenario.run { try $0.bringBack([comment], to: report, $1) }
    let edit = try #require(scenario.book.openEdits(of: report).first)
    try scenario.run { try $0.acceptEdit(edit.id, $1) }
    #expect(scenario.book.openEdits(of: report).isEmpty)
    #expect(scenario.book.narrative("summary", of: report)?.text == Self.words)
  }

  @Test func `a report goes up only when every edit is answered, and takes none afterwards`() throws
  {
    var (scenario, report) = try begun()
    try scenario.run { try $0.bringBack([tracked("Good", "Fine")], to: report, $1) }
    let title = "The chair's report of Harm Group"
    let waiting = scenario.refusal { try $0.submitReport(report, frozen: "{}", $1) }
    #expect(waiting == .editsOpen(report: title, count: 1))
    let edit = try #require(scenario.book.openEdits(of: report).first)
    try scenario.run { try $0.declineEdit(edit.id, $1) }
    for gap in scenario.book.narrativeGaps(of: report, in: scenario.figures(from: "2026-04-01")) {
      try scenario.run { try $0.writeNarrative(report, section: gap.section, text: "Soon.", $1) }
    }
    try scenario.run { try $0.submitReport(report, frozen: "{}", $1) }
    let late = scenario.refusal { try $0.bringBack([tracked("work", "play")], to: report, $1) }
    #expect(late == .notDraft(report: title, state: "Submitted"))
  }
}
