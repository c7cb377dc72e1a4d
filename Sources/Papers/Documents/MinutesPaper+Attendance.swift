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
    let groups: [(String, Presence?, String)] = [
      ("Present", .present, "Nobody is recorded as present."),
      ("In attendance", .inAttendance, "Nobody else was in attendance."),
      ("Apologies", .apologies, "No apologies were received."),
      ("Deputies", .deputy, "No deputies attended."),
      ("Absent", .absent, "Nobody was absent without apologies."),
    ]
    let parts = groups.flatMap { title, state, none in
      group(title, lines.filter { $0.state == state }, none)
    }
    let untaken = lines.filter { $0.state == nil }
    let rest = untaken.isEmpty ? [] : group("Attendance not recorded", untaken, "")
    return [heading] + parts + rest + representation
  }

  private func group(_ title: String, _ lines: [AttendanceLine], _ none: String) -> [Element] {
    let heading = Element.heading(level: 2, Line(title))
    guard !lines.isEmpty else { return [heading, .paragraph(Line(none))] }
    return [heading, .list(ordered: false, lines.map { ListItem(line: Line(words(of: $0))) })]
  }

  private func words(of line: AttendanceLine) -> String {
    if line.seat == nil, isWithheld(line) { return "Recorded in Part B" }
    var words = line.label
    if line.state == .deputy, let who = who(line) { words = "\(who), for \(line.label)" }
    if let capacity = line.seat?.capacity, capacity != .member {
      words += " (\(capacity.label.lowercased()))"
    }
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

  /// The quorum as it was recorded, or as counted when nobody recorded it.
  var quorum: [Element] {
    let count = book.quorumCount(of: meeting).words
    var words = "The quorum was not recorded; by the attendance: \(count)."
    if let recorded = meeting.quorum {
      let note = meeting.quorumNote.map { " \(sentence($0))" } ?? ""
      let counted = recorded == .noRule ? "" : " By the attendance: \(count)."
      words = "\(recorded.label).\(counted)\(note)"
    }
    return [.heading(level: 1, "Quorum"), .paragraph(Line(words))]
  }

  /// The interests declared, or that none were.
  var declarations: [Element] {
    let made = book.those(\Declaration.meeting, meeting.id)
    guard made.isEmpty else {
      return [.list(ordered: false, made.map { ListItem(line: Line(words(of: $0))) })]
    }
    switch meeting.declarations {
    case .some(.none): return [.paragraph("No interests were declared.")]
    case .some(.made): return [.paragraph("Interests were declared but are not listed.")]
    case nil: return [.paragraph("It is not recorded whether interests were asked for.")]
    }
  }

  private func words(of declaration: Record<Declaration>) -> String {
    if isOpen, isRestricted(declaration) { return "An interest recorded in Part B." }
    let item = book[declaration.item].map { " (item \(book.number(of: $0)))" } ?? ""
    return "\(declaration.who)\(item): \(sentence(declaration.interest)) "
      + "What was done: \(sentence(stated(declaration.outcome).lowercasedFirst))"
  }
}
