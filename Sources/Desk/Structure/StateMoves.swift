// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// Offers the states a record may move to.
  func stateRequests(_ reference: RecordReference) -> [Request] {
    guard let kind = Registry.kind(named: reference.kind), let row = shown.record(reference) else {
      return []
    }
    if let audit = shown[ID<Audit>(reference.id)], reference.kind == Audit.about.name {
      return auditRequests(audit)
    }
    for field in kind.fields {
      if case .state(let options) = field.type {
        return moves(of: reference, field, row[field.slot]?.plain, options)
      }
    }
    return [.say(Message(.hint, "This record has no state to move."))]
  }

  private func moves(
    of reference: RecordReference, _ field: any FieldDeclaration, _ present: String?,
    _ options: [ChoiceOption]
  ) -> [Request] {
    guard let current = options.first(where: { $0.name == present }) ?? options.first else {
      return []
    }
    let name = field.name
    let choices = options.filter { current.followers.contains($0.name) }.map { option in
      if let status = BodyStatus(rawValue: option.name), status.isOver,
        reference.kind == Body.about.name
      {
        return Choosable(option.label, [.close, .open(endingForm(ID(reference.id), as: status))])
      }
      return choice(option.label) { (book, now) throws(Refusal) in
        try book.moveState(of: reference, field: name, to: option.name, now)
      }
    }
    return offer(choices, now: current.label)
  }

  private func offer(_ choices: [Choosable], now state: String) -> [Request] {
    guard !choices.isEmpty else {
      return [.say(Message(.hint, "It is \(state.lowercased()) and stays so."))]
    }
    return [.open(ListScreen.choice("Now \(state.lowercased()); move to", choices))]
  }

  /// Offers the states an audit may move to; carrying over or dropping it needs a reason.
  private func auditRequests(_ audit: Record<Audit>) -> [Request] {
    let id = audit.id
    let choices = audit.state.followers.map { state in
      let needsReason = state == .carriedOver || state == .dropped
      guard needsReason else {
        return choice(state.label) { (book, now) throws(Refusal) in
          try book.moveAudit(id, to: state, now)
        }
      }
      return reasonChoice(state.label, "Why.") { reason in
        { (book, now) throws(Refusal) in try book.moveAudit(id, to: state, reason: reason, now) }
      }
    }
    return offer(choices, now: audit.state.label)
  }
}
