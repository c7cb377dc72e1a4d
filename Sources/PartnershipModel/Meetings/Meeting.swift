// SPDX-License-Identifier: Apache-2.0

/// A meeting of a body, from being scheduled to its minutes being agreed.
package struct Meeting: RecordKind {
  package static let shape = Meeting()
  package static let about = KindNames(
    "meeting", "Meeting", plural: "Meetings",
    "A meeting of a group: when, where, in what state, and the state of its minutes.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that meets.")
  package let kind = RequiredField<MeetingKind>(
    4, "kind", "Kind", "What sort of meeting.", missing: .ordinary)
  package let date = Field<Day>(5, "date", "Date", "The day it is held.")
  package let start = Field<TimeOfDay>(6, "start", "Start", "When it is to start.")
  package let venue = Field<String>(7, "venue", "Venue", "Where it is held, or online.")
  package let state = RequiredField<MeetingState>(
    8, "state", "State", "How far it has got.", missing: .scheduled)
  package let startedAt = Field<TimeOfDay>(9, "started-at", "Started", "When it did start.")
  package let endedAt = Field<TimeOfDay>(10, "ended-at", "Ended", "When it ended.")
  package let quorum = Field<Quorum>(
    11, "quorum", "Quorum", "Whether enough members were there, as recorded.")
  package let quorumNote = Field<String>(
    12, "quorum-note", "Quorum note", "Why, when it needs saying.")
  package let declarations = Field<DeclarationsTaken>(
    13, "declarations", "Declarations", "Whether declarations of interest were asked for.")
  package let minutes = Field<MinutesState>(
    14, "minutes", "Minutes", "How far the minutes have got.")
  package let circulatedOn = Field<Day>(
    15, "circulated-on", "Circulated", "When the draft minutes went to members.")
  package let agreedOn = Field<Day>(16, "agreed-on", "Minutes agreed", "When they were agreed.")
  package let agreedAt = Field<ID<Meeting>>(
    17, "agreed-at", "Agreed at", "The later meeting that agreed them.")
  package let reason = Field<String>(
    18, "reason", "Reason", "Why it was cancelled, postponed or adjourned.")
  package let amendment = Field<String>(
    19, "amendment", "Amendments", "What was amended when the minutes were agreed.", as: .paragraph)
  package let quorumStatement = Field<[String]>(
    20, "quorum-statement", "Quorum statement",
    "What the minutes say of the quorum; fixed when they are agreed, counted while empty.")
  package let agreedHow = Field<String>(
    21, "agreed-how", "Agreed by correspondence", "How members agreed outside a meeting.")

  /// A meeting is of a day its body existed.
  package static func check(_ record: Record<Meeting>, in book: Book) throws(Refusal) {
    guard let day = record.date, let body = book[record.body] else { return }
    try book.checkDay(day, of: body)
  }
}

/// What sort of meeting it is.
package enum MeetingKind: String, Choice {
  case ordinary
  case membersOnly = "members-only"
  case challengeDay = "challenge-day"
  case network
  case planningDay = "planning-day"
  case reviewPanel = "review-panel"
  case extraordinary
  case correspondence

  package var label: String {
    switch self {
    case .ordinary: "Ordinary meeting"
    case .membersOnly: "Members-only meeting"
    case .challengeDay: "Challenge day"
    case .network: "Network meeting"
    case .planningDay: "Planning day"
    case .reviewPanel: "Review panel"
    case .extraordinary: "Extraordinary meeting"
    case .correspondence: "By correspondence"
    }
  }
}

/// How far a meeting has got.
package enum MeetingState: String, StateChoice {
  case scheduled
  case agendaIssued = "agenda-issued"
  case inSession = "in-session"
  case adjourned, closed, cancelled, postponed

  package var label: String {
    switch self {
    case .scheduled: "Scheduled"
    case .agendaIssued: "Agenda issued"
    case .inSession: "In session"
    case .adjourned: "Adjourned"
    case .closed: "Closed"
    case .cancelled: "Cancelled"
    case .postponed: "Postponed"
    }
  }

  package var followers: [MeetingState] {
    switch self {
    case .scheduled: [.agendaIssued, .inSession, .cancelled, .postponed]
    case .agendaIssued: [.inSession, .cancelled, .postponed]
    case .inSession: [.closed, .adjourned]
    case .adjourned: [.inSession]
    case .postponed: [.scheduled, .cancelled]
    case .closed, .cancelled: []
    }
  }

  /// Whether it is still to come, to be agreed on or under way.
  package var isAhead: Bool { self == .scheduled || self == .agendaIssued }
}

/// How far the minutes have got.
package enum MinutesState: String, StateChoice {
  case drafting
  case chairChecking = "chair-checking"
  case circulated, agreed

  package var label: String {
    switch self {
    case .drafting: "Drafting"
    case .chairChecking: "With the chair for checking"
    case .circulated: "Circulated"
    case .agreed: "Agreed"
    }
  }

  package var followers: [MinutesState] {
    switch self {
    case .drafting: [.chairChecking, .circulated]
    case .chairChecking: [.circulated, .drafting]
    case .circulated: [.agreed, .drafting]
    case .agreed: []
    }
  }
}

/// Whether enough members were there.
package enum Quorum: String, Choice {
  case quorate
  case notQuorate = "not-quorate"
  case noRule = "no-rule"

  package var label: String {
    switch self {
    case .quorate: "Quorate"
    case .notQuorate: "Not quorate"
    case .noRule: "No quorum rule stated"
    }
  }
}

/// Whether declarations of interest were asked for, and with what result.
package enum DeclarationsTaken: String, Choice {
  case none, made

  package var label: String {
    switch self {
    case .none: "None declared"
    case .made: "Declared, as listed"
    }
  }
}
