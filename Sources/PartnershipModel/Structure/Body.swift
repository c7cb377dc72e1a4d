// SPDX-License-Identifier: Apache-2.0

/// A group of the partnership that meets, or a unit that supports it.
package struct Body: RecordKind {
  package static let shape = Body()
  package static let about = KindNames(
    "body", "Group", plural: "Groups",
    "A group of the partnership: governing, system, priority, review and so on.")
  package let name = RequiredField<String>(
    3, "name", "Name", "The group's name today.", missing: "")
  package let shortName = Field<String>(4, "short-name", "Short name", "The initials people say.")
  package let aliases = Field<[String]>(
    5, "aliases", "Also known as", "Past names and misspellings, each found by search.")
  package let kind = RequiredField<BodyKind>(
    6, "kind", "Kind", "The layer of the partnership it belongs to.", missing: .subGroup)
  package let parent = Field<ID<Body>>(7, "parent", "Part of", "The group it stands under.")
  package let status = Field<BodyStatus>(8, "status", "Status", "Whether it is at work.")
  package let position = Field<Int>(
    9, "position", "Order", "Its place among its neighbours.", choosable: false)
  package let domains = Field<[String]>(
    10, "domains", "Domains", "Children, adults, community safety.")
  package let functions = Field<[String]>(11, "functions", "Functions", "What it is for.")
  package let chairRole = Field<String>(12, "chair-role", "Chair", "The role that chairs it.")
  package let meets = Field<String>(
    13, "meets", "Meets", "How often it meets, in the plan's words.")
  package let meetingsPerYear = Field<Int>(
    14, "meetings-per-year", "Meetings a year", "How many meetings a year it should hold.")
  package let cycle = Field<CycleRule>(
    21, "cycle", "Meeting cycle", "How its year's meetings are laid down.")
  package let meetingMonths = Field<[String]>(
    22, "meeting-months", "Months it meets", "One a line, when its meetings go by named months.")
  package let membership = Field<String>(
    15, "membership", "Membership rule", "Who belongs to it, in the plan's words.", as: .paragraph)
  package let decisionPrefix = Field<String>(
    16, "decision-prefix", "Decision prefix", "Begins its decision numbers, such as TEG.")
  package let note = Field<String>(17, "note", "Note", "Anything else to know.", as: .paragraph)
  package let successor = Field<ID<Body>>(
    18, "successor", "Went on as", "The group its open matters went to when it closed or merged.")
  package let closedOn = Field<PlannedDate>(
    19, "closed-on", "Closed on", "Its last day; or the month or year, when no day is known.")
  package let closingReason = Field<String>(
    20, "closing-reason", "Why it closed", "Why it closed or merged.")
  package let since = Field<PlannedDate>(
    23, "since", "Since",
    "The day, month or year it began, as precisely as it is known; it cannot have met before.")
  package let papersDays = Field<Int>(
    24, "papers-days", "Papers due", "Working days before a meeting, when not the partnership's.")
  package let commissionedBy = Field<ID<Body>>(
    25, "commissioned-by", "Commissioned by", "The group that set up a task and finish group.")
  package let commission = Field<ID<Decision>>(
    26, "commission", "Commissioning decision", "The decision that set it up.")
  package let product = Field<String>(
    27, "product", "Product", "What a task and finish group is to produce.", as: .paragraph)
  package let endsOn = Field<Day>(
    28, "ends-on", "To end by", "When a task and finish group is to be done; it needs one.")
  package let scope = Field<String>(
    29, "scope", "Scope", "What a task and finish group is to look at, and what not.",
    as: .paragraph)
  package let outcome = Field<String>(
    30, "closing-report", "What came of it",
    "What a task and finish group produced and whom it hands it to.", as: .paragraph)
  package let outcomeRecord = Field<RecordReference>(
    31, "product-record", "Product, record", "The record that its product is: a procedure, a plan.")

  package static let movesInRegister = true
  package static func check(_ record: Record<Body>, in book: Book) throws(Refusal) {
    try book.checkParents(of: record)
    try book.checkCycle(of: record)
    try book.checkEndDate(of: record)
  }

  /// A group newly set down is proposed until the day it begins has come; any other of which nothing
  /// is stated is at work.
  package static func saved(
    _ record: Record<Body>, _ drafting: inout Drafting
  ) throws(Refusal) {
    guard drafting.book[record.id] == nil, record.status == nil,
      record.since?.firstDay ?? .last > drafting.circumstances.today
    else { return }
    drafting.set(record.id, \.status, .proposed)
  }
}

