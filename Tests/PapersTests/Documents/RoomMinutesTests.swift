// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// What the minutes say of people who came, went and withdrew.
struct RoomMinutesTests {
  /// A meeting with everybody present, and its items.
  private func full() throws -> (DocumentScenario, ID<Meeting>, [ID<AgendaItem>]) {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.run { try $0.setRemainingAttendance(meeting, to: .present, $1) }
    return (scenario, meeting, scenario.book.agenda(of: meeting).map(\.id))
  }

  private func lines(_ meeting: ID<Meeting>, _ scenario: DocumentScenario) throws -> [String] {
    let paper = MinutesPaper(scenario.book, meeting: try scenario.record(meeting)).paper()
    return text(paper).split(separator: "\n").map(String.init)
  }

  /// The lines between an item's heading and the next.
  private func under(_ heading: String, _ lines: [String]) -> [String] {
    let after = lines.drop { $0 != heading }.dropFirst(2)
    return Array(after.prefix { !$0.hasPrefix("---") }.dropLast())
  }

  @Test func `comings and goings stand at their item and in the attendance`() throws {
    var (scenario, meeting, items) = try full()
    let drafts: [(ID<Seat>, MovementDraft)] = [
      (DocumentScenario.nurse, MovementDraft(.arrived, from: items[1])),
      (DocumentScenario.nurse, MovementDraft(.left, from: items[3])),
      (DocumentScenario.lead, MovementDraft(.withdrew, from: items[2])),
    ]
    for (seat, draft) in drafts {
      try scenario.run { try $0.recordMovement(draft, of: .seat(seat), at: meeting, $1) }
    }
    let printed = try lines(meeting, scenario)
    #expect(printed.contains("- Nurse, Health Trust (from item 2, until item 3)"))
    #expect(printed.contains("- Safety lead, Test Police (withdrew for item 3)"))
    #expect(under("2. Declarations of interest", printed).first == "Nurse, Health Trust, arrived.")
    #expect(
      under("3. Any other business", printed).first
        == "Safety lead, Test Police, withdrew for item 3 and returned.")
    #expect(under("4. Next meeting", printed).first == "Nurse, Health Trust, left.")
  }

  @Test func `a declaration says its item and what was done, and the withdrawal its reason`() throws
  {
    var (scenario, meeting, items) = try full()
    let draft = DeclarationDraft(
      who: "Nurse, Health Trust", interest: "Works for the provider",
      outcome: "Came back for the vote of thanks", member: .seat(DocumentScenario.nurse),
      item: items[2], conduct: .withdrew)
    try scenario.run { try $0.addDeclaration(draft, at: meeting, $1) }
    let printed = try lines(meeting, scenario)
    let declared = under("2. Declarations of interest", printed).joined(separator: " ")
    #expect(
      declared.split(separator: " ").joined(separator: " ").contains(
        "Nurse, Health Trust (item 3): Works for the provider. What was done: withdrew; Came back"))
    #expect(
      under("3. Any other business", printed).prefix(2).joined(separator: " ")
        == "Nurse, Health Trust, withdrew for item 3 (declared interest) and returned.")
  }

  @Test func `the quorum lost for some items is minuted, and its decision is to be ratified`()
    throws
  {
    var (scenario, meeting, items) = try full()
    try scenario.run { try $0.recordQuorum(meeting, .quorate, $1) }
    for seat in [DocumentScenario.nurse, DocumentScenario.lead] {
      let draft = MovementDraft(.left, from: items[2])
      try scenario.run { try $0.recordMovement(draft, of: .seat(seat), at: meeting, $1) }
    }
    try scenario.minute(["= Go on"], at: meeting)
    let printed = try lines(meeting, scenario).joined(separator: "\n")
    #expect(printed.contains("Quorate. By the attendance: quorate, 3 present of 2 needed."))
    #expect(printed.contains("For items 3 to 4: not quorate, 1 present of 2 needed."))
    #expect(printed.contains("Go on. To be ratified at a quorate meeting."))
  }

  @Test func `observers and visitors have their groups, and none where there is nobody`() throws {
    var (scenario, meeting, _) = try full()
    #expect(try !lines(meeting, scenario).contains("Observers"))
    try scenario.run { try $0.addAttendee("Inspector", at: meeting, as: .observer, $1) }
    try scenario.run { try $0.addAttendee("Student", at: meeting, as: .visitor, $1) }
    let printed = try lines(meeting, scenario)
    let place = try #require(printed.firstIndex(of: "Observers"))
    #expect(
      printed[place..<(place + 6)] == [
        "Observers", ".........", "- Inspector", "Visitors", "........", "- Student",
      ])
  }

  @Test func `agreed minutes keep their quorum when the terms change`() throws {
    var (scenario, meeting, _) = try full()
    try scenario.run { try $0.recordQuorum(meeting, .quorate, $1) }
    try scenario.close(meeting)
    let later = try scenario.start("2026-12-08")
    try scenario.agree(meeting, at: later)
    let before = try lines(meeting, scenario)
    try scenario.change(ID<Terms>("t"), "quorum", to: .number(9))
    try scenario.change(ID<Terms>("t"), "quorum-chair", to: .flag(true))
    #expect(try lines(meeting, scenario) == before)
    #expect(before.contains("Quorate. By the attendance: quorate, 3 present of 2 needed."))
  }
}
