// SPDX-License-Identifier: Apache-2.0

/// An item an agenda should have, before it is a record.
package struct ProposedItem: Sendable {
  /// What it is built from.
  package let type: ItemType
  /// As the agenda prints it.
  package let title: String
  /// What it is for.
  package var purpose: ItemPurpose?
  /// The role that leads it.
  package var lead: String?
  /// The escalation it brings.
  package var escalation: ID<Escalation>?
  /// The item it continues.
  package var carriedFrom: ID<AgendaItem>?
  /// The time it is given.
  package var minutes: Int?
  /// Its marking; what was in Part B stays there when it is carried.
  package var marking: Marking?
}

extension Book {
  /// The agenda a meeting should have by what is open on the day: standing items, carried and open
  /// matters, the plan, escalations received and answers returned.
  package func proposedAgenda(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body, let date = meeting.date else { return [] }
    var items = [
      ProposedItem(type: .welcome, title: "Welcome and apologies"),
      ProposedItem(type: .declarations, title: "Declarations of interest"),
    ]
    items += lastMinutesItems(for: meeting)
    if !openActions(of: body).isEmpty {
      items.append(
        ProposedItem(type: .mattersArising, title: "Matters arising", purpose: .assurance))
    }
    items += escalationItems(for: body)
    let carried = carriedItems(for: meeting)
    items += carried
    items += decisionItems(for: meeting).filter { item in
      !carried.contains { $0.title == item.title }
    }
    items += reportItems(for: body)
    items += standingItems(of: body)
    if plan(of: body) != nil {
      items.append(
        ProposedItem(type: .planReview, title: "Strategic Action Plan", purpose: .discussion))
    }
    items += updateItems(for: body, on: date)
    items.append(ProposedItem(type: .otherBusiness, title: "Any other business"))
    items.append(ProposedItem(type: .nextMeeting, title: "Next meeting"))
    return items
  }

