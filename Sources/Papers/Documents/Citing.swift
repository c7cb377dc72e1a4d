// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension Book {
  /// A minute as papers cite it.
  func cite(_ entry: Record<MinuteEntry>) -> Citation {
    Citation(label: citation(of: entry), kind: entry.reference.kind, record: entry.reference.id)
  }

  /// Where something comes from: its minute, else the item it was said under, else its meeting,
  /// else the record and its day.
  func cite(
    _ entry: ID<MinuteEntry>?, _ meeting: ID<Meeting>?, _ day: Day?, of record: RecordReference,
    under type: ItemType? = nil
  ) -> Citation {
    if let entry = self[entry] { return cite(entry) }
    if let meeting = self[meeting] {
      let date = meeting.date?.shownShort ?? "no date"
      if let item = agenda(of: meeting.id).first(where: { $0.type == type }) {
        return Citation(
          label: "min \(number(of: item)), \(date)", kind: item.reference.kind,
          record: item.reference.id)
      }
      return Citation(
        label: "meeting of \(date)", kind: meeting.reference.kind, record: meeting.reference.id)
    }
    let label = day.map { "recorded \($0.shownShort)" } ?? "recorded, no date"
    return Citation(label: label, kind: record.kind, record: record.id)
  }

  /// The minute an action was born in.
  func cite(_ action: Record<Action>) -> Citation {
    cite(action.entry, action.meeting, action.raisedOn, of: action.reference)
  }

  /// The minute that records a decision.
  func cite(_ decision: Record<Decision>) -> Citation {
    let entry = those(\MinuteEntry.decision, decision.id).first
    return cite(entry?.id, decision.meeting, decision.madeOn, of: decision.reference)
  }

  /// The minute that raised an escalation.
  func cite(_ escalation: Record<Escalation>) -> Citation {
    cite(escalation.entry, escalation.meeting, escalation.raisedOn, of: escalation.reference)
  }

  /// The item or meeting of a step in an action's history.
  func cite(_ update: Record<ActionUpdate>) -> Citation {
    cite(nil, update.meeting, update.on, of: update.reference, under: .mattersArising)
  }

  /// The minute or meeting of a step in a plan row's history.
  func cite(_ update: Record<PlanUpdate>) -> Citation {
    cite(update.entry, update.meeting, update.on, of: update.reference, under: .planReview)
  }

  /// The meeting or day of a judgement of a success statement.
  func cite(_ position: Record<StatementPosition>) -> Citation {
    cite(nil, position.meeting, position.on, of: position.reference, under: .planReview)
  }
}
