// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct ExecutiveReportPaperTests {
  private func report(_ scenario: DocumentScenario) throws -> Paper {
    let choice = PaperChoice.drawn(
      .executiveReport,
      DrawnScope(
        body: DocumentScenario.governing, from: day("2026-04-01"), until: scenario.now.today))
    return try #require(choice.paper(in: scenario.book, today: scenario.now.today))
  }

  /// A report submitted with a summary and a matter to decide.
  private func submitted() throws -> (DocumentScenario, ID<ChairReport>) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["^ No health data Ask: Require it by January"], at: meeting)
    try scenario.close(meeting)
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: nil, $1) }
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run { try $0.writeNarrative(id, section: "summary", text: "A hard season", $1) }
    try scenario.run { try $0.submitReport(id, freezing: .papers().withoutFiles, $1) }
    return (scenario, id)
  }

  /// The same, accepted by the group that receives it.
  private func accepted() throws -> (DocumentScenario, ID<ChairReport>) {
    var (scenario, id) = try submitted()
    try scenario.run { try $0.acceptReport(id, $1) }
    return (scenario, id)
  }

  @Test func `each group's part holds its summary and cites its report`() throws {
    let (scenario, id) = try accepted()
    let paper = try report(scenario)
    let printed = wideText(paper)
    #expect(paper.title == "Executive report to the Governing Group")
    #expect(printed.contains("The chair writes: A hard season"))
    #expect(printed.contains("[HG report, 13 Oct 2026]"))
    #expect(printed.contains("Meetings: 1 held."))
    #expect(printed.contains("accepted on 13 Oct 2026."))
    let own = RecordReference(id)
    let cited = paper.elements.count { element in
      if case .list(_, let items) = element {
        items.contains { $0.line.records.contains(own) }
      } else {
        false
      }
    }
    #expect(cited > 0)
  }

  @Test func `decisions sought become recommendations with the words they are put in`() throws {
    let printed = wideText(try report(try accepted().0))
    #expect(
      printed.contains(
        "for reflection, discussion and consideration of any recommendations for strategic "
          + "decision making or direction"))
    #expect(printed.contains("Escalation 1, of the Governing Group: Require it by January."))
  }

  @Test(arguments: [("None this time.", false), ("None of us can fund the post: decide.", true)])
  func `R22: what a chair asks is a recommendation, and that there is nothing to ask is none`(
    words: String, isSought: Bool
  ) throws {
    var scenario = try DocumentScenario()
    scenario.on("2026-10-13")
    try scenario.run { try $0.startReport(for: DocumentScenario.group, since: nil, $1) }
    let id = try scenario.latest(ChairReport.self).id
    try scenario.run {
      try $0.writeNarrative(id, section: "decisions-sought", text: words, $1)
    }
    try scenario.run { try $0.submitReport(id, freezing: .papers().withoutFiles, $1) }
    try scenario.run { try $0.acceptReport(id, $1) }
    let printed = wideText(try report(scenario))
    #expect(printed.contains("The chair writes: \(words)"))
    let place = try #require(printed.firstRange(of: "Recommendations"))
    let recommended = printed[place.upperBound...]
    #expect(recommended.contains("The chair writes: \(words)") == isSought, "\(recommended)")
    #expect(printed.contains("No group seeks a decision in this period.") != isSought)
    #expect(!printed.contains("No decision is sought from the receiving group."))
  }

  @Test func `a group whose report is in is not named among those that have not reported`() throws {
    let printed = wideText(try report(try accepted().0))
    #expect(printed.contains("No report is awaited."))
    #expect(!printed.contains("Harm Group: "))
  }

  @Test func `R22: of a report that is not accepted nothing is told but that it is awaited`() throws
  {
    let printed = wideText(try report(try submitted().0))
    #expect(!printed.contains("A hard season"))
    #expect(!printed.contains("Require it by January"))
    #expect(printed.contains("- Harm Group: submitted on 13 Oct 2026, not accepted yet."))
    #expect(printed.contains("No chair’s report was accepted in this period."))
  }

  @Test
  func `R22: what is decided on a recommendation comes back to its report, and into the next`()
    throws
  {
    var scenario = try DocumentScenario()
    let kinds = (Registry.entry(of: Submission.self), Registry.entry(of: Recommendation.self))
    let paper = Submission.shape
    try scenario.run {
      try $0.save(
        kinds.0, id: nil,
        values: [
          paper.body.slot: .text("group"), paper.to.slot: .text("governing"),
          paper.title.slot: .text("Manager's report"),
        ], $1)
    }
    let report = try scenario.latest(Submission.self).id
    let made = Recommendation.shape
    try scenario.run {
      try $0.save(
        kinds.1, id: nil,
        values: [
          made.origin.slot: RecordReference(report).stored,
          made.text.slot: .text("Fund a data post"),
        ], $1)
    }
    try scenario.run { try $0.submit(report, freezing: .papers().withoutFiles, $1) }
    let printed = { (scenario: DocumentScenario) in
      let choice = PaperChoice.drawn(
        .submission, record: RecordReference(report),
        today: scenario.now.today)
      return wideText(try #require(choice.paper(in: scenario.book, today: scenario.now.today)))
    }
    #expect(try printed(scenario).contains("Fund a data post. Nothing is decided yet."))
    let meeting = try scenario.start("2026-10-13", of: DocumentScenario.governing)
    let item = try #require(
      scenario.book.agenda(of: meeting).first { $0.subject?.kind == Recommendation.about.name })
    let line = scenario.book.surroundings(
      of: try scenario.record(meeting), today: scenario.now.today
    ).understand("= A data post is funded")
    try scenario.run { try $0.addEntry(line, to: item.id, $1) }
    let decision = try #require(scenario.book.all(Decision.self).last)
    let words =
      "Fund a data post. Decided: \(decision.number), Tue 13 Oct 2026: A data post is funded"
    #expect(try printed(scenario).contains(words))
    scenario.on("2026-11-20")
    let next = DrawnScope(
      body: DocumentScenario.governing, from: day("2026-10-10"), until: day("2026-11-20"))
    let later = try #require(
      PaperChoice.drawn(.executiveReport, next).paper(in: scenario.book, today: day("2026-11-20")))
    let text = wideText(later)
    #expect(text.contains("Recommendations of earlier reports"))
    #expect(text.contains(words))
  }

  @Test func `without reports it says so and names who has not reported`() throws {
    let printed = wideText(try report(try DocumentScenario()))
    #expect(printed.contains("No chair’s report was accepted in this period."))
    #expect(printed.contains("Harm Group: not started."))
    #expect(printed.contains("No group seeks a decision in this period."))
  }
}
