// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Decisions outside a meeting, and what is said of one afterwards.
extension Player {
  mutating func performDecision(_ event: Event) throws(DemonstrationError) {
    guard event.deed != .decide else { return try decide(event) }
    let decision = try id("decision", Decision.self, event)
    switch event.deed {
    case .ratify:
      let later = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.ratifyDecision(decision, at: later, circumstances)
      }
    case .effective:
      let day = try neededDay("on", event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.recordEffective(decision, on: day, circumstances)
      }
    case .supersede:
      let earlier = try id("earlier", Decision.self, event)
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.supersede(decision, earlier, reason: reason, circumstances)
      }
    case .carriedOut:
      let state = try event.neededChoice("to", CarriedOut.self)
      let note = try event.needed("note")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.recordCarriedOut(decision, to: state, note: note, circumstances)
      }
    default: try describe(decision, event)
    }
  }

  private mutating func describe(
    _ decision: ID<Decision>, _ event: Event
  ) throws(DemonstrationError) {
    let text = try event.needed("text")
    try perform(event) { book, circumstances throws(Refusal) in
      event.deed == .dissent
        ? try book.recordDissent(decision, text, circumstances)
        : try book.recordRationale(decision, text, circumstances)
    }
  }

  private mutating func decide(_ event: Event) throws(DemonstrationError) {
    let body = try id("body", Body.self, event)
    let text = try event.needed("text")
    let mode = try event.neededChoice("mode", DecisionMode.self)
    let earlier = try optionalID("reversing", Decision.self, event)
    try perform(event, making: [Decision.about.name]) { book, circumstances throws(Refusal) in
      try book.decide(
        text, body: body, mode: mode, basis: event.text("basis"), reversing: earlier,
        by: event.text("decider"), circumstances)
    }
  }
}
