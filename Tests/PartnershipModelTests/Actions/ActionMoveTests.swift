// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct ActionMoveTests {
  static let moves: [ActionState: [ActionState]] = [
    .proposed: [.notStarted, .withdrawn],
    .notStarted: [.inProgress, .completed, .withdrawn],
    .inProgress: [.blocked, .completed, .notStarted, .withdrawn],
    .blocked: [.inProgress, .notStarted, .withdrawn], .completed: [.inProgress], .withdrawn: [],
  ]

  /// An action with an owner, brought to a state by its own moves.
  private func action(_ state: ActionState, in fixture: inout Fixture) throws -> ID<Action> {
    let id = try fixture.action()
    switch state {
    case .proposed:
      var drafting = Drafting(fixture.book, fixture.now)
      drafting.set(id, \.state, .proposed)
      fixture.apply(drafting.batch("Arrange"))
    case .notStarted: break
    case .blocked:
      fixture.apply(try move(id, to: .inProgress, fixture))
      fixture.apply(try move(id, to: .blocked, fixture))
    default: fixture.apply(try move(id, to: state, fixture))
    }
    return id
  }

  private func move(
    _ id: ID<Action>, to state: ActionState, _ fixture: Fixture
  ) throws -> Batch {
    state == .completed
      ? try fixture.book.agreeDone(id, evidence: "The letter", fixture.now)
      : try fixture.book.updateAction(id, note: "As said", to: state, fixture.now)
  }

  @Test(arguments: ActionState.allCases, ActionState.allCases)
  func `R18: an action moves along its states only`(from: ActionState, to: ActionState) throws {
    var fixture = try Fixture()
    let id = try action(from, in: &fixture)
    let followers = try #require(ActionMoveTests.moves[from])
    if followers.contains(to) {
      fixture.apply(try move(id, to: to, fixture))
      #expect(fixture.book[id]?.state == to)
      let update = try #require(fixture.book.updates(of: id).last)
      #expect(update.from == from && update.to == to && update.on == fixture.today)
    } else if from == to, to != .completed {
      fixture.apply(try move(id, to: to, fixture))
      #expect(fixture.book.updates(of: id).last?.to == nil)
    } else {
      #expect(
        refusal { try move(id, to: to, fixture) }
          == .wrongMove(
            what: "Action 1", from: from.label, to: to.label, allowed: followers.map(\.label)))
    }
  }

  @Test func `the sentence of a refused move names what may follow`() throws {
    var fixture = try Fixture()
    let id = try action(.blocked, in: &fixture)
    #expect(
      refusal { try move(id, to: .completed, fixture) }?.words
        == "Action 1 is in progress (blocked) and cannot become completed; "
        + "it can become in progress or not started or withdrawn.")
  }

  @Test func `R18: an action is reported done by its owner, then agreed done by the group`() throws
  {
    var fixture = try Fixture()
    let id = try fixture.action()
    fixture.apply(try fixture.book.reportDone(id, note: "Sent today", fixture.now))
    #expect(fixture.book[id]?.state == .inProgress)
    #expect(fixture.book[id]?.reportedDone == fixture.today)
    let meeting = try fixture.meeting()
    fixture.apply(try fixture.book.agreeDone(id, evidence: "Letter", at: meeting, fixture.now))
    let action = try #require(fixture.book[id])
    #expect(action.state == .completed && action.evidence == "Letter")
    #expect(action.closedAt == meeting && action.closedOn == day("2026-11-24"))
    #expect(action.reportedDone == day("2026-11-20"))
  }

  @Test func `a blocked action reported done is no longer blocked, so that it can be agreed`()
    throws
  {
    var fixture = try Fixture()
    let id = try action(.blocked, in: &fixture)
    fixture.apply(try fixture.book.reportDone(id, note: "Done", fixture.now))
    fixture.apply(try fixture.book.agreeDone(id, evidence: "Letter", fixture.now))
    #expect(fixture.book[id]?.state == .completed)
  }

  @Test func `nothing is agreed done without evidence`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let wanted = Refusal.needsEvidence(action: 1)
    #expect(refusal { try fixture.book.agreeDone(id, evidence: " ", fixture.now) } == wanted)
    #expect(
      refusal { try fixture.book.updateAction(id, note: "x", to: .completed, fixture.now) }
        == wanted)
  }

  @Test func `an action that nobody owns stays proposed until it has an owner`() throws {
    var fixture = try Fixture()
    let draft = ActionDraft(text: "Ring", owner: nil)
    #expect(
      refusal { try fixture.book.addAction(draft, body: Fixture.group, fixture.now) }
        == .needsOwner)
    let meeting = try fixture.meeting()
    _ = try fixture.minute("! Ring them", at: meeting)
    let id = try fixture.latest(Action.self).id
    #expect(
      refusal { try fixture.book.updateAction(id, note: "x", to: .notStarted, fixture.now) }
        == .needsOwner)
    guard case .wrongMove = refusal({ try fixture.book.reportDone(id, note: "", fixture.now) })
    else {
      Issue.record("reported done")
      return
    }
    fixture.apply(try fixture.book.setOwner(of: id, to: .seat(Fixture.nurse), fixture.now))
    #expect(fixture.book[id]?.state == .notStarted)
  }

  @Test(arguments: [ActionState.inProgress, .blocked])
  func `an action handed over starts again, and its history says who had it`(state: ActionState)
    throws
  {
    var fixture = try Fixture()
    let id = try action(state, in: &fixture)
    fixture.apply(
      try fixture.book.setOwner(of: id, to: .seat(Fixture.nurse), note: "Moved", fixture.now))
    let update = try #require(fixture.book.updates(of: id).last)
    #expect(fixture.book[id]?.state == .notStarted)
    #expect(update.ownerBefore == .seat(Fixture.adults))
    #expect(update.ownerAfter == .seat(Fixture.nurse))
    #expect(update.from == state && update.to == .notStarted)
  }

  @Test(arguments: [ActionState.completed, .withdrawn])
  func `an action that is over is neither handed over nor moved`(state: ActionState) throws {
    var fixture = try Fixture()
    let id = try action(state, in: &fixture)
    let followers = state.followers.map(\.label)
    #expect(
      refusal { try fixture.book.setOwner(of: id, to: .agency(ID("police")), fixture.now) }
        == .wrongMove(
          what: "Action 1", from: state.label, to: "transferred", allowed: followers))
    #expect(
      refusal { try fixture.book.moveDue(of: id, to: .last, reason: "x", fixture.now) }
        == .wrongMove(
          what: "Action 1", from: state.label, to: "due another day", allowed: followers))
  }

  @Test func `a completed action is reopened with a reason, however it is asked for`() throws {
    var fixture = try Fixture()
    let id = try action(.completed, in: &fixture)
    let wanted = Refusal.needsReason(toDo: "reopen action 1")
    #expect(refusal { try fixture.book.reopenAction(id, reason: "", fixture.now) } == wanted)
    #expect(
      refusal { try fixture.book.updateAction(id, note: "", to: .inProgress, fixture.now) }
        == wanted)
    fixture.apply(try fixture.book.updateAction(id, note: "Lost", to: .inProgress, fixture.now))
    let action = try #require(fixture.book[id])
    #expect(action.state == .inProgress && action.closedOn == nil)
    #expect(action.reportedDone == nil && action.evidence == nil)
    #expect(fixture.book.updates(of: id).map(\.note) == ["The letter", "Lost"])
  }

  @Test func `an action that was never completed is not reopened`() throws {
    var fixture = try Fixture()
    let id = try action(.notStarted, in: &fixture)
    let refused = refusal { try fixture.book.reopenAction(id, reason: "x", fixture.now) }
    #expect(refused?.words.hasPrefix("Action 1 is not started and cannot become reopened") == true)
  }

  @Test func `withdrawing needs a reason, and an update needs words or a move`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let update = { (note: String, state: ActionState?) in
      refusal { try fixture.book.updateAction(id, note: note, to: state, fixture.now) }
    }
    #expect(update("", .withdrawn) == .needsReason(toDo: "withdraw action 1"))
    #expect(update(" ", nil) == .needsText(what: "The update"))
    #expect(update("", .notStarted) == .nothingToChange)
  }

  @Test func `an owner that is not there is refused`() throws {
    var fixture = try Fixture()
    let id = try fixture.action()
    let ghost = Owner.seat(ID("ghost"))
    let wanted = Refusal.missingReference(field: "Owner", kind: "seat", id: "ghost")
    #expect(refusal { try fixture.book.setOwner(of: id, to: ghost, fixture.now) } == wanted)
    let draft = ActionDraft(text: "Ring", owner: ghost)
    #expect(
      refusal { try fixture.book.addAction(draft, body: Fixture.group, fixture.now) } == wanted)
  }
}
