// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The seats of a body held on a day, the chair first.
  package func seats(of body: ID<Body>, on day: Day) -> [Record<Seat>] {
    those(\Seat.body, body)
      .filter { Period(from: $0.from, to: $0.to).contains(day) }
      .sorted { seatOrder($0) < seatOrder($1) }
  }

  private func seatOrder(_ seat: Record<Seat>) -> (Int, Int, String) {
    let place = SeatCapacity.allCases.firstIndex(of: seat.capacity) ?? 0
    return (place, seat.position ?? .max, seat.role)
  }

  /// A seat in words: role and agency, or the body it represents.
  package func label(of seat: Record<Seat>) -> String {
    if let body = seat.representing {
      return "\(seat.role) (for \(name(of: body)))"
    }
    guard let agency = self[seat.agency] else { return seat.role }
    return "\(seat.role), \(agency.shortName ?? agency.name)"
  }

  /// Who chairs a body on a day: the chair's seat, else the role the plan states.
  package func chair(of body: ID<Body>, on day: Day) -> String {
    if let seat = seats(of: body, on: day).first(where: { $0.capacity == .chair }) {
      return label(of: seat)
    }
    return self[body]?.chairRole ?? "not stated"
  }

  /// The bodies at the far end of a body's ties of one kind, on a day.
  package func linked(_ type: EdgeType, from body: ID<Body>, on day: Day) -> [ID<Body>] {
    those(\Edge.from, body)
      .filter { $0.type == type && $0.period.contains(day) }
      .compactMap(\.to)
  }

  /// The bodies that send a tie of one kind to a body, on a day.
  package func linking(_ type: EdgeType, to body: ID<Body>, on day: Day) -> [ID<Body>] {
    those(\Edge.to, body)
      .filter { $0.type == type && $0.period.contains(day) }
      .compactMap(\.from)
  }
}
