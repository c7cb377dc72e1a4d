// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

/// Every text of a book, parted into what open versions leave out and the rest.
struct BookTexts {
  private(set) var restricted: [RecordedText] = []
  private(set) var open: [RecordedText] = []
  /// The open texts as they stand, for the words that are written in small letters.
  private(set) var openTexts: [String] = []

  init(_ book: Book) {
    for kind in Registry.kinds where !BookTexts.listings.contains(kind.names.name) {
      let fields = kind.ownFields.filter(BookTexts.isSearched)
      open += BookTexts.labels(of: kind)
      for row in book.rows(of: kind) { add(row, kind, fields, book) }
    }
    let names = book.all(Body.self).map { ($0.name, $0.reference) }
    let agencies = book.all(Agency.self).map { ($0.name, $0.reference) }
    open += (names + agencies).flatMap { BookTexts.phrases(with: $0, of: $1) }
  }

  /// Kinds whose words the program made of names and dates, to list what went out.
  private static let listings: Set<String> = [IssuedPaper.about.name, IssuedFile.about.name]

  /// What papers say around a name, which is no secret because a withheld text says it too.
  private static func phrases(with name: String, of record: RecordReference) -> [RecordedText] {
    ["of", "to", "from", "for", "by", "with", "of the", "to the", "from the", "for the"].map {
      RecordedText(
        record: record, words: SearchedWords.of("\($0) \(name)"), isPrintedEverywhere: true)
    }
  }

  /// Kept papers repeat what the records say; numbers are no secret; the others hold no words.
  private static func isSearched(_ field: any FieldDeclaration) -> Bool {
    [.line, .paragraph, .lines].contains(field.type)
      && !["frozen", "frozen-open", "digest", "number", "record", "check", "section"].contains(
        field.name)
  }

  private mutating func add(
    _ row: Row, _ kind: KindEntry, _ fields: [any FieldDeclaration], _ book: Book
  ) {
    let reference = RecordReference(kind: kind.names.name, id: row.id)
    let isRestricted = book.isRestricted(reference)
    // What was taken out is printed nowhere, so it makes no phrase an ordinary one.
    if row.isRemoved, !isRestricted { return }
    for field in fields where !(isRestricted && BookTexts.isBuilt(field, row, kind)) {
      for text in BookTexts.texts(row[field.slot]) {
        var recorded = RecordedText(record: reference, words: SearchedWords.of(text))
        recorded.isRemoved = row.isRemoved
        recorded.isPrintedEverywhere = BookTexts.structure.contains(kind.names.name)
        if isRestricted {
          recorded.pseudonyms = RestrictedWords.pseudonyms(in: text).map {
            SearchedWords.of($0).joined(separator: " ")
          }
          restricted.append(recorded)
        } else {
          open.append(recorded)
          openTexts.append(text)
        }
      }
    }
  }

  /// A title that the program gave an item, from names and dates that are no secret; what an item
  /// brings with it, such as an escalation, has a text of its own.
  private static func isBuilt(
    _ field: any FieldDeclaration, _ row: Row, _ kind: KindEntry
  ) -> Bool {
    guard kind.names.name == AgendaItem.about.name,
      field.slot == AgendaItem.shape.title.slot
    else { return false }
    let type = row[AgendaItem.shape.type.slot].flatMap(ItemType.init(stored:)) ?? .ordinary
    return type != .ordinary && type != .carried
  }

  private static func texts(_ value: Stored?) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let items): items
    case .number, .flag, nil: []
    }
  }

  /// What the program itself calls a kind, its fields and their choices.
  private static func labels(of kind: KindEntry) -> [RecordedText] {
    let options = kind.ownFields.flatMap { field -> [String] in
      switch field.type {
      case .choice(let options), .state(let options): options.map(\.label)
      default: []
      }
    }
    let labels = [kind.names.title, kind.names.plural] + kind.ownFields.map(\.label) + options
    return labels.map {
      RecordedText(
        record: RecordReference(kind: kind.names.name, id: ""), words: SearchedWords.of($0))
    }
  }

  /// The kinds whose words stand on paper after paper, as names and titles.
  private static let structure: Set<String> = [
    Partnership.about.name, Agency.about.name, Body.about.name, BodyName.about.name,
    Seat.about.name, StandingItem.about.name, Duty.about.name, PlanTemplate.about.name,
    Plan.about.name, PlanRow.about.name, Statement.about.name,
  ]
}
