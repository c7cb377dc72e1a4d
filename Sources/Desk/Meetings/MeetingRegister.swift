// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// A body's meetings, the one to work on selected.
  func meetingsScreen(of body: ID<Body>) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: body)): meetings" }) { desk in
      desk.shown.meetings(of: body).map { desk.line(of: $0) } + desk.jointLines(of: body)
    } open: { line, desk in
      [.open(MeetingScreen(meeting: ID(line.id), book: desk.shown))]
    }
    source.columns = [
      ListColumn("Date"), ListColumn("State", 16), ListColumn("Minutes", 16, isSpare: true),
    ]
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
    source.offerHistory()
    source.offerCalendar(of: body)
    let working = shown.meetingInSession(of: body) ?? shown.nextMeeting(of: body, onOrAfter: today)
    return ListScreen(source, selecting: working?.id.text)
  }

  /// The meetings of others that the body joins, under a heading of their own.
  private func jointLines(of body: ID<Body>) -> [ListLine] {
    let joint = shown.jointMeetings(of: body)
    guard !joint.isEmpty else { return [] }
    return [.heading("Held jointly, called by another group")]
      + joint.map { meeting in
        var line = line(of: meeting)
        line.cells[0] += " · \(shown.shortName(of: meeting.body))"
        return line
      }
  }

  private func line(of meeting: Record<Meeting>) -> ListLine {
    let time = meeting.start.map { " \($0.shown)" } ?? ""
    let guests = shown.guests(at: meeting.id).map { shown.shortName(of: $0) }
    let with = guests.isEmpty ? "" : " · with \(guests.joined(separator: ", "))"
    return ListLine(
      id: meeting.id.text, (meeting.date?.shown ?? "no date") + time + with, meeting.state.label,
      meeting.minutes?.label ?? "", names: [meeting.date?.shownLong ?? ""],
      reference: meeting.reference)
  }

  /// The agenda before a meeting, the minutes once it has begun.
  func paper(_ id: ID<Meeting>) -> PaperChoice {
    shown[id]?.minutes == nil ? .agenda(id) : .minutes(id)
  }

  private func paperPreview(_ id: ID<Meeting>) -> PaperScreen { preview(of: paper(id)) }

  /// The minutes as they would be printed.
  func minutesPreview(of id: ID<Meeting>) -> PaperScreen { preview(of: paper(id)) }

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
      return [
        .record(
          { (book, now) throws(Refusal) in try book.scheduleMeeting(plan, now) },
          then: desk.dayOffWarning(plan.date))
      ]
    }
  }
}
