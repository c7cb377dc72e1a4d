// SPDX-License-Identifier: Apache-2.0

/// What a partnership puts first in a plan period, and why.
package struct Priority: RecordKind {
  package static let shape = Priority()
  package static let about = KindNames(
    "priority", "Priority", plural: "Priorities",
    "What a group puts first in a plan period: its number, title, why, and what it came from.")
  package let body = Field<ID<Body>>(
    3, "body", "Group", "The group whose priority it is.", isNeeded: true)
  package let number = RequiredField<Int>(
    4, "number", "Number", "Its number in the plan; rows under that heading carry it out.",
    missing: 1)
  package let title = RequiredField<String>(
    5, "title", "Priority", "As the plan words it.", missing: "")
  package let why = Field<String>(6, "why", "Why", "The reason, word for word.", as: .paragraph)

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["title", "number", "sources", "progress"], opensPage: true)
  package static let reckoned = [
    ReckonedValue(of: Priority.self, "sources", "Comes from") { priority, book, _ in
      let sources = book.sources(of: priority.id).map { $0.board }
      return sources.isEmpty ? "not stated" : sources.joined(separator: ", ")
    },
    ReckonedValue(of: Priority.self, "progress", "Progress") { priority, book, _ in
      let rows = book.rows(of: priority)
      return rows.isEmpty ? "no rows" : book.progress(of: rows).words
    },
  ]

  /// A number stands for one priority of a body.
  package static func check(_ record: Record<Priority>, in book: Book) throws(Refusal) {
    let isTaken = record.body.map { body in
      book.priorities(of: body).contains { $0.id != record.id && $0.number == record.number }
    }
    guard record.number > 0, isTaken != true else {
      throw .wrongValue(
        field: shape.number.label, given: "\(record.number)",
        wanted: "a number from 1 that no other priority of the group has")
    }
  }
}

/// What a planning day had before it: another board's priority, data, a finding of scrutiny.
package struct PlanningInput: RecordKind {
  package static let shape = PlanningInput()
  package static let about = KindNames(
    "planning-input", "Planning input", plural: "Planning inputs",
    "What was laid before a planning day: from which board or source, and what it says.")
  package let body = Field<ID<Body>>(3, "body", "Group", "The group that plans.", isNeeded: true)
  package let meeting = Field<ID<Meeting>>(
    4, "meeting", "Planning day", "The meeting it was laid before.")
  package let board = RequiredField<String>(
    5, "board", "From", "The board, data set or scrutiny it comes from.", missing: "")
  package let kind = RequiredField<PlanningInputKind>(
    6, "kind", "Kind", "What sort of input.", missing: .boardPriority)
  package let text = RequiredField<String>(
    7, "text", "Input", "What it says, in a sentence or two.", missing: "", as: .paragraph)
  package let origin = Field<RecordReference>(
    8, "origin", "Comes from, record",
    "The record it comes from, when it is held here: a network meeting, an audit, a review.")

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["board", "kind", "text", "led-to"], opensPage: true)
  package static let reckoned = [
    ReckonedValue(of: PlanningInput.self, "led-to", "Led to") { input, book, _ in
      let priorities = book.priorities(from: input.id).map { "\($0.number) \($0.title)" }
      return priorities.isEmpty ? "no priority" : priorities.joined(separator: ", ")
    }
  ]

  /// What is laid before a meeting is laid before a planning day.
  package static func check(_ record: Record<PlanningInput>, in book: Book) throws(Refusal) {
    guard let meeting = book[record.meeting], meeting.kind != .planningDay else { return }
    throw .wrongValue(
      field: shape.meeting.label, given: book.title(of: meeting), wanted: "a planning day")
  }
}

/// What sort of thing was laid before a planning day.
package enum PlanningInputKind: String, Choice {
  case boardPriority = "board-priority"
  case data
  case scrutinyFinding = "scrutiny-finding"
  case feedback, other
}

/// That an input led to a priority.
package struct PrioritySource: RecordKind {
  package static let shape = PrioritySource()
  package static let about = KindNames(
    "priority-source", "Source of a priority", plural: "Sources of priorities",
    "A planning input that led to a priority.")
  package let priority = Field<ID<Priority>>(
    3, "priority", "Priority", "The priority.", isNeeded: true)
  package let input = Field<ID<PlanningInput>>(
    4, "input", "Input", "The input that led to it.", isNeeded: true)

  package static let register = RegisterPlace(.plans, of: "priority", columns: ["input"])

  /// It ties two records together, once.
  package static func check(_ record: Record<PrioritySource>, in book: Book) throws(Refusal) {
    let isThere = record.priority.map { priority in
      book.those(\PrioritySource.priority, priority).contains {
        $0.id != record.id && $0.input == record.input
      }
    }
    if isThere == true { throw .nothingToChange }
  }
}

extension Book {
  /// A body's priorities, by number.
  package func priorities(of body: ID<Body>) -> [Record<Priority>] {
    those(\Priority.body, body).sorted { ($0.number, $0.id.text) < ($1.number, $1.id.text) }
  }

  /// The inputs that led to a priority.
  package func sources(of priority: ID<Priority>) -> [Record<PlanningInput>] {
    those(\PrioritySource.priority, priority).compactMap { self[$0.input] }
  }

  /// The priorities an input led to.
  package func priorities(from input: ID<PlanningInput>) -> [Record<Priority>] {
    those(\PrioritySource.input, input).compactMap { self[$0.priority] }
      .sorted { $0.number < $1.number }
  }

  /// The rows that carry out a priority: under its number, in a plan laid out by priorities.
  package func rows(of priority: Record<Priority>) -> [Record<PlanRow>] {
    let plans = priority.body.map { those(\Plan.body, $0) } ?? []
    return plans.filter { layout(of: $0) == .priorities }
      .flatMap { rows(of: $0.id) }.filter { $0.heading == priority.number }
  }

  /// What was said of a priority as a whole, oldest first.
  package func updates(of priority: ID<Priority>) -> [Record<PlanUpdate>] {
    those(\PlanUpdate.priority, priority).sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// The day of the latest word on a plan: on a row, or on a priority as a whole.
  package func lastUpdated(_ plan: Record<Plan>) -> Day? {
    let ofRows = rows(of: plan.id).flatMap { updates(of: $0.id) }
    let whole = (plan.body.map { priorities(of: $0) } ?? []).flatMap { updates(of: $0.id) }
    return (ofRows + whole).compactMap { $0.on }.max()
  }
}
