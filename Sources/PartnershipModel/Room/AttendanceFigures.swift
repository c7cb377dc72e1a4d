// SPDX-License-Identifier: Apache-2.0

/// Whom a seat counts for.
package enum SeatSide: Hashable, Sendable {
  /// The agency its role belongs to.
  case agency(ID<Agency>)
  /// The body it speaks for, where no agency is stated.
  case body(ID<Body>)
  /// Neither: an independent chair, for instance.
  case independent
}

/// One seat over the meetings it was to be filled at.
package struct SeatAttendance: Sendable {
  /// The seat.
  package let seat: Record<Seat>
  /// How it was filled.
  package let tally: AttendanceTally
}

/// One agency's seats on one body over its meetings.
package struct SideAttendance: Sendable {
  /// Whose seats.
  package let side: SeatSide
  /// Its seats with what became of each, in the order of the members.
  package let seats: [SeatAttendance]
  /// The meetings at which somebody filled a seat of it.
  package let represented: Int
  /// The meetings at which a seat of it was to be filled and is known to have been or not.
  package let meetings: Int
  /// The meetings counted at which it held no seat: vacant, not yet a member or no more.
  package let withoutSeat: Int

  /// How its seats were filled, together.
  package var tally: AttendanceTally { seats.map(\.tally).reduce(AttendanceTally(), +) }
  /// The meetings it was represented at, out of those it had a seat at.
  package var share: Share { Share(represented, of: meetings) }
}

/// Who attended one body's meetings over a period, both days included.
///
/// A seat counts for a meeting when it was held on that day, on the body that met; only seats that
/// count towards a quorum do. A deputy fills the seat it came for. Meetings whose attendance nobody
/// took, network meetings and business by correspondence are given apart and count for nobody.
package struct BodyAttendance: Sendable {
  /// The body.
  package let body: ID<Body>
  /// The first day.
  package let from: Day
  /// The last day.
  package let until: Day
  /// The meetings counted, by date.
  package let counted: [Record<Meeting>]
  /// Network meetings: large, with no seats to be filled.
  package let networks: [Record<Meeting>]
  /// Meetings held of which no attendance was taken.
  package let untaken: [Record<Meeting>]
  /// Meetings that were to be held and were not.
  package let notHeld: [Record<Meeting>]
  /// Each agency with a seat at any meeting counted, by name; bodies and independent roles last.
  package let sides: [SideAttendance]

  /// Every seat at every meeting, together.
  package var tally: AttendanceTally { sides.map(\.tally).reduce(AttendanceTally(), +) }
  /// Whether there was nothing at all in the period.
  package var isEmpty: Bool {
    counted.isEmpty && networks.isEmpty && untaken.isEmpty && notHeld.isEmpty
  }
}

extension Book {
  /// Counts who attended a body's meetings from one day to another, both included.
  package func attendanceFigures(of body: ID<Body>, from: Day, until: Day) -> BodyAttendance {
    let meetings = meetingsAttended(by: body).filter { meeting in
      meeting.date.map { from <= $0 && $0 <= until } ?? false
    }
    let held = meetings.filter { $0.isHeld && $0.kind != .correspondence }
    let networks = held.filter { $0.kind == .network }
    let roomed = held.filter { $0.kind != .network }
    let counted = roomed.filter { isAttendanceTaken($0) }
    return BodyAttendance(
      body: body, from: from, until: until, counted: counted, networks: networks,
      untaken: roomed.filter { !isAttendanceTaken($0) },
      notHeld: meetings.filter { $0.state == .cancelled || $0.state == .postponed },
      sides: sides(of: body, at: counted))
  }

  /// A body's lines of a meeting's attendance that count: seats that count towards a quorum, held on
  /// the day by an agency that took part then.
  package func countedLines(of body: ID<Body>, at meeting: Record<Meeting>) -> [AttendanceLine] {
    attendance(of: meeting).filter { line in
      guard let seat = line.seat, let date = meeting.date else { return false }
      return seat.body == body && seat.capacity.counts && takesPart(.seat(seat.id), on: date)
    }
  }

  /// Whom a seat counts for.
  package func side(of seat: Record<Seat>) -> SeatSide {
    if let agency = seat.agency { return .agency(agency) }
    return seat.representing.map { .body($0) } ?? .independent
  }

  /// Whose seats these are, in words.
  package func name(of side: SeatSide) -> String {
    switch side {
    case .agency(let id): self[id]?.name ?? "An agency taken out since"
    case .body(let id): "For \(name(of: id))"
    case .independent: "Independent roles"
    }
  }

  private func sides(of body: ID<Body>, at meetings: [Record<Meeting>]) -> [SideAttendance] {
    var seats: [Record<Seat>] = []
    var lines: [ID<Seat>: [SeatedLine]] = [:]
    for meeting in meetings {
      for line in countedLines(of: body, at: meeting) {
        guard let seat = line.seat else { continue }
        if lines[seat.id] == nil { seats.append(seat) }
        lines[seat.id, default: []].append(
          SeatedLine(
            meeting: meeting.id, state: line.state, isPartly: isPartly(line, at: meeting.id)))
      }
    }
    let grouped = Dictionary(grouping: seats, by: side(of:))
    return grouped.map { side, seats in
      attendance(of: side, seats.map { ($0, lines[$0.id] ?? []) }, meetings: meetings.count)
    }.sorted { order(of: $0.side) < order(of: $1.side) }
  }

  private func attendance(
    of side: SeatSide, _ seats: [(seat: Record<Seat>, lines: [SeatedLine])], meetings: Int
  ) -> SideAttendance {
    let all = seats.flatMap(\.lines)
    let known = Set(all.filter { $0.state != nil }.map(\.meeting))
    let filled = Set(all.filter { $0.state?.isInRoom == true }.map(\.meeting))
    return SideAttendance(
      side: side, seats: seats.map { SeatAttendance(seat: $0.seat, tally: tally(of: $0.lines)) },
      represented: filled.count, meetings: known.count,
      withoutSeat: meetings - Set(all.map(\.meeting)).count)
  }

  private func tally(of lines: [SeatedLine]) -> AttendanceTally {
    var tally = AttendanceTally()
    for line in lines { tally.count(line.state, isPartly: line.isPartly) }
    return tally
  }

  /// Whether somebody came late or left early; who withdrew for an interest was there.
  private func isPartly(_ line: AttendanceLine, at meeting: ID<Meeting>) -> Bool {
    stay(of: line, at: meeting).steps.contains { $0.what != .withdrew }
  }

  private func order(of side: SeatSide) -> (Int, String, String) {
    switch side {
    case .agency(let id): (0, name(of: side), id.text)
    case .body(let id): (1, name(of: side), id.text)
    case .independent: (2, "", "")
    }
  }
}

/// One seat at one meeting.
private struct SeatedLine {
  let meeting: ID<Meeting>
  let state: Presence?
  let isPartly: Bool
}

extension Record<Meeting> {
  /// Whether it began: the room was there to be counted.
  package var isHeld: Bool {
    switch self.state {
    case .inSession, .adjourned, .closed: true
    case .scheduled, .agendaIssued, .cancelled, .postponed: false
    }
  }
}
