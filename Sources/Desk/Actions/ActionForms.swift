// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  func updateForm(
    _ action: Record<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    return textForm(
      "Action \(action.number): update", "Update", "What was said of it.", then: then
    ) { note in
      { (book, now) throws(Refusal) in
        let moves = book[id]?.state == .notStarted ? ActionState.inProgress : nil
        return try book.updateAction(id, note: note, to: moves, at: meeting, now)
      }
    }
  }

  func doneForm(
    _ id: ID<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    textForm(
      "Reported done", "Note", "What the owner reported.", isRequired: false, then: then
    ) { note in
      { (book, now) throws(Refusal) in try book.reportDone(id, note: note, at: meeting, now) }
    }
  }

  func agreedForm(
    _ action: Record<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    return textForm(
      "Action \(action.number): agreed done", "Evidence",
      "What shows that it was done, and its effect.", then: then
    ) { evidence in
      { (book, now) throws(Refusal) in
        try book.agreeDone(id, evidence: evidence, at: meeting, now)
      }
    }
  }

  /// Moves an action's date, with the reason.
  func dueForm(
    _ action: Record<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    return FormScreen(
      "Action \(action.number): date",
      [
        Question("due", "New date", "Such as 12 dec, fri, next meeting.", .day, isRequired: true),
        Question("reason", "Reason", "Needed when it moves later.", .line),
      ], book: shown, today: today, body: action.body
    ) { answers, desk in
      let due = answers.value("due", as: Day.self) ?? desk.today
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.moveDue(of: id, to: due, reason: answers.text("reason"), at: meeting, now)
          }, then: then)
      ]
    }.about(action.reference)
  }

  /// Gives an action an owner, or another, with what was said of it.
  func ownerForm(
    _ action: Record<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    let owner = Question(
      "owner", "Owner", "A few letters of a role, agency or group; Tab completes.", .owner,
      isRequired: true)
    let note = Question("note", "Note", "Why it changes hands; may stay empty.", .line)
    return FormScreen(
      "Action \(action.number): owner", action.owner == nil ? [owner] : [owner, note],
      book: shown, today: today, body: action.body
    ) { answers, _ in
      guard let owner = answers.value("owner", as: Owner.self) else { return [] }
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.setOwner(of: id, to: owner, note: answers.text("note"), at: meeting, now)
          }, then: then)
      ]
    }.about(action.reference)
  }

  /// Withdraws an action by a decision: its number or the group's words.
  func withdrawForm(
    _ action: Record<Action>, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    return textForm(
      "Action \(action.number): withdrawn", "By decision",
      "The decision's number, such as TEG-2026-07, or what the group decided in words.",
      then: then
    ) { words in
      { (book, now) throws(Refusal) in
        try book.withdrawAction(id, by: words, at: meeting, now)
      }
    }
  }

  /// Lets an action sleep until some days before it is due.
  func sleepForm(
    _ action: Record<Action>, due: Day, meeting: ID<Meeting>?, then: [Request] = []
  ) -> FormScreen {
    let id = action.id
    return FormScreen(
      "Action \(action.number): sleep until",
      [
        Question(
          "days", "Days before",
          "It is due \(due.shown) and comes back this many days before.", .number,
          isRequired: true)
      ], book: shown, today: today, body: action.body
    ) { answers, _ in
      [
        .record(
          { (book, now) throws(Refusal) in
            try book.sleepAction(id, untilDaysBefore: answers.value("days"), at: meeting, now)
          }, then: then)
      ]
    }
  }

  func newActionForm(_ body: ID<Body>?, from origin: RecordReference? = nil) -> FormScreen {
    FormScreen(
      "New action",
      [
        Question(
          "text", "Action", "Verb first; readable out of context.", .paragraph, isRequired: true),
        Question("owner", "Owner", "One role, agency or group.", .owner, isRequired: true),
        Question("due", "Due", "Such as 12 dec or in 10 working days.", .day),
        Question(
          "body", "Group", "The group that follows it.", .reference(kind: "body"), isRequired: true,
          initial: body.map { .text($0.text) }),
      ], book: shown, today: today, body: body
    ) { answers, _ in
      let draft = ActionDraft(
        text: answers.text("text"), owner: answers.value("owner"), due: answers.value("due"))
      let body = ID<Body>(answers.text("body"))
      return [
        .record({ (book, now) throws(Refusal) in
          try book.addAction(draft, body: body, origin: origin, now)
        })
      ]
    }
  }
}
