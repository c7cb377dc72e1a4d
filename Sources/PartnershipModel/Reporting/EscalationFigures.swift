// SPDX-License-Identifier: Apache-2.0

/// The escalations a body raised, as they stood at the end of a period.
package struct EscalationFigures: Sendable {
  /// Raised in the period.
  package let raised: [EscalationFigure]
  /// Sent and not yet answered.
  package let awaiting: [EscalationFigure]
  /// Answered in the period.
  package let answered: [EscalationFigure]
}

/// An escalation with the step it had reached.
package struct EscalationFigure: Sendable {
  /// The escalation.
  package let escalation: Record<Escalation>
  /// The last step of its way up that had been taken.
  package let hop: Record<Hop>?
  /// Its age in words, counted in working days from sending.
  package let age: String

  /// Whether a body is asked for something by it.
  func isSought(from recipient: ID<Body>?) -> Bool {
    guard escalation.ask?.isBlank == false else { return false }
    return recipient == nil || hop?.to == recipient
  }
}

extension Book {
  func escalationFigures(of body: ID<Body>, in period: Period, until: Day) -> EscalationFigures {
    let all = escalations(from: body).filter { ($0.raisedOn ?? .first) <= until }
      .map { escalationFigure(of: $0, until: until) }
    return EscalationFigures(
      raised: all.filter { period.contains($0.escalation.raisedOn) },
      awaiting: all.filter { isAwaiting($0, until: until) },
      answered: all.filter { period.contains($0.hop?.answeredOn) })
  }

  private func escalationFigure(of escalation: Record<Escalation>, until: Day) -> EscalationFigure {
    let hops = hops(of: escalation.id)
    let hop = hops.last { ($0.sent ?? .last) <= until } ?? hops.first
    return EscalationFigure(
      escalation: escalation, hop: hop, age: hop.map { ageWords(of: $0, on: until) } ?? "not sent")
  }

  /// An answer that came after the day was still awaited on it.
  private func isAwaiting(_ figure: EscalationFigure, until: Day) -> Bool {
    guard let hop = figure.hop, let sent = hop.sent, sent <= until else { return false }
    switch figure.escalation.state {
    case .draft, .withdrawn: return false
    case .sent, .received, .considered: return true
    case .answered, .reportedBack, .closed: return (hop.answeredOn ?? .first) > until
    }
  }
}
