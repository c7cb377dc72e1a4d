// SPDX-License-Identifier: Apache-2.0

/// One period's figure of a measure from one partner, or what came in its place.
package struct DataReturn: RecordKind {
  package static let shape = DataReturn()
  package static let about = KindNames(
    "data-return", "Data return", plural: "Data returns",
    "One period's figure of a measure, or nil, not collectable or refused; never a blank for zero.")
  package let measure = Field<ID<Measure>>(3, "measure", "Measure", "The measure.", isNeeded: true)
  package let agency = Field<ID<Agency>>(
    4, "agency", "From", "The agency asked for it.", isNeeded: true)
  package let from = Field<Day>(
    5, "from", "From day", "The first day of the period.", isNeeded: true)
  package let to = Field<Day>(6, "to", "To day", "The last day of the period.", isNeeded: true)
  package let due = Field<Day>(
    7, "due", "Due", "The day by whose end it is to come.", isNeeded: true)
  package let state = RequiredField<ReturnState>(
    8, "state", "State", "Whether it came, and as what.", missing: .requested)
  package let figure = Field<Figure>(
    9, "figure", "Figure", "As it was returned; 0 is a figure.")
  package let receivedOn = Field<Day>(10, "received-on", "Received", "The day it was answered.")
  package let narrative = Field<String>(
    11, "narrative", "Narrative", "What the partner says beside the figure.", as: .paragraph)
  package let reason = Field<String>(
    12, "reason", "Reason", "Why there is no figure.", as: .paragraph)
  package let query = Field<String>(
    13, "query", "Query", "What was asked back about the figure.", as: .paragraph)

  package static let register = RegisterPlace(
    .assurance, of: "measure", columns: ["from", "to", "agency", "state", "figure", "due"],
    later: ["figure", "received-on", "narrative", "reason", "query"], opensPage: true)
  package static let movesInRegister = true
  package static let dueDates = [
    DueDate(
      "due", "Receipt of", who: "agency", "measure.owner",
      over: Set(ReturnState.allCases.filter { !$0.isOwed }.map(\.rawValue)),
      again: [ReturnState.queried.rawValue], isOwedUndated: true)
  ]

  /// A figure stands exactly where one was received.
  package static func check(_ record: Record<DataReturn>, in book: Book) throws(Refusal) {
    try record.refuseEarlier(\.to, than: \.from)
    switch record.state {
    case .received, .queried: try record.refuseWithout(\.figure)
    case .requested:
      try record.refuseWith(\.figure, because: "nothing until the return is moved on to received")
    case .nilReturn, .notCollectable, .refused:
      try record.refuseWith(
        \.figure, because: "nothing, because it is \(record.state.label.lowercased())")
    }
    try book.checkAlone(record)
  }
}

/// Whether a data return came, and as what; overdue is reckoned from its due day, never a state.
package enum ReturnState: String, StateChoice {
  case requested, received
  case nilReturn = "nil"
  case notCollectable = "not-collectable"
  case refused, queried

  package var label: String {
    switch self {
    case .requested: "Requested"
    case .received: "Received"
    case .nilReturn: "Nil return"
    case .notCollectable: "Not collectable"
    case .refused: "Refused"
    case .queried: "Queried"
    }
  }

  package var followers: [ReturnState] {
    switch self {
    case .requested: [.received, .nilReturn, .notCollectable, .refused]
    case .received: [.queried]
    case .queried: [.received]
    case .nilReturn, .notCollectable, .refused: []
    }
  }

  /// Whether a figure is still owed: asked for, or asked back about.
  package var isOwed: Bool { self == .requested || self == .queried }

  package var asks: [String] {
    switch self {
    case .requested: []
    case .received: ["figure", "received-on"]
    case .nilReturn: ["received-on"]
    case .notCollectable, .refused: ["reason", "received-on"]
    case .queried: ["query"]
    }
  }
}

extension Record<DataReturn> {
  /// Whether its day passed without an answer.
  package func isOverdue(on day: Day) -> Bool {
    self.state == .requested && (self.due ?? .last) < day
  }

  /// What stands for the period, in words: the figure, or why there is none. A nil return is not 0.
  package func words(on day: Day) -> String {
    switch self.state {
    case .received: return self.figure?.shown ?? "not stated"
    case .queried: return "\(self.figure?.shown ?? "not stated"), queried"
    case .nilReturn: return "nil return"
    case .notCollectable, .refused:
      return self.state.label.lowercased() + (self.reason.map { ": \($0)" } ?? "")
    case .requested:
      let words = self.due.map { "due \($0.shown)" } ?? "no date stated"
      return isOverdue(on: day) ? "overdue, \(words)" : "requested, \(words)"
    }
  }
}

extension Book {
  /// The returns of a measure, the latest period last.
  package func returns(of measure: ID<Measure>) -> [Record<DataReturn>] {
    those(\DataReturn.measure, measure).sorted {
      ($0.to ?? .first, $0.id.text) < ($1.to ?? .first, $1.id.text)
    }
  }

  /// One agency returns one figure for a period.
  fileprivate func checkAlone(_ record: Record<DataReturn>) throws(Refusal) {
    guard let measure = record.measure, let from = record.from, let to = record.to else { return }
    let same = returns(of: measure).contains {
      $0.id != record.id && $0.agency == record.agency && $0.from == from && $0.to == to
    }
    guard same else { return }
    throw .wrongValue(
      field: DataReturn.shape.from.label, given: "\(from.shown) to \(to.shown)",
      wanted: "a period for which this return is not asked already")
  }
}
