// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Minutes after the meeting: checked, circulated, amended, agreed and corrected.
extension Player {
  mutating func performMinutes(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .agreeMinutes: try agreeMinutes(event)
    case .agreeByCorrespondence:
      let meeting = try id("meeting", Meeting.self, event)
      let how = try event.needed("how")
      let issuing = issuing
      try perform(event) { book, circumstances throws(Refusal) in
        try book.agreeMinutesByCorrespondence(
          of: meeting, how: how, amendment: event.text("amendment"),
          freezing: issuing, circumstances)
      }
    case .propose: try propose(event)
    case .acceptAmendment:
      let amendment = try id("amendment", ProposedAmendment.self, event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.acceptAmendment(amendment, circumstances)
      }
    case .declineAmendment:
      let amendment = try id("amendment", ProposedAmendment.self, event)
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.declineAmendment(amendment, reason: reason, circumstances)
      }
    case .correct: try correct(event)
    default: try moveMinutes(event)
    }
  }

  private mutating func agreeMinutes(_ event: Event) throws(DemonstrationError) {
    let later = try meetingUnderWay(event)
    let earlier = try id("of", Meeting.self, event)
    let issuing = issuing
    try perform(event) { book, circumstances throws(Refusal) in
      try book.agreeMinutes(
        of: earlier, at: later, amendment: event.text("amendment"),
        freezing: issuing, circumstances)
    }
  }

  private mutating func moveMinutes(_ event: Event) throws(DemonstrationError) {
    let id = try id("meeting", Meeting.self, event)
    let state = try event.neededChoice("to", MinutesState.self)
    let issuing = issuing
    try perform(event) { book, circumstances throws(Refusal) in
      try book.moveMinutes(of: id, to: state, freezing: issuing, circumstances)
    }
  }

  /// Proposes new words for the line the event names, else a new line under its item.
  private mutating func propose(_ event: Event) throws(DemonstrationError) {
    let meeting = try id("meeting", Meeting.self, event)
    let text = try event.needed("text")
    let role = try event.needed("proposer")
    let proposal: AmendmentProposal
    if let line = event.text("line") {
      proposal = .reword(try entry(line, of: meeting, event), to: text)
    } else {
      proposal = .add(text, under: try item(try event.needed("item"), of: meeting, event))
    }
    try perform(
      event, making: [ProposedAmendment.about.name]
    ) { book, circumstances throws(Refusal) in
      try book.proposeAmendment(
        proposal, to: meeting, by: role, reason: event.text("reason"), circumstances)
    }
  }

  private mutating func correct(_ event: Event) throws(DemonstrationError) {
    let meeting = try id("meeting", Meeting.self, event)
    let draft = CorrectionDraft(
      entry: try entry(try event.needed("line"), of: meeting, event),
      text: try event.needed("text"), at: try optionalID("at", Meeting.self, event),
      agreedBy: event.text("agreed-by"))
    let issuing = issuing
    try perform(event) { book, circumstances throws(Refusal) in
      try book.recordCorrection(
        to: meeting, draft, freezing: issuing, circumstances)
    }
  }
}
