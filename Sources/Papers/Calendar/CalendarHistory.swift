// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// What diaries were to show over time: every entry that ever stood, how often it changed and when
/// it last did.
///
/// It is reckoned from the journal's actions in their one order, so every laptop with the same
/// records gives the same numbers.
package struct CalendarHistory: Sendable {
  /// An entry with its figures.
  package struct Figure: Sendable {
    /// The entry as it is now, or as it last was.
    package var entry: CalendarEntry
    /// How often a diary had to show it differently, from 0.
    package var sequence: Int
    /// When its record last changed, by London's clocks.
    package var changed: Moment
  }

  /// The records as they are after the last action.
  package private(set) var book = Book()
  private var byKey: [String: Figure] = [:]
  private var keys: [RecordReference: Set<String>] = [:]

  /// Begins before the first action.
  package init() {}

  /// The history of a list of actions.
  package init(_ batches: [Batch]) {
    for batch in batches { apply(batch) }
  }

  /// Every entry that ever stood, by day and then by name.
  package var figures: [Figure] {
    byKey.values.sorted {
      ($0.entry.time.day, $0.entry.key) < ($1.entry.time.day, $1.entry.key)
    }
  }

  /// Goes on by one action.
  package mutating func apply(_ batch: Batch) {
    book.apply(batch)
    for source in sources(of: batch) {
      let now = book.calendarEntries(of: source)
      let gone = (keys[source] ?? []).subtracting(now.map(\.key))
      for entry in now where note(entry, batch.moment) {
        keys[source, default: []].insert(entry.key)
      }
      for key in gone { end(key, batch.moment) }
    }
  }

  /// Notes an entry as it is now; false for one that ended before it ever stood.
  private mutating func note(_ entry: CalendarEntry, _ moment: Moment) -> Bool {
    guard var figure = byKey[entry.key] else {
      if entry.ending == nil {
        byKey[entry.key] = Figure(entry: entry, sequence: 0, changed: moment)
      }
      return entry.ending == nil
    }
    if figure.entry == entry { return true }
    if !figure.entry.looksLike(entry) { figure.sequence += 1 }
    figure.entry = entry
    figure.changed = moment
    byKey[entry.key] = figure
    return true
  }

  /// Ends what the records know no more: a meeting taken out, an action without a date.
  private mutating func end(_ key: String, _ moment: Moment) {
    guard var entry = byKey[key]?.entry, entry.ending == nil else { return }
    entry.ending = "Withdrawn"
    _ = note(entry, moment)
  }
}

extension CalendarHistory {
  /// The kinds whose names or ties stand in many entries.
  private static let everywhere: Set<String> = [
    Partnership.about.name, Body.about.name, BodyName.about.name, Agency.about.name,
    Seat.about.name, Edge.about.name,
  ]

  /// The records whose entries an action may have changed, each once, in a fixed order.
  private func sources(of batch: Batch) -> [RecordReference] {
    let changed = batch.changes.map {
      RecordReference(kind: Registry.kinds[$0.kind].names.name, id: $0.id)
    }
    let reachesFar = changed.contains { CalendarHistory.everywhere.contains($0.kind) }
    if reachesFar || batch.changesMarking { return all }
    var seen: Set<RecordReference> = []
    return changed.flatMap(sources).filter { seen.insert($0).inserted }
  }

  private var all: [RecordReference] {
    book.all(Partnership.self).map(\.reference) + book.allEver(PlanEdition.self).map(\.reference)
      + book.all(Body.self).map(\.reference) + book.allEver(Meeting.self).map(\.reference)
      + book.allEver(Plan.self).map(\.reference)
      + book.allEver(Action.self).map(\.reference) + book.allEver(Hop.self).map(\.reference)
      + keys.keys.filter { book.record($0) == nil }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }

  private func sources(of changed: RecordReference) -> [RecordReference] {
    switch changed.kind {
    case Meeting.about.name, Action.about.name, Plan.about.name: return [changed]
    case PlanEdition.about.name: return [changed] + book.all(Partnership.self).map(\.reference)
    case AgendaItem.about.name, JointBody.about.name:
      return named("meeting", in: changed).map { [RecordReference(ID<Meeting>($0))] } ?? []
    case Hop.about.name:
      return [changed] + (named("escalation", in: changed).map { hops(of: ID($0)) } ?? [])
    case Escalation.about.name:
      return hops(of: ID(changed.id))
        + book.those(\Action.escalation, ID(changed.id)).map(\.reference)
    case MinuteEntry.about.name: return born(in: ID(changed.id))
    case ChairReport.about.name:
      return named("to", in: changed).map { book.meetings(of: ID($0)).map(\.reference) } ?? []
    default: return []
    }
  }

  private func hops(of escalation: ID<Escalation>) -> [RecordReference] {
    book.hops(of: escalation).map(\.reference)
  }

  /// What shares the restriction of a line of minutes, wherever the line was moved to.
  private func born(in minute: ID<MinuteEntry>) -> [RecordReference] {
    book.those(\Action.entry, minute).map(\.reference)
      + book.those(\Escalation.entry, minute).flatMap { hops(of: $0.id) }
  }

  /// The id that a record's field names, even of one taken out: what it hung on may have changed.
  private func named(_ field: String, in changed: RecordReference) -> String? {
    guard let kind = Registry.kind(named: changed.kind), let slot = kind.slot(named: field),
      case .text(let id) = book.row(kind: kind.number, id: changed.id)?[slot]
    else { return nil }
    return id
  }
}

extension Batch {
  /// Whether it marks a record, by which everything born in that one is restricted, or no more.
  fileprivate var changesMarking: Bool {
    changes.contains { change in
      change.fields.contains { $0.slot == CommonFields.shape.marking.slot }
    }
  }
}
