// SPDX-License-Identifier: Apache-2.0

// What forms, sheets and lists say of a field whose versions nobody has decided between yet.
extension Book {
  /// "2 versions"; nil where there is one.
  package func versionsMark(_ reference: RecordReference, _ field: String) -> String? {
    guard !conflicts.isEmpty, let kind = Registry.kind(named: reference.kind),
      let slot = kind.slot(named: field)
    else { return nil }
    return mark(FieldPlace(kind: kind.number, id: reference.id, slot: slot))
  }

  private func mark(_ place: FieldPlace) -> String? {
    openConflict(at: place).map { "\($0.choices.count) versions" }
  }

  /// A field's value in words, after "(2 versions)" where it has several.
  package func markedWords(
    of field: any FieldDeclaration, in row: Row, _ kind: KindEntry
  ) -> String {
    let words = words(of: field, in: row, kind: kind)
    guard !conflicts.isEmpty else { return words }
    let place = FieldPlace(kind: kind.number, id: row.id, slot: field.slot)
    return mark(place).map { "(\($0)) \(words)" } ?? words
  }

  /// What is asked about a record, a sentence each: "The ask has 2 versions."
  package func versionNotes(of reference: RecordReference) -> [String] {
    openConflicts.filter { $0.place.reference == reference }.map { conflict in
      let kind = Registry.kinds[conflict.place.kind]
      let what = conflict.place.field?.sentenceName(of: kind).capitalisedFirst ?? ""
      return conflict.isRemoval
        ? "This was taken out on one laptop and changed on another."
        : "\(what) has \(conflict.choices.count) versions."
    }
  }
}
