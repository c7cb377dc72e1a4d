// SPDX-License-Identifier: Apache-2.0

/// A name a body bears or bore, with the time it held.
package struct BorneName: Sendable {
  /// The name.
  package let name: String
  /// The initials people said.
  package let shortName: String?
  /// When it began, as precisely as it is known; nil for the first when nobody has said.
  package let from: PlannedDate?
  /// When it gave way to the next; nil for today's name.
  package let until: PlannedDate?
  /// Why it was given up, when it was.
  package let reason: String?
  /// The record that holds it.
  package let source: RecordReference

  /// "since 24 Jan 2022", "until 23 Jan 2022", "1 Apr 2019 to 23 Jan 2022".
  package var periodWords: String {
    switch (from, until) {
    case (nil, nil): "not stated"
    case (let from?, nil): "since \(from.shown)"
    case (nil, let until?): "until \(until.shown)"
    case (let from?, let until?): "\(from.shown) to \(until.shown)"
    }
  }
}

extension Book {
  /// The names of a body, the first it had first, today's last.
  package func borneNames(of body: Record<Body>) -> [BorneName] {
    let past = those(\BodyName.body, body.id).sorted { $0.lastDay < $1.lastDay }
    var from = body.since
    var names: [BorneName] = []
    for name in past {
      names.append(
        BorneName(
          name: name.name, shortName: name.shortName, from: from, until: name.until,
          reason: name.reason, source: name.reference))
      from = name.changed
    }
    let end = isOver(body.id) ? body.closedOn : nil
    return names
      + [
        BorneName(
          name: body.name, shortName: body.shortName, from: from, until: end, reason: nil,
          source: body.reference)
      ]
  }

  /// What became of a body, the earliest first and what has no day last: set up, renamed, what it
  /// took over, split from, merged into, and its end. It stands with every body it touched.
  package func lineage(of body: ID<Body>) -> [StructureChange] {
    bodyChanges().filter { $0.kind.isLineage && $0.bodies.contains(body) }
      .sorted { ($0.day, $0.words) < ($1.day, $1.words) }
  }

  /// The lineage in a few words: "was Domestic Abuse Group until 23 Jan 2022"; nil when a body has
  /// always been what it is.
  package func lineageWords(of body: Record<Body>) -> String? {
    let past = borneNames(of: body).dropLast().last.map { "was \($0.name) \(untilWords($0))" }
    let rest = lineage(of: body.id).filter { $0.kind != .renamed && $0.kind != .formed }
    let words = [past].compactMap(\.self) + rest.map(\.words)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private func untilWords(_ name: BorneName) -> String {
    name.until.map { "until \($0.shown)" } ?? "before"
  }

  /// The name a body had on a day, with today's where it is another: a report of today says both.
  package func nameThenAndNow(of body: ID<Body>?, on day: Day?) -> String {
    let then = name(of: body, on: day)
    let now = name(of: body)
    return then == now ? then : "\(then) (now \(now))"
  }
}
