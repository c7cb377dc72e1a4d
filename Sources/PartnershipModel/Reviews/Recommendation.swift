// SPDX-License-Identifier: Apache-2.0

/// What a review, an audit or a report recommends, its answer, and what it changed. Its actions
/// name it as what they come from.
package struct Recommendation: RecordKind {
  package static let shape = Recommendation()
  package static let about = KindNames(
    "recommendation", "Recommendation", plural: "Recommendations",
    "What a review, an audit or a report recommends, whether it is accepted, and its impact.")
  package let origin = Field<RecordReference>(
    3, "origin", "Of", "The review, audit or other record that recommends it.", isNeeded: true)
  package let position = Field<Int>(
    4, "position", "Number", "Its number in the report.", choosable: false)
  package let text = RequiredField<String>(
    5, "text", "Recommendation", "Word for word.", missing: "", as: .paragraph)
  package let owner = Field<Owner>(6, "owner", "Owner", "Who answers for it.")
  package let state = RequiredField<RecommendationState>(
    7, "state", "State", "Whether it is accepted and carried out.", missing: .made)
  package let reason = Field<String>(
    8, "reason", "Reason", "Why it is not accepted or not implemented.", as: .paragraph)
  package let agreedOn = Field<Day>(9, "agreed-on", "Answered", "The day it was answered.")
  package let doneOn = Field<Day>(10, "done-on", "Done", "When all its actions were complete.")
  package let impact = Field<String>(
    11, "impact", "Impact", "What it changed, and what shows that.", as: .paragraph)
  package let impactOn = Field<Day>(12, "impact-on", "Impact seen", "The day that was shown.")
  package let group = Field<ID<Body>>(
    13, "group", "From the group", "The group whose report led to it; it hears the outcome.")

  package static let register = RegisterPlace(
    .reviews, of: "origin", on: ["review-case", "audit", "submission"],
    columns: ["position", "text", "state", "owner"],
    later: ["reason", "agreed-on", "done-on", "impact", "impact-on"],
    opensPage: true)
  package static let movesInRegister = true
  package static let reckoned = [
    ReckonedValue(of: Recommendation.self, "outcome", "Decided") { recommendation, book, _ in
      book.outcomeWords(of: recommendation)
    }
  ]

  /// Done only once it has actions and all of them are; its impact is shown after that.
  package static func check(_ record: Record<Recommendation>, in book: Book) throws(Refusal) {
    let title = Book.shortened(record.text)
    guard record.doneOn != nil || record.state.isDone else { return }
    let actions = book.those(\Action.origin, record.reference)
    guard actions.contains(where: { $0.state == .completed }) || !actions.allSatisfy(\.isOver)
    else { throw .requiredField(kind: title, field: Action.about.title) }
    let open = actions.count { !$0.isOver }
    guard open == 0 else { throw .actionsOpen(what: title, count: open) }
  }
}

extension Record<Action> {
  fileprivate var isOver: Bool { !self.state.isOpen }
}

/// Whether a recommendation is accepted and carried out.
package enum RecommendationState: String, StateChoice {
  case made, accepted
  case partlyAccepted = "partly-accepted"
  case notAccepted = "not-accepted"
  case done
  case impactShown = "impact-shown"
  case notImplemented = "not-implemented"

  package var followers: [RecommendationState] {
    switch self {
    case .made: [.accepted, .partlyAccepted, .notAccepted]
    case .accepted, .partlyAccepted: [.done, .notImplemented]
    case .notAccepted: [.accepted, .partlyAccepted]
    case .done: [.impactShown, .accepted]
    case .notImplemented: [.accepted]
    case .impactShown: []
    }
  }

  package var asks: [String] {
    switch self {
    case .made: []
    case .accepted: ["agreed-on"]
    case .partlyAccepted, .notAccepted: ["agreed-on", "reason"]
    case .notImplemented: ["reason"]
    case .done: ["done-on"]
    case .impactShown: ["impact-on", "impact"]
    }
  }

  /// Whether its actions are to be complete.
  var isDone: Bool { self == .done || self == .impactShown }
}

extension Book {
  /// What a record recommends, by number.
  package func recommendations(of origin: RecordReference) -> [Record<Recommendation>] {
    those(\Recommendation.origin, origin).sorted {
      ($0.position ?? .max, $0.id.text) < ($1.position ?? .max, $1.id.text)
    }
  }

  /// A review's recommendations that were not accepted or not implemented, with their reasons; the
  /// yearly report lists them.
  package func notImplemented(of origin: RecordReference) -> [Record<Recommendation>] {
    recommendations(of: origin).filter { $0.state == .notAccepted || $0.state == .notImplemented }
  }

  /// The actions of a review: its own and those of its recommendations.
  package func actions(for record: Record<ReviewCase>) -> [Record<Action>] {
    let origins = [record.reference] + recommendations(of: record.reference).map(\.reference)
    return origins.flatMap { those(\Action.origin, $0) }
  }

  /// Those of them still open.
  package func openActions(for record: Record<ReviewCase>) -> [Record<Action>] {
    actions(for: record).filter(\.state.isOpen)
  }

  /// Those of them open on a day, by the days they were raised and closed.
  package func openActions(for record: Record<ReviewCase>, on day: Day) -> [Record<Action>] {
    actions(for: record).filter { action in
      let closed = action.state.isOpen ? Day.last : action.closedOn ?? .first
      return (action.raisedOn ?? .first) <= day && closed > day
    }
  }
}
