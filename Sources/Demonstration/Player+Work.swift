// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Actions, decisions and escalations after they were minuted.
extension Player {
  mutating func performWork(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .decide: try decide(event)
    case .answer: try answer(event)
    case .ratify:
      let decision = try id("decision", Decision.self, event)
      let later = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.ratifyDecision(decision, at: later, circumstances)
      }
    case .reportBack:
      let escalation = try id("escalation", Escalation.self, event)
      let heard = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.reportBack(escalation, at: heard, circumstances)
      }
    case .moveDue: try moveDue(event)
    case .agreeDone:
      let action = try id("action", Action.self, event)
      let evidence = try event.needed("evidence")
      let place = meeting
      try perform(event) { book, circumstances throws(Refusal) in
        try book.agreeDone(action, evidence: evidence, at: place, circumstances)
      }
    default: try update(event)
    }
  }

  private mutating func update(_ event: Event) throws(DemonstrationError) {
    let action = try id("action", Action.self, event)
    let note = try event.needed("note")
    let state = try event.choice("to", ActionState.self)
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      event.deed == .reportDone
        ? try book.reportDone(action, note: note, at: place, circumstances)
        : try book.updateAction(action, note: note, to: state, at: place, circumstances)
    }
  }

  private mutating func moveDue(_ event: Event) throws(DemonstrationError) {
    let action = try id("action", Action.self, event)
    let due = try neededDay("due", event)
    let reason = try event.needed("reason")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.moveDue(of: action, to: due, reason: reason, at: place, circumstances)
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
        circumstances)
    }
  }

  private mutating func answer(_ event: Event) throws(DemonstrationError) {
    let escalation = try id("escalation", Escalation.self, event)
    let words = try event.needed("answer")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.answerEscalation(escalation, answer: words, at: place, circumstances)
    }
  }
}
