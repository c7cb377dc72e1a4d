// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct EscalationMoveTests {
  static let followers: [EscalationState: [EscalationState]] = [
    .draft: [.sent, .withdrawn], .sent: [.received, .withdrawn], .received: [.considered, .draft],
    .considered: [.answered, .sent], .answered: [.reportedBack], .reportedBack: [.closed],
    .closed: [], .withdrawn: [],
  ]

  @Test(arguments: EscalationState.allCases, EscalationState.allCases)
  func `an escalation's states follow one another as the route allows`(
    from: EscalationState, to: EscalationState
  ) throws {
    #expect(
      from.may(become: to) == (try #require(EscalationMoveTests.followers[from])).contains(to))
  }

  enum Move: CaseIterable {
    case send, consider, answer, referUp, giveBack, withdraw, reportBack
  }

  /// The moves that each state allows; every other is refused.
  static let moves: [EscalationState: Set<Move>] = [
    .draft: [.send, .withdraw], .sent: [.answer, .referUp, .withdraw],
    .received: [.consider, .answer, .referUp, .giveBack], .considered: [.answer, .referUp],
    .answered: [.reportBack], .reportedBack: [], .closed: [], .withdrawn: [],
  ]

  private struct Scene {
    var fixture: Fixture
    let id: ID<Escalation>
    let upper: ID<Meeting>
    let origin: ID<Meeting>
  }

  /// An escalation in a state, with a meeting of each body under way.
  private func scene(_ state: EscalationState) throws -> Scene {
    var fixture = try Fixture()
    let origin = try fixture.meeting()
    _ = try fixture.minute("^ No data for two quarters Ask: require it", at: origin)
    let id = try fixture.latest(Escalation.self).id
    let upper = try fixture.meeting(of: Fixture.governing, on: "2026-12-15")
    var drafting = Drafting(fixture.book, fixture.now)
    drafting.set(id, \.state, state)
    fixture.apply(drafting.batch("Arrange"))
    return Scene(fixture: fixture, id: id, upper: upper, origin: origin)
  }

  private func perform(_ move: Move, _ scene: Scene) throws -> Batch {
    let (book, now, id) = (scene.fixture.book, scene.fixture.now, scene.id)
    switch move {
    case .send: return try book.sendEscalation(id, now)
    case .consider: return try book.considerEscalation(id, at: scene.upper, now)
    case .answer: return try book.answerEscalation(id, answer: "Yes", at: scene.upper, now)
    case .referUp: return try book.referUp(id, at: scene.upper, now)
    case .giveBack: return try book.returnEscalation(id, wanted: "Figures", now)
    case .withdraw: return try book.withdrawEscalation(id, reason: "Settled", now)
    case .reportBack: return try book.reportBack(id, at: scene.origin, now)
    }
  }

  @Test(arguments: EscalationState.allCases, Move.allCases)
  func `an escalation is moved only as its state allows`(state: EscalationState, move: Move) throws
  {
    var scene = try scene(state)
    let allowed = try #require(EscalationMoveTests.moves[state])
    if allowed.contains(move) {
      scene.fixture.apply(try perform(move, scene))
      let after: [Move: EscalationState] = [
        .send: .sent, .consider: .considered, .answer: .answered, .referUp: .sent,
        .giveBack: .draft, .withdraw: .withdrawn, .reportBack: .closed,
      ]
      #expect(scene.fixture.book[scene.id]?.state == after[move])
    } else {
      guard
        case .wrongMove("Escalation 1", let from, _, let next) = refusal({
          try perform(move, scene)
        })
      else {
        Issue.record("not refused")
        return
      }
      let followers = state.followers.filter { move != .send || $0 != .sent }
      #expect(from == state.label && next == followers.map(\.label))
    }
  }

  @Test func `each move that needs words says so`() throws {
    let received = try scene(.received)
    let (book, now, id) = (received.fixture.book, received.fixture.now, received.id)
    #expect(
      refusal { try book.answerEscalation(id, answer: " ", now) }
        == .needsText(what: "The answer"))
    #expect(
      refusal { try book.returnEscalation(id, wanted: "", now) }
        == .needsReason(toDo: "return escalation 1"))
    let sent = try scene(.sent)
    #expect(
      refusal { try sent.fixture.book.withdrawEscalation(sent.id, reason: " ", sent.fixture.now) }
        == .needsReason(toDo: "withdraw escalation 1"))
    var draft = try scene(.draft)
    var drafting = Drafting(draft.fixture.book, draft.fixture.now)
    drafting.set(draft.id, \.ask, nil)
    draft.fixture.apply(drafting.batch("Take the ask out"))
    #expect(
      refusal { try draft.fixture.book.sendEscalation(draft.id, draft.fixture.now) }
        == .needsText(what: "What it asks for"))
  }

  @Test func `only the body that received it answers, and only its origin hears the answer`() throws
  {
    let received = try scene(.received)
    let (book, now) = (received.fixture.book, received.fixture.now)
    for operation in [
      { try book.answerEscalation(received.id, answer: "Yes", at: received.origin, now) },
      { try book.referUp(received.id, at: received.origin, now) },
      { try book.considerEscalation(received.id, at: received.origin, now) },
    ] {
      #expect(
        refusal(operation)?.words.hasSuffix(
          "it takes a meeting of Strategic Governing Group, which received it.") == true)
    }
    let answered = try scene(.answered)
    #expect(
      refusal {
        try answered.fixture.book.reportBack(
          answered.id, at: answered.upper, answered.fixture.now)
      }?.words.hasSuffix("it takes a meeting of Tackling Exploitation Group, which raised it.")
        == true)
  }
}
