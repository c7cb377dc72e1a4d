// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Player {
  /// Does what the event says; each part of the model has its own file.
  mutating func perform(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .notice: try setNotice(event)
    case .agency, .agencyLeaves, .body, .link, .cycle, .endBody, .seat, .interest, .terms,
      .quorumNeed, .standingItem:
      try performStructure(event)
    case .audit: try addAudit(event)
    case .auditState: try moveAudit(event)
    case .backlogItem, .planBacklog, .placeBacklog, .dropBacklog, .latePaper,
      .paperReceived, .moveItem,
      .copyItem, .leaveItem, .restrictItem, .groupUpdate, .join, .merge, .cancel,
      .refresh:
      try performAgenda(event)
    case .schedule, .item, .issue, .start, .attendance, .quorum, .movement, .noDeclarations,
      .declaration, .minute, .takeBackLine, .close:
      try performMeeting(event)
    case .agreeMinutes, .agreeByCorrespondence, .minutes, .propose, .acceptAmendment,
      .declineAmendment, .correct:
      try performMinutes(event)
    case .updateAction, .moveDue, .reportDone, .agreeDone, .noUpdate, .sleep, .transfer,
      .withdrawAction:
      try performAction(event)
    case .decide, .ratify, .rationale, .dissent, .effective, .supersede, .carriedOut:
      try performDecision(event)
    case .raise, .answer, .referUp, .returnEscalation, .sendAgain, .withdrawEscalation,
      .reportBack:
      try performEscalation(event)
    case .planRow, .planUpdate, .planReview, .assess: try performPlan(event)
    case .startReport, .narrative, .reportState, .submitReport, .acceptReport:
      try performReport(event)
    case .add, .move, .change, .openAction: try performAnyKind(event)
    }
  }

  private mutating func setNotice(_ event: Event) throws(DemonstrationError) {
    let text = try event.needed("text")
    let slot = Partnership.shape.notice.slot
    try perform(event) { book, circumstances throws(Refusal) in
      guard let partnership = book.partnership else {
        throw .noSuchRecord(what: "partnership", id: "")
      }
      return try book.save(
        Registry.entry(of: Partnership.self), id: partnership.id.text,
        values: [slot: .text(text)], circumstances)
    }
  }
}
