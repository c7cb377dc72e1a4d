// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

// Who is asked for by name: deputies, and people without a seat.
extension AttendanceGrid {
  /// Offers the deputies the seat had before, else asks for one.
  func deputyRequests(_ line: ListLine, _ seat: ID<Seat>, _ desk: Desk) -> [Request] {
    let form = deputyForm(line, seat, desk)
    let former = desk.shown.formerDeputies(of: seat).prefix(8)
    guard !former.isEmpty else { return [.open(form)] }
    let known = former.map { who in
      Choosable(who, [.close] + [name(who, for: seat, then: goOn(from: line, desk))])
    }
    let other = Choosable("Somebody else", [.close, .open(form)])
    return [.open(ListScreen.choice("Deputy for \(line.cells[0])", known + [other]))]
  }

  private func deputyForm(_ line: ListLine, _ seat: ID<Seat>, _ desk: Desk) -> FormScreen {
    FormScreen(
      "Deputy for \(line.cells[0])",
      [whoQuestion("Deputy", "The deputy's role and agency.", desk)],
      book: desk.shown, today: desk.today
    ) { answers, desk in
      [name(answers.text("who"), for: seat, then: goOn(from: line, desk))]
    }
  }

  /// Asks for somebody by role and agency; those named at earlier meetings are completed.
  private func whoQuestion(_ label: String, _ help: String, _ desk: Desk) -> Question {
    let known = desk.shown[meeting]?.body.map { desk.shown.peopleNamed(at: $0) } ?? []
    return Question("who", label, help, .line, isRequired: true, suggestions: known)
  }

  private func name(_ who: String, for seat: ID<Seat>, then: [Request]) -> Request {
    let meeting = meeting
    return .record(
      { (book, now) throws(Refusal) in
        try book.setAttendance(meeting, seat: seat, to: .deputy, who: who, now)
      }, then: then)
  }

  /// Gives somebody without a seat a part in the room; on a seat's line, asks who it is.
  func setWithoutSeat(_ line: ListLine, to state: Presence, _ desk: Desk) -> [Request] {
    guard case .other(let attendee) = line.member else { return [.open(visitorForm(state, desk))] }
    return [
      .record(
        { (book, now) throws(Refusal) in try book.setAttendee(attendee, to: state, now) },
        then: goOn(from: line, desk))
    ]
  }

  /// Asks who is in the room without a seat.
  func visitorForm(_ state: Presence, _ desk: Desk) -> FormScreen {
    let meeting = meeting
    let heading =
      state == .inAttendance ? "Somebody in attendance" : "A \(state.label.lowercased())"
    return FormScreen(
      state == .observer ? "An observer" : heading,
      [whoQuestion("Who", "Role and agency.", desk)], book: desk.shown, today: desk.today
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.addAttendee(answers.text("who"), at: meeting, as: state, now)
        })
      ]
    }
  }
}
