// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// Names and terms finished from a few letters.
struct KnownTermsTests {
  private func terms() throws -> (KnownTerms, Fixture) {
    var fixture = try Fixture()
    let meeting = try fixture.meeting()
    for line in [
      "Operation Lantern reported on contextual safeguarding.",
      "The evaluation of Operation Lantern is late.", "An evaluation was asked for once.",
    ] { _ = try fixture.minute(line, at: meeting) }
    return (KnownTerms(fixture.book, body: Fixture.group, on: fixture.today), fixture)
  }

  @Test func `a long word used twice is finished, once is not enough`() throws {
    let (terms, _) = try terms()
    #expect(terms.completions("eval") == ["evaluation"])
    #expect(terms.completions("Eval") == ["Evaluation"])
    #expect(!terms.completions("context").contains("contextual"))
  }

  @Test func `a run of capitals used twice is finished`() throws {
    #expect(try terms().0.completions("Oper").contains("Operation Lantern"))
  }

  @Test func `agencies, bodies and roles are found by their letters and initials`() throws {
    let (terms, fixture) = try terms()
    let nurse = try #require(fixture.book[Fixture.nurse])
    #expect(terms.completions("Desig").contains(fixture.book.label(of: nurse)))
    let group = try #require(fixture.book[Fixture.group])
    let initials = String(group.name.split(separator: " ").compactMap(\.first))
    #expect(terms.completions(initials).contains(group.name))
  }

  @Test(arguments: ["", "e", "12", "zzzz"])
  func `nothing is offered for too few letters, or none that fit`(letters: String) throws {
    #expect(try terms().0.completions(letters).isEmpty)
  }

  @Test func `what stands there whole already is not offered`() throws {
    #expect(try terms().0.completions("evaluation").isEmpty)
  }
}
