// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

/// A quorum by its parts, each alone and together, on seats and nothing else.
struct QuorumRuleTests {
  /// Five seats that count and an adviser: a chair and a deputy chair of the police, two members
  /// of health, a member of the council.
  private func room(_ presences: [Presence?]) -> [QuorumSeat] {
    let seats: [(String, String, SeatCapacity)] = [
      ("chair", "police", .chair), ("deputy-chair", "police", .deputyChair),
      ("nurse", "health", .member), ("doctor", "health", .member),
      ("housing", "council", .member), ("lawyer", "council", .adviser),
    ]
    return zip(seats, presences).map { seat, presence in
      QuorumSeat(
        seat: ID(seat.0), agency: ID(seat.1), capacity: seat.2, presence: presence)
    }
  }

  private func rule(_ change: (inout QuorumRule) -> Void) -> QuorumRule {
    var rule = QuorumRule()
    change(&rule)
    return rule
  }

  private let allHere = [Presence?](repeating: .present, count: 6)

  @Test(
    arguments: [
      ([.present, .present, .present, nil, nil, .present], 3, .quorate),
      ([.present, .deputy, .present, nil, nil, nil], 3, .quorate),
      ([.present, .present, .apologies, .absent, nil, .present], 2, .notQuorate),
      ([.inAttendance, .observer, .present, .visitor, .present, nil], 2, .notQuorate),
    ] as [([Presence?], Int, Quorum)])
  func `heads count filled seats, deputies too, and neither advisers nor observers`(
    presences: [Presence?], present: Int, outcome: Quorum
  ) {
    let finding = rule { $0.heads = 3 }.finding(room(presences))
    #expect(finding.present == present && finding.needed == 3 && finding.outcome == outcome)
  }

  @Test(
    arguments: [
      (.quarter, 2), (.third, 2), (.half, 3), (.moreThanHalf, 3), (.twoThirds, 4),
      (.threeQuarters, 4),
    ] as [(QuorumFraction, Int)])
  func `a share is of the seats that count, rounded up`(fraction: QuorumFraction, needed: Int) {
    let rule = rule { $0.fraction = fraction }
    #expect(rule.finding(room(allHere)).needed == needed)
    let filled = [Presence?](repeating: .present, count: needed)
    let enough = filled + [Presence?](repeating: .absent, count: 6 - needed)
    let short = [Presence?](repeating: .absent, count: 7 - needed) + filled.dropLast(2)
    #expect(rule.finding(room(enough)).outcome == .quorate)
    #expect(rule.finding(room(short + [.present])).outcome == .notQuorate)
  }

  @Test(
    arguments: [
      (.quarter, [0, 1, 1, 1, 1, 2, 2, 2, 2]), (.third, [0, 1, 1, 1, 2, 2, 2, 3, 3]),
      (.half, [0, 1, 1, 2, 2, 3, 3, 4, 4]), (.moreThanHalf, [1, 1, 2, 2, 3, 3, 4, 4, 5]),
      (.twoThirds, [0, 1, 2, 2, 3, 4, 4, 5, 6]), (.threeQuarters, [0, 1, 2, 3, 3, 4, 5, 6, 6]),
    ] as [(QuorumFraction, [Int])])
  func `each share of none to eight seats`(fraction: QuorumFraction, seats: [Int]) {
    #expect((0...8).map { fraction.seats(of: $0) } == seats)
    #expect(!fraction.label.isEmpty)
  }

  @Test func `heads and a share together ask for the greater`() {
    let rule = rule {
      $0.heads = 2
      $0.fraction = .twoThirds
    }
    #expect(rule.finding(room(allHere)).needed == 4)
  }

  @Test(
    arguments: [
      ([.present, nil], .quorate), ([nil, .present], .quorate), ([.deputy, nil], .quorate),
      ([.apologies, .absent], .notQuorate),
    ] as [([Presence?], Quorum)])
  func `the chair or the deputy chair must be there`(chairs: [Presence?], outcome: Quorum) {
    let rule = rule { $0.needsChair = true }
    let finding = rule.finding(room(chairs + [.present, .present, .present, .present]))
    #expect(finding.outcome == outcome)
    let said = finding.words.contains("neither the chair nor the deputy chair is here")
    #expect(said == (outcome == .notQuorate))
  }

