// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// Decides which version of a field stands: writes its value where another stands, and keeps the
  /// decision, so that taking it back opens the question again.
  ///
  /// - Throws: `Refusal` when nothing is asked about the field any more, when the record is
  ///   protected and another value than the one that stands is chosen, or when the value no longer
  ///   fits what else is recorded.
  package func settle(
    _ place: FieldPlace, choosing entry: EntryMark, _ circumstances: Circumstances
  ) throws(Refusal) -> Batch {
    let kind = Registry.kinds[place.kind]
    guard let conflict = conflicts[place], let choice = conflict.choice(of: entry),
      let row = row(kind: place.kind, id: place.id), let field = kind.field(at: place.slot)
    else { throw .noSuchConflict(what: title(of: place.reference)) }
    var drafting = Drafting(self, circumstances)
    if row[place.slot] != choice.value {
      try checkSettling(row, kind: kind, field: field, to: choice.value)
      drafting.set(kind: kind, id: place.id, slot: place.slot, to: choice.value)
      if !conflict.isRemoval { try drafting.outcome.checkWhole(kind, id: place.id) }
    }
    keep(choice, of: conflict, in: &drafting)
    if drafting.isEmpty { throw .nothingToChange }
    return drafting.batch(settlingWords(choice, of: conflict))
  }

  /// Older decisions of the same conflict that chose otherwise are taken out; one that chose the
  /// same and knew every version is enough.
  private func keep(
    _ choice: ConflictChoice, of conflict: FieldConflict, in drafting: inout Drafting
  ) {
    let versions = conflict.versions.map(\.entry.text)
    let chosen = conflict.choices.firstIndex(of: choice).map { "choice \($0)" }
    var isKept = false
    for settlement in settlements(of: conflict.place)
    where !Set(settlement.versions ?? []).isDisjoint(with: versions) {
      if conflict.chosen(by: settlement) != chosen {
        drafting.remove(settlement.id)
      } else if conflict.isCovered(by: settlement) {
        isKept = true
      }
    }
    guard !isKept else { return }
    // What stands is written as well: an answer on another laptop must not pass it over unseen.
    let place = conflict.place
    if row(kind: place.kind, id: place.id)?[place.slot] == choice.value {
      drafting.confirm(kind: Registry.kinds[place.kind], id: place.id, slot: place.slot)
    }
    let id = drafting.create(Settlement.self)
    drafting.set(id, \.subject, conflict.place.subject)
    drafting.set(id, \.field, conflict.place.fieldName)
    drafting.set(id, \.versions, versions)
    drafting.set(id, \.chosen, choice.entry.text)
  }

  /// Whether the rules let a version of a protected record replace the one that stands.
  private func checkSettling(
    _ row: Row, kind: KindEntry, field: any FieldDeclaration, to value: Stored?
  ) throws(Refusal) {
    try checkSettlable(row, kind: kind, field: field)
    if field.slot == CommonFields.shape.removed.slot {
      if value != nil { try checkTakingOut(row, kind: kind) }
    } else if let value, let target = field.reference(value), record(target) == nil {
      throw .missingReference(field: field.label, kind: target.kind, id: target.id)
    }
  }
}
