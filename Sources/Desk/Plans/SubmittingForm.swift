// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Puts a plan as it stands to another group, its own governing group unless another is chosen.
  func submittingForm(_ plan: ID<Plan>) -> FormScreen {
    let body = shown[plan]?.body
    let usual = body.flatMap { shown.reportRecipient(of: $0, on: today) }
    let issuing = issuing
    return FormScreen(
      "Put the plan to another group",
      [
        Question(
          Submission.shape.to.name, Submission.shape.to.label, Submission.shape.to.help,
          Submission.shape.to.type, isRequired: true, initial: usual?.stored)
      ], book: shown, today: today, body: body
    ) { answers, _ in
      let to: ID<Body>? = answers.value(Submission.shape.to.name)
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.submitPlan(plan, to: to, freezing: issuing, now)
          }, then: [.say(Message(.done, "Submitted; this version of the plan stays as it is."))])
      ]
    }
  }

  /// Puts a paper to the group it is for.
  func submitting(_ id: ID<Submission>) -> Request {
    let issuing = issuing
    return .record(
      { (book, now) throws(Refusal) in try book.submit(id, freezing: issuing, now) },
      then: [.say(Message(.done, "Submitted; it stays as it is."))])
  }
}
