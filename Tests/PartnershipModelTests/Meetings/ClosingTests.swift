// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ClosingTests {
  @Test func `a closed meeting is not closed a second time, and the words say what to do`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    try fixture.close(meeting)
    let refused = refusal { try fixture.book.closeMeeting(meeting, fixture.now) }
    let title = fixture.book.title(of: try #require(fixture.book[meeting]))
    #expect(refused == .alreadyClosed(meeting: title))
    #expect(refused?.words.contains("is closed already") == true)
  }

  private func findings(
    _ check: ClosingCheck, at meeting: ID<Meeting>, _ fixture: Fixture
  ) throws -> [ClosingFinding] {
    fixture.book.closingFindings(of: try #require(fixture.book[meeting]))
      .filter { $0.check == check }
  }

  /// A meeting at which everything that can be lacking lacks.
  private func lacking(_ check: ClosingCheck) throws -> (Fixture, ID<Meeting>) {
    var fixture = try Fixture()
    if check == .representation {
      let meeting = try fixture.meeting(of: Fixture.oversight)
      fixture.apply(try fixture.book.setRemainingAttendance(meeting, to: .absent, fixture.now))
      return (fixture, meeting)
    }
    if check == .lastMinutes {
      let first = try fixture.meeting(on: "2026-10-06")
      try fixture.close(first)
      fixture.apply(try fixture.book.moveMinutes(of: first, to: .circulated, fixture.now))
    }
    let meeting = try fixture.meeting()
    switch check {
    case .unownedAction: _ = try fixture.minute("! Ring them by 12 dec", at: meeting)
    case .undatedAction: _ = try fixture.minute("! Ring them @Designated Nurse", at: meeting)
    case .decisionWording: _ = try fixture.minute("= Agreed", at: meeting)
    case .interestOutcome:
      let draft = DeclarationDraft(who: "Nurse", interest: "Works for the provider")
      fixture.apply(try fixture.book.addDeclaration(draft, at: meeting, fixture.now))
    case .quorumLost:
      fixture.apply(
        try fixture.book.setRemainingAttendance(meeting, to: .present, fixture.now))
      let last = try #require(fixture.book.agenda(of: meeting).last)
      fixture.apply(
        try fixture.book.recordMovement(
          MovementDraft(.left, from: last.id), of: .seat(Fixture.nurse), at: meeting,
          fixture.now))
    case .escalationAsk: _ = try fixture.minute("^ No data", at: meeting)
    case .personName: _ = try fixture.minute("Zoltar Quibley rang twice", at: meeting)
    case .pseudonymDetail: _ = try fixture.minute("Child R, aged 7, was seen", at: meeting)
    default: break
    }
    return (fixture, meeting)
  }

  /// Does what the check asks for.
  private func mend(
    _ finding: ClosingFinding, at meeting: ID<Meeting>, in fixture: inout Fixture
  ) throws {
    let (book, now) = (fixture.book, fixture.now)
    switch finding.check {
    case .attendance:
      fixture.apply(try book.setRemainingAttendance(meeting, to: .present, now))
    case .quorum: fixture.apply(try book.recordQuorum(meeting, .quorate, now))
    case .declarations: fixture.apply(try book.recordNoDeclarations(meeting, now))
    case .lastMinutes:
      let record = try #require(book[meeting])
      let last = try #require(book.meeting(before: record))
      fixture.apply(try book.agreeMinutes(of: last.id, at: meeting, now))
    case .unownedAction, .undatedAction, .decisionWording, .escalationAsk:
      let target = try #require(finding.record)
      let entry = try #require(book[ID<MinuteEntry>(target.id)])
      let line = book.surroundings(of: try #require(book[meeting]), today: now.today)
        .understand("Ring them all @Designated Nurse by 12 dec ask: do", as: entry.kind)
      fixture.apply(try book.editEntry(entry.id, to: line, now))
    case .personName, .pseudonymDetail:
      let entry = ID<MinuteEntry>(try #require(finding.record).id)
      fixture.apply(try book.restrict(entry, true, now))
    case .planRows:
      let row = ID<PlanRow>(try #require(finding.record).id)
      fixture.apply(try book.updateRow(row, note: "Spoken to", at: meeting, now))
    case .itemNotReached:
      let item = ID<AgendaItem>(try #require(finding.record).id)
      fixture.apply(try book.setItem(item, to: .done, now))
    case .interestOutcome:
      let declaration = ID<Declaration>(try #require(finding.record).id)
      fixture.apply(try book.setConduct(declaration, to: .stayed, now))
    case .quorumLost:
      fixture.apply(try book.remove(try #require(book.all(Movement.self).last).reference, now))
    case .representation:
      let link = ID<Seat>("cs-teg")
      fixture.apply(try book.setAttendance(meeting, seat: link, to: .present, now))
    }
  }

  @Test(arguments: ClosingCheck.allCases)
  func `a check that is not met is found, and is gone once mended`(check: ClosingCheck) throws {
    var (fixture, meeting) = try lacking(check)
    let found = try findings(check, at: meeting, fixture)
    #expect(found.count == ([.planRows, .itemNotReached].contains(check) ? 2 : 1))
    #expect(!check.label.isEmpty && found.allSatisfy { !$0.subject.isEmpty })
    for finding in found { try mend(finding, at: meeting, in: &fixture) }
    #expect(try findings(check, at: meeting, fixture).isEmpty)
  }

  @Test(arguments: ClosingCheck.allCases)
  func `a check that is not met stops the closing until it is accepted with a reason`(
    check: ClosingCheck
  ) throws {
    var (fixture, meeting) = try lacking(check)
    let all = fixture.book.closingFindings(of: try #require(fixture.book[meeting]))
    let others = all.filter { $0.check != check }
    let own = all.filter { $0.check == check }
    if !others.isEmpty {
      fixture.apply(try fixture.book.accept(others, reason: "Noted", at: meeting, fixture.now))
    }
    let refused = refusal { try fixture.book.closeMeeting(meeting, fixture.now) }
    #expect(refused == .openChecks(count: own.count))
    #expect(
      refusal { try fixture.book.accept(own, reason: " ", at: meeting, fixture.now) }
        == .needsReason(toDo: "leave a check unmet"))
    fixture.apply(try fixture.book.accept(own, reason: "Late train", at: meeting, fixture.now))
    #expect(try findings(check, at: meeting, fixture).allSatisfy { $0.accepted == "Late train" })
    fixture.apply(try fixture.book.closeMeeting(meeting, fixture.now))
    #expect(fixture.book[meeting]?.state == .closed)
    #expect(fixture.book[meeting]?.endedAt == TimeOfDay("10:00"))
  }

  @Test func `the sentence of open checks counts them`() {
    #expect(
      Refusal.openChecks(count: 1).words
        == "1 check is not met: mend each, or accept it with a reason.")
    #expect(Refusal.openChecks(count: 3).words.hasPrefix("3 checks are not met"))
  }

  @Test func `completed rows need no word, and formal items may stay unreached`() throws {
    let (fixture, meeting) = try lacking(.planRows)
    #expect(
      try findings(.planRows, at: meeting, fixture).map(\.subject)
        == ["Train drivers", "Map hotspots"])
    #expect(
      try findings(.itemNotReached, at: meeting, fixture).map(\.subject) == [
        "3 Practice slot", "5 Update from Community Safety Practice Oversight",
      ])
  }

  @Test func `closing carries items not reached, also those marked so, and nothing else`() throws {
    var (fixture, meeting) = try lacking(.itemNotReached)
    var items: [ID<AgendaItem>] = []
    for title in ["Untouched", "Marked", "Done", "Left"] {
      fixture.apply(
        try fixture.book.addItem(title, to: meeting, agreement: "Raised today", fixture.now))
      items.append(try fixture.latest(AgendaItem.self).id)
    }
    let states: [(Int, ItemState)] = [(1, .open), (2, .done), (3, .left)]
    for (place, state) in states {
      fixture.apply(
        try fixture.book.setItem(items[place], to: state, note: "Time", fixture.now))
    }
    let found = try findings(.itemNotReached, at: meeting, fixture).map(\.subject)
    #expect(found.filter { $0.hasSuffix("Untouched") || $0.hasSuffix("Marked") }.count == 2)
    #expect(found.count == 4)
    try fixture.close(meeting)
    #expect(items.map { fixture.book[$0]?.state } == [.carried, .carried, .done, .left])
    let next = try fixture.meeting(on: "2027-01-12", start: false)
    let carried = fixture.book.agenda(of: next).filter { $0.type == .carried }.map(\.title)
    #expect(carried == ["Untouched", "Marked"])
  }

  @Test func `closing sends the escalations the meeting drafted`() throws {
    var (fixture, meeting) = try lacking(.escalationAsk)
    #expect(try fixture.latest(Escalation.self).state == .draft)
    try fixture.close(meeting)
    let escalation = try fixture.latest(Escalation.self)
    #expect(escalation.state == .sent)
    #expect(fixture.book.hops(of: escalation.id).last?.sent == fixture.today)
  }
}
