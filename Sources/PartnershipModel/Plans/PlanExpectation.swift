// SPDX-License-Identifier: Apache-2.0

/// What a plan expects of a group for a priority: a cell of the plan's matrix.
package struct PlanExpectation: RecordKind {
  package static let shape = PlanExpectation()
  package static let about = KindNames(
    "expectation", "Expectation", plural: "Expectations",
    "What a plan expects of a group for one priority, or for all of them.")
  package let body = Field<ID<Body>>(
    3, "body", "Group", "The group it is expected of.", isNeeded: true)
  package let plan = Field<ID<Plan>>(
    4, "plan", "Plan", "The plan whose matrix it stands in.", isNeeded: true)
  package let priority = Field<ID<Priority>>(
    5, "priority", "Priority", "The priority; none where it spans them all.")
  package let spansAll = Field<Bool>(
    6, "spans-all", "Spans all", "Whether it is for every priority.")
  package let text = RequiredField<String>(
    7, "text", "Expectation", "The cell, word for word.", missing: "", as: .paragraph)
  package let suggested = Field<String>(
    8, "suggested", "Suggested wording", "A corrected reading; the text itself stays.",
    as: .paragraph)

  package static let register = RegisterPlace(
    .plans, of: "body", columns: ["text", "priority", "in-plan"], opensPage: true)
  package static let reckoned = [
    ReckonedValue(of: PlanExpectation.self, "in-plan", "In its plan") { expectation, book, _ in
      book.plannedWords(of: expectation.reference)
    }
  ]

  /// It is for one priority of the plan's body, or for all.
  package static func check(_ record: Record<PlanExpectation>, in book: Book) throws(Refusal) {
    guard (record.priority != nil) != (record.spansAll == true) else {
      throw .wrongValue(
        field: shape.priority.label, given: record.priority == nil ? "none" : "one and all",
        wanted: "one priority, or that it spans all")
    }
    if let priority = book[record.priority], priority.body != book[record.plan]?.body {
      throw .wrongValue(
        field: shape.priority.label, given: priority.title, wanted: "a priority of the plan's group"
      )
    }
  }
}

extension Book {
  /// The expectations of a plan's matrix.
  package func expectations(in plan: ID<Plan>) -> [Record<PlanExpectation>] {
    those(\PlanExpectation.plan, plan)
  }

  /// The plan rows that carry out a record.
  package func plannedRows(of origin: RecordReference) -> [Record<PlanRow>] {
    those(\PlanRow.origin, origin).filter { $0.removedBecause == nil }
  }

  /// Whether rows carry out a record, and how far they have got: "not yet", "1 row: R 1  A 0  G 0".
  package func plannedWords(of origin: RecordReference) -> String {
    let rows = plannedRows(of: origin)
    guard !rows.isEmpty else { return "not yet" }
    return "\(counted(rows.count, "row")): \(progress(of: rows).words)"
  }
}
