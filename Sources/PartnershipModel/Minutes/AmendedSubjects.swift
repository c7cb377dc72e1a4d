// SPDX-License-Identifier: Apache-2.0

// An amendment recorded when minutes are agreed leaves their lines as circulated. What the lines
// record goes on by the amended words: the register must say what the group agreed.
extension Book {
  /// Has the actions and decisions of amended lines follow the amendments, as minutes are agreed.
  ///
  /// Only what the amendment changed is changed, and an owner or date only where nobody has moved
  /// it since the meeting.
  func followAmendments(
    to meeting: Record<Meeting>, in drafting: inout Drafting
  ) throws(Refusal) {
    let reading = surroundings(of: meeting, today: day(of: meeting, today: drafting.today))
    for amendment in amendmentsWhenAgreed(of: meeting.id) where amendment.type == .reword {
      guard let entry = self[amendment.entry], let was = amendment.was, let text = amendment.text
      else { continue }
      let old = reading.understand(was, as: entry.kind)
      let new = reading.understand(text, as: entry.kind)
      guard new.kind == entry.kind else { continue }
      if let action = self[entry.action], entry.kind == .action {
        try follow(action, from: old, to: new, in: &drafting)
      }
      if let decision = self[entry.decision], entry.kind == .decision, old.text != new.text {
        drafting.set(decision.id, \.text, new.text)
      }
    }
  }

  /// A step of its history dated today keeps the owner and date the minutes of that day print.
  private func follow(
    _ action: Record<Action>, from old: CaptureLine, to new: CaptureLine,
    in drafting: inout Drafting
  ) throws(Refusal) {
    let isOpen = action.state.isOpen
    let due = isOpen && old.due != new.due && action.due == old.due ? new.due : nil
    let owner = isOpen && old.owner != new.owner && action.owner == old.owner ? new.owner : nil
    guard due != nil || owner != nil || old.text != new.text else { return }
    let note = "The minutes were agreed with an amendment: \(new.text)"
    let update = try beginUpdate(of: action, note: note, at: nil, in: &drafting)
    if old.text != new.text {
      drafting.set(update, \.textBefore, action.text)
      drafting.set(update, \.textAfter, new.text)
      drafting.set(action.id, \.text, new.text)
    }
    if let due {
      drafting.set(update, \.dueBefore, action.due)
      drafting.set(update, \.dueAfter, due)
      drafting.set(action.id, \.due, due)
    }
    if let owner {
      drafting.set(update, \.ownerBefore, action.owner)
      drafting.set(update, \.ownerAfter, owner)
      drafting.set(action.id, \.owner, owner)
      if action.state == .proposed { drafting.set(action.id, \.state, .notStarted) }
    }
  }
}

extension Drafting {
  /// The laptop's date.
  fileprivate var today: Day { circumstances.today }
}
