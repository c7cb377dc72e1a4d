// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

/// The papers that are kept in every form, one of each sort; of small groups, to keep files small.
enum GoldenPaper: String, CaseIterable {
  case structure, agenda, agendaPack = "agenda-pack"
  case minutes, minutesOpen = "minutes-open", minutesVersion = "minutes-version"
  case minutesChanges = "minutes-changes", minutesSources = "minutes-sources"
  case extract, meetingActions = "meeting-actions", actions
  case actionsByAgency = "actions-by-agency", decisions, escalations, letter, reply
  case forwardPlan = "forward-plan", plan, blankPlan = "plan-blank", report
  case executiveReport = "executive-report", attendance, year, desk, reminder, issued, register

  static let group = ID<Body>("exploitation")
  static let small = ID<Body>("case-review-adult")

  /// The paper of the year as it stands on the day of the guides.
  func paper(_ played: Played) throws -> Paper {
    let paper = try order(played).paper(in: played.book, today: played.today)
    return try #require(paper, "\(rawValue)")
  }

  private func order(_ played: Played) throws -> PaperOrder {
    var order = PaperOrder(try choice(played), isOpen: self == .minutesOpen)
    if self == .minutesSources { order.tracing = .sources }
    if self == .minutesChanges { order.tracing = .changes }
    return order
  }

  func choice(_ played: Played) throws -> PaperChoice {
    let last = { try played.lastHeld($0).id }
    switch self {
    case .agenda: return .agenda(try played.next(Self.group).id)
    case .agendaPack: return .agendaPack(try played.next(Self.group).id)
    case .minutes, .minutesChanges: return .minutes(try last(Self.group))
    case .minutesOpen: return .minutes(try played.withPartB().id)
    case .minutesSources: return .minutes(try last(Self.small))
    case .minutesVersion:
      return .minutesVersion(try #require(played.book.versions(of: try last(Self.small)).last).id)
    case .extract: return .extract(try played.item(6, of: try last(Self.group)).id)
    case .meetingActions: return .meetingActions(try last(Self.group))
    case .letter: return .letter(try played.escalation(3).id)
    case .reply: return .reply(try played.escalation(2).id)
    case .plan: return .plan(try played.plan(of: Self.small).id)
    case .blankPlan: return .blankPlan(try played.plan(of: Self.group).id)
    case .report: return .report(try #require(played.book.all(ChairReport.self).first).id)
    default: return try ofTheBook(played)
    }
  }

  private func ofTheBook(_ played: Played) throws -> PaperChoice {
    let (book, today) = (played.book, played.today)
    var filter = ActionFilter()
    filter.body = Self.group
    switch self {
    case .structure: return .structure
    case .actions: return .actions(filter)
    case .actionsByAgency: return .actionsByAgency(filter)
    case .decisions: return .decisions(Self.group)
    case .escalations: return .escalations(Self.group)
    case .forwardPlan: return .forwardPlan(Self.group)
    case .executiveReport:
      return .drawn(.executiveReport, body: ID("sgg"), today: today)
    case .attendance: return .drawn(.attendance, body: Self.group, today: today)
    case .year: return .drawn(.meetingsOfYear, today: today)
    case .desk: return .desk
    case .reminder:
      return .chase(try #require(book.businessDesk(on: today).agencies.first).recipient)
    case .issued: return .issued(Self.group)
    case .register:
      return .register(RecordQuery(try #require(Registry.kind(named: "seat")), body: Self.group))
    default: throw Unlisted(name: rawValue)
    }
  }

  private struct Unlisted: Error { let name: String }
}

extension Played {
  fileprivate func withPartB() throws -> Record<Meeting> {
    try #require(book.all(Meeting.self).last { book.hasPartB($0.id) && $0.minutes != nil })
  }

  fileprivate func item(_ number: Int, of meeting: ID<Meeting>) throws -> Record<AgendaItem> {
    try #require(book.agenda(of: meeting).first { book.number(of: $0) == number })
  }

  fileprivate func escalation(_ number: Int) throws -> Record<Escalation> {
    try #require(book.all(Escalation.self).first { $0.number.value == number })
  }

  fileprivate func plan(of body: ID<Body>) throws -> Record<Plan> {
    try #require(book.all(Plan.self).first { $0.body == body })
  }
}
