// SPDX-License-Identifier: Apache-2.0

// What is noticed of a success statement: what the records say of it, and a judgement without words.
extension Statement {
  package static func remarks(on record: Record<Statement>, in book: Book, day: Day) -> [Remark] {
    let standing = book.standing(of: record, on: day)
    let reckoned = standing.reckoned.map { Remark($0.words, about: $0.records.first) }
    return [reckoned, judged(standing.judged, record)].compactMap(\.self)
  }

  private static func judged(
    _ judged: Record<StatementPosition>?, _ record: Record<Statement>
  ) -> Remark? {
    guard let judged else {
      let known = [StatementPosition.shape.statement.name: Stored.text(record.id.text)]
      return Remark(
        "Its group has not judged it yet",
        settling: NewRecord(StatementPosition.about, doing: "Judge it", knowing: known))
    }
    return judged.wordsMissing
  }
}

extension StatementPosition {
  package static func remarks(
    on record: Record<StatementPosition>, in book: Book, day: Day
  ) -> [Remark] {
    [record.wordsMissing].compactMap(\.self)
  }
}

extension Record<StatementPosition> {
  /// That nothing says what shows the position, which a book of another make may leave out.
  fileprivate var wordsMissing: Remark? {
    guard self.position != .notYetKnown, self.narrative?.isBlank ?? true else { return nil }
    let day = self.on.map { " of \($0.shownShort)" } ?? ""
    return Remark(
      "Its position\(day), \(self.position.label.lowercased()), has no words that show it",
      isAlarm: true, about: reference)
  }
}
