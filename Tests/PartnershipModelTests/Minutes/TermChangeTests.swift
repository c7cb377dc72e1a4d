// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A name or term changed through a whole meeting.
struct TermChangeTests {
  @Test(arguments: [
    ("pathway", "route", "Pathway first; the pathway.", "Route first; the route."),
    (
      "MARAC", "Daily Meeting", "MARAC and MARACs, not marac", "Daily Meeting and MARACs, not marac"
    ),
    ("lead agency", "lead", "The lead agency, a lead agency's", "The lead, a lead's"),
    ("é", "e", "é, éa", "e, éa"),
    ("in", "on", "Inside in", "Inside on"),
  ])
  func `whole words are changed, a capital where it began with one`(
    old: String, new: String, before: String, after: String
  ) {
    #expect(TermChange(old, to: new).changed(before) == after)
  }

  @Test(arguments: ["", "Nothing of the kind", "Pathways"])
  func `where it does not stand nothing is changed`(text: String) {
    #expect(TermChange("pathway", to: "route").changed(text) == nil)
  }

  @Test func `every place of the meeting is shown and changed as one, and no other meeting`() throws
  {
    var fixture = try Fixture()
    let earlier = try fixture.meeting(on: "2026-10-20")
    _ = try fixture.minute("The pathway stays here.", at: earlier)
    try fixture.close(earlier)
    let meeting = try fixture.meeting(on: "2026-11-24")
    _ = try fixture.minute("The pathway was heard.", at: meeting)
    _ = try fixture.minute("! Publish the pathway @Designated Nurse by 12 dec", at: meeting)
    _ = try fixture.minute("= The pathway is agreed.", at: meeting)
    _ = try fixture.minute("^ The pathway is not funded. Ask: fund the pathway", at: meeting)
    fixture.apply(
      try fixture.book.addDeclaration(
        DeclarationDraft(who: "Designated Nurse", interest: "Wrote the pathway"), at: meeting,
        fixture.now))
    let hits = fixture.book.termHits(TermChange("pathway", to: "route"), at: meeting)
    #expect(hits.count == 9)
    #expect(hits.allSatisfy { !$0.after.contains("pathway") && $0.after.contains("route") })
    let before = fixture.book
    let batch = try fixture.book.changeTerm("pathway", to: "route", at: meeting, fixture.now)
    fixture.apply(batch)
    #expect(fixture.book.termHits(TermChange("pathway", to: "x"), at: meeting).isEmpty)
    #expect(try fixture.latest(Action.self).text == "Publish the route")
    #expect(try fixture.latest(Decision.self).text == "The route is agreed.")
    #expect(try fixture.latest(Escalation.self).ask == "fund the route")
    #expect(fixture.book.all(MinuteEntry.self).first?.text == "The pathway stays here.")
    fixture.apply(batch.inverse(did: "Undo", author: "Clerk", moment: fixture.now.now))
    #expect(
      fixture.book.all(MinuteEntry.self).map(\.text) == before.all(MinuteEntry.self).map(\.text))
  }

  @Test func `a term that stands nowhere, or becomes nothing, is refused in words`() throws {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    _ = try fixture.minute("Pathways were heard.", at: meeting)
    let (book, now) = (fixture.book, fixture.now)
    #expect(
      refusal { try book.changeTerm("pathway", to: "route", at: meeting, now) }
        == .termNotFound("pathway"))
    #expect(refusal { try book.changeTerm("Pathways", to: " ", at: meeting, now) } != nil)
    #expect(refusal { try book.changeTerm("", to: "x", at: meeting, now) } != nil)
  }
}
