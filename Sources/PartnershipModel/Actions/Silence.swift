// SPDX-License-Identifier: Apache-2.0

/// An owner from whom a meeting received no update, with the actions it concerns.
package struct Silence: Sendable, Equatable {
  /// The owner's agency, or the owner when it belongs to none.
  package let owner: String
  /// The numbers of the actions, ascending.
  package var numbers: [GivenNumber<Int>]

  /// "West Mercia Police (22, 47)".
  package var brief: String { "\(owner) (\(numbers.map { "\($0)" }.joined(separator: ", ")))" }

  /// "No update received from West Mercia Police (actions 22, 47)".
  package var words: String {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    return "No update received from \(owner) (action\(numbers.count == 1 ? "" : "s") \(list))"
  }
}

extension Book {
  /// The actions a body followed on a day, by number; those handed over since among them.
  package func actions(followedBy body: ID<Body>, on day: Day) -> [Record<Action>] {
    var seen: Set<ID<Action>> = []
    let handedOver = those(\ActionUpdate.bodyBefore, body).compactMap { self[$0.action] }
    return (those(\Action.body, body) + handedOver)
      .filter { seen.insert($0.id).inserted && self.body(of: $0, on: day) == body }
      .sorted { $0.number < $1.number }
  }

  /// Whether a meeting heard anything of an action: silence is not an update.
  package func isSpokenTo(_ action: ID<Action>, at meeting: ID<Meeting>) -> Bool {
    updates(of: action).contains { $0.meeting == meeting && $0.isSilent != true }
  }

  /// Whether a meeting dealt with an action, if only by asking in vain.
  package func isAnswered(_ action: ID<Action>, at meeting: ID<Meeting>) -> Bool {
    updates(of: action).contains { $0.meeting == meeting }
  }

  /// What matters arising takes up at a meeting: the body's earlier actions that are open and awake,
  /// and those it has dealt with today, so that no line moves away.
  package func mattersArising(at meeting: Record<Meeting>, today: Day) -> [Record<Action>] {
    followed(at: meeting).filter {
      isAnswered($0.id, at: meeting.id) || ($0.state.isOpen && !isAsleep($0, on: today))
    }
  }

  /// The open actions of the body that sleep and were not dealt with at the meeting.
  package func asleep(at meeting: Record<Meeting>, today: Day) -> [Record<Action>] {
    followed(at: meeting).filter {
      isAsleep($0, on: today) && !isAnswered($0.id, at: meeting.id)
    }
  }

  private func followed(at meeting: Record<Meeting>) -> [Record<Action>] {
    guard let body = meeting.body else { return [] }
    return actions(followedBy: body, on: meeting.date ?? .last).filter {
      $0.meeting != meeting.id
    }
  }

  /// The open actions a meeting heard nothing of, as things stood on its day; sleepers left out.
  package func silentActions(at meeting: Record<Meeting>) -> [Record<Action>] {
    let day = meeting.date ?? .last
    return followed(at: meeting).filter {
      ($0.raisedOn ?? .first) < day && !isSpokenTo($0.id, at: meeting.id)
        && state(of: $0, on: day).isOpen && !isAsleep($0, on: day)
    }
  }

  /// The same by owner, in the order of their first numbers.
  package func silences(at meeting: Record<Meeting>) -> [Silence] {
    var found: [Silence] = []
    for action in silentActions(at: meeting) {
      let owner = answering(owner(of: action, on: meeting.date ?? .last))
      if let place = found.firstIndex(where: { $0.owner == owner }) {
        found[place].numbers.append(action.number)
      } else {
        found.append(Silence(owner: owner, numbers: [action.number]))
      }
    }
    return found
  }

  /// Who is asked for an owner's updates: its agency, else the owner itself.
  private func answering(_ owner: Owner?) -> String {
    agency(of: owner).map { label(of: Owner.agency($0)) } ?? label(of: owner)
  }

  /// At how many meetings running, up to a day, the body heard nothing of an open action.
  package func silentMeetings(of action: Record<Action>, before day: Day) -> Int {
    guard let body = action.body, action.state.isOpen else { return 0 }
    let held = meetings(of: body).reversed().filter {
      $0.state == .closed && ($0.date ?? .last) < day
        && ($0.date ?? .first) > (action.raisedOn ?? .first)
    }
    let silent = held.prefix { meeting in
      !isSpokenTo(action.id, at: meeting.id) && !isAsleep(action, on: meeting.date ?? .last)
    }
    return silent.count
  }

  /// Records that a meeting asked for an update and received none.
  package func recordNoUpdate(
    of id: ID<Action>, at meeting: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let action = try existing(id)
    try checkOpen(action, toBe: "waited for")
    _ = try writable(meeting)
    guard !isAnswered(id, at: meeting) else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    let update = try beginUpdate(of: action, note: "", at: meeting, in: &drafting)
    drafting.set(update, \.isSilent, true)
    return drafting.batch("Action \(action.number): no update received")
  }
}
