// SPDX-License-Identifier: Apache-2.0

// A network meeting is large and needs no quorum: what counts is how many agencies came.
extension Book {
  /// The agencies represented at a meeting, by name: those of filled seats, and what stands after
  /// the last comma of "role, agency" for those in the room without a seat.
  package func agenciesRepresented(at meeting: Record<Meeting>) -> [String] {
    let names = attendance(of: meeting).filter { $0.state?.isInRoom == true }.compactMap {
      line in line.seat.map { agencyName(of: $0) } ?? agencyName(in: line.record?.who)
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }.sorted()
  }

  private func agencyName(of seat: Record<Seat>) -> String? {
    self[seat.agency]?.name ?? self[seat.representing]?.name
  }

  private func agencyName(in who: String?) -> String? {
    guard let parts = who?.split(separator: ","), parts.count > 1, let last = parts.last else {
      return nil
    }
    let given = String(last).trimmed
    let known = all(Agency.self).first { agency in
      ([agency.name, agency.shortName ?? ""] + (agency.aliases ?? [])).contains {
        $0.lowercased() == given.lowercased()
      }
    }
    return known?.name ?? (given.isEmpty ? nil : given)
  }

  /// "12 agencies represented", which a network meeting says instead of a quorum.
  func agencyWords(at meeting: Record<Meeting>) -> String {
    let count = agenciesRepresented(at: meeting).count
    return counted(count, "agency", "agencies") + " represented"
  }
}
