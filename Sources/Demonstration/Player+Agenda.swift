// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// What comes to an agenda, leaves it or waits for one.
extension Player {
  mutating func performAgenda(_ event: Event) throws(DemonstrationError) {
    switch event.deed {
    case .backlogItem: try add(BacklogItem.self, event)
    case .planBacklog, .placeBacklog, .dropBacklog: try moveBacklog(event)
    case .join:
      let meeting = try id("meeting", Meeting.self, event)
      let guest = try id("with", Body.self, event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.joinMeeting(meeting, with: guest, circumstances)
      }
    case .merge:
      let meeting = try id("meeting", Meeting.self, event)
      let other = try id("into", Meeting.self, event)
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.mergeMeeting(meeting, into: other, reason: reason, circumstances)
      }
    case .cancel:
      let meeting = try id("meeting", Meeting.self, event)
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.cancelMeeting(meeting, reason: reason, circumstances)
      }
    case .refresh:
      let meeting = try id("meeting", Meeting.self, event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.refreshAgenda(of: meeting, circumstances)
      }
    default: try sayOfItem(event)
    }
  }

  private mutating func moveBacklog(_ event: Event) throws(DemonstrationError) {
    let waiting = try id("backlog", BacklogItem.self, event)
    switch event.deed {
    case .planBacklog:
      let day = try neededDay("for", event)
      try perform(event) { book, circumstances throws(Refusal) in
        let month = PlannedDate.month(year: day.year, month: day.month)
        return try book.planBacklogItem(waiting, for: month, circumstances)
      }
    case .placeBacklog:
      let meeting = try id("meeting", Meeting.self, event)
      try perform(event) { book, circumstances throws(Refusal) in
        try book.placeBacklogItem(
          waiting, on: meeting, agreement: event.text("agreement"), circumstances)
      }
    default:
      let reason = try event.needed("reason")
      try perform(event) { book, circumstances throws(Refusal) in
        try book.dropBacklogItem(waiting, reason: reason, circumstances)
      }
    }
  }

  private mutating func sayOfItem(_ event: Event) throws(DemonstrationError) {
    let item = try item(try event.needed("item"), of: try meetingUnderWay(event), event)
    let outcome = try event.choice("outcome", UpdateOutcome.self)
    let note = event.text("note")
    let received = event.deed == .paperReceived ? try neededDay("on", event) : nil
    try perform(event) { book, circumstances throws(Refusal) in
      switch event.deed {
      case .paperReceived:
        try book.save(
          Registry.entry(of: AgendaItem.self), id: item.text,
          values: [AgendaItem.shape.paperReceived.slot: received?.stored], circumstances)
      case .moveItem: try book.moveToNext(item, note: note, circumstances)
      case .copyItem: try book.copyToNext(item, circumstances)
      case .leaveItem: try book.setItem(item, to: .left, note: note, circumstances)
      case .restrictItem: try book.restrict(item, true, circumstances)
      case .latePaper: try book.takeLatePaper(of: item, event, circumstances)
      default: try book.recordUpdate(item, outcome ?? .given, note: note, circumstances)
      }
    }
  }
}

extension Book {
  /// Puts a late paper on an item, as the item's form does.
  fileprivate func takeLatePaper(
    of item: ID<AgendaItem>, _ event: Event, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let shape = AgendaItem.shape
    let values: [Int: Stored?] = [
      shape.paper.slot: event.text("paper")?.stored, shape.isPaperLate.slot: true.stored,
      shape.agreement.slot: event.text("agreement")?.stored,
    ]
    return try save(
      Registry.entry(of: AgendaItem.self), id: item.text, values: values, circumstances)
  }
}
