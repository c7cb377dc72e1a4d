// SPDX-License-Identifier: Apache-2.0

/// An owner that typed letters may mean.
package struct OwnerCandidate: Sendable, Hashable {
  /// The owner.
  package let owner: Owner
  /// The words people read.
  package let label: String
  fileprivate let rank: Int
}

extension Book {
  /// An owner in words.
  package func label(of owner: Owner) -> String {
    switch owner {
    case .seat(let id): row(id).map { label(of: $0) } ?? "not stated"
    case .agency(let id): row(id)?.name ?? "not stated"
    case .body(let id): row(id)?.name ?? "not stated"
    }
  }

  /// An owner in words, or what to print when there is none.
  package func label(of owner: Owner?) -> String {
    owner.map { label(of: $0) } ?? "owner to be confirmed"
  }

  /// Even a removed record keeps its name on what it owned.
  private func row<Kind>(_ id: ID<Kind>) -> Record<Kind>? {
    row(kind: Registry.number(of: Kind.self), id: id.text).map(Record.init(row:))
  }

  /// The agency an owner belongs to, for filters and counts.
  package func agency(of owner: Owner?) -> ID<Agency>? {
    switch owner {
    case .seat(let id): row(id)?.agency
    case .agency(let id): id
    case .body, nil: nil
    }
  }

  /// Owners that typed letters may mean, the body's own seats first.
  package func owners(matching typed: String, for body: ID<Body>?, on day: Day) -> [OwnerCandidate]
  {
    let matching = Matching(typed)
    var found: [OwnerCandidate] = []
    func add(_ owner: Owner, _ names: [String], _ bonus: Int) {
      guard let rank = matching.rank(names) else { return }
      found.append(OwnerCandidate(owner: owner, label: label(of: owner), rank: rank * 4 + bonus))
    }
    for seat in all(Seat.self) where takesPart(.seat(seat.id), on: day) {
      let agency = self[seat.agency]
      let names = [
        label(of: seat), seat.role, "\(agency?.name ?? "") \(seat.role)",
        "\(agency?.shortName ?? "") \(seat.role)",
      ]
      add(.seat(seat.id), names, seat.body == body ? 0 : 3)
    }
    for agency in all(Agency.self) where takesPart(.agency(agency.id), on: day) {
      add(
        .agency(agency.id),
        [agency.name] + (agency.shortName.map { [$0] } ?? []) + (agency.aliases ?? []), 1)
    }
    for body in all(Body.self) where takesPart(.body(body.id), on: day) {
      add(.body(body.id), names(of: body), 2)
    }
    return distinct(found.sorted { ($0.rank, $0.label) < ($1.rank, $1.label) })
  }

  private func distinct(_ candidates: [OwnerCandidate]) -> [OwnerCandidate] {
    var labels: Set<String> = []
    return candidates.filter { labels.insert($0.label).inserted }
  }

  /// The one owner that typed letters mean.
  ///
  /// - Throws: `Refusal.unknownOwner` when none fits, `.severalOwners` when several fit as well,
  ///   `.ownerLeft` when the words name one that takes part no more.
  package func owner(named typed: String, for body: ID<Body>?, on day: Day) throws(Refusal) -> Owner
  {
    let found = owners(matching: typed, for: body, on: day)
    try checkNotGone(typed, better: found.first?.rank, on: day)
    guard let best = found.first, !typed.isBlank else { throw .unknownOwner(typed) }
    let equals = found.filter { $0.rank == best.rank }
    if equals.count > 1, best.label.lowercased() != typed.lowercased() {
      throw .severalOwners(typed, candidates: equals.map(\.label))
    }
    return best.owner
  }
}
