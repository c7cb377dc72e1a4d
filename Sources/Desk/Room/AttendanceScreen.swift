// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The attendance grid of a meeting, as it stands at an item when one is being taken.
  func attendanceScreen(
    of meeting: ID<Meeting>, during item: ID<AgendaItem>? = nil
  ) -> ListScreen {
    AttendanceGrid(meeting: meeting, item: item).screen(self)
  }
}

/// The attendance grid: a seat a line and a digit an answer, the quorum over it; after each answer
/// it goes on to the next seat not taken.
struct AttendanceGrid: Sendable {
  let meeting: ID<Meeting>
  /// The item being taken, from which somebody arrives or leaves.
  let item: ID<AgendaItem>?

  func screen(_ desk: Desk) -> ListScreen {
    var source = ListSource(title: title) {
      lines($0)
    } open: { _, _ in
      []
    }
    source.columns = [ListColumn("Seat"), ListColumn("Attendance", 26)]
    source.emptyNote =
      "No seats are held on this date. \(desk.keyName(.new)) adds who is in the room."
    addAnswers(to: &source)
    addCommands(to: &source)
    let answered = source
    source.openTitle = "Choose"
    source.open = { line, desk in [.open(answered.answerSheet(line.cells[0], line, desk))] }
    return ListScreen(source)
  }

  private func addAnswers(to source: inout ListSource) {
    for state: Presence in [.present, .apologies, .absent, .deputy] {
      source.answer(state.label) { line, desk in set(line, to: state, desk) }
    }
    for state in Presence.withoutSeat {
      source.answer(state.label) { line, desk in setWithoutSeat(line, to: state, desk) }
    }
    source.answer("Came or went") { line, desk in movementRequests(line, desk) }
  }

  private func addCommands(to source: inout ListSource) {
    source.on(.markDone, "Present") { line, desk in set(line, to: .present, desk) }
    source.on(.expand, "Next state") { line, desk in cycle(line, 1, desk) }
    source.on(.collapse, "State before") { line, desk in cycle(line, -1, desk) }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference, reference.kind == Attendance.about.name else {
        return [.say(Message(.hint, "A seat stays; choose how it is attended."))]
      }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    let meeting = meeting
    source.always(.markAll, "Rest present") { _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.setRemainingAttendance(meeting, to: .present, now)
        })
      ]
    }
    source.always(.new, "Somebody else") { desk in [.open(visitorForm(.inAttendance, desk))] }
    source.always(.progress, "Quorum") { desk in [.open(desk.quorumChoice(meeting))] }
  }

  private func title(_ desk: Desk) -> String {
    guard let record = desk.shown[meeting] else { return "Attendance" }
    return "Attendance: " + desk.shown.quorumCount(of: record, during: item).words
  }

  private func lines(_ desk: Desk) -> [ListLine] {
    let book = desk.shown
    guard let record = book[meeting] else { return [] }
    let bodies = book.bodies(at: record)
    let all = book.attendance(of: record)
    let lines =
      bodies.count < 2
      ? self.lines(all, book)
      : bodies.flatMap { body in
        [heading(of: body, record, desk)] + self.lines(all.filter { $0.seat?.body == body }, book)
      } + others(all.filter { $0.seat == nil }, book)
    let missing = book.missingRepresentatives(at: record)
    guard !missing.isEmpty, book.isAttendanceTaken(record) else { return lines }
    let names = missing.map { book.name(of: $0) }.joined(separator: ", ")
    return lines + [.heading("Not represented: " + names)]
  }

  /// A body's name and its own quorum; a narrow screen has the quorum first.
  private func heading(
    of body: ID<Body>, _ meeting: Record<Meeting>, _ desk: Desk
  ) -> ListLine {
    let name = desk.shown.name(of: body)
    let words = desk.shown.quorumCount(of: meeting, during: item, for: body).words
    return .heading(desk.size.columns < 60 ? "\(words): \(name)" : "\(name): \(words)")
  }

  private func others(_ lines: [AttendanceLine], _ book: Book) -> [ListLine] {
    lines.isEmpty ? [] : [.heading("Without a seat")] + self.lines(lines, book)
  }

  private func lines(_ attendance: [AttendanceLine], _ book: Book) -> [ListLine] {
    attendance.map { line in
      let state = line.state.map { "\($0.letter) \($0.label)" } ?? "? not taken"
      let who = line.seat == nil ? "" : line.record?.who.map { ": \($0)" } ?? ""
      let stay = book.stayWords(of: line, at: meeting).map { ", \($0)" } ?? ""
      return ListLine(
        id: line.seat?.id.text ?? line.record?.id.text ?? "", line.label, state + stay + who,
        role: line.state == nil ? .dim : .text,
        reference: line.seat == nil ? line.record?.reference : line.seat?.reference)
    }
  }

  /// Marks a seat, and goes on; a deputy is asked for by name.
  private func set(_ line: ListLine, to state: Presence, _ desk: Desk) -> [Request] {
    guard let seat = line.seat else {
      return [
        .say(Message(.hint, "Somebody without a seat is in attendance, an observer or a visitor."))
      ]
    }
    guard state != .deputy else { return deputyRequests(line, seat, desk) }
    let meeting = meeting
    return [
      .record(
        { (book, now) throws(Refusal) in
          try book.setAttendance(meeting, seat: seat, to: state, now)
        }, then: goOn(from: line, desk))
    ]
  }

  /// The next seat not taken after a line, or the line below once all are.
  func goOn(from line: ListLine, _ desk: Desk) -> [Request] {
    let lines = lines(desk).filter { !$0.isHeading }
    guard let here = lines.firstIndex(where: { $0.id == line.id }) else { return [] }
    let taken = desk.shown[meeting].map { desk.shown.attendance(of: $0) } ?? []
    let open = Set(taken.filter { $0.state == nil }.compactMap { $0.seat?.id.text })
    let after = lines[(here + 1)...]
    let next = (after + lines[..<here]).first { open.contains($0.id) } ?? after.first
    return next.map { next in [.select { _ in next.id }] } ?? []
  }

  private func cycle(_ line: ListLine, _ step: Int, _ desk: Desk) -> [Request] {
    let cycle: [Presence] = [.present, .apologies, .absent]
    guard let seat = line.seat else { return set(line, to: .present, desk) }
    let meeting = meeting
    let record = desk.shown.attendance(of: seat, at: meeting)
    let here = record.flatMap { cycle.firstIndex(of: $0.state) }
    let next = cycle[here.map { ($0 + step + cycle.count) % cycle.count } ?? 0]
    return [
      .record({ (book, now) throws(Refusal) in
        try book.setAttendance(meeting, seat: seat, to: next, now)
      })
    ]
  }
}

extension ListLine {
  /// The seat a line of the attendance is of; nil for somebody without one.
  var seat: ID<Seat>? { reference?.kind == Seat.about.name ? ID(id) : nil }

  /// Whose line of the attendance it is.
  var member: RoomMember { seat.map { .seat($0) } ?? .other(ID(id)) }
}
