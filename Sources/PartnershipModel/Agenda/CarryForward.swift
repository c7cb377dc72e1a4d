// SPDX-License-Identifier: Apache-2.0

/// One matter a meeting leaves behind, and whether the next meeting gets it.
package struct CarriedMatter: Sendable, Hashable {
  /// Why it is left.
  package enum Cause: String, Sendable, CaseIterable {
    case notReached, carried, moved, copied, openActions, minutes, ratify, escalation, answer
    case challenge
    case left, backlog

    /// The cause in a few words.
    package var label: String {
      switch self {
      case .notReached: "Not reached"
      case .carried: "Carried"
      case .moved: "Moved"
      case .copied: "Copied"
      case .openActions: "Actions"
      case .minutes: "Minutes to agree"
      case .ratify: "To be ratified"
      case .escalation: "Escalation waiting"
      case .answer: "Answer to be heard"
      case .challenge: "Question to answer"
      case .left: "Left out"
      case .backlog: "In the backlog"
      }
    }

    /// Whether the next meeting gets it.
    package var goesOn: Bool { self != .left && self != .backlog }
  }

  /// Why it is left.
  package let cause: Cause
  /// What it is, in words.
  package let words: String
  /// The record it is, when it is one record.
  package let record: RecordReference?
}

extension Book {
  /// What goes on from a meeting to the next, and what does not with the reason; as closing it
  /// now would leave it.
  package func carryForward(of meeting: Record<Meeting>) -> [CarriedMatter] {
    let items = itemMatters(of: meeting)
    return items.filter(\.cause.goesOn) + bodyMatters(of: meeting)
      + items.filter { !$0.cause.goesOn }
  }

  /// The agenda items a meeting does not finish; these stay the same once the minutes are agreed.
  package func itemMatters(of meeting: Record<Meeting>) -> [CarriedMatter] {
    agenda(of: meeting.id).compactMap { item in
      cause(of: item).map { cause in
        let why = cause.goesOn ? nil : item.note
        let words = [item.title, why].compactMap(\.self).joined(separator: ": ")
        return CarriedMatter(cause: cause, words: words, record: item.reference)
      }
    }
  }

  private func cause(of item: Record<AgendaItem>) -> CarriedMatter.Cause? {
    switch item.state {
    case .moved: return .moved
    case .carried: return .carried
    case .left: return item.isCopied == true ? .copied : .left
    case .backlog: return .backlog
    case .done: return item.isCopied == true ? .copied : nil
    case .open, nil:
      if item.isCopied == true { return .copied }
      return item.type.isCarriedWhenOpen && isUnreached(item) ? .notReached : nil
    }
  }

  private func bodyMatters(of meeting: Record<Meeting>) -> [CarriedMatter] {
    guard let body = meeting.body else { return [] }
    var matters: [CarriedMatter] = []
    let open = openActions(of: body).count
    if open > 0 {
      let words = "\(counted(open, "open action")), under matters arising"
      matters.append(CarriedMatter(cause: .openActions, words: words, record: nil))
    }
    matters += (unagreed(before: meeting) + [meeting]).filter { $0.minutes != .agreed }.map {
      CarriedMatter(cause: .minutes, words: minutesTitle(of: $0), record: $0.reference)
    }
    matters += unratified(at: meeting, of: body).map {
      CarriedMatter(
        cause: .ratify, words: "\($0.number) \(Book.shortened($0.text))", record: $0.reference)
    }
    return matters + challengeMatters(of: meeting)
      + escalationItems(for: body).map { item in
        CarriedMatter(
          cause: item.type == .answerReturned ? .answer : .escalation, words: item.title,
          record: item.escalation.map { RecordReference($0) })
      }
  }

  /// The decisions a quorate meeting is still to ratify, with those this one makes without quorum.
  private func unratified(
    at meeting: Record<Meeting>, of body: ID<Body>
  ) -> [Record<Decision>] {
    let own = those(\Decision.meeting, meeting.id).filter {
      $0.ratifiedAt == nil && answers(body, for: $0.body) && !isBinding($0, at: meeting)
    }
    let earlier = decisionsToRatify(of: body).filter { $0.meeting != meeting.id }
    return earlier + own
  }
}
