// SPDX-License-Identifier: Apache-2.0

// Agencies leave, seats end and groups close; what they own stays theirs until it is handed on, but
// they can be given nothing new.
extension Book {
  /// The last day of an owner that takes part no more on a day; nil while it does.
  package func lastDay(of owner: Owner, before day: Day) -> Day? {
    let last: Day?
    switch owner {
    case .seat(let id): last = [self[id]?.to, self[self[id]?.agency]?.to].compactMap(\.self).min()
    case .agency(let id): last = self[id]?.to
    case .body(let id): last = isOver(id) ? self[id]?.closedOn?.lastDay ?? .first : nil
    }
    return last.flatMap { $0 < day ? $0 : nil }
  }

  /// Whether an owner takes part on a day: begun, and neither left, ended nor closed.
  package func takesPart(_ owner: Owner, on day: Day) -> Bool {
    guard lastDay(of: owner, before: day) == nil else { return false }
    switch owner {
    case .seat(let id):
      return (self[id]?.from ?? .first) <= day && (self[self[id]?.agency]?.from ?? .first) <= day
    case .agency(let id): return (self[id]?.from ?? .first) <= day
    case .body: return true
    }
  }

  /// "agency has left", "seat has ended" or "group has closed", when an owner takes part no more.
  package func goneWords(_ owner: Owner?, on day: Day) -> String? {
    guard let owner, lastDay(of: owner, before: day) != nil else { return nil }
    switch owner {
    case .seat(let id):
      let agency = self[id]?.agency.map { Owner.agency($0) }
      return agency.flatMap { goneWords($0, on: day) } ?? "seat has ended"
    case .agency: return "agency has left"
    case .body: return "group has closed"
    }
  }

  /// Refuses an owner that is not there, or takes part no more or not yet.
  func checkOwner(_ owner: Owner, on day: Day) throws(Refusal) {
    let target = owner.reference
    guard record(target) != nil else {
      throw .missingReference(
        field: Action.shape.owner.label, kind: target.kind, id: target.id)
    }
    if let last = lastDay(of: owner, before: day) { throw gone(owner, on: last, today: day) }
    guard takesPart(owner, on: day) else {
      throw .wrongValue(
        field: Action.shape.owner.label, given: label(of: owner),
        wanted: "somebody who takes part on \(day.shown)")
    }
  }

  private func gone(_ owner: Owner, on last: Day, today: Day) -> Refusal {
    let how: String
    switch goneWords(owner, on: today) {
    case "agency has left": how = "left the partnership"
    case "seat has ended": how = "stopped being a seat"
    default: how = "closed"
    }
    return .ownerLeft(owner: label(of: owner), how: how, lastDay: last.shown)
  }

  /// Refuses words that fit somebody who is gone better than anybody who still takes part.
  func checkNotGone(_ typed: String, better rank: Int?, on day: Day) throws(Refusal) {
    let matching = Matching(typed)
    guard !matching.isEmpty else { return }
    let owners = all(Agency.self).map { Owner.agency($0.id) } + all(Seat.self).map { .seat($0.id) }
    let gone = owners.compactMap { owner -> (Owner, Day, Int)? in
      // Few have left, so only their names are made and compared.
      guard let last = lastDay(of: owner, before: day), let fit = matching.rank(names(of: owner))
      else { return nil }
      return (owner, last, fit * 4)
    }
    guard let best = gone.min(by: { $0.2 < $1.2 }), best.2 + 3 < rank ?? .max else { return }
    throw self.gone(best.0, on: best.1, today: day)
  }

  private func names(of owner: Owner) -> [String] {
    switch owner {
    case .seat(let id): return [label(of: owner), self[id]?.role ?? ""]
    case .agency(let id):
      let agency = self[id]
      return [label(of: owner), agency?.shortName ?? ""] + (agency?.aliases ?? [])
    case .body(let id): return self[id].map { names(of: $0) } ?? []
    }
  }
}
