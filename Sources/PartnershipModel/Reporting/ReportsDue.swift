// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The bodies whose report a meeting is to receive, each with whether it is in, on no day in
  /// particular: what is due for a meeting does not depend on when one asks.
  package func reportsDue(for meeting: Record<Meeting>) -> [(body: ID<Body>, isIn: Bool)] {
    guard let to = meeting.body, let date = meeting.date else { return [] }
    return tree().compactMap(\.body).filter {
      $0.id != to && $0.isAtWork && expectedRecipient(of: $0, date) == to
    }.map { ($0.id, isReportIn(from: $0.id, to: to, for: meeting.id)) }
  }

  /// Whether a body's last report went to that meeting, or to one that was not held.
  private func isReportIn(from body: ID<Body>, to: ID<Body>, for meeting: ID<Meeting>) -> Bool {
    guard let last = reports(of: body).last(where: { $0.to == to }), last.state.isFrozen else {
      return false
    }
    if last.meeting == meeting { return true }
    let wasHeld = self[last.meeting].map { $0.state != .cancelled && $0.state != .postponed }
    return last.state == .submitted && wasHeld != true
  }
}
