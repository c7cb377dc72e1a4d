// SPDX-License-Identifier: Apache-2.0

/// Whom a reminder goes to: an agency for what its seats own, or the chair of a body.
package enum ChaseRecipient: Hashable, Sendable {
  case agency(ID<Agency>)
  case chair(ID<Body>)
}

/// Everything one recipient owes the partnership on a day.
package struct Chase: Sendable {
  /// Who owes it.
  package let recipient: ChaseRecipient
  /// The overdue actions, the oldest first.
  package var actions: [Record<Action>] = []
  /// The chair's reports that are not in, with the day each is due.
  package var reports: [(standing: ReportStanding, to: ID<Body>, due: ReckonedDay?)] = []
  /// The draft minutes the chair is checking.
  package var minutes: [Owed] = []
  /// The escalations the body is to answer.
  package var escalations: [Record<Hop>] = []

  /// Whether nothing is owed.
  package var isEmpty: Bool {
    actions.isEmpty && reports.isEmpty && minutes.isEmpty && escalations.isEmpty
  }

  /// "5 actions, oldest due 12 Sep 2026; the report to SGG".
  package func words(in book: Book) -> String {
    let oldest = actions.first?.due.map { ", oldest due \($0.shownShort)" } ?? ""
    let parts = [
      actions.isEmpty ? nil : counted(actions.count, "overdue action") + oldest,
      reports.isEmpty
        ? nil : "report to " + reports.map { book.shortName(of: $0.to) }.asList,
      minutes.isEmpty ? nil : counted(minutes.count, "set") + " of minutes to check",
      escalations.isEmpty ? nil : counted(escalations.count, "escalation") + " to answer",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }
}

extension Book {
  /// Whom to ask about an action: its owner's agency, else the chair of the body that owns it.
  package func recipient(for owner: Owner?) -> ChaseRecipient? {
    if let agency = agency(of: owner), self[agency] != nil { return .agency(agency) }
    if case .body(let body) = owner, self[body] != nil { return .chair(body) }
    return nil
  }

  /// A recipient in words, as a letter addresses it.
  package func label(of recipient: ChaseRecipient) -> String {
    switch recipient {
    case .agency(let id): self[id]?.name ?? "not stated"
    case .chair(let id): "Chair of \(name(of: id))"
    }
  }

  /// A recipient in as few words as name it: an agency by its short name, where it has one.
  package func shortLabel(of recipient: ChaseRecipient) -> String {
    guard case .agency(let id) = recipient, let agency = self[id] else {
      return label(of: recipient)
    }
    return agency.shortName ?? agency.name
  }

  /// Everything overdue by the recipient to be asked, each one's oldest first; `unowned` holds what
  /// nobody can be asked about.
  package func overdueActions(
    on day: Day
  ) -> (by: [ChaseRecipient: [Record<Action>]], unowned: [Record<Action>]) {
    var by: [ChaseRecipient: [Record<Action>]] = [:]
    var unowned: [Record<Action>] = []
    for action in sortedByDue(all(Action.self).filter { isOverdue($0, on: day) }) {
      if let recipient = recipient(for: action.owner) {
        by[recipient, default: []].append(action)
      } else {
        unowned.append(action)
      }
    }
    return (by, unowned)
  }
}
