// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Whose an action or decision of a joint meeting is.
extension Desk {
  /// The other groups of the meeting that an action may belong to.
  func jointChoices(_ action: Record<Action>) -> [Choosable] {
    let id = action.id
    guard action.state.isOpen else { return [] }
    return shown.otherBodies(at: action.meeting, than: action.body).map { body in
      let name = shown.shortName(of: body)
      return choice("It belongs to \(name)", short: "To \(name)") { (book, now) throws(Refusal) in
        try book.giveAction(id, to: body, now)
      }
    }
  }

  /// The other groups of the meeting that a decision may belong to.
  func jointChoices(_ decision: Record<Decision>) -> [Choosable] {
    let id = decision.id
    return shown.otherBodies(at: decision.meeting, than: decision.body).map { body in
      let name = shown.shortName(of: body)
      return choice("It belongs to \(name)", short: "To \(name)") { (book, now) throws(Refusal) in
        try book.giveDecision(id, to: body, now)
      }
    }
  }
}
