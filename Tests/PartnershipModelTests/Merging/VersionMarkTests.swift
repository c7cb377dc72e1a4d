// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// What forms and sheets say of a field that has several versions.
struct VersionMarkTests {
  @Test func `a field is marked while its question is open, and no other field`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    let reference = RecordReference(scenario.action)
    #expect(scenario.book.versionsMark(reference, "due") == "2 versions")
    #expect(scenario.book.versionsMark(reference, "text") == nil)
    #expect(scenario.book.versionNotes(of: reference) == ["The due date has 2 versions."])
    let kind = Registry.entry(of: Action.self)
    let row = try #require(scenario.book.record(reference))
    #expect(
      scenario.book.markedWords(of: Action.shape.due, in: row, kind)
        == "(2 versions) Thu 10 Dec 2026")
    try scenario.settle(place, "t", 1)
    #expect(scenario.book.versionsMark(reference, "due") == nil)
    #expect(scenario.book.versionNotes(of: reference).isEmpty)
  }

  @Test func `a settlement in the history is called by what it decided`() throws {
    var scenario = try ConflictScenario()
    let place = try scenario.twoDates()
    try scenario.settle(place, "t", 1)
    let settlement = try #require(scenario.book.all(Settlement.self).first)
    #expect(
      scenario.book.title(of: settlement.reference)
        == "the decision about the due date of action 1")
    #expect(scenario.book.search("action:").isEmpty)
  }
}
