// SPDX-License-Identifier: Apache-2.0

// Two clocks run: the receiving body's, from sending to its answer, and the origin's, from the answer
// until its own meeting has heard it.
extension Book {
  /// The rule by which a matter sent on a day is answered; nil when the partnership has none.
  package func answerRule(isUrgent: Bool, sent: Day) -> ClockTerms? {
    let key = isUrgent ? MeetingClocks.urgentAnswer : MeetingClocks.answer
    return clockRules(startedOn: sent).first { $0.key == key }
  }

  /// The day by whose end an escalation sent on a day is to be answered; nil without a rule.
  func answerDue(of escalation: Record<Escalation>, sent: Day) -> Day? {
    answerRule(isUrgent: escalation.urgency == .urgent, sent: sent).map {
      $0.reckoned(from: sent, calendar($0.calendar)).day
    }
  }

  /// "day 14 of 20", counted in working days from sending.
  package func ageWords(of hop: Record<Hop>, on day: Day) -> String {
    guard let sent = hop.sent else { return "not sent" }
    let calendar = calendar()
    let due = hop.answerDue ?? self[hop.escalation].flatMap { answerDue(of: $0, sent: sent) }
    let allowed = due.map { calendar.workingDays(from: sent, to: $0) }
    let age = calendar.workingDays(from: sent, to: hop.answeredOn ?? day)
    if hop.answeredOn != nil {
      return "answered on day \(age)" + (allowed.map { " of \($0)" } ?? "")
    }
    guard let days = allowed else { return "day \(age)" }
    return age > days
      ? "day \(days) + \(age - days), answer overdue" : "day \(age) of \(days)"
  }

  /// Whether a step's answer is late on a day.
  package func isLate(_ hop: Record<Hop>, on day: Day) -> Bool {
    hop.answeredOn == nil && (hop.answerDue ?? .last) < day
  }

  /// What the origin still waits for or has heard, in words; nil when its clock does not run.
  package func originWords(of escalation: Record<Escalation>, on day: Day) -> String? {
    let steps = hops(of: escalation.id)
    switch escalation.state {
    case .answered:
      guard let answered = steps.last?.answeredOn else { return "answered, origin not told" }
      let next =
        isOriginLate(escalation, on: day)
        ? "its meeting has passed over it" : originMeetingWords(escalation, on: day)
      return "answered \(ago(answered, on: day)), origin not told; \(next)"
    case .reportedBack, .closed:
      guard let heard = self[escalation.reportedBackAt] else { return nil }
      return "the origin heard it on \(heard.date?.shownShort ?? "no date")"
    case .draft where steps.last?.sent != nil:
      return "returned to its origin, which has to add to it and send it again"
    case .sent, .received, .considered:
      return waitsOnItself(escalation)
        ? "the group that raised it is the one to answer it now: answer it, refer it up or "
          + "withdraw it"
        : "the origin waits for the answer; \(originMeetingWords(escalation, on: day))"
    case .draft, .withdrawn: return nil
    }
  }

  /// Whether a meeting of the origin has closed since the answer and did not hear it.
  package func isOriginLate(_ escalation: Record<Escalation>, on day: Day) -> Bool {
    guard escalation.state == .answered, let origin = escalation.origin,
      let answered = hops(of: escalation.id).last?.answeredOn
    else { return false }
    return meetings(of: origin).contains {
      $0.state == .closed && ($0.date ?? .first) > answered && ($0.date ?? .last) <= day
    }
  }

  private func originMeetingWords(_ escalation: Record<Escalation>, on day: Day) -> String {
    guard let origin = escalation.origin else { return "no group is to be told" }
    let next = meetingInSession(of: origin) ?? nextMeeting(of: origin, onOrAfter: day)
    guard let next, let date = next.date else {
      return "\(shortName(of: origin)) has no meeting yet"
    }
    return "\(shortName(of: origin)) meets on \(date.shownShort)"
  }

  private func ago(_ day: Day, on today: Day) -> String {
    let days = calendar().workingDays(from: day, to: today)
    switch days {
    case ...0: return "today"
    case 1: return "1 working day ago"
    default: return "\(days) working days ago"
    }
  }
}
