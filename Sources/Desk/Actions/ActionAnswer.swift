// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// What can be said of an action in matters arising, in the order of the digits.
enum ActionAnswer: CaseIterable, Sendable {
  case update, progress, newDate, reportedDone, agreedDone, transferred, withdrawn, noUpdate, sleep

  var title: String {
    switch self {
    case .update: "Update"
    case .progress: "Progress"
    case .newDate: "New date"
    case .reportedDone: "Reported done"
    case .agreedDone: "Agreed done"
    case .transferred: "Transferred"
    case .withdrawn: "Withdrawn"
    case .noUpdate: "No update"
    case .sleep: "Sleep or wake"
    }
  }

  /// The words where there is little room.
  var short: String {
    switch self {
    case .reportedDone: "Reported"
    case .agreedDone: "Agreed"
    case .sleep: "Sleep"
    default: title
    }
  }
}

extension Desk {
  /// Why an answer cannot be given of an action now; nil when it can.
  func whyNot(
    _ answer: ActionAnswer, _ action: Record<Action>, at meeting: ID<Meeting>?
  ) -> String? {
    if answer == .noUpdate, meeting == nil { return "Only a meeting waits for an update." }
    if answer == .sleep, action.state.isOpen { return whyAwake(action) }
    if answer == .update || (answer == .progress && !action.state.followers.isEmpty)
      || action.state.isOpen
    {
      return nil
    }
    return "Action \(action.number) is \(action.state.label.lowercased()). Progress reopens it."
  }

  /// Why an action cannot be put to sleep; one that sleeps is woken.
  private func whyAwake(_ action: Record<Action>) -> String? {
    guard action.sleepDays == nil else { return nil }
    guard let due = action.due else { return Refusal.needsDueDate(action: action.number).words }
    guard due <= today else { return nil }
    return
      "Action \(action.number) was due on \(due.shown), so it cannot sleep; give it a new date."
  }

  /// Asks what an answer still needs, or records it at once; then the walk goes on.
  func requests(
    for answer: ActionAnswer, _ action: Record<Action>, at meeting: ID<Meeting>?
  ) -> [Request] {
    if let reason = whyNot(answer, action, at: meeting) { return [.say(Message(.warning, reason))] }
    let next = goOn(after: action.id, at: meeting)
    switch answer {
    case .update: return [.open(updateForm(action, meeting: meeting, then: next))]
    case .progress: return [.open(progressChoice(action, at: meeting, then: next))]
    case .newDate: return [.open(dueForm(action, meeting: meeting, then: next))]
    case .reportedDone: return [.open(doneForm(action.id, meeting: meeting, then: next))]
    case .agreedDone: return [.open(agreedForm(action, meeting: meeting, then: next))]
    case .transferred: return [.open(ownerForm(action, meeting: meeting, then: next))]
    case .withdrawn: return [.open(withdrawForm(action, meeting: meeting, then: next))]
    case .noUpdate: return noUpdateRequests(action, at: meeting, then: next)
    case .sleep: return sleepRequests(action, at: meeting, then: next)
    }
  }

  /// The states an action may move to by being spoken of; done and withdrawn have their own answers.
  private func progressChoice(
    _ action: Record<Action>, at meeting: ID<Meeting>?, then next: [Request]
  ) -> ListScreen {
    let id = action.id
    let own: Set<ActionState> = [.completed, .withdrawn]
    let isTransfer = action.state != .proposed
    let states = action.state.followers.filter {
      !own.contains($0) && !($0 == .notStarted && isTransfer)
    }
    let choices = states.map { state in
      let label = action.state == .completed ? "Reopened" : state.label
      return Choosable(
        label,
        [
          .close,
          .open(
            textForm(
              "Action \(action.number): \(label.lowercased())", "Words", "What happened, or why.",
              then: next
            ) { note in
              { (book, now) throws(Refusal) in
                try book.updateAction(id, note: note, to: state, at: meeting, now)
              }
            }),
        ])
    }
    return .choice("Action \(action.number) is \(action.state.label.lowercased()); now", choices)
  }

  private func noUpdateRequests(
    _ action: Record<Action>, at meeting: ID<Meeting>?, then next: [Request]
  ) -> [Request] {
    guard let meeting else { return [] }
    let id = action.id
    return [
      .record(
        { (book, now) throws(Refusal) in try book.recordNoUpdate(of: id, at: meeting, now) },
        then: next)
    ]
  }

  /// An action asleep wakes at once; one awake is asked until how many days before its date.
  private func sleepRequests(
    _ action: Record<Action>, at meeting: ID<Meeting>?, then next: [Request]
  ) -> [Request] {
    let id = action.id
    guard action.sleepDays == nil else {
      return [
        .record({ (book, now) throws(Refusal) in
          try book.sleepAction(id, untilDaysBefore: nil, at: meeting, now)
        })
      ]
    }
    guard let due = action.due else { return [] }
    return [.open(sleepForm(action, due: due, meeting: meeting, then: next))]
  }
}
