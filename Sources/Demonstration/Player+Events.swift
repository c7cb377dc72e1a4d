// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Player {
  /// Does what the event says; each part of the model has its own file.
  mutating func perform(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .notice: try setNotice(event)
    case .agency: try add(Agency.self, event)
    case .seat: try add(Seat.self, event)
    case .terms: try add(Terms.self, event)
    case .standingItem: try add(StandingItem.self, event)
    case .audit: try addAudit(event)
    case .auditState: try moveAudit(event)
    case .schedule, .item, .issue, .start, .attendance, .quorum, .noDeclarations, .declaration,
      .agreeMinutes, .minute, .close, .minutes:
      try performMeeting(event)
    case .updateAction, .moveDue, .reportDone, .agreeDone, .decide, .ratify, .answer,
      .reportBack:
      try performWork(event)
    case .planRow, .planUpdate, .planReview, .assess: try performPlan(event)
    case .startReport, .narrative, .reportState, .submitReport, .acceptReport:
      try performReport(event)
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
