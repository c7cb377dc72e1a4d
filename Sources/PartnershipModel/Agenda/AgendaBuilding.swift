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
  /// The paper it rests on.
  package var paper: String?
  /// The escalation it brings.
  package var escalation: ID<Escalation>?
  /// The item it continues.
  package var carriedFrom: ID<AgendaItem>?
  /// The time it is given.
  package var minutes: Int?
  /// The group whose update it brings.
  package var updateFrom: ID<Body>?
  /// The backlog item it was.
  package var backlog: ID<BacklogItem>?
  /// The decision it brings to be ratified or told.
  package var decision: ID<Decision>?
  /// The submitted paper or recommendation it brings.
  package var subject: RecordReference?
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
    let waiting = waitingItems(for: meeting)
    var standing = standingItems(of: body)
    let carried = carriedItems(waiting, besides: &standing) + carriedItems(leftTo: body)
    items += carried
    items += decisionItems(for: meeting).filter { item in
      !carried.contains { $0.brings(item) }
    }
    items += challengeItems(for: meeting)
    items += backlogItems(for: meeting)
    items += reportItems(for: body)
    items += (submittedItems(for: meeting) + returnedItems(for: meeting)).filter { item in
      !carried.contains { $0.brings(item) }
    }
    items += standing
    if plan(of: body) != nil {
      items.append(
        ProposedItem(type: .planReview, title: "Strategic Action Plan", purpose: .discussion))
    }
    items += updateItems(for: body, at: meeting)
    items += guestItems(at: meeting, on: date, besides: items)
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
    guard let body = meeting.body else { return [] }
    let inherited = unagreedMinutes(leftTo: body)
    guard let last = self.meeting(before: meeting) else { return inherited }
    let held = meetings(of: body)
    let place = held.firstIndex { $0.id == last.id } ?? 0
    return inherited
      + held[...place].filter {
        $0.state == .closed && $0.minutes != nil && $0.minutes != .agreed
      }
  }

  func minutesTitle(of meeting: Record<Meeting>) -> String {
    let whose = meeting.body.map { isOver($0) ? " of \(shortName(of: $0))" : "" } ?? ""
    return "Minutes of the meeting\(whose) of \(meeting.date?.shownShort ?? "no date")"
  }

  func escalationItems(for body: ID<Body>) -> [ProposedItem] {
    let received = hopsAwaiting(body).compactMap { hop -> ProposedItem? in
      guard let escalation = self[hop.escalation] else { return nil }
      let text = Book.shortened(escalation.issue, to: 60)
      return ProposedItem(
        type: .escalationReceived, title: "\(sender(of: escalation, hop)): \(text)",
        purpose: .decision, escalation: escalation.id, marking: partB(escalation))
    }
    return received + escalations(from: body).compactMap(answerItem)
  }

  /// What the origin is to hear of an escalation: its answer, or that more is needed.
  func answerItem(of escalation: Record<Escalation>) -> ProposedItem? {
    let wasSent = hops(of: escalation.id).last?.sent != nil
    let lead: String
    switch escalation.state {
    case .answered: lead = "Answer to \(noun(of: escalation)) \(escalation.number)"
    case .draft where wasSent:
      lead = "\(titleNoun(of: escalation)) \(escalation.number) returned, more is needed"
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

  private func reportItems(for body: ID<Body>) -> [ProposedItem] {
    those(\ChairReport.to, body).filter { $0.state == .submitted }.map {
      ProposedItem(
        type: .report, title: "Chair's report: \(name(of: $0.body))", purpose: .assurance)
    }
  }

  /// The items that stand on every agenda of a body: its template.
  func standingItems(of body: ID<Body>) -> [ProposedItem] {
    those(\StandingItem.body, body)
      .sorted { ($0.position ?? .max, $0.id.text) < ($1.position ?? .max, $1.id.text) }
      .map {
        ProposedItem(
          type: .standing, title: $0.title, purpose: $0.purpose, lead: $0.lead,
          paper: $0.paper, minutes: $0.minutes)
      }
  }
}
