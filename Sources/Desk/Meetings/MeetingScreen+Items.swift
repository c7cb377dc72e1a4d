// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// The agenda item being minuted.
  func currentItem(_ desk: Desk) -> Record<AgendaItem>? { desk.shown[item] }

  /// What Enter on an empty line does at this item, in a few words.
  func itemActionTitle(_ desk: Desk) -> String? {
    guard let record = desk.shown[meeting] else { return nil }
    guard record.minutes != nil else {
      return record.state.may(become: .inSession) ? "Start the meeting" : nil
    }
    if record.state == .closed {
      return record.minutes == .drafting || record.minutes == .chairChecking
        ? "Send the minutes on" : nil
    }
    switch currentItem(desk)?.type {
    case .welcome: return "Attendance"
    case .declarations: return "Declarations"
    case .lastMinutes:
      let last = currentItem(desk).flatMap { desk.shown.minutesSubject(of: $0) }
      return last?.minutes == .agreed ? nil : "Agree the minutes"
    case .mattersArising: return "Walk the actions"
    case .planReview: return "Walk the plan"
    case .escalationReceived: return itemEscalation(desk)?.awaitsAnswer == true ? "Answer" : nil
    case .answerReturned: return itemEscalation(desk) == .answered ? "Heard" : nil
    case .update: return "Update given?"
    case .report: return "Reports"
    case .challengeQuestions: return "Questions"
    case .nextMeeting: return "Schedule the next"
    default: return nil
    }
  }

  private func itemEscalation(_ desk: Desk) -> EscalationState? {
    currentItem(desk)?.escalation.flatMap { desk.shown[$0] }?.state
  }

  /// Commands about the meeting as a whole or about what the item is for; nil for all others.
  mutating func runItemCommand(_ command: CommandName, _ desk: Desk) -> [Request]? {
    guard let record = desk.shown[meeting], let body = record.body else { return nil }
    switch command {
    case .attendance: return [.open(desk.attendanceScreen(of: meeting, during: item))]
    case .declarations: return [.open(desk.declarationsChoice(of: meeting))]
    case .mattersArising: return [.open(desk.mattersScreen(of: record))]
    case .planReview: return desk.planRequests(of: body, meeting: meeting)
    case .closeMeeting: return [.open(desk.closingScreen(of: meeting))]
    case .progress: return desk.meetingMoves(meeting)
    case .preview: return [.open(desk.minutesPreview(of: meeting))]
    case .writePaper: return [.open(desk.writeForm(for: .minutes(meeting)))]
    case .itemAction: return itemAction(record, body, desk)
    default: return nil
    }
  }

  /// Starts the meeting; one of another day only when that is meant.
  private func startRequests(_ record: Record<Meeting>, _ desk: Desk) -> [Request] {
    let id = meeting
    let start = Request.record({ (book, now) throws(Refusal) in try book.startMeeting(id, now) })
    guard let date = record.date, date != desk.today else { return [start] }
    let title = "This meeting is for \(date.shown), not today"
    return [
      .open(
        ListScreen.choice(
          title,
          [
            Choosable("Start it now all the same", [.close, start]),
            Choosable("Leave it", [.close]),
          ]
        ))
    ]
  }

  private func itemAction(
    _ record: Record<Meeting>, _ body: ID<Body>, _ desk: Desk
  ) -> [Request] {
    let id = meeting
    guard record.minutes != nil else { return startRequests(record, desk) }
    if record.state == .closed {
      return itemActionTitle(desk) == nil
        ? [
          .say(Message(.hint, "\(desk.keyName(.progress)) says what comes next for these minutes."))
        ]
        : desk.meetingMoves(id)
    }
    let item = currentItem(desk)
    switch item?.type {
    case .welcome: return [.run(.attendance)]
    case .declarations: return [.run(.declarations)]
    case .lastMinutes: return item.map { desk.agreeMinutesRequests($0) } ?? []
    case .mattersArising: return [.run(.mattersArising)]
    case .planReview: return [.run(.planReview)]
    case .escalationReceived:
      return item?.escalation.map { [.open(desk.answerChoice($0, at: id))] } ?? []
    case .answerReturned:
      guard let escalation = item?.escalation else { return [] }
      return [
        .record({ (book, now) throws(Refusal) in try book.reportBack(escalation, at: id, now) })
      ]
    case .update: return item.map { [.open(desk.updateChoice(of: $0))] } ?? []
    case .report: return [.open(desk.receivedReports(by: body, for: item))]
    case .challengeQuestions: return [.open(desk.challengeScreen(of: id))]
    case .nextMeeting: return [.open(desk.scheduleForm(for: body))]
    default: return []
    }
  }

  /// What stands above the lines of an item that is built from records.
  func itemFacts(_ desk: Desk) -> [String] {
    let book = desk.shown
    guard let item = currentItem(desk), let record = book[meeting], let body = record.body else {
      return []
    }
    switch item.type {
    case .welcome: return [attendanceWords(record, book)]
    case .declarations: return declarationWords(record, book)
    case .lastMinutes:
      guard let last = book.minutesSubject(of: item) else {
        return ["There is no earlier meeting."]
      }
      return lastMinutesWords(last, book)
    case .mattersArising:
      let open = book.openActions(of: body)
      let late = open.count { book.isOverdue($0, on: desk.today) }
      return ["\(open.count) open actions, \(late) overdue"] + desk.silenceFacts(record)
    case .planReview:
      guard let plan = book.plan(of: body) else { return [] }
      let left = book.untouchedRows(of: plan.id, at: meeting).count
      return [
        "\(book.progress(of: book.rows(of: plan.id)).words); \(left) rows not touched today"
      ]
    case .escalationReceived, .answerReturned:
      return item.escalation.flatMap { book[$0] }.map { desk.escalationWords($0) } ?? []
    case .update: return [desk.updateWords(of: item, record)]
    case .challengeQuestions: return desk.challengeFacts(record)
    default:
      let told = book.reportedDecision(by: item).map { desk.reportWords($0) }
      return (told.map { [$0] } ?? []) + desk.itemWords(of: item)
    }
  }

  private func lastMinutesWords(_ last: Record<Meeting>, _ book: Book) -> [String] {
    let title = book.title(of: last)
    if let how = last.agreedHow {
      let on = last.agreedOn?.shown ?? "a day not stated"
      return ["\(title): agreed by correspondence on \(on). \(how)"]
    }
    let open = book.undecidedAmendments(to: last.id).count
    let words = open == 0 ? [] : ["\(counted(open, "proposed amendment")) to decide"]
    return ["\(title): \(last.minutes?.label.lowercased() ?? "not begun")"] + words
  }

  private func attendanceWords(_ record: Record<Meeting>, _ book: Book) -> String {
    guard book.isAttendanceTaken(record) else { return "Attendance is not taken yet." }
    let lines = book.attendance(of: record)
    let counts = Presence.allCases.compactMap { state -> String? in
      let count = lines.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.label.lowercased())"
    }
    return counts.joined(separator: ", ") + "; " + book.quorumWords(of: record)
  }
}