/// The layer of the partnership a body belongs to, in the order the tree shows them.
package enum BodyKind: String, Choice {
  case partnership, governing, executive, board, support, system, priority, review, panel
  case subGroup = "sub-group"
  case taskAndFinish = "task-and-finish"
  case network, external

  package var label: String {
    switch self {
    case .partnership: "Partnership"
    case .governing: "Governing group"
    case .executive: "Executive"
    case .board: "Board"
    case .support: "Support"
    case .system: "System group"
    case .priority: "Priority group"
    case .review: "Review group"
    case .panel: "Panel"
    case .subGroup: "Sub-group"
    case .taskAndFinish: "Task and finish group"
    case .network: "Network"
    case .external: "External body"
    }
  }

  /// The heading over several of them in the tree.
  package var pluralLabel: String {
    switch self {
    case .support: "Support"
    case .executive: "Executive"
    case .external: "External bodies"
    default: label + "s"
    }
  }

  /// The place of the kind in the tree.
  package var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Whether a body is at work; the first is that of a body of which nothing is stated.
package enum BodyStatus: String, StateChoice {
  case active, proposed, paused, closing, closed, merged

  package var label: String {
    switch self {
    case .proposed: "Proposed"
    case .active: "Active"
    case .paused: "Paused"
    case .closing: "Closing"
    case .closed: "Closed"
    case .merged: "Merged"
    }
  }

  package var followers: [BodyStatus] {
    switch self {
    case .proposed: [.active]
    case .active: [.paused, .closing, .merged]
    case .paused: [.active]
    case .closing: [.closed]
    case .closed, .merged: []
    }
  }

  /// Whether the body is at an end, its open matters handed on.
  package var isOver: Bool { self == .closed || self == .merged }
}

/// A name a body had until a day; papers of that time print it.
package struct BodyName: RecordKind {
  package static let shape = BodyName()
  package static let about = KindNames(
    "body-name", "Past name", plural: "Past names",
    "A name a group had until a day, so that its papers of that time print it.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that had the name.")
  package let name = RequiredField<String>(4, "name", "Name", "The name it had.", missing: "")
  package let shortName = Field<String>(5, "short-name", "Short name", "The initials it had.")
  package let until = Field<PlannedDate>(
    6, "until", "Until", "The last day of that name, as precisely as it is known.")
  package let reason = Field<String>(7, "reason", "Reason", "Why it changed.")
  package let decision = Field<ID<Decision>>(
    8, "decision", "Decision", "The decision that agreed the new name.")

  package static let register = RegisterPlace(
    .structure, of: "body", columns: ["name", "until", "reason"])
}

/// A tie between two bodies other than standing under one another.
package struct Edge: RecordKind {
  package static let shape = Edge()
  package static let about = KindNames(
    "edge", "Link", plural: "Links",
    "A tie between two groups: who reports, escalates or sends a representative to whom.")
  package let from = Field<ID<Body>>(3, "from", "From", "The group the tie starts at.")
  package let to = Field<ID<Body>>(4, "to", "To", "The group it leads to.")
  package let type = RequiredField<EdgeType>(
    5, "type", "Tie", "What the tie means.", missing: .reportsTo)
  package let since = Field<PlannedDate>(
    6, "since", "Since", "The first day it holds; or the month or year, when no day is known.")
  package let until = Field<PlannedDate>(
    7, "until", "Until", "The last day it holds; or the month or year, when no day is known.")

  package static let register = RegisterPlace(
    .structure, "Links to other groups", of: "from", columns: ["type", "to"])
}

/// What a tie between bodies means.
package enum EdgeType: String, Choice {
  case reportsTo = "reports-to"
  case escalatesTo = "escalates-to"
  case receivesUpdatesFrom = "receives-updates-from"
  case representedOn = "represented-on"
  case sharesLearningWith = "shares-learning-with"
  case supports
  case jointWith = "joint-with"
  case partOf = "part-of"
  case tookOver = "took-over"
  case splitFrom = "split-from"

  package var label: String {
    switch self {
    case .reportsTo: "reports to"
    case .escalatesTo: "escalates to"
    case .receivesUpdatesFrom: "receives updates from"
    case .representedOn: "is represented on"
    case .sharesLearningWith: "shares learning with"
    case .supports: "supports"
    case .jointWith: "is joint with"
    case .partOf: "is part of"
    case .tookOver: "took over"
    case .splitFrom: "was split from"
    }
  }
}

extension Record<Edge> {
  /// The days on which the tie may hold, the whole of a month or year in which it began or ended.
  package var period: Period { Period(from: self.since?.firstDay, to: self.until?.lastDay) }
}
