// SPDX-License-Identifier: Apache-2.0

// A task and finish group is set up for a product and a time; past its end it is to be closed, and
// closing it hands its open actions on (`endBody`).
extension Book {
  /// Refuses a task and finish group without the day it is to end by.
  func checkEndDate(of body: Record<Body>) throws(Refusal) {
    guard body.kind == .taskAndFinish, body.status?.isOver != true, body.endsOn == nil else {
      return
    }
    throw .requiredField(kind: BodyKind.taskAndFinish.label, field: Body.shape.endsOn.label)
  }

  /// The closing of a group whose end is near or past; nil for one that is not limited in time.
  func owedClosing(of body: Record<Body>, on day: Day) -> Owed? {
    guard let end = body.endsOn, body.status?.isOver != true, end - day <= Book.deskAheadDays else {
      return nil
    }
    let left = handover(of: body.id).words.map { "; it leaves \($0)" } ?? ""
    return Owed(
      matter: .closing, body: body.id, meeting: nil, due: end,
      why: "it was set up until \(end.shown)\(left)")
  }

  /// "31 Mar 2027", or that the day has passed; nil for a group that is not limited in time.
  package func endWords(of body: Record<Body>, on day: Day) -> String? {
    guard let end = body.endsOn else { return nil }
    guard body.status?.isOver != true, end < day else { return end.shown }
    return "\(end.shown), overdue to close, "
      + WorkingCalendar.englandAndWales.lateness(of: end, on: day)
  }

  /// The open actions that a group handed on when it ended, each with the body that has it now.
  package func handedOn(by body: ID<Body>) -> [(action: Record<Action>, to: ID<Body>?)] {
    those(\ActionUpdate.bodyBefore, body).compactMap { update in
      self[update.action].map { ($0, update.bodyAfter) }
    }
  }

  /// Who set a group up, by which decision; nil when neither is stated.
  package func commissionWords(of body: Record<Body>) -> String? {
    let by = body.commissionedBy.map { name(of: $0) }
    let words = [by, self[body.commission].map { "decision \($0.number)" }].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
