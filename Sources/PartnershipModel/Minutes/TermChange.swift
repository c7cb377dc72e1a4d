// SPDX-License-Identifier: Apache-2.0

/// A place in a meeting where a term stands, before and after it is changed.
package struct TermHit: Sendable, Hashable {
  /// The record it stands in.
  package let record: RecordReference
  /// The field's place in its row.
  package let slot: Int
  /// Where it stands, in words: "Minute 5.2", "Agenda item, Title".
  package let place: String
  /// The whole text as it is.
  package let before: String
  /// The whole text as it would be.
  package let after: String
}

/// A name or term to be changed wherever it stands as whole words.
///
/// A term that begins small is also found with a capital, as at the start of a sentence, and what
/// takes its place then begins with one too.
package struct TermChange: Sendable {
  private let spellings: [(old: String, new: String)]

  /// Names the term and what is to stand in its place.
  package init(_ old: String, to new: String) {
    let (old, new) = (old.trimmed, new.trimmed)
    let (oldCapital, newCapital) = (old.capitalisedFirst, new.capitalisedFirst)
    let isSmall = old != oldCapital
    spellings = [(old, new)] + (isSmall ? [(oldCapital, newCapital)] : [])
  }

  /// The text with the term changed; nil where it does not stand.
  package func changed(_ text: String) -> String? {
    var result = ""
    var rest = text[...]
    var isChanged = false
    while let first = rest.first {
      if !(result.last.map(\.isWordPart) ?? false), let spelling = spelling(at: rest) {
        result += spelling.new
        rest = rest.dropFirst(spelling.old.count)
        isChanged = true
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return isChanged ? result : nil
  }

  private func spelling(at rest: Substring) -> (old: String, new: String)? {
    spellings.first { spelling in
      guard !spelling.old.isEmpty, rest.hasPrefix(spelling.old) else { return false }
      let end = rest.dropFirst(spelling.old.count).first
      return !(end.map(\.isWordPart) ?? false)
    }
  }
}

extension Book {
  /// Every place of a meeting where a term stands, in the order of the agenda.
  package func termHits(
    _ change: TermChange, at meeting: ID<Meeting>
  ) -> [TermHit] {
    let order = Dictionary(
      agenda(of: meeting).enumerated().map { ($1.id.text, $0) }
    ) { first, _ in first }
    let hits = Registry.kinds.flatMap { termHits(change, in: $0, at: meeting) }
    return hits.sorted { left, right in
      (agendaPlace(of: left.record, order), left.place)
        < (agendaPlace(of: right.record, order), right.place)
    }
  }

  private func termHits(
    _ change: TermChange, in kind: KindEntry, at meeting: ID<Meeting>
  ) -> [TermHit] {
    guard kind.names.name != Correction.about.name,
      let link = kind.slot(named: Meeting.about.name)
    else { return [] }
    let texts = kind.fields.filter { $0.type == .line || $0.type == .paragraph }
      .filter { !($0 is any NumberDeclaration) && $0.name != "check" }
    return tables[kind.number].referring(slot: link, to: meeting.text)
      .filter { !$0.isRemoved }
      .flatMap { row in
        texts.compactMap { field -> TermHit? in
          guard case .text(let before) = row[field.slot], let after = change.changed(before)
          else { return nil }
          return TermHit(
            record: RecordReference(kind: kind.names.name, id: row.id), slot: field.slot,
            place: placeWords(of: row, field, kind), before: before, after: after)
        }
      }
  }

  private func placeWords(of row: Row, _ field: any FieldDeclaration, _ kind: KindEntry) -> String {
    if kind.names.name == MinuteEntry.about.name {
      return "Minute \(number(of: Record<MinuteEntry>(row: row)))"
    }
    if kind.names.name == AgendaItem.about.name {
      return "Item \(number(of: Record<AgendaItem>(row: row))), \(field.label.lowercased())"
    }
    return "\(kind.names.title), \(field.label.lowercased())"
  }

  private func agendaPlace(of reference: RecordReference, _ order: [String: Int]) -> Int {
    if let place = order[reference.id] { return place }
    let entry = self[ID<MinuteEntry>(reference.id)]
    return entry?.item.flatMap { order[$0.text] } ?? order.count
  }

  /// Changes a name or term through a whole meeting: one batch, so one undo.
  ///
  /// - Throws: `Refusal.termNotFound` when it stands nowhere, `.minutesAgreed` once they are.
  package func changeTerm(
    _ old: String, to new: String, at id: ID<Meeting>, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    _ = try writable(id)
    guard !old.isBlank else { throw .needsText(what: "The term") }
    guard !new.isBlank else { throw .needsText(what: "What it should read") }
    let hits = termHits(TermChange(old, to: new), at: id)
    guard !hits.isEmpty else { throw .termNotFound(old.trimmed) }
    var drafting = Drafting(self, circumstances)
    for hit in hits {
      guard let kind = Registry.kind(named: hit.record.kind) else { continue }
      drafting.set(kind: kind, id: hit.record.id, slot: hit.slot, to: .text(hit.after))
    }
    if drafting.isEmpty { throw .nothingToChange }
    let places = counted(hits.count, "place")
    return drafting.batch("Change '\(old.trimmed)' to '\(new.trimmed)' in \(places)")
  }
}

extension Character {
  /// Whether it goes on a word: what stands beside it is no whole word.
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
