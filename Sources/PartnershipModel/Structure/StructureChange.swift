// SPDX-License-Identifier: Apache-2.0

/// One change of the partnership's structure, as its records tell it; reckoned and never kept.
package struct StructureChange: Sendable {
  /// What sort of change it was.
  package let kind: StructureChangeKind
  /// When, as precisely as it is known; nil when no day is stated.
  package let when: PlannedDate?
  /// What happened, as a sentence without its full stop, in the names of that time.
  package let words: String
  /// Why, when stated.
  package let reason: String?
  /// The bodies it touched.
  package let bodies: [ID<Body>]
  /// The record that says so.
  package let source: RecordReference

  /// The day it is put in order by; the last day there is when none is stated.
  package var day: Day { when?.firstDay ?? .last }
  /// "24 Jan 2022", "in the course of 2021–22", "day not stated".
  package var whenWords: String {
    switch when {
    case nil: "day not stated"
    case .day(let day)?: day.shownShort
    case let known?: "in the course of \(known.shown)"
    }
  }
}

/// What sort of change of the structure it was, in the order a statement lists them.
package enum StructureChangeKind: String, Choice {
  case formed, renamed
  case tookOver = "took-over"
  case split, merged, closed
  case terms = "terms-of-reference"
  case link, seat, agency

  package var label: String {
    switch self {
    case .formed: "Groups set up"
    case .renamed: "Groups renamed"
    case .tookOver: "Work taken over"
    case .split: "Groups split"
    case .merged: "Groups merged"
    case .closed: "Groups closed"
    case .terms: "Terms of reference agreed"
    case .link: "Ties between groups"
    case .seat: "Chairs and statutory partners’ seats"
    case .agency: "Agencies that came or went"
    }
  }

  /// Whether it is part of a body's own lineage.
  package var isLineage: Bool {
    switch self {
    case .formed, .renamed, .tookOver, .split, .merged, .closed: true
    case .terms, .link, .seat, .agency: false
    }
  }
}

extension Book {
  /// The changes of the structure between two days, both included, by sort and then by day.
  package func structureChanges(from: Day, until: Day) -> [StructureChange] {
    let period = Period(from: from, to: until)
    return allStructureChanges().filter { $0.when.map { $0.period.overlaps(period) } ?? false }
      .sorted { $0.order < $1.order }
  }

  /// The mergers, closures and takings-over of which no day is stated; no period can list them.
  package func undatedChanges() -> [StructureChange] {
    bodyChanges().filter { $0.when == nil }.sorted { $0.order < $1.order }
  }

  private func allStructureChanges() -> [StructureChange] {
    bodyChanges() + termsChanges() + linkChanges() + seatChanges() + agencyChanges()
  }

  /// What became of bodies: set up, renamed, merged, split, closed.
  func bodyChanges() -> [StructureChange] {
    all(Body.self).flatMap { body in
      [formed(body), ended(body)].compactMap(\.self) + renamings(of: body)
    } + all(Edge.self).compactMap(handover)
  }

  private func formed(_ body: Record<Body>) -> StructureChange? {
    guard let since = body.since, body.status != .proposed else { return nil }
    let by = commissionWords(of: body).map { " by \($0)" } ?? ""
    return StructureChange(
      kind: .formed, when: since,
      words: "\(name(of: body.id, on: since.firstDay)) was set up\(by)",
      reason: body.product, bodies: [body.id], source: body.reference)
  }

  private func ended(_ body: Record<Body>) -> StructureChange? {
    guard let status = body.status, status.isOver else { return nil }
    let last = body.closedOn?.lastDay
    let own = name(of: body.id, on: last)
    let next = body.successor.map { name(of: $0, on: last) }
    let closed = "\(own) closed" + (next.map { "; \($0) went on with its work" } ?? "")
    let merged = "\(own) merged" + (next.map { " into \($0)" } ?? "")
    return StructureChange(
      kind: status == .merged ? .merged : .closed, when: body.closedOn,
      words: status == .merged ? merged : closed, reason: body.closingReason,
      bodies: [body.id] + [body.successor].compactMap(\.self), source: body.reference)
  }

  private func renamings(of body: Record<Body>) -> [StructureChange] {
    those(\BodyName.body, body.id).map { past in
      let next = past.until.map { _ in past.lastDay + 1 }
      return StructureChange(
        kind: .renamed, when: past.changed,
        words: "\(past.name) became \(name(of: body.id, on: next))"
          + (self[past.decision].map { " (decision \($0.number))" } ?? ""),
        reason: past.reason, bodies: [body.id], source: past.reference)
    }
  }

  /// A taking-over or a split; the tie that a merger makes says nothing besides the merger.
  private func handover(_ edge: Record<Edge>) -> StructureChange? {
    guard edge.type == .tookOver || edge.type == .splitFrom, let from = edge.from, let to = edge.to
    else { return nil }
    let isTold = edge.type == .tookOver && isOver(to) && self[to]?.successor == from
    guard !isTold else { return nil }
    let words = edge.type == .tookOver ? "took over the work of" : "was split from"
    let day = edge.since?.lastDay
    return StructureChange(
      kind: edge.type == .tookOver ? .tookOver : .split, when: edge.since,
      words: "\(name(of: from, on: day)) \(words) \(name(of: to, on: day))",
      reason: nil, bodies: [from, to], source: edge.reference)
  }
}

extension StructureChange {
  fileprivate var order: (Int, Day, String) {
    (StructureChangeKind.allCases.firstIndex(of: kind) ?? 0, day, words)
  }
}

extension Record<BodyName> {
  /// When the name gave way to the next: the day after its last, or the time it is known to.
  package var changed: PlannedDate? { self.until?.followed }
}

extension PlannedDate {
  /// When what it was the end of is over: the day after, or the same month or year.
  var followed: PlannedDate {
    if case .day(let day) = self { .day(day + 1) } else { self }
  }

  /// "on 24 Jan 2022", "in the course of 2021–22".
  package var inSentence: String {
    if case .day(let day) = self { "on \(day.shownShort)" } else { "in the course of \(shown)" }
  }
}
