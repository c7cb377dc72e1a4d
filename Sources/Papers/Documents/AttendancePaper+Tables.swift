// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension AttendancePaper {
  private static let none = "No attendance was taken in this period."

  private static let counts = [
    Column(title: "Seats filled", weight: 2),
    Column(title: "By deputies", isNumeric: true), Column(title: "Apologies", isNumeric: true),
    Column(title: "Absent without apology", isNumeric: true),
  ]

  /// A body's agencies.
  func agencies(_ figures: BodyAttendance) -> Table {
    let notes = figures.sides.map(remarks(on:))
    return Table(
      caption: "Agencies with a seat on \(withArticle(book.name(of: figures.body)))",
      columns: [Column(title: "Agency", weight: 4), Column(title: "Represented at", weight: 2)]
        + AttendancePaper.counts + column(for: notes),
      rows: zip(figures.sides, notes).map { side, note in
        TableRow(
          cells: [TableCell(book.name(of: side.side)), TableCell(side.share.words)]
            + cells(side.tally) + cell(note, among: notes), record: reference(of: side))
      }, emptyNote: AttendancePaper.none)
  }

  /// Notes have a column only where there is one.
  private func column(for notes: [String]) -> [Column] {
    notes.allSatisfy(\.isEmpty) ? [] : [Column(title: "Notes", weight: 3)]
  }

  private func cell(_ note: String, among notes: [String]) -> [TableCell] {
    notes.allSatisfy(\.isEmpty) ? [] : [TableCell(note)]
  }

  /// The agency or body a row stands for; of independent roles the first of their seats.
  private func reference(of side: SideAttendance) -> RecordReference? {
    switch side.side {
    case .agency(let id): RecordReference(id)
    case .body(let id): RecordReference(id)
    case .independent: side.seats.first?.seat.reference
    }
  }

  private func cells(_ tally: AttendanceTally) -> [TableCell] {
    [
      TableCell(Share(tally.filled, of: tally.expected).words), TableCell("\(tally.deputies)"),
      TableCell("\(tally.apologies)"), TableCell("\(tally.absent)"),
    ]
  }

  private func remarks(on side: SideAttendance) -> String {
    let without =
      side.withoutSeat == 0
      ? nil : "No seat held at \(counted(side.withoutSeat, "meeting")): vacant or not a member then"
    return joined([without] + remarks(on: side.tally))
  }

  private func remarks(on tally: AttendanceTally) -> [String?] {
    [
      tally.partly == 0 ? nil : "In part only \(times(tally.partly)): came late or left early",
      tally.notRecorded == 0 ? nil : "Not recorded \(times(tally.notRecorded))",
    ]
  }

  private func joined(_ notes: [String?]) -> String {
    notes.compactMap(\.self).map(sentence).joined(separator: " ")
  }

  private func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// A body's seats, agency by agency.
  func seats(_ figures: BodyAttendance) -> Table {
    let lines = figures.sides.flatMap(\.seats)
    let notes = lines.map { joined([held($0.seat)] + remarks(on: $0.tally)) }
    return Table(
      caption: "Seats, by agency",
      columns: [Column(title: "Seat", weight: 4)] + AttendancePaper.counts + column(for: notes),
      rows: zip(lines, notes).map { line, note in
        TableRow(
          [TableCell(words(of: line.seat))] + cells(line.tally) + cell(note, among: notes),
          of: line.seat.reference)
      }, emptyNote: AttendancePaper.none)
  }

  private func words(of seat: Record<Seat>) -> String {
    let label = book.label(of: seat)
    return seat.capacity == .member ? label : "\(label) (\(seat.capacity.label.lowercased()))"
  }

  /// Since when or until when a seat existed, where that lies in the period.
  private func held(_ seat: Record<Seat>) -> String? {
    let since = seat.from.flatMap { $0 > from ? "from \($0.shownShort)" : nil }
    let to = seat.to.flatMap { $0 < until ? "until \($0.shownShort)" : nil }
    let words = [since, to].compactMap(\.self).joined(separator: " ")
    return words.isEmpty ? nil : "Seat held \(words)"
  }

  /// A body's meetings, those that are not counted as well.
  func meetings(_ figures: BodyAttendance) -> Table {
    let all = (figures.counted + figures.networks + figures.untaken)
      .sorted { ($0.date ?? .first, $0.id.text) < ($1.date ?? .first, $1.id.text) }
    let untaken = Set(figures.untaken.map(\.id))
    return Table(
      caption: "Meetings held",
      columns: [
        Column(title: "Date", weight: 2), Column(title: "Kind", weight: 2),
        Column(title: "Seats filled", weight: 2), Column(title: "Quorum", weight: 3),
      ],
      rows: all.map { meeting in
        TableRow(
          [TableCell(stated(meeting.date?.shown)), TableCell(meeting.kind.label)]
            + standing(of: meeting, untaken.contains(meeting.id), figures.body),
          of: meeting.reference)
      }, emptyNote: "No meeting was held in this period.")
  }

  private func standing(
    of meeting: Record<Meeting>, _ isUntaken: Bool, _ body: ID<Body>
  ) -> [TableCell] {
    if isUntaken { return ["Attendance not taken", "Not counted"] }
    if meeting.kind == .network {
      let count = book.agenciesRepresented(at: meeting).count
      let words = counted(count, "agency", "agencies")
      return [TableCell("\(words) represented"), "A network needs none; not counted"]
    }
    let lines = book.countedLines(of: body, at: meeting).filter { $0.state != nil }
    let share = Share(lines.count { $0.state?.isInRoom == true }, of: lines.count)
    let outcome = book.quorumOutcome(of: meeting, for: body).label
    return [TableCell(share.words), TableCell(outcome)]
  }

  /// Every agency over all the bodies it sits on.
  func together(_ figures: [BodyAttendance]) -> Table {
    let sides = figures.flatMap { one in one.sides.map { (one.body, $0) } }
    let order = Dictionary(grouping: sides) { $0.1.side }
    let names = order.keys.sorted { sortKey($0) < sortKey($1) }
    return Table(
      caption: "Agencies over every group",
      columns: [
        Column(title: "Agency", weight: 4), Column(title: "Groups", isNumeric: true),
        Column(title: "Represented at", weight: 2),
      ] + AttendancePaper.counts,
      rows: names.map { name in
        let own = order[name] ?? []
        let share = Share(
          own.map(\.1.represented).reduce(0, +), of: own.map(\.1.meetings).reduce(0, +))
        return TableRow(
          cells: [
            TableCell(book.name(of: name)), TableCell("\(own.count)"), TableCell(share.words),
          ] + cells(own.map(\.1.tally).reduce(AttendanceTally(), +)),
          record: own.first.flatMap { reference(of: $0.1) })
      }, emptyNote: AttendancePaper.none)
  }

  private func sortKey(_ side: SeatSide) -> (Int, String) {
    switch side {
    case .agency: (0, book.name(of: side))
    case .body: (1, book.name(of: side))
    case .independent: (2, "")
    }
  }
}
