// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension MinutesPaper {
  /// Who was there and who was not, group by group; an empty group says so.
  var attendance: [Element] {
    let heading = Element.heading(level: 1, "Attendance")
    let lines = book.attendance(of: meeting)
    guard book.isAttendanceTaken(meeting) else {
      return [heading, .paragraph("Attendance was not recorded.")]
    }
    let bodies = book.guests(at: meeting.id).isEmpty ? [] : book.bodies(at: meeting)
    let seated = bodies.flatMap { body in
      parts(lines.filter { $0.seat?.body == body }, of: body)
    }
    let rest = bodies.isEmpty ? lines : lines.filter { $0.seat == nil }
    return [heading] + seated + parts(rest, of: nil, isRest: !bodies.isEmpty) + representation
  }

  /// Who was there and who was not: of one body that joined the meeting, of all, or of the rest.
  private func parts(
    _ lines: [AttendanceLine], of body: ID<Body>?, isRest: Bool = false
  ) -> [Element] {
    let groups: [(String, Presence?, String?)] = [
      ("Present", .present, "Nobody is recorded as present."),
      ("In attendance", .inAttendance, "Nobody else was in attendance."),
      ("Observers", .observer, nil), ("Visitors", .visitor, nil),
      ("Apologies", .apologies, "No apologies were received."),
      ("Deputies", .deputy, "No deputies attended."),
      ("Absent", .absent, "Nobody was absent without apologies."),
    ]
    let name = body.map { ": \(book.name(of: $0, on: day))" } ?? ""
    let parts = groups.flatMap { title, state, none in
      let isOthers = state == .inAttendance
      let isSaid = body == nil ? !isRest || isOthers : !isOthers
      return group(title + name, lines.filter { $0.state == state }, isSaid ? none : nil)
    }
    let untaken = lines.filter { $0.state == nil }
    return parts + group("Attendance not recorded\(name)", untaken, nil)
  }

  /// A group with nobody in it says so, or is left out where nothing need be said.
  private func group(_ title: String, _ lines: [AttendanceLine], _ none: String?) -> [Element] {
    let heading = Element.heading(level: 2, Line(title))
    guard !lines.isEmpty else { return none.map { [heading, .paragraph(Line($0))] } ?? [] }
    return [heading, .list(ordered: false, lines.map { ListItem(line: self.line(of: $0)) })]
  }

  /// What is withheld leaves only the seat, which is no part of the record.
  private func line(of line: AttendanceLine) -> Line {
    let record = isWithheld(line) ? nil : line.record?.reference
    return Line(words(of: line), records: record.map { [$0] } ?? [])
  }

  private func words(of line: AttendanceLine) -> String {
    if line.seat == nil, isWithheld(line) { return "Recorded in Part B" }
    var words = isWithheld(line) ? line.label : line.person
    if let capacity = line.seat?.capacity, capacity != .member {
      words += " (\(capacity.label.lowercased()))"
    }
    if let stay = book.stayWords(of: line, at: meeting.id) { words += " (\(stay))" }
    if let note = line.record?.note, !note.isBlank, !isWithheld(line) {
      words += "; \(note.lowercasedFirst)"
    }
    return words
  }

  /// The deputy's role, unless that is in Part B.
  func who(_ line: AttendanceLine) -> String? { isWithheld(line) ? nil : line.record?.who }

  private func isWithheld(_ line: AttendanceLine) -> Bool {
    isOpen && line.record?.marking == .officialSensitive
  }

  private var representation: [Element] {
    let missing = book.missingRepresentatives(at: meeting).map { book.name(of: $0, on: day) }
    guard !missing.isEmpty else { return [] }
    return [
      .heading(level: 2, "Groups not represented"),
      .list(ordered: false, missing.map { ListItem(line: Line($0)) }),
    ]
  }

  /// The quorum as it was recorded, or as counted when nobody recorded it, and where it was lost.
  var quorum: [Element] {
    [.heading(level: 1, meeting.kind == .network ? "Agencies represented" : "Quorum")]
      + book.quorumStatement(of: meeting).map { .paragraph(Line($0)) }
  }

  /// The interests declared, or that none were.
  var declarations: [Element] {
    let made = book.declarations(at: meeting.id)
    guard made.isEmpty else {
      return [.list(ordered: false, made.map { ListItem(line: line(of: $0)) })]
    }
    switch meeting.declarations {
    case .some(.none): return [.paragraph("No interests were declared.")]
    case .some(.made): return [.paragraph("Interests were declared but are not listed.")]
    case nil: return [.paragraph("It is not recorded whether interests were asked for.")]
    }
  }

  private func line(of declaration: Record<Declaration>) -> Line {
    if isOpen, isRestricted(declaration) { return "An interest recorded in Part B." }
    let item = book[declaration.item].map { " (item \(book.number(of: $0)))" } ?? ""
    return Line(
      "\(declaration.who)\(item): \(sentence(declaration.interest)) "
        + "What was done: \(sentence(stated(declaration.doneAboutIt).lowercasedFirst))",
      records: [declaration.reference])
  }

  /// Who came, went or withdrew as an item began.
  func movements(at item: Record<AgendaItem>) -> [Element] {
    book.those(\Movement.from, item.id).filter { !(isOpen && isRestricted($0)) }.map {
      .paragraph(Line(book.words(of: $0), records: [$0.reference]))
    }
  }
}
