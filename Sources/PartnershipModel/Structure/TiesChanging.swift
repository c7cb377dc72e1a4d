// SPDX-License-Identifier: Apache-2.0

// What changed around the bodies: their terms of reference, ties, chairs, partners and agencies.
extension Book {
  func termsChanges() -> [StructureChange] {
    all(Terms.self).compactMap { terms in
      guard let body = terms.body, let day = terms.from ?? terms.agreedOn else { return nil }
      let version = terms.version.map { ", version \($0)" } ?? ""
      let by = terms.agreedBy.map { ", agreed by \(name(of: $0, on: day))" } ?? ""
      let number = self[terms.decision].map { ", decision \($0.number)" } ?? ""
      return StructureChange(
        kind: .terms, when: .day(day),
        words: "Terms of reference of \(name(of: body, on: day))\(version)\(by)\(number)",
        reason: terms.functions?.joined(separator: "; "), bodies: [body], source: terms.reference)
    }
  }

  func linkChanges() -> [StructureChange] {
    all(Edge.self).filter { $0.type != .tookOver && $0.type != .splitFrom }.flatMap { edge in
      dated(edge.since, edge.until, "from then on", "no longer").compactMap { when, how in
        guard let from = edge.from, let to = edge.to else { return nil }
        let day = when.lastDay
        return StructureChange(
          kind: .link, when: when,
          words: "\(name(of: from, on: day)) \(edge.type.label) \(name(of: to, on: day)), \(how)",
          reason: nil, bodies: [from, to], source: edge.reference)
      }
    }
  }

  func seatChanges() -> [StructureChange] {
    all(Seat.self).filter { $0.capacity == .chair || $0.isStatutory == true }.flatMap { seat in
      days(seat.from, seat.to, "from then on", "no longer").compactMap { when, how in
        guard let body = seat.body else { return nil }
        let day = when.lastDay
        let what = seat.capacity == .chair ? "chair" : "statutory partner"
        return StructureChange(
          kind: .seat, when: when,
          words: "\(label(of: seat)): \(what) of \(name(of: body, on: day)), \(how)", reason: nil,
          bodies: [body], source: seat.reference)
      }
    }
  }

  func agencyChanges() -> [StructureChange] {
    all(Agency.self).flatMap { agency in
      days(agency.from, agency.to, "takes part", "no longer takes part").map { when, how in
        let next = how == "takes part" ? nil : self[agency.successor]?.name
        return StructureChange(
          kind: .agency, when: when,
          words: "\(agency.name) \(how)" + (next.map { "; it went on as \($0)" } ?? ""),
          reason: nil, bodies: [], source: agency.reference)
      }
    }
  }

  /// When something began and when it was over, each with its words.
  private func dated(
    _ from: PlannedDate?, _ to: PlannedDate?, _ begins: String, _ ends: String
  ) -> [(when: PlannedDate, how: String)] {
    let began = from.map { [($0, begins)] } ?? []
    return began + (to.map { [($0.followed, ends)] } ?? [])
  }

  private func days(
    _ from: Day?, _ to: Day?, _ begins: String, _ ends: String
  ) -> [(when: PlannedDate, how: String)] {
    dated(from.map(PlannedDate.day), to.map(PlannedDate.day), begins, ends)
  }
}