  private func lastMinutesItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    (unagreed(before: meeting) + agreedByCorrespondence(before: meeting)).map {
      ProposedItem(type: .lastMinutes, title: minutesTitle(of: $0), purpose: .decision)
    }
  }

  /// The earlier meetings whose minutes wait to be agreed; one passed over comes back each time.
  func unagreed(before meeting: Record<Meeting>) -> [Record<Meeting>] {
    guard let last = self.meeting(before: meeting), let body = meeting.body else { return [] }
    let held = meetings(of: body)
    let place = held.firstIndex { $0.id == last.id } ?? 0
    return held[...place].filter {
      $0.state == .closed && $0.minutes != nil && $0.minutes != .agreed
    }
  }

  func minutesTitle(of meeting: Record<Meeting>) -> String {
    "Minutes of the meeting of \(meeting.date?.shownShort ?? "no date")"
  }

  private func escalationItems(for body: ID<Body>) -> [ProposedItem] {
    let received = hopsAwaiting(body).compactMap { hop -> ProposedItem? in
      guard let escalation = self[hop.escalation] else { return nil }
      let text = Book.shortened(escalation.issue, to: 60)
      return ProposedItem(
        type: .escalationReceived, title: "Escalation from \(shortName(of: hop.from)): \(text)",
        purpose: .decision, escalation: escalation.id, marking: partB(escalation))
    }
    return received + escalations(from: body).compactMap(answerItem)
  }

  /// What the origin is to hear of an escalation: its answer, or that more is needed.
  private func answerItem(of escalation: Record<Escalation>) -> ProposedItem? {
    let wasSent = hops(of: escalation.id).last?.sent != nil
    let lead: String
    switch escalation.state {
    case .answered: lead = "Answer to escalation \(escalation.number)"
    case .draft where wasSent: lead = "Escalation \(escalation.number) returned, more is needed"
    default: return nil
    }
    return ProposedItem(
      type: .answerReturned, title: "\(lead): \(Book.shortened(escalation.issue, to: 50))",
      purpose: .information, escalation: escalation.id, marking: partB(escalation))
  }

  /// An item quotes the escalation it brings, so it is marked as that is.
  private func partB(_ escalation: Record<Escalation>) -> Marking? {
    escalation.marking == .official ? nil : escalation.marking
  }

  /// What the last meeting carried, and what was put on the agenda of one cancelled since.
  private func carriedItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    let last = self.meeting(before: meeting)
    let carried = (last.map { agenda(of: $0.id) } ?? []).filter {
      $0.state == .carried && $0.type.isCarriedWhenOpen
    }
    let stranded = cancelled(between: last, and: meeting).flatMap { agenda(of: $0.id) }
      .filter { $0.type == .ordinary }
    return (carried + stranded).map {
      ProposedItem(
        type: .carried, title: $0.title, purpose: $0.purpose, lead: $0.lead, carriedFrom: $0.id,
        marking: isRestricted($0) ? .officialSensitive : nil)
    }
  }

  private func cancelled(
    between last: Record<Meeting>?, and meeting: Record<Meeting>
  ) -> [Record<Meeting>] {
    guard let body = meeting.body, let date = meeting.date else { return [] }
    return meetings(of: body).filter {
      $0.state == .cancelled && ($0.date ?? .last) <= date
        && ($0.date ?? .first) >= (last?.date ?? .first)
    }
  }

  private func reportItems(for body: ID<Body>) -> [ProposedItem] {
    those(\ChairReport.to, body).filter { $0.state == .submitted }.map {
      ProposedItem(
        type: .report, title: "Chair's report: \(name(of: $0.body))", purpose: .assurance)
    }
  }

  private func standingItems(of body: ID<Body>) -> [ProposedItem] {
    those(\StandingItem.body, body)
      .sorted { ($0.position ?? .max, $0.id.text) < ($1.position ?? .max, $1.id.text) }
      .map {
        ProposedItem(
          type: .standing, title: $0.title, purpose: $0.purpose, lead: $0.lead,
          minutes: $0.minutes)
      }
  }

  private func updateItems(for body: ID<Body>, on day: Day) -> [ProposedItem] {
    linked(.receivesUpdatesFrom, from: body, on: day).map {
      ProposedItem(type: .standing, title: "Update from \(name(of: $0))", purpose: .information)
    }
  }

  /// Adds to a meeting's agenda what it should have and has not, keeping the order people know.
  func addMissingItems(to meeting: Record<Meeting>, in drafting: inout Drafting) -> Int {
    let present = agenda(of: meeting.id)
    var added = 0
    var next = 0
    var last = 0
    for item in proposedAgenda(for: meeting) {
      if let place = present.firstIndex(where: { $0.stands(for: item) }) {
        guard place >= next else { continue }
        for passed in present[next...place] {
          last = max(passed.position, last + 1)
          drafting.set(passed.id, \.position, last)
        }
        next = place + 1
      } else {
        let gap = next < present.count ? present[next].position - last : 4000
        last += max(1, gap / 4)
        create(item, at: last, of: meeting.id, in: &drafting)
        added += 1
      }
    }
    for rest in present[next...] {
      last = max(rest.position, last + 1)
      drafting.set(rest.id, \.position, last)
    }
    return added
  }

  private func create(
    _ item: ProposedItem, at position: Int, of meeting: ID<Meeting>, in drafting: inout Drafting
  ) {
    let id = drafting.create(AgendaItem.self)
    drafting.set(id, \.meeting, meeting)
    drafting.set(id, \.position, position)
    drafting.set(id, \.title, item.title)
    drafting.set(id, \.type, item.type)
    drafting.set(id, \.purpose, item.purpose)
    drafting.set(id, \.lead, item.lead)
    drafting.set(id, \.escalation, item.escalation)
    drafting.set(id, \.carriedFrom, item.carriedFrom)
    drafting.set(id, \.minutes, item.minutes)
    drafting.mark(id, item.marking)
  }
}

extension Record<AgendaItem> {
  fileprivate func stands(for item: ProposedItem) -> Bool {
    guard self.type == item.type else { return false }
    switch item.type {
    case .escalationReceived, .answerReturned: return self.escalation == item.escalation
    case .carried: return self.carriedFrom == item.carriedFrom
    case .standing, .ordinary, .report, .lastMinutes: return self.title == item.title
    default: return true
    }
  }
}
