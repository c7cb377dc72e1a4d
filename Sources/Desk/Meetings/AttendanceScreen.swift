// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The attendance grid: a seat a line, left and right change it, Space is present.
  func attendanceScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { $0.attendanceTitle(meeting) }) { desk in
      desk.attendanceLines(meeting)
    } open: { line, desk in
      [.open(desk.presenceChoice(line, meeting))]
    }
    source.columns = [ListColumn("Seat"), ListColumn("Attendance", 26)]
    source.openTitle = "Choose"
    addPresenceCommands(to: &source, meeting)
    source.emptyNote = "No seats are held on this date. \(keyName(.new)) adds who is in the room."
    return ListScreen(source)
  }

  private func addPresenceCommands(to source: inout ListSource, _ meeting: ID<Meeting>) {
    source.on(.markDone, "Present") { line, desk in
      desk.presenceRequests(line, .present, meeting) + [.run(.moveDown)]
    }
    source.on(.expand, "Next state") { line, desk in desk.cyclePresence(line, 1, meeting) }
    source.on(.collapse, "State before") { line, desk in desk.cyclePresence(line, -1, meeting) }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference, reference.kind == Attendance.about.name else {
        return [.say(Message(.hint, "A seat stays; choose how it is attended."))]
      }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    source.always(.markAll, "Rest present") { _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.setRemainingAttendance(meeting, to: .present, now)
        })
      ]
    }
    source.always(.new, "Somebody else") { desk in [.open(desk.visitorForm(meeting))] }
    source.always(.progress, "Quorum") { desk in [.open(desk.quorumChoice(meeting))] }
  }

  private func attendanceTitle(_ id: ID<Meeting>) -> String {
    guard let meeting = shown[id] else { return "Attendance" }
    return "Attendance: " + shown.quorumCount(of: meeting).words
  }

  private func attendanceLines(_ id: ID<Meeting>) -> [ListLine] {
    guard let meeting = shown[id] else { return [] }
    var lines = shown.attendance(of: meeting).map { line in
      let state = line.state.map { "\($0.letter) \($0.label)" } ?? "? not taken"
      let who = line.seat == nil ? "" : line.record?.who.map { ": \($0)" } ?? ""
      return ListLine(
        id: line.seat?.id.text ?? line.record?.id.text ?? "", line.label, state + who,
        role: line.state == nil ? .dim : .text,
        reference: line.seat == nil ? line.record?.reference : line.seat?.reference)
    }
    let missing = shown.missingRepresentatives(at: meeting)
    if !missing.isEmpty, shown.isAttendanceTaken(meeting) {
      lines.append(
        .heading("Not represented: " + missing.map { shown.name(of: $0) }.joined(separator: ", ")))
    }
    return lines
  }

  private func presenceRequests(
    _ line: ListLine, _ state: Presence, _ meeting: ID<Meeting>
  ) -> [Request] {
    guard line.reference?.kind == Seat.about.name else {
      return [.say(Message(.hint, "Somebody without a seat is in attendance."))]
    }
    let seat = ID<Seat>(line.id)
    guard state == .deputy else {
      return [
        .record({ (book, now) throws(Refusal) in
          try book.setAttendance(meeting, seat: seat, to: state, now)
        })
      ]
    }
    return [.open(deputyForm(line.cells[0], seat, meeting))]
  }

  private func deputyForm(
    _ label: String, _ seat: ID<Seat>, _ meeting: ID<Meeting>
  ) -> FormScreen {
    FormScreen(
      "Deputy for \(label)",
      [Question("who", "Deputy", "The deputy's role and agency.", .line, isRequired: true)],
      book: shown, today: today
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.setAttendance(meeting, seat: seat, to: .deputy, who: answers.text("who"), now)
        })
      ]
    }
  }

  private func presenceChoice(_ line: ListLine, _ meeting: ID<Meeting>) -> ListScreen {
    .choice(
      line.cells[0],
      Presence.allCases.map {
        Choosable("\($0.letter) \($0.label)", [.close] + presenceRequests(line, $0, meeting))
      })
  }

  private func cyclePresence(_ line: ListLine, _ step: Int, _ meeting: ID<Meeting>) -> [Request] {
    let cycle: [Presence] = [.present, .apologies, .absent]
    let record = shown.those(\Attendance.meeting, meeting).last { $0.seat?.text == line.id }
    let here = record.flatMap { cycle.firstIndex(of: $0.state) }
    let next = here.map { ($0 + step + cycle.count) % cycle.count } ?? 0
    return presenceRequests(line, cycle[next], meeting)
  }

  private func visitorForm(_ meeting: ID<Meeting>) -> FormScreen {
    FormScreen(
      "Somebody else in the room",
      [Question("who", "Who", "Role and agency.", .line, isRequired: true)], book: shown,
      today: today
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.addAttendee(answers.text("who"), at: meeting, now)
        })
      ]
    }
  }

  /// Records the quorum as counted, or as the chair rules.
  func quorumChoice(_ meeting: ID<Meeting>) -> ListScreen {
    let count = shown[meeting].map { shown.quorumCount(of: $0) }
    let all = Quorum.allCases.sorted { first, _ in first == count?.outcome }
    return .choice(
      "Quorum: \(count?.words ?? "")",
      all.map { quorum in
        choice(quorum.label) { (book, now) throws(Refusal) in
          try book.recordQuorum(meeting, quorum, now)
        }
      })
  }

  /// Declarations of interest: none, or one more.
  func declarationsChoice(of meeting: ID<Meeting>) -> ListScreen {
    return .choice(
      "Declarations of interest",
      [
        choice("None declared") { (book, now) throws(Refusal) in
          try book.recordNoDeclarations(meeting, now)
        },
        Choosable("Declare an interest", [.close, .open(declarationForm(meeting))]),
      ])
  }

  private func declarationForm(_ meeting: ID<Meeting>) -> FormScreen {
    FormScreen(
      "A declaration of interest",
      [
        Question("who", "Who", "The role and agency that declares it.", .line, isRequired: true),
        Question("interest", "Interest", "In a sentence.", .line, isRequired: true),
        Question("outcome", "What was done", "Stayed, withdrew, took no part.", .line),
      ], book: shown, today: today
    ) { answers, _ in
      [
        .record({ (book, now) throws(Refusal) in
          try book.addDeclaration(
            who: answers.text("who"), interest: answers.text("interest"),
            outcome: answers.value("outcome"), at: meeting, now)
        })
      ]
    }
  }
}
