// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Escalations and challenges, from being raised to the answer being heard.
extension Player {
  mutating func performEscalation(_ event: Event) throws(DemonstrationError) {
    guard event.deed != .raise else { return try raise(event) }
    let escalation = try id("escalation", Escalation.self, event)
    switch event.deed {
    case .answer: try answer(escalation, event)
    case .referUp:
      let place = meeting
      try perform(event) { book, circumstances throws(Refusal) in
        try book.referUp(escalation, at: place, reason: event.text("reason"), circumstances)
      }
    case .returnEscalation:
      let wanted = try event.needed("wanted")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.returnEscalation(escalation, wanted: wanted, circumstances)
      }
    case .sendAgain: try sendAgain(escalation, event)
    case .withdrawEscalation:
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.withdrawEscalation(escalation, reason: reason, circumstances)
      }
    default:
      let heard = try meetingUnderWay(event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.reportBack(escalation, at: heard, circumstances)
      }
    }
  }

  private mutating func raise(_ event: Event) throws(DemonstrationError) {
    var draft = EscalationDraft(
      origin: try id("body", Body.self, event), issue: try event.needed("issue"),
      ask: try event.needed("ask"))
    draft.tried = event.text("tried")
    draft.reason = event.text("reason")
    draft.urgency = try event.choice("urgency", Urgency.self) ?? .nextMeeting
    draft.to = try optionalID("to", Body.self, event)
    draft.routeReason = event.text("route-reason")
    draft.direction = try event.choice("direction", EscalationDirection.self) ?? .up
    draft.raisedBy = event.text("raised-by")
    let raised = draft
    try perform(event, making: [Escalation.about.name]) { book, circumstances throws(Refusal) in
      try book.raise(raised, circumstances)
    }
  }

  private mutating func answer(
    _ escalation: ID<Escalation>, _ event: Event
  ) throws(DemonstrationError) {
    let words = try event.needed("answer")
    let place = meeting
    try perform(event) { book, circumstances throws(Refusal) in
      try book.answerEscalation(escalation, answer: words, at: place, circumstances)
    }
  }

  /// Says what was asked for, and sends the escalation once more.
  private mutating func sendAgain(
    _ id: ID<Escalation>, _ event: Event
  ) throws(DemonstrationError) {
    let issue = try event.needed("issue")
    let tried = try event.needed("tried")
    try perform(event) { book, circumstances throws(Refusal) in
      guard let escalation = book[id], let origin = escalation.origin else {
        throw .noSuchRecord(what: Escalation.about.name, id: id.text)
      }
      var draft = EscalationDraft(origin: origin, issue: issue, ask: escalation.ask)
      draft.tried = tried
      draft.reason = escalation.reason
      draft.urgency = escalation.urgency ?? .nextMeeting
      return try book.describeEscalation(id, as: draft, circumstances)
    }
    try perform(event) { book, circumstances throws(Refusal) in
      try book.sendEscalation(id, circumstances)
    }
  }
}
