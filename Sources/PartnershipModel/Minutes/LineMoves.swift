// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Goes on from a line: its words grow, and an owner, date or ask in the new words is taken up.
  ///
  /// - Throws: `Refusal.nothingAbove` when no line stands above under the item.
  func continueEntry(
    _ id: ID<MinuteEntry>?, under item: ID<AgendaItem>, with lines: [CaptureLine],
    _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = id.flatMap({ self[$0] }) ?? entries(of: item).last, let more = lines.first
    else { throw .nothingAbove(what: "continue") }
    try check(more)
    let surroundings = self[entry.meeting].map {
      self.surroundings(of: $0, today: circumstances.today)
    }
    let typed = surroundings?.understand(more.text, as: entry.kind) ?? more
    var whole = line(of: entry)
    whole.text += " " + typed.text
    whole.owner = typed.owner ?? whole.owner
    whole.due = typed.due ?? whole.due
    whole.ask = typed.ask ?? whole.ask
    whole.problem = typed.problem
    var drafting = Drafting(self, circumstances)
    try edit(entry, to: whole, in: &drafting)
    try append(Array(lines.dropFirst()), to: item, after: entry.id, in: &drafting)
    return drafting.batch("Go on with minute \(number(of: entry))")
  }

  /// A minuted line as if it had just been understood.
  func line(of entry: Record<MinuteEntry>) -> CaptureLine {
    CaptureLine(
      kind: entry.kind, text: entry.text, owner: self[entry.action]?.owner,
      due: self[entry.action]?.due, ask: self[entry.escalation]?.ask)
  }

  /// Moves a line a place up (−1) or down (1) under its item.
  ///
  /// - Throws: `Refusal.atTheEnd` when it stands first or last already.
  package func moveEntry(
    _ id: ID<MinuteEntry>, by step: Int, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id], let item = entry.item else {
      throw .noSuchRecord(what: "minute", id: id.text)
    }
    _ = try writable(entry.meeting)
    var order = entries(of: item)
    guard let place = order.firstIndex(where: { $0.id == id }) else { throw .nothingToChange }
    guard order.indices.contains(place + step) else {
      throw .atTheEnd(what: "Minute \(number(of: entry))", isFirst: step < 0)
    }
    let positions = order.map(\.position)
    order.swapAt(place, place + step)
    var drafting = Drafting(self, circumstances)
    for (line, position) in zip(order, Book.rising(positions)) {
      drafting.set(line.id, \.position, position)
    }
    return drafting.batch("Move minute \(number(of: entry)) \(step < 0 ? "up" : "down")")
  }

  /// The same places, each after the one before it, where two laptops may have given one twice.
  static func rising(_ positions: [Int]) -> [Int] {
    var last = Int.min
    return positions.map { position in
      last = max(position, last == .min ? position : last + 1)
      return last
    }
  }

  /// Moves a line to the end of another item of the same meeting.
  package func moveEntry(
    _ id: ID<MinuteEntry>, to item: ID<AgendaItem>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id], let target = self[item], target.meeting == entry.meeting else {
      throw .noSuchRecord(what: "agenda item of this meeting", id: item.text)
    }
    let meeting = try writable(entry.meeting)
    guard entry.item != item else { throw .nothingToChange }
    var drafting = Drafting(self, circumstances)
    drafting.set(id, \.item, item)
    drafting.set(id, \.position, makeRoom(under: item, after: nil, in: &drafting))
    if target.state == nil || target.state == .open { drafting.set(item, \.state, .done) }
    let title = "'\(Book.shortened(target.title))'"
    return drafting.settled(at: meeting.id, "Move minute \(number(of: entry)) to \(title)")
  }

  /// Joins a line to the one above it; only one of the two may have made a record.
  ///
  /// - Throws: `Refusal.nothingAbove` for the first line, `.cannotJoin` when both made a record.
  package func joinEntry(
    _ id: ID<MinuteEntry>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    guard let entry = self[id], let item = entry.item else {
      throw .noSuchRecord(what: "minute", id: id.text)
    }
    _ = try writable(entry.meeting)
    let order = entries(of: item)
    guard let place = order.firstIndex(where: { $0.id == id }), place > 0 else {
      throw .nothingAbove(what: "join to")
    }
    let above = order[place - 1]
    guard entry.kind == .note || above.kind == .note else {
      throw .cannotJoin(
        number(of: above), above.kind.withArticle.lowercased(), number(of: entry),
        entry.kind.withArticle.lowercased())
    }
    let (kept, gone) = entry.kind == .note ? (above, entry) : (entry, above)
    var whole = line(of: kept)
    whole.text = "\(above.text) \(entry.text)"
    var drafting = Drafting(self, circumstances)
    try edit(kept, to: whole, in: &drafting)
    drafting.remove(gone.id)
    return drafting.batch("Join minutes \(number(of: above)) and \(number(of: entry))")
  }
}
