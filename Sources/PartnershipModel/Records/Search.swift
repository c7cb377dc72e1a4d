// SPDX-License-Identifier: Apache-2.0

/// A record in which every typed word occurs.
package struct SearchHit: Sendable, Equatable {
  /// The record.
  package let reference: RecordReference
  /// What it is: "Minute", "Action 12".
  package let kindTitle: String
  /// The line of it that holds the first typed word.
  package let text: String
  /// Where it stands: "Tackling Exploitation Group, Tue 24 Nov 2026, min 5.2".
  package let place: String
}

extension Book {
  /// Finds the records whose texts hold every typed word, in part or whole, in any case.
  ///
  /// Names of the structure come first, then what belongs to a meeting, the newest first, then
  /// the rest in the order it was made.
  package func search(_ words: String, limit: Int = 200) -> [SearchHit] {
    let wanted = words.split(whereSeparator: \.isWhitespace).compactMap { SearchWord($0) }
    guard let first = wanted.first, limit > 0 else { return [] }
    var matches: [SearchMatch] = []
    for kind in Registry.kinds { append(matchesOf: wanted, in: kind, to: &matches) }
    matches.sort()
    return matches.prefix(limit).map { hit(for: $0, first: first) }
  }

  private func append(
    matchesOf words: [SearchWord], in kind: KindEntry, to matches: inout [SearchMatch]
  ) {
    let slots = kind.searchedSlots
    let order = SearchOrder(kind)
    var last: (meeting: Stored, day: Day?)?
    tables[kind.number].rows.withUnsafeBufferPointer { rows in
      for place in rows.indices where rows[place].holds(words, in: slots) {
        if rows[place].isRemoved { continue }
        var day: Day?
        if let slot = order.meetingSlot, let meeting = rows[place][slot] {
          // Neighbouring rows usually belong to the same meeting.
          if meeting != last?.meeting { last = (meeting, meetingDay(meeting, order)) }
          day = last?.day
        }
        let group = order.isName ? 0 : day == nil ? 2 : 1
        matches.append(
          SearchMatch(
            group: group, newness: -Int(day?.number ?? 0), kind: kind.number, row: place))
      }
    }
  }

  private func meetingDay(_ meeting: Stored, _ order: SearchOrder) -> Day? {
    guard case .text(let text) = meeting else { return nil }
    return order.isMeeting ? Day(iso: text) : self[ID<Meeting>(text)]?.date
  }

  private func hit(for match: SearchMatch, first: SearchWord) -> SearchHit {
    let kind = Registry.kinds[match.kind]
    let row = tables[match.kind].rows[match.row]
    let isNumbered = kind.shownNumber(of: row) != nil
    let text = row.line(with: first, in: kind.searchedSlots) ?? title(of: row, kind: kind)
    return SearchHit(
      reference: RecordReference(kind: kind.names.name, id: row.id),
      kindTitle: isNumbered ? title(of: row, kind: kind) : kind.names.title,
      text: text, place: groupName(of: row, kind, besides: text) ?? place(of: row, kind: kind))
  }

  /// The name of a group found by something else of it, such as a name it had.
  private func groupName(of row: Row, _ kind: KindEntry, besides text: String) -> String? {
    guard kind.names.name == Body.about.name else { return nil }
    let name = title(of: row, kind: kind)
    return name == text ? nil : name
  }

  /// The fields that say what a record belongs to, the nearest first.
  private static let holders = [
    "meeting", "body", "parent", "plan", "origin", "report", "action", "escalation", "plan-row",
  ]

  /// Where a record stands: its minute, its meeting, its group, or else its register.
  private func place(of row: Row, kind: KindEntry) -> String {
    if let entry = self[ID<MinuteEntry>(row.id)], kind.names.name == MinuteEntry.about.name {
      return
        "\(self[entry.meeting].map { title(of: $0) } ?? "no meeting"), min \(number(of: entry))"
    }
    if let item = self[ID<AgendaItem>(row.id)], kind.names.name == AgendaItem.about.name {
      return "\(self[item.meeting].map { title(of: $0) } ?? "no meeting"), item \(number(of: item))"
    }
    for name in Book.holders {
      guard let slot = kind.slot(named: name), let field = kind.field(at: slot),
        let value = row[slot],
        let reference = field.reference(value)
      else { continue }
      let report = name == "report" ? self[ID<ChairReport>(reference.id)] : nil
      let owner = report.map { title(of: $0) } ?? title(of: reference)
      return name == "meeting" ? owner : "\(owner), \(kind.names.plural.lowercased())"
    }
    return kind.names.plural
  }
}

/// A record found, with what decides its place among the others.
private struct SearchMatch: Comparable {
  let group: Int
  let newness: Int
  let kind: Int
  let row: Int

  static func < (left: SearchMatch, right: SearchMatch) -> Bool {
    (left.group, left.newness, left.kind, left.row)
      < (right.group, right.newness, right.kind, right.row)
  }
}

/// What decides the place of a kind's records among the hits.
private struct SearchOrder {
  /// The slot of the meeting, or of a meeting's own date.
  let meetingSlot: Int?
  let isMeeting: Bool
  let isName: Bool

  init(_ kind: KindEntry) {
    let name = kind.names.name
    isMeeting = name == Meeting.about.name
    isName = [Agency.about.name, Body.about.name, BodyName.about.name, Seat.about.name].contains(
      name)
    meetingSlot = isMeeting ? Meeting.shape.date.slot : kind.slot(named: "meeting")
  }
}

extension KindEntry {
  /// Kept papers repeat what the records say, in a format nobody reads; the files of an issued
  /// paper and its distribution list are found with the paper, and a settlement names entries only.
  private static let unsearched = [
    MinutesVersion.about.name, IssuedFile.about.name, Distribution.about.name,
    Settlement.about.name,
  ]

  /// The fields with words in them; a report as submitted is a paper in its file form, not words.
  fileprivate var searchedSlots: [Int] {
    guard !KindEntry.unsearched.contains(names.name) else { return [] }
    return ownFields.filter {
      [.line, .paragraph, .lines].contains($0.type) && $0.name != ChairReport.shape.frozen.name
    }.map(\.slot)
  }
}

extension Row {
  fileprivate func holds(_ words: [SearchWord], in slots: [Int]) -> Bool {
    for word in words where !holds(word, in: slots) { return false }
    return true
  }

  private func holds(_ word: SearchWord, in slots: [Int]) -> Bool {
    for slot in slots where self[slot]?.holds(word) == true { return true }
    return false
  }

  fileprivate func line(with word: SearchWord, in slots: [Int]) -> String? {
    for slot in slots {
      guard let value = self[slot], value.holds(word) else { continue }
      let lines = value.plain.split(whereSeparator: \.isNewline)
      return lines.first { word.occurs(in: $0) }.map { String($0) } ?? value.plain
    }
    return nil
  }
}

extension Stored {
  fileprivate func holds(_ word: SearchWord) -> Bool {
    switch self {
    case .text(let text): word.occurs(in: text)
    case .list(let items): items.contains { word.occurs(in: $0) }
    case .number, .flag: false
    }
  }
}
