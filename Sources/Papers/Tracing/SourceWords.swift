// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension Book {
  /// Which record a source is and where it stands: "Minute 5.2 of the meeting of the Tackling
  /// Exploitation Group on Tue 24 Nov 2026".
  package func sourceWords(_ reference: RecordReference) -> String {
    switch reference.kind {
    case MinuteEntry.about.name:
      guard let entry = self[ID<MinuteEntry>(reference.id)] else { break }
      return "Minute \(number(of: entry)) of \(meetingWords(entry.meeting))"
    case AgendaItem.about.name:
      guard let item = self[ID<AgendaItem>(reference.id)] else { break }
      return "Item \(number(of: item)) of \(meetingWords(item.meeting))"
    case Meeting.about.name:
      guard self[ID<Meeting>(reference.id)] != nil else { break }
      return meetingWords(ID(reference.id)).dropFirst(4).capitalisedFirst
    default: break
    }
    return otherWords(reference)
  }

  private func meetingWords(_ id: ID<Meeting>?) -> String {
    guard let meeting = self[id] else { return "a meeting that is gone" }
    let day = meeting.date?.shown ?? "no stated day"
    return "the meeting of \(withArticle(name(of: meeting.body))) on \(day)"
  }

  private func otherWords(_ reference: RecordReference) -> String {
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id), !row.isRemoved
    else { return "A record that is gone" }
    let named = stepWords(row, kind) ?? nameWords(title(of: row, kind: kind), kind.names.title)
    let body = kind.slot(named: "body").flatMap { row[$0] }.map { name(of: ID<Body>($0.plain)) }
    let day = ["on", "raised-on", "made-on"].lazy.compactMap { name in
      kind.slot(named: name).flatMap { row[$0] }.flatMap { Day(iso: $0.plain) }
    }.first
    return [named, body, day?.shown].compactMap(\.self).joined(separator: ", ")
  }

  private func nameWords(_ title: String, _ kind: String) -> String {
    title.hasPrefix(kind) ? title : "\(kind): \(title)"
  }

  /// A step in the history of something is named by what it is about; nil for other records.
  private func stepWords(_ row: Row, _ kind: KindEntry) -> String? {
    let abouts = [
      ActionUpdate.about.name: "action", PlanUpdate.about.name: "plan-row",
      StatementPosition.about.name: "statement", Hop.about.name: "escalation",
    ]
    guard let slot = abouts[kind.names.name].flatMap(kind.slot), let about = row[slot],
      let subject = kind.field(at: slot)?.reference(about)
    else { return nil }
    return "\(kind.names.title) of \(title(of: subject))"
  }
}
