// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The whole business desk: what is next, owed, missing and overdue; Enter goes to where a line
  /// is dealt with, a digit chases whoever owes it.
  func deskScreen() -> ListScreen {
    var source = ListSource(title: "Business desk") { desk in
      desk.deskLines()
    } open: { line, desk in
      desk.deskRequests(line)
    }
    source.columns = [
      ListColumn("What"), ListColumn("Day", 12, isSpare: true), ListColumn("State", 25),
    ]
    source.body = { line, desk in line.flatMap { desk.bodyOfDeskLine($0) } }
    source.answer("Chase text") { line, desk in desk.chaseRequests(line) }
    source.answer("Copy it") { line, desk in desk.copyRequests(line) }
    source.answer("Move on") { line, desk in
      guard let meeting = DeskLine(id: line.id)?.meeting else {
        return [.say(Message(.hint, "This line is no meeting; Enter opens it."))]
      }
      return desk.meetingMoves(meeting)
    }
    source.on(.copy, "Copy chase text") { line, desk in desk.copyRequests(line) }
    source.on(.preview, "Preview") { line, desk in [.open(desk.preview(of: desk.paper(of: line)))] }
    source.on(.writePaper, "Write") { line, desk in
      [.open(desk.writeForm(for: desk.paper(of: line)))]
    }
    source.offerCalendar()
    return ListScreen(source)
  }

  /// A reminder where the line is chased by one, else the whole desk.
  private func paper(of line: ListLine) -> PaperChoice {
    guard let recipient = DeskLine(id: line.id)?.recipient(in: shown),
      !shown.businessDesk(on: today).chase(recipient).isEmpty
    else { return .desk }
    return .chase(recipient)
  }

  private func bodyOfDeskLine(_ line: ListLine) -> ID<Body>? {
    switch DeskLine(id: line.id) {
    case .meeting(let id), .owed(let id), .checking(let id): shown[id]?.body
    case .schedule(let body), .closing(let body), .report(let body), .chase(.chair(let body)): body
    case .escalation(let id): shown[id]?.origin
    case .besides: line.reference.flatMap { shown.body(of: $0) }
    case .chase(.agency), .unowned, .conflicts, nil: nil
    }
  }

  private func deskRequests(_ line: ListLine) -> [Request] {
    switch DeskLine(id: line.id) {
    case .meeting(let id), .owed(let id), .checking(let id):
      return [.open(MeetingScreen(meeting: id, book: shown))]
    case .schedule(let body): return [.open(scheduleForm(for: body))]
    case .closing(let body): return closingRequests(of: body)
    case .report(let body): return reportRequests(of: body)
    case .chase(.agency(let agency)):
      var filter = ActionFilter()
      filter.agency = agency
      filter.states = .overdue
      return [.open(actionsScreen(filter))]
    case .chase(.chair): return chaseRequests(line)
    case .unowned:
      var filter = ActionFilter()
      filter.states = .overdue
      return [.open(actionsScreen(filter))]
    case .escalation(let id): return [.open(answerChoice(id, at: nil))]
    case .conflicts: return [.open(conflictsScreen())]
    case .besides: return line.reference.map { requests(toShow: $0) } ?? [.open(dueScreen())]
    case nil: return []
    }
  }

  private func chaseRequests(_ line: ListLine) -> [Request] {
    chasing(line) { [.open(preview(of: .chase($0)))] }
  }

  private func copyRequests(_ line: ListLine) -> [Request] {
    chasing(line) { recipient in
      [.keep(text(of: .chase(recipient))), .say(Message(.done, "The text is kept to paste."))]
    }
  }

  /// Does something with the reminder about a line, or says that there is none to write.
  private func chasing(
    _ line: ListLine, _ answer: (ChaseRecipient) -> [Request]
  ) -> [Request] {
    let kind = DeskLine(id: line.id)
    guard let recipient = kind?.recipient(in: shown) else {
      let words =
        if case .besides = kind {
          "No reminder is written for this; the line says who owes it."
        } else {
          "Nobody is to be chased for this: the business unit does it itself."
        }
      return [.say(Message(.hint, words))]
    }
    if shown.businessDesk(on: today).chase(recipient).isEmpty {
      return [.say(Message(.hint, "\(shown.label(of: recipient)) owes nothing today."))]
    }
    return answer(recipient)
  }
}
