// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Strategic Action Plans and success statements.
extension Player {
  mutating func performPlan(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .planRow: try addRow(event)
    case .planReview:
      let plan = try plan(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.reviewPlan(plan, circumstances)
      }
    case .planUpdate: try updateRow(event)
    default: try assess(event)
    }
  }

  private func plan(_ event: Event) throws(DemonstrationError) -> ID<Plan> {
    let body = try id("body", Body.self, event)
    guard let plan = book.plan(of: body) else {
      throw event.mistake(Refusal.noPlan(body: book.name(of: body)).words)
    }
    return plan.id
  }

  /// Adds a row at the end of its heading.
  private mutating func addRow(_ event: Event) throws(DemonstrationError) {
    let plan = try plan(event)
    guard let heading = event["heading"]?.number else {
      throw event.mistake("'heading' must be the number of a heading")
    }
    let last = book.rows(of: plan).filter { $0.heading == heading }.map(\.position).max() ?? 0
    let shape = PlanRow.shape
    try add(
      PlanRow.self, event, without: ["body"],
      and: [
        shape.plan.slot: plan.stored, shape.position.slot: .number(last + 1000),
        shape.state.slot: Progress.notStarted.stored,
      ])
  }

  private mutating func updateRow(_ event: Event) throws(DemonstrationError) {
    let row = try id("row", PlanRow.self, event)
    let note = try event.needed("note")
    let state = try event.choice("to", Progress.self)
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.updateRow(
        row, note: note, evidence: event.text("evidence"), to: state, at: place, circumstances)
    }
  }

  private mutating func assess(_ event: Event) throws(DemonstrationError) {
    let statement = try id("statement", Statement.self, event)
    let position = try event.neededChoice("position", Position.self)
    let narrative = try event.needed("narrative")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.assess(statement, position, narrative: narrative, at: place, circumstances)
    }
  }
}
