// SPDX-License-Identifier: Apache-2.0

import PartnershipModel
import Testing

/// The work of the year: matters arising, decisions, escalations and a group that ended.
struct WorkOfTheYearTests {
  private let played: Played
  private var book: Book { played.book }
  private let board = ID<Body>("ldapb")
  private let drugs = ID<Body>("drug-alcohol")
  private let finished = "Repeat Cases Task and Finish Group"

  init() throws {
    played = try ShippedYear.onTheDay.get()
  }

  @Test func `one typed line made three`() throws {
    let lines = book.agenda(of: (try played.lastHeld(drugs)).id)
      .map { book.entries(of: $0.id).map(\.kind) }
    #expect(lines.contains([.note, .challenge, .action]))
  }

  @Test func `actions heard nothing of, asleep, passed on and withdrawn by a decision`() throws {
    #expect(!book.silences(at: try played.lastHeld(board)).isEmpty)
    #expect(book.all(Action.self).count { book.isAsleep($0, on: played.today) } == 1)
    let updates = book.all(ActionUpdate.self)
    #expect(updates.contains { $0.isSilent == true })
    #expect(updates.contains { $0.ownerAfter != nil })
    #expect(updates.count { $0.decision != nil } == 2)
  }

  @Test func `R7: the planning day was held with its inputs, and a priority came of them`() throws {
    let day = try #require(book.all(Meeting.self).first { $0.kind == .planningDay })
    #expect(day.isHeld && day.date.map { $0 < played.today } == true)
    let inputs = book.those(\PlanningInput.meeting, day.id)
    #expect(inputs.count == 2)
    let priorities = Set(inputs.flatMap { book.priorities(from: $0.id).map(\.title) })
    #expect(priorities == ["Young people turning eighteen"])
    #expect(book.decisions(of: ID("partnership")).contains { $0.meeting == day.id })
  }

  @Test func `an agency that left still has an open action`() throws {
    let owned = book.all(Action.self).filter {
      $0.state.isOpen && book.goneWords($0.owner, on: played.today) != nil
    }
    #expect(owned.map { book.label(of: $0.owner) } == ["Floating support provider"])
  }

  @Test func `a task and finish group closed and handed its open actions to its parent`() throws {
    let group = try #require(book.all(Body.self).first { $0.name == finished })
    #expect(group.status == .closed && group.successor == board)
    let handed = book.all(ActionUpdate.self).filter {
      $0.bodyBefore == group.id && $0.bodyAfter == board
    }
    #expect(handed.count == 2)
    #expect(book.openActions(of: group.id).isEmpty)
    let title = "Minutes of the meeting of RCTF"
    #expect(try played.titles(played.next(board)).contains { $0.hasPrefix(title) })
  }

  @Test func `decisions have reasons, dissent, a day and what came of them`() {
    let decisions = book.all(Decision.self)
    #expect(decisions.contains { $0.mode == .meeting && $0.basis != nil })
    #expect(decisions.count { $0.dissent != nil } == 2)
    #expect(decisions.contains { $0.effective != nil })
    #expect(decisions.contains { $0.carriedOut == .done })
  }

  @Test(arguments: [DecisionMode.chairsAction, .correspondence])
  func `a decision made outside a meeting was reported to the next`(mode: DecisionMode) {
    let made = book.all(Decision.self).filter { $0.mode == mode && $0.reportedAt != nil }
    #expect(!made.isEmpty)
  }

  @Test func `decisions replaced earlier ones of their own group`() {
    let pairs = book.all(Decision.self).compactMap { old in
      book.reversal(of: old.id).map { (old.body, $0.body) }
    }
    #expect(pairs.count == 3)
    #expect(pairs.allSatisfy { $0.0 == $0.1 })
  }

  @Test func `a decision's number was taken back and is explained`() {
    #expect(book.numberNotes(of: drugs).count == 1)
  }

  @Test func `escalations stand in every way`() throws {
    let all = book.all(Escalation.self)
    #expect(all.contains { $0.state == .withdrawn })
    #expect(all.count { $0.urgency == .urgent } == 2)
    let hops = all.map { book.hops(of: $0.id) }
    let referred = hops.first { $0.count == 2 && $0[0].to == board }
    #expect(referred?.last?.to == ID("sgg"))
    let again = try #require(hops.first { $0.count == 2 && $0[0].to == drugs })
    #expect(again[0].answer?.hasPrefix("Returned: ") == true)
    #expect(again[1].to == drugs && again[1].answer == nil)
    let late = book.businessDesk(on: played.today).escalations
      .filter { ($0.hop.answerDue ?? .last) < played.today }
    #expect(late.count == 1)
  }

  @Test func `the scrutineer's challenge was answered and waits to be heard`() throws {
    let challenge = try #require(book.all(Escalation.self).first { $0.direction == .down })
    #expect(challenge.raisedBy == "Independent Chair and Scrutineer")
    #expect(challenge.state == .answered)
    let next = try played.titles(played.next(ID("sgg")))
    #expect(next.contains { $0.hasPrefix("Answer to challenge") })
  }
}
