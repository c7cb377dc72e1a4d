// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The rooms of the year: quorum rules, who was there, who came and went, and for what.
struct RoomOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }
  private let board = ID<Body>("ldapb")
  private let drugs = ID<Body>("drug-alcohol")

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  @Test func `quorum rules are of every sort`() {
    func rule(_ body: String) -> QuorumRule {
      book.quorumRule(of: ID(body), on: played.today)
    }
    #expect(rule("exploitation").heads == 5)
    #expect(rule("sgg").fraction == .twoThirds && rule("sgg").needsChair)
    #expect(rule("ldapb").fraction == .half && rule("ldapb").needsChair)
    #expect(!rule("drug-alcohol").deputiesCount)
    #expect(rule("community-safety-oversight").needs.count == 2)
    #expect(rule("case-review-child").basis == .discretion)
    #expect(rule("case-review-adult").basis == QuorumBasis.none)
  }

  @Test(arguments: [
    Presence.present, .apologies, .absent, .deputy, .inAttendance, .observer, .visitor,
  ])
  func `people were there in every way`(state: Presence) {
    let found = [board, drugs].flatMap { book.meetings(of: $0).suffix(3) }
      .flatMap { book.attendance(of: $0) }
    #expect(found.contains { $0.state == state })
  }

  @Test func `people arrived, left, and withdrew for a registered interest`() throws {
    for body in [board, drugs] {
      let last = try played.lastHeld(body)
      let movements = book.all(Movement.self).filter { $0.meeting == last.id }
      #expect(Set(movements.map(\.what)) == [.arrived, .left, .withdrew])
      let declared = try #require(book.declarations(at: last.id).first)
      let seat = try #require(declared.seat)
      #expect(book.interests(of: seat, on: played.today).map(\.text) == [declared.interest])
      #expect(declared.conduct == .withdrew)
    }
  }

  @Test func `a decision of an item without a quorum was ratified at the next meeting`() throws {
    let held = book.meetings(of: board).filter { $0.state == .closed }
    let thin = try #require(held.first { !book.quorumLost(at: $0).isEmpty })
    #expect(book.quorumOutcome(of: thin) == .quorate)
    let decision = try #require(book.decisions(of: board).first { $0.meeting == thin.id })
    #expect(decision.isToBeRatified == true)
    let place = try #require(held.firstIndex { $0.id == thin.id })
    #expect(decision.ratifiedAt == held[place + 1].id)
    #expect(book.closingFindings(of: thin).contains { $0.check == .quorumLost })
  }

  @Test func `a chair ruled on the quorum with a reason`() throws {
    let last = try played.lastHeld(ID("case-review-child"))
    #expect(book.isRuled(last))
    #expect(last.quorumNote?.isEmpty == false)
  }

  @Test func `a group's missing seat was accepted with a reason the minutes print`() throws {
    let last = try played.lastHeld(ID("community-safety-oversight"))
    let gap = book.closingFindings(of: last).first { $0.check == .representation }
    #expect(gap?.accepted?.isEmpty == false)
  }
}
