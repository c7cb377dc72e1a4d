// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A body's meetings, the one to work on selected.
  func meetingsScreen(of body: ID<Body>) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: body)): meetings" }) { desk in
      desk.shown.meetings(of: body).map { desk.line(of: $0) }
    } open: { line, desk in
      [.open(MeetingScreen(meeting: ID(line.id), book: desk.shown))]
    }
    source.columns = [ListColumn("Date"), ListColumn("State", 16), ListColumn("Minutes", 28)]
    source.emptyNote = "No meeting is in the book. \(keyName(.new)) schedules the first."
    source.body = { _, _ in body }
    source.always(.new, "Schedule") { [.open($0.scheduleForm(for: body))] }
    source.on(.progress, "Move on") { line, desk in desk.meetingMoves(ID(line.id)) }
    source.on(.edit, "Change") { line, desk in
      [.open(desk.recordForm(RecordReference(ID<Meeting>(line.id))))]
    }
    source.on(.preview, "Preview") { line, desk in [.open(desk.paperPreview(ID(line.id)))] }
    source.on(.writePaper, "Write") { line, desk in
      [.open(desk.writeForm(for: desk.paper(ID(line.id))))]
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(RecordReference(ID<Meeting>(line.id))))]
    }
    let working = shown.meetingInSession(of: body) ?? shown.nextMeeting(of: body, onOrAfter: today)
    return ListScreen(source, selecting: working?.id.text)
  }

  private func line(of meeting: Record<Meeting>) -> ListLine {
    let time = meeting.start.map { " \($0.shown)" } ?? ""
    return ListLine(
      id: meeting.id.text, (meeting.date?.shown ?? "no date") + time, meeting.state.label,
      meeting.minutes?.label ?? "", names: [meeting.date?.shownLong ?? ""],
      reference: meeting.reference)
  }

  /// The agenda before a meeting, the minutes once it has begun.
  func paper(_ id: ID<Meeting>) -> PaperChoice {
    shown[id]?.minutes == nil ? .agenda(id) : .minutes(id)
  }

  private func paperPreview(_ id: ID<Meeting>) -> PagerScreen { preview(of: paper(id)) }

  /// The minutes as they would be printed.
  func minutesPreview(of id: ID<Meeting>) -> PagerScreen { preview(of: paper(id)) }

  /// Opens the meeting under way, or the next; else offers to schedule one.
  func meetingRequests(of body: ID<Body>) -> [Request] {
    let meeting = shown.meetingInSession(of: body) ?? shown.nextMeeting(of: body, onOrAfter: today)
    guard let meeting else {
      let words = Refusal.noNextMeeting(body: shown.name(of: body)).words
      return [.say(Message(.hint, "\(words) Schedule it here.")), .open(scheduleForm(for: body))]
    }
    return [.open(MeetingScreen(meeting: meeting.id, book: shown))]
  }

  /// Asks when and where the next meeting is.
  func scheduleForm(for body: ID<Body>) -> FormScreen {
    let last = shown.meetings(of: body).last
    return FormScreen(
      "Schedule a meeting of \(shown.shortName(of: body))",
      [
        Question("date", "Date", "Such as 12 dec, or tue.", .day, isRequired: true),
        Question("start", "Start", "Such as 10:00.", .time, initial: last?.start?.stored),
        Question("venue", "Venue", "Where it is, or online.", .line, initial: last?.venue?.stored),
        Question(
          "kind", "Kind", "What sort of meeting.", MeetingKind.fieldType,
          initial: MeetingKind.ordinary.stored),
      ], book: shown, today: today, body: body
    ) { answers, desk in
      let plan = MeetingPlan(
        body: body, date: answers.value("date") ?? desk.today, start: answers.value("start"),
        venue: answers.value("venue"), kind: answers.value("kind") ?? .ordinary)
      return [.record({ (book, now) throws(Refusal) in try book.scheduleMeeting(plan, now) })]
    }
  }

  /// What can be done with a meeting and its minutes as they stand.
  func meetingMoves(_ id: ID<Meeting>) -> [Request] {
    guard let meeting = shown[id] else { return [] }
    var choices: [Choosable] = []
    if meeting.state == .scheduled {
      choices.append(
        choice("Issue the agenda") { (book, now) throws(Refusal) in
          try book.issueAgenda(of: id, now)
        })
    }
    if meeting.state.isAhead || meeting.state == .adjourned {
      choices.append(
        choice("Start the meeting") { (book, now) throws(Refusal) in try book.startMeeting(id, now)
        })
    }
    if meeting.state.isAhead {
      choices.append(
        choice("Bring the agenda up to date") { (book, now) throws(Refusal) in
          try book.refreshAgenda(of: id, now)
        })
      choices.append(
        reasonChoice("Cancel it", "Why it is cancelled.") { reason in
          { (book, now) throws(Refusal) in try book.cancelMeeting(id, reason: reason, now) }
        })
    }
    if meeting.state.isAhead {
      choices.append(
        reasonChoice("Postpone it", "Why it is postponed.") { reason in
          { (book, now) throws(Refusal) in try book.postponeMeeting(id, reason: reason, now) }
        })
    }
    if meeting.state == .postponed {
      choices.append(Choosable("Set its new date", [.close, .open(newDateForm(id))]))
    }
    if meeting.state == .inSession {
      choices.append(
        reasonChoice("Adjourn it", "Why, and until when.") { reason in
          { (book, now) throws(Refusal) in try book.adjournMeeting(id, reason: reason, now) }
        })
    }
    choices += minutesMoves(meeting)
    return [.open(ListScreen.choice(shown.title(of: meeting), choices))]
  }

  private func newDateForm(_ id: ID<Meeting>) -> FormScreen {
    FormScreen(
      "The new date",
      [
        Question("date", "Date", "Such as 12 dec, or tue.", .day, isRequired: true),
        Question("start", "Start", "Such as 10:00.", .time),
      ], book: shown, today: today
    ) { answers, desk in
      let date = answers.value("date", as: Day.self) ?? desk.today
      let start = answers.value("start", as: TimeOfDay.self)
      return [
        .record({ (book, now) throws(Refusal) in
          try book.rescheduleMeeting(id, to: date, start: start, now)
        })
      ]
    }
  }

  private func minutesMoves(_ meeting: Record<Meeting>) -> [Choosable] {
    let id = meeting.id
    if meeting.minutes == .agreed {
      return [
        reasonChoice("Record a correction", "What it should have said; the minutes stay.") { text in
          { (book, now) throws(Refusal) in try book.recordCorrection(to: id, text: text, now) }
        }
      ]
    }
    guard meeting.state == .closed, let minutes = meeting.minutes else { return [] }
    return minutes.followers.filter { $0 != .agreed }.map { state in
      choice("Minutes: \(state.label.lowercased())") { (book, now) throws(Refusal) in
        try book.moveMinutes(of: id, to: state, now)
      }
    }
  }

  func choice(_ label: String, _ operation: @escaping Operation) -> Choosable {
    Choosable(label, [.close, .record(operation)])
  }

  func reasonChoice(
    _ label: String, _ help: String, _ make: @escaping @Sendable (String) -> Operation
  ) -> Choosable {
    Choosable(label, [.close, .open(textForm(label, "Words", help, make))])
  }

  /// A later meeting agrees the minutes an item brings; they must have gone to members first.
  func agreeMinutesRequests(_ item: Record<AgendaItem>) -> [Request] {
    guard let later = item.meeting, let earlier = shown.minutesSubject(of: item) else {
      return [.say(Message(.hint, "There is no earlier meeting."))]
    }
    if earlier.minutes == .agreed {
      return [.say(Message(.hint, "\(shown.title(of: earlier)): agreed already."))]
    }
    let form = agreeMinutesForm(of: earlier, at: later)
    guard let minutes = earlier.minutes, minutes != .circulated else { return [.open(form)] }
    let id = earlier.id
    let circulate = Choosable(
      "Members have them: mark them circulated, then agree",
      [
        .close,
        .record(
          { (book, now) throws(Refusal) in try book.moveMinutes(of: id, to: .circulated, now) },
          then: [.open(form)]),
      ])
    return [.open(ListScreen.choice("These minutes: \(minutes.label.lowercased())", [circulate]))]
  }

  private func agreeMinutesForm(
    of earlier: Record<Meeting>, at later: ID<Meeting>
  ) -> FormScreen {
    let id = earlier.id
    return textForm(
      "Agree the minutes of \(shown.title(of: earlier))", "Amendments",
      "What is amended, word for word; empty when they are agreed as they stand.",
      isRequired: false
    ) { amendment in
      { (book, now) throws(Refusal) in
        try book.agreeMinutes(of: id, at: later, amendment: amendment, now)
      }
    }
  }
}