  @Test func `a named agency is there by any of its seats that count`() {
    let rule = rule { $0.needs = [.agency(ID("health"), name: "Health")] }
    #expect(rule.finding(room([nil, nil, nil, .deputy, nil, nil])).outcome == .quorate)
    let finding = rule.finding(room([.present, .present, .apologies, .absent, .present, nil]))
    #expect(finding.words == "not quorate, 3 present; no one from Health")
    let council = self.rule { $0.needs = [.agency(ID("council"), name: "Council")] }
    #expect(council.finding(room([nil, nil, nil, nil, nil, .present])).outcome == .notQuorate)
  }

  @Test func `a named seat must be filled itself`() {
    let rule = rule { $0.needs = [.seat(ID("nurse"), label: "Designated Nurse")] }
    #expect(rule.finding(room([nil, nil, .present, nil, nil, nil])).outcome == .quorate)
    let finding = rule.finding(room([.present, nil, nil, .present, nil, nil]))
    #expect(finding.words == "not quorate, 2 present; without Designated Nurse")
  }

  @Test func `where deputies do not count they fill no part of the rule`() {
    let rule = rule {
      $0.heads = 2
      $0.needsChair = true
      $0.needs = [.agency(ID("health"), name: "Health"), .seat(ID("housing"), label: "Housing")]
      $0.deputiesCount = false
    }
    let finding = rule.finding(room([.deputy, nil, .deputy, nil, .deputy, nil]))
    #expect(finding.present == 0)
    #expect(
      finding.words
        == "not quorate, 0 present of 2 needed; neither the chair nor the deputy chair is here; "
        + "no one from Health; without Housing")
    #expect(rule.finding(room(allHere)).words == "quorate, 5 present of 2 needed")
  }

  @Test func `every part must be met, and each unmet one alone makes it inquorate`() {
    let rule = rule {
      $0.heads = 3
      $0.needsChair = true
      $0.needs = [.agency(ID("health"), name: "Health")]
    }
    for (presences, isMet) in [
      ([.present, .present, .present, nil, nil, nil], true),
      ([.present, nil, .present, nil, nil, .present], false),
      ([nil, nil, .present, .present, .present, nil], false),
      ([.present, .present, nil, nil, .present, nil], false),
    ] as [([Presence?], Bool)] {
      #expect((rule.finding(room(presences)).outcome == .quorate) == isMet)
    }
  }

  @Test func `no rule stated, and the chair's discretion, are said and count nothing`() {
    let none = QuorumRule().finding(room(allHere))
    #expect(none.outcome == .noRule && none.words == "no quorum rule stated, 5 present")
    let discretion = rule {
      $0.basis = .discretion
      $0.heads = 9
    }.finding(room(allHere))
    #expect(discretion.outcome == .noRule)
    #expect(discretion.words == "at the chair's discretion, 5 present")
    let overridden = rule {
      $0.basis = QuorumBasis.none
      $0.heads = 9
    }
    #expect(overridden.finding(room(allHere)).outcome == .noRule)
  }

  @Test func `the rule is read from the terms in force, with whom they name`() throws {
    var fixture = try Fixture()
    var drafting = Drafting(fixture.book, fixture.now)
    let terms = ID<Terms>("teg-terms-2")
    drafting.set(terms, \.quorumFraction, .half)
    drafting.set(terms, \.needsChair, true)
    drafting.set(terms, \.deputiesCount, false)
    let agency = drafting.create(QuorumNeed.self)
    drafting.set(agency, \.terms, terms)
    drafting.set(agency, \.agency, ID("health"))
    let seat = drafting.create(QuorumNeed.self)
    drafting.set(seat, \.terms, terms)
    drafting.set(seat, \.seat, Fixture.adults)
    fixture.apply(drafting.batch("Say what a quorum is"))
    let rule = fixture.book.quorumRule(of: Fixture.group, on: day("2026-11-24"))
    #expect(rule.heads == 3 && rule.fraction == .half && rule.needsChair && !rule.deputiesCount)
    #expect(
      rule.needs == [
        .agency(ID("health"), name: "CHT"),
        .seat(Fixture.adults, label: "Head of Adult Safeguarding, Adult Services"),
      ])
    let earlier = fixture.book.quorumRule(of: Fixture.group, on: day("2025-06-01"))
    #expect(earlier.heads == 2 && earlier.needs.isEmpty && earlier.deputiesCount)
  }
}
