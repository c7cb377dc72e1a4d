// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// What a record is called in a sentence: "Action 12", "Tackling Exploitation Group".
  package func title(of reference: RecordReference) -> String {
    guard let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return "\(reference.kind) \(reference.id)" }
    return title(of: row, kind: kind)
  }

  /// What a row is called in a sentence; a long text is cut to a length.
  package func title(of row: Row, kind: KindEntry, cutTo limit: Int = 60) -> String {
    if kind.names.name == Meeting.about.name {
      return title(of: Record<Meeting>(row: row))
    }
    if kind.names.name == Settlement.about.name { return title(of: Record<Settlement>(row: row)) }
    if kind.names.name == Seat.about.name { return label(of: Record<Seat>(row: row)) }
    if let number = kind.shownNumber(of: row) {
      return "\(kind.names.title) \(number)"
    }
    let named = [
      "name", "pseudonym", "title", "theme", "role", "text", "action", "issue", "case",
      "course", "budget", "measure", "topic", "campaign", "standard", "table", "agency", "note",
    ]
    for name in named {
      guard let slot = kind.slot(named: name), let value = row[slot],
        let field = kind.field(at: slot)
      else { continue }
      // A step in the history of something is named by what it is about.
      if let subject = field.reference(value) {
        return "\(kind.names.title) of \(title(of: subject))"
      }
      return Book.shortened(value.plain, to: limit)
    }
    return "\(kind.names.title) \(row.id)"
  }

  /// A text cut to a length that fits a sentence.
  package static func shortened(_ text: String, to limit: Int = 60) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  /// What a row says in a field, in words; its number is told apart where it is shared.
  package func words(of field: any FieldDeclaration, in row: Row, kind: KindEntry) -> String {
    if field is any NumberDeclaration, let number = kind.shownNumber(of: row) { return number }
    // A state or choice that nobody stated is the one its kind begins with.
    return words(row[field.slot] ?? (field.type.hasChoices ? field.standIn : nil), of: field)
  }

  /// A field's value in words: names instead of identities, dates as people write them.
  package func words(_ value: Stored?, of field: any FieldDeclaration) -> String {
    guard let value else { return "not stated" }
    switch (field.type, value) {
    case (.day, .text(let text)): return Day(iso: text)?.shown ?? text
    case (.plannedDate, .text(let text)): return PlannedDate(storedText: text)?.shown ?? text
    case (.choice(let options), .text(let text)), (.state(let options), .text(let text)):
      return options.first { $0.name == text }?.label ?? text
    case (.reference(let kind), .text(let id)):
      return title(of: RecordReference(kind: kind, id: id))
    case (.owner, _): return Owner(stored: value).map(label(of:)) ?? value.plain
    case (.record, _): return RecordReference(stored: value).map(title(of:)) ?? value.plain
    case (.money, _): return Money(stored: value)?.shown ?? value.plain
    case (.figure, _): return Figure(stored: value)?.shown ?? value.plain
    case (.clockRule, _): return ruleTitle(value.plain)
    case (.planYear, .number(let year)): return PlannedDate.financialYear(startYear: year).shown
    default: return value.plain
    }
  }
}
