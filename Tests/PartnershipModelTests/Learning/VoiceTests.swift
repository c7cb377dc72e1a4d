// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct VoiceTests {
  private let year = PlannedDate.financialYear(startYear: 2026).period

  private func voice(_ on: String, _ through: String = "survey") -> [String: Stored] {
    [
      "body": .text("teg"), "on": .text(on), "whose": .text("families"),
      "heard-through": .text(through), "text": .text("Nobody told us what happens next"),
    ]
  }

  @Test func `R54: what was heard is counted by group, with its influence`() throws {
    var fixture = try Fixture()
    try fixture.add("voice-entry", voice("2026-05"))
    try fixture.add(
      "voice-entry",
      voice("2026-06-02", "return-interview").merging([
        "influenced": .flag(true), "changed": .text("A letter is sent within a week"),
      ]) { $1 })
    try fixture.add(
      "voice-entry", voice("2026-07-01").merging(["influenced": .flag(false)]) { $1 })
    try fixture.add("voice-entry", voice("2026-03-31"))
    let evidence = fixture.book.voiceEvidence(of: Fixture.group, in: year)
    #expect(evidence.bySource == [.survey: 2, .returnInterview: 1])
    #expect(evidence.words == "3 voices heard, 1 shown to have changed something, 1 not known")
  }

  @Test func `R54: a group that heard nothing is listed as holding no evidence`() throws {
    var fixture = try Fixture()
    try fixture.add("voice-entry", voice("2026-05").merging(["influenced": .flag(false)]) { $1 })
    let all = fixture.book.voiceEvidence(in: year)
    #expect(all.map(\.body) == [Fixture.governing, Fixture.oversight, Fixture.group])
    #expect(
      all.map(\.words) == [
        "no evidence held", "no evidence held", "1 voice heard, no influence shown",
      ])
  }

  @Test func `R54: influence is shown only with what changed`() throws {
    let fixture = try Fixture()
    let claimed = voice("2026-05").merging(["influenced": .flag(true)]) { $1 }
    #expect(
      refusal { try fixture.adding("voice-entry", claimed) }
        == .requiredField(kind: "Voice heard", field: "What changed"))
  }

  @Test(arguments: [("body", "Group"), ("on", "When")])
  func `R54: a voice is heard by a group on a date`(field: String, label: String) throws {
    let fixture = try Fixture()
    let values = voice("2026-05").filter { $0.key != field }
    #expect(
      refusal { try fixture.adding("voice-entry", values) }
        == .requiredField(kind: "Voice heard", field: label))
  }

  @Test func `R54: a voice is shown by any record, on its group's page`() throws {
    var fixture = try Fixture()
    try fixture.add("voice-entry", voice("2026-05").merging(["origin": .text("audit:a1")]) { $1 })
    #expect(try fixture.latest(VoiceEntry.self).origin == RecordReference(kind: "audit", id: "a1"))
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Body.self))
        .contains { $0.names.name == "voice-entry" })
  }
}
