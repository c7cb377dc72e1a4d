// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct PaperMarkingTests {
  @Test(arguments: [
    ("OFFICIAL", Marking.official), ("official", .official),
    ("OFFICIAL-SENSITIVE", .officialSensitive), ("Official Sensitive", .officialSensitive),
    ("official_sensitive", .officialSensitive), ("OFFICIAL: SENSITIVE", .officialSensitive),
    ("OfficialSensitive", .officialSensitive),
  ])
  func `a marking is read as people type it`(text: String, marking: Marking) throws {
    #expect(try Marking(typed: text) == marking)
  }

  @Test(arguments: [
    "SECRET", "secret", "Top Secret", "TOP-SECRET", "topsecret", "OFFICIAL-SECRET",
    "UK SECRET", "secret - UK eyes only", "OFFICIAL/SECRET", "S", "TS",
    "S E C R E T", "ＳＥＣＲＥＴ", "SE\u{AD}CRET", "s.e.c.r.e.t", "TOP S E C R E T",
  ])
  func `what this program must not hold is refused in any spelling`(text: String) {
    #expect(throws: PaperRefusal.tooHigh(marking: text)) { try Marking(typed: text) }
    #expect(PaperRefusal.tooHigh(marking: text).words.contains("must not hold"))
  }

  @Test(arguments: ["", "RESTRICTED", "CONFIDENTIAL", "secretariat", "sensitive"])
  func `an unknown marking gets the list`(text: String) {
    #expect(throws: PaperRefusal.unknownMarking(text)) { try Marking(typed: text) }
    #expect(PaperRefusal.unknownMarking(text).words.contains("OFFICIAL, OFFICIAL-SENSITIVE"))
  }

  private func scenario() throws -> DocumentScenario {
    var scenario = try DocumentScenario()
    let meeting = try scenario.start("2026-10-13")
    try scenario.minute(["[B] ! Ring the family @nurse by 2026-11-20"], at: meeting)
    return scenario
  }

  private func paper(_ order: PaperOrder) throws -> Paper {
    try #require(try order.paper(in: scenario().book, today: day("2026-12-01")))
  }

  @Test func `a marking raises, and a handling instruction follows it on every page`() throws {
    let order = PaperOrder(
      .structure, marking: .officialSensitive, handling: "for the\nmembers only")
    let raised = try paper(order)
    #expect(raised.marking == "OFFICIAL-SENSITIVE. Handling: for the members only")
    #expect(text(raised).contains(raised.marking))
    #expect(try paper(PaperOrder(.structure, marking: .official)).marking == "OFFICIAL")
    #expect(
      try paper(PaperOrder(.structure, handling: "the secretariat’s copy")).marking
        == "OFFICIAL. Handling: the secretariat’s copy")
  }

  @Test func `a lower marking than the contents need is refused, and says what needs it`() throws {
    do {
      _ = try PaperOrder(.actions(ActionFilter()), marking: .official).paper(
        in: scenario().book, today: day("2026-12-01"))
      Issue.record("it was let through")
    } catch let refusal as PaperRefusal {
      #expect(refusal.words.contains("action 1"))
      #expect(refusal.words.contains("minute"))
      #expect(!refusal.words.contains("Ring the family"))
    }
  }

  @Test func `an open version bears no higher marking, and no handling beyond the program`() throws
  {
    #expect(throws: PaperRefusal.openAndSensitive) {
      try paper(PaperOrder(.structure, isOpen: true, marking: .officialSensitive))
    }
    #expect(throws: PaperRefusal.tooHigh(marking: "TOP SECRET eyes only")) {
      try paper(PaperOrder(.structure, handling: "TOP SECRET eyes only"))
    }
    #expect(throws: PaperRefusal.handlingTooLong(limit: 120)) {
      try paper(PaperOrder(.structure, handling: String(repeating: "x", count: 121)))
    }
  }
}
