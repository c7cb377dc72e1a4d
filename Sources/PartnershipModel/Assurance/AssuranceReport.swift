// SPDX-License-Identifier: Apache-2.0

/// One report on an assurance topic, from its due date to the judgement on it.
package struct AssuranceReport: RecordKind {
  package static let shape = AssuranceReport()
  package static let about = KindNames(
    "assurance-report", "Assurance report", plural: "Assurance reports",
    "One report on an assurance topic, with what was judged of it.")
  package let topic = Field<ID<AssuranceTopic>>(
    3, "topic", "Topic", "What it reports on.", isNeeded: true)
  package let due = Field<PlannedDate>(4, "due", "Due", "By when, as precisely as stated.")
  package let meeting = Field<ID<Meeting>>(
    5, "meeting", "Meeting", "The meeting it is due at.")
  package let state = RequiredField<AssuranceState>(
    6, "state", "State", "Whether it came, and what was judged.", missing: .due)
  package let receivedOn = Field<Day>(7, "received-on", "Received", "The day it came.")
  package let judgedOn = Field<Day>(8, "judged-on", "Judged", "The day it was judged.")
  package let gap = Field<String>(
    9, "gap", "What is not assured", "The gap in a sentence.", as: .paragraph)

  package static let register = RegisterPlace(
    .assurance, of: "topic", columns: ["due", "state", "received-on", "judged-on", "gap"],
    later: ["received-on", "judged-on", "gap"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "due", "Receipt of", who: "topic.owner", until: "received-on",
      over: [AssuranceState.notReceived.rawValue])
  ]
  package static func check(_ record: Record<AssuranceReport>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.judgedOn, than: \.receivedOn)
    if record.state.isJudged { try record.refuseWithout(\.receivedOn) }
    if record.state.leavesGap { try record.refuseWithout(\.gap) }
  }

  /// A gap goes to the risk register of the body that was to be assured, once; judged or
  /// given up, the next report of the cycle is due.
  package static func entered(
    _ record: Record<AssuranceReport>, _ drafting: inout Drafting
  ) throws(Refusal) {
    if record.state.leavesGap { drafting.raiseRisk(from: record) }
    if record.state.isJudged || record.state == .notReceived {
      drafting.makeNextReport(after: record)
    }
  }
}

/// Whether an assurance report came, and what was judged.
package enum AssuranceState: String, StateChoice {
  case due, received, assured
  case partly
  case notAssured = "not-assured"
  case notReceived = "not-received"

  package var label: String {
    switch self {
    case .due: "Due"
    case .received: "Received"
    case .assured: "Assured"
    case .partly: "Partly assured"
    case .notAssured: "Not assured"
    case .notReceived: "Not received"
    }
  }

  package var followers: [AssuranceState] {
    switch self {
    case .due: [.received, .notReceived]
    case .notReceived: [.received]
    case .received: [.assured, .partly, .notAssured]
    case .assured, .partly, .notAssured: []
    }
  }

  package var asks: [String] {
    switch self {
    case .due: []
    case .received: ["received-on"]
    case .assured: ["judged-on"]
    case .partly, .notAssured: ["judged-on", "gap"]
    case .notReceived: ["gap"]
    }
  }

  /// Whether the body has judged the report.
  package var isJudged: Bool { self == .assured || self == .partly || self == .notAssured }
  /// Whether something is left unassured.
  package var leavesGap: Bool { self == .partly || self == .notAssured || self == .notReceived }
}

extension Drafting {
  fileprivate mutating func raiseRisk(from report: Record<AssuranceReport>) {
    guard book.risks(raisedBy: report.reference).isEmpty,
      let topic = outcome[report.topic]
    else { return }
    let risk = create(Risk.self)
    set(risk, \.body, topic.body)
    set(risk, \.title, "\(topic.title): \(report.state.label.lowercasedFirst)")
    set(risk, \.cause, report.gap)
    set(risk, \.owner, topic.owner)
    set(risk, \.rating, report.state == .partly ? .amber : .red)
    set(risk, \.raisedOn, circumstances.today)
    set(risk, \.origin, report.reference)
  }

  fileprivate mutating func makeNextReport(after report: Record<AssuranceReport>) {
    guard let topic = outcome[report.topic], topic.endedOn == nil,
      let due = report.due?.adding(months: topic.every ?? 12)
    else { return }
    let others = book.those(\AssuranceReport.topic, topic.id)
    let isThere = others.contains {
      $0.id != report.id && ($0.due?.lastDay ?? .first) > (report.due?.lastDay ?? .last)
    }
    if isThere { return }
    let next = createOnly(AssuranceReport.self, report.id.text)
    set(next, \.topic, topic.id)
    set(next, \.due, due)
    set(next, \.state, .due)
  }
}

extension PlannedDate {
  /// The date some months later, as precise as it was; a year stays a year.
  func adding(months: Int) -> PlannedDate {
    let later = firstDay.adding(months: months)
    return switch self {
    case .day: .day(later)
    case .month: .month(year: later.year, month: later.month)
    case .year(let year): .year(year + max(1, months / 12))
    case .financialYear(let year): .financialYear(startYear: year + max(1, months / 12))
    }
  }
}
