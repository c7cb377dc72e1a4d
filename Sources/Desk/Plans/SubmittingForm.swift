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
    ) { answers, desk in
      let to: ID<Body>? = answers.value(Submission.shape.to.name)
      return [
        .record(
          { (book, now) throws(Refusal) in
            try book.submitPlan(plan, to: to, freezing: issuing, now)
          }, then: [desk.saySubmitted("this version of the plan", to: to)])
      ]
    }
  }

  /// Puts a paper to the group it is for.
  func submitting(_ id: ID<Submission>) -> Request {
    let issuing = issuing
    return .record(
      { (book, now) throws(Refusal) in try book.submit(id, freezing: issuing, now) },
      then: [saySubmitted("it", to: shown[id]?.to)])
  }

  /// Says where a paper went and what takes it on to an agenda.
  private func saySubmitted(_ what: String, to: ID<Body>?) -> Request {
    let stays = "\(what) stays as it is."
    guard let to, let meeting = shown.nextMeeting(of: to, onOrAfter: today) else {
      let group =
        to.map {
          " to \(shown.shortName(of: $0)), which has no meeting ahead: "
            + "the agenda of the next one made takes it"
        } ?? ""
      return .say(Message(.done, "Submitted\(group); \(stays)"))
    }
    let how =
      meeting.state == .agendaIssued
      ? "has gone out, and takes it when it is brought up to date" : "takes it"
    let day = meeting.date.map { " of \($0.shownShort)" } ?? ""
    let words = "Submitted to \(shown.shortName(of: to)): its agenda\(day) \(how); \(stays)"
    return .say(Message(.done, words))
  }
}
