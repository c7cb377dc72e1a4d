// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Actions after they were minuted.
extension Player {
  mutating func performAction(_ event: Event) throws(DemonstrationError) {
    let action = try id("action", Action.self, event)
    let place = meeting
    switch event.deed {
    case .moveDue: try moveDue(action, event)
    case .agreeDone:
      let evidence = try event.needed("evidence")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.agreeDone(action, evidence: evidence, at: place, circumstances)
      }
    case .noUpdate:
      let asked = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.recordNoUpdate(of: action, at: asked, circumstances)
      }
    case .sleep:
      let days = event["days"]?.number
      try perform(event) { book, circumstances throws(Refusal) in
        try book.sleepAction(action, untilDaysBefore: days, at: place, circumstances)
      }
    case .transfer: try transfer(action, event)
    case .withdrawAction:
      let number = try decisionNumber(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.withdrawAction(action, by: number, at: place, circumstances)
      }
    default: try update(action, event)
    }
  }

  private mutating func update(_ action: ID<Action>, _ event: Event) throws(DemonstrationError) {
    let note = try event.needed("note")
    let state = try event.choice("to", ActionState.self)
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      event.deed == .reportDone
        ? try book.reportDone(action, note: note, at: place, circumstances)
        : try book.updateAction(action, note: note, to: state, at: place, circumstances)
    }
  }

  private mutating func moveDue(_ action: ID<Action>, _ event: Event) throws(DemonstrationError) {
    let due = try neededDay("due", event)
    let reason = try event.needed("reason")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.moveDue(of: action, to: due, reason: reason, at: place, circumstances)
    }
  }

  private mutating func transfer(_ action: ID<Action>, _ event: Event) throws(DemonstrationError) {
    let owner = try owner(try event.needed("owner"), of: book[action]?.body, event)
    let note = try event.needed("note")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.setOwner(of: action, to: owner, note: note, at: place, circumstances)
    }
  }

  private func decisionNumber(_ event: Event) throws(DemonstrationError) -> String {
    let decision = try id("decision", Decision.self, event)
    return book[decision].map { "\($0.number)" } ?? ""
  }
}
