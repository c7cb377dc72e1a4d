// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  package func offers(_ desk: Desk) -> [Offer] {
    let facts = facts(desk)
    let (fixed, closing) = (facts.whyFixed, facts.whyNotClosed)
    let back = left.isEmpty || focus != .line ? [] : [Offer(.returnItem)]
    let isAtTheEnd = isAtTheEnd(facts)
    let close = [
      Offer(.closeMeeting, isAtTheEnd ? "Close the meeting" : "Close", disabled: closing)
    ]
    let first = (isAtTheEnd ? close : []) + focusedOffers(desk, facts) + back
    let minuting: [Offer] = [
      Offer(.nextItem, "Next item"), Offer(.action, disabled: fixed),
      Offer(.decision, disabled: fixed), Offer(.escalation, disabled: fixed),
      Offer(.note, disabled: fixed), Offer(.convert, disabled: fixed),
      Offer(.attendance, disabled: fixed),
    ]
    let rest: [Offer] = [
      Offer(.progress, "Move on"), Offer(.preview), Offer(.previousItem),
      Offer(.challenge, disabled: fixed), Offer(.voice, disabled: fixed),
      Offer(.declarations, disabled: fixed), Offer(.mattersArising), Offer(.planReview),
      Offer(
        .itemAction, facts.itemAction,
        disabled: facts.itemAction == nil ? "This item is only minuted; type a line." : nil),
      Offer(.writePaper), Offer(.nextPane, "Agenda"), Offer(.pushItem, disabled: fixed),
      Offer(.returnItem, disabled: left.isEmpty ? "No item was left for another." : nil),
      Offer(.moveToNext), Offer(.copyToNext), Offer(.undo), Offer(.redo),
      Offer(.runningList), Offer(.readBack), Offer(.changeTerm, disabled: fixed),
      Offer(.splitLine, disabled: fixed), Offer(.restrict, restrictTitle(desk)),
    ]
    return first + minuting + (isAtTheEnd ? [] : close) + rest
  }

  /// Whether the last item is open with nothing typed, so that what is left is to close the meeting.
  private func isAtTheEnd(_ facts: MeetingFacts) -> Bool {
    facts.whyNotClosed == nil && item != nil && facts.items.last?.id == item && editor.text.isBlank
  }

  private func focusedOffers(_ desk: Desk, _ facts: MeetingFacts) -> [Offer] {
    let fixed = facts.whyFixed
    switch focus {
    case .line:
      if editor.text.isBlank {
        return facts.itemAction.map { [Offer(.accept, $0)] } ?? []
      }
      return [Offer(.accept, editing == nil ? "Minute it" : "Change it")]
    case .entries:
      return [
        Offer(.open, "Change", disabled: fixed), Offer(.delete, disabled: fixed),
        Offer(.edit, "Sheet"), Offer(.owner), Offer(.dueDate), Offer(.history),
        Offer(.moveLineUp, disabled: fixed), Offer(.moveLineDown, disabled: fixed),
        Offer(.joinLine, disabled: fixed), Offer(.moveLine, disabled: fixed),
      ]
    case .agenda:
      return [
        Offer(.open, "Go to item"), Offer(.new, "Add item"),
        doneOffer(desk, fixed), Offer(.edit, "Change item"),
        Offer(.moveLineUp), Offer(.moveLineDown), Offer(.delete, "Take off"),
      ]
    }
  }

  /// What was taken off can be taken back before the meeting as well; dealt with is for minutes.
  private func doneOffer(_ desk: Desk, _ fixed: String?) -> Offer {
    let isOff = currentItem(desk)?.isStillHere == false
    return isOff ? Offer(.markDone, "Take back") : Offer(.markDone, "Dealt with", disabled: fixed)
  }

  /// Why nothing can be minuted, when nothing can.
  func whyFixed(_ desk: Desk) -> String? {
    guard let record = desk.shown[meeting] else { return "This meeting is gone." }
    let title = desk.shown.title(of: record)
    switch record.minutes {
    case .agreed: return Refusal.minutesAgreed(meeting: title).words
    case .circulated: return Refusal.minutesCirculated(meeting: title).words
    case .drafting, .chairChecking: return nil
    case nil: break
    }
    return Refusal.notInSession(meeting: title, state: record.state.label).words
  }

  /// Why the meeting cannot close, when it cannot.
  func whyNotClosed(_ desk: Desk) -> String? {
    guard let record = desk.shown[meeting], !record.state.may(become: .closed) else { return nil }
    return "\(desk.shown.title(of: record)) is \(record.state.label.lowercased())."
  }
}
