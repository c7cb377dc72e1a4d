// SPDX-License-Identifier: Apache-2.0

/// What a body's terms of reference ask of a quorum; every part that is stated must be met.
package struct QuorumRule: Sendable, Equatable {
  /// An agency or seat that must be there, with the words for it.
  package enum Need: Sendable, Equatable {
    case agency(ID<Agency>, name: String)
    case seat(ID<Seat>, label: String)
  }

  /// What it rests on; nil when the terms do not say, so that any stated part is counted.
  package var basis: QuorumBasis?
  /// How many seats must be filled.
  package var heads: Int?
  /// What share of the seats must be filled.
  package var fraction: QuorumFraction?
  /// Whether the chair or the deputy chair must be there.
  package var needsChair = false
  /// Whether a deputy fills a seat.
  package var deputiesCount = true
  /// Who must be there by name.
  package var needs: [Need] = []

  /// A rule that asks for nothing.
  package init() {}

  private var isStated: Bool {
    heads != nil || fraction != nil || needsChair || !needs.isEmpty
  }

  /// Holds a room against the rule; the seats are all those held on the day.
  package func finding(_ seats: [QuorumSeat]) -> QuorumFinding {
    let counting = seats.filter(\.capacity.counts)
    let filled = counting.filter(isFilled)
    let basis = basis ?? (isStated ? .counted : .none)
    guard basis == .counted, isStated else {
      return QuorumFinding(
        basis: basis == .discretion ? .discretion : .none, needed: nil, present: filled.count,
        unmet: [])
    }
    let needed = [heads, fraction?.seats(of: counting.count)].compactMap(\.self).max()
    return QuorumFinding(
      basis: .counted, needed: needed, present: filled.count, unmet: unmet(by: filled))
  }

  private func isFilled(_ seat: QuorumSeat) -> Bool {
    seat.presence == .present || (deputiesCount && seat.presence == .deputy)
  }

  private func unmet(by filled: [QuorumSeat]) -> [String] {
    let chairs: Set<SeatCapacity> = [.chair, .deputyChair]
    let lacksChair = needsChair && !filled.contains { chairs.contains($0.capacity) }
    let lacking = needs.compactMap { need -> String? in
      switch need {
      case .agency(let id, let name):
        filled.contains { $0.agency == id } ? nil : "no one from \(name)"
      case .seat(let id, let label):
        filled.contains { $0.seat == id } ? nil : "without \(label)"
      }
    }
    return (lacksChair ? ["neither the chair nor the deputy chair is here"] : []) + lacking
  }
}

/// A seat as a quorum sees it.
package struct QuorumSeat: Sendable, Equatable {
  package let seat: ID<Seat>
  package let agency: ID<Agency>?
  package let capacity: SeatCapacity
  /// How it is filled; nil when nobody is in the room for it.
  package let presence: Presence?

  /// Describes a seat.
  package init(
    seat: ID<Seat>, agency: ID<Agency>?, capacity: SeatCapacity, presence: Presence?
  ) {
    self.seat = seat
    self.agency = agency
    self.capacity = capacity
    self.presence = presence
  }
}

/// How a room stands against the rule.
package struct QuorumFinding: Sendable, Equatable {
  /// What the rule rests on.
  package let basis: QuorumBasis
  /// The seats that must be filled; nil when no number is stated.
  package let needed: Int?
  /// The seats that are.
  package let present: Int
  /// Each other part of the rule that is not met, in words.
  package let unmet: [String]
  /// What is said instead where a meeting needs no quorum, such as how many agencies came.
  package var instead: String?

  /// What the count says; at the chair's discretion a count says nothing.
  package var outcome: Quorum {
    guard basis == .counted else { return .noRule }
    return present >= needed ?? 0 && unmet.isEmpty ? .quorate : .notQuorate
  }

  /// In words: "quorate, 6 present of 4 needed".
  package var words: String {
    if let instead { return instead }
    switch basis {
    case .none: return "no quorum rule stated, \(present) present"
    case .discretion: return "at the chair's discretion, \(present) present"
    case .counted:
      let count = needed.map { "\(present) present of \($0) needed" } ?? "\(present) present"
      return (["\(outcome.label.lowercased()), \(count)"] + unmet).joined(separator: "; ")
    }
  }
}

extension Book {
  /// What a quorum takes, from the terms of reference in force on a day.
  package func quorumRule(of body: ID<Body>, on day: Day) -> QuorumRule {
    var rule = QuorumRule()
    guard let terms = terms(of: body, on: day) else { return rule }
    rule.basis = terms.quorumBasis
    rule.heads = terms.quorum
    rule.fraction = terms.quorumFraction
    rule.needsChair = terms.needsChair == true
    rule.deputiesCount = terms.deputiesCount != false
    rule.needs = those(\QuorumNeed.terms, terms.id).flatMap(needs)
    return rule
  }

  private func needs(_ need: Record<QuorumNeed>) -> [QuorumRule.Need] {
    let agency = self[need.agency].map {
      QuorumRule.Need.agency($0.id, name: $0.shortName ?? $0.name)
    }
    let seat = self[need.seat].map { QuorumRule.Need.seat($0.id, label: label(of: $0)) }
    return [agency, seat].compactMap(\.self)
  }
}
