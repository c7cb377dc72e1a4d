// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct EscalationRaisingTests {
  private func draft(_ change: (inout EscalationDraft) -> Void = { _ in }) -> EscalationDraft {
    var draft = EscalationDraft(
      origin: Fixture.group, issue: "No data for two quarters", ask: "Require it")
    draft.tried = "Two letters"
    change(&draft)
    return draft
  }

  private func challenge() -> EscalationDraft {
    var draft = EscalationDraft(
      origin: Fixture.governing, issue: "Why does conduct not improve?", ask: "Show what changed")
    draft.to = Fixture.group
    draft.direction = .down
    draft.raisedBy = "Independent Scrutineer"
    return draft
  }

  @Test func `an escalation raised outside a meeting goes at once, with what was tried`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(draft(), fixture.now))
    let escalation = try fixture.latest(Escalation.self)
    let hop = try #require(fixture.book.hops(of: escalation.id).last)
    #expect(escalation.state == .sent && escalation.tried == "Two letters")
    #expect(hop.to == Fixture.governing && hop.sent == fixture.today)
    #expect(hop.answerDue == day("2026-12-18"))
  }

  @Test func `an urgent one is to be answered in five working days`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(draft { $0.urgency = .urgent }, fixture.now))
    let hop = try fixture.latest(Hop.self)
    #expect(hop.answerDue == day("2026-11-27"))
    #expect(fixture.book.ageWords(of: hop, on: day("2026-11-24")) == "day 2 of 5")
    #expect(
      fixture.book.ageWords(of: hop, on: day("2026-11-30")) == "day 5 + 1, answer overdue")
    let meeting = try fixture.meeting(of: Fixture.governing)
    #expect(
      fixture.book.agenda(of: meeting).map(\.title)
        .contains("Urgent escalation from TEG: No data for two quarters"))
  }

  @Test func `what it lacks is refused in a sentence`() throws {
    let fixture = try Fixture()
    let raised = { (change: (inout EscalationDraft) -> Void) in
      refusal { try fixture.book.raise(draft(change), fixture.now) }
    }
    #expect(raised { $0.ask = " " } == .needsText(what: "What it asks for"))
    #expect(raised { $0.issue = "" } == .needsText(what: "The issue"))
    #expect(
      raised { $0.to = Fixture.oversight } == .needsReason(toDo: "leave the usual route"))
    #expect(
      raised { $0.origin = Fixture.oversight }
        == .noRoute(body: "Community Safety Practice Oversight"))
    #expect(raised { $0.to = Fixture.group }?.words.contains("another group") == true)
    #expect(
      raised { $0.issue = "A professional disagreement about one child" } == .practitionerPolicy)
  }

  @Test func `off the usual route its step keeps the reason`() throws {
    var fixture = try Fixture()
    let off = draft {
      $0.to = Fixture.oversight
      $0.routeReason = "Theirs to settle"
    }
    fixture.apply(try fixture.book.raise(off, fixture.now))
    #expect(try fixture.latest(Hop.self).routeReason == "Theirs to settle")
  }

  @Test func `a challenge goes down, is answered and comes back to be heard`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(challenge(), fixture.now))
    let id = try fixture.latest(Escalation.self).id
    let group = try fixture.meeting()
    let item = try fixture.item(.escalationReceived, of: group)
    #expect(
      fixture.book[item]?.title
        == "Challenge from Independent Scrutineer: Why does conduct not improve?")
    #expect(fixture.book[id]?.state == .received)
    fixture.apply(
      try fixture.book.answerEscalation(id, answer: "The audit shows it", at: group, fixture.now))
    let governing = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    #expect(
      fixture.book.agenda(of: governing).map(\.title)
        .contains("Answer to challenge 1: Why does conduct not improve?"))
    fixture.apply(try fixture.book.reportBack(id, at: governing, fixture.now))
    #expect(fixture.book[id]?.state == .closed)
  }

  @Test func `a challenge needs a body that must answer it`() throws {
    let fixture = try Fixture()
    var lost = challenge()
    lost.to = nil
    #expect(
      refusal { try fixture.book.raise(lost, fixture.now) }
        == .noRoute(body: "Strategic Governing Group"))
  }

  @Test func `a minuted challenge becomes one once, and goes when its meeting closes`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(of: Fixture.governing)
    let entry = try fixture.minute("? Why does conduct not improve?", at: meeting)
    var draft = challenge()
    draft.entry = entry
    fixture.apply(try fixture.book.raise(draft, fixture.now))
    let id = try fixture.latest(Escalation.self).id
    #expect(fixture.book[entry]?.escalation == id && fixture.book[id]?.state == .draft)
    #expect(refusal { try fixture.book.raise(draft, fixture.now) } == .nothingToChange)
    try fixture.close(meeting)
    #expect(fixture.book[id]?.state == .sent)
    #expect(fixture.book.hopsAwaiting(Fixture.group).count == 1)
  }

  @Test func `a challenge line made an escalation goes up the usual way instead`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting(of: Fixture.governing)
    let entry = try fixture.minute("? Why does conduct not improve?", at: meeting)
    var draft = challenge()
    draft.entry = entry
    fixture.apply(try fixture.book.raise(draft, fixture.now))
    let sent = try fixture.latest(Escalation.self).id
    fixture.apply(try fixture.book.convertEntry(entry, to: .escalation, fixture.now))
    let escalation = try #require(fixture.book[fixture.book[entry]?.escalation])
    #expect(fixture.book[sent] == nil && escalation.direction == nil)
    #expect(fixture.book.hops(of: escalation.id).map(\.to) == [Fixture.partners])
  }

  @Test func `nothing goes up to a group that closed with nobody to go on`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(Fixture.governing, \.status, .closed)
    fixture.apply(drafting.batch("Close"))
    guard
      case .bodyIsOver = refusal({ try fixture.book.raise(draft(), fixture.now) })
    else {
      Issue.record("sent to nobody")
      return
    }
    #expect(throws: Refusal.self) { try fixture.book.route(from: Fixture.group, on: fixture.today) }
  }

  @Test func `one returned for more is sent again in new words, and its first step keeps the old`()
    throws
  {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(draft(), fixture.now))
    let id = try fixture.latest(Escalation.self).id
    _ = try fixture.meeting(of: Fixture.governing)
    fixture.apply(try fixture.book.returnEscalation(id, wanted: "Which data?", fixture.now))
    let more = draft {
      $0.issue = "No police data for two quarters"
      $0.ask = "Require the police to send it"
    }
    fixture.apply(try fixture.book.describeEscalation(id, as: more, fixture.now))
    fixture.apply(try fixture.book.sendEscalation(id, fixture.now))
    let hops = fixture.book.hops(of: id)
    #expect(hops.map(\.to) == [Fixture.governing, Fixture.governing])
    #expect(hops.map(\.askSent) == ["Require it", nil])
    #expect(hops.first?.issueSent == "No data for two quarters")
    #expect(hops.first?.answer == "Returned: Which data?" && hops.last?.answer == nil)
  }

  @Test func `a new urgency moves the date of an unanswered one`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(draft(), fixture.now))
    let id = try fixture.latest(Escalation.self).id
    fixture.apply(
      try fixture.book.describeEscalation(id, as: draft { $0.urgency = .urgent }, fixture.now))
    #expect(try fixture.latest(Hop.self).answerDue == day("2026-11-27"))
  }

  @Test func `the origin's clock runs from the answer until its own meeting has heard it`() throws {
    var fixture = try Fixture()
    fixture.apply(try fixture.book.raise(draft(), fixture.now))
    let id = try fixture.latest(Escalation.self).id
    let words = { (fixture: Fixture, on: String) in
      fixture.book[id].flatMap { fixture.book.originWords(of: $0, on: day(on)) }
    }
    #expect(
      words(fixture, "2026-11-20") == "the origin waits for the answer; TEG has no meeting yet")
    fixture.apply(try fixture.book.answerEscalation(id, answer: "Yes", fixture.now))
    let meeting = try fixture.meeting(start: false)
    #expect(
      words(fixture, "2026-11-23")
        == "answered 1 working day ago, origin not told; TEG meets on 24 Nov 2026")
    fixture.today = day("2026-11-24")
    fixture.apply(try fixture.book.startMeeting(meeting, fixture.now))
    try fixture.close(meeting)
    #expect(
      words(fixture, "2026-11-25")
        == "answered 3 working days ago, origin not told; its meeting has passed over it")
    let next = try fixture.meeting(on: "2026-12-15")
    fixture.apply(try fixture.book.reportBack(id, at: next, fixture.now))
    #expect(words(fixture, "2026-12-16") == "the origin heard it on 15 Dec 2026")
  }
}

struct PractitionerTests {
  @Test(arguments: [
    "Professional disagreement", "A professional disagreement about a named child",
    "There is a professional difference of opinion about this family",
    "Difference of opinion over the child's plan for child B",
    "Dispute between professionals about an adult in Telford",
    "Agencies disagree on the threshold decision for child X",
    "The threshold decision for child 14 was wrong", "Practitioners disagree about case 7",
  ])
  func `one person's case uses the practitioner policy`(text: String) {
    #expect(text.isDisagreementAboutOneCase)
  }

  @Test(arguments: [
    "Health data not supplied for two quarters",
    "The professional disagreement policy is out of date",
    "The number of professional disagreements about children is rising",
    "Differences of opinion on child protection thresholds between agencies",
    "Agencies disagree on the budget", "Threshold decisions take too long",
    "Child exploitation screening is not used", "A child waits nine weeks for a place",
  ])
  func `a matter of the system may go up`(text: String) {
    #expect(!text.isDisagreementAboutOneCase)
  }

  @Test func `the sentence names the policy`() {
    #expect(
      Refusal.practitionerPolicy.words.contains("use the practitioner escalation policy"))
  }
}
